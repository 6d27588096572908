// Where the accounts of a bar stand in it, in pixels.

import type { Band, BarAccount, BarBand } from '../../api';
import { widthOf } from '../../lib/labels';

/** Between two bands, and between two accounts of one. */
export const GAPS = { band: 3, account: 1 } as const;
/** The least that an account is drawn with. */
const LEAST = 2;
/** Between two labels of one line. */
const APART = 16;

export interface Segment {
  account: BarAccount;
  left: number;
  width: number;
}

const shareOf = ({ share }: BarAccount) => share ?? 0;

/** The accounts one after the other, each as wide as its share of what the gaps leave. */
export function segmentsOf(accounts: BarAccount[], width: number): Segment[] {
  const drawn = accounts.filter((account) => shareOf(account) > 0);
  const gaps = drawn.map((account, n) => {
    const before = drawn[n - 1];
    return before === undefined ? 0 : before.band === account.band ? GAPS.account : GAPS.band;
  });
  const room = Math.max(0, width - gaps.reduce((sum: number, gap) => sum + gap, 0));
  const small = (account: BarAccount) => shareOf(account) * room < LEAST;
  const least = drawn.filter(small).length * LEAST;
  const others = drawn.reduce((sum, account) => sum + (small(account) ? 0 : shareOf(account)), 0);
  let left = 0;
  return drawn.map((account, n) => {
    const wide = small(account) ? LEAST : (shareOf(account) / (others || 1)) * (room - least);
    left += gaps[n] ?? 0;
    const segment = { account, left, width: wide };
    left += wide;
    return segment;
  });
}

/** The bands of the day before, one after the other. */
export function bandsBefore(bands: BarBand[], width: number): { band: Band; left: number; width: number }[] {
  const drawn = bands
    .map(({ band, share_before }) => ({ band, share: share_before ?? 0 }))
    .filter(({ share }) => share > 0);
  const room = Math.max(0, width - GAPS.band * Math.max(0, drawn.length - 1));
  let left = 0;
  return drawn.map(({ band, share }) => {
    const one = { band, left, width: share * room };
    left += one.width + GAPS.band;
    return one;
  });
}

export interface Labelled {
  /** Where the band begins. */
  at: number;
  /** The longest of its lines. */
  text: string;
}

/** Where each label stands, and on which line: under the start of its band, a line lower where one before it has the
 *  room. */
export function labelsAt(labels: Labelled[], width: number): { left: number; line: number }[] {
  const taken: number[] = [];
  return labels.map(({ at, text }) => {
    const wide = widthOf(text) + 24;
    const left = Math.max(0, Math.min(at, width - wide));
    const free = taken.findIndex((right) => left >= right + APART);
    const line = free === -1 ? taken.length : free;
    taken[line] = left + wide;
    return { left, line };
  });
}
