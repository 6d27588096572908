// The sentences of the past: a page as it stood, a record's history, what changed.

import type { DidView, FieldChange, HistoryEntry, Shown, What, Who } from '../api';
import { longDay } from '../lib/dates';
import { label, one, quarter, said, word } from './catalogue';
import { count, Count, list, LOCALE, lower, plural, upper } from './words';

const field = (name: string) => lower(label('', name));
/** A contact is at a QBR or not; other records name the QBR they belong to. */
const fieldOf = ({ field: name, old, new: now }: FieldChange) =>
  name === 'qbr' && [...now, ...old][0]?.kind === 'word' ? 'at a QBR' : field(name);

const SAID: Record<Shown['kind'], (text: string, field: string) => string> = {
  text: (text) => text,
  word: (text, field) => word(field, text),
  date: longDay,
  quarter,
};

const parts = (shown: Shown[], field: string) => shown.map(({ kind, text }) => SAID[kind](text, field)).join(', ');

/** A value of a field as a person reads it. */
const value = (shown: Shown[], field: string) => parts(shown, field) || '–';

/** What a record is called. A quarter by itself does not say that it is a review; some kinds have no name. */
const name = (entity: string, shown: Shown[]) =>
  entity === 'qbr' ? ['QBR', parts(shown, '')].filter(Boolean).join(', ') : parts(shown, 'kind') || upper(one(entity));

/** What a step did. */
export const didSentence = (did: DidView): string => said('did', did);

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
  fieldHead: (change: FieldChange) => upper(fieldOf(change)),
  was: 'was',
  became: 'became',
  restore: 'Restore',
  restoreAloud: (name: string, old: string) => `Restore ${field(name)}: ${old}`,
  restored: (name: string) => `${upper(field(name))} is as it was.`,
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
    all: (n: number) => `Show all ${n.toLocaleString(LOCALE)}`,
    fewer: 'Show fewer',
    more: (n: number) => `and ${count(n)} more`,
    added: (kind: string) => `${kind.toLowerCase()}, new`,
    removed: (kind: string) => `${kind.toLowerCase()}, removed`,
    broughtBack: (kind: string) => `${kind.toLowerCase()}, brought back`,
    field: (change: FieldChange) =>
      `${fieldOf(change)} ${value(change.old, change.field)} → ${value(change.new, change.field)}`,
    fields: (changes: FieldChange[]) =>
      changes.length <= 2
        ? changes.map((change) => history.changes.field(change)).join('; ')
        : list(changes.map(fieldOf)),
    open: ': its history',
  },
};
