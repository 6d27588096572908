// Which lines of a long stream are drawn, where lines have several heights: their tops are added up once.

import type { Slice } from './rows.svelte';

const SPARE = 10;

/** Where each line begins, and where the last one ends. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The lines that a scrolled view shows, with a few to spare either side. */
export function streamSlice(tops: readonly number[], scroll: number, view: number): Slice {
  const count = tops.length - 1;
  const from = Math.min(count, Math.max(0, lineAt(tops, scroll) - SPARE));
  const to = Math.max(from, Math.min(count, lineAt(tops, scroll + view) + 1 + SPARE));
  return { from, to, before: tops[from] ?? 0, after: (tops[count] ?? 0) - (tops[to] ?? 0) };
}

/** The last line that begins at or above a height. */
function lineAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
