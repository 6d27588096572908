import { describe, expect, it } from 'vitest';

import { isCurrency, yearStart, yearStartText } from './formats';

it('knows the currencies there are, by their three capitals', () => {
  expect(['EUR', 'GBP', 'JPY', 'XOF', 'CLF'].filter(isCurrency)).toHaveLength(5);
  expect(['POU', 'EU', 'eur', 'EURO', '€', 'XXX', 'XAU', ''].filter(isCurrency)).toEqual([]);
});

describe('the day a year starts on', () => {
  it.each(['1 April', 'april 1', '1st of April', 'Apr 1', '1. Apr', 'April', ' 04-01 '])('%s', (text) => {
    expect(yearStart(text)).toBe('04-01');
  });

  it('is one that every year has, and no guess', () => {
    for (const text of [
      '29 February',
      '31 March',
      '0 May',
      '13-01',
      '4-1',
      '1/4',
      'ma 3',
      '1 2 April',
      'April May',
      '1',
      '',
    ])
      expect(yearStart(text), text).toBeNull();
    expect(yearStart('28 Dec')).toBe('12-28');
  });

  it('is read as it is said', () => {
    expect(yearStartText('04-01')).toBe('1 April');
    expect(yearStart(yearStartText('07-15'))).toBe('07-15');
  });
});
