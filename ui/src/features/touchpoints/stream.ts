// The lines of an account's stream: its entries under the heads of their months.

import type { TimelineEntry } from '../../api';
import { monthYear } from '../../lib/dates';
import { t } from '../../text';

/** A head, or an entry with its own number. */
export type Line = { head: string; key: string } | { entry: TimelineEntry; key: string };

const HEAD = 36;
const ENTRY = 56;

/** Entries are the newest first; what is still to come stands together. */
export function linesOf(entries: readonly TimelineEntry[]): Line[] {
  const lines: Line[] = [];
  let last: string | undefined;
  for (const entry of entries) {
    const head = entry.ahead ? t.timeline.ahead : monthYear(entry.on);
    if (head !== last) lines.push({ head, key: `head ${head}` });
    last = head;
    lines.push({ entry, key: `${entry.place} ${entry.entity}` });
  }
  return lines;
}

export const heightOf = (line: Line) => ('head' in line ? HEAD : ENTRY);
