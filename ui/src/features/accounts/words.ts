// How an account's facts become words.

import type { Axis, Chart, Deadline, DeadlineKind } from '../../api';
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

/** What needs us to act; the rest happens anyway. */
const OURS: Record<DeadlineKind, boolean> = {
  notice: true,
  qbr: true,
  agenda: true,
  commitment: true,
  action: true,
  engagement_ends: false,
};

/** Which deadline is named where two would overlap: the harder to move, the weightier. */
const WEIGHT: Record<DeadlineKind, number> = {
  notice: 6,
  qbr: 5,
  engagement_ends: 4,
  commitment: 3,
  action: 1,
  agenda: 0,
};

export function weightOf(deadline: Deadline): number {
  return WEIGHT[deadline.kind];
}

export function needsUs(deadline: Deadline): boolean {
  return OURS[deadline.kind];
}
