/**
 * `npm run bench`: measures what users feel, and prints it with the targets and the machine.
 * `npm run bench -- NAME` measures one part.
 */
import { cpus, totalmem } from 'node:os';
import { ensureBuild } from '../server/build.mjs';
import { printTable } from './lib/statistics.mjs';

const PARTS = ['plan-page', 'sizes', 'start', 'sockets', 'keystroke'];

ensureBuild();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !PARTS.includes(name));
if (unknown) {
  console.error(`Unknown part: ${unknown}. Parts: ${PARTS.join(', ')}.`);
  process.exit(2);
}
console.log(
  `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const rows = [];
for (const part of asked.length > 0 ? asked : PARTS) {
  const { measure } = await import(`./${part}.mjs`);
  rows.push(...(await measure()));
}
printTable(rows);
process.exit(0);
