/** Every table, written once for both dialects (docs/decisions/0007). */

import type { WerkgroepRole } from '../domain/access/can';
import type { DocumentJson } from '../domain/plan/document';
import type { SectionAction, SectionStatus } from '../domain/plan/status';
import { type Dialect, sqliteDialect } from './dialect';

export type LinkKind = 'eerste-account' | 'uitnodiging' | 'wachtwoord';
export type ProposalStatus = 'open' | 'overgenomen' | 'afgewezen';

/** Defines all tables in the given dialect; the result has the same shape for each. */
export function defineSchema(d: Dialect) {
  const people = definePeople(d);
  const plans = definePlans(d, people);
  return { ...people, ...plans, ...defineRecords(d) };
}

function definePeople(d: Dialect) {
  const users = d.table(
    'users',
    {
      id: d.text('id').primaryKey(),
      /** Always lower case: one person, one address. */
      email: d.text('email').notNull(),
      name: d.text('name').notNull(),
      organisation: d.text('organisation').notNull(),
      /** A key of `stakeholdergroepen` in the programme file. */
      group: d.text('stakeholder_group').notNull(),
      marktpartij: d.boolean('marktpartij').notNull(),
      programmateam: d.boolean('programmateam').notNull(),
      passwordHash: d.text('password_hash').notNull(),
      createdAt: d.timestamp('created_at').notNull(),
      /** Set when the account is closed: the row stays, because versions point to it. */
      closedAt: d.timestamp('closed_at'),
    },
    (t) => [d.uniqueIndex('users_email').on(t.email)],
  );
  const sessions = d.table(
    'sessions',
    {
      id: d.text('id').primaryKey(),
      userId: d
        .text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      expiresAt: d.timestamp('expires_at').notNull(),
      createdAt: d.timestamp('created_at').notNull(),
      /** Browser and system in words, so that people recognise their own sessions. */
      device: d.text('device').notNull(),
    },
    (t) => [d.index('sessions_user').on(t.userId)],
  );
  const werkgroepen = d.table(
    'werkgroepen',
    {
      nummer: d.integer('nummer').primaryKey(),
      slug: d.text('slug').notNull(),
      naam: d.text('naam').notNull(),
      soort: d.text('soort').$type<'inhoudelijk' | 'gemeentelijk'>().notNull(),
    },
    (t) => [d.uniqueIndex('werkgroepen_slug').on(t.slug)],
  );
  const memberships = d.table(
    'memberships',
    {
      werkgroep: d
        .integer('werkgroep')
        .notNull()
        .references(() => werkgroepen.nummer),
      userId: d
        .text('user_id')
        .notNull()
        .references(() => users.id, { onDelete: 'cascade' }),
      role: d.text('role').$type<WerkgroepRole>().notNull(),
      since: d.timestamp('since').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.werkgroep, t.userId] }),
      d.index('memberships_user').on(t.userId),
    ],
  );
  const links = d.table(
    'links',
    {
      id: d.id('id'),
      /** SHA-256 of the token: who reads the database cannot use the link. */
      tokenHash: d.text('token_hash').notNull(),
      kind: d.text('kind').$type<LinkKind>().notNull(),
      email: d.text('email'),
      werkgroep: d.integer('werkgroep').references(() => werkgroepen.nummer),
      role: d.text('role').$type<WerkgroepRole>(),
      programmateam: d.boolean('programmateam').notNull(),
      /** For a password link: whose password. */
      userId: d.text('user_id').references(() => users.id, { onDelete: 'cascade' }),
      createdBy: d.text('created_by').references(() => users.id),
      createdAt: d.timestamp('created_at').notNull(),
      expiresAt: d.timestamp('expires_at').notNull(),
      usedAt: d.timestamp('used_at'),
      withdrawnAt: d.timestamp('withdrawn_at'),
    },
    (t) => [d.uniqueIndex('links_token').on(t.tokenHash)],
  );
  const outbox = d.table('outbox', {
    id: d.id('id'),
    linkId: d.integer('link_id').references(() => links.id),
    to: d.text('recipient').notNull(),
    subject: d.text('subject').notNull(),
    /** Holds a usable link until it is used or has expired; then it is emptied. */
    body: d.text('body').notNull(),
    createdAt: d.timestamp('created_at').notNull(),
    sentAt: d.timestamp('sent_at'),
    error: d.text('error'),
  });
  return { users, sessions, werkgroepen, memberships, links, outbox };
}

function definePlans(d: Dialect, { users, werkgroepen }: ReturnType<typeof definePeople>) {
  const sections = d.table(
    'sections',
    {
      id: d.id('id'),
      werkgroep: d
        .integer('werkgroep')
        .notNull()
        .references(() => werkgroepen.nummer),
      key: d.text('key').notNull(),
      nummer: d.integer('nummer').notNull(),
      status: d.text('status').$type<SectionStatus>().notNull(),
      /** Raised when a section starts afresh (purge): copies of an older one are refused. */
      generation: d.integer('generation').notNull(),
      /** The last act on the status, who did it and why; null until the first. */
      statusAction: d.text('status_action').$type<SectionAction>(),
      statusReason: d.text('status_reason'),
      statusAt: d.timestamp('status_at'),
      statusBy: d.text('status_by').references(() => users.id),
      statusByName: d.text('status_by_name'),
      statusByOrganisation: d.text('status_by_organisation'),
      /** Number of the newest frozen version, 0 if none. */
      latestVersion: d.integer('latest_version').notNull(),
      /** The projection: what the log says, as the projector last wrote it down. */
      content: d.json<DocumentJson>('content').notNull(),
      text: d.text('text').notNull(),
      html: d.text('html').notNull(),
      words: d.integer('words').notNull(),
      projectedSeq: d.integer('projected_seq').notNull(),
      changedAt: d.timestamp('changed_at'),
      changedBy: d.text('changed_by').references(() => users.id),
    },
    (t) => [d.uniqueIndex('sections_werkgroep_key').on(t.werkgroep, t.key)],
  );
  const sectionId = () =>
    d
      .integer('section_id')
      .notNull()
      .references(() => sections.id);
  const updateLog = d.table(
    'update_log',
    {
      seq: d.id('seq'),
      sectionId: sectionId(),
      generation: d.integer('generation').notNull(),
      /** Null for what the server itself wrote: the first, empty paragraph. */
      userId: d.text('user_id').references(() => users.id),
      update: d.bytes('update_bytes').notNull(),
      createdAt: d.timestamp('created_at').notNull(),
    },
    (t) => [d.index('update_log_section').on(t.sectionId, t.generation, t.seq)],
  );
  const snapshots = d.table('snapshots', {
    sectionId: sectionId().primaryKey(),
    generation: d.integer('generation').notNull(),
    /** The state holds every update of the section up to and including this one. */
    seq: d.integer('seq').notNull(),
    state: d.bytes('state').notNull(),
    createdAt: d.timestamp('created_at').notNull(),
  });
  /** Which person a Yjs client id belongs to: every letter of a plan points to its writer. */
  const writers = d.table(
    'writers',
    {
      sectionId: sectionId(),
      generation: d.integer('generation').notNull(),
      clientId: d.integer('client_id').notNull(),
      userId: d
        .text('user_id')
        .notNull()
        .references(() => users.id),
      organisation: d.text('organisation').notNull(),
      firstAt: d.timestamp('first_at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.sectionId, t.generation, t.clientId] })],
  );
  const versions = d.table(
    'versions',
    {
      id: d.id('id'),
      sectionId: sectionId(),
      number: d.integer('number').notNull(),
      generation: d.integer('generation').notNull(),
      /** The last update that is in this version. */
      seq: d.integer('seq').notNull(),
      content: d.json<DocumentJson>('content').notNull(),
      text: d.text('text').notNull(),
      html: d.text('html').notNull(),
      /** Hex SHA-256 over the RFC 8785 form of `content`. */
      sha256: d.text('sha256').notNull(),
      cause: d.text('cause').$type<'gereed'>().notNull(),
      createdAt: d.timestamp('created_at').notNull(),
      createdBy: d.text('created_by').references(() => users.id),
      createdByName: d.text('created_by_name').notNull(),
      createdByOrganisation: d.text('created_by_organisation').notNull(),
    },
    (t) => [d.uniqueIndex('versions_section_number').on(t.sectionId, t.number)],
  );
  const proposals = d.table(
    'proposals',
    {
      id: d.id('id'),
      sectionId: sectionId(),
      userId: d.text('user_id').references(() => users.id),
      name: d.text('name').notNull(),
      organisation: d.text('organisation').notNull(),
      content: d.json<DocumentJson>('content').notNull(),
      text: d.text('text').notNull(),
      html: d.text('html').notNull(),
      createdAt: d.timestamp('created_at').notNull(),
      status: d.text('status').$type<ProposalStatus>().notNull(),
      handledBy: d.text('handled_by').references(() => users.id),
      handledAt: d.timestamp('handled_at'),
    },
    (t) => [d.index('proposals_section').on(t.sectionId, t.status)],
  );
  return { sections, updateLog, snapshots, writers, versions, proposals };
}

function defineRecords(d: Dialect) {
  const programme = d.table('programme', {
    id: d.integer('id').primaryKey(),
    data: d.json<unknown>('data').notNull(),
    sha256: d.text('sha256').notNull(),
    loadedAt: d.timestamp('loaded_at').notNull(),
  });
  const settings = d.table('settings', {
    key: d.text('key').primaryKey(),
    value: d.text('value').notNull(),
  });
  const logboek = d.table(
    'logboek',
    {
      nr: d.id('nr'),
      at: d.timestamp('at').notNull(),
      actorId: d.text('actor_id'),
      action: d.text('action').notNull(),
      subject: d.text('subject').notNull(),
      /** The whole entry in RFC 8785 form; the hash is over the previous hash and this. */
      payload: d.text('payload').notNull(),
      previousHash: d.text('previous_hash').notNull(),
      hash: d.text('hash').notNull(),
    },
    (t) => [d.index('logboek_subject').on(t.subject, t.nr), d.index('logboek_at').on(t.at)],
  );
  return { programme, settings, logboek };
}

/** The tables as queries use them. `openDatabase` hands out the same shape for each dialect. */
export type Schema = ReturnType<typeof defineSchema>;
export const sqliteSchema: Schema = defineSchema(sqliteDialect);
