import { expect, it } from 'vitest';

import type { Band, WeightsRow } from '../../api';
import { previewOf } from './preview';

const row = (name: string, from: [number | null, Band], to: [number | null, Band]): WeightsRow => ({
  account: name,
  name,
  points: from[0],
  band: from[1],
  points_then: to[0],
  band_then: to[1],
});

it('tells who changes the band first, then whose score moves most, and counts the others', () => {
  const seen = previewOf([
    row('little', [60, 'amber'], [61, 'amber']),
    row('same', [80, 'green'], [80, 'green']),
    row('up', [74, 'amber'], [76, 'green']),
    row('much', [60, 'amber'], [52, 'amber']),
    row('known', [null, 'not_enough_data'], [40, 'red']),
    row('down', [76, 'green'], [70, 'amber']),
  ]);
  expect(seen.moving.map(({ name }) => name)).toEqual(['down', 'up', 'known', 'much', 'little']);
  expect([seen.down, seen.up, seen.same]).toEqual([1, 1, 1]);
});
