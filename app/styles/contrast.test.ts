import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, themeTokens } from './contrast';
import { decoration, shapePairs, textPairs } from './contrast-pairs';

const folder = new URL('./', import.meta.url);
const theme = themeTokens(readFileSync(new URL('theme.css', folder), 'utf8'));

function token(name: string): string {
  const value = theme.get(name);
  if (value === undefined) throw new Error(`No token ${name}`);
  return value;
}

const flat = (pairs: typeof textPairs) =>
  pairs.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe('the measure itself', () => {
  it('gives the known values of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });
  it('refuses a colour that it cannot judge, a missing token and a circle', () => {
    expect(() => contrast('rgb(0 0 0 / 50%)', '#ffffff')).toThrow('Not a #rrggbb');
    expect(() => themeTokens('--a: var(--b);')).toThrow('No token --b');
    expect(() => themeTokens('--a: var(--b); --b: var(--a);')).toThrow('Circle');
  });
});

describe('theme.css', () => {
  it.each(flat(textPairs))('text %s on %s has at least 4.5 to 1', (front, back) => {
    const ratio = contrast(token(`--samenspoor-${front}`), token(`--samenspoor-${back}`));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it.each(flat(shapePairs))('shape %s on %s has at least 3 to 1', (front, back) => {
    const ratio = contrast(token(`--samenspoor-${front}`), token(`--samenspoor-${back}`));
    expect(ratio).toBeGreaterThanOrEqual(3);
  });

  it('has no colour that no pair speaks of', () => {
    const named = new Set([...flat(textPairs), ...flat(shapePairs)].flat());
    const colours = [...theme]
      .filter(([name, value]) => name.startsWith('--samenspoor-') && value.startsWith('#'))
      .map(([name]) => name.slice('--samenspoor-'.length));
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((name) => !named.has(name) && !decoration.includes(name))).toEqual([]);
  });

  it.each([
    'button',
    'button-disabled',
    'button-primary-action',
    'button-primary-action-hover',
    'button-primary-action-disabled',
    'button-primary-action-danger',
    'button-primary-action-danger-hover',
    'button-secondary-action',
    'button-secondary-action-hover',
    'form-control',
    'form-control-disabled',
    'skip-link',
  ])('gives the NL Design System %s readable letters', (part) => {
    const inherited = part.replace(/-(hover|disabled)$/, '');
    const colour = theme.get(`--utrecht-${part}-color`) ?? token(`--utrecht-${inherited}-color`);
    expect(contrast(colour, token(`--utrecht-${part}-background-color`))).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

  it.each(sheets)('%s uses only tokens that the theme has', (name) => {
    const used = [...read(name).matchAll(/var\((--(?:samenspoor|utrecht)-[\w-]+)/g)];
    expect(used.map(([, wanted = '']) => wanted).filter((wanted) => !theme.has(wanted))).toEqual(
      [],
    );
  });

  // Paper is black and white whatever the theme is, so print.css names its own colours.
  it.each(sheets.filter((name) => name !== 'theme.css' && name !== 'print.css'))(
    '%s names no colour of its own',
    (name) => {
      const colours = read(name).match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)\([^)]*\)/gi) ?? [];
      expect(colours).toEqual([]);
    },
  );
});
