// The sentences of the search.

import type { ContactChannel } from '../api';
import { one, quarter } from './catalogue';
import { upper } from './words';

const CHANNELS: Record<ContactChannel, string> = {
  in_person: 'Meeting',
  video: 'Video call',
  phone: 'Phone call',
  email: 'E-mail',
  chat: 'Chat',
  social: 'Message',
  event: 'Event',
};

export const search = {
  title: 'Search',
  field: 'Find an account, a person, a record or a command',
  inside: (name: string) => `Find in ${name}`,
  scope: (name: string) => `in ${name}`,
  leaveScope: (name: string) => `Look beyond ${name}`,
  results: 'What was found',
  groups: {
    account: 'Account',
    do: 'Do something there',
    command: 'Commands',
    person: 'People',
    record: 'Records',
    recent: 'Where you were',
    here: 'On this screen',
    everywhere: 'Everywhere',
  },
  kind: (entity: string) => upper(one(entity)),
  contact: (channel: ContactChannel) => CHANNELS[channel],
  left: (day: string) => `left ${day}`,
  ours: 'of our team',
  quoted: '“',
  unquoted: '”',
  prepareFor: (name: string) => `Prepare the QBR of ${name}`,
  reviewsOf: (name: string) => `See the reviews of ${name}`,
  reviewOf: (account: string, stored: string) => `${account}, ${quarter(stored)}`,
  nothing: (text: string) => `Nothing found for “${text}”.`,
  nothingInside: (text: string, name: string) => `Nothing found for “${text}” in ${name}.`,
  nothingHint: 'Try fewer letters: search matches the beginning of words and ignores accents.',
  shown: (shown: number, count: number, more: boolean) =>
    count > shown || more ? `${shown} of ${count}${more ? ' or more' : ''}` : `${shown}`,
  took: (ms: number) => `found in ${Math.max(1, Math.round(ms))} ms`,
  move: 'move',
  open: 'open',
  close: 'close',
  stay: 'stay inside this account',
  leave: 'look everywhere',
  capital: (text: string) => text.replace(/^./, (c) => c.toUpperCase()),
};
