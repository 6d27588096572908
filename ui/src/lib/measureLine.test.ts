import { expect, it } from 'vitest';

import type { MeasureView } from '../api';
import { drawn } from './measureLine';

const line = (points: [string, number][]): MeasureView['line'] =>
  points.map(([on, value]) => ({ on, value, text: `${value}` }));

it('ends at the right and has a gap where a month is not known', () => {
  const { path, last } = drawn(
    {
      line: line([
        ['2025-01-06', 80],
        ['2025-02-06', 82],
        ['2025-06-06', 90],
        ['2025-07-06', 84],
      ]),
      reference: null,
    },
    200,
    28,
  );
  expect(path.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
  expect(last?.x).toBe(196);
});

it('has what is good in its scale, above where the measure is worse', () => {
  const { last, references } = drawn({ line: line([['2025-01-06', 70]]), reference: [88, 95] }, 200, 28);
  expect(references).toHaveLength(2);
  expect(references[1]).toBeLessThan(references[0]!);
  expect(references[0]).toBeLessThan(last!.y);
});

it('is nothing where nothing is known', () => {
  expect(drawn({ line: [], reference: [85, null] }, 200, 28)).toEqual({ path: '', last: null, references: [] });
});
