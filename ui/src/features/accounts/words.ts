// How an account's facts become words.

import type { Deadline } from '../../api';
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
