/** Longer than this and nobody is waiting for the answer any more. */
const PATIENCE_MS = 4000;

/**
 * Whether the server can be reached now. Ask before loading data in the background: a load that
 * fails for want of a connection would put an error page in the place of what people are writing.
 */
export async function serverAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await fetch('/healthz', { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
