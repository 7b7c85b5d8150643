/** Proposals: text that could not be saved because its section had closed, handed to the trekker. */
import { and, desc, eq, gt, or } from 'drizzle-orm';
import { canonicalJson } from '../../domain/plan/canonical';
import type { DocumentJson } from '../../domain/plan/document';
import { documentToHtml } from '../../domain/plan/html';
import { documentToText } from '../../domain/plan/text';
import { sectionId } from '../../domain/plan/version-id';
import type { Database } from '../open';
import { addLogboekEntry } from './logboek';
import type { Account } from './people';

export interface NewProposal {
  section: { id: number; werkgroep: number; nummer: number };
  content: DocumentJson;
}

/** The same person handed in the same text before, and it still waits. */
class AlreadyThere extends Error {
  constructor(readonly id: number) {
    super('already there');
  }
}

/**
 * Stores a proposal. The same text twice, for instance by a double click, is one proposal.
 * @returns its id, and whether it is new
 */
export async function addProposal(
  database: Database,
  account: Account,
  { section, content }: NewProposal,
): Promise<{ id: number; isNew: boolean }> {
  const { orm, schema } = database;
  const { proposals, sections } = schema;
  const at = new Date();
  const canonical = canonicalJson(content);
  try {
    const [, , [added]] = await database.atomically(
      [
        // Changes nothing, but makes who comes at the same moment wait for us, on every engine.
        orm.update(sections).set({ id: section.id }).where(eq(sections.id, section.id)),
        orm
          .select({ id: proposals.id, content: proposals.content })
          .from(proposals)
          .where(
            and(
              eq(proposals.sectionId, section.id),
              eq(proposals.userId, account.id),
              eq(proposals.status, 'open'),
            ),
          ),
        orm
          .insert(proposals)
          .values({
            sectionId: section.id,
            userId: account.id,
            name: account.name,
            organisation: account.organisation,
            content,
            text: documentToText(content),
            html: documentToHtml(content),
            createdAt: at,
            status: 'open',
          })
          .returning({ id: proposals.id }),
        addLogboekEntry(database, logboekEntry(account, section, 'voorstel.gedaan'), at),
      ],
      ([, waiting]) => {
        const same = waiting.find((other) => canonicalJson(other.content) === canonical);
        if (same) throw new AlreadyThere(same.id);
      },
    );
    if (!added) throw new Error('the proposal was not stored');
    return { id: added.id, isNew: true };
  } catch (error) {
    if (error instanceof AlreadyThere) return { id: error.id, isNew: false };
    throw error;
  }
}

function logboekEntry(
  account: Account,
  section: NewProposal['section'],
  action: `voorstel.${'gedaan' | 'overgenomen' | 'afgewezen'}`,
  nummer?: number,
) {
  return {
    actorId: account.id,
    action,
    subject: sectionId(section.werkgroep, section.nummer),
    result: 'gelukt' as const,
    details: { organisatie: account.organisation, ...(nummer && { voorstel: nummer }) },
  };
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>;
export type ProposalSummary = Awaited<ReturnType<typeof listProposals>>[number];

const summaryColumns = ({ schema: { proposals, sections, users } }: Database) => ({
  id: proposals.id,
  sectionKey: sections.key,
  userId: proposals.userId,
  name: proposals.name,
  organisation: proposals.organisation,
  createdAt: proposals.createdAt,
  text: proposals.text,
  status: proposals.status,
  handledAt: proposals.handledAt,
  handledByName: users.name,
});

/** How long the maker still sees what became of a proposal. */
const REMEMBERED_MS = 30 * 86_400_000;

/**
 * The proposals for a plan that one may see, newest first, as plain text.
 * @param of everything that waits (for who handles them), or one person's own: those that wait and
 *   those handled in the last thirty days
 */
export async function listProposals(
  database: Database,
  werkgroep: number,
  of: 'waiting' | { userId: string },
) {
  const { proposals, sections, users } = database.schema;
  const waiting = eq(proposals.status, 'open');
  const mine =
    of === 'waiting'
      ? waiting
      : and(
          eq(proposals.userId, of.userId),
          or(waiting, gt(proposals.handledAt, new Date(Date.now() - REMEMBERED_MS))),
        );
  return database.orm
    .select(summaryColumns(database))
    .from(proposals)
    .innerJoin(sections, eq(sections.id, proposals.sectionId))
    .leftJoin(users, eq(users.id, proposals.handledBy))
    .where(and(eq(sections.werkgroep, werkgroep), mine))
    .orderBy(desc(proposals.id));
}

/** One proposal of a section with its reading view, or null. */
export async function findProposal(database: Database, section: { id: number }, id: number) {
  const { proposals, sections, users } = database.schema;
  const [proposal] = await database.orm
    .select({ ...summaryColumns(database), html: proposals.html })
    .from(proposals)
    .innerJoin(sections, eq(sections.id, proposals.sectionId))
    .leftJoin(users, eq(users.id, proposals.handledBy))
    .where(and(eq(proposals.id, id), eq(proposals.sectionId, section.id)));
  return proposal ?? null;
}

/** Somebody was first. */
class AlreadyHandled extends Error {}

/** Says what became of a proposal. @returns false when somebody had done so already */
export async function handleProposal(
  database: Database,
  account: Account,
  section: NewProposal['section'],
  { id, status }: { id: number; status: 'overgenomen' | 'afgewezen' },
): Promise<boolean> {
  const { orm, schema } = database;
  const { proposals } = schema;
  const at = new Date();
  try {
    await database.atomically(
      [
        orm
          .update(proposals)
          .set({ status, handledBy: account.id, handledAt: at })
          .where(
            and(
              eq(proposals.id, id),
              eq(proposals.sectionId, section.id),
              eq(proposals.status, 'open'),
            ),
          )
          .returning({ id: proposals.id }),
        addLogboekEntry(database, logboekEntry(account, section, `voorstel.${status}`, id), at),
      ],
      ([handled]) => {
        if (handled.length === 0) throw new AlreadyHandled();
      },
    );
    return true;
  } catch (error) {
    if (error instanceof AlreadyHandled) return false;
    throw error;
  }
}
