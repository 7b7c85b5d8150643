/** Logging in: one message for an unknown address and a wrong password. */
import { z } from 'zod';
import { passwordFits } from '../../db/password';
import { addLogboekEntry } from '../../db/queries/logboek';
import { findCredentials, normalizeEmail } from '../../db/queries/people';
import { giveAttemptsBack, takeAttempt, waitMessage } from './rate-limit.server';
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
  const retryAfter = await takeAttempt(email, clientAddress);
  if (retryAfter > 0) {
    return { ok: false, status: 429, email, retryAfter, message: waitMessage(retryAfter) };
  }
  const credentials = await findCredentials(database, email);
  const fits = await passwordFits(credentials?.passwordHash ?? null, parsed.data.wachtwoord);
  if (!credentials || !fits) {
    await addLogboekEntry(database, {
      actorId: null,
      action: 'sessie.begonnen',
      // Never the address that was typed: it may be anything, a password too.
      subject: credentials?.id ?? 'onbekend',
      result: 'geweigerd',
    });
    return wrong;
  }
  await giveAttemptsBack(email, clientAddress);
  return { ok: true, headers: await beginSession(visit, credentials.id) };
}
