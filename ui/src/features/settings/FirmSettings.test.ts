import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { FirmView } from '../../api';
import { cache, keys } from '../../lib/queries';
import { t } from '../../text';
import FirmSettings from './FirmSettings.svelte';

const FIRM: FirmView = { name: 'Lindqvist', currency: 'EUR', locale: null, fiscal_year_starts: null, accent: null };
let sent: FirmView[];
let shown: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  mockIPC(async (command, payload) => {
    if (command !== 'settings_set_firm') return null;
    const { firm } = payload as { firm: FirmView };
    sent.push(firm);
    await new Promise((done) => setTimeout(done, 5));
    return { firm, vault_folder: '/v', version: '0' };
  });
  cache.setQueryData(keys.settings, { firm: FIRM, vault_folder: '/v', version: '0' });
  shown = mount(FirmSettings, { target: document.body, props: { firm: FIRM } });
});

afterEach(async () => {
  await unmount(shown);
  clearMocks();
});

function type(label: string, text: string) {
  const id = [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? '';
  const field = document.getElementById(id) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('blur'));
}
const faults = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent?.slice(2));

it('keeps one field after the other, neither undoing the other', async () => {
  type(t.settings.name, 'Lindqvist & Co');
  type(t.settings.currency, 'chf');
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]).toEqual({ ...FIRM, name: 'Lindqvist & Co', currency: 'CHF' });
});

it('names a slip under its field without sending it, and forgets it with the old value', async () => {
  type(t.settings.currency, 'EU');
  type(t.settings.fiscal, '31 January');
  await vi.waitFor(() => expect(faults()).toEqual([t.settings.currencyWrong, t.settings.fiscalWrong]));
  type(t.settings.fiscal, '');
  await vi.waitFor(() => expect(faults()).toEqual([t.settings.currencyWrong]));
  expect(sent).toEqual([]);
});

it('understands a day as it is said, and shows it so', async () => {
  type(t.settings.fiscal, 'april 1st');
  await vi.waitFor(() => expect(sent).toEqual([{ ...FIRM, fiscal_year_starts: '04-01' }]));
  await vi.waitFor(() => expect([...document.querySelectorAll('input')].map((one) => one.value)).toContain('1 April'));
});

it('takes no name away, and cuts nothing that is typed', async () => {
  type(t.settings.name, '  ');
  type(t.settings.currency, 'pounds');
  await vi.waitFor(() => expect(faults()).toEqual([t.settings.nameMissing, t.settings.currencyWrong]));
  expect(sent).toEqual([]);
  expect(document.querySelector('[maxlength]')).toBeNull();
});
