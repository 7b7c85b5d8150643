/** The custom properties of a theme file by name, with references followed to their end. */
export function themeTokens(css: string): ReadonlyMap<string, string> {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const raw = new Map<string, string>();
  for (const [, name = '', value = ''] of withoutComments.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    raw.set(name, value.trim());
  }
  return new Map([...raw.keys()].map((name) => [name, resolve(name, raw)]));
}

/** @throws Error for a reference to nothing, or in a circle. */
function resolve(name: string, raw: ReadonlyMap<string, string>, seen: string[] = []): string {
  if (seen.includes(name)) throw new Error(`Circle of tokens: ${[...seen, name].join(' > ')}`);
  const value = raw.get(name);
  if (value === undefined) throw new Error(`No token ${name}, wanted by ${seen.at(-1)}`);
  return value.replace(/var\((--[\w-]+)\)/g, (_, inner: string) =>
    resolve(inner, raw, [...seen, name]),
  );
}

/**
 * Contrast of two colours by WCAG 2.2, from 1 to 21.
 *
 * @param one, other as `#rrggbb`.
 * @throws Error for another notation, which cannot be judged without its background.
 */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`Not a #rrggbb colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
