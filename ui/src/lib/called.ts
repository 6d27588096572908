// What a record is called in a list: as the desk calls it, with its days and stored words as a person reads them.

import { aboutField, aboutKind, type FieldOf, type Kind, type Listed } from '../api';
import { one, t, word } from '../text';
import { valueOf } from './records';
import { shownDay } from './values';

/** What tells records apart whose kind has no name. */
const ELSE_NAMED_BY = ['on', 'kind'];

export function called<K extends Kind>(kind: K, record: Listed<K>): string {
  const { namedBy, fields } = aboutKind(kind);
  const by = (namedBy.length > 0 ? namedBy : ELSE_NAMED_BY).filter((field) => field in fields) as FieldOf<K>[];
  const read = new Map<string, string>();
  for (const field of by) {
    const value = String(valueOf(record, field) ?? '');
    const { holds } = aboutField(kind, field);
    if (holds === 'date') read.set(value, shownDay(value));
    if (holds === 'word') read.set(value, word(field, value));
  }
  const parts = record.name.split(', ').map((part) => read.get(part) ?? part);
  return parts.join(', ') || t.edit.unnamed(one(kind));
}
