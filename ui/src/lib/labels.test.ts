import { describe, expect, it } from 'vitest';

import { centres, evenCentres, widthOf } from './labels';

const quarters = (apart: number, first = 20) =>
  ['31 Dec', '31 Mar', '30 Jun', '30 Sep'].map((text, n) => ({ at: first + n * apart, text }));

describe('labels under ticks', () => {
  it('are all there, or as many as leave equal gaps, and always the last', () => {
    expect(evenCentres(quarters(60, 40), 365)).toEqual([40, 100, 160, 220]);
    // A quarter is 90 to 92 days: where one gap is just too narrow, none is named that its neighbours would miss.
    const uneven = [40, 84, 127, 171].map((at, n) => ({ at, text: quarters(1)[n]?.text ?? '' }));
    expect(evenCentres(uneven, 365)).toEqual([null, 84, null, 171]);
    expect(evenCentres(quarters(5, 60), 365)).toEqual([null, null, null, 75]);
    expect(evenCentres(quarters(5, 60), 20)).toEqual([null, null, null, null]);
  });
});

describe('labels under their marks', () => {
  it('stand under them where there is room', () => {
    expect(centres(quarters(80, 40), 365)).toEqual([40, 120, 200, 280]);
  });

  it('move into the drawing at its edges, and no further', () => {
    const half = widthOf('31 Dec') / 2;
    expect(centres([{ at: 4, text: '31 Dec' }], 365)).toEqual([half]);
    expect(centres([{ at: 365, text: '31 Dec' }], 365)).toEqual([365 - half]);
  });

  it('never collide: those further down the list leave', () => {
    for (const apart of [5, 20, 38, 45, 60]) {
      const marks = quarters(apart, 60);
      const kept = centres(marks, 365).flatMap((at, n) =>
        at === null ? [] : [{ at, half: widthOf(marks[n]?.text ?? '') / 2 }],
      );
      kept.sort((a, b) => a.at - b.at);
      for (const [n, one] of kept.entries())
        if (n > 0) expect(one.at - one.half).toBeGreaterThan((kept[n - 1]?.at ?? 0) + (kept[n - 1]?.half ?? 0));
      expect(kept[0]?.at).toBe(60);
    }
    expect(centres(quarters(40, 60), 365)).toEqual([60, null, 140, null]);
  });

  it('are not drawn where the whole is too narrow for one', () => {
    expect(centres([{ at: 5, text: '31 Dec' }], 20)).toEqual([null]);
  });
});
