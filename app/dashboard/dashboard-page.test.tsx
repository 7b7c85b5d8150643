import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { describe, expect, test } from 'vitest';
import { listSections } from '../../db/queries/sections';
import { openTestPlan } from '../../db/test-plan';
import { nearestMilestone, timeline } from '../../domain/programme/timeline';
import { bouwsteenChoices } from './bouwstenen';
import { DashboardPage } from './dashboard-page';
import { readFilter } from './filter';
import { buildOverview } from './overview';

async function page(query = '', today = '2021-06-06') {
  const plan = await openTestPlan();
  const { database, programme, people } = plan;
  const section = { slug: 'wijkteams', key: 'opdracht' };
  await plan.write({ ...(await plan.read(section)), slug: 'wijkteams' }, 'Tekst.');
  await plan.act(people.trekker, section, 'gereed');
  const filter = readFilter(programme, new URLSearchParams(query));
  const now = new Date();
  const overview = buildOverview(programme, await listSections(database), filter, now);
  await plan.dispose();
  const element = (
    <DashboardPage
      programmeName={programme.programma.naam}
      overview={overview}
      filter={filter}
      bouwstenen={bouwsteenChoices(programme)}
      nearest={nearestMilestone(timeline(programme), today)}
      compiles={false}
      now={now}
    />
  );
  // A page that keeps itself current needs a router that loads data.
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: ['/dashboard'] });
  const html = renderToStaticMarkup(<RouterProvider router={router} />);
  return { html, document: parseHTML(`<body>${html}</body>`).document };
}

/** What is read, with a space where one element ends and the next begins. */
const words = (element: Element | null) =>
  element?.innerHTML
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();

describe('the matrix', () => {
  test('is a table with a caption and headers for rows and columns', async () => {
    const { document, html } = await page();
    const table = document.querySelector('table');
    expect(words(table?.querySelector('caption') ?? null)).toMatch(/^Status van elk onderdeel/);
    expect(document.querySelectorAll('thead th[scope=col]')).toHaveLength(10);
    expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(13);
    expect(document.querySelectorAll('tbody td a')).toHaveLength(13 * 8);
    expect(html).not.toContain('style=');
  });

  test('says in each cell which section, which status, and who did what when', async () => {
    const { document } = await page();
    const cell = document.querySelector('a[href="/werkgroepen/wijkteams/plan#opdracht"]');
    expect(words(cell)).toMatch(
      /^3 Wijkteams, Onze opdracht: ?Gereed\. Gereed gemeld, versie 1 door Naam trekker \(Organisatie\), \d/,
    );
    expect(cell?.closest('td')?.getAttribute('title')).toContain('Naam trekker');
    const empty = document.querySelector('a[href="/werkgroepen/wijkteams/plan#draagvlak"]');
    expect(words(empty)).toBe('3 Wijkteams, Draagvlak: Leeg');
  });

  test('tells the progress of a werkgroep in words', async () => {
    const { document } = await page();
    expect(words(document.querySelectorAll('tbody tr')[2]?.lastElementChild ?? null)).toBe(
      '1 van 8',
    );
  });
});

test('figures count, and the milestone counts down', async () => {
  const { document } = await page();
  const figures = [...document.querySelectorAll('.figures > li')].map(words);
  expect(figures[0]).toBe('1 van 104 onderdelen gereed');
  expect(figures[2]).toBe('1 onderdeel veranderd in de laatste 7 dagen');
  expect(figures[3]).toMatch(/^24 dagen tot de volgende mijlpaal: juni 2021/);
});

test.each([
  ['2022-12-31', '1 dag tot de volgende mijlpaal: 1 januari 2023'],
  ['2023-01-01', 'Vandaag is de mijlpaal: 1 januari 2023'],
  ['2023-02-10', '40 dagen geleden was de laatste mijlpaal: 1 januari 2023'],
  ['2026-02-10', '3 jaar geleden was de laatste mijlpaal: 1 januari 2023'],
])('on %s the milestone reads %j', async (today, expected) => {
  const { document } = await page('', today);
  expect(words(document.querySelectorAll('.figures > li')[3] ?? null)).toContain(expected);
});

test('a bouwsteen without a werkgroep is no gap', async () => {
  const { document } = await page('bouwsteen=6');
  expect(words(document.querySelector('.empty-state'))).toContain(
    'Deze bouwsteen hoort bij spoor 2',
  );
  expect(words(document.querySelector('.filters__result'))).toBe(
    '0 van 13 werkgroepen Wis de filters',
  );
  expect(document.querySelector('table')).toBeNull();
});

test('a filter stays chosen, and the download has it too', async () => {
  const { document } = await page('soort=inhoudelijk&kern=ja');
  expect(document.querySelector('select[name=soort] option[selected]')?.getAttribute('value')).toBe(
    'inhoudelijk',
  );
  expect(document.querySelector('input[name=kern]')?.hasAttribute('checked')).toBe(true);
  expect(
    document.querySelector('a[href="/dashboard/overzicht.csv?soort=inhoudelijk&kern=ja"]'),
  ).not.toBeNull();
  expect(document.querySelectorAll('thead th')).toHaveLength(6);
});
