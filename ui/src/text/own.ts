// The sentences of one's own record: what the score and one's own calls said, beside what happened.

import type { CallFate, RenewalOutcome } from '../api';
import { word } from './catalogue';
import { plural } from './words';

const RECORD: Record<RenewalOutcome, string> = { renewed: 'was renewed', left: 'ended as the client left' };

const FATES: Record<CallFate, string> = {
  towards: 'the rules went your way',
  stayed: 'the rules stood still',
  away: 'the rules went the other way',
  unknown: 'too little was known',
};

export const own = {
  title: 'My record',
  meta: 'private to this vault: no deck and no file carries it',
  outcome: (outcome: RenewalOutcome) => word('renewal_outcome', outcome),
  unrecorded: 'ended, no renewal recorded',
  record: (name: string, outcome: RenewalOutcome) => `${name}: record that it ${RECORD[outcome]}`,
  fate: (fate: CallFate) => FATES[fate],
  renewals: {
    title: 'Contracts whose day has passed',
    meta: 'the score 90 days before, and the last call',
    none: 'No contract has come to its day yet.',
    noBand: 'no score then',
    noCall: 'no call',
    right: 'right',
    wrong: 'wrong',
    neither: 'said neither',
  },
  bands: { title: 'By band', meta: '90 days before the deadline', none: 'No week was closed so long before.' },
  calls: { title: 'By call', meta: 'the last one made', noCall: 'no call' },
  decided: (renewed: number, left: number) => `${renewed} renewed, ${left} left`,
  unscored: (n: number) => `${n} ${plural(n, 'contract')} more: no week was closed 90 days before.`,
  overrides: {
    title: 'Your own bands',
    meta: 'beside where the rules went',
    none: 'No band of your own has ended yet.',
    rules: 'rules',
  },
  emptyTitle: 'Your own record appears here.',
  emptyWhy:
    'How often your green renewed and your red left, how your calls came true, how your own bands compared with the rules. It begins with the first contract that comes to its day.',
};
