import { describe, expect, test } from 'vitest';
import {
  decideSectionAction,
  isOpenForWriting,
  isSectionAction,
  isSectionStatus,
  SECTION_ACTIONS,
  SECTION_STATUSES,
  type SectionAction,
  type SectionStatus,
  statusLabel,
} from './status';

/** status | empty or text | action | what happens without a reason | what happens with a reason */
const TABLE = `
leeg                | empty | gereed              | leeg                    | leeg
leeg                | text  | gereed              | > gereed                | > gereed
in-bewerking        | empty | gereed              | leeg                    | leeg
in-bewerking        | text  | gereed              | > gereed                | > gereed
gereed              | empty | gereed              | al-gereed               | al-gereed
gereed              | text  | gereed              | al-gereed               | al-gereed
niet-van-toepassing | empty | gereed              | al-niet-van-toepassing  | al-niet-van-toepassing
niet-van-toepassing | text  | gereed              | al-niet-van-toepassing  | al-niet-van-toepassing
leeg                | empty | heropenen           | al-open                 | al-open
leeg                | text  | heropenen           | al-open                 | al-open
in-bewerking        | empty | heropenen           | al-open                 | al-open
in-bewerking        | text  | heropenen           | al-open                 | al-open
gereed              | empty | heropenen           | reden-ontbreekt         | > leeg
gereed              | text  | heropenen           | reden-ontbreekt         | > in-bewerking
niet-van-toepassing | empty | heropenen           | reden-ontbreekt         | > leeg
niet-van-toepassing | text  | heropenen           | reden-ontbreekt         | > in-bewerking
leeg                | empty | niet-van-toepassing | reden-ontbreekt         | > niet-van-toepassing
leeg                | text  | niet-van-toepassing | reden-ontbreekt         | > niet-van-toepassing
in-bewerking        | empty | niet-van-toepassing | reden-ontbreekt         | > niet-van-toepassing
in-bewerking        | text  | niet-van-toepassing | reden-ontbreekt         | > niet-van-toepassing
gereed              | empty | niet-van-toepassing | al-gereed               | al-gereed
gereed              | text  | niet-van-toepassing | al-gereed               | al-gereed
niet-van-toepassing | empty | niet-van-toepassing | al-niet-van-toepassing  | al-niet-van-toepassing
niet-van-toepassing | text  | niet-van-toepassing | al-niet-van-toepassing  | al-niet-van-toepassing
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const NO_REASONS = [undefined, null, '', '  \n\t '];

function outcome(status: string, content: string, action: string, reason?: string | null) {
  const decision = decideSectionAction({
    status: status as SectionStatus,
    isEmpty: content === 'empty',
    action: action as SectionAction,
    reason,
  });
  if (!decision.ok) expect(decision.message).toMatch(/^[A-Z].*\.$/);
  return decision.ok ? `> ${decision.next}` : decision.why;
}

describe('decideSectionAction', () => {
  test('the table below covers every status, content and action once', () => {
    const combinations = SECTION_STATUSES.flatMap((status) =>
      ['empty', 'text'].flatMap((content) =>
        SECTION_ACTIONS.map((action) => `${status} ${content} ${action}`),
      ),
    );
    expect(rows.map((row) => row.slice(0, 3).join(' ')).sort()).toEqual(combinations.sort());
  });

  test.each(rows)('%s, %s, %s: without reason %s, with reason %s', (...row) => {
    const [status = '', content = '', action = '', without, withReason] = row;
    for (const reason of NO_REASONS) {
      expect(outcome(status, content, action, reason)).toBe(without);
    }
    expect(outcome(status, content, action, 'Er is nieuwe informatie')).toBe(withReason);
  });
});

test('a section is open for writing exactly where it can be closed', () => {
  const open = SECTION_STATUSES.filter(isOpenForWriting);
  expect(open).toEqual(['leeg', 'in-bewerking']);
});

test('labels are the Dutch names', () => {
  expect(SECTION_STATUSES.map(statusLabel)).toEqual([
    'Leeg',
    'In bewerking',
    'Gereed',
    'Niet van toepassing',
  ]);
});

test('values from outside are recognised or refused', () => {
  expect(SECTION_STATUSES.every(isSectionStatus)).toBe(true);
  expect(SECTION_ACTIONS.every(isSectionAction)).toBe(true);
  for (const value of ['', 'Gereed', 'toString', null, 3, ['gereed']]) {
    expect(isSectionStatus(value)).toBe(false);
    expect(isSectionAction(value)).toBe(false);
  }
});
