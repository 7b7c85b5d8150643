/** `npm run beheer -- COMMAND`: administration from the command line (contract.md). */
import { parseArgs } from 'node:util';
import { DatabaseError } from '../../db/database-error';
import { isSqliteError } from '../../db/sqlite-file';
import { EnvironmentError } from '../environment';
import { addMember } from './add-member';
import { addUser } from './add-user';
import { backUp } from './back-up';
import { check } from './check';
import { type Command, type Input, type Io, type Outcome, Refusal, WrongUsage } from './command';
import { restore } from './restore';

const commands: readonly Command[] = [addUser, addMember, backUp, restore, check];

const EXIT = { done: 0, refused: 1, wrongUsage: 2 } as const;

/**
 * Runs one command.
 * @param args what was typed after `--`
 * @returns the exit code: 0 done, 1 refused (one line on standard error), 2 wrong usage
 */
export async function runBeheer(args: string[], io: Io = process): Promise<number> {
  const json = args.includes('--json');
  if (args.length === 1 && args[0] === '--help') {
    io.stdout.write(usage());
    return EXIT.done;
  }
  try {
    const { command, input } = parse(args);
    report(io, json, { ok: true }, await command.run(input, io));
    return EXIT.done;
  } catch (error) {
    const line = refusal(error).replace(/\s+/g, ' ');
    if (error instanceof WrongUsage) io.stderr.write(`${line}\n\n${usage()}`);
    else io.stderr.write(`${line}\n`);
    const outcome = error instanceof Refusal ? error.outcome : undefined;
    report(io, json, { ok: false, melding: line }, outcome);
    return error instanceof WrongUsage ? EXIT.wrongUsage : EXIT.refused;
  }
}

function report(io: Io, json: boolean, result: object, outcome?: Outcome): void {
  if (json) io.stdout.write(`${JSON.stringify({ ...result, ...outcome?.json })}\n`);
  else if (outcome) io.stdout.write(`${outcome.text}\n`);
}

function parse(args: string[]) {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  if (name === undefined) throw new WrongUsage('Noem een opdracht.');
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new WrongUsage(`De opdracht "${name}" bestaat niet.`);
  const { values, positionals } = parseStrictly(command, args.toSpliced(at, 1));
  if (positionals.length !== command.positionals) {
    throw new WrongUsage(
      command.positionals === 0 ? `Onbekend: ${positionals.join(' ')}.` : 'Noem één bestand.',
    );
  }
  const missing = command.required.find((option) => typeof values[option] !== 'string');
  if (missing) throw new WrongUsage(`--${missing} ontbreekt.`);
  return { command, input: { values, positionals } };
}

function parseStrictly(command: Command, args: string[]): Input {
  try {
    return parseArgs({
      args,
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const option = /'(-[^']*)'/.exec(message)?.[1] ?? '';
    throw new WrongUsage(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `De optie ${option} bestaat niet bij ${command.name}.`
        : `De waarde bij ${option.split(' ')[0] || 'een optie'} ontbreekt of past niet.`,
    );
  }
}

/** The one line that says why; anything unforeseen is a fault of ours and is thrown on. */
function refusal(error: unknown): string {
  if (
    error instanceof Refusal ||
    error instanceof WrongUsage ||
    error instanceof DatabaseError ||
    error instanceof EnvironmentError
  ) {
    return error.message;
  }
  if (isSqliteError(error)) return `De database geeft een fout: ${error.message} (${error.code}).`;
  if (error instanceof Error && 'syscall' in error) return `Dat lukt niet: ${error.message}.`;
  throw error;
}

function usage(): string {
  const lines = commands.map(
    (command) => `  ${command.name} ${command.usage}\n      ${command.explanation}\n`,
  );
  return `Gebruik: npm run beheer -- OPDRACHT\n\n${lines.join('')}\n  --json schrijft één JSON-object naar de standaarduitvoer.\n`;
}
