import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compact } from '../../db/compact';
import {
  addUserArgs,
  makeTestInstallation,
  PASSWORD,
  type TestInstallation,
  writeAndClose,
} from './test-installation';

let at: TestInstallation;
let sectionId: number;
beforeEach(async () => {
  at = makeTestInstallation();
  await at.run(addUserArgs('--programmateam'), PASSWORD);
  sectionId = await at.open((database) =>
    writeAndClose(database, 'wijkteams', 'randvoorwaarden', 'Een wijkteam per wijk.'),
  );
  await at.open((database) => compact(database, sectionId));
});
afterEach(() => at.dispose());

/** Changes the file behind the product's back. */
function tamper(statement: string): void {
  const sqlite = new Sqlite(at.file);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(statement);
  sqlite.close();
}

it('finds nothing wrong with a sound database, also while it is in use', async () => {
  const { code, out, err } = await at.open(() => at.run(['controle', '--json']));
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    fouten: [],
    onderdelen: 104,
    versies: 1,
    logboek: 2,
  });
});

it('does not mind a row that is behind its log', async () => {
  tamper(`update sections set status = 'in-bewerking', projected_seq = 0 where id = ${sectionId}`);
  const { code, out } = await at.run(['controle', '--json']);
  expect([code, JSON.parse(out)]).toMatchObject([0, { fouten: [] }]);
});

it('says in one line that the file is damaged', async () => {
  const bytes = readFileSync(at.file);
  bytes.fill(0x55, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 9000);
  writeFileSync(at.file, bytes);
  const { code, err } = await at.run(['controle']);
  expect(code).toBe(1);
  expect(err).toMatch(/^.+\n$/);
});

const place = '(wijkteams/randvoorwaarden)';
it.each([
  [
    'a changed version',
    `update versions set content = replace(content, 'Een', 'Geen')`,
    `WG03-S2-v1 ${place}: de tekst past niet bij de vingerafdruk`,
  ],
  [
    'a changed fingerprint',
    `update versions set sha256 = replace(sha256, substr(sha256, 1, 1), 'g')`,
    `WG03-S2-v1 ${place}`,
  ],
  ['a version taken away', 'delete from versions', `WG03-S2 ${place}: er ontbreekt een versie`],
  [
    'a changed row',
    `update sections set content = replace(content, 'wijkteam', 'buurtteam')`,
    `WG03-S2 ${place}: de getoonde tekst is niet wat in de geschiedenis staat`,
  ],
  [
    'a changed reading view',
    `update sections set html = replace(html, 'Een', 'Geen')`,
    `WG03-S2 ${place}: de leesversie past niet bij de tekst`,
  ],
  [
    'content that is no JSON',
    `update sections set content = '{' where key = 'randvoorwaarden' and werkgroep = 3`,
    `WG03-S2 ${place}: niet te lezen`,
  ],
  [
    'an update that is damaged',
    `update update_log set update_bytes = x'ffffff' where seq = (select max(seq) from update_log)`,
    `WG03-S2 ${place}: één wijziging is in de geschiedenis onleesbaar`,
  ],
  [
    'an update that is gone',
    `delete from update_log where seq = (select min(seq) from update_log where section_id = (select section_id from versions))`,
    `WG03-S2 ${place}: een deel van de geschiedenis ontbreekt`,
  ],
  [
    'a whole log that is gone',
    'delete from update_log where section_id = (select section_id from versions)',
    `WG03-S2 ${place}: de geschiedenis ontbreekt`,
  ],
  [
    'a snapshot of something else',
    `update snapshots set state = (select update_bytes from update_log order by seq limit 1)`,
    `WG03-S2 ${place}: de tussenstand past niet bij de geschiedenis`,
  ],
  [
    'an entry of the logboek that was changed',
    `update logboek set payload = replace(payload, 'gereed', 'heropenen') where nr = 2`,
    'logboek, regel 2',
  ],
  [
    'a column of the logboek that was changed',
    `update logboek set actor_id = 'iemand' where nr = 2`,
    'logboek, regel 2',
  ],
  ['an entry taken away', 'delete from logboek where nr = 1', 'logboek, regel 2'],
  [
    'another programme',
    `update programme set data = replace(data, 'Wijkteams', 'Buurtteams')`,
    'programma: de tekst past niet',
  ],
])('names %s', async (_what, statement, message) => {
  tamper(statement);
  const { code, out, err } = await at.run(['controle']);
  expect(out).toContain(`FOUT ${message}`);
  expect(err).toMatch(/^De controle vond .*\n$/);
  expect(code).toBe(1);
});

it('lists what is wrong for a program', async () => {
  tamper('delete from versions');
  const { code, out } = await at.run(['controle', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    fouten: [`WG03-S2 ${place}: er ontbreekt een versie`],
  });
});
