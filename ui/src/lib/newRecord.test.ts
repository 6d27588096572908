import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { ruleSentence } from '../text';
import { NewRecord } from './newRecord.svelte';
import { notice } from './notice.svelte';

let sent: Record<string, unknown>[];
let drafts: Map<string, string>;
let refused: object | null;

beforeEach(() => {
  sent = [];
  drafts = new Map();
  refused = null;
  mockIPC((command, payload) => {
    const { key, text, fields } = payload as { key: string; text: string; fields: Record<string, unknown> };
    if (command === 'draft_save') drafts.set(key, text);
    if (command === 'draft_drop') drafts.delete(key);
    if (command === 'draft_load') return drafts.get(key) ?? null;
    if (command !== 'record_create') return null;
    if (refused) throw refused;
    sent.push(fields);
    return 'a1';
  });
  notice.clear();
});
afterEach(clearMocks);

const begin = () =>
  new NewRecord({
    kind: 'account',
    account: null,
    fields: ['name', 'tier', 'currency'],
    manner: () => ({ typing: { group: ',', point: '.' }, currency: null }),
  });

it('sends what was typed, and nothing of what was left blank', async () => {
  const form = begin();
  form.edit('name').type('  Harbour & Pine ');
  form.edit('tier').type('anchor');
  expect(await form.create()).toBe('a1');
  expect(sent).toEqual([{ name: 'Harbour & Pine', tier: 'anchor' }]);
});

it('names every slip under its field and sends nothing', async () => {
  const form = begin();
  form.edit('currency').type('pounds');
  expect(await form.create()).toBeUndefined();
  expect(sent).toEqual([]);
  expect(form.edit('name').fault).toBe(ruleSentence({ rule: 'required' }, 'account', 'name'));
  expect(form.edit('currency').fault).toBe(ruleSentence({ rule: 'not_a', what: 'currency' }, 'account', 'currency'));
});

it('names what the desk refuses under its field, and any other refusal in the bar', async () => {
  const form = begin();
  form.edit('name').type('Harbour & Pine');
  refused = { code: 'broken', kind: 'account', field: 'name', rule: { rule: 'taken' } };
  expect(await form.create()).toBeUndefined();
  expect(form.edit('name').fault).toBe(ruleSentence({ rule: 'taken' }, 'account', 'name'));
  expect(notice.text).toBe('');
  refused = { code: 'disk_full' };
  await form.create();
  expect(notice.tone).toBe('fault');
  expect(form.edit('name').text).toBe('Harbour & Pine');
});

it('makes one record however often it is asked for while that is under way', async () => {
  const form = begin();
  form.edit('name').type('Harbour & Pine');
  await Promise.all([form.create(), form.create(), form.create()]);
  expect(sent).toHaveLength(1);
});

it('takes up what was typed when it was last left, kept or not, and forgets it once it is a record', async () => {
  const left = begin();
  left.edit('name').type('Harbour & Pine');
  await left.edit('name').keep();
  left.edit('currency').type('pou');
  const again = begin();
  await again.takeUp();
  expect(again.edit('name').text).toBe('Harbour & Pine');
  expect(again.edit('currency').text).toBe('pou');
  again.edit('currency').type('EUR');
  await again.create();
  const next = begin();
  await next.takeUp();
  expect(next.edit('name').text).toBe('');
});
