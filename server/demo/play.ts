/** Plays the demo's story: real Yjs updates in the log, by several people over several weeks. */

import { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Database } from '../../db/open';
import { decideSection } from '../../db/queries/decide-section';
import { appendDemoUpdate } from '../../db/queries/demo';
import { type Account, findAccount } from '../../db/queries/people';
import { addProposal } from '../../db/queries/proposals';
import { findSection } from '../../db/queries/sections';
import { asBuffer, loadSection } from '../../db/update-log';
import type { DocumentJson } from '../../domain/plan/document';
import { documentSchema, FRAGMENT_NAME } from '../../domain/plan/document-schema';
import { isEmptyDocument } from '../../domain/plan/text';
import { documentFromYDoc } from '../../domain/plan/ydoc';
import { documentFromMarkup } from './markup';
import { demoPeople } from './people';
import { type DemoSection, type DemoStep, momentBefore } from './story';

interface Scene {
  section: DemoSection;
  step: DemoStep;
  at: Date;
}

/** Yjs ids of the demo's writers: a fresh one for each step, as a browser takes one for each visit. */
const FIRST_CLIENT_ID = 1_000;

/**
 * Plays all steps in the order in which they happened. Sections that this programme does not have
 * are passed over: the texts belong to one programme, the demo works with any.
 */
export async function play(
  database: Database,
  story: readonly DemoSection[],
  now: Date,
): Promise<void> {
  const scenes: Scene[] = story
    .flatMap((section) =>
      section.steps.map((step) => ({ section, step, at: momentBefore(now, step.at) })),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const [index, scene] of scenes.entries()) {
    await playScene(database, scene, FIRST_CLIENT_ID + index);
  }
}

async function playScene(database: Database, scene: Scene, clientId: number): Promise<void> {
  const { section, step, at } = scene;
  const account = await findAccount(database, demoPeople[step.by].id);
  const row = await findSection(database, section.slug, section.key);
  if (!account || !row) return;
  switch (step.kind) {
    case 'adds':
    case 'rewrites':
      return write(database, account, { sectionId: row.id, clientId, at, step });
    case 'proposes': {
      await addProposal(database, account, {
        section: row,
        content: documentFromMarkup(step.text),
      });
      return;
    }
    default: {
      const { slug, key } = section;
      const asked = { slug, key, action: step.kind, reason: step.reason, at };
      const decision = await decideSection(database, account, asked);
      if (!decision.ok) throw new Error(`demo: ${slug}/${key}: ${decision.message}`);
    }
  }
}

interface Writing {
  sectionId: number;
  clientId: number;
  at: Date;
  step: Extract<DemoStep, { text: string }>;
}

/** Changes the text as an editor does: the update holds only what is new. */
async function write(database: Database, account: Account, writing: Writing): Promise<void> {
  const { sectionId, clientId, at, step } = writing;
  const { generation, updates } = await loadSection(database, sectionId);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  const present = documentFromYDoc(doc);
  const added = documentFromMarkup(step.text);
  const keeps = step.kind === 'adds' && !isEmptyDocument(present);
  replaceText(
    doc,
    keeps ? { type: 'doc', content: [...present.content, ...added.content] } : added,
  );
  const update = asBuffer(Y.encodeStateAsUpdate(doc, before));
  doc.destroy();
  const { id: userId, organisation } = account;
  await appendDemoUpdate(database, {
    sectionId,
    generation,
    clientId,
    userId,
    organisation,
    update,
    at,
  });
}

function replaceText(doc: Y.Doc, json: DocumentJson): void {
  const node = Node.fromJSON(documentSchema, json);
  node.check();
  prosemirrorToYXmlFragment(node, doc.getXmlFragment(FRAGMENT_NAME));
}
