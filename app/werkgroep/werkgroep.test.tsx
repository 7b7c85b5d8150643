import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  logInAs,
  makeTestContext,
  makeVisit,
  type TestContext,
  thrownResponse,
} from '~/auth/test-visit';
import { action } from '~/routes/werkgroepen.$slug';
import { render } from '~/ui/test-render';
import { readLogboek } from '../../db/queries/logboek';
import { openTestPlan, type TestPlan } from '../../db/test-plan';
import { ChangesCard } from './changes-card';
import { MembersCard } from './members-card';
import { TaskCard } from './task-card';
import { readWerkgroep } from './werkgroep.server';
import { readWerkgroepen } from './werkgroepen.server';
import { WerkgroepenPage } from './werkgroepen-page';
import { WritingNowCard } from './writing-now-card';

let plan: TestPlan;
let context: TestContext;

beforeAll(async () => {
  plan = await openTestPlan();
  context = makeTestContext(plan.database, plan.programme);
});
afterAll(() => plan.dispose());

const words = (document: Document) => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
const read = (slug = 'wijkteams', who = plan.people.outsider) => readWerkgroep(context, who, slug);

describe('the list', () => {
  test('has all werkgroepen in order, with how far they are and who the trekkers are', async () => {
    const section = await plan.read({ slug: 'veiligheid', key: 'quick-wins' });
    await plan.write(section, 'Tekst.');
    await plan.act(plan.people.trekker, section, 'gereed');
    const werkgroepen = await readWerkgroepen(context, plan.people.outsider);
    expect(werkgroepen.map(({ naam }) => naam)).toEqual(
      plan.programme.werkgroepen.map(({ naam }) => naam),
    );
    const page = render(<WerkgroepenPage werkgroepen={werkgroepen} />);
    const cards = [...page.querySelectorAll('.werkgroep-card')];
    expect(cards).toHaveLength(13);
    expect(cards[2]?.textContent).toContain('Bouwsteen 3: Wijkteam 2023');
    expect(cards[2]?.textContent).toContain('Trekkers: Naam colleague (Organisatie), Naam trekker');
    expect(cards[8]?.textContent).toContain('1 van 8 gereed');
    const headings = [...page.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(['Inhoudelijke werkgroepen', 'Gemeentelijke werkgroepen']);
    expect(words(page)).toContain('Vraag een trekker om een uitnodiging');
  });

  test('begins with one’s own', async () => {
    const werkgroepen = (await readWerkgroepen(context, plan.people.outsider)).map((werkgroep) =>
      werkgroep.nummer === 12 ? { ...werkgroep, role: 'lid' as const } : werkgroep,
    );
    const page = render(<WerkgroepenPage werkgroepen={werkgroepen} />);
    const [first] = [...page.querySelectorAll('.werkgroep-card')];
    expect(first?.textContent).toContain('Randvoorwaarden');
    expect(first?.textContent).toContain('u bent lid');
    expect(page.querySelector('h2')?.textContent).toBe('Uw werkgroepen');
  });
});

describe('a werkgroep', () => {
  test.each(['wijkteams', 'structuur-en-werkwijzen', 'quick-wins-2021-2022'])(
    '%s shows its task word for word, with the source',
    async (slug) => {
      const werkgroep = plan.programme.werkgroepen.find((candidate) => candidate.slug === slug);
      const page = render(<TaskCard werkgroep={await read(slug)} />);
      const texts = [...page.querySelectorAll('p, li')].map((element) => element.textContent);
      for (const { tekst } of [
        ...(werkgroep?.omschrijving ?? []),
        ...(werkgroep?.onderwerpen ?? []),
        ...(werkgroep?.bijzonderheden ?? []),
      ]) {
        expect(texts).toContain(tekst);
      }
      expect(texts).toContainEqual(expect.stringMatching(/^Bron: Actieplan r\.\d+/));
    },
  );

  test('says who is in it, trekkers first, and who may manage that', async () => {
    const werkgroep = await read();
    expect(werkgroep.members.map(({ role }) => role)).toEqual([
      'trekker',
      'trekker',
      'lid',
      'meelezer',
    ]);
    expect(words(render(<MembersCard werkgroep={werkgroep} />))).toContain('Wie doen mee? (4)');
    const may = async (who: typeof plan.people.lid) => {
      const { mayManageMembers, mayChangeSettings } = await read('wijkteams', who);
      return [mayManageMembers, mayChangeSettings];
    };
    expect(await may(plan.people.trekker)).toEqual([true, false]);
    expect(await may(plan.people.lid)).toEqual([false, false]);
    expect(await may(plan.people.programmateam)).toEqual([true, true]);
  });

  test('tells what changed and who is writing now', async () => {
    const section = await plan.read({ slug: 'flexibel-team', key: 'draagvlak' });
    await plan.write(section, 'Tekst.');
    await plan.act(plan.people.trekker, section, 'gereed');
    await plan.act(plan.people.colleague, section, 'heropenen', 'Omdat.');
    const person = (userId: string, writing: boolean) => ({
      userId,
      name: `Naam ${userId}`,
      organisation: 'School',
      writing,
    });
    const presence = () => ({
      draagvlak: [person('lid', true), person('me', false)],
      opdracht: [person('lid', false), person('outsider', false)],
    });
    const collaboration = { ...context.collaboration, presence };
    const here = { ...context, collaboration };
    const werkgroep = await readWerkgroep(here, plan.people.outsider, 'flexibel-team');
    const changes = words(render(<ChangesCard werkgroep={werkgroep} />));
    expect(changes).toContain('Naam colleague heropende Draagvlak');
    expect(changes).toContain('Naam trekker meldde Draagvlak gereed (WG05-S5-v1)');
    expect(changes).toContain('Naam lid schreef in Draagvlak');
    const now = words(render(<WritingNowCard werkgroep={werkgroep} me="me" />));
    expect(now).toContain('Naam lid (School) schrijft in Draagvlak');
    expect(now).toContain('Naam outsider (School) leest mee in het plan');
    expect(now).not.toContain('Naam me');
    expect(now.match(/Naam lid/g)).toHaveLength(1);
  });

  test('an empty one says what to do first', async () => {
    const werkgroep = { ...(await read('cultuur-en-taal')), members: [] };
    expect(words(render(<ChangesCard werkgroep={werkgroep} />))).toContain('Begin bij');
    expect(words(render(<MembersCard werkgroep={werkgroep} />))).toContain(
      'nodigt een trekker uit',
    );
    expect(words(render(<WritingNowCard werkgroep={werkgroep} me="me" />)).trim()).toBe('');
  });

  test('that is not there is not found', async () => {
    expect((await thrownResponse(read('nee'))).status).toBe(404);
  });
});

describe('the date for the main lines', () => {
  const send = async (who: string, datum: string) => {
    const cookie = await logInAs(context, who);
    const form = { datum };
    const { request } = makeVisit(context, '/werkgroepen/wijkteams', { cookie, form });
    return action({ request, context: { ...context }, params: { slug: 'wijkteams' } });
  };
  const statusOf = (answer: Awaited<ReturnType<typeof send>>) =>
    'init' in answer ? answer.init?.status : answer.status;

  test('is mei 2021 until the programmateam sets another, for every plan', async () => {
    const words = async () =>
      (await read('veiligheid')).deadlines.map((deadline) => deadline.words);
    expect(await words()).toEqual(['mei 2021', 'juli 2021']);
    expect((await read()).deadlines[0]).toMatchObject({
      sic: expect.stringContaining('[sic]'),
      source: 'Actieplan r.186',
    });
    expect(statusOf(await send('programmateam', '2021-06-15'))).toBe(302);
    expect(await words()).toEqual(['15 juni 2021', 'juli 2021']);
    const entry = (await readLogboek(plan.database)).at(-1);
    expect(entry).toMatchObject({ action: 'instelling.gewijzigd', actorId: 'programmateam' });
  });

  test.each(['', '31-05-2021', '2021-02-30', '0021-05-31', '9999-01-01', 'x'])(
    'is not %j; what was typed is kept',
    async (datum) => {
      const before = (await read()).mainLines;
      const answer = await send('programmateam', datum);
      expect(statusOf(answer)).toBe(400);
      expect(answer).toMatchObject({
        data: { date: datum, message: expect.stringContaining('datum') },
      });
      expect((await read()).mainLines).toBe(before);
    },
  );

  test.each(['trekker', 'lid', 'outsider'])('is not for a %s to set', async (who) => {
    expect(statusOf(await send(who, '2021-07-01'))).toBe(403);
  });
});
