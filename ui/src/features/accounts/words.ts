// How an account's facts become words.

import type { Axis, Chart, Deadline } from '../../api';
import { t } from '../../text';

/** What a value is counted in, as it is written: `%`, `h`, or nothing. */
const unitOf = (text: string) => text.replace(/[\d.,’'\s\u2212-]/g, '');

/** The axes of an account's charts: only what is counted in the same is drawn on one scale. */
export function axisOf(axis: Axis, charts: Chart[]): Axis {
  const units = new Set(charts.map((chart) => unitOf(chart.latest.text)));
  return { ...axis, shared: axis.shared && units.size === 1 };
}

/** What a deadline is, in the account's own list. */
export function deadlineWords(deadline: Deadline): string {
  const words = t.overview.deadlines[deadline.kind];
  return deadline.what ? words.about(deadline.what) : words.plain;
}
