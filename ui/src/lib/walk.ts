// Up and down the lines of a page, from one section into the next.

import { t } from '../text';
import { useKeys } from './keyboard.svelte';

/** The lines are what is marked with `data-walk`, in the order of the page; the arrows give them the focus. */
export function walksLines(title: string, page: () => HTMLElement | undefined) {
  function walk(by: number) {
    const lines = [...(page()?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    const to = at === -1 ? (by > 0 ? 0 : lines.length - 1) : at + by;
    lines[Math.min(lines.length - 1, Math.max(0, to))]?.focus();
  }

  useKeys({
    title,
    keys: [
      { press: 'ArrowDown', does: t.week.move, run: () => walk(1) },
      { press: 'ArrowUp', run: () => walk(-1) },
    ],
  });
}
