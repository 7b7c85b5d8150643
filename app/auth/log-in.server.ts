/** Logging in: one message for an unknown address and a wrong password. */
import { z } from 'zod';
import { passwordFits } from '../../db/password';
import { findCredentials, normalizeEmail } from '../../db/queries/people';
import { clearFailures, countFailure, secondsToWait } from './rate-limit.server';
import { beginSession, type Visit } from './session.server';

const form = z.object({
  email: z.string().max(320).default(''),
  wachtwoord: z.string().max(1000).default(''),
});

export type LogInResult =
  | { ok: true; headers: { 'Set-Cookie': string } }
  | { ok: false; status: 400; message: string; email: string }
  | { ok: false; status: 429; message: string; email: string; retryAfter: number };

/** Judges the login form and begins a session. */
export async function logIn(visit: Visit, fields: FormData): Promise<LogInResult> {
  const parsed = form.safeParse(Object.fromEntries(fields));
  const email = normalizeEmail(parsed.data?.email ?? '');
  const wrong = {
    ok: false,
    status: 400,
    email,
    message: 'Het e-mailadres of het wachtwoord klopt niet. Probeer het opnieuw.',
  } as const;
  if (!parsed.success) return wrong;
  const { database, clientAddress } = visit.context;
  const retryAfter = await secondsToWait(email, clientAddress);
  if (retryAfter > 0) return { ...tooMany(retryAfter), email };
  const credentials = await findCredentials(database, email);
  const fits = await passwordFits(credentials?.passwordHash ?? null, parsed.data.wachtwoord);
  if (!credentials || !fits) {
    await countFailure(email, clientAddress);
    return wrong;
  }
  await clearFailures(email);
  return { ok: true, headers: await beginSession(visit, credentials.id) };
}

function tooMany(retryAfter: number) {
  const minutes = Math.ceil(retryAfter / 60);
  const wait = minutes === 1 ? '1 minuut' : `${minutes} minuten`;
  const message = `Er is te vaak een verkeerd wachtwoord ingevuld. Wacht ${wait} en probeer het dan opnieuw.`;
  return { ok: false, status: 429, message, retryAfter } as const;
}

/** Where to go after logging in: only a path of our own, never another site. */
export function safeReturnPath(asked: string | null): string {
  return asked && /^\/(?![/\\])/.test(asked) ? asked : '/';
}
