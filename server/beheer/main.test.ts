import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passwordFits } from '../../db/password';
import { listAccounts } from '../../db/queries/accounts';
import { readLogboek } from '../../db/queries/logboek';
import { findCredentials } from '../../db/queries/people';
import {
  addUserArgs,
  makeTestInstallation,
  PASSWORD,
  type TestInstallation,
} from './test-installation';

let at: TestInstallation;
beforeEach(() => {
  at = makeTestInstallation();
});
afterEach(() => at.dispose());

describe('wrong usage', () => {
  it.each([
    [[], 'Noem een opdracht.'],
    [['--json'], 'Noem een opdracht.'],
    [['opruimen'], 'De opdracht "opruimen" bestaat niet.'],
    [['controle', '--snel'], 'De optie --snel bestaat niet bij controle.'],
    [['controle', 'alles'], 'Onbekend: alles.'],
    [['reservekopie'], 'Noem één bestand.'],
    [['terugzetten', 'a', 'b'], 'Noem één bestand.'],
    [['gebruiker-toevoegen', '--email', 'a@b.nl'], '--naam ontbreekt.'],
    [['gebruiker-toevoegen', '--email'], 'De waarde bij --email ontbreekt'],
    [['controle', '--json=ja'], 'De waarde bij --json ontbreekt of past niet.'],
    [
      ['lid-toevoegen', '--werkgroep', 'wijkteams', '--email', 'a@b.nl', '--rol', 'baas'],
      '--rol: kies trekker, lid of meelezer.',
    ],
  ])('%j: %s', async (args, message) => {
    const { code, err } = await at.run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Gebruik: npm run beheer -- OPDRACHT');
  });

  it('is one JSON object too when asked', async () => {
    const { code, out } = await at.run(['opruimen', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ ok: false, melding: 'De opdracht "opruimen" bestaat niet.' });
  });

  it('--help is no mistake', async () => {
    expect(await at.run(['--help'])).toMatchObject({ code: 0, err: '' });
  });

  it('of the environment is one line', async () => {
    const { code, err } = await at.run(['controle'], '', { PORT: 'poort' });
    expect(code).toBe(1);
    expect(err).toMatch(/^PORT: .*\n$/);
  });
});

describe('gebruiker-toevoegen', () => {
  it('makes an account on a database that did not exist', async () => {
    const { code, out, err } = await at.run(
      addUserArgs('--programmateam', '--json'),
      `${PASSWORD}\nnog een regel\n`,
    );
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, email: 'ans@voorbeeld.nl' });
    await at.open(async (database) => {
      expect(await listAccounts(database)).toMatchObject([
        { name: 'Ans', group: 'gemeente', programmateam: true, marktpartij: false },
      ]);
      const user = await findCredentials(database, 'ans@voorbeeld.nl');
      expect(await passwordFits(user?.passwordHash ?? null, PASSWORD)).toBe(true);
      expect((await readLogboek(database)).map((entry) => entry.action)).toEqual([
        'account.gemaakt',
      ]);
    });
  });

  it('takes group and marktpartij', async () => {
    const { code } = await at.run(
      addUserArgs('--groep', 'jeugdhulpaanbieder', '--marktpartij'),
      PASSWORD,
    );
    expect(code).toBe(0);
    const accounts = await at.open(listAccounts);
    expect(accounts).toMatchObject([{ group: 'jeugdhulpaanbieder', marktpartij: true }]);
  });

  it.each([
    ['no password', addUserArgs(), '', 'Geef het wachtwoord'],
    ['an empty first line', addUserArgs(), `\n${PASSWORD}\n`, 'Geef het wachtwoord'],
    ['a short password', addUserArgs(), 'kort\n', 'ten minste 10 tekens'],
    ['an unknown group', addUserArgs('--groep', 'x'), PASSWORD, 'Kies uit: client-inwoner, '],
    ['a wrong address', addUserArgs('--email', 'x'), PASSWORD, '--email: Vul een volledig'],
    ['an empty name', addUserArgs('--naam', ' '), PASSWORD, '--naam: Vul een naam in.'],
  ])('refuses %s in one line', async (_what, args, stdin, message) => {
    const { code, out, err } = await at.run(args, stdin);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
    expect(out).toBe('');
    expect(await at.open(listAccounts)).toEqual([]);
  });

  it('refuses an address that is taken', async () => {
    await at.run(addUserArgs(), PASSWORD);
    const { code, err, out } = await at.run(
      addUserArgs('--email', 'ANS@voorbeeld.nl', '--json'),
      PASSWORD,
    );
    const message = 'Er is al een account met het e-mailadres ans@voorbeeld.nl.';
    expect([code, err]).toEqual([1, `${message}\n`]);
    expect(JSON.parse(out)).toEqual({ ok: false, melding: message });
  });
});

describe('lid-toevoegen', () => {
  const args = (role: string, werkgroep = 'wijkteams', email = 'ans@voorbeeld.nl') => [
    'lid-toevoegen',
    ...['--werkgroep', werkgroep, '--email', email, '--rol', role],
  ];

  it('adds and changes', async () => {
    await at.run(addUserArgs(), PASSWORD);
    expect((await at.run(args('lid'))).out).toContain('is nu lid van werkgroep Wijkteams');
    expect((await at.run(args('trekker'))).out).toContain('is voortaan trekker');
    expect((await at.run(['--json', ...args('trekker')])).out).toContain('"ongewijzigd"');
    const accounts = await at.open(listAccounts);
    expect(accounts[0]?.memberships).toMatchObject([{ werkgroep: 3, role: 'trekker' }]);
  });

  it.each([
    ['an unknown werkgroep', args('lid', 'bestaat-niet'), 'Kies uit: ondersteunend-netwerk, '],
    ['an unknown person', args('lid', 'wijkteams', 'bo@voorbeeld.nl'), 'geen account'],
  ])('refuses %s', async (_what, typed, message) => {
    await at.run(addUserArgs(), PASSWORD);
    const { code, err } = await at.run(typed);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
