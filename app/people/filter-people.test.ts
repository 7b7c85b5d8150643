import { describe, expect, it } from 'vitest';
import { type Findable, filterPeople, readPeopleFilter } from './filter-people';

const person = (name: string, more: Partial<Findable> = {}): Findable => ({
  name,
  email: `${name.split(' ')[0]}@voorbeeld.nl`.toLowerCase(),
  organisation: 'Gemeente',
  group: 'gemeente',
  marktpartij: false,
  programmateam: false,
  memberships: [],
  closedAt: null,
  ...more,
});

const people = [
  person('Zoë de Vries', { organisation: 'School', group: 'onderwijs' }),
  person('Ans Bakker', { memberships: [{ werkgroep: 3, role: 'lid' }] }),
  person('Bo Zorg', { marktpartij: true, memberships: [{ werkgroep: 13, role: 'trekker' }] }),
  person('Baas', { programmateam: true }),
  person('Weg', { closedAt: new Date() }),
];
const found = (query: string) =>
  filterPeople(people, readPeopleFilter(new URLSearchParams(query))).map(({ name }) => name);

describe('the filter', () => {
  it.each([
    ['', ['Zoë de Vries', 'Ans Bakker', 'Bo Zorg', 'Baas']],
    ['zoek=zoe', ['Zoë de Vries']],
    ['zoek=VRIES+zo', ['Zoë de Vries']],
    ['zoek=ans%40voorbeeld', ['Ans Bakker']],
    ['zoek=school', ['Zoë de Vries']],
    ['zoek=niemand', []],
    ['groep=onderwijs', ['Zoë de Vries']],
    ['marktpartij=ja', ['Bo Zorg']],
    ['marktpartij=nee&zoek=b', ['Zoë de Vries', 'Ans Bakker', 'Baas']],
    ['werkgroep=3', ['Ans Bakker']],
    ['werkgroep=programmateam', ['Baas']],
    ['gesloten=ja&zoek=weg', ['Weg']],
  ])('%s finds %j', (query, names) => {
    expect(found(query)).toEqual(names);
  });
});
