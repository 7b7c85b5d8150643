/**
 * Has the document written by a thread of its own: it takes up to seconds, and people who are
 * typing must not notice. Where no built worker stands beside this file (tests, `npm run dev`)
 * the work is done in place.
 */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { BundleJob } from './job';

/** `vite.config.ts` builds docx-worker.ts to this name, beside or above our own chunk. */
const CANDIDATES = ['./docx-worker.js', '../docx-worker.js'];
/** Laying out pages may take this long; a text that needs more goes without page numbers. */
const LAYOUT_MS = 10_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** @returns the bytes of a DOCX */
export async function renderBundle(job: BundleJob): Promise<Bytes> {
  const file = workerFile();
  if (!file) {
    // Asked for only here: the library weighs megabytes, and the server lives without it.
    const { writeBundle } = await import('./write.server');
    return writeBundle(job);
  }
  return (await inThread(file, job, LAYOUT_MS)) ?? plain(file, job);
}

async function plain(file: URL, job: BundleJob): Promise<Bytes> {
  const bytes = await inThread(file, { ...job, pageNumbers: false });
  if (!bytes) throw new Error('the document writer ended without a document');
  return bytes;
}

function workerFile(): URL | null {
  const places = CANDIDATES.map((path) => new URL(path, import.meta.url));
  return places.find((place) => place.protocol === 'file:' && existsSync(place)) ?? null;
}

/** @returns null when it was stopped because it took too long */
function inThread(file: URL, job: BundleJob, withinMs?: number): Promise<Bytes | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: job });
    const timer =
      withinMs === undefined ? undefined : setTimeout(() => worker.terminate(), withinMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    // Comes last: what was settled by a message or an error stays so.
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}
