import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('starts with a byte order mark and separates with semicolons', () => {
  expect(
    toCsv([
      ['Naam', 'Aantal'],
      ['Één', 3],
    ]),
  ).toBe('\ufeffNaam;Aantal\r\nÉén;3\r\n');
});

test('quotes what would break a row', () => {
  expect(toCsv([['a;b', 'zeg "nee"', 'twee\nregels']])).toBe(
    '\ufeff"a;b";"zeg ""nee""";"twee\nregels"\r\n',
  );
});

test.each(['=1+1', '+31', '-x', '@SUM(A1)', '\tx', '\rx'])(
  '%j does not run as a formula',
  (text) => {
    expect(toCsv([[text]])).toMatch(/^\ufeff"?'/);
  },
);

test('a reader of CSV gets every text back, a formula with a quote before it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 3 })), (rows) => {
      const safe = rows.map((row) => row.map((s) => (/^[=+\-@\t\r]/.test(s) ? `'${s}` : s)));
      expect(parse(toCsv(rows))).toEqual(safe);
    }),
  );
});

/** A plain reader after RFC 4180, for this test only. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 1; i < csv.length; i++) {
    const sign = csv[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (csv[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ';') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && csv[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i += 1;
    } else cell += sign;
  }
  return rows;
}
