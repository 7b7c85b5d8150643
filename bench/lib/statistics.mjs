/** Median and tails of measurements, and a table to print them in. */

/** @param {number[]} values @param {number} p between 0 and 1 */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

/** @param {number[]} values in ms @returns {string} `median / p95 / p99` */
export function spread(values) {
  return [0.5, 0.95, 0.99].map((p) => percentile(values, p).toFixed(1)).join(' / ');
}

/** @param {{ what: string, measured: string, target: string, met: boolean }[]} rows */
export function printTable(rows) {
  const columns = ['what', 'measured', 'target', 'met'];
  const cells = rows.map((row) => ({ ...row, met: row.met ? 'yes' : 'NO' }));
  const widths = columns.map((c) => Math.max(c.length, ...cells.map((row) => row[c].length)));
  const line = (row) => `| ${columns.map((c, i) => row[c].padEnd(widths[i])).join(' | ')} |`;
  console.log(line(Object.fromEntries(columns.map((c) => [c, c]))));
  console.log(`|${widths.map((w) => '-'.repeat(w + 2)).join('|')}|`);
  for (const row of cells) console.log(line(row));
}
