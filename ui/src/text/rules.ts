// One sentence for each rule that a value can break: what it should be. A rule without a sentence does not compile.

import type { Rule, Shape } from '../api';
import { aboutOf } from '../api';
import { one, subject, subjectInside } from './records';
import { word } from './wordlists';
import { count, list, plural } from './words';

const shapes: Record<Shape, string> = {
  text: 'a text',
  date: 'a date, such as 12 Oct 2026',
  time: 'a time of day, such as 09:30',
  number: 'a number',
  whole_number: 'a whole number',
  yes_or_no: 'yes or no',
  amount: 'an amount of money',
  currency: 'the three letters of a currency, such as EUR',
  email: 'an e-mail address',
  quarter: 'a quarter, such as 2026-Q3',
  month_and_day: 'a month and day, such as 07-01',
  colour: 'a colour, such as #14524A',
  language_tag: 'a language, such as en-GB',
  id: 'a record from the list',
};

/** The field that the rule was broken in. */
interface At {
  kind: string;
  field: string;
  /** What it is called, at the start of a sentence. */
  name: string;
}

type Sentences = { [R in Rule as R['rule']]: (rule: R, at: At) => string };

/** `a whole number`, of what holds one. */
const number = ({ kind, field }: At) => (aboutOf(kind, field)?.holds === 'whole' ? 'a whole number' : 'a number');
/** A number with separators, as it is read. */
const read = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',');

const rules: Sentences = {
  required: (_, { name }) => `${name} is required.`,
  too_long: (r, { name }) => `${name} can have at most ${r.most.toLocaleString('en-GB')} characters.`,
  control_character: (_, { name }) => `${name} contains a character that cannot be printed.`,
  not_a: (r, { name }) => `${name} is ${shapes[r.what]}.`,
  not_one_of: (r, { kind, field, name }) =>
    `${name} is ${list(
      r.words.map((stored) => word(kind, field, stored)),
      'or',
    )}.`,
  range: (r, at) => {
    const least = r.least === '' ? '' : r.above ? `more than ${read(r.least)}` : read(r.least);
    if (least === '') return `${at.name} is ${number(at)} up to ${read(r.most)}.`;
    if (r.most === '') return `${at.name} is ${r.above ? `${number(at)} above ${read(r.least)}` : `${least} or more`}.`;
    return r.above
      ? `${at.name} is ${least} and at most ${read(r.most)}.`
      : `${at.name} is ${number(at)} from ${least} to ${read(r.most)}.`;
  },
  places: (r, { name }) =>
    r.most === 0
      ? `${name} is a whole amount: its currency has no smaller unit.`
      : `${name} has at most ${count(r.most)} decimal ${plural(r.most, 'place')}.`,
  other_currency: (r, { name }) => `${name} is in ${r.currency}, like all of this account’s money.`,
  no_such: (r) => `There is no such ${one(r.kind)}.`,
  several: (r) => `More than one ${one(r.kind)} has this name. Choose one from the list.`,
  taken: (_, { kind, field }) =>
    `Another ${one(kind)} already has this ${field === 'name' ? field : subjectInside(kind, field)}.`,
  in_use: (_, { name }) => `${name} cannot change while amounts are recorded in it.`,
  not_before: (r, { kind, name }) => `${name} cannot be before ${subjectInside(kind, r.other)}.`,
  at_most: (r, { kind, name }) => `${name} cannot be more than ${subjectInside(kind, r.other)}.`,
  same_as: (r, { kind, name }) => `${name} and ${subjectInside(kind, r.other)} have to differ.`,
  together: (r, { kind, name }) => `${name} is required when ${subjectInside(kind, r.other)} is given.`,
  not_with: (r, { kind, name }) => `${name} cannot stand beside ${subjectInside(kind, r.other)}: give one of the two.`,
  reserved: (_, { name }) => `${name} cannot be this word: it has a meaning of its own here.`,
  circle: (r, { name }) => `${name} would go round in a circle: ${r.names.join(' → ')}.`,
  not_by_hand: (_, { name }) => `${name} is not set by hand.`,
  unknown_field: (_, { kind, field }) => `There is no “${field}” in a ${one(kind)}.`,
};

/** The sentence for a rule that a field breaks: `Likelihood is a whole number from 1 to 5.` */
export function ruleSentence(rule: Rule, kind: string, field: string): string {
  const say = rules[rule.rule] as ((rule: Rule, at: At) => string) | undefined;
  const name = field === '' ? one(kind).replace(/^./, (c) => c.toUpperCase()) : subject(kind, field);
  return say ? say(rule, { kind, field, name }) : `${name} cannot be this.`;
}
