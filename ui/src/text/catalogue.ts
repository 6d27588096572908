// The sentences that the command line says too: refusals, rules, steps, and what kinds, fields and stored words are
// called. They stand once, in `src-tauri/crates/desk/text/en`; what their parameters are, `desk/src/text/mod.rs` says.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

import imports from '../../../src-tauri/crates/desk/text/en/import.ftl?raw';
import records from '../../../src-tauri/crates/desk/text/en/records.ftl?raw';
import sentences from '../../../src-tauri/crates/desk/text/en/sentences.ftl?raw';
import { aboutOf, type Phrase, type PlanReason } from '../api';
import { longDay } from '../lib/dates';
import { LOCALE, lower, upper, words } from './words';

type Parameters = Record<string, FluentVariable>;
type Answer = Readonly<Record<string, unknown>>;

/** What stands for nothing in a parameter. */
const NONE = 'none';
/** Parameters that are days. */
const DAYS = ['first', 'last', 'since'];

// The marks that keep directions apart would turn up in what is copied; nothing here is written from right to left.
const catalogue = new FluentBundle(LOCALE, { useIsolating: false });
for (const file of [sentences, records, imports]) catalogue.addResource(new FluentResource(file));

function say(id: string, parameters: Parameters, attribute?: string): string | undefined {
  const message = catalogue.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  // What a message asks for and nobody gives, it names in its text; a test sees to it that there is no such.
  return pattern ? catalogue.formatPattern(pattern, parameters, []) : undefined;
}

/** A message about an answer of the desk; one that is missing is named. */
export const said = (id: string, about: object): string => say(id, parametersOf(about as Answer)) ?? id;

/** Why a record of a kind wants a look. */
export const lookSentence = (kind: string, reason: PlanReason): string =>
  said(`look-${reason.reason}`, { ...reason, kind });

/** How a measure of the portfolio is made. */
export const formula = (measure: string): string => say(`figure-${measure}`, {}, 'formula') ?? measure;

/** One of a kind, as it stands inside a sentence: `success criterion`. */
export const one = (kind: string): string => say(`kind-${kind}`, {}) ?? words(kind);
/** As many of a kind as are meant: `success criteria`. */
export const many = (kind: string, n = 2): string =>
  (n === 1 ? undefined : say(`kind-${kind}`, {}, 'many')) ?? one(kind);

/** What a field is called, over it: `Due`. */
export const label = (kind: string, field: string): string => ofField(kind, field) ?? upper(words(field));
/** What there is to say under a field, if anything. */
export const hint = (kind: string, field: string): string | undefined => ofField(kind, field, 'hint');
/** A stored word of a field as it stands on screen. */
export const word = (field: string, stored: string): string => say(`word-${field}-${stored}`, {}) ?? words(stored);

/** What is said of an account file. */
export const phrase = ({ say, with: parts }: Phrase): string => said(say, parts);
/** What a part of an account file is called: `Metrics and readings`. */
export const section = (name: string): string => say(`section-${name}`, {}) ?? upper(words(name));
/** `2025-Q3` → `third quarter of 2025`; what is no quarter stays as it is. */
export const quarter = (text: string): string => (/^\d{4}-Q[1-4]$/.test(text) ? said('quarter', { name: text }) : text);

/** What a sentence about a field begins with; of no field, its kind. */
function subject(kind: string, field: string): string {
  return field === '' ? upper(one(kind)) : (ofField(kind, field, 'subject') ?? label(kind, field));
}

/** What is said of a kind's own field, else of every field of that name. */
function ofField(kind: string, field: string, attribute?: string): string | undefined {
  const own = `field-${kind}-${field}`;
  return say(catalogue.hasMessage(own) ? own : `field-${field}`, {}, attribute);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The parameters of the messages about an answer. */
export function parametersOf(about: Answer): Parameters {
  const kind = textOf(about.kind) ?? textOf(about.entity) ?? '';
  const field = textOf(about.field);
  const all: Parameters = {};
  put(all, about, kind, field ?? '');
  if (field !== undefined) {
    const name = subject(kind, field);
    all.field = name;
    all['field-inside'] = lower(name);
    all.column = field;
    all.holds = aboutOf(kind, field)?.holds ?? NONE;
  }
  if (!('quarter' in about)) {
    const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(textOf(about.name) ?? '') ?? [];
    all.quarter = quarter === undefined ? NONE : Number(quarter);
    all.year = year;
  }
  return all;
}

function put(all: Parameters, of: Answer, kind: string, field: string) {
  for (const [name, value] of Object.entries(of)) {
    const text = textOf(value);
    if (Array.isArray(value)) putList(all, name, value, field);
    else if (typeof value === 'number') all[name] = value;
    else if (typeof value === 'boolean') all[name] = value ? 'yes' : 'no';
    else if (isPhrase(value)) all[name] = phrase(value);
    else if (typeof value === 'object' && value !== null) put(all, value as Answer, kind, field);
    else if (name === 'kind' || name === 'entity') {
      all.entity = text ?? NONE;
      if (text !== undefined) putKind(all, text);
    } else if (text === undefined && name === 'field') all['field-inside'] = NONE;
    else if (!text) all[name] = NONE;
    else if (name === 'other') all.other = lower(subject(kind, text));
    else if (name === 'least' || name === 'most') all[name] = grouped(text);
    else if (DAYS.includes(name)) all[name] = longDay(text);
    else all[name] = text;
  }
}

function putKind(all: Parameters, kind: string) {
  const noun = one(kind);
  const within = say(`kind-${kind}`, {}, 'within') ?? noun;
  all.kind = noun;
  all['kind-within'] = within;
  all['kind-begins'] = upper(within);
  all['a-kind'] = say(`kind-${kind}`, {}, 'a') ?? say('a-kind', { kind: noun }) ?? noun;
}

const isPhrase = (value: unknown): value is Phrase => typeof value === 'object' && value !== null && 'say' in value;

function putList(all: Parameters, name: string, list: unknown[], field: string) {
  const items = list.map((item) => {
    if (isPhrase(item)) return phrase(item);
    if (typeof item === 'object' && item !== null) return said('named', item);
    return name === 'words' ? word(field, String(item)) : String(item);
  });
  for (const last of ['and', 'or']) all[`${name}-${last}`] = listed(items, `list-${last}`);
  all[`${name}-commas`] = items.join(', ');
  all[`${name}-path`] = items.join(' → ');
  all[name] = items.length;
}

/** `a, b and c`, with the last joined by a message. */
function listed(items: string[], joined: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : (say(joined, { others: items.slice(0, -1).join(', '), last }) ?? last);
}

/** `-12000.5` → `-12,000.5`. */
const grouped = (number: string) => number.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
