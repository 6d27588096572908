import { describe, expect, it } from 'vitest';

import type { Band, BarAccount } from '../../api';
import { bandsBefore, labelsAt, segmentsOf } from './segments';

const account = (name: string, band: Band, share: number): BarAccount => ({
  account: name,
  name,
  band,
  points: null,
  revenue: { text: '', minor: '0', currency: 'USD' },
  share,
  fell: false,
});

describe('the accounts of the bar', () => {
  it('fill it to its end, with a wider gap where the band changes', () => {
    const [a, b, c] = segmentsOf(
      [account('a', 'red', 0.25), account('b', 'red', 0.25), account('c', 'green', 0.5)],
      1004,
    );
    expect(a).toMatchObject({ left: 0, width: 250 });
    expect(b).toMatchObject({ left: 251, width: 250 });
    expect(c).toMatchObject({ left: 504, width: 500 });
  });

  it('are seen however small they are, and the bar is no longer for it', () => {
    const parts = segmentsOf([account('a', 'green', 0.9999), account('b', 'green', 0.0001)], 500);
    expect(parts[1]?.width).toBe(2);
    expect((parts[1]?.left ?? 0) + (parts[1]?.width ?? 0)).toBeCloseTo(500);
  });

  it('leave out what has no fees', () => {
    expect(segmentsOf([account('a', 'green', 1), account('b', 'green', 0)], 100)).toHaveLength(1);
    expect(segmentsOf([], 100)).toEqual([]);
  });
});

it('draws the bands of the day before without those that were empty', () => {
  const amount = { text: '', minor: '0', currency: 'USD' };
  const band = (which: Band, share: number) => ({
    band: which,
    accounts: 1,
    revenue: amount,
    before: amount,
    share_before: share,
  });
  expect(bandsBefore([band('red', 0), band('amber', 0.5), band('green', 0.5)], 203)).toEqual([
    { band: 'amber', left: 0, width: 100 },
    { band: 'green', left: 103, width: 100 },
  ]);
});

describe('the labels under the bar', () => {
  it('stand under their bands, and a line lower where one has the room', () => {
    const places = labelsAt(
      [
        { at: 0, text: 'Critical' },
        { at: 20, text: 'Red' },
        { at: 400, text: 'Green' },
      ],
      800,
    );
    expect(places.map(({ line }) => line)).toEqual([0, 1, 0]);
    expect(places[1]?.left).toBe(20);
  });

  it('stay inside at the right end', () => {
    const [place] = labelsAt([{ at: 795, text: '1 · $28,000' }], 800);
    expect(place?.left).toBeLessThan(720);
  });
});
