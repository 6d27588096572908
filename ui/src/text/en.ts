// Every sentence a person reads, in one place: a second language is a second file of this shape.

import type { VaultView, WhyLocked } from '../api';
import { accounts, erase, figures, newAccount, overview, receipt } from './accounts';
import { edit } from './edit';
import { health } from './health';
import { history } from './history';
import { importing } from './import';
import { backups, connections } from './backups';
import { capture } from './capture';
import { own } from './own';
import { plan } from './plan';
import { pipeline, play, riskMap, roadmap, whitespace } from './planViews';
import { portfolio } from './portfolio';
import { prepare, qbr, qbrs } from './qbr';
import { renewals } from './renewals';
import { search } from './search';
import { keychainAtStart, security } from './security';
import { settings } from './settings';
import { map } from './stakeholders';
import { tables } from './tables';
import { timeline } from './timeline';
import { example, first, readOnly, reset, unlock } from './vault';
import { week } from './week';
import { weights } from './weights';
import { count, Count, list, plural, words } from './words';

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
    weekdaysShort: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    /** Over the columns of a month, which begin with Monday. */
    columns: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    today: 'today',
    tomorrow: 'tomorrow',
    late: (days: number) => `${days} ${plural(days, 'day')} late`,
    over: (days: number) => `${days} ${plural(days, 'day')} overdue`,
    when: (days: number): string => (days < 0 ? t.dates.over(-days) : t.dates.inDays(days)),
    inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
    /** The same, told of another day than today. */
    inDaysThen: (days: number) => (days === 0 ? 'that day' : days === 1 ? 'the day after' : `in ${days} days`),
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
    search: 'Search',
    searchKey: 'search',
    goTo: (screen: string) => `go to ${screen}`,
    newAccount: 'new account',
    importFile: 'import a file',
    /** What keys are called. */
    caps: {
      ArrowUp: 'Up',
      ArrowDown: 'Down',
      ArrowLeft: 'Left',
      ArrowRight: 'Right',
      Plus: 'Plus',
      Space: 'Space',
      Alt: 'Alt',
      Escape: 'Esc',
      ' ': 'Space',
      Mod: 'Ctrl',
      Shift: 'Shift',
      Enter: 'Enter',
      Tab: 'Tab',
      Delete: 'Delete',
      Home: 'Home',
      End: 'End',
      PageUp: 'PageUp',
      PageDown: 'PageDown',
    },
    keysHere: 'What the keyboard does here',
    everywhere: 'Everywhere',
    panel: 'The panel',
    allKeys: 'all keys',
    back: 'go back',
    larger: 'zoom in',
    smaller: 'zoom out',
    asDrawn: 'actual size',
    zoomed: (percent: number) => `Zoom ${percent}%`,
    find: 'find',
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Redone: ${label}`,
  },

  week,
  renewals,
  portfolio,
  own,
  capture,
  health,
  weights,
  accounts,
  erase,
  newAccount,
  overview,
  figures,
  receipt,
  edit,
  plan,
  map,
  roadmap,
  whitespace,
  riskMap,
  play,
  pipeline,
  history,
  search,
  import: importing,
  qbrs,
  prepare,
  qbr,
  settings,
  backups,
  connections,
  tables,
  timeline,
  security,
  example,
  readOnly,
  unlock,
  reset,
  first,
};

/** Why the vault is locked, on the unlock screen; the desk's instant is given as a clock time. */
export function lockedSentence(vault: VaultView, clock: (instant: string) => string): string {
  if (!vault.locked_at) return vault.keychain_trouble ? keychainAtStart(vault.keychain_trouble) : t.unlock.lockedStart;
  const at = clock(vault.locked_at);
  const why: Record<WhyLocked, string> = {
    asked: t.unlock.lockedAsked(at),
    idle: security.lockedIdle(at, vault.idle_minutes),
    sleep: security.lockedSleep(at),
    screen: security.lockedScreen(at),
    stopped: security.lockedStopped(at),
  };
  return vault.why_locked ? why[vault.why_locked] : t.unlock.lockedSince(at);
}
