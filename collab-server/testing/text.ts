import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Database } from '../../db/open';
import { loadSection } from '../../db/update-log';
import { documentToText } from '../../domain/plan/text';
import { documentFromUpdates } from '../../domain/plan/ydoc';
import { eventually } from './eventually';
import { appendParagraph, type YClient } from './y-client';

/** A document of its own as one update, for frames by hand. */
export function oneUpdate(text = 'Tekst'): Uint8Array {
  const doc = new Y.Doc();
  appendParagraph(doc, text);
  return Y.encodeStateAsUpdate(doc);
}

/** The text that the log of a section adds up to, read from disk. */
export async function storedText(
  database: Database,
  { sectionId }: { sectionId: number },
): Promise<string> {
  const { updates } = await loadSection(database, sectionId);
  return documentToText(documentFromUpdates(updates));
}

export async function synced(...clients: YClient[]): Promise<void> {
  await eventually(() => expect(clients.map((client) => client.synced)).not.toContain(false));
}
