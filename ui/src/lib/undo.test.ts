import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, expect, it, vi } from 'vitest';

import { t } from '../text';
import { notice } from './notice.svelte';
import { undo } from './undo';

afterEach(clearMocks);

it('takes one step for each press of a key that is held down, one after the other', async () => {
  const done: string[] = [];
  let underWay = 0;
  mockIPC(async (command) => {
    expect(++underWay).toBe(1);
    await new Promise((later) => setTimeout(later, 1));
    underWay--;
    done.push(command);
    const did = { op: 'edit', kind: 'risk', name: `${done.length}`, field: null, label: null };
    return { did, next: { undo: null, redo: null } };
  });
  const say = vi.spyOn(notice, 'say');
  await Promise.all([undo(), undo(), undo()]);
  expect(done).toEqual(['undo', 'undo', 'undo']);
  expect(say.mock.calls.map(([text]) => text)).toEqual(['Edit “1”', 'Edit “2”', 'Edit “3”'].map(t.frame.undone));
});

it('says calmly that there is nothing to undo, and as a fault what could not be undone', async () => {
  for (const [reason, tone] of [
    [{ code: 'nothing_to_undo' }, 'plain'],
    [{ code: 'disk_full' }, 'fault'],
  ] as const) {
    mockIPC(() => {
      throw reason;
    });
    await undo();
    expect(notice.tone).toBe(tone);
    expect(notice.text).not.toBe('');
  }
});
