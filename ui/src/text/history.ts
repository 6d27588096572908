// The sentences of the past: a page as it stood, a record's history, what changed.

import type { DidView, FieldChange, HistoryEntry, Operation, Shown, What, Who } from '../api';
import { longDay } from '../lib/dates';
import { search } from './search';
import { count, Count, list, ordinal, plural, words } from './words';

const FIELDS: Record<string, string> = {
  works_with_us_because: 'why they work with us',
  left_on: 'left on',
  kept_on: 'kept on',
  notice_by: 'notice by',
  on: 'day',
  of: 'out of',
  by: 'by',
  audience: 'who may read it',
  from_entity: 'what it came from',
  from_id: 'what it came from',
  qbr: 'QBR',
  direction: 'whose move',
};

const capital = (text: string) => text.replace(/^./, (c) => c.toUpperCase());
const field = (name: string) => FIELDS[name] ?? words(name);
/** A contact is at a QBR or not; other records name the QBR they belong to. */
const fieldOf = ({ field: name, old, new: now }: FieldChange) =>
  name === 'qbr' && [...now, ...old][0]?.kind === 'word' ? 'at a QBR' : field(name);

/** `2025-Q3` → `third quarter of 2025`. */
const quarter = (text: string) =>
  text.replace(/^(\d{4})-Q([1-4])$/, (_, year, n) => `${ordinal(Number(n))} quarter of ${year}`);

const SAID: Record<Shown['kind'], (text: string) => string> = {
  text: (text) => text,
  word: words,
  date: longDay,
  quarter,
};

const parts = (shown: Shown[]) => shown.map(({ kind, text }) => SAID[kind](text)).join(', ');

/** A value as a person reads it. */
const value = (shown: Shown[]) => parts(shown) || '–';

/** What a record is called. A quarter by itself does not say that it is a review; some kinds have no name. */
const name = (entity: string, shown: Shown[]) =>
  entity === 'qbr' ? ['QBR', parts(shown)].filter(Boolean).join(', ') : parts(shown) || search.kind(entity);

/** Kinds of record that are often written without a name, as a step names them. */
const NAMELESS: Record<string, string> = {
  advocacy: 'a reference',
  cadence: 'a cadence',
  engagement: 'a contract',
  firm: 'the firm’s settings',
  hours: 'hours',
  influence: 'who influences whom',
  raci: 'responsibilities',
  reading: 'readings',
  save_play: 'a save play',
  sponsorship: 'sponsors',
  steering_meeting: 'a steering meeting',
  survey_response: 'an answer to a survey',
  touchpoint: 'a contact',
};

/** What a step was about. */
function about({ kind, name }: DidView): string {
  if (kind === 'qbr') return name ? `the QBR of the ${quarter(name)}` : 'a QBR';
  if (name) return `“${name}”`;
  return NAMELESS[kind ?? ''] ?? (kind === null ? 'something' : `a record (${search.kind(kind).toLowerCase()})`);
}

const of = (did: DidView) => (did.field ? `${field(did.field)} of ${about(did)}` : about(did));
const deck = (did: DidView) => (did.name ? `the deck of the ${quarter(did.name)}` : 'a deck');

const DID: Record<Operation, (did: DidView) => string> = {
  add: (did) => `Add ${about(did)}`,
  edit: (did) => `Edit ${of(did)}`,
  remove: (did) => `Remove ${about(did)}`,
  bring_back: (did) => `Bring back ${about(did)}`,
  restore: (did) => `Restore ${of(did)}`,
  import: (did) => `Import ${did.name ?? 'a file'}`,
  reword: (did) => `Reword a text in ${deck(did)}`,
  leave_out: (did) => `Take a part out of ${deck(did)}`,
  put_in: (did) => `Put a part back into ${deck(did)}`,
  prepare: (did) => `Prepare ${about(did)}`,
  hold: (did) => `Mark ${about(did)} as held`,
  set_meeting: (did) => `Set the meeting’s day for ${about(did)}`,
  erase: () => 'Erase an account',
};

/** What a step did. One from before there were words says what it was called; one of a newer version nothing certain. */
export const didSentence = (did: DidView) => (did.op ? DID[did.op](did) : (did.label ?? 'a change'));

export const history = {
  title: 'History',
  ofAccount: 'history of the account',
  of: (name: string) => `History of ${name}`,
  asOfToday: 'as of today',
  asOf: (day: string) => `as of ${day}`,
  choose: (now: string) => `${now}: see another day`,
  stood: (day: string) => `As it stood on ${day}`,
  readOnly: 'Nothing can be changed here.',
  back: 'Back to today',
  backKey: 'back to today',
  pickKey: 'see another day',
  day: 'Day',
  monthBefore: 'The month before',
  monthAfter: 'The month after',
  yearBefore: 'The year before',
  yearAfter: 'The year after',
  ago: [
    { label: 'a week ago', days: 7 },
    { label: 'a month ago', days: 30 },
    { label: 'a quarter ago', days: 91 },
    { label: 'a year ago', days: 365 },
  ],
  firstDay: 'the first day',
  firstToday: 'Recorded since today; earlier days appear as time passes.',
  field: fieldOf,
  value,
  name,
  heads: {
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    brought_back: 'Brought back',
  } satisfies Record<What, string>,
  who: { you: 'you', import: 'import', other_device: 'another computer' } satisfies Record<Who, string>,
  step: ({ cause }: HistoryEntry) => (cause === 'undone' ? 'undone' : cause === 'redone' ? 'redone' : ''),
  fieldHead: (change: FieldChange) => capital(fieldOf(change)),
  was: 'was',
  became: 'became',
  restore: 'Restore',
  restoreAloud: (name: string, old: string) => `Restore ${field(name)}: ${old}`,
  restored: (name: string) => `${capital(field(name))} is as it was.`,
  bringBack: 'Bring it back',
  broughtBack: (name: string) => `${name} is back.`,
  removedNow: 'This was removed.',
  total: (n: number, since: string) =>
    `${Count(n)} ${plural(n, 'change')} since ${since}. Nothing is ever overwritten.`,
  today: 'Today',
  onlyNow: 'Back to today to restore a value.',
  move: 'changes',
  changes: {
    title: 'What changed',
    since: 'since',
    spans: {
      visit: 'your last visit',
      week: 'a week ago',
      month: 'a month ago',
      quarter: 'a quarter ago',
      year: 'a year ago',
    },
    sinceVisit: (day: string) => `you last looked ${day}`,
    thatDay: 'that day',
    first: 'Nothing to compare yet: this is your first visit. Next time you will see what has changed.',
    none: (since: string) => `Nothing changed since ${since}.`,
    all: (n: number) => `Show all ${n.toLocaleString('en-GB')}`,
    fewer: 'Show fewer',
    more: (n: number) => `and ${count(n)} more`,
    added: (kind: string) => `${kind.toLowerCase()}, new`,
    removed: (kind: string) => `${kind.toLowerCase()}, removed`,
    broughtBack: (kind: string) => `${kind.toLowerCase()}, brought back`,
    field: (change: FieldChange) => `${fieldOf(change)} ${value(change.old)} → ${value(change.new)}`,
    fields: (changes: FieldChange[]) =>
      changes.length <= 2
        ? changes.map((change) => history.changes.field(change)).join('; ')
        : list(changes.map(fieldOf)),
    open: ': its history',
  },
};
