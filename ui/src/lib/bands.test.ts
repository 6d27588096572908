import { expect, it } from 'vitest';

import { bandOf, capAt, isWorse, rank } from './bands';

it('gives the lower bound to the better band', () => {
  expect([0, 24, 25, 49, 50, 74, 75, 100].map(bandOf)).toEqual([
    'critical',
    'critical',
    'red',
    'red',
    'amber',
    'amber',
    'green',
    'green',
  ]);
});

it('stops the sum where the band that a gate lets through ends', () => {
  expect([capAt('critical'), capAt('red'), capAt('amber'), capAt('green')]).toEqual([25, 50, 75, 100]);
});

it('ranks the worst band first, in a band the fewest points, and what is not known last', () => {
  const rows = [
    rank('green', 80),
    rank('not_enough_data', 60),
    rank('amber', 90),
    rank('amber', 55),
    rank('critical', 3),
  ];
  expect([...rows].sort((a, b) => a - b)).toEqual([rows[4], rows[3], rows[2], rows[0], rows[1]]);
  expect(isWorse('red', 'amber')).toBe(true);
  expect(isWorse('green', 'amber')).toBe(false);
});
