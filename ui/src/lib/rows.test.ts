import { describe, expect, it } from 'vitest';

import { moved, scrollToShow, sliceOf, WHOLE_UP_TO } from './rows.svelte';

describe('the rows that are drawn', () => {
  it('are all of a short list', () => {
    expect(sliceOf(WHOLE_UP_TO, 36, 900, 500)).toEqual({ from: 0, to: WHOLE_UP_TO, before: 0, after: 0 });
  });

  it('are few of ten thousand, and the space of the rest is kept', () => {
    for (const scroll of [0, 1234, 180_000, 359_500, 400_000]) {
      const { from, to, before, after } = sliceOf(10_000, 36, scroll, 560);
      expect(to - from).toBeLessThan(40);
      expect(before + (to - from) * 36 + after).toBe(360_000);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(10_000);
    }
  });

  it('cover the whole view', () => {
    const { from, to } = sliceOf(10_000, 36, 5000, 560);
    expect(from * 36).toBeLessThanOrEqual(5000);
    expect(to * 36).toBeGreaterThanOrEqual(5560);
  });
});

describe('showing a row', () => {
  it('does not scroll when the row is seen whole', () => {
    expect(scrollToShow(3, 36, 0, 500, 33, 36)).toBe(0);
  });

  it('brings a row out from under the head and the total', () => {
    expect(scrollToShow(2, 36, 200, 500, 33, 36)).toBe(72);
    expect(scrollToShow(20, 36, 0, 500, 33, 36)).toBe(21 * 36 + 33 + 36 - 500);
  });
});

describe('the arrows', () => {
  it('stop at the ends', () => {
    expect(moved('ArrowUp', 0, 5, 3)).toBe(0);
    expect(moved('PageDown', 3, 5, 3)).toBe(4);
    expect(moved('Home', 3, 5, 3)).toBe(0);
  });

  it('come to the first row from nowhere, and go on from the one that is chosen', () => {
    expect(moved('ArrowDown', null, 5, 3)).toBe(0);
    expect(moved('ArrowUp', null, 5, 3)).toBe(0);
    expect(moved('ArrowDown', 0, 5, 3)).toBe(1);
  });

  it('do nothing in an empty list, and other keys do nothing at all', () => {
    expect(moved('ArrowDown', 0, 0, 3)).toBeNull();
    expect(moved('x', 2, 5, 3)).toBeNull();
  });
});
