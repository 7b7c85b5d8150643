import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '~/context.server';
import { listBundleSections, readVersionContents } from '../../db/queries/bundle';
import { readLogboek } from '../../db/queries/logboek';
import { listVersions } from '../../db/queries/sections';
import { openTestPlan, type TestPlan } from '../../db/test-plan';
import { compileDocument, loadBundle } from './compile.server';

let plan: TestPlan;
const slug = 'wijkteams';
const sectionOf = async (key: string, of = slug) => {
  const { id, werkgroep, nummer } = await plan.read({ slug: of, key });
  return { id, werkgroep, nummer, slug: of, key };
};

beforeAll(async () => {
  plan = await openTestPlan();
  const { trekker } = plan.people;
  const steps: [key: string, words: string, reopened?: string][] = [
    ['plaatje-2023', 'Eén gezin, één plan.'],
    ['randvoorwaarden', 'Was gereed.', 'Er mist een keuze'],
    ['quick-wins', 'Nu al doen.'],
  ];
  for (const [key, words, reopened] of steps) {
    const section = await sectionOf(key);
    await plan.write(section, words);
    await plan.act(trekker, section, 'gereed');
    if (reopened) await plan.act(trekker, section, 'heropenen', reopened);
  }
  const second = await sectionOf('quick-wins');
  await plan.act(trekker, second, 'heropenen', 'Beter maken');
  await plan.write(second, 'En nog iets.');
  await plan.act(trekker, second, 'gereed');
  await plan.act(
    trekker,
    await sectionOf('vraag-aan-aanbieder'),
    'niet-van-toepassing',
    'Past niet',
  );
  await plan.write(await sectionOf('plaatje-2023', 'veiligheid'), 'Nog bezig.');
});
afterAll(() => plan.dispose());

const visit = (query = '') => ({
  request: new Request(`http://localhost/aanbesteding/docx?${query}`),
  context: { database: plan.database, programme: plan.programme } as AppContext,
});

describe('the bundle', () => {
  test('holds the newest version of what is gereed now', async () => {
    const { bundle } = await loadBundle(visit());
    const ids = bundle.chapters.flatMap(({ parts }) => parts.map(({ id }) => id));
    expect(ids).toEqual(['WG03-S1-v1', 'WG03-S7-v2']);
    expect(bundle).toMatchObject({ asked: 52, included: 2 });
    expect(bundle.notApplicable).toMatchObject([{ reason: 'Past niet' }]);
    expect(bundle.missing.find(({ earlier }) => earlier)).toMatchObject({
      earlier: 'WG03-S2-v1',
      reason: 'Er mist een keuze',
      status: 'in-bewerking',
    });
  });

  test('reads every section once, with its newest version', async () => {
    const states = await listBundleSections(plan.database);
    expect(states).toHaveLength(104);
    expect(states.filter(({ version }) => version)).toHaveLength(3);
    const contents = await readVersionContents(plan.database, [999]);
    expect(contents.size).toBe(0);
  });
});

describe('the document', () => {
  const read = async (query: string) => {
    const { bytes, name } = await compileDocument(
      visit(query),
      plan.people.programmateam,
      new Date('2021-05-12T14:40:00Z'),
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { text: value, name };
  };

  test('has the frozen text and not what was written or reopened since', async () => {
    const { text, name } = await read(
      'gekozen=ja&werkgroep=wijkteams&sectie=plaatje-2023&sectie=randvoorwaarden&sectie=quick-wins',
    );
    expect(name).toBe('mvs-jeugdmodel-input-aanbesteding-2021-05-12.docx');
    expect(text).toContain('Eén gezin, één plan.');
    expect(text).toContain('En nog iets.');
    expect(text).not.toContain('Was gereed.');
    expect(text).toContain('WG03-S2-v1 was gereed, maar is heropend. Er mist een keuze.');
    expect(text).toContain('Dit document bevat 2 onderdelen');
  });

  test('says under each part which version it is, when, of whom, and the first of its hash', async () => {
    const { text } = await read('');
    const [newest] = await listVersions(plan.database, (await sectionOf('quick-wins')).id);
    expect(text).toContain('WG03-S7-v2');
    expect(text).toMatch(/WG03-S7-v2 · gereed op \d+ \w+ \d{4} · Organisatie · /);
    expect(text).toContain(`SHA-256 ${newest?.sha256.slice(0, 12)}…`);
    expect(text).not.toContain(newest?.sha256.slice(0, 13));
  });

  test('can have a chapter a section', async () => {
    const { text } = await read('ordening=sectie');
    const titles = ['Het plaatje per 1-1-2023', 'Werkgroep 3: Wijkteams', 'Quick wins'];
    // Once in the contents, once where they stand.
    for (const title of titles) expect(text.split(title).length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('Beschrijf welke acties er evt. al kunnen worden gerealiseerd');
  });

  test('leaves a trace in the logboek, without text', async () => {
    await read('');
    const entry = (await readLogboek(plan.database)).at(-1);
    expect(entry).toMatchObject({ action: 'aanbesteding.document', actorId: 'programmateam' });
    expect(entry?.payload).toMatch(/"opgenomen":2,"sha256":"[0-9a-f]{64}"/);
    expect(entry?.payload).not.toContain('gezin');
  });
});
