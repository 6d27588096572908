import { describe, expect, it, vi } from 'vitest';

import type { Hit } from '../../api';
import type { KeyTable } from '../../lib/keys';
import { t } from '../../text';
import { commandRow, commandsIn, fits, markedWords, rowOf } from './rows';

const hit = (more: Partial<Hit>): Hit => ({
  kind: 'record',
  entity: 'touchpoint',
  id: '1',
  account: { id: 'a', name: 'Brightfold' },
  title: [],
  about: [],
  on: null,
  channel: null,
  left_on: null,
  opens: { place: 'account', account: 'a' },
  ...more,
});
const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');
const line = (more: Partial<Hit>, inside: string | null = null) => {
  const row = rowOf(hit(more), inside, '2025-10-06', () => {});
  return [text(row.title), text(row.about), row.where];
};

describe('a line of the palette', () => {
  it('names a record without a title by its kind and day, and quotes it', () => {
    const about = [{ text: 'Proposed a call', found: false }];
    expect(line({ channel: 'email', on: '2025-09-26', about })).toEqual([
      'E-mail, 26 September',
      '“Proposed a call”',
      'Brightfold',
    ]);
    expect(line({ channel: 'video', on: '2024-09-26' })[0]).toBe('Video call, 26 September 2024');
  });

  it('says of a titled record what it is, and its account only when that is not where one looks', () => {
    const title = [{ text: 'Plan', found: true }];
    const promise = { entity: 'commitment', title, on: '2025-10-14' };
    expect(line(promise)).toEqual(['Plan', 'Commitment, 14 Oct', 'Brightfold']);
    expect(line(promise, 'a')[2]).toBeUndefined();
  });

  it('says of an account what presses, unless the words stand in what else there is', () => {
    const account = (found: boolean) =>
      rowOf(hit({ kind: 'account', about: [{ text: 'law', found }] }), null, '2025-10-06', () => {}, 'QBR in 8 days');
    expect([text(account(false).about), text(account(true).about)]).toEqual(['QBR in 8 days', 'law']);
  });

  it('fades a person who left and says when', () => {
    const person = hit({
      kind: 'person',
      entity: 'stakeholder',
      title: [{ text: 'Daniel', found: false }],
      about: [{ text: 'VP', found: false }],
      left_on: '2025-09-05',
    });
    const row = rowOf(person, null, '2025-10-06', () => {});
    expect([text(row.about), row.faded]).toEqual(['VP, left 5 Sep', true]);
  });
});

describe('the commands', () => {
  const run = vi.fn();
  const tables: KeyTable[] = [
    {
      title: t.frame.everywhere,
      keys: [
        { press: 'Mod+Z', does: 'Undo', run },
        { press: 'n', does: 'new account', run },
      ],
    },
    {
      title: 'Accounts',
      keys: [
        { press: 'n', does: 'new account', run },
        { press: '', does: 'Import a file', run },
      ],
    },
    {
      title: 'In the table',
      keys: [
        { press: 'ArrowDown', does: 'down', run },
        { press: 'q', does: 'off', run, when: () => false },
      ],
    },
  ];

  it('are the screen’s and everybody’s, each once, without what only moves', () => {
    const { here, everywhere } = commandsIn(tables);
    expect(here.map((key) => key.does)).toEqual(['new account', 'Import a file']);
    expect(everywhere.map((key) => key.does)).toEqual(['Undo']);
  });

  it('are found by the beginnings of their words and carry their keys', () => {
    expect(fits('Import a file', 'fi imp')).toBe(true);
    expect(fits('Import a file', 'port')).toBe(false);
    expect(fits('Import a file', '')).toBe(false);
    const row = commandRow({ press: 'n', does: 'new account', run }, 'acc');
    expect([row.press, row.title]).toEqual([
      'n',
      [
        { text: 'New', found: false },
        { text: ' ', found: false },
        { text: 'acc', found: true },
        { text: 'ount', found: false },
      ],
    ]);
    expect(markedWords('Österreich', 'oster')[0]).toEqual({ text: 'Öster', found: true });
  });
});
