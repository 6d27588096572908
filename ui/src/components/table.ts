// What a table is told about its columns.

import type { Snippet } from 'svelte';

import type { SortValue } from '../lib/sorting';

export interface Column<R> {
  key: string;
  label: string;
  /** Not drawn, only read: the column stands under its neighbour's head. */
  labelAloud?: boolean;
  /** Pixels, or a share of what is left. */
  width: number | 'rest';
  /** Figures stand flush right. */
  right?: boolean;
  /** Absent where sorting says nothing. */
  sortBy?: (row: R) => SortValue;
  /** Which way the first click sorts. */
  first?: 'ascending' | 'descending';
  /** Leaves when the table is narrower than this many pixels. */
  from?: number;
  /** Its width in a narrow table. */
  narrow?: number;
  cell: Snippet<[R]>;
}
