import { expect, it } from 'vitest';

import type { Measure, PartView } from '../../api';
import { weakestFirst } from './reasons';

const part = (measure: Measure, weight: number, points: string | null): PartView => ({
  measure,
  weight,
  points,
  stale_since: null,
  records: [],
});

it('tells the measures by what they bring of their weight, and leaves out what is not known', () => {
  const told = weakestFirst([
    part('outcomes', 25, '7.40'),
    part('usage', 15, '15,00'),
    part('recency', 15, '0'),
    part('sentiment', 15, null),
    part('payment', 0, '0'),
  ]);
  expect(told.map(({ measure }) => measure)).toEqual(['recency', 'outcomes', 'usage']);
});
