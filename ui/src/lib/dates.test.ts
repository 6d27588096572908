import { describe, expect, it } from 'vitest';

import { addDays, daysBetween, fullDay, longDay, monthsWithin, shortDay, weekdayDay } from './dates';

describe('a day', () => {
  it('is written without the computer’s locale', () => {
    expect(shortDay('2025-09-05')).toBe('5 Sep');
    expect(longDay('2025-10-06')).toBe('6 October 2025');
    expect(fullDay('2025-10-06')).toBe('Monday 6 October 2025');
    expect(weekdayDay('2025-12-05')).toBe('Fri 5 Dec');
  });

  it('names its year only when it is another one', () => {
    expect(shortDay('2024-11-14', '2025-10-06')).toBe('14 Nov 2024');
    expect(shortDay('2025-11-14', '2025-10-06')).toBe('14 Nov');
  });

  it('is counted across the change of the clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });
});

describe('the months ahead', () => {
  it('begin on their first days', () => {
    expect(monthsWithin('2025-10-06', '2026-01-12')).toEqual(['2025-11-01', '2025-12-01', '2026-01-01']);
  });
});
