import { expect, test } from 'vitest';
import { quietReport, type SectionReport } from './report';
import { hasUnsavedText, summarise } from './summary';

const report = (part: Partial<SectionReport>): SectionReport => ({
  ...quietReport('draagvlak'),
  connection: 'verbonden',
  ...part,
});

test.each<[string, Partial<SectionReport>[], string]>([
  ['nothing connected yet', [{ connection: 'niet-verbonden' }], ''],
  ['all is saved', [{}, { connection: 'niet-verbonden' }], 'Opgeslagen'],
  ['one section is busy', [{}, { saving: 'bezig' }], 'Bezig met opslaan'],
  ['the first section connects', [{ connection: 'verbinden' }], 'Verbinden…'],
  [
    'another section connects while the rest is saved',
    [{}, { connection: 'verbinden' }],
    'Opgeslagen',
  ],
  ['a reader', [{ mayWrite: false }], 'Verbonden: u leest mee'],
  [
    'no connection',
    [{}, { connection: 'geen-verbinding', saving: 'bewaard-in-browser' }],
    'Geen verbinding: u kunt doorschrijven, uw tekst blijft in deze browser bewaard',
  ],
  [
    'no connection for a reader',
    [{ connection: 'geen-verbinding', mayWrite: false }],
    'Geen verbinding: u ziet nu niet wat anderen schrijven',
  ],
  [
    'no connection in a browser that keeps nothing',
    [{ connection: 'geen-verbinding', keepsInBrowser: false }],
    'Geen verbinding: deze browser kan uw tekst niet bewaren. Wacht met schrijven en laat deze pagina open',
  ],
  [
    'the disk of the server is full',
    [{ saving: 'bewaard-in-browser' }],
    'Opslaan duurt lang: uw tekst blijft in deze browser bewaard',
  ],
  [
    'the same without a store',
    [{ saving: 'niet-bewaard' }],
    'Opslaan lukt nog niet: laat deze pagina open',
  ],
  [
    'the session is over',
    [{}, { connection: 'gesloten' }],
    'Niet verbonden: lees de melding bij het onderdeel',
  ],
])('%s', (_name, parts, words) => {
  const summary = summarise(parts.map(report));
  expect(summary.words).toBe(words);
  expect(summary.trouble).toBe(/^(Geen|Niet|Opslaan)/.test(words));
});

test('leaving warns for everything that is not on disk', () => {
  expect(hasUnsavedText([report({})])).toBe(false);
  expect(hasUnsavedText([report({}), report({ saving: 'bezig' })])).toBe(true);
  expect(
    hasUnsavedText([report({ connection: 'geen-verbinding', saving: 'bewaard-in-browser' })]),
  ).toBe(true);
  expect(hasUnsavedText([report({ connection: 'gesloten', saving: 'niet-bewaard' })])).toBe(true);
  expect(hasUnsavedText([report({ connection: 'gesloten', saving: 'bewaard-in-browser' })])).toBe(
    false,
  );
});
