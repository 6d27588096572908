// The recovery key as a person types it back: groups of four, dashes and spaces as they please, and the letters that
// look like digits read as those digits, as Crockford's base32 says.

const GROUP = 4;
const COUNT = 8;

/** What was meant by what was typed: capitals, no separators, O as 0, I and L as 1. */
export function meant(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** How many characters a field takes: the last carries the check character too. */
export function lengthOf(field: number): number {
  return field === COUNT - 1 ? GROUP + 1 : GROUP;
}

/** Spreads what was typed or pasted into one field over it and the fields after it. */
export function spread(fields: readonly string[], at: number, typed: string): string[] {
  const next = [...fields];
  let rest = meant(typed);
  for (let field = at; field < COUNT; field += 1) {
    next[field] = rest.slice(0, lengthOf(field));
    rest = rest.slice(lengthOf(field));
    if (rest === '') break;
  }
  return next;
}

/** The field to go to after typing: the first from here that is not full. */
export function nextField(fields: readonly string[], from: number): number {
  for (let field = from; field < COUNT; field += 1) {
    if ((fields[field] ?? '').length < lengthOf(field)) return field;
  }
  return COUNT - 1;
}

/** Whether every field is full. */
export function complete(fields: readonly string[]): boolean {
  return fields.length === COUNT && fields.every((text, field) => text.length === lengthOf(field));
}

export const EMPTY: readonly string[] = Array.from({ length: COUNT }, () => '');
