// The way from one score to another, line by line: what moved it by a point at least, and what did not.

import type { HealthView, LineView } from '../../api';

export interface Fall {
  line: LineView;
  /** The score before the line and after it. */
  from: number;
  to: number;
}

/** The lines that moved the shown score, each with where it began and ended, and those that moved it by less than a point.
 *  What was not known counts from nothing. */
export function fallsOf(view: Pick<HealthView, 'points' | 'moved' | 'lines'>): { falls: Fall[]; still: LineView[] } {
  let at = (view.points ?? 0) - view.moved;
  const falls: Fall[] = [];
  for (const line of view.lines) {
    if (line.points === 0) continue;
    falls.push({ line, from: at, to: at + line.points });
    at += line.points;
  }
  return { falls, still: view.lines.filter(({ points }) => points === 0) };
}
