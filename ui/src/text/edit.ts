// The sentences of editing records: fields, lists to choose from, tables and what is pasted into them.

import { count, Count, list, LOCALE, plural, upper } from './words';

/** One of a kind with its article. */
const a = (kind: string) => `${/^([aeio]|hour)/i.test(kind) ? 'an' : 'a'} ${kind}`;

export const edit = {
  notKept: 'not kept yet',
  keepsIt: 'Enter keeps it, Esc brings back what was there',
  dayHow: '12 Oct 2026',
  month: (field: string) => `${field}: choose from a month`,
  choose: (field: string) => `${field}: show the list`,
  clear: (field: string) => `${field}: clear`,
  make: (text: string) => `Add “${text}”`,
  made: (kind: string, text: string) => `Added the ${kind} “${text}”.`,
  more: (n: number) => `and ${n.toLocaleString(LOCALE)} more: type to find them`,
  nothingFound: 'Nothing found.',
  unnamed: (kind: string) => `${kind} without a name`,
  none: '–',
  table: 'In the table',
  cell: 'edit the cell',
  leave: 'leave the table',
  details: 'all fields',
  removeKey: 'remove the row',
  addKey: (kind: string) => `add ${a(kind)}`,
  add: (kind: string) => `Add ${a(kind)}`,
  paste: 'Paste rows',
  removed: (name: string, along: number) =>
    along === 0
      ? `Removed “${name}”.`
      : `Removed “${name}”, and ${count(along)} ${plural(along, 'record')} that belonged to it.`,
  rowActions: (name: string) => `${name}: what can be done`,
  showDetails: 'All fields',
  showHistory: 'History',
  remove: 'Remove',
  newRow: (kind: string) => `New ${kind}`,
  needs: (fields: string[]) => `Not kept yet. Still needed: ${list(fields.map((field) => `“${field}”`))}.`,
  discard: 'Discard',
  pasteTitle: (kinds: string) => `Paste ${kinds}`,
  pasteHow: 'Copy the cells in your spreadsheet, then paste them here.',
  pasteHere: 'Rows from a spreadsheet',
  pasteRead: (rows: number, columns: number) =>
    `${Count(rows)} ${plural(rows, 'row')}, ${count(columns)} ${plural(columns, 'column')}. Nothing is written yet.`,
  headed: 'The first row names the columns',
  column: (n: number) => `Column ${n}`,
  leaveOut: 'leave out',
  row: 'Row',
  checking: 'Checking…',
  pasteFaults: (faulty: number, of: number) =>
    `${upper(count(faulty))} of ${count(of)} ${plural(of, 'row')} ${faulty === 1 ? 'has' : 'have'} a fault.`,
  pasteRight: 'Every row is right.',
  twice: (field: string) => `Two columns are for “${field}”. Leave one of them out.`,
  addRows: (n: number) => `Add ${n.toLocaleString(LOCALE)} ${plural(n, 'row')}`,
  addRight: (n: number) => `Add the ${n.toLocaleString(LOCALE)} that ${n === 1 ? 'is' : 'are'} right`,
  added: (n: number, kinds: string) => `Added ${count(n)} ${kinds}.`,
  onlyFirst: (shown: number, of: number) =>
    `The first ${shown.toLocaleString(LOCALE)} of ${of.toLocaleString(LOCALE)} rows, those with faults before the others.`,
  yes: 'yes',
  no: 'no',
};
