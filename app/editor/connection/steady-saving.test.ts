import { expect, test } from 'vitest';
import { SteadySaving } from './steady-saving';

test('stays at "bezig" for a moment after saving, and looks again when that is over', () => {
  const steady = new SteadySaving();
  expect(steady.next('opgeslagen', 0)).toEqual({ saving: 'opgeslagen', again: null });
  expect(steady.next('bezig', 1000)).toEqual({ saving: 'bezig', again: null });
  expect(steady.next('opgeslagen', 1010)).toEqual({ saving: 'bezig', again: 390 });
  expect(steady.next('bezig', 1200)).toEqual({ saving: 'bezig', again: null });
  expect(steady.next('opgeslagen', 1210)).toEqual({ saving: 'bezig', again: 390 });
  expect(steady.next('opgeslagen', 1600)).toEqual({ saving: 'opgeslagen', again: null });
});

test('never waits with bad news, nor after it', () => {
  const steady = new SteadySaving();
  steady.next('bezig', 0);
  expect(steady.next('bewaard-in-browser', 10).saving).toBe('bewaard-in-browser');
  expect(steady.next('opgeslagen', 20)).toEqual({ saving: 'opgeslagen', again: null });
});
