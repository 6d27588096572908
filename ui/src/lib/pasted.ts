// Cells out of a spreadsheet: the text on the clipboard as rows, and which field each of its columns is for.

import { aboutKind, type Kind } from '../api';
import { label } from '../text';
import { folded } from './sorting';

/** The rows of a text as spreadsheets put it on the clipboard: tabs between cells, and cells that hold tabs, quotes or line
 *  breaks in quotes. Rows are as long as the longest; empty ones are none. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const inQuotes = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  const plain = /[^\t\n]*/y;
  while (at <= source.length) {
    inQuotes.lastIndex = plain.lastIndex = at;
    const quoted = inQuotes.exec(source);
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain.exec(source)?.[0] ?? '');
    row.push(cell.trim());
    at += quoted ? quoted[0].length : cell.length;
    if (source[at] !== '\t') {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  const full = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...full.map((cells) => cells.length));
  return full.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

/** What the columns of pasted rows are for. */
export interface Mapping {
  /** Whether the first row names the columns. */
  headed: boolean;
  /** The field of each column; null is left out. */
  fields: (string | null)[];
}

/** The fields of a kind that can be pasted: those set by hand, but for the record it stands in. */
export function pastable(kind: Kind, order: readonly string[]): string[] {
  const { fields, parent } = aboutKind(kind);
  const all = Object.keys(fields).filter((field) => fields[field]?.byHand && field !== parent);
  return [...order.filter((field) => all.includes(field)), ...all.filter((field) => !order.includes(field))];
}

/** The columns by their names when the first row has them, else in the order of the table. */
export function mappingOf(kind: Kind, rows: string[][], order: readonly string[]): Mapping {
  const fields = pastable(kind, order);
  const taken = new Set<string>();
  const named = (rows[0] ?? []).map((cell) => {
    const found = fields.find(
      (field) => !taken.has(field) && [label(kind, field), field].some((name) => folded(name) === folded(cell)),
    );
    if (found) taken.add(found);
    return found ?? null;
  });
  const heads = (rows[0] ?? []).filter((cell) => cell !== '').length;
  const headed = rows.length > 1 && taken.size > 0 && taken.size * 2 >= heads;
  return { headed, fields: headed ? named : (rows[0] ?? []).map((_, n) => fields[n] ?? null) };
}
