import { expect, it } from 'vitest';

import { t } from '../text';
import { keyListOf } from './keyList';

const run = () => undefined;
const everywhere = t.frame.everywhere;

it('tells each thing once, under the screen that has it, with every key', () => {
  const told = keyListOf([
    {
      title: everywhere,
      keys: [
        { press: 'Mod+Z', does: 'Undo', run },
        { press: 'Mod+K', does: 'search', run },
        { press: '/', does: 'search', run },
        { press: 'n', does: 'new account', run },
        { press: '', does: 'import a file', run },
      ],
    },
    {
      title: 'Accounts',
      keys: [
        { press: 'n', does: 'new account', run },
        { press: 'q', does: 'QBR', run },
      ],
    },
  ]);
  expect(told).toEqual([
    {
      title: 'Accounts',
      lines: [
        { does: 'new account', presses: ['n'] },
        { does: 'QBR', presses: ['q'] },
      ],
    },
    {
      title: everywhere,
      lines: [
        { does: 'undo', presses: ['Mod+Z'] },
        { does: 'search', presses: ['Mod+K', '/'] },
      ],
    },
  ]);
});

it('leaves out what does not answer now, and the keys that a newer table took', () => {
  const told = keyListOf([
    { title: everywhere, keys: [{ press: '/', does: 'search', run }] },
    {
      title: 'Accounts',
      keys: [
        { press: '/', does: 'find', run },
        { press: 'q', does: 'off', run, when: () => false },
      ],
    },
  ]);
  expect(told).toEqual([{ title: 'Accounts', lines: [{ does: 'find', presses: ['/'] }] }]);
});
