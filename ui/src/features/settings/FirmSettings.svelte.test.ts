import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { FirmView, Shape } from '../../api';
import { ruleSentence, t } from '../../text';
import FirmSettings from './FirmSettings.svelte';

const FIRM: FirmView = {
  name: 'Lindqvist',
  currency: 'EUR',
  locale: null,
  fiscal_year_starts: null,
  accent: null,
  logo: null,
  time_zone: null,
};
let sent: Partial<FirmView>[];
let shown: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  const props = $state({ firm: FIRM });
  mockIPC(async (command, payload) => {
    if (command !== 'record_create') return null;
    const { kind, fields } = payload as { kind: string; fields: Partial<FirmView> };
    expect(kind).toBe('firm');
    if (fields.name === null) throw { code: 'broken', kind, field: 'name', rule: { rule: 'required' } };
    sent.push(fields);
    await new Promise((done) => setTimeout(done, 5));
    props.firm = { ...props.firm, ...fields };
    return 'firm';
  });
  shown = mount(FirmSettings, { target: document.body, props });
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
const wrong = (field: string, what: Shape) => ruleSentence({ rule: 'not_a', what }, 'firm', field);
const faults = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent?.slice(2));

it('sends of the firm only the field that was changed', async () => {
  type(t.settings.name, 'Lindqvist & Co');
  type(t.settings.currency, 'chf');
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([{ name: 'Lindqvist & Co' }, { currency: 'CHF' }]);
});

it('names a slip under its field without sending it, and forgets it with the old value', async () => {
  type(t.settings.currency, 'EU');
  type(t.settings.fiscal, '31 January');
  await vi.waitFor(() =>
    expect(faults()).toEqual([wrong('currency', 'currency'), wrong('fiscal_year_starts', 'month_and_day')]),
  );
  type(t.settings.fiscal, '');
  await vi.waitFor(() => expect(faults()).toEqual([wrong('currency', 'currency')]));
  expect(sent).toEqual([]);
});

it('understands a day as it is said, and shows it so', async () => {
  type(t.settings.fiscal, 'april 1st');
  await vi.waitFor(() => expect(sent).toEqual([{ fiscal_year_starts: '04-01' }]));
  await vi.waitFor(() => expect([...document.querySelectorAll('input')].map((one) => one.value)).toContain('1 April'));
});

it('takes no name away, and cuts nothing that is typed', async () => {
  type(t.settings.name, '  ');
  type(t.settings.currency, 'pounds');
  const needed = ruleSentence({ rule: 'required' }, 'firm', 'name');
  await vi.waitFor(() => expect(faults()).toEqual([needed, wrong('currency', 'currency')]));
  expect(sent).toEqual([]);
  expect(document.querySelector('[maxlength]')).toBeNull();
});
