import { describe, expect, it } from 'vitest';

import type { Rule } from '../api';
import { ruleSentence, sentence } from '.';

describe('a rule that a value breaks', () => {
  const said: [Rule, kind: string, field: string, sentence: string][] = [
    [{ rule: 'required' }, 'commitment', 'what', 'Commitment is required.'],
    [
      { rule: 'range', least: '1', most: '5', above: false },
      'risk',
      'likelihood',
      'Likelihood is a whole number from 1 to 5.',
    ],
    [{ rule: 'range', least: '0', most: '', above: false }, 'commitment', 'done', 'What is done so far is 0 or more.'],
    [
      { rule: 'range', least: '0', most: '', above: true },
      'commitment',
      'of',
      'What it is out of is a number above 0.',
    ],
    [
      { rule: 'range', least: '-1000', most: '100', above: false },
      'engagement',
      'margin_percent',
      'Margin is a number from -1,000 to 100.',
    ],
    [{ rule: 'not_a', what: 'date' }, 'risk', 'due', 'The due date is a date, such as 12 Oct 2026.'],
    [
      { rule: 'not_one_of', words: ['claimed', 'documented', 'client_confirmed'] },
      'value_record',
      'evidence',
      'Evidence is claimed by us, documented or confirmed by the client.',
    ],
    [{ rule: 'taken' }, 'metric', 'name', 'Another metric already has this name.'],
    [{ rule: 'not_before', other: 'starts' }, 'engagement', 'ends', 'The last day cannot be before the first day.'],
    [{ rule: 'no_such', kind: 'team_member' }, 'risk', 'owner', 'There is no such team member.'],
    [
      { rule: 'circle', names: ['Ana', 'Ben', 'Ana'] },
      'stakeholder',
      'reports_to',
      'The line of reporting would go round in a circle: Ana → Ben → Ana.',
    ],
  ];
  it.each(said)('is said as one sentence: %o of %s.%s', (rule, kind, field, expected) => {
    expect(ruleSentence(rule, kind, field)).toBe(expected);
  });

  it('is the sentence of a refused field', () => {
    const rule: Rule = { rule: 'places', most: 2 };
    expect(sentence({ code: 'broken', kind: 'account', field: 'hourly_rate', rule })).toBe(
      'Hourly rate has at most two decimal places.',
    );
  });
});

describe('a record that others need', () => {
  const used = { code: 'still_used' as const, kind: 'metric', name: 'Active users' };
  it('names them, and says how many more there are', () => {
    const by = [{ kind: 'success_criterion', name: 'Whole team on board' }];
    expect(sentence({ ...used, by, more: 0 })).toBe(
      '“Active users” cannot be removed: the success criterion “Whole team on board” refers to it.',
    );
    expect(sentence({ ...used, by, more: 3 })).toBe(
      '“Active users” cannot be removed: the success criterion “Whole team on board” and 3 more refer to it.',
    );
  });
});
