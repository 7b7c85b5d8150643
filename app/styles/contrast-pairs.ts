/**
 * Which colours meet on the screen. contrast.test.ts holds every theme to this list, so a new
 * colour, or an old one in a new place, belongs here too. Names are tokens without `--samenspoor-`.
 */
type Pairs = readonly (readonly [foreground: string, backgrounds: readonly string[]])[];

const surfaces = ['paper', 'ground', 'sunken'] as const;

/** Letters on what lies under them: at least 4.5 to 1 (WCAG 1.4.3). */
export const textPairs: Pairs = [
  ['ink', [...surfaces, 'line-soft', 'accent-soft', 'warm-soft', 'gereed-soft', 'stop-soft']],
  ['ink-2', [...surfaces, 'line-soft', 'accent-soft']],
  ['ink-3', [...surfaces, 'line-soft']],
  ['accent', [...surfaces, 'accent-soft', 'warm-soft', 'gereed-soft', 'stop-soft']],
  ['accent-dark', [...surfaces, 'accent-soft', 'warm-soft', 'gereed-soft', 'stop-soft']],
  ['warm', [...surfaces, 'warm-soft']],
  ['gereed', [...surfaces, 'gereed-soft']],
  ['bewerking', [...surfaces, 'bewerking-soft']],
  ['stop', [...surfaces, 'stop-soft']],
  ['on-accent', ['accent', 'accent-dark', 'warm', 'gereed', 'stop', 'stop-dark', 'ink-2']],
  ['on-accent', [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `person-${number}`)],
  ['paper', ['ink']],
];

/** Edges of controls, status shapes, bars and the focus: at least 3 to 1 (WCAG 1.4.11, 2.4.13). */
export const shapePairs: Pairs = [
  ['control-line', [...surfaces]],
  ['ink-3', [...surfaces, 'line-soft']],
  ['accent', [...surfaces, 'accent-soft']],
  ['gereed', [...surfaces, 'gereed-soft', 'line-soft']],
  ['bewerking', [...surfaces, 'bewerking-soft']],
  ['bewerking-fill', ['paper', 'line-soft']],
  ['warm', [...surfaces, 'warm-soft']],
  ['stop', [...surfaces, 'stop-soft']],
  ['accent-light', ['accent']],
  ['focus-edge', [...surfaces, 'focus', 'line-soft', 'accent-soft', 'stop-soft', 'warm-soft']],
];

/** Lines that only please the eye: nothing is lost when they are not seen. */
export const decoration: readonly string[] = [
  'line',
  'accent-line',
  'warm-line',
  'gereed-line',
  'stop-line',
];
