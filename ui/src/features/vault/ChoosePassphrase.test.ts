import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { VaultView } from '../../api';
import { t } from '../../text';
import ChoosePassphrase from './ChoosePassphrase.svelte';

const VAULT: VaultView = {
  state: 'none',
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
};
const STRONG = 'nine copper lanterns under quiet rain';
let asked: string[];
let shown: Record<string, unknown>;

beforeEach(() => {
  asked = [];
  mockIPC((command) => {
    asked.push(command);
    return { groups: [] };
  });
  shown = mount(ChoosePassphrase, { target: document.body, props: { vault: VAULT, onmade: () => undefined } });
});
afterEach(async () => {
  await unmount(shown);
  clearMocks();
});

const fields = () => [...document.querySelectorAll('input')];
function type(at: number, text: string) {
  const field = fields()[at] as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const send = () =>
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
const fault = () => document.querySelector('[role=alert]')?.textContent?.slice(2) ?? null;
const strength = () => document.querySelector('.strength')?.textContent ?? '';

it('says why the button does nothing, at the field that lacks something', async () => {
  send();
  await vi.waitFor(() => expect(fault()).toBe(t.first.missing));
  type(0, 'password1');
  await vi.waitFor(() => expect(strength()).toContain(t.first.strengthNeed));
  expect(strength()).toContain(t.first.common);
  expect(fault()).toBeNull();
  send();
  await vi.waitFor(() => expect(fault()).toBe(t.first.strengthNeed));
  expect(document.activeElement).toBe(fields()[0]);
  type(0, STRONG);
  await vi.waitFor(() => expect(strength()).toContain(t.first.strength[4]));
  send();
  await vi.waitFor(() => expect(fault()).toBe(t.first.differs));
  expect(document.activeElement).toBe(fields()[1]);
  expect(asked).toEqual([]);
  type(1, STRONG);
  await vi.waitFor(() => expect(fault()).toBeNull());
  send();
  await vi.waitFor(() => expect(asked).toEqual(['vault_prepare']));
});

it('leads from the passphrase to its repetition without a stop', () => {
  const stops = [...document.querySelectorAll<HTMLElement>('input, button')].filter((one) => one.tabIndex >= 0);
  expect(stops.slice(0, 2)).toEqual(fields());
});
