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
  writeEntry,
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
  owner: Present;
  /** The clock that the owner itself last gave. */
  heard: number;
  cursor: string | null;
}

export class Presence {
  private readonly members = new Set<Present>();
  private readonly states = new Map<number, State>();
  /** The client each member speaks for; null when another connection took it over. */
  private readonly clients = new Map<Present, number | null>();
  private readonly changed = new Set<number>();
  private readonly asking = new Set<Present>();
  private timer: NodeJS.Timeout | null = null;
  private sentAt = Number.NEGATIVE_INFINITY;
  private clock = 0;
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
      const known = this.states.get(clientId);
      if (known?.owner === member && clock <= known.heard) continue;
      const state = readState(json);
      if (!state) {
        this.remove(clientId);
        continue;
      }
      this.states.set(clientId, { owner: member, heard: clock, cursor: state.cursor });
      this.change(clientId);
    }
  }

  /** Who this member is, or whether it may write, has changed. */
  refresh(member: Present): void {
    const clientId = this.clients.get(member);
    if (typeof clientId === 'number') this.change(clientId);
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
    const owner = this.states.get(clientId)?.owner;
    if (owner && owner.identity.id !== member.identity.id) return false;
    if (owner) this.clients.set(owner, null);
    this.clients.set(member, clientId);
    return true;
  }

  private remove(clientId: number): void {
    if (this.states.delete(clientId)) this.change(clientId);
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

  /** What changed for everybody; everything for those who asked. */
  private flush(): void {
    this.timer = null;
    this.sentAt = performance.now();
    const clock = this.nextClock();
    this.sendTo(this.members, this.asking, this.changed, clock);
    if (this.asking.size > 0) {
      const all = new Set([...this.states.keys(), ...this.changed]);
      this.sendTo(this.asking, NOBODY, all, clock);
    }
    this.changed.clear();
    this.asking.clear();
  }

  private sendTo(
    members: ReadonlySet<Present>,
    except: ReadonlySet<Present>,
    clientIds: ReadonlySet<number>,
    clock: number,
  ): void {
    if (clientIds.size === 0) return;
    const entries = new Map<number, Uint8Array>();
    for (const id of clientIds) entries.set(id, this.entry(id, clock));
    const shared = presenceFrame(writePresence([...entries.values()]));
    for (const member of members) {
      if (except.has(member)) continue;
      const own = this.clients.get(member);
      const isIn = typeof own === 'number' && entries.has(own);
      member.send(isIn ? this.frameForOwner(own, entries) : shared);
    }
  }

  /**
   * A client must not take over its own state with our clock: it would send that back as news. So
   * its own entry carries the clock that it gave itself.
   */
  private frameForOwner(own: number, entries: ReadonlyMap<number, Uint8Array>): Uint8Array {
    const heard = this.states.get(own)?.heard ?? 0;
    const parts = [...entries].map(([id, bytes]) => (id === own ? this.entry(id, heard) : bytes));
    return presenceFrame(writePresence(parts));
  }

  private entry(clientId: number, clock: number): Uint8Array {
    const state = this.states.get(clientId);
    if (!state) return writeEntry(clientId, clock, null);
    const { owner, cursor } = state;
    const json = shownState(owner.identity, owner.mayWrite ? cursor : null);
    return writeEntry(clientId, clock, json);
  }

  /**
   * Clients ignore a state that is not newer than the last they saw, and remember that across
   * connections and restarts of ours. Time goes on across those too.
   */
  private nextClock(): number {
    this.clock = Math.max(this.clock + 1, Date.now());
    return this.clock;
  }
}

const NOBODY: ReadonlySet<Present> = new Set();
