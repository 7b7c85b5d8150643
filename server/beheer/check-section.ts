/** Checks one section against itself: log, snapshot, text and frozen versions must tell one story. */
import { createHash } from 'node:crypto';
import type { WholeSection } from '../../db/queries/audit';
import { replay } from '../../domain/collab/replay';
import { canonicalJson } from '../../domain/plan/canonical';
import { documentToHtml } from '../../domain/plan/html';
import { countWords, documentToText } from '../../domain/plan/text';
import { documentFromYDoc } from '../../domain/plan/ydoc';

export interface SectionReport {
  /** What is wrong, each a Dutch phrase that can follow the name of the section. */
  problems: string[];
  /** The same for frozen versions, by number. */
  versions: Map<number, string>;
  /** The log holds more than the row shows: normal while people write. */
  behind: boolean;
}

/** Judges everything that is stored about a section. */
export function checkSection(whole: WholeSection): SectionReport {
  const { section, log, versions } = whole;
  const behind = section.projectedSeq < (log.at(-1)?.seq ?? 0);
  const problems = [...checkLog(whole), ...checkNumbers(whole), ...checkClosed(whole)];
  const wrong = versions.filter((version) => sha256(version.content) !== version.sha256);
  const message = 'de tekst past niet bij de vingerafdruk (SHA-256)';
  return { problems, behind, versions: new Map(wrong.map(({ number }) => [number, message])) };
}

function checkLog({ section, log, snapshot }: WholeSection): string[] {
  if (log.length === 0) return ['de geschiedenis ontbreekt'];
  const shown = log.filter((row) => row.seq <= section.projectedSeq);
  const whole = read(log.map((row) => row.update));
  if (whole.problem) return [whole.problem];
  const text = shown.length === log.length ? whole : read(shown.map((row) => row.update));
  return [
    // Before the first projection the row holds nothing yet.
    ...(shown.length > 0 ? compareProjection(section, text.content) : []),
    ...(snapshot && snapshot.generation === section.generation
      ? compareSnapshot(snapshot, log, whole.content)
      : []),
  ];
}

interface Reading {
  content: unknown;
  problem?: string;
}

function read(updates: Uint8Array[]): Reading {
  const { doc, broken } = replay(updates);
  try {
    if (broken.length > 0) {
      return { content: null, problem: `${count(broken.length)} in de geschiedenis onleesbaar` };
    }
    const { pendingStructs, pendingDs } = doc.store;
    if (pendingStructs || pendingDs) {
      return { content: null, problem: 'een deel van de geschiedenis ontbreekt' };
    }
    return { content: documentFromYDoc(doc) };
  } finally {
    doc.destroy();
  }
}

const count = (n: number) => (n === 1 ? 'één wijziging is' : `${n} wijzigingen zijn`);

function compareProjection(section: WholeSection['section'], content: unknown): string[] {
  if (canonicalJson(section.content) !== canonicalJson(content)) {
    return ['de getoonde tekst is niet wat in de geschiedenis staat'];
  }
  const same =
    section.text === documentToText(section.content) &&
    section.html === documentToHtml(section.content) &&
    section.words === countWords(section.content);
  return same ? [] : ['de leesversie past niet bij de tekst'];
}

function compareSnapshot(
  snapshot: NonNullable<WholeSection['snapshot']>,
  log: WholeSection['log'],
  content: unknown,
): string[] {
  const later = log.filter((row) => row.seq > snapshot.seq).map((row) => row.update);
  const fast = read([snapshot.state, ...later]);
  const same = !fast.problem && canonicalJson(fast.content) === canonicalJson(content);
  return same ? [] : ['de tussenstand past niet bij de geschiedenis'];
}

function checkNumbers({ section, versions }: WholeSection): string[] {
  const numbers = versions.map((version) => version.number);
  const complete = numbers.every((number, i) => number === i + 1);
  return complete && numbers.length === section.latestVersion ? [] : ['er ontbreekt een versie'];
}

/** What is gereed shows what was frozen: nothing was written since. */
function checkClosed({ section, versions }: WholeSection): string[] {
  const newest = versions.at(-1);
  if (section.status !== 'gereed' || !newest) return [];
  return canonicalJson(newest.content) === canonicalJson(section.content)
    ? []
    : ['is gereed, maar de tekst is niet die van de laatste versie'];
}

/** The hash that a frozen version carries. */
function sha256(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
