import { expect, it } from 'vitest';

import type { LineView } from '../../api';
import { fallsOf } from './waterfall';

const line = (points: number): LineView => ({
  kind: 'time',
  measure: 'recency',
  record: null,
  first: '2025-09-01',
  last: '2025-09-02',
  points,
});

it('leads line by line from the score that was to the score that is', () => {
  const { falls, still } = fallsOf({ points: 19, moved: -39, lines: [line(-14), line(0), line(-27), line(2)] });
  expect(falls.map(({ from, to }) => [from, to])).toEqual([
    [58, 44],
    [44, 17],
    [17, 19],
  ]);
  expect(still).toHaveLength(1);
});

it('counts what was not known from nothing', () => {
  expect(fallsOf({ points: 40, moved: 40, lines: [line(40)] }).falls).toMatchObject([{ from: 0, to: 40 }]);
});
