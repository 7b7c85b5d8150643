import { expect, test } from 'vitest';
import { KEPT_REASONS } from './kept-text';
import { keptTitle, proposalProblem } from './kept-words';

test.each(KEPT_REASONS)('every reason has words, and says that the text is kept: %s', (reason) => {
  expect(keptTitle(reason)).toMatch(/Uw tekst is bewaard\.$/);
});

test('a refused proposal says what to do', () => {
  expect(proposalProblem(null, null)).toMatch(/verbinding/);
  expect(proposalProblem(500, 'Interne fout')).toMatch(/opnieuw/);
  expect(proposalProblem(401, 'Log eerst in.')).toMatch(/Log in/);
  expect(proposalProblem(403, 'U kunt hier meelezen.')).toBe(
    'U kunt hier meelezen. Uw tekst blijft bewaard.',
  );
  expect(proposalProblem(413, null)).toMatch(/te groot/);
});
