/** A `ws` socket as the wire of a connection. */
import type { RawData, WebSocket } from 'ws';
import type { Connection, Wire } from './connection';
import type { Log } from './log';

export function wireOf(socket: WebSocket): Wire {
  return {
    send: (frame) => socket.send(frame),
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    get unsent() {
      return socket.bufferedAmount;
    },
  };
}

/** Lets what happens to a socket reach its connection. */
export function attach(socket: WebSocket, connection: Connection, log: Log): void {
  socket.on('message', (data: RawData, isBinary) => {
    if (data instanceof Buffer) connection.receive(data, isBinary);
  });
  socket.on('pong', () => connection.heard());
  socket.on('close', () => connection.ended());
  // `ws` closes the socket itself after an error, with a code that says why.
  socket.on('error', (error: Error & { code?: string }) => {
    log.info({ code: error.code }, 'a socket failed');
  });
}
