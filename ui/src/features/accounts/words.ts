// How an account's facts become words.

import type { Deadline, DeadlineKind } from '../../api';
import { t } from '../../text/en';

const OPENERS = ['They', 'We', 'The', 'It', 'Our', 'Their', 'Because', 'There', 'This', 'With', 'A', 'An'];

/** The reason as the end of "They work with us because": a common first word loses its capital, a name keeps it. */
export function becauseClause(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  return [OPENERS.includes(first) ? first.toLowerCase() : first, ...rest].join(' ');
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
