import { describe, expect, test } from 'vitest';
import { readTestProgramme } from '../../db/test-database';
import { nearestMilestone, timeline } from './timeline';

const programme = readTestProgramme();

describe('the timeline', () => {
  const milestones = timeline(programme);

  test('holds every milestone in order, with the periods in words', () => {
    expect(milestones).toHaveLength(programme.mijlpalen.length);
    expect(milestones.map(({ until }) => until)).toEqual(
      milestones.map(({ until }) => until).toSorted(),
    );
    expect(milestones.map(({ when }) => when)).toEqual(
      expect.arrayContaining(['juni 2021', 'eerste kwartaal van 2022', '1 januari 2023']),
    );
  });

  test('shows mei 2021 for what the source calls mei 2020, and says so', () => {
    const [slipped] = milestones.filter(({ sic }) => sic);
    expect(slipped).toMatchObject({ when: 'mei 2021', until: '2021-05-31', source: '004 r.186' });
    expect(slipped?.sic).toContain('mei 2020');
  });

  test('follows the date that the programmateam has set', () => {
    const [slipped] = timeline(programme, '2021-09-15').filter(({ sic }) => sic);
    expect(slipped).toMatchObject({ when: '15 september 2021', from: '2021-09-15' });
  });
});

test.each([
  ['2021-06-06', 'Contourenbesluit', 24],
  ['2021-06-30', 'Contourenbesluit', 0],
  ['2021-12-01', 'eerste kwartaal', 120],
  ['2023-01-01', '1 januari 2023', 0],
])('on %s the nearest is %s, in %i days', (today, words, days) => {
  const nearest = nearestMilestone(timeline(programme), today);
  expect(`${nearest?.milestone.title} ${nearest?.milestone.when}`).toContain(words);
  expect(nearest?.days).toBe(days);
});

test('when all have passed, it is the last one and how long ago', () => {
  const nearest = nearestMilestone(timeline(programme), '2023-01-31');
  expect(nearest).toMatchObject({ days: -30, milestone: { until: '2023-01-01' } });
  expect(nearestMilestone([], '2023-01-31')).toBeNull();
});
