/** A room for tests: a real socket server with one document that follows docs/collab-protocol.md. */
import type { AddressInfo } from 'node:net';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket as NodeSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { CLOSE, FRAME, SYNC } from '../../../domain/collab/protocol';
import { isOpenForWriting, type SectionStatus } from '../../../domain/plan/status';
import { createInitialUpdate } from '../../../domain/plan/ydoc';

interface Member {
  socket: NodeSocket;
  writes: number;
}

export class TestRoom {
  doc = new Y.Doc();
  generation = 1;
  status: SectionStatus = 'in-bewerking';
  /** False: everyone here has a role that does not let them write. */
  roles = true;
  /** False: nothing is acknowledged until `release`. */
  acknowledges = true;
  /** False: newcomers are not asked what they have until `askAll`. */
  asks = true;
  /** Close codes for the next sockets, instead of letting them in. */
  refusals: number[] = [];
  /** The query of every socket that came in. */
  readonly queries: URLSearchParams[] = [];
  private readonly members = new Set<Member>();

  private constructor(private readonly server: WebSocketServer) {
    Y.applyUpdate(this.doc, createInitialUpdate());
    server.on('connection', (socket, request) => {
      this.queries.push(new URL(request.url ?? '', 'http://room').searchParams);
      this.join(socket);
    });
  }

  static async open(port = 0): Promise<TestRoom> {
    const server = new WebSocketServer({ port, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    return new TestRoom(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `ws://127.0.0.1:${this.port}/collab`;
  }

  get size(): number {
    return this.members.size;
  }

  /** Changes the status as a trekker does: everyone in the room is told. */
  setStatus(status: SectionStatus): void {
    this.status = status;
    for (const member of this.members) {
      this.tellStatus(member);
      if (this.isOpen()) this.ask(member);
    }
  }

  /** Takes everyone's role away: they may go on reading, and what they write is dropped. */
  takeRoles(): void {
    this.roles = false;
    for (const member of this.members) this.tellStatus(member);
  }

  /** The text is replaced by a new generation, for instance after a passage was removed for good. */
  replaceText(doc: Y.Doc): void {
    this.doc = doc;
    this.generation += 1;
    this.closeAll(CLOSE.refusedChanges);
  }

  release(): void {
    this.acknowledges = true;
    for (const member of this.members) this.acknowledge(member);
  }

  askAll(): void {
    this.asks = true;
    for (const member of this.members) this.ask(member);
  }

  closeAll(code: number): void {
    for (const { socket } of this.members) socket.close(code);
  }

  /** The network goes, without a word. */
  cutAll(): void {
    for (const { socket } of this.members) socket.terminate();
  }

  async dispose(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(socket: NodeSocket): void {
    const refusal = this.refusals.shift();
    const generation = this.queries.at(-1)?.get('g');
    if (refusal || (generation && Number(generation) !== this.generation)) {
      socket.close(refusal ?? CLOSE.refusedChanges);
      return;
    }
    const member = { socket, writes: 0 };
    this.members.add(member);
    socket.on('close', () => this.members.delete(member));
    socket.on('message', (data: Buffer) => this.receive(member, new Uint8Array(data)));
    this.tellStatus(member);
    if (this.asks && this.isOpen()) this.ask(member);
  }

  private isOpen(): boolean {
    return this.roles && isOpenForWriting(this.status);
  }

  private receive(member: Member, data: Uint8Array): void {
    if (member.socket.readyState !== NodeSocket.OPEN) return;
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === FRAME.awareness) this.send(member, data);
    if (type !== FRAME.sync) return;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC.step1) {
      this.sendSync(member, SYNC.step2, Y.encodeStateAsUpdate(this.doc, bytes));
    } else {
      this.write(member, bytes);
    }
  }

  private write(member: Member, update: Uint8Array): void {
    if (!this.roles) return;
    const before = Y.encodeStateAsUpdate(this.doc);
    const trial = new Y.Doc();
    Y.applyUpdate(trial, before);
    Y.applyUpdate(trial, update);
    const isNew = !sameBytes(Y.encodeStateAsUpdate(trial), before);
    const hasGap = trial.store.pendingStructs !== null;
    if (hasGap || (isNew && !this.isOpen())) {
      member.socket.close(CLOSE.refusedChanges);
      return;
    }
    Y.applyUpdate(this.doc, update);
    member.writes += 1;
    for (const other of this.members) {
      if (other !== member && isNew) this.sendSync(other, SYNC.update, update);
    }
    if (this.acknowledges) this.acknowledge(member);
  }

  private acknowledge(member: Member): void {
    this.notify(member, { soort: 'opgeslagen', frames: member.writes });
  }

  private tellStatus(member: Member): void {
    this.notify(member, {
      soort: 'status',
      status: this.status,
      generatie: this.generation,
      schrijven: this.isOpen(),
      versie: 1,
      door: 'Demo Trekker',
      organisatie: 'Voorbeeldzorg',
      op: '2021-05-12T14:40:00.000Z',
      reden: null,
    });
  }

  private ask(member: Member): void {
    this.sendSync(member, SYNC.step1, Y.encodeStateVector(this.doc));
  }

  private notify(member: Member, notice: object): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.notice);
    encoding.writeVarString(encoder, JSON.stringify(notice));
    this.send(member, encoding.toUint8Array(encoder));
  }

  private sendSync(member: Member, step: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
    this.send(member, encoding.toUint8Array(encoder));
  }

  private send({ socket }: Member, frame: Uint8Array): void {
    if (socket.readyState === NodeSocket.OPEN) socket.send(frame);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
