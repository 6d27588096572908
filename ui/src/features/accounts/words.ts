// How an account's facts become words.

import type { Deadline } from '../../api';
import { t } from '../../text';

/** What a deadline is, in the account's own list. */
export function deadlineWords(deadline: Deadline): string {
  const words = t.overview.deadlines[deadline.kind];
  return deadline.what ? words.about(deadline.what) : words.plain;
}
