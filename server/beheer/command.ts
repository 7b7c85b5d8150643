/** What a command is, and how it says that it cannot. */
import type { ParseArgsConfig } from 'node:util';

/** Where a command reads and writes; tests hand in their own. */
export interface Io {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  env: Record<string, string | undefined>;
}

/** What was typed after the name of the command. */
export interface Input {
  values: Record<string, string | boolean | undefined>;
  positionals: readonly string[];
}

/** What a command that is done has to say. */
export interface Outcome {
  /** Lines for a person. */
  text: string;
  /** The same for a program. */
  json: Record<string, unknown>;
}

export interface Command {
  name: string;
  /** What comes after the name. */
  usage: string;
  /** One Dutch sentence or two. */
  explanation: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Options that must have a value. */
  required: readonly string[];
  /** How many words it takes besides options. */
  positionals: number;
  run(input: Input, io: Io): Promise<Outcome>;
}

/** The command cannot be carried out: exit code 1 and one Dutch line. */
export class Refusal extends Error {
  /** @param outcome what there is to say all the same, on standard output */
  constructor(
    message: string,
    readonly outcome?: Outcome,
  ) {
    super(message);
  }
}

/** The command was typed wrongly: exit code 2 and the usage text. */
export class WrongUsage extends Error {}

/** A required option, checked before the command ran. */
export function text(input: Input, option: string): string {
  const value = input.values[option];
  if (typeof value !== 'string') throw new WrongUsage(`--${option} ontbreekt.`);
  return value;
}
