import { writeKindOf } from './frames';

/** Judges and counts the write frames of the sockets that a provider makes. */
export interface WriteWatcher {
  /** A new socket replaces the one before; what still comes of that one does not count. */
  made(socket: object): void;
  /** @returns false to keep the frame back */
  sending(socket: object, kind: 'answer' | 'change'): boolean;
}

/**
 * A WebSocket class whose write frames are watched. y-websocket has no count of what it sent, and
 * sends changes before it has told the server about earlier ones.
 */
export function countingSocket(Socket: typeof WebSocket, watcher: WriteWatcher): typeof WebSocket {
  return class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watcher.made(this);
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = writeKindOf(data);
      if (!kind || watcher.sending(this, kind)) super.send(data);
    }
  };
}
