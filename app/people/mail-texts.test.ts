import { expect, it } from 'vitest';
import { invitationMail, passwordMail } from './mail-texts';

const carrier = {
  programmeName: 'MVS Jeugdmodel',
  sender: { name: 'Ans', organisation: 'Gemeente' },
  url: 'https://samenspoor.voorbeeld.nl/uitnodiging/abc',
  expiresAt: new Date('2021-05-12T14:40:00Z'),
};
const werkgroep = { naam: 'Wijkteams', slug: 'wijkteams' };

it('an invitation says who asks, for what, how and until when', () => {
  const offer = { programmateam: false, werkgroep, role: 'lid' as const };
  const { subject, body } = invitationMail({ ...carrier, offer });
  expect(subject).toBe('Uitnodiging: lid van werkgroep Wijkteams');
  expect(body).toContain('Ans (Gemeente) nodigt u uit');
  expect(body).toContain('U wordt lid van werkgroep Wijkteams. U schrijft mee aan het plan.');
  expect(body).toContain(`\n${carrier.url}\n`);
  expect(body).toContain('tot 12 mei 2021, 16:40.');
});

it('an invitation for the programmateam names no werkgroep', () => {
  const offer = { programmateam: true, werkgroep: null, role: null };
  const { subject, body } = invitationMail({ ...carrier, offer });
  expect(subject).toBe('Uitnodiging: lid van het programmateam');
  expect(body).not.toMatch(/null|undefined/);
});

it('every sentence is short', () => {
  const offer = { programmateam: false, werkgroep, role: 'trekker' as const };
  const mails = [invitationMail({ ...carrier, offer }), passwordMail(carrier)];
  const sentences = mails.flatMap(({ body }) => body.split(/[.?:]\s|\n/));
  for (const sentence of sentences) {
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  }
});
