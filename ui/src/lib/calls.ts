// The call on a renewal, in the signs of the bands: how good it is.

import { api, type Band, type RenewalCall, type RenewalOutcome } from '../api';
import { t } from '../text';
import { perform } from './perform';

const SIGN: Record<RenewalCall, Band> = { will_renew: 'green', at_risk: 'amber', will_not: 'red' };

/** The calls, in the order of their keys. */
export const CALLS = ['will_renew', 'at_risk', 'will_not'] as const satisfies RenewalCall[];

/** What may become of a contract, in the order of their keys. */
export const OUTCOMES = ['renewed', 'left'] as const satisfies RenewalOutcome[];

/** The sign of a call; dashed where none was made. */
export const signOf = (call: RenewalCall | null): Band => (call ? SIGN[call] : 'not_enough_data');

/** Writes down what became of a contract whose day has passed. */
export const recordOutcome = (contract: string, name: string, outcome: RenewalOutcome) =>
  perform(api.recordSet('engagement', contract, 'renewal_outcome', outcome), t.renewals.recorded(name, outcome));
