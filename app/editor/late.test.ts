import { expect, test } from 'vitest';
import { Late } from './late';

test('fetches once, and again after a failure', async () => {
  let calls = 0;
  const late = new Late(async () => {
    calls += 1;
    if (calls === 1) throw new Error('no network');
    return 'part';
  });
  expect(late.now).toBeNull();
  expect(await late.want()).toBeNull();
  expect(await Promise.all([late.want(), late.want()])).toEqual(['part', 'part']);
  expect(late.now).toBe('part');
  expect(calls).toBe(2);
});
