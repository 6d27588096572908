import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { VaultView } from '../api';
import { session } from './session.svelte';

const view = (state: VaultView['state']): VaultView => ({
  state,
  folder: '/v',
  folder_label: 'v',
  locked_at: null,
  why_locked: null,
  idle_minutes: null,
  keychain_waits: false,
  keychain_trouble: null,
  needs_passphrase: false,
  read_only: false,
  example: null,
});

beforeEach(() => {
  session.vault = view('open');
  session.trouble = null;
});
afterEach(clearMocks);

it('shows nothing of the vault from the moment it was locked, before the desk answers', async () => {
  let answer: (view: VaultView) => void = () => {};
  mockIPC(() => new Promise<VaultView>((done) => (answer = done)));
  const closed = session.closed();
  expect(session.vault).toBeNull();
  answer(view('locked'));
  await closed;
  expect(session.vault).toEqual(view('locked'));
});

it('says so when the desk does not know where the vault is', async () => {
  mockIPC(() => {
    throw { code: 'internal', what: 'desk' };
  });
  await session.closed();
  expect(session.vault).toBeNull();
  expect(session.trouble).toContain('desk');
});

it('locks with one answer, and goes on showing the lock when it hears of it again', async () => {
  const asked: string[] = [];
  mockIPC((command) => {
    asked.push(command);
    return view('locked');
  });
  await session.lock();
  expect(session.vault?.state).toBe('locked');
  expect(asked).toEqual(['vault_lock']);
  const again = session.closed();
  expect(session.vault?.state).toBe('locked');
  await again;
});
