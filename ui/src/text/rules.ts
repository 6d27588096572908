// One sentence for each rule that a record's field can break, as the command line says it too. A rule without a sentence
// does not compile.

import type { Rule, Shape } from '../api';
import { list, upper, words } from './words';

const SHAPES: Record<Shape, string> = {
  text: 'a text',
  date: 'a date such as 2026-10-12',
  time: 'a time such as 09:30',
  number: 'a number such as 12.5',
  whole_number: 'a whole number',
  yes_or_no: 'yes or no',
  amount: 'an amount such as 84000.00',
  currency: 'the code of a currency such as EUR',
  email: 'an e-mail address',
  quarter: 'a quarter such as 2026-Q3',
  month_and_day: 'a month and day such as 04-01',
  colour: 'a colour such as #145244',
  language_tag: 'a language tag such as en-GB',
  id: 'the id of a record',
};

function range({ least, most, above }: { least: string; most: string; above: boolean }) {
  if (least === '') return `at most ${most}`;
  if (most === '') return above ? `more than ${least}` : `${least} or more`;
  return above ? `more than ${least} and at most ${most}` : `from ${least} to ${most}`;
}

const rules: { [R in Rule as R['rule']]: (rule: R) => string } = {
  required: () => 'is needed',
  too_long: (r) => `has at most ${r.most} characters`,
  control_character: () => 'holds a character that cannot be printed',
  not_a: (r) => `is ${SHAPES[r.what]}`,
  not_one_of: (r) => `is ${list(r.words, 'or')}`,
  range: (r) => `is ${range(r)}`,
  places: (r) =>
    r.most === 0 ? 'is a whole amount: its currency has no smaller unit' : `has at most ${r.most} decimal places`,
  other_currency: (r) => `is in ${r.currency}, as all of this account’s money`,
  no_such: (r) => `names a ${words(r.kind)} that is not there`,
  several: (r) => `names more than one ${words(r.kind)}`,
  taken: () => 'is taken: another has the same',
  in_use: () => 'cannot change while amounts are recorded in it',
  not_before: (r) => `is not before ${words(r.other)}`,
  at_most: (r) => `is at most ${words(r.other)}`,
  same_as: (r) => `differs from ${words(r.other)}`,
  together: (r) => `is needed beside ${words(r.other)}`,
  not_with: (r) => `cannot stand beside ${words(r.other)}`,
  reserved: () => 'cannot be this word: it means something else here',
  circle: (r) => `leads back to itself: ${r.names.join(' → ')}`,
  not_by_hand: () => 'is not set by hand',
  unknown_field: () => 'is not a field of this kind of record',
};

/** What a field should be: “Likelihood is from 1 to 5.” */
export function ruleSentence(field: string, rule: Rule): string {
  const said = rules[rule.rule] as (rule: Rule) => string;
  return `${upper(words(field))} ${said(rule)}.`;
}
