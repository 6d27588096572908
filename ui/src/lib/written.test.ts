import { expect, it } from 'vitest';

import { isCurrency, isYearStart } from './written';

it('knows a currency by its three capitals', () => {
  expect(['EUR', 'EU', 'eur', 'EURO', '€'].map(isCurrency)).toEqual([true, false, false, false, false]);
});

it('knows a day that every year has', () => {
  expect(['01-01', '12-28', '02-29', '13-01', '1 Jan', '1-1', '00-10'].map(isYearStart)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
