/**
 * Who is where in a room, and their carets. Keeps the latest state per client and sends one frame
 * per room at most every so many milliseconds: presence, not text, is what breaks servers like this.
 */
import { presenceFrame } from './frames';
import {
  type Identity,
  readPresence,
  readState,
  shownState,
  writePresence,
} from './presence-state';

/** Somebody in the room, as presence knows them. */
export interface Present {
  readonly identity: Identity;
  /** People who only read are seen, but have no caret. */
  readonly mayWrite: boolean;
  send(frame: Uint8Array): void;
}

interface State {
  /** Whose client it is; null when it has left. */
  owner: Present | null;
  clock: number;
  cursor: string | null;
  /** As last sent; null when it has left. */
  json: string | null;
}

/** Clients that left are remembered, so that their clock goes on when they return. */
const MAX_REMEMBERED = 500;

export class Presence {
  private readonly members = new Set<Present>();
  private readonly states = new Map<number, State>();
  /** The client each member speaks for; null when another connection took it over. */
  private readonly clients = new Map<Present, number | null>();
  private readonly changed = new Set<number>();
  private readonly asking = new Set<Present>();
  private timer: NodeJS.Timeout | null = null;
  private sentAt = Number.NEGATIVE_INFINITY;
  private closed = false;

  constructor(private readonly limits: { presenceEveryMs: number; presenceBytes: number }) {}

  /** Somebody joined: they get everyone's state with the next frame. */
  join(member: Present): void {
    this.members.add(member);
    this.ask(member);
  }

  ask(member: Present): void {
    this.asking.add(member);
    this.schedule();
  }

  leave(member: Present): void {
    this.members.delete(member);
    this.asking.delete(member);
    const clientId = this.clients.get(member);
    this.clients.delete(member);
    if (typeof clientId === 'number') this.remove(clientId);
  }

  /**
   * Takes an awareness message of a member. Only the state of its own client counts: clients send
   * on what they hear of others.
   * @throws BadFrame
   */
  receive(member: Present, message: Uint8Array): void {
    for (const { clientId, clock, json } of readPresence(message)) {
      if (json.byteLength > this.limits.presenceBytes) continue;
      if (!this.speaksFor(member, clientId)) continue;
      const state = readState(json);
      if (!state) this.remove(clientId, clock);
      else this.set(member, clientId, clock, state.cursor);
    }
  }

  /** Who this member is, or whether it may write, has changed. */
  refresh(member: Present): void {
    const clientId = this.clients.get(member);
    const state = typeof clientId === 'number' ? this.states.get(clientId) : undefined;
    if (state?.json && typeof clientId === 'number') {
      this.set(member, clientId, state.clock, state.cursor);
    }
  }

  close(): void {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** A member speaks for the first client it announces, unless that is somebody else's. */
  private speaksFor(member: Present, clientId: number): boolean {
    const own = this.clients.get(member);
    if (own !== undefined) return own === clientId;
    const owner = this.states.get(clientId)?.owner ?? null;
    if (owner && owner.identity.id !== member.identity.id) return false;
    if (owner) this.clients.set(owner, null);
    this.clients.set(member, clientId);
    return true;
  }

  private set(owner: Present, clientId: number, clock: number, cursor: string | null): void {
    const json = shownState(owner.identity, owner.mayWrite ? cursor : null);
    const known = this.states.get(clientId);
    if (known && known.json === json && clock <= known.clock) {
      known.owner = owner;
      return;
    }
    // Others ignore a state that is not newer than the last they saw of this client.
    const newer = known && clock <= known.clock ? known.clock + 1 : clock;
    this.states.delete(clientId);
    this.states.set(clientId, { owner, clock: newer, cursor, json });
    this.change(clientId);
  }

  private remove(clientId: number, clock = 0): void {
    const known = this.states.get(clientId);
    if (!known?.json) return;
    this.states.delete(clientId);
    this.states.set(clientId, {
      owner: null,
      clock: Math.max(clock, known.clock),
      cursor: null,
      json: null,
    });
    this.change(clientId);
  }

  private change(clientId: number): void {
    this.changed.add(clientId);
    this.schedule();
  }

  private schedule(): void {
    if (this.timer || this.closed) return;
    const wait = this.sentAt + this.limits.presenceEveryMs - performance.now();
    this.timer = setTimeout(() => this.flush(), Math.max(0, wait));
  }

  /** One frame with what changed for everybody, one with everything for those who asked. */
  private flush(): void {
    this.timer = null;
    this.sentAt = performance.now();
    const changes = this.changed.size > 0 ? this.frameOf([...this.changed]) : null;
    const all = this.asking.size > 0 ? this.frameOf(this.present()) : null;
    for (const member of this.members) {
      const frame = all && this.asking.has(member) ? all : changes;
      if (frame) member.send(frame);
    }
    this.changed.clear();
    this.asking.clear();
    this.forget();
  }

  private present(): number[] {
    const live = [...this.states].filter(([, state]) => state.json).map(([clientId]) => clientId);
    return [...new Set([...live, ...this.changed])];
  }

  private frameOf(clientIds: readonly number[]): Uint8Array {
    const entries = clientIds.flatMap((clientId) => {
      const state = this.states.get(clientId);
      return state ? [{ clientId, clock: state.clock, json: state.json }] : [];
    });
    return presenceFrame(writePresence(entries));
  }

  private forget(): void {
    let excess = this.states.size - this.members.size - MAX_REMEMBERED;
    for (const [clientId, state] of this.states) {
      if (excess <= 0) return;
      if (state.json) continue;
      this.states.delete(clientId);
      excess -= 1;
    }
  }
}
