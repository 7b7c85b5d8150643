/** Keeps what people in rooms may do in step with the database, and tells them. */
import type { Participant, SectionState } from '../db/queries/collab';
import type { Log } from './log';
import type { Room } from './room';

export interface StandingWatchOptions {
  find(asked: {
    sectionId: number;
    sessionIds: readonly string[];
  }): Promise<{ participants: Map<string, Participant>; section: SectionState | null }>;
  /** The room's document is no longer that of the section: send everyone away. */
  evict(room: Room): void;
  log: Log;
}

export class StandingWatch {
  /** Rooms that are being looked up, and whether something changed meanwhile. */
  private readonly looking = new Map<Room, { again: boolean }>();

  constructor(private readonly options: StandingWatchOptions) {}

  /** Looks up how everyone in a room stands now. One look at a time; none is skipped. */
  lookAgain(room: Room): void {
    const busy = this.looking.get(room);
    if (busy) busy.again = true;
    else void this.look(room);
  }

  private async look(room: Room): Promise<void> {
    const state = { again: true };
    this.looking.set(room, state);
    while (state.again) {
      state.again = false;
      try {
        await this.judgeAll(room);
      } catch (error) {
        // The heartbeat comes by again, and every write is judged by the database anyway.
        this.options.log.warn(
          { err: error, sectionId: room.section.id },
          'could not look up rights',
        );
      }
    }
    this.looking.delete(room);
  }

  private async judgeAll(room: Room): Promise<void> {
    const members = [...room.members];
    if (members.length === 0) return;
    const sessionIds = [...new Set(members.map((member) => member.sessionId))];
    const found = await this.options.find({ sectionId: room.section.id, sessionIds });
    const { section, participants } = found;
    if (section?.generation !== room.generation) return this.options.evict(room);
    for (const member of members) {
      if (room.members.has(member)) {
        member.judge(participants.get(member.sessionId) ?? null, section);
      }
    }
  }
}
