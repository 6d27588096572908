// The values of fields as a person types and reads them: numbers with the firm's separators, days with the month's name,
// amounts without their minor units. What is typed is checked here against the field's own limits, with the same rules
// as the desk's, so that a slip is named before it is sent; the desk has the last word.

import type { FieldAbout, FieldValue, Money, Rule, Shape } from '../api';
import { t } from '../text';
import { isCurrency, yearStart, yearStartText } from './formats';

/** How numbers are typed: what stands between groups of three digits, if anything, and before the decimals. */
export interface Typing {
  group: string;
  point: string;
}

/** The locale while the firm has set none; the desk's own. */
const LOCALE = 'en-US';

/** How the firm types numbers. */
export function typingOf(locale: string | null | undefined): Typing {
  const format = (tag: string) => new Intl.NumberFormat(`${tag}-u-nu-latn`).formatToParts(1234567.8);
  let parts: Intl.NumberFormatPart[];
  try {
    parts = format(locale ?? LOCALE);
  } catch {
    parts = format(LOCALE);
  }
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: sign('group'), point: sign('decimal') || '.' };
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, table A.1). The window's own list counts some otherwise. */
const OTHER_EXPONENTS: Record<string, number> = {
  ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3])),
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  CLF: 4,
  UYW: 4,
};

/** Decimal places of a currency's minor unit. */
export const exponentOf = (currency: string) => OTHER_EXPONENTS[currency] ?? 2;

const SPACES = /[\u00a0\u202f\u2009]/g;
const plainSpace = (text: string) => text.replace(SPACES, ' ');

/** A number as typed, plain (`-1234.5`); null when it is none. Groups stand only where they belong. */
export function typedNumber(text: string, { group, point }: Typing): string | null {
  const typed = plainSpace(text.trim().replace(/%$/, '').trim().replace('\u2212', '-'));
  const at = typed.indexOf(point);
  const whole = at < 0 ? typed : typed.slice(0, at);
  const decimals = at < 0 ? '' : typed.slice(at + point.length);
  const between = plainSpace(group);
  let digits = whole;
  if (between !== '' && whole.includes(between)) {
    const [first = '', ...rest] = whole.split(between);
    if (!/^-?\d{1,3}$/.test(first) || !rest.every((three) => /^\d{3}$/.test(three))) return null;
    digits = [first, ...rest].join('');
  }
  const number = at < 0 ? digits : `${digits}.${decimals}`;
  return /^-?\d{1,28}(\.\d{1,28})?$/.test(number) ? number : null;
}

/** A plain number as it is read: `1,234.5`. */
export function shownNumber(plain: string, { group, point }: Typing): string {
  const [whole = '', decimals] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${plain.startsWith('-') ? '\u2212' : ''}${grouped}${decimals ? point + decimals : ''}`;
}

/** A day as typed, as the desk writes it: `2026-10-12`, `12 Oct 2026`, `12 October 2026`. `12/10/2026` means two days. */
export function typedDay(text: string): string | null {
  const words = text.replace(/[,.]/g, ' ').trim().split(/\s+/);
  const [day = '', month = '', year = ''] = words.length === 1 ? (words[0] ?? '').split('-').reverse() : words;
  const named = t.dates.long.findIndex(
    (name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()),
  );
  const number = words.length === 1 ? month : String(named + 1).padStart(2, '0');
  if (words.length !== 1 && (words.length !== 3 || named < 0)) return null;
  const iso = `${year}-${number}-${words.length === 1 ? day : day.padStart(2, '0')}`;
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(iso)) return null;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
}

/** A day as it is read and can be typed: `12 Oct 2026`. */
export function shownDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${t.dates.short[Number(month) - 1]} ${year}`;
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'minor' in value;

/** An amount's major units, plain: `48000` or `12.50`. */
function majorUnits({ minor, currency }: Money): string {
  const places = exponentOf(currency);
  const digits = minor.replace('-', '').padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places);
  return `${minor.startsWith('-') ? '-' : ''}${whole}${/[1-9]/.test(rest) ? `.${rest}` : ''}`;
}

/** What the values of an account are read and typed with. */
export interface Manner {
  typing: Typing;
  /** The currency of the account's money. */
  currency: string | null;
}

/** Whether a field is chosen from a list. Yes and no are ticked, unless it may be unknown which. */
export const chosen = ({ holds, required }: FieldAbout) =>
  holds === 'word' || holds === 'reference' || (holds === 'yes_no' && !required);
/** Whether a field is a tick. */
export const ticked = ({ holds, required }: FieldAbout) => holds === 'yes_no' && required;

/** A value as it stands in its field, and as it can be typed. Words and references stand as they are stored. */
export function written(about: FieldAbout, value: FieldValue | null | undefined, { typing }: Manner): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isMoney(value)) return shownNumber(majorUnits(value), typing);
  if (about.holds === 'whole' || about.holds === 'decimal') return shownNumber(String(value), typing);
  if (about.holds === 'month_and_day') return yearStartText(String(value));
  return about.holds === 'date' ? shownDay(String(value)) : String(value);
}

/** What a typed text comes to: a value, or the rule that it breaks. */
export type Read = { value: FieldValue | null } | { rule: Rule };

const SHAPES: Partial<Record<FieldAbout['holds'], [Shape, RegExp | ((text: string) => boolean)]>> = {
  email: ['email', /^[^\s@]+@[^\s@]+$/],
  colour: ['colour', /^#[0-9a-f]{6}$/i],
  language_tag: ['language_tag', /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i],
  time_zone: ['time_zone', /^[a-z][a-z0-9_+-]*(\/[a-z0-9_+-]+)*$/i],
  time: ['time', /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/],
  quarter: ['quarter', /^\d{4}-Q[1-4]$/],
  currency: ['currency', isCurrency],
};

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** Whether a plain number lies within the field's range. */
function within({ least, most, above: exclusive }: FieldAbout, number: string): Rule | null {
  const value = Number(number);
  const above = exclusive === true;
  const few = least !== undefined && (above ? value <= Number(least) : value < Number(least));
  const many = most !== undefined && value > Number(most);
  return few || many ? { rule: 'range', least: least ?? '', most: most ?? '', above } : null;
}

function readNumber(about: FieldAbout, text: string, { typing }: Manner): Read {
  const number = typedNumber(text, typing);
  const whole = about.holds === 'whole';
  const what = whole ? 'whole_number' : 'number';
  if (number === null || (whole && !/^-?\d+(\.0+)?$/.test(number))) return { rule: { rule: 'not_a', what } };
  const rule = within(about, number);
  return rule ? { rule } : { value: whole ? Number(number) : number };
}

function readMoney(text: string, { typing, currency }: Manner): Read {
  const code = text.replace(/[^\p{L}]/gu, '').toUpperCase();
  if (code !== '' && !isCurrency(code)) return { rule: { rule: 'not_a', what: 'amount' } };
  if (code !== '' && currency && code !== currency) return { rule: { rule: 'other_currency', currency } };
  const own = currency ?? code;
  const number = typedNumber(text.replace(/\p{L}/gu, ''), typing);
  if (own === '' || number === null) return { rule: { rule: 'not_a', what: 'amount' } };
  const places = exponentOf(own);
  const [whole = '', decimals = ''] = number.replace('-', '').split('.');
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > places) return { rule: { rule: 'places', most: places } };
  const minor = `${whole}${kept.padEnd(places, '0')}`.replace(/^0+(?=\d)/, '');
  return { value: { minor: number.startsWith('-') && minor !== '0' ? `-${minor}` : minor, currency: own } };
}

/** What a person typed for a field. */
export function readTyped(about: FieldAbout, typed: string, manner: Manner): Read {
  const lines = about.holds === 'prose';
  const text = lines ? typed.replace(/\r\n?/g, '\n').trim() : typed.replace(/\s+/g, ' ').trim();
  if (text === '') return about.required ? { rule: { rule: 'required' } } : { value: null };
  if (CONTROL.test(text)) return { rule: { rule: 'control_character' } };
  if (about.longest !== undefined && [...text].length > about.longest)
    return { rule: { rule: 'too_long', most: about.longest } };
  switch (about.holds) {
    case 'whole':
    case 'decimal':
      return readNumber(about, text, manner);
    case 'money':
      return readMoney(text, manner);
    case 'date': {
      const day = typedDay(text);
      return day === null ? { rule: { rule: 'not_a', what: 'date' } } : { value: day };
    }
    case 'month_and_day': {
      const start = yearStart(text);
      return start === null ? { rule: { rule: 'not_a', what: 'month_and_day' } } : { value: start };
    }
    case 'yes_no':
      // A new record's beginning comes as stored.
      return { value: text === 'yes' || text === '1' };
    case 'word':
      return about.words?.includes(text)
        ? { value: text }
        : { rule: { rule: 'not_one_of', words: [...(about.words ?? [])] } };
    default: {
      const own = about.holds === 'currency' ? text.toUpperCase() : text;
      const [what, shape] = SHAPES[about.holds] ?? [];
      const fits = shape instanceof RegExp ? shape.test(own) : (shape?.(own) ?? true);
      return what && !fits ? { rule: { rule: 'not_a', what } } : { value: own };
    }
  }
}
