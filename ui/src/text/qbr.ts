// The sentences of the reviews and of the deck editor.

import type { LeakView, QbrStatus, QuarterChoice } from '../api';
import { longDay } from '../lib/dates';
import { one, quarter, word } from './catalogue';
import { Count, list, LOCALE, plural, upper } from './words';

export const qbrs = {
  title: 'QBRs',
  columns: { account: 'Account', quarter: 'Quarter', date: 'Meeting', status: 'Status', decisions: 'Decisions' },
  noDate: 'no date yet',
  status: (status: QbrStatus) => word('status', status),
  quarter: (stored: string) => upper(quarter(stored)),
  count: (n: number) => `${n.toLocaleString(LOCALE)} ${plural(n, 'review')}`,
  emptyTitle: 'Every quarterly review appears here.',
  emptyWhy:
    'Open an account and prepare its QBR: the deck is composed from what was recorded, and each figure shows where it comes from.',
  toAccounts: 'Go to the accounts',
};

export const prepare = {
  title: 'Prepare the QBR',
  quarter: 'Quarter it looks back on',
  days: (from: string, to: string) => `${from} to ${to}`,
  choice: (choice: QuarterChoice) => {
    const name = upper(quarter(choice.quarter));
    if (choice.status === null) return name;
    if (choice.status === 'held') return `${name}: held${choice.on ? ` on ${longDay(choice.on)}` : ''}`;
    return `${name}: ${word('status', choice.status)}`;
  },
  held: 'This review was held. Its deck is shown as it was, and nothing in it changes.',
  begin: (status: QbrStatus | null) =>
    status === 'held' ? 'Show the deck' : status === null ? 'Compose the deck' : 'Open the deck',
};

export const qbr = {
  crumb: 'QBRs',
  deck: 'In the deck',
  nextPage: 'next page',
  pageBefore: 'page before',
  firstPage: 'first page',
  lastPage: 'last page',
  title: 'word the title',
  closeReceipt: 'close the receipt',
  leave: 'back where you came from',
  asks: 'What this review asks',
  asksKey: 'who is invited, and what the review asks',
  asked: {
    qbr_attendee: 'Attendees',
    qbr_host: 'Of ours',
    decision_sought: 'Decisions sought',
    qbr_question: 'Questions',
  } as Record<string, string>,
  language: 'Language of the deck',
  accountsLanguage: (language: string) => `${language}, as the account’s`,
  languageSet: 'The language of the deck is set.',
  hold: 'Mark as held',
  holdAloud: 'Mark as held: its deck is kept as it stands now',
  nowHeld: 'The review was held. Its deck stays as it stands now.',
  heldOn: (day: string) => `Held on ${day}.`,
  held: 'Held.',
  stays: 'The deck stays as it was shown; nothing changes it.',
  composedNow: 'Its deck was not kept in this vault: these pages are composed from the records there are now.',
  keepPages: 'Keep these pages',
  gone: 'This review is no longer there.',
  inspector: 'What is on the page',
  nothingToEdit: 'This page is made from the others; there is nothing to word here.',
  monthBefore: 'The month before',
  monthAfter: 'The month after',
  noDay: 'No day yet',
  titleEnd: (stored: string) => `, ${quarter(stored)}`,
  minutes: (n: number) => `${n} minutes`,
  meeting: 'Day of the meeting',
  setMeeting: 'Set the day',
  export: 'Export the PDF',
  exporting: 'Writing the PDF…',
  exported: (name: string, pages: number, size: string, folder: string) =>
    `Exported ${name}, ${pages} ${plural(pages, 'page')}, ${size}${folder && `, in ${folder}`}`,
  openFile: 'Open',
  showFolder: 'Show in folder',
  pages: 'Pages of the deck',
  pageOf: (n: number, of: number) => `page ${n} of ${of}`,
  pageAloud: (n: number, name: string, title: string) => `Page ${n}, ${name}: ${title}`,
  left: 'left out',
  putBackIn: 'Restore',
  takeOut: 'Remove this slide',
  nothingInternal: (n: number) =>
    n === 1 ? 'No internal information on the page' : `No internal information on any of the ${n} pages`,
  leaks: (n: number) => `${Count(n)} ${plural(n, 'place')} would show something internal`,
  /** Something internal on a page: the words, and the kind of record they stand in. */
  leak: ({ page, words, kind }: LeakView) => {
    const where = page === null ? 'The deck' : `Page ${page}`;
    if (words === '' || kind === null) return `${where} shows something internal.`;
    return `${where} shows “${words}”. It is internal: it stands in this record, ${one(kind)}.`;
  },
  openRecord: 'Open the record',
  glyphs: (texts: string[]) => `No font on this computer has all letters of: ${list(texts)}`,
  titleField: 'Title',
  yourWording: 'your wording',
  composedWording: 'composed',
  keepsIt: 'Enter keeps it, Esc brings back what was there',
  kept: 'Kept when the deck is composed again',
  putBack: 'Restore original',
  putBackAloud: (name: string) => `Restore original wording of ${name}`,
  figures: 'Figures and their receipts',
  onThisPage: (n: number) => `${n} on this page`,
  items: 'On this page',
  itemsOf: (n: number, of: number) => `${n} of ${of}`,
  include: (text: string) => `On the page: ${text}`,
  editItem: (text: string) => `Wording of: ${text}`,
  asOf: (day: string) => `As of ${day}`,
  minutesAloud: 'Minutes of the meeting',
  agendaPages: (from: number, to: number) => (from === to ? `page ${from}` : `pages ${from} to ${to}`),
  hitFigure: (mark: string, label: string) => `Figure ${mark}: ${label}`,
  onPage: 'Texts and figures on the page',
  hitField: (label: string) => `Edit: ${label}`,
  move: 'pages',
  slideOut: (name: string) => `${name} is left out of the deck.`,
  unsaved: 'kept as a draft',
};
