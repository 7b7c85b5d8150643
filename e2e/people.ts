/** Accounts for tests, made with the beheer commands, as an installation would. */
import type { BrowserContext } from '@playwright/test';
import type { TestServer } from './server';

export const PASSWORD = 'geheim-genoeg-2026';

export interface TestPerson {
  email: string;
  name: string;
  /** `samenspoor_sessie=…` */
  cookie: string;
}

interface Wanted {
  name: string;
  organisation?: string;
  programmateam?: boolean;
  marktpartij?: boolean;
  /** Werkgroep slug → role. */
  roles?: Record<string, 'trekker' | 'lid' | 'meelezer'>;
}

/** Makes an account with roles and logs it in. */
export async function addPerson(server: TestServer, wanted: Wanted): Promise<TestPerson> {
  const email = `${wanted.name.toLowerCase().replace(/[^a-z]+/g, '.')}@voorbeeld.nl`;
  const flags = [
    ...(wanted.programmateam ? ['--programmateam'] : []),
    ...(wanted.marktpartij ? ['--marktpartij'] : []),
  ];
  const organisation = wanted.organisation ?? 'Voorbeeldorganisatie';
  await mustSucceed(
    server.beheer(
      [
        'gebruiker-toevoegen',
        '--email',
        email,
        '--naam',
        wanted.name,
        '--organisatie',
        organisation,
        ...flags,
      ],
      `${PASSWORD}\n`,
    ),
  );
  for (const [slug, role] of Object.entries(wanted.roles ?? {})) {
    await mustSucceed(
      server.beheer(['lid-toevoegen', '--werkgroep', slug, '--email', email, '--rol', role]),
    );
  }
  return { email, name: wanted.name, cookie: await logIn(server.url, email) };
}

async function mustSucceed(run: Promise<{ code: number; stderr: string }>): Promise<void> {
  const { code, stderr } = await run;
  if (code !== 0) throw new Error(`beheer ended with ${code}: ${stderr}`);
}

/** Logs in over HTTP. @returns the cookie to send along */
export async function logIn(url: string, email: string, password = PASSWORD): Promise<string> {
  const response = await fetch(`${url}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email, wachtwoord: password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 302 || !cookie) throw new Error(`log-in answered ${response.status}`);
  return cookie;
}

/** Gives a browser the session of a person. */
export async function signIn(context: BrowserContext, url: string, person: TestPerson) {
  const [name = '', value = ''] = person.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
}
