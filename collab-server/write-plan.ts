/** What a group of writes comes to, before any of it is stored. */
import type { Append } from '../db/update-log';
import type { WriteRefusal } from './judge';
import type { Member, Room, Staged } from './room';
import type { UpdateFacts } from './update-facts';

/** Why a write is refused for good. */
export type FinalRefusal =
  | Exclude<WriteRefusal, 'stale'>
  | 'gap'
  | 'too-large'
  /** It is in the log, but Yjs cannot apply it. */
  | 'broken'
  /** The disk did not take it in time. */
  | 'unstored';

export interface Sender extends Member {
  readonly userId: string;
  readonly organisation: string;
  /** True when this write must be left out, because one before it was. */
  drops(ordinal: number): boolean;
  /** All its writes up to this one are on disk. */
  stored(ordinal: number): void;
  refused(why: FinalRefusal, ordinal: number): void;
}

export interface Write {
  room: Room;
  sender: Sender;
  /** The how manieth write frame of its connection this is, from 1. */
  ordinal: number;
  update: Uint8Array;
  facts: UpdateFacts;
}

export interface Plan {
  /** In order; those with `append` go to the log, the others are known already. */
  steps: { write: Write; append: Append | null }[];
  /** A room that may be behind the log: look before refusing. */
  behind: Room | null;
}

/** Weighs the writes of a group in order. Refuses on the spot what no transaction could allow. */
export function plan(group: readonly Write[], current: ReadonlySet<Room>): Plan {
  const steps: Plan['steps'] = [];
  const staged = new Map<Room, Staged>();
  for (const write of group) {
    const { room, sender } = write;
    if (room.closed || sender.drops(write.ordinal)) continue;
    const before = staged.get(room) ?? { clocks: new Map(), bytes: 0 };
    staged.set(room, before);
    const weight = room.weigh(write.update, write.facts, before);
    switch (weight.kind) {
      case 'gap':
        if (!current.has(room)) return { steps: [], behind: room };
        sender.refused('gap', write.ordinal);
        break;
      case 'too-large':
        sender.refused('too-large', write.ordinal);
        break;
      case 'nothing-new':
        steps.push({ write, append: null });
        break;
      case 'new':
        steps.push({ write, append: toAppend(write, weight) });
    }
  }
  return { steps, behind: null };
}

function toAppend(
  { room, sender }: Write,
  { update, newClients }: Pick<Append, 'update' | 'newClients'>,
): Append {
  return {
    sectionId: room.section.id,
    generation: room.generation,
    head: room.seq,
    sessionId: sender.sessionId,
    userId: sender.userId,
    organisation: sender.organisation,
    update,
    newClients,
  };
}
