// How English counts, lists and orders: what the sentences of the catalogue are put together with.

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
/** The language whose numbers, order and calendar go with these words. */
export const LOCALE = 'en-GB';

export const count = (n: number) => NUMBERS[n] ?? n.toLocaleString(LOCALE);
export const upper = (text: string) => text.replace(/^./, (c) => c.toUpperCase());
/** A sentence's beginning as it reads on inside another; what is all capitals stays so. */
export const lower = (text: string) => text.replace(/^\p{Lu}(?!\p{Lu})/u, (c) => c.toLowerCase());
export const Count = (n: number) => upper(count(n));
export const ordinal = (n: number) =>
  ORDINALS[n] ?? `${n}${['th', 'st', 'nd', 'rd'][n % 10 > 3 || ((n % 100) - (n % 10)) / 10 === 1 ? 0 : n % 10]}`;
export const plural = (n: number, one: string, many = `${one}s`) => (n === 1 ? one : many);
export const list = (items: (string | number)[], last = 'and') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
export const words = (word: string) => word.replaceAll('_', ' ');
