/** Sends what waits in the outbox, when there is a mail server to send it with. */
import nodemailer from 'nodemailer';
import type { Database } from '../db/open';
import { listUnsentMail, markMailFailed, markMailSent } from '../db/queries/outbox';
import type { Log } from './log';

export interface Mailer {
  /** Tries to send everything that waits. Never throws: what fails stays in the outbox. */
  deliver(): Promise<void>;
  /** False: mail waits in the outbox page until somebody copies it. */
  configured: boolean;
}

/**
 * @param smtpUrl null: mail stays in the outbox page
 * @param publicUrl its host is in the sender's address
 */
export function createMailer(
  database: Database,
  smtpUrl: string | null,
  publicUrl: string,
  log: Log,
): Mailer {
  if (!smtpUrl) return { configured: false, deliver: async () => {} };
  const from = `Samenspoor <geen-antwoord@${new URL(publicUrl).hostname}>`;
  const transport = nodemailer.createTransport(smtpUrl);
  const sendAll = async () => {
    for (const mail of await listUnsentMail(database)) {
      try {
        await transport.sendMail({ from, to: mail.to, subject: mail.subject, text: mail.body });
        await markMailSent(database, mail.id);
      } catch (error) {
        const code = (error as { code?: string }).code ?? 'onbekend';
        log.warn({ mail: mail.id, code }, 'mail not sent');
        await markMailFailed(database, mail.id, code);
      }
    }
  };
  // One round at a time: two at once would send the same mail twice.
  let round: Promise<void> = Promise.resolve();
  return {
    configured: true,
    deliver() {
      round = round.then(sendAll).catch((error: unknown) => {
        log.error({ err: error }, 'the outbox could not be read');
      });
      return round;
    },
  };
}
