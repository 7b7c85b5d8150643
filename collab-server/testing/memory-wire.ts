import type { Wire } from '../connection';
import { readServerFrame, type ServerFrame } from './raw-client';

/** The server's end of a socket that exists only in memory. */
export class MemoryWire implements Wire {
  readonly sent: Uint8Array[] = [];
  closeCode: number | null = null;
  terminated = false;
  pings = 0;
  unsent = 0;
  /** Called with each frame, at once. */
  onFrame: (frame: Uint8Array) => void = () => {};

  send(frame: Uint8Array): void {
    this.sent.push(frame);
    this.onFrame(frame);
  }

  ping(): void {
    this.pings += 1;
  }

  close(code: number): void {
    this.closeCode ??= code;
  }

  terminate(): void {
    this.terminated = true;
  }

  frames(): ServerFrame[] {
    return this.sent.map(readServerFrame);
  }
}
