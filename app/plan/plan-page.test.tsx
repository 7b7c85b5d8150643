import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from '../../db/queries/people';
import { addProposal } from '../../db/queries/proposals';
import type { ActAnswer } from './plan-data';
import { readFrame, readState } from './read-plan.server';
import { documentOf, openPlanWithContext, type PlanWithContext } from './test-context';
import { renderPlan } from './test-plan-render';

let plan: PlanWithContext;
const slug = 'wijkteams';

beforeAll(async () => {
  plan = await openPlanWithContext();
  const { trekker, colleague, lid } = plan.people;
  const section = (key: string) => plan.read({ slug, key });
  const [opdracht, plaatje, draagvlak, quickWins] = [
    await section('opdracht'),
    await section('plaatje-2023'),
    await section('draagvlak'),
    await section('quick-wins'),
  ];
  await plan.write(opdracht, 'Wij leveren <script>alert(1)</script> op.');
  await plan.act(trekker, opdracht, 'gereed');
  await plan.write(plaatje, 'Het plaatje.');
  await plan.act(trekker, plaatje, 'gereed');
  await plan.act(colleague, plaatje, 'heropenen', 'De <b>scholen</b> ontbreken.');
  await plan.act(trekker, draagvlak, 'niet-van-toepassing', 'Dat doet werkgroep 2.');
  await addProposal(plan.database, lid, { section: quickWins, content: documentOf('Een idee.') });
});
afterAll(() => plan.dispose());

const page = async (who: Account, refused: ActAnswer | null = null) =>
  renderPlan(readFrame(plan.context, who, slug), await readState(plan.context, who, slug), refused);

const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

test('is a complete document without scripts: eight parts in order, questions word for word', async () => {
  const document = await page(plan.people.outsider);
  const asked = plan.programme.sjabloon.secties;
  expect(textOf(document, 'h1')).toBe('Plan van werkgroep Wijkteams');
  const parts = [...document.querySelectorAll('.plan-section')];
  expect(parts.map(({ id }) => id)).toEqual(asked.map(({ key }) => key));
  for (const { key, titel, vraag, hulptekst, kern } of asked) {
    expect(textOf(document, `#${key} h2`)).toBe(titel);
    expect(document.querySelector(`#${key}`)?.getAttribute('aria-labelledby')).toBe(`${key}-titel`);
    expect(document.querySelector(`#${key} .plan-section__question`)?.textContent).toBe(vraag);
    expect(textOf(document, `#${key}`)).toContain(hulptekst);
    expect(document.querySelector(`#${key} .tag--accent`) !== null).toBe(kern);
  }
});

test('each part says how it stands, who did that, when and why', async () => {
  const document = await page(plan.people.outsider);
  const date = String.raw`\d+ \p{L}+ \d{4}, \d\d:\d\d`;
  const standing = (key: string) => textOf(document, `#${key} .plan-standing`);
  expect(standing('opdracht')).toMatch(
    new RegExp(`^WG03-S0-v1 gereed gemeld door Naam trekker \\(Organisatie\\) op ${date}$`, 'u'),
  );
  expect(standing('plaatje-2023')).toMatch(
    new RegExp(
      `^Was gereed \\(WG03-S1-v1\\), heropend door Naam colleague \\(Organisatie\\) op ${date}, ` +
        'omdat: De <b>scholen</b> ontbreken\\.Laatst gewijzigd door Naam lid \\(Organisatie\\)',
      'u',
    ),
  );
  expect(standing('draagvlak')).toMatch(/^Niet van toepassing: Dat doet werkgroep 2\. /);
  expect(textOf(document, '#opdracht .pill')).toBe('Gereed');
  expect(textOf(document, '#plan-van-aanpak .pill')).toBe('Leeg');
  expect(textOf(document, '.plan__outline .progress__words')).toBe(
    '1 van 7 gereed, 1 in bewerking, 1 niet van toepassing',
  );
});

test('text of people never becomes markup, and nothing carries a style', async () => {
  const document = await page(plan.people.trekker);
  expect(textOf(document, '#opdracht .rich-text')).toBe(
    'Wij leveren <script>alert(1)</script> op.',
  );
  expect(document.querySelectorAll('script, [style]')).toHaveLength(0);
  expect(document.querySelector('.plan-standing__reason b')).toBeNull();
});

test('ids are unique and every link within the page leads somewhere', async () => {
  const document = await page(plan.people.trekker);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const links = [...document.querySelectorAll('a[href^="#"]')];
  expect(links.length).toBeGreaterThan(8);
  const missing = links.filter((a) => !ids.includes(a.getAttribute('href')?.slice(1) ?? ''));
  expect(missing).toEqual([]);
});

test('only who may decide sees the acts, as forms that work without scripts', async () => {
  for (const who of [plan.people.lid, plan.people.meelezer, plan.people.outsider]) {
    const document = await page(who);
    expect(document.querySelectorAll('form')).toHaveLength(0);
    expect(document.querySelectorAll('.plan-proposal')).toHaveLength(0);
  }
  for (const who of [plan.people.trekker, plan.people.programmateam]) {
    const document = await page(who);
    const acts = (key: string) =>
      [...document.querySelectorAll(`#${key} form`)].map((form) => [
        form.getAttribute('method'),
        form.getAttribute('action'),
        form.querySelector('[name=actie]')?.getAttribute('value'),
        form.querySelector('[name=sectie]')?.getAttribute('value'),
        form.querySelector('[name=reden]') !== null,
      ]);
    const to = (key: string) => `/werkgroepen/wijkteams/plan#${key}`;
    expect(acts('opdracht')).toEqual([['post', to('opdracht'), 'heropenen', 'opdracht', true]]);
    expect(acts('plan-van-aanpak')).toEqual([
      ['post', to('plan-van-aanpak'), 'niet-van-toepassing', 'plan-van-aanpak', true],
      ['post', to('plan-van-aanpak'), 'gereed', 'plan-van-aanpak', false],
    ]);
    expect(document.querySelectorAll('.plan-proposal')).toHaveLength(1);
    expect(textOf(document, '#quick-wins .plan-section__waiting')).toContain('1 voorstel wacht');
  }
});

test('a refused form comes back open, with the reason that was typed', async () => {
  const document = await page(plan.people.trekker, {
    ok: false,
    sectionKey: 'plan-van-aanpak',
    proposal: null,
    act: 'niet-van-toepassing',
    message: 'De reden is te lang.',
    field: 'reden',
    reason: 'Wat ik typte.',
  });
  const box = document.querySelector('#plan-van-aanpak details');
  expect(box?.hasAttribute('open')).toBe(true);
  expect(box?.querySelector('textarea')?.textContent).toBe('Wat ik typte.');
  expect(box?.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
  expect(box?.textContent).toContain('De reden is te lang.');
  expect(document.querySelectorAll('details[open]')).toHaveLength(1);
});

test('a refusal that belongs to no part stands above them all', async () => {
  const refused = {
    ok: false as const,
    sectionKey: 'bestaat-niet',
    proposal: null,
    act: 'gereed',
    message: 'Dit onderdeel bestaat niet.',
    field: null,
    reason: '',
  };
  const document = await page(plan.people.trekker, refused);
  expect(textOf(document, '.plan-message')).toContain('Dit onderdeel bestaat niet.');
});

test('the maker of a proposal sees that it waits', async () => {
  const document = await page(plan.people.lid);
  expect(textOf(document, '#quick-wins .plan-own')).toMatch(
    /^Uw voorstel van .* wacht op een trekker\.$/,
  );
});
