// The sentences of the week: where the portfolio stands, what moved, what to do first.

import type { LoopKind, OwedView, RenewalDay } from '../api';
import { word } from './catalogue';
import { count, Count, list, plural, upper } from './words';

/** So many of a kind of open loop. */
const LOOPS: Record<LoopKind, (n: number) => string> = {
  detractor: (n) => `${n} ${plural(n, 'detractor')}`,
  commitment: (n) => `${n} ${plural(n, 'commitment')} late`,
  save_play: (n) => `${n} save ${plural(n, 'play')} stalled`,
  promoter: (n) => `${n} ${plural(n, 'promoter')} to ask`,
};

export const week = {
  title: 'This week',
  closed: (week: string) => `Week ${Number(week.slice(-2))} closed`,
  sentence: {
    /** What changed its band, as the sentence begins. */
    unchanged: 'No account changed its band.',
    fell: (n: number) => `${Count(n)} ${plural(n, 'account')}`,
    fellEnd: ' fell a band',
    and: ', ',
    rose: (n: number) => `${Count(n)} ${plural(n, 'account')}`,
    roseEnd: ' rose a band',
    roseToo: (n: number) => count(n),
    roseTooEnd: ' rose',
    fellName: 'accounts that fell a band',
    roseName: 'accounts that rose a band',
    of: ' of ',
    risk: ' a year is red or critical',
    before: (day: string) => `; on ${day} it was `,
    still: (day: string) => `, as on ${day}`,
    end: '.',
    none: 'Nothing of ',
    noneRisk: ' a year is red or critical',
    noFees: 'No running contract has yearly fees on record.',
  },
  bar: {
    title: (currency: string) => `Yearly fees in ${currency} by band`,
    account: (name: string, band: string, amount: string, fell: boolean) =>
      [name, band, amount, fell && 'fell a band'].filter(Boolean).join(', '),
    count: (n: number, amount: string) => `${n} · ${amount}`,
    fell: 'fell a band',
    before: (day: string) => `on ${day}`,
    others: 'In other currencies:',
    formula: 'The yearly fees of running contracts of these accounts, added',
    riskFormula: 'The yearly fees of the accounts that are red or critical, added',
    allFormula: 'The yearly fees of all accounts in this currency, added',
    beforeFormula: (day: string) =>
      `The yearly fees of the accounts that were red or critical at the end of ${day}, added`,
    risk: 'what is red or critical',
    all: 'all yearly fees',
    riskBefore: 'what was red or critical',
  },
  moved: {
    title: 'What moved',
    meta: (day: string) => `since ${day}; 100 is healthy`,
    score: 'score',
    change: 'change',
    noFalls: 'Nothing fell.',
    more: (n: number) => `${Count(n)} more fell by less.`,
    net: 'Net ',
    over: (n: number) => ` over ${count(n)} ${plural(n, 'account')}.`,
    netName: 'all movements together',
    formula: (day: string) => `Each of these accounts today, against the end of ${day}`,
    why: (name: string, points: string) => `${points}: why ${name} has this score`,
    unmoved: (n: number, names: string[]) =>
      n === 0 ? '' : `Unmoved: ${list(n > names.length ? [...names, `${count(n - names.length)} more`] : names)}.`,
    unexplained: 'No record says why.',
    aloud: (name: string, from: string, to: string) => `${name}: from ${from} to ${to}`,
    newlyKnown: (name: string) => `${name} is known since then`,
  },
  first: {
    title: 'Do first',
    meta: 'what it changes',
    none: 'Nothing presses. No rule asks for an action this week.',
    accept: 'Accept',
    acceptAloud: (what: string) => `Accept: ${what}`,
    acceptKey: (n: number) => `accept action ${n}`,
    accepted: 'accepted',
    done: (what: string) => `A task now: ${what}.`,
    from: (score: string, to: string) => `${score} → ${to}`,
    opens: (n: number) => `opens ${count(n)} ${plural(n, 'gate')}`,
    by: (day: string) => `by ${day}`,
    aloud: (from: string, to: string) => `the score goes from ${from} to ${to}`,
    why: (what: string, effect: string) => `${effect}: where this figure for “${what}” comes from`,
  },
  due: {
    title: 'Due and overdue',
    meta: (overdue: number, soon: number) =>
      [overdue > 0 && `${overdue} overdue`, soon > 0 && `${soon} within a week`].filter(Boolean).join(', '),
    none: 'Nothing is overdue, and nothing is due within a week.',
    contact: ({ kind, role }: OwedView) =>
      [kind ? `${upper(word('kind', kind))} contact` : 'QBR', role && `with the ${word('role', role)}`]
        .filter(Boolean)
        .join(' '),
  },
  renewals: {
    title: 'Renewals',
    meta: 'the notice date is the deadline',
    none: 'No contract comes up for renewal within 180 days.',
    days: { notice: 'notice', end: 'end', renewal: 'renewal' } satisfies Record<RenewalDay, string>,
    owed: 'call owed',
    ended: 'ended, no record',
    noCall: 'no call yet',
    noFees: 'no fees recorded',
    feesOf: (name: string, amount: string) => `${amount}: the contract of ${name}`,
  },
  loops: {
    title: 'Open loops',
    meta: (counts: { kind: LoopKind; count: number }[]) =>
      counts.map(({ kind, count }) => LOOPS[kind](count)).join(', '),
    none: 'Nothing is left open: no detractor, no late commitment, no stalled play, no promoter to ask.',
    kind: (kind: LoopKind) => upper(word('loop', kind)),
    noDay: 'no day',
  },
  crowds: {
    title: 'Too many of ours at once',
    meta: 'three or more within a week, not together',
    line: (members: string[]) => list(members),
    contacts: (n: number) => `${n} ${plural(n, 'contact')}`,
    formula: 'Contacts of the last seven days by people of ours who were not there together',
  },
  all: (n: number) => `Show all ${n}`,
  fewer: 'Show fewer',
  move: 'next line',
  emptyTitle: 'Your week appears here.',
  emptyWhy:
    'Which clients moved and why, what to do first, what is due. It is made of what you record: begin with a client.',
};
