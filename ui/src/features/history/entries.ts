// A record's history as the drawer draws it: days, and under each what happened, field by field.

import type { FieldChange, HistoryEntry } from '../../api';

export interface Item {
  key: string;
  entry: HistoryEntry;
  /** The first of its day carries the day. */
  day: string | null;
  /** The one field it is about; null when the record came, went or came back. */
  change: FieldChange | null;
}

/** The day of a moment where the person is, `2025-10-06`. */
export function dayOf(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** One item for each field that changed; what made or removed the record is one by itself, as is what shows no field. */
export function itemsOf(entries: HistoryEntry[]): Item[] {
  let last = '';
  return entries.flatMap((entry) => {
    const day = dayOf(entry.at);
    const changes = entry.what === 'changed' && entry.fields.length > 0 ? entry.fields : [null];
    return changes.map((change, n) => {
      const first = n === 0 && day !== last;
      last = day;
      return { key: `${entry.txn} ${change?.field ?? ''}`, entry, day: first ? day : null, change };
    });
  });
}
