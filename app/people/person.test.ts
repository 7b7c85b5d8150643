import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSession } from '~/auth/session.server';
import {
  logInAs,
  makeTestContext,
  makeVisit,
  type TestContext,
  thrownResponse,
} from '~/auth/test-visit';
import { action as listAction, loader as listLoader } from '~/routes/mensen';
import { action, loader } from '~/routes/mensen.$id';
import { action as inviteAction, loader as inviteLoader } from '~/routes/mensen.uitnodigen';
import { action as outboxAction, loader as outboxLoader } from '~/routes/postvak-uit';
import { action as passwordAction, loader as passwordLoader } from '~/routes/wachtwoord.$token';
import { passwordFits } from '../../db/password';
import { findAccountDetail } from '../../db/queries/accounts';
import { listOpenInvitations } from '../../db/queries/links';
import { listUnsentMail, markMailFailed, markMailSent } from '../../db/queries/outbox';
import { findAccount, findCredentials } from '../../db/queries/people';
import { openTestDatabase, type TestDatabase } from '../../db/test-database';
import { addPeople, answerOf, newAccountForm } from './test-people.server';

let test: TestDatabase;
let context: TestContext;
beforeEach(async () => {
  test = await openTestDatabase();
  context = makeTestContext(test.database, test.programme);
  await addPeople(test.database);
});
afterEach(() => test.dispose());

async function post(id: string, form: Record<string, string>, as = 'baas') {
  const cookie = await logInAs(context, as);
  return answerOf(
    await action(makeVisit(context, `/mensen/${id}`, { cookie, form }, { id }) as never),
  );
}

describe('only the programmateam', () => {
  const pages: [string, (args: never) => Promise<unknown>, (args: never) => Promise<unknown>][] = [
    ['/mensen', listLoader, listAction],
    ['/mensen/lou', loader, action],
    ['/mensen/uitnodigen', inviteLoader, inviteAction],
    ['/postvak-uit', outboxLoader, outboxAction],
  ];
  it.each(pages)('sees %s and acts there', async (path, load, act) => {
    const params = { id: 'lou' };
    for (const as of ['tina', 'lou', 'gast']) {
      const cookie = await logInAs(context, as);
      const form = { actie: 'sluiten', uitnodiging: '1' };
      const got = load(makeVisit(context, path, { cookie }, params) as never);
      const posted = act(makeVisit(context, path, { cookie, form }, params) as never);
      expect((await thrownResponse(got)).status).toBe(403);
      expect((await thrownResponse(posted)).status).toBe(403);
    }
    const cookie = await logInAs(context, 'baas');
    await load(makeVisit(context, path, { cookie }, params) as never);
    expect(await findAccount(test.database, 'lou')).not.toBeNull();
  });
});

describe('the page of a person', () => {
  it('does not exist for nobody', async () => {
    expect((await thrownResponse(post('niemand', { actie: 'sluiten' }))).status).toBe(404);
  });

  it('changes what is known, or says what is wrong', async () => {
    const { naam, organisatie, groep } = newAccountForm;
    const form = { actie: 'gegevens', naam, organisatie, groep, marktpartij: 'ja' };
    expect((await post('lou', form)).to).toBe('/mensen/lou?melding=gewijzigd');
    expect((await post('lou', form)).to).toBe('/mensen/lou?melding=ongewijzigd');
    expect(await findAccount(test.database, 'lou')).toMatchObject({
      marktpartij: true,
      group: groep,
    });
    expect(context.news).toContainEqual({ kind: 'rights', userId: 'lou' });
    const { status, data } = await post('lou', { ...form, naam: '' });
    expect(status).toBe(400);
    expect(data).toMatchObject({ errors: { naam: 'Vul een naam in.' }, values: { organisatie } });
  });

  it('adds, changes and takes roles away', async () => {
    const role = { actie: 'rol', werkgroep: '4' };
    expect((await post('gast', { ...role, rol: 'lid' })).to).toContain('rol-toegevoegd');
    expect((await post('gast', { ...role, rol: 'trekker' })).to).toContain('rol-gewijzigd');
    expect((await post('gast', { ...role, rol: 'trekker' })).to).toContain('rol-ongewijzigd');
    expect((await post('gast', { actie: 'rol-weg', werkgroep: '4' })).to).toContain('verwijderd');
    expect((await post('gast', { actie: 'rol-weg', werkgroep: '4' })).to).toContain(
      'niet-gevonden',
    );
    expect((await findAccount(test.database, 'gast'))?.memberships).toEqual([]);
  });

  it.each([
    [{ actie: 'rol', werkgroep: '99', rol: 'lid' }],
    [{ actie: 'rol', werkgroep: '', rol: 'lid' }],
    [{ actie: 'rol', werkgroep: '4', rol: 'baas' }],
    [{ actie: 'rol-weg', werkgroep: 'x' }],
    [{ actie: 'wachtwoordlink' }],
    [{ actie: 'constructor' }],
    [{}],
  ])('refuses %j', async (form) => {
    expect((await thrownResponse(post('gast', form as never))).status).toBe(400);
  });

  it('changes the programmateam, but never empties it', async () => {
    const leave = { actie: 'programmateam-eruit' };
    expect((await post('baas', leave)).to).toBe('/mensen/baas?melding=laatste');
    expect((await post('gast', { actie: 'programmateam-erbij' })).to).toContain('erbij');
    expect((await post('baas', leave)).to).toBe('/');
    expect((await findAccount(test.database, 'baas'))?.programmateam).toBe(false);
  });

  it('closes an account with its sessions, and opens it again', async () => {
    const cookie = await logInAs(context, 'lou');
    expect((await post('lou', { actie: 'sluiten' })).to).toBe('/mensen/lou?melding=gesloten');
    expect(await findSession(makeVisit(context, '/', { cookie }))).toBeNull();
    expect((await post('lou', { actie: 'rol', werkgroep: '4', rol: 'lid' })).to).toContain(
      'account-gesloten',
    );
    const link = { actie: 'wachtwoordlink', poging: 'p' };
    expect((await post('lou', link)).to).toContain('account-gesloten');
    expect((await post('lou', { actie: 'heropenen' })).to).toContain('heropend');
    expect(await findAccountDetail(test.database, 'lou')).toMatchObject({
      closedAt: null,
      memberships: [],
    });
  });
});

describe('a password link', () => {
  async function makePasswordLink(attempt = 'p') {
    const cookie = await logInAs(context, 'baas');
    const form = { actie: 'wachtwoordlink', poging: attempt };
    const params = { id: 'lou' };
    const made = await action(makeVisit(context, '/mensen/lou', { cookie, form }, params) as never);
    const { to } = answerOf(made);
    const page = await loader(makeVisit(context, to ?? '', { cookie }, params) as never);
    return page.made?.url?.split('/').at(-1) ?? '';
  }

  const get = async (token: string) =>
    answerOf(await passwordLoader(makeVisit(context, '/wachtwoord', {}, { token }) as never));
  const choose = async (token: string, wachtwoord: string) =>
    answerOf(
      await passwordAction(
        makeVisit(context, '/wachtwoord', { form: { wachtwoord } }, { token }) as never,
      ),
    );

  it('replaces the password once, and ends every session', async () => {
    const cookie = await logInAs(context, 'lou');
    const token = await makePasswordLink();
    expect(await get(token)).toMatchObject({ status: 200, data: { email: 'lou@voorbeeld.nl' } });
    expect(await choose(token, 'kort')).toMatchObject({ status: 400 });
    expect(await choose(token, 'mijn nieuwe wachtwoord')).toMatchObject({ status: 302, to: '/' });
    expect(await findSession(makeVisit(context, '/', { cookie }))).toBeNull();
    expect(context.news).toContainEqual({ kind: 'rights', userId: 'lou' });
    const stored = await findCredentials(test.database, 'lou@voorbeeld.nl');
    const fits = await passwordFits(stored?.passwordHash ?? null, 'mijn nieuwe wachtwoord');
    expect(fits).toBe(true);
    expect((await choose(token, 'nog een ander wachtwoord')).status).toBe(410);
    expect(await get(token)).toMatchObject({ status: 410, data: { why: 'gebruikt' } });
  });

  it('ends when a newer one is made, and goes out by mail', async () => {
    const first = await makePasswordLink('een');
    const second = await makePasswordLink('twee');
    expect(await get(first)).toMatchObject({ status: 410, data: { why: 'ingetrokken' } });
    expect((await get(second)).status).toBe(200);
    const mails = await listUnsentMail(test.database);
    expect(mails.at(-1)).toMatchObject({ to: 'lou@voorbeeld.nl' });
    expect(mails.at(-1)?.body).toContain(second);
  });

  it('is not found when it is no password link', async () => {
    expect((await get('bestaatniet')).status).toBe(404);
    expect((await choose('bestaatniet', 'een lang wachtwoord')).status).toBe(404);
  });
});

describe('inviting from the list', () => {
  async function invite(form: Record<string, string>) {
    const cookie = await logInAs(context, 'baas');
    const visit = makeVisit(context, '/mensen/uitnodigen', {
      cookie,
      form: { poging: 'p', ...form },
    });
    return answerOf(await inviteAction(visit as never));
  }

  it.each([
    [
      { waarvoor: 'wijkteams', rol: 'trekker' },
      { werkgroep: 3, role: 'trekker', programmateam: false },
    ],
    [
      { waarvoor: 'programmateam', rol: 'trekker' },
      { werkgroep: null, role: null, programmateam: true },
    ],
    [{ waarvoor: 'programmateam' }, { werkgroep: null, role: null, programmateam: true }],
  ])('%j', async (form, expected) => {
    expect((await invite(form)).to).toMatch(/^\/mensen\/uitnodigen\?gemaakt=[0-9a-f]{32}$/);
    expect(await listOpenInvitations(test.database)).toMatchObject([expected]);
  });

  it.each([
    [{ waarvoor: '', rol: 'lid' }, 'waarvoor'],
    [{ waarvoor: 'bestaat-niet', rol: 'lid' }, 'waarvoor'],
    [{ waarvoor: 'wijkteams', rol: 'baas' }, 'rol'],
    [{ waarvoor: 'programmateam', email: 'baas@voorbeeld.nl' }, 'email'],
  ])('%j is refused at %s', async (form, field) => {
    const { status, data } = await invite(form as never);
    expect(status).toBe(400);
    expect(data).toMatchObject({ errors: { [field]: expect.any(String) } });
  });
});

it('the list finds people and withdraws invitations', async () => {
  const cookie = await logInAs(context, 'baas');
  const page = await listLoader(
    makeVisit(context, '/mensen?zoek=lou&werkgroep=3', { cookie }) as never,
  );
  expect(page).toMatchObject({ total: 4, people: [{ id: 'lou', groupName: 'overig' }] });
  const form = { actie: 'intrekken', uitnodiging: '999' };
  const answer = await listAction(makeVisit(context, '/mensen', { cookie, form }) as never);
  expect(answerOf(answer).to).toBe('/mensen?melding=niet-meer-open');
});

describe('the outbox page', () => {
  it('tries again, and says whether it worked', async () => {
    await post('lou', { actie: 'wachtwoordlink', poging: 'p' });
    const [mail] = await listUnsentMail(test.database);
    const id = mail?.id ?? 0;
    await markMailFailed(test.database, id, 'ECONNREFUSED');
    const cookie = await logInAs(context, 'baas');
    const retry = async () =>
      answerOf(
        await outboxAction(makeVisit(context, '/postvak-uit', { cookie, form: {} }) as never),
      );
    expect((await retry()).to).toBe('/postvak-uit?melding=niet-verstuurd');
    context.mailer.deliver = () => markMailSent(test.database, id);
    expect((await retry()).to).toBe('/postvak-uit?melding=verstuurd');
  });
});
