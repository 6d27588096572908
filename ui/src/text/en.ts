// Every sentence a person reads, in one place: a second language is a second file of this shape.

import type { DeadlineKind, DeskError, FirmView, QbrStatus, TouchpointKind, ContactChannel, VaultView } from '../api';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** A count as a word up to twelve, with separators above. */
const count = (n: number) => NUMBERS[n] ?? n.toLocaleString('en-GB');
const Count = (n: number) => count(n).replace(/^./, (c) => c.toUpperCase());
const ordinal = (n: number) =>
  ORDINALS[n] ?? `${n}${['th', 'st', 'nd', 'rd'][n % 10 > 3 || ((n % 100) - (n % 10)) / 10 === 1 ? 0 : n % 10]}`;
const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);
const list = (items: (string | number)[], last = 'and') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
const nearest = (names: string[]) => (names.length ? ` The nearest: ${list(names, 'or')}.` : '');
const words = (word: string) => word.replaceAll('_', ' ');

export const t = {
  name: 'Tenure',
  words,
  plural,
  count,
  Count,
  list,

  dates: {
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    long: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    today: 'today',
    tomorrow: 'tomorrow',
    late: (days: number) => `${days} ${plural(days, 'day')} late`,
    over: (days: number) => `${days} ${plural(days, 'day')} over`,
    inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  },

  common: {
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    loading: 'Loading',
    tryAgain: 'Try again',
    optional: 'optional',
    none: '–',
    undo: 'Undo',
    redo: 'Redo',
    saved: (at: string) => `Saved ${at}`,
  },

  table: {
    keys: 'In the table',
    ArrowDown: 'down a row',
    ArrowUp: 'up a row',
    open: 'open',
  },

  frame: {
    screens: 'Screens',
    accounts: 'Accounts',
    qbrs: 'QBRs',
    settings: 'Settings',
    lock: 'Lock',
    keys: 'Keys',
    keysHere: 'What the keyboard does here',
    everywhere: 'Everywhere',
    panel: 'The panel',
    allKeys: 'all keys',
    find: 'find',
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Done again: ${label}`,
  },

  unlock: {
    title: 'Unlock the vault',
    lockedAsked: (at: string) => `Locked at ${at}, as you asked. What you were writing is kept.`,
    lockedSince: (at: string) => `Locked at ${at}. What you were writing is kept.`,
    lockedStart: 'Your vault is closed and encrypted. Everything is where you left it.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    show: 'Show the passphrase',
    hide: 'Hide the passphrase',
    capsLock: 'Caps lock is on.',
    useRecovery: 'Use the recovery key',
    usePassphrase: 'Use the passphrase',
    another: 'Open another vault',
    promise:
      'Everything in here is encrypted on this computer and nowhere else. Nobody can open it for you, and we cannot either.',
    noConnection: 'No connection is open',
    recoveryKey: 'Recovery key',
    recoverySentence:
      'Type or paste the recovery key: eight groups of four and the check character. Dashes and spaces do not matter.',
    recoveryHint: 'You set a new passphrase next.',
  },

  reset: {
    title: 'Set a new passphrase.',
    lead: 'The recovery key opened the vault. From now on the new passphrase opens it; the recovery key stays the same.',
    set: 'Set the passphrase',
  },

  first: {
    lead: 'Your clients, in one encrypted file on this computer. Making it takes about two minutes.',
    steps: 'Steps',
    done: 'done',
    step1: 'Passphrase',
    step1About: 'You type it to open the vault.',
    step2: 'Recovery key',
    step2About: 'The only other way in.',
    step3: 'Begin',
    step3About: 'With your first account, or a file you have.',
    passphraseTitle: 'Choose a passphrase.',
    passphraseLead:
      'It is the key to everything in here. Whoever loses both the passphrase and the recovery key has lost the vault: nobody can reset it.',
    passphrase: 'Passphrase',
    again: 'The same again',
    where: 'Kept in',
    chooseWhere: 'Choose another folder',
    advice: 'Four or five words that do not belong together are strong and easy to keep in mind.',
    differs: 'The two are not the same yet.',
    next: 'Make the recovery key',
    making: 'Making the keys…',
    strength: ['Far too easy to guess', 'Easy to guess', 'Could be guessed', 'Hard to guess', 'Very hard to guess'],
    strengthLabel: 'Strength of the passphrase',
    strengthNeed: 'It has to be at least hard to guess.',
    repeated: 'Repeats and rows of keys are easy to guess.',
    common: 'Well-known words and passwords are tried first.',
    keyTitle: 'This is your recovery key. It is shown once.',
    keyLead:
      'Write it down and keep it away from this computer. Whoever loses both the passphrase and this key has lost the vault: nobody can reset it.',
    keyAlphabet: 'There is no I, L, O or U in it. The last character checks the others.',
    keyNext: 'I have it, type it back',
    keyFoot: 'On the next page the key is gone and you type it from your copy. Nothing is on the disk until then.',
    typeTitle: 'Type the recovery key back.',
    typeLead: 'From your copy, group by group. Then the vault is made, and the key is not shown again.',
    group: (n: number) => `Group ${n}`,
    groupLast: (n: number) => `Group ${n} with the check character`,
    wrongGroups: (groups: number[]) =>
      groups.length === 1
        ? `Group ${groups[0]} is not what was shown. Look at it again.`
        : `Groups ${list(groups)} are not what was shown. Look at them again.`,
    make: 'Make the vault',
    makingVault: 'Making the vault…',
    seeAgain: 'Show the key again',
    beginTitle: 'The vault is made. Begin.',
    beginLead: 'It holds nothing yet. Start with the client you will see next; the rest can follow.',
    beginAccount: 'Start with my first account',
    beginAccountAbout: 'Its name is enough. Contracts, people and promises come as they do.',
    beginImport: 'Import a file',
    beginImportAbout: 'An account as a tenure-account/1 file. You see what it brings before anything is written.',
  },

  accounts: {
    title: 'Accounts',
    asOf: (day: string) => `as they stand, ${day}`,
    import: 'Import',
    new: 'New account',
    find: 'Find an account',
    any: 'any',
    filters: { tier: 'Tier', industry: 'Industry', owner: 'Owner' },
    filterLabel: (name: string, value: string) => `${name}: ${value}`,
    columns: {
      account: 'Account',
      industry: 'Industry',
      tier: 'Tier',
      revenue: (currency: string | null) => (currency ? `Revenue, ${currency}` : 'Revenue'),
      deadline: 'Next deadline',
      what: 'What is due',
      owner: 'Owner',
      contact: 'Last contact',
    },
    revenueFormula: 'The annual values of the running, recurring engagements of these accounts, added',
    total: (n: number) => `${n.toLocaleString('en-GB')} ${plural(n, 'account')}`,
    found: (n: number, of: number) => `${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} accounts`,
    others: (n: number) => `${count(n)} in another ${plural(n, 'currency', 'currencies')} not added`,
    overdue: (n: number) => `${n} late`,
    nothingFound: 'No account matches.',
    clear: 'Show all accounts',
    emptyTitle: 'Your clients stand here, one line each.',
    emptyWhy:
      'What each is worth, what is due next and when you last spoke. From the same records the quarterly review composes itself.',
    open: 'open',
    move: 'move',
    prepare: 'prepare the QBR',
    import_: 'import',
    newKey: 'new account',
    deadline: (kind: DeadlineKind, what: string | null) => {
      const plain: Record<DeadlineKind, string> = {
        notice: 'Notice',
        engagement_ends: 'Contract ends',
        qbr: 'QBR',
        commitment: 'Promise',
        action: 'Action',
        agenda: 'QBR agenda',
      };
      return what ?? plain[kind];
    },
  },

  newAccount: {
    title: 'New account',
    name: 'Name',
    industry: 'Industry',
    tier: 'Tier',
    tierUnset: 'not decided',
    owner: 'Owner',
    ownerHint: 'Who of yours answers for it.',
    currency: 'Currency',
    currencyHint: 'Three letters, such as EUR. Empty means the firm’s own.',
    create: 'Create the account',
    nameMissing: 'An account needs a name.',
  },

  overview: {
    tabs: 'Views of the account',
    overview: 'Overview',
    qbrs: 'QBRs',
    people: (n: number) => `${n.toLocaleString('en-GB')} ${plural(n, 'person', 'people')}`,
    since: (day: string) => `client since ${day}`,
    aYear: 'a year',
    ownedBy: (name: string) => `owned by ${name}`,
    because: 'They work with us because',
    prepare: 'Prepare the QBR',
    preparing: 'Composing…',
    sinceDay: (day: string) => `since ${day}`,
    target: (text: string) => `target ${text}`,
    chartAloud: (name: string, from: string, to: string, points: string) => `${name}, ${from} to ${to}: ${points}`,
    promises: 'Promises',
    promisesSummary: (kept: number, late: number, open: number) =>
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
    nothingNext: 'No date is known: no contract, no review, no promise due.',
    rulerAloud: (weeks: number) => `The next ${weeks} weeks`,
    back: 'back to the accounts',
    up: 'up',
    down: 'down',
    missed: 'missed',
    deadlines: {
      notice: {
        the: 'the notice day',
        plain: 'Notice day of the contract',
        about: (what) => `Notice day, ${what}`,
        short: (days) => `notice, ${days} ${plural(days, 'day')}`,
      },
      engagement_ends: {
        the: 'the contract ends',
        plain: 'The contract ends',
        about: (what) => `Contract ends, ${what}`,
        short: () => 'contract ends',
      },
      qbr: { the: 'the QBR', plain: 'QBR', about: (what) => `QBR ${what}`, short: () => 'QBR' },
      agenda: {
        the: 'the QBR’s agenda',
        plain: 'Agenda to those invited',
        about: (what) => `Agenda, ${what}`,
        short: () => 'agenda',
      },
      commitment: { the: 'a promise', plain: 'A promise is due', about: (what) => what, short: () => 'promise' },
      action: { the: 'an action', plain: 'Action', about: (what) => what, short: () => 'action' },
    } satisfies Record<
      DeadlineKind,
      { the: string; plain: string; about: (what: string) => string; short: (days: number) => string }
    >,
    contacts: 'Last contacts',
    noContacts: 'No contact is recorded yet.',
    emptyTitle: 'Nothing is recorded here yet.',
    emptyWhy:
      'An import brings contracts, people, readings and promises in one step; the review composes itself from them.',
    reviews: (n: number) => `${n} ${plural(n, 'review')}`,
    noReviewsTitle: 'No review yet.',
    noReviews: 'Prepare one: the deck is composed from what is recorded, and each figure shows what it rests on.',
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
  },

  receipt: {
    title: 'What it rests on',
    formula: 'How it is made',
    records: 'From',
    asOf: (day: string) => `As of ${day}`,
    open: (name: string, text: string) => `${text}: what ${name} rests on`,
  },

  import: {
    title: 'Import',
    choose: 'Choose a file',
    openIt: (name: string) => `Open ${name}`,
    chooseAnother: 'Choose another',
    emptyTitle: 'Bring in an account from a file.',
    emptyWhy:
      'A tenure-account/1 file holds one account: contracts, people, readings, promises, value and reviews. You see what it brings first; one key press writes it, one takes it back.',
    reading: 'Reading the file…',
    size: (bytes: number) =>
      bytes < 1024
        ? `${bytes} bytes`
        : bytes < 1_048_576
          ? `${Math.round(bytes / 1024)} KB`
          : `${(bytes / 1_048_576).toFixed(1)} MB`,
    nothingWritten: 'Nothing was written.',
    faultsVerdict: (n: number, readable: number) =>
      readable === 0
        ? `${Count(n)} ${plural(n, 'place')} in this file cannot be read.`
        : `${Count(n)} ${plural(n, 'place')} in this file cannot be read. The other ${count(readable)} ${plural(readable, 'record')} can.`,
    readyNew: (name: string) => `${name} is new.`,
    readyKnown: (name: string) => `${name} is here already.`,
    readyVerdict: (fresh: number, changed: number) =>
      changed === 0
        ? `The file brings ${count(fresh)} new ${plural(fresh, 'record')}; nothing is written yet.`
        : fresh === 0
          ? `The file changes ${count(changed)} ${plural(changed, 'record')}; nothing is written yet.`
          : `The file brings ${count(fresh)} new ${plural(fresh, 'record')} and changes ${count(changed)}; nothing is written yet.`,
    nothingNew: 'Nothing new.',
    nothingNewVerdict: (name: string) => `All of this file is in ${name} already.`,
    readAgain: 'Read the file again',
    apply: (name: string) => `Import ${name}`,
    applyPlain: 'Import the file',
    writing: 'Writing…',
    copy: 'Copy the list',
    copied: 'Copied',
    copyWhy: 'to whoever made the file',
    line: 'Line',
    lineN: (n: number) => `Line ${n}`,
    faultsHead: (n: number) => `${Count(n)} ${plural(n, 'fault')}`,
    order: 'in the order of the file',
    found: 'found',
    expected: 'expected',
    nothingFound: 'nothing',
    wholeFile: 'the file as a whole',
    nth: (n: number, of: number) => `${ordinal(n)} of ${count(of)}`,
    nextFault: 'Next fault',
    neverChanged: 'The file itself is never changed; correct it where it was made, then read it again.',
    wouldBring: 'What it would bring, once mended',
    brings: 'What it brings',
    brought: 'What it brought',
    columns: { inFile: 'in the file', fresh: 'new', same: 'the same', changed: 'changed', kept: 'yours kept' },
    keptHead: 'Kept as you have it',
    keptMeta: 'edited here since the last import',
    yours: 'yours',
    theirs: 'in the file',
    unknownHead: (n: number) => `${Count(n)} ${plural(n, 'field')} Tenure does not know`,
    unknownMeta: 'left out; everything else is read',
    more: (n: number) => `and ${count(n)} more`,
    doneVerdict: (name: string) => `${name} is in.`,
    doneWritten: (n: number) =>
      n === 0 ? 'All was here already; nothing changed.' : `${Count(n)} ${plural(n, 'record')} written, in one step.`,
    openAccount: 'Open the account',
    importAnother: 'Import another file',
    undone: 'Undo takes all of it back.',
  },

  qbrs: {
    title: 'QBRs',
    columns: { account: 'Account', quarter: 'Quarter', date: 'Meeting', status: 'Status', decisions: 'Decisions' },
    noDate: 'no date yet',
    status: (status: QbrStatus) => words(status),
    quarter: (label: string) => label.replace(/^./, (c) => c.toUpperCase()),
    count: (n: number) => `${n.toLocaleString('en-GB')} ${plural(n, 'review')}`,
    emptyTitle: 'Every quarterly review stands here.',
    emptyWhy:
      'Open an account and prepare its QBR: the deck is composed from what was recorded, and each figure shows what it rests on.',
    toAccounts: 'Go to the accounts',
  },

  qbr: {
    crumb: 'QBRs',
    deck: 'In the deck',
    nextPage: 'next page',
    pageBefore: 'page before',
    closeReceipt: 'close the receipt',
    leave: 'back to the reviews',
    inspector: 'What stands on the page',
    nothingToEdit: 'This page is made from the others; there is nothing to word here.',
    monthBefore: 'The month before',
    monthAfter: 'The month after',
    noDay: 'No day yet',
    title: (account: string, quarter: string) => `${account}, ${quarter}`,
    minutes: (n: number) => `${n} minutes`,
    meeting: 'Day of the meeting',
    setMeeting: 'Set the day',
    export: 'Export the PDF',
    exporting: 'Writing the PDF…',
    exported: (pages: number, size: string, path: string) =>
      `Written: ${pages} ${plural(pages, 'page')}, ${size}, ${path}`,
    pages: 'Pages of the deck',
    pageOf: (n: number, of: number) => `page ${n} of ${of}`,
    pageAloud: (n: number, name: string, title: string) => `Page ${n}, ${name}: ${title}`,
    left: 'left out',
    putBackIn: 'Put back in',
    takeOut: 'Leave this slide out',
    nothingInternal: (n: number) => `nothing internal on ${n} ${plural(n, 'page')}`,
    leaks: (n: number) => `${Count(n)} ${plural(n, 'place')} would show something internal`,
    glyphs: (texts: string[]) => `No font on this computer has all letters of: ${list(texts)}`,
    titleField: 'Title',
    yourWording: 'your wording',
    composedWording: 'composed',
    keepsIt: 'Enter keeps it, Esc brings back what was there',
    kept: 'Kept when the deck is composed again',
    putBack: 'Put back',
    putBackAloud: (name: string) => `Put back the composed wording of ${name}`,
    figures: 'Figures and their receipts',
    onThisPage: (n: number) => `${n} on this page`,
    noFigures: 'No figure on this page.',
    items: 'On this page',
    itemsOf: (n: number, of: number) => `${n} of ${of}`,
    include: (text: string) => `On the page: ${text}`,
    editItem: (text: string) => `Wording of: ${text}`,
    asOf: (day: string) => `As of ${day}`,
    minutesAloud: 'Minutes of the meeting',
    agendaPages: (from: number, to: number) => (from === to ? `page ${from}` : `pages ${from} to ${to}`),
    hitFigure: (mark: string, label: string) => `Figure ${mark}: ${label}`,
    hitField: (label: string) => `Edit: ${label}`,
    move: 'pages',
    slideOut: (name: string) => `${name} is left out of the deck.`,
    unsaved: 'kept as a draft',
  },

  settings: {
    title: 'Settings',
    firm: 'Firm',
    firmAbout: 'On the cover, in totals and in how numbers are written.',
    name: 'Name',
    currency: 'Currency',
    currencyHint: 'Three letters, such as EUR.',
    locale: 'Numbers as in',
    fiscal: 'The year starts on',
    fiscalHint: 'Month and day, such as 01-01 or 07-01.',
    accent: 'Accent of the deck',
    accentHint: 'As #rrggbb. Empty means pine, #14524A. It is darkened until it reads well on white.',
    unset: 'not set',
    security: 'Security',
    securityAbout: 'The passphrase opens the vault; the recovery key is the only other way in.',
    current: 'Current passphrase',
    next: 'New passphrase',
    change: 'Change the passphrase',
    changing: 'Changing…',
    changed: 'The passphrase is changed. The recovery key stays the same.',
    vault: 'Vault',
    vaultAbout: 'One encrypted folder. Copy it as a whole.',
    folder: 'Folder',
    version: 'Tenure',
    locales: {
      'en-GB': '1,234.50 (English, UK)',
      'en-US': '1,234.50 (English, US)',
      'de-DE': '1.234,50 (German)',
      'de-CH': '1’234.50 (Swiss)',
      'fr-FR': '1 234,50 (French)',
      'es-ES': '1.234,50 (Spanish)',
      'it-IT': '1.234,50 (Italian)',
      'nl-NL': '1.234,50 (Dutch)',
      'sv-SE': '1 234,50 (Swedish)',
    } as Record<string, string>,
    fields: {
      name: 'the name',
      currency: 'the currency',
      locale: 'the way numbers are written',
      fiscal_year_starts: 'the start of the year',
      accent: 'the accent',
    } satisfies Record<keyof FirmView, string>,
  },
};

type Sentences = { [E in DeskError as E['code']]: (error: E) => string };

/** One sentence for each thing the desk can refuse: what is wrong, and what to do. */
const errors: Sentences = {
  no_vault: (e) => `There is no vault in ${e.folder}. Choose another folder, or make one there.`,
  vault_exists: (e) => `There is a vault in ${e.folder} already. Unlock it, or choose another folder.`,
  folder_unfit: (e) => `${e.why}. Choose another folder.`,
  locked: () => 'The vault is locked. Unlock it first.',
  wrong_passphrase: () => 'That is not the passphrase.',
  wrong_recovery_key: () => 'That is not this vault’s recovery key.',
  mistyped_recovery_key: (e) => `The recovery key is mistyped: ${e.why}.`,
  wrong_groups: (e) => t.first.wrongGroups(e.groups),
  nothing_pending: () => 'The new vault was given up. Begin again with the passphrase.',
  passphrase_too_short: (e) => `A passphrase needs at least ${e.least} characters.`,
  header_damaged: (e) =>
    `The vault’s key file (vault.json) is damaged: ${e.how}. Put back the copy from a backup; the database is untouched.`,
  database_damaged: () =>
    'The vault’s database is damaged or belongs to another vault. Put back a backup of the folder.',
  newer_vault: (e) => `This vault was written by a newer Tenure. Version ${e.needs} or later opens it.`,
  out_of_memory: (e) =>
    `Checking the passphrase needs ${e.memory_mib} MiB of free memory. Close other programs and try again.`,
  already_open: () => 'This vault is open in another window or command. Close that first.',
  read_only: (e) => `${e.path} cannot be written to. Check its permissions, or choose another place.`,
  disk_full: () => 'The disk is full. Nothing was changed; make room and try again.',
  no_account: (e) => `There is no account “${e.name}”.${nearest(e.nearest)}`,
  account_exists: (e) => `There is an account “${e.name}” already.`,
  no_quarter: (e) => `There is nothing to review in ${e.quarter}.${nearest(e.nearest)}`,
  no_review: () => 'This review is no longer there.',
  invalid: (e) => `${words(e.field).replace(/^./, (c) => c.toUpperCase())}: ${e.why}.`,
  file_unreadable: (e) => `${e.file} cannot be read: ${e.why}. Nothing was written.`,
  file_faults: (e) => `${e.file} has ${count(e.faults)} ${plural(e.faults, 'fault')}. Nothing was written.`,
  nothing_to_import: () => 'No file has been chosen for import.',
  leak: (e) =>
    `The deck was not exported: ${e.field} would show the client something internal. Reword it, then export again.`,
  export_failed: (e) => `The deck cannot be written to ${e.path}: ${e.why}.`,
  nothing_to_undo: () => 'There is nothing to undo.',
  nothing_to_redo: () => 'There is nothing to redo.',
  undo_conflict: (e) => `This cannot be undone: ${words(e.field)} was changed since.`,
  internal: (e) => `Something went wrong inside Tenure (${e.what}). Nothing was changed.`,
};

/** The sentence for a refusal. */
export function sentence(error: DeskError): string {
  const say = errors[error.code] as ((error: DeskError) => string) | undefined;
  return say ? say(error) : errors.internal({ code: 'internal', what: String(error.code) });
}

/** Why the vault is locked, on the unlock screen; the desk's instant is given as a clock time. */
export function lockedSentence(vault: VaultView, clock: (instant: string) => string): string {
  if (!vault.locked_at) return t.unlock.lockedStart;
  const at = clock(vault.locked_at);
  return vault.why_locked === 'asked' ? t.unlock.lockedAsked(at) : t.unlock.lockedSince(at);
}
