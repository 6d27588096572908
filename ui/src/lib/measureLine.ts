// Where the twelve months of a measure are drawn, with what the literature calls good beside them.

import type { MeasureView } from '../api';
import { dayNumber } from './dates';

/** Two days further apart than this have a month between them of which nothing is known. */
const MONTH = 45;

export interface Drawn {
  /** The line in pieces: a month of which nothing is known is a gap. */
  path: string;
  last: { x: number; y: number } | null;
  /** The heights of the lines to compare with. */
  references: number[];
}

/** All of it in a frame of this size; the scale is the measure's own. */
export function drawn(
  { line, reference }: Pick<MeasureView, 'line' | 'reference'>,
  width: number,
  height: number,
): Drawn {
  const known = line.flatMap(({ on, value }) => (value === null ? [] : [{ day: dayNumber(on), value }]));
  const good = (reference ?? []).flatMap((value) => value ?? []);
  const all = [...known.map(({ value }) => value), ...good];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const end = known.at(-1)?.day ?? 0;
  const SIDE = 4;
  const x = (day: number) => SIDE + (1 - (end - day) / 366) * (width - 2 * SIDE);
  const y = (value: number) => height - SIDE - ((value - low) / (high - low || 1)) * (height - 2 * SIDE);
  const flat = high === low;
  const at = (value: number) => (flat ? height / 2 : y(value));
  const points = known.map(({ day, value }) => ({ day, x: x(day), y: at(value) }));
  const last = points.at(-1);
  return {
    path: points
      .map((point, n) => {
        const before = points[n - 1];
        return `${before && point.day - before.day <= MONTH ? 'L' : 'M'}${point.x} ${point.y}`;
      })
      .join(''),
    last: last ? { x: last.x, y: last.y } : null,
    references: known.length === 0 ? [] : good.map(at),
  };
}
