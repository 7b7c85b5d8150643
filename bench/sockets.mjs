/** Memory of the server with 200 open sockets. */
import { join } from './lib/clients.mjs';
import { residentMegabytes, startServer } from './lib/server.mjs';

const SLUG = 'wijkteams';
const SOCKETS = 200;
const TARGET_MB = 220;

export async function measure() {
  const server = await startServer();
  try {
    const cookie = await server.addWriter('schrijver@voorbeeld.nl', SLUG);
    const answer = await fetch(`${server.url}/api/v1/werkgroepen`, { headers: { cookie } });
    const all = (await answer.json()).werkgroepen.flatMap((werkgroep) =>
      werkgroep.secties.map((section) => ({ slug: werkgroep.slug, key: section.key })),
    );
    const before = residentMegabytes(server.pid);
    const clients = [];
    for (let i = 0; i < SOCKETS; i++) {
      const { slug, key } = all[i % all.length];
      clients.push(await join(server.url, cookie, slug, key));
    }
    const after = residentMegabytes(server.pid);
    for (const client of clients) client.leave();
    return [
      {
        what: `server memory with ${SOCKETS} open sockets, MB (before / with)`,
        measured: `${before.toFixed(0)} / ${after.toFixed(0)}`,
        target: `≤ ${TARGET_MB}`,
        met: after <= TARGET_MB,
      },
    ];
  } finally {
    await server.dispose();
  }
}
