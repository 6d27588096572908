// The sentences of an account's score: what it is made of, why it moved, what holds it down.

import type { ActView, Band, GateKind, GateView, HealthRecord, LineKind, LineView, Measure, ProfileView } from '../api';
import { shortDay } from '../lib/dates';
import { label, one, word } from './catalogue';
import { weights } from './weights';
import { count, Count, lower, plural, upper } from './words';

const measure = (which: Measure) => label('health_profile', which);
const band = (which: Band) => word('band', which);

const GATES: Record<GateKind, string> = {
  champion_departed: 'Champion departed, not replaced',
  detractor_without_contact: 'Detractor without contact',
  decision_maker_uncovered: 'Decision-maker not covered before the renewal',
  invoice_overdue: 'Invoice more than 60 days overdue',
};

/** What time alone does to a measure, where it takes points. */
const TIME: Record<Measure, string> = {
  outcomes: 'The success criteria should be further by now',
  usage: 'Time alone, in the use of the service',
  recency: 'Time without a contact that is owed',
  coverage: 'Time without contact with those who count',
  sentiment: 'What they answered grows old',
  support: 'A milestone stays late',
  payment: 'An invoice stays unpaid',
};

/** How a record reads where it moved a score: what it is, and what it says. */
const RECORDS: Record<string, (record: HealthRecord) => string> = {
  reading: ({ name, value }) => [name, value].filter(Boolean).join(' at '),
  survey_response: ({ name, value }) => [name, value].filter(Boolean).join(': '),
  invoice: ({ name, value }) => [`Invoice ${name}`, value].filter(Boolean).join(', '),
  stakeholder: ({ name }) => name,
  touchpoint: ({ name }) => name,
};
const record = (of: HealthRecord) => RECORDS[of.kind]?.(of) ?? `${upper(one(of.kind))}: ${of.name}`;

const OTHERS: Record<Exclude<LineKind, 'record' | 'time' | 'data'>, string> = {
  profile: 'Other weights count',
  override: 'Your own call began or ended',
  correction: 'What was recorded later about the time before',
};

/** What follows the record in a line, or is all of it where there is none. */
function line({ kind, measure: of, record: about, first, points }: LineView): string {
  if (kind === 'time') return of === null ? '' : points > 0 ? `Time alone: ${lower(measure(of))}` : TIME[of];
  if (kind === 'data')
    return about ? `: first word on ${of && lower(measure(of))}` : `${of && measure(of)}: data came or went`;
  if (kind !== 'record') return OTHERS[kind];
  return about?.kind === 'stakeholder' && about.value === first ? ' left' : '';
}

/** What follows the first record of a gate. */
const gate = ({ kind, since, records }: GateView) =>
  records.length === 0 ? `${GATES[kind]}, since ${shortDay(since)}` : `: ${lower(GATES[kind])}`;

const signed = (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');

export const health = {
  title: 'Health',
  key: 'why this score',
  measure,
  record,
  /** A record in a list of what a number rests on: its name, and beside it what it says. */
  recordName: (of: HealthRecord) => (of.kind in RECORDS ? of.name : record(of)),
  recordValue: ({ kind, value }: HealthRecord) =>
    value === null ? '' : kind === 'stakeholder' ? `left ${shortDay(value)}` : value,
  line,
  gate,
  gateName: (kind: GateKind) => GATES[kind],
  signed,
  points: (points: number | null) => (points === null ? '–' : `${points}`),
  aloud: (which: Band, points: number | null) => (points === null ? band(which) : `${points}, ${band(which)}`),
  lineAloud: (from: string, first: string, to: string, last: string) => `from ${from} on ${first} to ${to} on ${last}`,
  up: 'up',
  down: 'down',
  held: (at: Band) => `held at ${band(at)}`,
  fromTo: (from: Band, to: string) => `${band(from)} → ${to}`,
  yours: (which: Band) => `${band(which)}, your call`,
  scale: 'of 100, where 100 is healthy.',
  stood: (points: string, day: string) => `It was ${points} on ${day}.`,
  stoodUnknown: (day: string) => `Nothing was known on ${day}.`,
  ahead: (steps: { points: string; day: string }[]) =>
    `If nothing happens: ${steps.map(({ points, day }) => `${points} on ${day}`).join(', ')}.`,
  over: (day: string) => `Its contracts ended on ${day}.`,
  unknownTitle: 'Nothing is known about its health yet.',
  unknownWhy:
    'A score needs records: a success criterion with readings, a contact, an answer, an invoice. Each counts as soon as it is there.',
  toPlan: 'Open the plan',
  since: {
    meta: (day: string) => `since ${day}`,
    choose: (now: string) => `${now}: choose another day`,
    key: 'since when',
    monday: 'last Monday',
    review: 'the last review',
    ago: [
      { label: 'four weeks ago', days: 28 },
      { label: 'a quarter ago', days: 91 },
      { label: 'half a year ago', days: 182 },
      { label: 'a year ago', days: 365 },
    ],
    day: 'Since which day',
  },
  why: {
    fell: (points: number) => `Why it fell by ${points}`,
    rose: (points: number) => `Why it rose by ${points}`,
    still: 'Why it did not move',
    from: 'It stood at',
    to: 'It stands at',
    points: 'points',
    time: 'time alone',
    record: 'a record',
    none: 'Nothing was recorded, and time alone changed nothing.',
    nothing: (n: number) => `${Count(n)} ${plural(n, 'line')} moved it by less than a point.`,
    show: 'Show them',
    hide: 'Hide them',
    aloud: (from: string, to: string, lines: string) => `From ${from} to ${to}: ${lines}`,
    within: (first: number, last: string) => `${first}–${last}`,
    days: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  },
  parts: {
    title: 'What it is made of',
    meta: (known: number, percent: number) => `of ${known} points known, ${percent}% of the weight`,
    name: 'the sum',
    formula: 'The points of all measures, added; what was never recorded is left out and its weight shared',
    partFormula: (weight: number) => `What the records below come to, of ${weight} points`,
    of: (weight: number) => `of ${weight}`,
    never: 'never recorded',
    stale: (day: string) => `as last known on ${day}`,
    records: (n: number) => `${n} ${plural(n, 'record')}`,
    none: 'no record',
    weights: ({ tier, stage, version }: ProfileView) =>
      `Weights ${version === 0 ? 'as shipped' : `in version ${version}`}, for ${lower(weights.whose(tier, stage))}.`,
  },
  gates: {
    title: (n: number, holds: boolean) =>
      `${Count(n)} ${plural(n, 'gate', 'gates')} ${holds ? plural(n, 'holds it down', 'hold it down') : plural(n, 'is closed', 'are closed')}`,
    cap: (cap: Band) => `whatever the sum says, no better than ${band(cap)}`,
    none: 'No gate holds it down',
    noneWhy: 'Champion, detractors, decision-makers and invoices are as they should be, as far as is recorded.',
    since: (day: string) => `since ${day}`,
    formula: 'This closes the gate until the records say otherwise',
  },
  path: {
    title: 'What to do first',
    meta: 'the shortest way up',
    none: 'No single step would lift it. Keep the contacts that are owed.',
    by: (day: string) => `by ${day}`,
    about: (day: string, closed: number) =>
      `by ${day}; ${closed === 0 ? 'no gate' : `${count(closed)} ${plural(closed, 'gate')}`} left`,
    opens: (gates: GateKind[]) => `opens: ${gates.map((kind) => lower(GATES[kind])).join(', ')}`,
  },
  /** What can be done, and for a contact which kind of it. */
  act: ({ what, key: { contact } }: ActView) => (contact ? `${what}, ${word('kind', contact)} contact` : what),
  whatIf: {
    title: 'What if',
    meta: 'nothing is written by choosing',
    on: (day: string) => `on ${day}`,
    nothing: 'If nothing happens',
    with: (n: number) => (n === 1 ? 'If you do this' : `If you do these ${count(n)}`),
    choose: 'Choose one action or more to see the score with them.',
    none: 'There is nothing to do that would move the score.',
  },
  override: {
    set: 'Set the band yourself',
    end: 'End your call',
    title: 'Set the band yourself',
    save: 'Set the band',
    about:
      'Your band stands in front, the rules’ beside it, until the last day. Both are kept, so that you can compare.',
    done: 'Your band stands in front.',
    ended: 'Your call ended. The rules stand again.',
    withdrawn: 'Your call is withdrawn. The rules stand again.',
    yours: 'Your call',
    rules: 'By the rules',
    until: (day: string) => `until ${day}`,
    history: 'Your calls',
    historyMeta: 'beside what the rules said',
    then: 'rules then',
    atEnd: 'rules at its end',
    running: 'running',
    span: (from: string, until: string) => `${from} – ${until}`,
  },
};
