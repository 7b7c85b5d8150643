import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  logInAs,
  makeTestContext,
  makeVisit,
  type TestContext,
  thrownResponse,
} from '~/auth/test-visit';
import { action, loader } from '~/routes/werkgroepen.$slug.leden';
import { listMembers } from '../../db/queries/accounts';
import { listOpenInvitations } from '../../db/queries/links';
import { listLogboek } from '../../db/queries/logboek';
import { listOutbox } from '../../db/queries/outbox';
import { findAccount } from '../../db/queries/people';
import { openTestDatabase, type TestDatabase } from '../../db/test-database';
import { addPeople, answerOf } from './test-people.server';

let test: TestDatabase;
let context: TestContext;
beforeEach(async () => {
  test = await openTestDatabase();
  context = makeTestContext(test.database, test.programme);
  await addPeople(test.database);
});
afterEach(() => test.dispose());

const SLUG = 'wijkteams';
const PATH = `/werkgroepen/${SLUG}/leden`;

async function get(userId: string, slug = SLUG, query = '') {
  const cookie = await logInAs(context, userId);
  return loader(makeVisit(context, `${PATH}${query}`, { cookie }, { slug }) as never);
}

async function post(userId: string, form: Record<string, string>, slug = SLUG, asCookie?: string) {
  const cookie = asCookie ?? (await logInAs(context, userId));
  return answerOf(await action(makeVisit(context, PATH, { cookie, form }, { slug }) as never));
}

const roles = async () =>
  (await listMembers(test.database, 3)).map(({ id, role }) => `${id} ${role}`);

describe('who may come here', () => {
  it.each(['baas', 'tina'])('%s may', async (id) => {
    expect((await get(id)).members).toHaveLength(2);
  });

  it.each(['lou', 'gast'])('%s may not', async (id) => {
    expect((await thrownResponse(get(id))).status).toBe(403);
    const remove = { actie: 'verwijderen', lid: 'tina' };
    expect((await thrownResponse(post(id, remove))).status).toBe(403);
    expect(await roles()).toHaveLength(2);
  });

  it('a trekker may not in another werkgroep', async () => {
    const other = 'flexibel-team';
    expect((await thrownResponse(get('tina', other))).status).toBe(403);
    const invite = { actie: 'uitnodigen', poging: 'p', rol: 'lid' };
    expect((await thrownResponse(post('tina', invite, other))).status).toBe(403);
  });

  it('an unknown werkgroep is not found', async () => {
    expect((await thrownResponse(get('baas', 'bestaat-niet'))).status).toBe(404);
  });
});

describe('changing roles', () => {
  it('takes effect at once and is published', async () => {
    const answer = await post('tina', { actie: 'rol', lid: 'lou', rol: 'meelezer' });
    expect(answer.to).toBe(`${PATH}?melding=rol-gewijzigd`);
    expect(await roles()).toEqual(['tina trekker', 'lou meelezer']);
    expect(context.news).toEqual([{ kind: 'rights', userId: 'lou' }]);
  });

  it('is for members only: a trekker cannot pull somebody in, or give more', async () => {
    expect((await post('tina', { actie: 'rol', lid: 'gast', rol: 'lid' })).to).toContain(
      'niet-gevonden',
    );
    const more = { actie: 'rol', lid: 'lou', rol: 'trekker', programmateam: 'ja', werkgroep: '4' };
    await post('tina', more);
    expect(await findAccount(test.database, 'lou')).toMatchObject({
      programmateam: false,
      memberships: [{ werkgroep: 3, role: 'trekker' }],
    });
  });

  it.each([
    [{ actie: 'rol', lid: 'lou', rol: 'baas' }],
    [{ actie: 'rol', lid: 'lou' }],
    [{ actie: 'iets' }],
    [{ wat: 'niets' }],
  ])('%j is refused', async (form) => {
    expect((await thrownResponse(post('baas', form as never))).status).toBe(400);
  });
});

describe('removing', () => {
  it('takes a role away', async () => {
    const answer = await post('tina', { actie: 'verwijderen', lid: 'lou' });
    expect(answer.to).toBe(`${PATH}?melding=lid-verwijderd`);
    expect(await roles()).toEqual(['tina trekker']);
    expect((await post('tina', { actie: 'verwijderen', lid: 'lou' })).to).toContain(
      'niet-gevonden',
    );
  });

  it('warns when no trekker is left', async () => {
    const answer = await post('baas', { actie: 'verwijderen', lid: 'tina' });
    expect(answer.to).toBe(`${PATH}?melding=geen-trekker`);
  });

  it('oneself leads away from this page, and ends one’s invitations', async () => {
    await post('tina', { actie: 'uitnodigen', poging: 'p', rol: 'trekker' });
    expect(await listOpenInvitations(test.database, 3)).toHaveLength(1);
    const answer = await post('tina', { actie: 'verwijderen', lid: 'tina' });
    expect(answer.to).toBe(`/werkgroepen/${SLUG}`);
    expect(await listOpenInvitations(test.database, 3)).toEqual([]);
  });
});

describe('inviting', () => {
  const form = { actie: 'uitnodigen', poging: 'p1', rol: 'lid', email: ' Nieuw@Voorbeeld.nl ' };

  it('makes a link, shows it to its maker only, and puts the mail in the outbox', async () => {
    const cookie = await logInAs(context, 'tina');
    const { to } = await post('tina', form, SLUG, cookie);
    const query = to?.slice(PATH.length) ?? '';
    const page = await loader(
      makeVisit(context, `${PATH}${query}`, { cookie }, { slug: SLUG }) as never,
    );
    expect(page.made?.url).toMatch(/^https:\/\/samenspoor\.voorbeeld\.nl\/uitnodiging\/[\w-]{32}$/);
    expect(page.made?.mail).toEqual({ to: 'nieuw@voorbeeld.nl', status: 'wacht' });
    expect((await get('baas', SLUG, query)).made).toBeNull();
    expect((await get('tina', SLUG, query)).made).toBeNull();
    const [mail] = await listOutbox(test.database);
    expect(mail?.body).toContain(page.made?.url);
    expect(context.deliveries).toBe(1);
    const [, entry] = await listLogboek(test.database, 9);
    expect(entry?.payload).not.toContain('voorbeeld.nl');
  });

  it('makes one link when the form is sent twice, another when it was changed', async () => {
    const cookie = await logInAs(context, 'tina');
    const [one, same] = await Promise.all([
      post('tina', form, SLUG, cookie),
      post('tina', form, SLUG, cookie),
    ]);
    expect(same?.to).toBe(one?.to);
    expect(await listOutbox(test.database)).toHaveLength(1);
    const changed = await post('tina', { ...form, rol: 'meelezer' }, SLUG, cookie);
    expect(changed.to).not.toBe(one?.to);
    expect(await listOpenInvitations(test.database, 3)).toHaveLength(2);
  });

  it('needs no address', async () => {
    await post('tina', { ...form, email: '' });
    expect(await listOpenInvitations(test.database, 3)).toMatchObject([
      { email: null, role: 'lid', programmateam: false },
    ]);
    expect(await listOutbox(test.database)).toEqual([]);
  });

  it('never gives the programmateam or another werkgroep', async () => {
    const more = { ...form, programmateam: 'ja', waarvoor: 'programmateam', werkgroep: '4' };
    await post('tina', more);
    expect(await listOpenInvitations(test.database)).toMatchObject([
      { werkgroep: 3, role: 'lid', programmateam: false },
    ]);
  });

  it.each([
    [{ email: 'geen adres' }, 'email', 'volledig e-mailadres'],
    [{ rol: 'baas' }, 'rol', 'Kies een rol'],
    [{ email: 'lou@voorbeeld.nl' }, 'email', 'al lid van deze werkgroep'],
    [{ email: 'tina@voorbeeld.nl' }, 'email', 'al trekker van deze werkgroep'],
  ])(
    'with %j is refused at the field, and keeps what was typed',
    async (change, field, message) => {
      const typed = { ...form, ...change };
      const { status, data } = await post('tina', typed);
      expect(status).toBe(400);
      expect(data).toMatchObject({
        errors: { [field]: expect.stringContaining(message) },
        values: typed,
      });
      expect(await listOpenInvitations(test.database)).toEqual([]);
    },
  );

  it('may raise somebody’s role', async () => {
    await post('tina', { ...form, email: 'lou@voorbeeld.nl', rol: 'trekker' });
    expect(await listOpenInvitations(test.database, 3)).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  it('ends an invitation of this werkgroep, and empties its mail', async () => {
    await post('tina', { actie: 'uitnodigen', poging: 'p', rol: 'lid', email: 'a@voorbeeld.nl' });
    const [invitation] = await listOpenInvitations(test.database);
    const form = { actie: 'intrekken', uitnodiging: String(invitation?.id) };
    expect((await post('tina', form)).to).toContain('melding=ingetrokken');
    expect((await post('tina', form)).to).toContain('melding=niet-meer-open');
    expect((await listOutbox(test.database))[0]?.body).toBe('');
  });

  it('cannot touch the invitation of another werkgroep', async () => {
    const other = { actie: 'uitnodigen', poging: 'p', rol: 'lid' };
    await post('baas', other, 'flexibel-team');
    const [invitation] = await listOpenInvitations(test.database);
    const form = { actie: 'intrekken', uitnodiging: String(invitation?.id) };
    expect((await post('tina', form)).to).toContain('niet-meer-open');
    expect((await post('tina', { ...form, uitnodiging: '1 or 1=1' })).to).toContain(
      'niet-meer-open',
    );
    expect(await listOpenInvitations(test.database)).toHaveLength(1);
  });
});
