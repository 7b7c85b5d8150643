/** The environment variables, checked once at start (contract.md, Starting it). */
import { resolve } from 'node:path';
import { z } from 'zod';

/** A variable is wrong: one clear Dutch line, and the start ends. */
export class EnvironmentError extends Error {}

const variables = z.object({
  PORT: z.coerce
    .number({ error: 'is geen getal. Kies een poort, bijvoorbeeld 3000' })
    .int('is geen heel getal. Kies een poort, bijvoorbeeld 3000')
    .min(0, 'kies een poort van 0 tot en met 65535')
    .max(65535, 'kies een poort van 0 tot en met 65535')
    .default(3000),
  HOST: z.string().min(1, 'is leeg. Vul bijvoorbeeld 127.0.0.1 in').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, 'begint niet met "file:". Vul bijvoorbeeld file:data/samenspoor.db in')
    .default('file:data/samenspoor.db'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'is geen adres dat met http:// of https:// begint' })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is geen adres dat met smtp:// of smtps:// begint' })
    .optional(),
  REDIS_URL: z.never({ error: 'wordt nog niet ondersteund. Haal deze regel weg' }).optional(),
  PROGRAMMA_FILE: z.string().min(1).default('db/programma.json'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'kies silent, error, warn, info of debug',
    })
    .default('info'),
});

export interface Environment {
  port: number;
  host: string;
  databaseUrl: string;
  /** The address users see, without a slash at the end; null when it follows from host and port. */
  publicUrl: string | null;
  smtpUrl: string | null;
  programmaFile: string;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/**
 * @param source usually process.env; empty values count as absent
 * @throws EnvironmentError naming the variable
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = variables.safeParse(filled);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new EnvironmentError(`${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    programmaFile: resolve(data.PROGRAMMA_FILE),
    logLevel: data.LOG_LEVEL,
  };
}

/** The demo never touches the real database: it has one beside it. */
export function demoDatabaseUrl(databaseUrl: string): string {
  return databaseUrl.replace(/(\.[a-z0-9]+)?$/i, (extension) => `-demo${extension || '.db'}`);
}
