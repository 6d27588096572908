// Long tables whose rows are as high as their text: rows are drawn in blocks, and a block far from what is seen is an empty
// space of the height it had.

import { WHOLE_UP_TO } from './rows.svelte';

/** Rows in a block. */
const BLOCK = 40;
/** The height of a row that was never drawn, in pixels. */
const ROW = 37;
/** How far beyond what is seen blocks are drawn, in pixels. */
const AHEAD = 800;

export interface Block<R> {
  at: number;
  /** The index of its first row. */
  from: number;
  rows: R[];
  drawn: boolean;
  /** Its height while it is not drawn. */
  height: number;
}

/** What scrolls an element. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(above).overflowY)) return above;
  }
  return null;
}

/** Scrolls what scrolls an element, and nothing around that, until the element is so far below its upper edge. */
export function scrollBelow(element: HTMLElement, edge: number) {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - edge;
}

export class Blocks<R> {
  private near = $state.raw<ReadonlySet<number>>(new Set([0]));
  private heights = $state.raw<Readonly<Record<number, number>>>({});

  constructor(private readonly rows: () => R[]) {}

  readonly all: Block<R>[] = $derived.by(() => {
    const rows = this.rows();
    if (rows.length <= WHOLE_UP_TO) return [{ at: 0, from: 0, rows, drawn: true, height: 0 }];
    return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, at) => {
      const own = rows.slice(at * BLOCK, (at + 1) * BLOCK);
      return {
        at,
        from: at * BLOCK,
        rows: own,
        drawn: this.near.has(at),
        height: this.heights[at] ?? own.length * ROW,
      };
    });
  });

  /** Draws the block of a row, so that the row can be gone to. */
  show(index: number) {
    const at = Math.floor(index / BLOCK);
    if (!this.near.has(at)) this.near = new Set([...this.near, at]);
  }

  /** Watches a block's element: it is drawn while it is near what is seen. */
  watch = (at: number) => (element: HTMLElement) => {
    if (this.rows().length <= WHOLE_UP_TO) return;
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (!seen) return;
        const is = this.near.has(at);
        if (seen.isIntersecting && !is) this.near = new Set([...this.near, at]);
        if (!seen.isIntersecting && is && !element.contains(document.activeElement)) {
          this.heights = { ...this.heights, [at]: element.offsetHeight };
          this.near = new Set([...this.near].filter((other) => other !== at));
        }
      },
      { root: scrollerOf(element), rootMargin: `${AHEAD}px 0px` },
    );
    watch.observe(element);
    return () => watch.disconnect();
  };
}
