import { describe, expect, it } from 'vitest';
import {
  calendarDaysBetween,
  formatDate,
  formatDateTime,
  formatRelative,
  formatTime,
  isoMoment,
} from './dates';

describe('a moment in words', () => {
  it('is given on the clock of the Netherlands, in summer and in winter', () => {
    expect(formatDateTime('2021-05-12T14:40:00Z')).toBe('12 mei 2021, 16:40');
    expect(formatDateTime('2021-12-12T14:40:00Z')).toBe('12 december 2021, 15:40');
  });

  it('crosses midnight and the year with the clock of the Netherlands', () => {
    expect(formatDate('2021-12-31T23:30:00Z')).toBe('1 januari 2022');
    expect(formatTime('2021-12-31T23:05:00Z')).toBe('00:05');
  });

  it('follows the clock change', () => {
    expect(formatTime('2021-03-28T00:59:00Z')).toBe('01:59');
    expect(formatTime('2021-03-28T01:00:00Z')).toBe('03:00');
    expect(formatTime('2021-10-31T00:30:00Z')).toBe('02:30');
    expect(formatTime('2021-10-31T01:30:00Z')).toBe('02:30');
  });

  it('takes a Date, milliseconds and ISO text alike', () => {
    const date = new Date(Date.UTC(2021, 7, 3, 8, 5));
    for (const moment of [date, date.getTime(), date.toISOString()]) {
      expect(formatDateTime(moment)).toBe('3 augustus 2021, 10:05');
      expect(isoMoment(moment)).toBe('2021-08-03T08:05:00.000Z');
    }
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('')).toThrow(RangeError);
    expect(() => isoMoment('gisteren')).toThrow('Not a date: gisteren');
    expect(() => formatRelative(Number.NaN, 0)).toThrow(RangeError);
  });
});

describe('days between', () => {
  it('counts midnights, not pieces of 24 hours', () => {
    expect(calendarDaysBetween('2021-05-11T21:59:00Z', '2021-05-11T22:01:00Z')).toBe(1);
    expect(calendarDaysBetween('2021-05-12T05:00:00Z', '2021-05-12T20:00:00Z')).toBe(0);
    expect(calendarDaysBetween('2021-05-12T05:00:00Z', '2021-05-10T05:00:00Z')).toBe(-2);
  });

  it('is right over the clock change and over a leap day', () => {
    expect(calendarDaysBetween('2021-03-27T12:00:00Z', '2021-03-29T12:00:00Z')).toBe(2);
    expect(calendarDaysBetween('2024-02-28T12:00:00Z', '2024-03-01T12:00:00Z')).toBe(2);
  });
});

describe('how long ago', () => {
  const now = '2021-05-12T14:40:00Z';
  it.each([
    ['2021-05-12T14:40:00Z', 'zojuist'],
    ['2021-05-12T14:39:01Z', 'zojuist'],
    ['2021-05-12T14:40:59Z', 'zojuist'],
    ['2021-05-12T14:39:00Z', '1 minuut geleden'],
    ['2021-05-12T14:35:00Z', '5 minuten geleden'],
    ['2021-05-12T13:40:01Z', '59 minuten geleden'],
    ['2021-05-12T13:40:00Z', '1 uur geleden'],
    ['2021-05-12T08:00:00Z', '6 uur geleden'],
    ['2021-05-11T22:00:00Z', '16 uur geleden'],
    ['2021-05-11T21:59:00Z', 'gisteren'],
    ['2021-05-10T22:00:00Z', 'gisteren'],
    ['2021-05-10T21:59:00Z', '2 dagen geleden'],
    ['2021-05-06T12:00:00Z', '6 dagen geleden'],
    ['2021-05-05T12:00:00Z', '5 mei 2021'],
    ['2020-05-12T12:00:00Z', '12 mei 2020'],
    ['2021-05-13T08:00:00Z', '13 mei 2021, 10:00'],
  ])('%s is %s', (moment, words) => {
    expect(formatRelative(moment, now)).toBe(words);
  });

  it('stays in minutes over midnight', () => {
    expect(formatRelative('2021-05-11T21:50:00Z', '2021-05-11T22:10:00Z')).toBe(
      '20 minuten geleden',
    );
  });
});
