import { describe, expect, it } from 'vitest';
import { demoDatabaseUrl, readEnvironment } from './environment';

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: 'file:data/samenspoor.db',
      publicUrl: null,
      smtpUrl: null,
      logLevel: 'info',
    });
  });

  it('treats an empty value as absent, so that .env.example runs as it is', () => {
    expect(readEnvironment({ PUBLIC_URL: '', SMTP_URL: '', PORT: '' }).port).toBe(3000);
  });

  it('drops slashes at the end of the public address', () => {
    expect(readEnvironment({ PUBLIC_URL: 'https://plan.voorbeeld.nl//' }).publicUrl).toBe(
      'https://plan.voorbeeld.nl',
    );
  });

  it.each([
    ['PORT', 'drieduizend'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['DATABASE_URL', 'data/x.db'],
    ['DATABASE_URL', 'postgres://host/db'],
    ['PUBLIC_URL', 'plan.voorbeeld.nl'],
    ['PUBLIC_URL', 'ftp://voorbeeld.nl'],
    ['SMTP_URL', 'mail.voorbeeld.nl'],
    ['REDIS_URL', 'redis://localhost'],
    ['LOG_LEVEL', 'veel'],
  ])('refuses %s=%s in one line that names it', (name, value) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name}: .+\\.$`));
  });
});

describe('demoDatabaseUrl', () => {
  it('puts the demo beside the real database', () => {
    expect(demoDatabaseUrl('file:data/samenspoor.db')).toBe('file:data/samenspoor-demo.db');
    expect(demoDatabaseUrl('file:/x/y')).toBe('file:/x/y-demo.db');
  });
});
