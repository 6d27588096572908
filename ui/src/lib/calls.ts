// The call on a renewal, in the signs of the bands: how good it is.

import type { Band, RenewalCall } from '../api';

const SIGN: Record<RenewalCall, Band> = { will_renew: 'green', at_risk: 'amber', will_not: 'red' };

/** The calls, in the order of their keys. */
export const CALLS = ['will_renew', 'at_risk', 'will_not'] as const satisfies RenewalCall[];

/** The sign of a call; dashed where none was made. */
export const signOf = (call: RenewalCall | null): Band => (call ? SIGN[call] : 'not_enough_data');
