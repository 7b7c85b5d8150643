/** Reads what somebody types or pipes in. */
import { createInterface } from 'node:readline';

/** The first line of a stream, without its end; empty when there is none. Reads no further. */
export async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
