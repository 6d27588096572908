import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, it } from 'vitest';

import { sentence } from '../text';
import { api, reasonOf, Refused } from '.';

afterEach(clearMocks);

describe('a command', () => {
  it('answers with the desk’s data', async () => {
    mockIPC((command, payload) => (command === 'draft_load' ? `of ${(payload as { key: string }).key}` : null));
    expect(await api.draftLoad('title')).toBe('of title');
  });

  it('throws what the desk refused, with its particulars', async () => {
    mockIPC(() => {
      // The desk's errors arrive as plain data, as they do in the window.
      throw { code: 'wrong_groups', groups: [2, 7] };
    });
    const error = await api.vaultConfirm([]).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Refused);
    expect(sentence(reasonOf(error))).toBe('Groups 2 and 7 are not what was shown. Look at them again.');
  });

  it('has a code too when its arguments could not be read', async () => {
    mockIPC(() => {
      throw 'invalid args `value` for command `record_set`: not a field value: []';
    });
    const error = await api.undo().catch((e: unknown) => e);
    expect(reasonOf(error)).toEqual({ code: 'internal', what: 'arguments' });
  });

  it('makes anything else a fault of ours, without its text', () => {
    expect(reasonOf(new Error('Brightfold'))).toEqual({ code: 'internal', what: 'window' });
  });
});
