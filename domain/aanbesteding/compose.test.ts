import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import { SECTION_STATUSES, type SectionStatus } from '../plan/status';
import { BUNDLE_ORDERS, readChoice } from './choice';
import { composeBundle, type FrozenVersion, type SectionState } from './compose';

const programme = readTestProgramme();
const everything = { ...readChoice(programme, new URLSearchParams()), order: 'werkgroep' as const };

const frozen = (number: number): FrozenVersion => ({
  number,
  sha256: 'ab'.repeat(32),
  createdAt: new Date('2021-05-12T14:40:00Z'),
  organisation: 'Basisschool De Voorbeeldboom',
});

function state(
  werkgroep: number,
  key: string,
  status: SectionStatus,
  version: FrozenVersion | null = null,
  reason: string | null = null,
): SectionState<FrozenVersion> {
  return { werkgroep, key, status, reason, version };
}

const states = [
  state(2, 'quick-wins', 'gereed', frozen(1)),
  state(2, 'plaatje-2023', 'gereed', frozen(3)),
  state(3, 'plaatje-2023', 'in-bewerking', frozen(2), 'Er kwam een scenario bij.'),
  state(3, 'quick-wins', 'leeg'),
  state(3, 'opdracht', 'gereed', frozen(1)),
  state(4, 'plaatje-2023', 'gereed', frozen(1)),
  state(11, 'quick-wins', 'niet-van-toepassing', null, 'Deze werkgroep gaat over cultuur.'),
];

describe('what goes in', () => {
  const bundle = composeBundle(programme, states, everything);

  test('the newest version of what is gereed, a chapter a werkgroep', () => {
    expect(bundle.chapters.map((chapter) => chapter.parts.map((part) => part.id))).toEqual([
      ['WG02-S1-v3', 'WG02-S7-v1'],
      ['WG04-S1-v1'],
    ]);
    expect(bundle.chapters[0]).toMatchObject({ by: 'werkgroep', werkgroep: { nummer: 2 } });
  });

  test('not what was reopened: it is missing, with the version that exists and why', () => {
    expect(bundle.missing[0]).toMatchObject({
      werkgroep: { nummer: 3 },
      section: { key: 'plaatje-2023' },
      status: 'in-bewerking',
      earlier: 'WG03-S1-v2',
      reason: 'Er kwam een scenario bij.',
    });
    expect(bundle.missing[1]).toMatchObject({ status: 'leeg', earlier: null, reason: null });
  });

  test('what does not apply is not missing', () => {
    expect(bundle.missing).toHaveLength(2);
    expect(bundle.notApplicable).toMatchObject([{ werkgroep: { nummer: 11 } }]);
  });

  test('what was not chosen is nowhere', () => {
    const one = composeBundle(programme, states, { ...everything, werkgroepen: [4] });
    expect(one).toMatchObject({ asked: 1, included: 1, missing: [], notApplicable: [] });
    expect(bundle.asked).toBe(6);
  });
});

test('a chapter a section, and within it the werkgroepen in order', () => {
  const { chapters } = composeBundle(programme, states, { ...everything, order: 'sectie' });
  expect(chapters.map((chapter) => chapter.parts.map((part) => part.id))).toEqual([
    ['WG02-S1-v3', 'WG04-S1-v1'],
    ['WG02-S7-v1'],
  ]);
  expect(chapters[0]).toMatchObject({ by: 'sectie', section: { key: 'plaatje-2023' } });
});

test('everything that was asked for is in it or accounted for, once', () => {
  const anyState = fc.record({
    werkgroep: fc.constantFrom(...programme.werkgroepen.map(({ nummer }) => nummer)),
    key: fc.constantFrom(...programme.sjabloon.secties.map(({ key }) => key)),
    status: fc.constantFrom(...SECTION_STATUSES),
    reason: fc.constant(null),
    version: fc.option(fc.integer({ min: 1, max: 9 }).map(frozen)),
  });
  const anyStates = fc.uniqueArray(anyState, {
    selector: ({ werkgroep, key }) => `${werkgroep} ${key}`,
  });
  const anyChoice = fc.record({
    werkgroepen: fc.subarray(programme.werkgroepen.map(({ nummer }) => nummer)),
    sections: fc.subarray(programme.sjabloon.secties.map(({ key }) => key)),
    order: fc.constantFrom(...BUNDLE_ORDERS),
  });
  fc.assert(
    fc.property(anyStates, anyChoice, (some, choice) => {
      // The database freezes a version in the transaction that makes a section gereed.
      const sound = some.filter(({ status, version }) => status !== 'gereed' || version);
      const bundle = composeBundle(programme, sound, choice);
      const ids = bundle.chapters.flatMap((chapter) => chapter.parts.map((part) => part.id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(bundle.included);
      const gaps = bundle.missing.length + bundle.notApplicable.length;
      expect(bundle.included + gaps).toBe(bundle.asked);
      const wanted = sound.filter(
        ({ werkgroep, key }) =>
          choice.werkgroepen.includes(werkgroep) && choice.sections.includes(key),
      );
      expect(bundle.asked).toBe(wanted.length);
    }),
  );
});
