import { describe, expect, it } from 'vitest';
import type { Participant, SectionState } from '../db/queries/collab';
import type { Append } from '../db/update-log';
import type { WerkgroepRole } from '../domain/access/can';
import { CLOSE } from '../domain/collab/protocol';
import { SECTION_STATUSES, type SectionStatus } from '../domain/plan/status';
import { judgeJoin, judgeWrite, modeOf } from './judge';

type Role = WerkgroepRole | 'programmateam' | 'other werkgroep' | 'none';
const ROLES: Role[] = ['trekker', 'lid', 'meelezer', 'programmateam', 'other werkgroep', 'none'];
const WRITERS: Role[] = ['trekker', 'lid', 'programmateam'];
const OPEN: SectionStatus[] = ['leeg', 'in-bewerking'];

function participant(role: Role): Participant {
  const own = role === 'trekker' || role === 'lid' || role === 'meelezer';
  const memberships = own ? [{ werkgroep: 4, role }] : [];
  if (role === 'other werkgroep') memberships.push({ werkgroep: 5, role: 'trekker' });
  const programmateam = role === 'programmateam';
  const person = { id: 'u', programmateam, marktpartij: false, memberships };
  return { sessionId: 's', person, name: 'Naam', organisation: 'Organisatie' };
}

function section(status: SectionStatus, generation = 1) {
  return { id: 1, werkgroep: 4, key: 'opdracht', status, generation, head: 7 };
}

const state = (status: SectionStatus): SectionState => ({
  ...section(status),
  slug: 'wg',
  latestVersion: 0,
  statusReason: null,
  statusAt: null,
  statusByName: null,
  statusByOrganisation: null,
});

const APPEND: Append = {
  ...{ sectionId: 1, generation: 1, head: 7, sessionId: 's', userId: 'u', organisation: 'O' },
  ...{ update: new Uint8Array(), newClients: [] },
};

const cases = ROLES.flatMap((role) => SECTION_STATUSES.map((status) => ({ role, status })));

describe('P3.1 who may write', () => {
  it.each(cases)('$role, $status', ({ role, status }) => {
    const standing = { participant: participant(role), section: section(status) };
    const isWriter = WRITERS.includes(role);
    const expected = isWriter ? (OPEN.includes(status) ? null : 'closed') : 'role';
    expect(judgeWrite(APPEND, standing)).toBe(expected);
    const mode = isWriter ? (OPEN.includes(status) ? 'writer' : 'closed') : 'reader';
    expect(modeOf(standing.participant, standing.section)).toBe(mode);
  });

  it.each(cases)('$role, $status: not in another generation', ({ role, status }) => {
    const standing = { participant: participant(role), section: section(status, 2) };
    expect(judgeWrite(APPEND, standing)).toBe(WRITERS.includes(role) ? 'closed' : 'role');
  });

  it('not without a session, not as somebody else, not where there is no section', () => {
    const open = section('leeg');
    expect(judgeWrite(APPEND, { participant: null, section: open })).toBe('session');
    const lid = participant('lid');
    expect(judgeWrite({ ...APPEND, userId: 'x' }, { participant: lid, section: open })).toBe(
      'session',
    );
    expect(judgeWrite(APPEND, { participant: lid, section: null })).toBe('gone');
  });

  it('not on top of what the room does not know', () => {
    const standing = { participant: participant('lid'), section: section('leeg') };
    for (const head of [6, 8]) expect(judgeWrite({ ...APPEND, head }, standing)).toBe('stale');
  });
});

describe('P1 who may join', () => {
  const asked = {
    sessionId: 's',
    slug: 'wg',
    key: 'k',
    schemaVersion: null,
    generation: null,
    userId: null,
  };

  it.each(cases)('P1.4 everyone with an account reads: $role, $status', ({ role, status }) => {
    expect(judgeJoin(asked, participant(role), state(status))).toMatchObject({ ok: true });
  });

  it('tells nobody without a session which sections there are', () => {
    const no = { ok: false, code: CLOSE.notLoggedIn };
    expect(judgeJoin(asked, null, null)).toEqual(no);
    expect(judgeJoin(asked, null, state('leeg'))).toEqual(no);
    expect(judgeJoin({ ...asked, schemaVersion: 0 }, null, state('leeg'))).toEqual(no);
  });
});
