import { vi } from 'vitest';

/** Waits until a check passes. Patient, because test machines are busy; quick when it passes. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 10_000, interval: 10 });
