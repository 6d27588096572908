// Bands in their order, and where a score would stand by its points alone.

import type { Band } from '../api';

/** The worst first; what is not known is in no order, and stands last. */
export const BANDS: readonly Band[] = ['critical', 'red', 'amber', 'green', 'not_enough_data'];

/** Where the bands meet on the axis of 0 to 100. */
export const BOUNDS = [25, 50, 75] as const;

/** The band that points alone give. */
export const bandOf = (points: number): Band => BANDS[BOUNDS.filter((bound) => points >= bound).length] ?? 'green';

export const isWorse = (a: Band, b: Band) => BANDS.indexOf(a) < BANDS.indexOf(b);

/** The points at which a gate stops the sum: the first that the band it lets through does not have. */
export const capAt = (cap: Band): number => BOUNDS[BANDS.indexOf(cap)] ?? 100;

/** Worst band first, then fewest points; what is not enough data last. */
export const rank = (band: Band, points: number | null): number => BANDS.indexOf(band) * 1000 + (points ?? 0);
