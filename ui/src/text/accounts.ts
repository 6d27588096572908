// The sentences of the portfolio and of one account.

import type { AccountErased, ContactChannel, DeadlineKind, FigureOf, Formula, TouchpointKind } from '../api';
import type { AccountTab } from '../lib/router.svelte';
import { quarter, word } from './catalogue';
import { count, Count, LOCALE, lower, plural, upper } from './words';

const deadlineWord = (kind: DeadlineKind) => upper(word('deadline', kind));

/** A day that is called what it is. */
const called = (kind: DeadlineKind, the: string) => ({
  the,
  plain: deadlineWord(kind),
  about: (what: string) => `${deadlineWord(kind)}, ${what}`,
  short: () => lower(deadlineWord(kind)),
});

export const accounts = {
  title: 'Accounts',
  asOf: (day: string) => `as of ${day}`,
  import: 'Import',
  new: 'New account',
  find: 'Find an account',
  any: 'any',
  filters: { band: 'Band', tier: 'Tier', industry: 'Industry', owner: 'Owner' },
  filterLabel: (name: string, value: string) => `${name}: ${value}`,
  columns: {
    account: 'Account',
    industry: 'Industry',
    tier: 'Tier',
    revenue: (currency: string | null) => (currency ? `Revenue, ${currency}` : 'Revenue'),
    health: 'Health',
    moved: 'Week',
    line: 'Twelve months',
    deadline: 'Next deadline',
    what: 'What is due',
    owner: 'Owner',
    contact: 'Last contact',
  },
  net: 'All movements since the Monday of last week, together',
  revenueFormula: 'The annual values of the running, recurring engagements of these accounts, added',
  total: (n: number) => `${n.toLocaleString(LOCALE)} ${plural(n, 'account')}`,
  found: (n: number, of: number) => `${n.toLocaleString(LOCALE)} of ${of.toLocaleString(LOCALE)} accounts`,
  others: (n: number) =>
    `excludes ${count(n)} ${n === 1 ? 'account in another currency' : 'accounts in other currencies'}`,
  overdue: (n: number) => `${n} late`,
  nothingFound: 'No account matches.',
  clear: 'Show all accounts',
  emptyTitle: 'Your clients appear here, one per line.',
  emptyWhy:
    'What each is worth, what is due next and when you last spoke. The quarterly review is built from the same records.',
  gone: 'This account is no longer there.',
  open: 'open',
  move: 'move',
  prepare: 'prepare the QBR',
  prepareFor: (name: string) => `prepare the QBR of ${name}`,
  import_: 'import a file',
  newKey: 'new account',
  /** An action and a commitment are their own words; of the other days it is said which, and of what. A plan is the
   *  account's. */
  deadline: (kind: DeadlineKind, what: string | null) => {
    const own = kind === 'action' || kind === 'commitment';
    if (kind === 'plan_review') return deadlineWord(kind);
    return own && what ? what : [deadlineWord(kind), what && quarter(what)].filter(Boolean).join(', ');
  },
  /** What presses in one line: what is late, and the next day that counts. */
  pressing: (late: number, next: { kind: DeadlineKind; when: string } | null) =>
    [late > 0 && `${late} late`, next && `${lower(deadlineWord(next.kind))} ${next.when}`].filter(Boolean).join(', '),
};

export const newAccount = {
  title: 'New account',
  create: 'Create the account',
};

export const erase = {
  title: 'Erase the account',
  key: 'erase this account',
  open: 'Erase this account…',
  goes: 'Everything recorded about this client goes: contracts, people, commitments, readings, reviews with their decks, and the history of all of it.',
  noWayBack: 'This cannot be undone.',
  stays:
    'Tenure’s own backups that hold it go too. Files that were exported and copies kept elsewhere are not touched: delete those yourself.',
  instead: 'To take the account off the list and keep its history, remove it instead.',
  type: (name: string) => `Type “${name}” to confirm`,
  erase: 'Erase the account',
  erasing: 'Erasing…',
  /** What came of it, with whatever is left to do. */
  said: (erased: AccountErased | null): string =>
    [
      erased?.overwritten === false ? erase.doneLater : erase.done,
      erased && erased.backups_left > 0 ? erase.backupsLeft(erased.backups_left) : '',
      erased?.trouble ? erase.backupsStay(erased.trouble) : '',
    ]
      .filter(Boolean)
      .join(' '),
  done: 'The account is erased.',
  backupsLeft: (n: number) =>
    `${Count(n)} ${plural(n, 'backup')} from before the data key was renewed may still hold it: delete ${plural(n, 'it', 'them')} yourself.`,
  backupsStay: (why: string) => `Backups that hold it are still there; the next backup removes them. ${why}`,
  doneLater: 'The account is erased. Its traces in the vault’s file are overwritten when the vault is next opened.',
};

export const overview = {
  tabs: 'Views of the account',
  tab: {
    overview: 'Overview',
    plan: 'Plan',
    stakeholders: 'Stakeholders',
    touchpoints: 'Touchpoints',
    health: 'Health',
    qbrs: 'QBRs',
  } satisfies Record<AccountTab, string>,
  people: (n: number) => `${n.toLocaleString(LOCALE)} ${plural(n, 'person', 'people')}`,
  since: (day: string) => `client since ${day}`,
  aYear: 'a year',
  ownedBy: (name: string) => `owned by ${name}`,
  because: 'Why they work with us:',
  prepare: 'Prepare the QBR',
  readOn: (day: string) => `on ${day}`,
  sinceDay: (day: string) => `since ${day}`,
  target: (text: string) => `target ${text}`,
  chartAloud: (name: string, from: string, to: string, points: string) => `${name}, ${from} to ${to}: ${points}`,
  commitments: 'Commitments',
  commitmentsSummary: (kept: number, late: number, open: number) =>
    [kept && `${kept} kept`, late && `${late} late`, open && `${open} open`].filter(Boolean).join(', '),
  weOwe: 'We owe',
  theyOwe: 'They owe',
  nothingOwed: 'Nothing promised',
  due: (day: string) => `due ${day}`,
  kept: (day: string) => `kept ${day}`,
  keptPlain: 'kept',
  open: 'open',
  next: 'Next',
  nextMeta: (what: string, when: string) => `${what} ${when}`,
  nothingNext: 'Nothing is dated ahead: no contract, no review, no commitment.',
  rulerAloud: (weeks: number) => `The next ${weeks} weeks`,
  back: 'back to the accounts',
  up: 'up',
  down: 'down',
  missed: 'missed',
  deadlines: {
    notice: {
      the: 'the notice deadline',
      plain: 'Notice deadline of the contract',
      about: (what) => `Notice deadline, ${what}`,
      short: (days) => (days === 0 ? 'notice day today' : `notice day in ${days} ${plural(days, 'day')}`),
    },
    engagement_ends: {
      the: 'the contract ends',
      plain: 'The contract ends',
      about: (what) => `Contract ends, ${what}`,
      short: () => 'contract ends',
    },
    qbr: { the: 'the QBR', plain: 'QBR', about: (what) => `QBR, ${quarter(what)}`, short: () => 'QBR' },
    agenda: {
      the: 'QBR agenda due',
      plain: 'Agenda to those invited',
      about: (what) => `Agenda, ${quarter(what)}`,
      short: () => 'agenda',
    },
    incident_update: called('incident_update', 'the next word on an incident'),
    renewal: called('renewal', 'the renewal'),
    steering_meeting: called('steering_meeting', 'the steering meeting'),
    decision: called('decision', 'a decision'),
    success_criterion: called('success_criterion', 'a success criterion'),
    save_play_step: called('save_play_step', 'a step of the save play'),
    risk: called('risk', 'a risk'),
    milestone: called('milestone', 'a milestone'),
    initiative: called('initiative', 'an initiative'),
    alignment_step: called('alignment_step', 'a step of the alignment plan'),
    objective: called('objective', 'an objective'),
    plan_review: called('plan_review', 'the review of the plan'),
    commitment: { the: 'a commitment', plain: 'A commitment is due', about: (what) => what, short: () => 'commitment' },
    action: { the: 'an action', plain: 'Action', about: (what) => what, short: () => 'action' },
  } satisfies Record<
    DeadlineKind,
    { the: string; plain: string; about: (what: string) => string; short: (days: number) => string }
  >,
  contacts: 'Last contacts',
  noContacts: 'No contact is recorded yet.',
  emptyTitle: 'Nothing is written down about this account yet.',
  emptyThen: 'Nothing was recorded yet on that day.',
  emptyWhy:
    'Begin with its plan: who matters there, what both sides promised, what is measured. The review is built from these.',
  beginPlan: 'Begin its plan',
  reviews: (n: number) => `${n} ${plural(n, 'review')}`,
  reviewsOpenToday: 'Reviews open from today’s page.',
  noReviewsTitle: 'No review yet.',
  noReviews: 'Prepare one: the deck is composed from what is recorded, and each figure shows where it comes from.',
  kinds: {
    executive: 'executive',
    operational: 'operational',
    strategic: 'strategic',
    maintenance: 'maintenance',
  } satisfies Record<TouchpointKind, string>,
  channels: {
    in_person: 'in person',
    video: 'video',
    phone: 'phone',
    email: 'e-mail',
    chat: 'chat',
    social: 'social',
    event: 'event',
  } satisfies Record<ContactChannel, string>,
};

export const figures = {
  name: (of: FigureOf): string => {
    switch (of.figure) {
      case 'annual_value':
        return 'Annual value';
      case 'metric':
        return of.name;
      case 'metric_change':
        return `${of.name}, change`;
    }
  },
  formula: (how: Formula): string => {
    switch (how.formula) {
      case 'running_contracts':
        return 'sum of the running recurring engagements';
      case 'last_reading':
        return 'last reading';
      case 'difference':
        return `${how.to} − ${how.from}`;
      case 'share':
        return `(${how.to} − ${how.from}) ÷ ${how.from}`;
    }
  },
  onePoint: '1 point',
  points: (points: string) => `${points} points`,
};

export const receipt = {
  title: 'Where this figure comes from',
  formula: 'How it is calculated',
  records: 'Sources',
  history: 'Its history: who wrote it, and when',
  asOf: (day: string) => `As of ${day}`,
  open: (name: string, text: string) => `${text}: where ${name} comes from`,
};
