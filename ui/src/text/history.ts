// The sentences of the past: a page as it stood, a record's history, what changed.

import type { FieldChange, HistoryEntry, Shown, What, Who } from '../api';
import { longDay } from '../lib/dates';
import { count, Count, list, plural, words } from './words';

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
  name === 'qbr' && (now ?? old)?.kind === 'word' ? 'at a QBR' : field(name);

/** A value as a person reads it. */
function value(shown: Shown | null): string {
  if (shown === null || shown.text === '') return '–';
  if (shown.kind === 'date') return longDay(shown.text);
  return shown.kind === 'word' ? words(shown.text) : shown.text;
}

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
  heads: {
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    brought_back: 'Brought back',
  } satisfies Record<What, string>,
  who: { you: 'you', import: 'import', other_device: 'another computer' } satisfies Record<Who, string>,
  step: (entry: HistoryEntry) => (entry.cause === 'undone' ? 'undone' : entry.cause === 'redone' ? 'redone' : ''),
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
