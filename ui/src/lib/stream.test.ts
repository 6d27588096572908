import { expect, test } from 'vitest';

import { streamSlice, topsOf } from './stream';

const heights = Array.from({ length: 1000 }, (_, n) => (n % 7 === 0 ? 28 : 52));
const tops = topsOf(heights);
const whole = tops.at(-1) ?? 0;

test('what is drawn covers the view, and with the room above and below it is as high as all lines', () => {
  for (let scroll = 0; scroll < whole; scroll += 333) {
    const { from, to, before, after } = streamSlice(tops, scroll, 600);
    expect(before).toBeLessThanOrEqual(scroll);
    expect(whole - after).toBeGreaterThanOrEqual(Math.min(whole, scroll + 600));
    const drawn = heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    expect(before + drawn + after).toBe(whole);
    expect(to - from).toBeLessThan(45);
  }
});

test('an empty stream draws nothing, and a view past the end draws the last lines', () => {
  expect(streamSlice(topsOf([]), 0, 600)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  expect(streamSlice(tops, whole + 5000, 600).to).toBe(1000);
});
