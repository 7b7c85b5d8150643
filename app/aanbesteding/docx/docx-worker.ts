/** The thread that writes one document, hands it over and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeBundle } from './write.server';

parentPort?.postMessage(await writeBundle(workerData));
