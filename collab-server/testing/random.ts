/** Random choices that can be repeated: tests print the seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** A copy with a few bytes changed, cut, doubled or added. */
  mutate(bytes: Uint8Array): Uint8Array;
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick(from) {
      const chosen = from[below(from.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    mutate(bytes) {
      const copy = [...bytes];
      for (let n = 1 + below(3); n > 0; n -= 1) {
        const at = below(copy.length + 1);
        const kind = below(4);
        if (kind === 0) copy.splice(at, 1);
        else if (kind === 1) copy.splice(at, 0, below(256));
        else if (kind === 2) copy.splice(at, 0, ...copy.slice(at, at + below(12)));
        else copy[at] = below(2) ? below(256) : below(10);
      }
      return Uint8Array.from(copy);
    },
  };
}
