// The sentences of the capture line.

import { count, list, plural, upper } from './words';

export const capture = {
  title: 'Capture',
  does: 'write down what happened',
  field: 'What happened?',
  example: 'met Anna at Acme re scope; promised the plan by Fri; warmer',
  empty:
    'One line becomes the records it says: how, who, where and when first, then the note. After “;” comes a promise, a “todo”, or “warmer” or “cooler”.',
  at: (account: string) => `At ${account}`,
  kind: (noun: string, name: string | null) => (name === null ? upper(noun) : `${upper(noun)} ${name}`),
  with: 'With',
  people: (names: string[]) => list(names),
  keep: 'Write down',
  choices: 'Which is meant',
  kept: (n: number, account: string) => `${upper(count(n))} ${plural(n, 'record')} written down at ${account}.`,
};
