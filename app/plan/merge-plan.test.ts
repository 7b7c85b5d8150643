import { expect, test } from 'vitest';
import { mergePlan, seenInAddress } from './merge-plan';
import type { PlanState, SectionState } from './plan-data';

const section = (id: number, more: Partial<SectionState> = {}): SectionState => ({
  id,
  key: `sectie-${id}`,
  status: 'in-bewerking',
  generation: 1,
  version: null,
  words: 1,
  changedAt: new Date(1000),
  changedByName: 'Naam',
  changedByOrganisation: 'Organisatie',
  statusAction: null,
  statusReason: null,
  statusAt: null,
  statusByName: null,
  statusByOrganisation: null,
  mayWrite: true,
  people: [],
  ownProposals: [],
  seq: 10,
  html: '<p>Tekst</p>',
  ...more,
});

const state = (readAt: number, sections: SectionState[]): PlanState => ({
  readAt,
  mayDecide: false,
  isWriter: true,
  sections,
  proposals: [],
});

test('keeps the text that the page has when it did not travel again', () => {
  const shown = state(1, [section(1), section(2)]);
  const next = state(2, [
    section(1, { html: null }),
    section(2, { seq: 11, html: '<p>Nieuw</p>' }),
  ]);
  const merged = mergePlan(shown, next);
  expect(merged.sections.map(({ html }) => html)).toEqual(['<p>Tekst</p>', '<p>Nieuw</p>']);
  expect(merged.sections[0]).toBe(shown.sections[0]);
});

test('an older answer that comes in late changes nothing', () => {
  const shown = state(5, [section(1, { status: 'gereed' })]);
  expect(mergePlan(shown, state(4, [section(1)]))).toBe(shown);
});

test('a changed status makes a new object, whoever is there as well', () => {
  const shown = state(1, [section(1), section(2)]);
  const here = { userId: 'u', name: 'Naam', organisation: 'Organisatie', writing: true };
  const next = state(2, [
    section(1, { html: null, status: 'gereed' }),
    section(2, { html: null, people: [here] }),
  ]);
  const merged = mergePlan(shown, next);
  expect(merged.sections[0]).toMatchObject({ status: 'gereed', html: '<p>Tekst</p>' });
  expect(merged.sections[1]?.people).toEqual([here]);
});

test('asks for what is newer than the texts it has', () => {
  expect(seenInAddress(state(1, [section(1), section(2, { html: null }), section(3)]))).toBe(
    '1.10,3.10',
  );
});
