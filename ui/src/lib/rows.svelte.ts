// Which rows of a long list are drawn. Rows have one height, so the window over them is arithmetic.

export interface Slice {
  /** First row drawn. */
  from: number;
  /** One past the last row drawn. */
  to: number;
  /** Height above the first, in pixels. */
  before: number;
  /** Height below the last, in pixels. */
  after: number;
}

/** Lists up to this length are drawn whole. */
export const WHOLE_UP_TO = 200;
const SPARE = 8;

/** The rows that a scrolled view shows, with a few to spare either side. */
export function sliceOf(count: number, rowHeight: number, scroll: number, view: number): Slice {
  if (count <= WHOLE_UP_TO) return { from: 0, to: count, before: 0, after: 0 };
  const from = Math.min(Math.max(0, Math.floor(scroll / rowHeight) - SPARE), count);
  const to = Math.max(from, Math.min(count, Math.ceil((scroll + view) / rowHeight) + SPARE));
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}

/** Where to scroll so that a row is seen whole between what sticks above and below; the same place if it is. */
export function scrollToShow(
  row: number,
  rowHeight: number,
  scroll: number,
  view: number,
  above = 0,
  below = 0,
): number {
  const top = row * rowHeight;
  if (top < scroll) return Math.max(0, top);
  const bottom = top + rowHeight + above + below;
  return bottom > scroll + view ? bottom - view : scroll;
}

/** The next index for an arrow, Home, End or a page key; null when the key is none of them. From nowhere the first step
 *  leads to the first row. */
export function moved(key: string, from: number | null, count: number, page: number): number | null {
  if (count === 0) return null;
  const at = from ?? -1;
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}
