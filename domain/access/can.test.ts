import { describe, expect, it } from 'vitest';
import { SECTION_STATUSES } from '../plan/status';
import { can, type Person, type Refusal, type Request } from './can';

const W = 4;
const base: Person = { id: 'p', programmateam: false, marktpartij: false, memberships: [] };
const inWerkgroep = (role: 'trekker' | 'lid' | 'meelezer', werkgroep = W): Person => ({
  ...base,
  memberships: [{ werkgroep, role }],
});

const people = {
  niemand: null,
  programmateam: { ...base, programmateam: true },
  trekker: inWerkgroep('trekker'),
  lid: inWerkgroep('lid'),
  meelezer: inWerkgroep('meelezer'),
  'trekker elders': inWerkgroep('trekker', 5),
  'zonder werkgroep': base,
  'marktpartij als lid': { ...inWerkgroep('lid'), marktpartij: true },
} satisfies Record<string, Person | null>;
type Name = keyof typeof people;

const open = { action: 'section.write', werkgroep: W, sectionKey: 's', status: 'in-bewerking' };
const closed = { ...open, status: 'gereed' };

/** Who may; everybody else may not, for the reason given. */
const table: { request: Request; may: Name[]; otherwise: Refusal }[] = [
  {
    request: { action: 'programme.read' },
    may: Object.keys(people).filter((name) => name !== 'niemand') as Name[],
    otherwise: 'not-logged-in',
  },
  {
    request: { action: 'section.read', werkgroep: W, sectionKey: 's' },
    may: Object.keys(people).filter((name) => name !== 'niemand') as Name[],
    otherwise: 'not-logged-in',
  },
  {
    request: open as Request,
    may: ['programmateam', 'trekker', 'lid', 'marktpartij als lid'],
    otherwise: 'not-in-werkgroep',
  },
  {
    request: { action: 'proposal.make', werkgroep: W },
    may: ['programmateam', 'trekker', 'lid', 'marktpartij als lid'],
    otherwise: 'not-in-werkgroep',
  },
  ...(['section.decide', 'proposal.handle', 'members.manage'] as const).map((action) => ({
    request: { action, werkgroep: W },
    may: ['programmateam', 'trekker'] as Name[],
    otherwise: 'only-trekker' as const,
  })),
  ...(['people.manage', 'settings.change', 'bundle.compile'] as const).map((action) => ({
    request: { action },
    may: ['programmateam'] as Name[],
    otherwise: 'only-programmateam' as const,
  })),
];

describe('can', () => {
  for (const { request, may, otherwise } of table) {
    for (const [name, person] of Object.entries(people)) {
      const allowed = may.includes(name as Name);
      it(`${request.action}: ${name} ${allowed ? 'may' : 'may not'}`, () => {
        const verdict = can(person, request);
        const why = person === null ? 'not-logged-in' : otherwise;
        expect(verdict).toMatchObject(allowed ? { ok: true } : { ok: false, why });
      });
    }
  }

  it('lets nobody write in a closed section, whatever the role', () => {
    for (const person of Object.values(people)) {
      expect(can(person, closed as Request).ok).toBe(false);
    }
  });

  it('lets a lid write exactly in the open statuses', () => {
    const writable = SECTION_STATUSES.filter(
      (status) => can(people.lid, { ...open, status } as Request).ok,
    );
    expect(writable).toEqual(['leeg', 'in-bewerking']);
  });
});
