// The sentences of the renewals: what comes up, the call on it, and what may come of it.

import type { RenewalCall, RenewalDay, RenewalOutcome, RenewalStage } from '../api';
import { word } from './catalogue';
import { count, Count, plural, upper } from './words';

/** What its day is, and what it was once it has passed. */
const DAYS: Record<RenewalDay, [ahead: string, past: string]> = {
  notice: ['Notice can be given until', 'Notice could be given until'],
  end: ['It ends on', 'It ended on'],
  renewal: ['It renews on', 'It was to renew on'],
};

const STAGES: Record<RenewalStage, { title: string; meta: string }> = {
  past: { title: 'The deadline has passed', meta: 'record what became of it' },
  proposal: { title: 'Within 30 days', meta: 'the proposal' },
  value: { title: 'Within 60 days', meta: 'the QBR with its story of value' },
  review: { title: 'Within 90 days', meta: 'review what was achieved, and make the call' },
  opportunity: { title: 'Within 120 days', meta: 'the opportunity is open' },
  plan: { title: 'Within 180 days', meta: 'the plan' },
};

export const renewals = {
  title: 'Renewals',
  sentence: (ahead: number, passed: number, owed: number) => {
    const comes = `${ahead === 0 ? 'No' : Count(ahead)} ${plural(ahead || 1, 'contract comes', 'contracts come')} up within 180 days`;
    const past = `${count(passed)} ${plural(passed, 'is past its deadline', 'are past their deadline')}`;
    const calls = `${owed === 0 ? 'no' : count(owed)} ${plural(owed || 1, 'call is', 'calls are')} owed`;
    return `${[comes, passed > 0 && past, ahead + passed > 0 && calls].filter(Boolean).join('; ')}.`;
  },
  stages: STAGES,
  later: { title: 'Later', meta: 'more than 180 days away' },
  call: (call: RenewalCall) => upper(word('renewal_call', call)),
  key: (call: RenewalCall) => `call it: ${word('renewal_call', call)}`,
  day: (day: RenewalDay, on: string, past: boolean) => `${DAYS[day][past ? 1 : 0]} ${on}`,
  makeAloud: (name: string, call: string) => `${call}: make the call on ${name}`,
  done: (name: string, call: RenewalCall) => `${name}: ${word('renewal_call', call)}.`,
  recorded: (name: string, outcome: RenewalOutcome) => `${name}: ${word('renewal_outcome', outcome)}.`,
  withdrawn: (name: string) => `The call on ${name} is withdrawn.`,
  noFees: 'no fees recorded',
  forecast: {
    title: 'Forecast',
    meta: 'a year’s fees within 180 days and overdue, by the call',
    noCall: 'no call yet',
    contracts: (n: number) => `${n} ${plural(n, 'contract')}`,
    without: (n: number) => `${count(n)} without fees on record`,
    formula: 'The yearly fees of the contracts with this call, added; within 180 days of the deadline and past it',
    nothing: 'nothing',
  },
  panel: {
    title: 'The call',
    withdraw: 'Withdraw the call',
    owed: 'The call is owed from 90 days before the deadline.',
    ended: (on: string) => `It ended on ${on}, and no record says what became of it.`,
    step: 'The step it is at',
    outcome: 'What became of it',
    outcomes: { renewed: 'It was renewed', left: 'The client left' } satisfies Record<RenewalOutcome, string>,
    outcomeKey: { renewed: 'record: renewed', left: 'record: the client left' } satisfies Record<
      RenewalOutcome,
      string
    >,
    say: 'What the records say, the weakest first',
    none: 'Nothing on record.',
    measure: (points: string, weight: number) => `${points} of ${weight}`,
    band: 'Its score today',
    open: 'See the whole score',
  },
  emptyTitle: 'Renewals appear here.',
  emptyWhy:
    'Every recurring contract by the day that decides: the notice date, the end, the day it renews. Give a contract one of these days, and the call on it is asked for in time.',
  toAccounts: 'Go to Accounts',
};
