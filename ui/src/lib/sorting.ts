// Sorting of tables: by a column's value, unknown always last, equals in the order they came.

import { LOCALE } from '../text';
import type { Direction } from './listView.svelte';

export type SortValue = string | number | bigint | null;

const collator = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' });

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return a === b ? 0 : (a as number) < (b as number) ? -1 : 1;
}

/** The rows in order; the rows handed in stay as they are. */
export function sorted<R>(rows: readonly R[], value: (row: R) => SortValue, direction: Direction): R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((a, b) => {
      if (a.by === null || b.by === null) return a.by === b.by ? 0 : a.by === null ? 1 : -1;
      return sign * compare(a.by, b.by);
    })
    .map(({ row }) => row);
}

/** The words of a text as one looks for them: without accents, case and signs. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether every word asked for begins a word of the texts, accents and case aside. */
export function found(asked: string, texts: (string | null)[]): boolean {
  const inThere = ` ${folded(texts.filter(Boolean).join(' '))}`;
  return folded(asked)
    .split(' ')
    .filter(Boolean)
    .every((word) => inThere.includes(` ${word}`));
}
