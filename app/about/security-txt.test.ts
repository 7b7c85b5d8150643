import { expect, test } from 'vitest';
import { securityTxt } from './security-txt';

test('says whom to tell, and expires in the future', () => {
  const text = securityTxt('https://a.example', 'post@a.example', new Date('2026-11-22T10:00:00Z'));
  expect(text).toBe(
    'Contact: mailto:post@a.example\n' +
      'Expires: 2027-11-01T00:00:00.000Z\n' +
      'Preferred-Languages: nl, en\n' +
      'Canonical: https://a.example/.well-known/security.txt\n',
  );
});

test.each(['2026-01-01T00:00:00Z', '2026-01-31T23:59:59Z', '2028-02-29T12:00:00Z'])(
  'on %s it has at least eleven months to go, and at most a year',
  (now) => {
    const text = securityTxt('https://a.example', undefined, new Date(now));
    const expires = Date.parse(/Expires: (\S+)/.exec(text)?.[1] ?? '');
    const days = (expires - Date.parse(now)) / 86_400_000;
    expect(days).toBeGreaterThan(330);
    expect(days).toBeLessThanOrEqual(366);
    expect(text).toContain('Contact: https://a.example/privacy');
  },
);
