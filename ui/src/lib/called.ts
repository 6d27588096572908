// What a record is called in a list: its own words, else the days and words that say which it is.

import { aboutField, aboutKind, type FieldOf, type Kind, type Listed } from '../api';
import { one, t, word } from '../text';
import { shownDay } from './values';

/** What tells records apart whose kind has no name. */
const ELSE_NAMED_BY = ['on', 'kind'];

export function called<K extends Kind>(kind: K, { name, fields }: Listed<K>): string {
  if (name !== '') return name;
  const { namedBy } = aboutKind(kind);
  const by = (namedBy.length > 0 ? namedBy : ELSE_NAMED_BY).filter((field) => field in fields) as FieldOf<K>[];
  const parts = by.flatMap((field) => {
    const value = fields[field];
    if (typeof value !== 'string') return [];
    const { holds } = aboutField(kind, field);
    return holds === 'date' ? [shownDay(value)] : holds === 'word' ? [word(field, value)] : [];
  });
  return parts.join(', ') || t.edit.unnamed(one(kind));
}
