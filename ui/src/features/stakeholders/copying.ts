// People on the clipboard: as rows of cells with a head, so that a spreadsheet reads them too, and any account takes them.

import { aboutField, type FieldOf, type FieldValue, type Listed } from '../../api';
import { cellsOf } from '../../lib/pasted';
import { valueOf } from '../../lib/records';
import { label } from '../../text';

/** What of a person can go along to another account: nothing that leads to a record of this one. */
export const CARRIED = [
  'name',
  'title',
  'role',
  'influence',
  'interest',
  'strength',
  'executive',
  'prefers',
  'email',
  'phone',
] as const satisfies FieldOf<'stakeholder'>[];

const head = () => CARRIED.map((field) => label('stakeholder', field));
const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function written(field: FieldOf<'stakeholder'>, value: FieldValue | null): string {
  if (value === null) return '';
  return aboutField('stakeholder', field).holds === 'yes_no' ? (value === true ? 'yes' : 'no') : String(value);
}

/** The people as the text of a clipboard. */
export function copied(people: readonly Listed<'stakeholder'>[]): string {
  const rows = people.map((person) => CARRIED.map((field) => written(field, valueOf(person, field))));
  return [head(), ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** The rows of people that were copied from a map; null for any other text. */
export function carried(text: string): string[][] | null {
  const [first, ...rows] = cellsOf(text);
  return first && first.join('\t') === head().join('\t') && rows.length > 0 ? rows : null;
}
