// Whom of the map one looks for.

import { folded } from '../../lib/sorting';
import type { MapPerson } from '../../api';

export interface Wanted {
  find: string;
  role: string | null;
  strength: string | null;
  unit: string | null;
  /** Not in contact since this day, or never. */
  silentSince: string | null;
}

export const ANYONE: Wanted = { find: '', role: null, strength: null, unit: null, silentSince: null };

export const isAnyone = (wanted: Wanted) =>
  wanted.find.trim() === '' && !wanted.role && !wanted.strength && !wanted.unit && !wanted.silentSince;

/** Whether a person is meant. */
export function isWanted(person: MapPerson, wanted: Wanted): boolean {
  const words = folded(wanted.find).split(' ').filter(Boolean);
  const text = ` ${folded(`${person.name} ${person.title ?? ''}`)}`;
  return (
    words.every((word) => text.includes(` ${word}`)) &&
    (wanted.role === null || person.role === wanted.role) &&
    (wanted.strength === null || person.strength === wanted.strength) &&
    (wanted.unit === null || person.unit === wanted.unit) &&
    (wanted.silentSince === null || person.last_contact === null || person.last_contact < wanted.silentSince)
  );
}
