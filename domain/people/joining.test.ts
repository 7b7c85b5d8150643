import { describe, expect, it } from 'vitest';
import type { WerkgroepRole } from '../access/can';
import { judgeJoining, type Offer } from './joining';
import { linkState } from './link-state';

const offer: Offer = { email: null, programmateam: false, werkgroep: 3, role: 'lid' };
const person = (role: WerkgroepRole | null, programmateam = false) => ({
  id: '1',
  email: 'noor@voorbeeld.nl',
  marktpartij: false,
  programmateam,
  memberships: role ? [{ werkgroep: 3, role }] : [{ werkgroep: 4, role: 'trekker' as const }],
});

describe('joining with an account', () => {
  it.each([
    [null, 'lid', true],
    ['meelezer', 'lid', true],
    ['lid', 'lid', false],
    ['trekker', 'lid', false],
    ['lid', 'trekker', true],
    ['meelezer', 'meelezer', false],
  ] as const)('with role %s, offered %s: %s', (present, role, ok) => {
    expect(judgeJoining({ ...offer, role }, person(present)).ok).toBe(ok);
  });

  it('says which role there is already', () => {
    expect(judgeJoining(offer, person('trekker'))).toEqual({
      ok: false,
      why: 'al-binnen',
      role: 'trekker',
    });
  });

  it('is for the address of the invitation only', () => {
    const named = { ...offer, email: 'piet@voorbeeld.nl' };
    expect(judgeJoining(named, person(null))).toEqual({ ok: false, why: 'ander-adres' });
    expect(judgeJoining({ ...offer, email: 'noor@voorbeeld.nl' }, person(null)).ok).toBe(true);
  });

  it('adds the programmateam once', () => {
    const team = { email: null, programmateam: true, werkgroep: null, role: null };
    expect(judgeJoining(team, person(null)).ok).toBe(true);
    expect(judgeJoining(team, person(null, true)).ok).toBe(false);
  });
});

describe('the state of a link', () => {
  const now = new Date(1000);
  const link = { usedAt: null, withdrawnAt: null, expiresAt: new Date(1001) };
  it.each([
    ['open', {}],
    ['verlopen', { expiresAt: now }],
    ['ingetrokken', { withdrawnAt: now, expiresAt: now }],
    ['gebruikt', { usedAt: now, withdrawnAt: now }],
  ])('%s', (state, change) => {
    expect(linkState({ ...link, ...change }, now)).toBe(state);
  });
});
