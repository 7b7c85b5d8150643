/** Checks what is stored besides plans: the chain of the logboek, and the programme. */
import { createHash } from 'node:crypto';
import type { readStoredProgramme } from '../../db/queries/audit';
import type { readLogboek } from '../../db/queries/logboek';
import { canonicalJson } from '../../domain/plan/canonical';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Names each entry whose hash does not follow from the one before it and its own content. */
export function checkLogboek(entries: Awaited<ReturnType<typeof readLogboek>>): string[] {
  let previous = '';
  return entries.flatMap((entry) => {
    const fits =
      entry.previousHash === previous &&
      entry.hash === sha256(previous + entry.payload) &&
      agrees(entry);
    previous = entry.hash;
    return fits ? [] : [`logboek, regel ${entry.nr}: gewijzigd, of een regel ervoor ontbreekt`];
  });
}

/** The columns repeat what is in the payload, for searching; they may not say something else. */
function agrees(entry: Awaited<ReturnType<typeof readLogboek>>[number]): boolean {
  const { at, actorId, action, subject } = JSON.parse(entry.payload) as Record<string, unknown>;
  return (
    at === entry.at.toISOString() &&
    actorId === entry.actorId &&
    action === entry.action &&
    subject === entry.subject
  );
}

/** Whether the programme is still the one that was loaded. */
export function checkProgramme(row: Awaited<ReturnType<typeof readStoredProgramme>>): string[] {
  const fits = row && sha256(canonicalJson(row.data)) === row.sha256;
  return fits ? [] : ['programma: de tekst past niet bij de vingerafdruk (SHA-256)'];
}
