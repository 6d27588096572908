// What a table of records is told about its columns, and what they are when nothing is said.

import type { Snippet } from 'svelte';

import { aboutField, type FieldOf, type Holds, type Kind, type Listed } from '../api';
import { needs } from '../lib/records';

export interface RecordColumn<K extends Kind> {
  field: FieldOf<K>;
  /** Pixels, or a share of what is left. */
  width?: number | 'rest';
}

/** What a row opens to, and the words for it in a column of its own. */
export interface Opens<K extends Kind> {
  head: string;
  text: (record: Listed<K>) => string;
  content: Snippet<[Listed<K>]>;
}

/** The least that a share of what is left comes to. */
export const REST = 144;
/** The room of a row's menu at its end. */
export const ACTIONS = 32;
/** The room of the words that open a row. */
export const OPENS = 120;
export const GAP = 12;

const WIDTHS: Partial<Record<Holds, number | 'rest'>> = {
  prose: 'rest',
  name: 'rest',
  email: 180,
  phone: 136,
  word: 112,
  reference: 136,
  date: 104,
  money: 104,
  decimal: 88,
  whole: 80,
  yes_no: 80,
};

export const widthOf = <K extends Kind>(kind: K, { field, width }: RecordColumn<K>) =>
  width ?? WIDTHS[aboutField(kind, field).holds] ?? 120;

/** Whether a field's values stand flush right. */
export const isFigure = <K extends Kind>(kind: K, field: FieldOf<K>) =>
  ['money', 'decimal', 'whole'].includes(aboutField(kind, field).holds);

/** The columns that have room: those that a new record needs, then the first of the others, which are among a row's fields
 *  in any case. */
export function columnsWithin<K extends Kind>(kind: K, columns: RecordColumn<K>[], width: number): RecordColumn<K>[] {
  const roomOf = (column: RecordColumn<K>) => {
    const own = widthOf(kind, column);
    return GAP + (own === 'rest' ? REST : own);
  };
  const needed = columns.filter(({ field }) => needs(kind, field));
  let room = width - ACTIONS - needed.reduce((sum, column) => sum + roomOf(column), 0);
  return columns.filter((column, n) => {
    if (needed.includes(column)) return true;
    room -= roomOf(column);
    return room >= 0 || (n === 0 && needed.length === 0);
  });
}
