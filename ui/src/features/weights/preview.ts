// What other weights would change, the most telling first.

import type { WeightsRow } from '../../api';
import { isWorse } from '../../lib/bands';

export interface Preview {
  /** Who would change the band, downwards first; then whose score alone would move, by how much. */
  moving: WeightsRow[];
  /** How many bands would go down and up; what is not enough data is in none. */
  down: number;
  up: number;
  same: number;
}

const known = ({ band, band_then }: WeightsRow) => band !== 'not_enough_data' && band_then !== 'not_enough_data';
const points = ({ points, points_then }: WeightsRow) => (points_then ?? 0) - (points ?? 0);

export function previewOf(rows: WeightsRow[]): Preview {
  const falls = rows.filter((row) => known(row) && isWorse(row.band_then, row.band));
  const rises = rows.filter((row) => known(row) && isWorse(row.band, row.band_then));
  const banded = new Set([...falls, ...rises]);
  const others = rows
    .filter((row) => !banded.has(row) && (points(row) !== 0 || row.band !== row.band_then))
    .sort((a, b) => Math.abs(points(b)) - Math.abs(points(a)));
  const moving = [...falls, ...rises, ...others];
  return { moving, down: falls.length, up: rises.length, same: rows.length - moving.length };
}
