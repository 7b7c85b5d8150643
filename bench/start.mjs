/** Seconds from `npm start` to the first answer, with a build and a database present. */
import { startServer } from './lib/server.mjs';
import { percentile } from './lib/statistics.mjs';

const TARGET_S = 2;

export async function measure() {
  const server = await startServer();
  try {
    const times = [];
    for (let i = 0; i < 7; i++) {
      await server.restart();
      times.push(server.startMs / 1000);
    }
    return [
      {
        what: 'start on an existing build and database, s (median / worst of 7)',
        measured: `${percentile(times, 0.5).toFixed(2)} / ${Math.max(...times).toFixed(2)}`,
        target: `≤ ${TARGET_S}`,
        met: Math.max(...times) <= TARGET_S,
      },
    ];
  } finally {
    await server.dispose();
  }
}
