import { describe, expect, it } from 'vitest';

import { ALIGNS, aligned, freePlace, inReadingOrder, next, toNextCell, type Box } from './spatial';

const box = (id: string, x: number, y: number, width = 160, height = 62): Box => ({ id, x, y, width, height });

/** A head, three below, and two who hang under the first. */
const MAP = [
  box('head', 300, 0, 212, 66),
  box('a', 0, 120),
  box('b', 200, 120),
  box('c', 400, 120),
  box('a1', 20, 220),
  box('a2', 20, 300),
];
const of = (id: string) => MAP.find((one) => one.id === id) as Box;
const led = (from: string, way: Parameters<typeof next>[2]) => next(of(from), MAP, way)?.id;

describe('an arrow', () => {
  it('leads along a row and down a column', () => {
    expect([led('a', 'right'), led('b', 'right'), led('c', 'left')]).toEqual(['b', 'c', 'b']);
    expect([led('a', 'down'), led('a1', 'down'), led('a2', 'up')]).toEqual(['a1', 'a2', 'a1']);
    expect([led('b', 'up'), led('head', 'down')]).toEqual(['head', 'c']);
  });
  it('leads nowhere at the edge', () => {
    expect([led('a', 'left'), led('head', 'up'), led('a2', 'down')]).toEqual([undefined, undefined, undefined]);
  });
  it('never leads to where one is, also when all stand on one point', () => {
    const heap = [box('x', 0, 0), box('y', 0, 0)];
    expect(next(heap[0] as Box, heap, 'right')).toBeUndefined();
  });
});

describe('the order of reading', () => {
  it('goes by rows, and slight differences make no row', () => {
    expect(inReadingOrder([box('c', 300, 4), box('d', 0, 100), box('a', 0, 8)]).map(({ id }) => id)).toEqual([
      'a',
      'c',
      'd',
    ]);
  });
});

describe('putting in line', () => {
  const some = [box('a', 0, 10, 100, 40), box('b', 50, 90, 200, 60)];
  it('puts edges or middles on one line', () => {
    const xs = (how: (typeof ALIGNS)[number]) => aligned(some, how).map(({ x }) => x);
    const ys = (how: (typeof ALIGNS)[number]) => aligned(some, how).map(({ y }) => y);
    expect([xs('left'), xs('centre'), xs('right')]).toEqual([
      [0, 0],
      [75, 25],
      [150, 50],
    ]);
    expect([ys('top'), ys('middle'), ys('bottom')]).toEqual([
      [10, 10],
      [60, 50],
      [110, 90],
    ]);
  });
  it('changes nothing the second time, and nothing of one alone', () => {
    for (const how of ALIGNS) {
      const once = aligned(some, how);
      expect(aligned(once, how)).toEqual(once);
      expect(aligned(some.slice(0, 1), how)).toEqual(some.slice(0, 1));
    }
  });
});

describe('a free place', () => {
  it('is the wanted one when nobody stands there', () => {
    expect(freePlace(box('', 900, 900), MAP)).toEqual({ x: 900, y: 900 });
  });
  it('covers nobody', () => {
    const all = [...MAP];
    for (let n = 0; n < 40; n += 1) {
      const place = freePlace(box('', 0, 120), all);
      const made = box(`new ${n}`, place.x, place.y);
      const covered = all.some(
        (one) =>
          made.x < one.x + one.width &&
          one.x < made.x + made.width &&
          made.y < one.y + one.height &&
          one.y < made.y + made.height,
      );
      expect(covered).toBe(false);
      all.push(made);
    }
  });
});

describe('the next cell of a grid', () => {
  const grid = { across: [-100, 0, 200, 400], up: [300, 300, 200, 0] };
  it('is where the middle comes to lie, one grade on', () => {
    expect(toNextCell(box('a', 20, 210, 160, 60), grid, { x: 8, y: 0 })).toEqual({ x: 200, y: 0 });
    expect(toNextCell(box('a', 20, 210, 160, 60), grid, { x: 0, y: -8 })).toEqual({ x: 0, y: -140 });
  });
  it('is none beyond the edge, nor among those without a grade', () => {
    expect(toNextCell(box('a', 220, 10, 160, 60), grid, { x: 8, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(toNextCell(box('a', 20, 210, 160, 60), grid, { x: -8, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(toNextCell(box('a', -90, 10, 80, 60), grid, { x: 8, y: 0 }).x).toBe(150);
  });
});
