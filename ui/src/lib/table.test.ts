import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Listed } from '../api';
import { forgetAll } from './onLock';
import { flushDrafts } from './drafts.svelte';
import { cache, keys } from './queries';
import { Table } from './table.svelte';
import { typingOf } from './values';

const FIELDS = {
  statement: 'Scope creeps',
  indicator: null,
  likelihood: 3,
  impact: null,
  owner: null,
  mitigation: null,
  due: null,
  status: 'open',
  audience: 'internal',
  client_wording: null,
} as Listed<'risk'>['fields'];

type Call = [command: string, payload: Record<string, unknown>];
let calls: Call[];
let refuse: object | null;
let drafts: Record<string, string>;

beforeEach(() => {
  calls = [];
  refuse = null;
  drafts = {};
  mockIPC(async (command, payload) => {
    const { key, text } = payload as { key: string; text: string };
    if (command === 'draft_save') drafts[key] = text;
    if (command === 'draft_drop') delete drafts[key];
    if (command === 'draft_load') return drafts[key] ?? null;
    if (!command.startsWith('record_')) return null;
    calls.push([command, payload as Record<string, unknown>]);
    await new Promise((done) => setTimeout(done, 1));
    if (refuse !== null) throw refuse;
    return command === 'record_create' ? 'r2' : null;
  });
  cache.setQueryData(keys.records('risk', 'a'), [{ id: 'r1', name: 'Scope creeps', fields: FIELDS }]);
});
afterEach(() => {
  forgetAll();
  clearMocks();
});

const table = () =>
  new Table<'risk'>({
    kind: 'risk',
    account: 'a',
    given: {},
    records: () => cache.getQueryData<Listed<'risk'>[]>(keys.records('risk', 'a')) ?? [],
    manner: () => ({ typing: typingOf('en-GB'), currency: 'USD' }),
  });
const hasNew = (one: Table<'risk'>) => one.rows.some((row) => row.isNew);
const settled = () => new Promise((done) => setTimeout(done, 20));

describe('a cell', () => {
  it('is written when it is kept, and shows its new value at once', async () => {
    const one = table();
    one.open('r1', 'likelihood', '5');
    expect(one.keep('r1', 'likelihood')).toBe(true);
    expect(one.value(one.rows[0]!, 'likelihood')).toBe(5);
    await settled();
    expect(calls).toEqual([['record_set', { kind: 'risk', id: 'r1', field: 'likelihood', value: 5 }]]);
  });

  it('stays open with the rule it breaks, and sends nothing', () => {
    const one = table();
    one.open('r1', 'likelihood', '9');
    expect(one.keep('r1', 'likelihood')).toBe(false);
    expect(one.edit('r1', 'likelihood')?.fault).toBe('Likelihood is a whole number from 1 to 5.');
    expect(calls).toEqual([]);
  });

  it('opens again when the desk refuses it', async () => {
    refuse = { code: 'disk_full' };
    const one = table();
    one.open('r1', 'statement', 'Scope grows');
    one.keep('r1', 'statement');
    await settled();
    expect(one.edit('r1', 'statement')?.text).toBe('Scope grows');
    expect(one.edit('r1', 'statement')?.fault).toMatch(/^The disk is full/);
    expect(one.value(one.rows[0]!, 'statement')).toBe('Scope creeps');
  });

  it('is written twice when it is edited twice in a row', async () => {
    const one = table();
    one.put('r1', 'likelihood', '4');
    one.put('r1', 'likelihood', '3');
    await settled();
    expect(calls.map(([, payload]) => payload.value)).toEqual([4, 3]);
  });

  it('sends nothing when its value is what it was', async () => {
    const one = table();
    one.put('r1', 'likelihood', '3');
    await settled();
    expect(calls).toEqual([]);
  });
});

describe('a new row', () => {
  it('becomes a record as soon as what it needs is there, and stays the row it was', async () => {
    const one = table();
    const key = one.begin();
    expect(one.missing).toEqual(['statement']);
    one.put(key, 'likelihood', '2');
    await settled();
    expect(calls).toEqual([]);
    one.put(key, 'statement', 'The sponsor leaves');
    one.put(key, 'impact', '5');
    await settled();
    expect(calls).toEqual([
      ['record_create', { kind: 'risk', account: 'a', fields: { likelihood: 2, statement: 'The sponsor leaves' } }],
      ['record_set', { kind: 'risk', id: 'r2', field: 'impact', value: 5 }],
    ]);
    expect(one.rows.map((row) => [row.key, row.record.id])).toEqual([
      ['r1', 'r1'],
      [key, 'r2'],
    ]);
    expect(hasNew(one)).toBe(false);
  });

  it('names the fault in the cell that has it', async () => {
    refuse = { code: 'broken', kind: 'risk', field: 'due', rule: { rule: 'not_a', what: 'date' } };
    const one = table();
    const key = one.begin();
    one.put(key, 'due', '12 Oct 2026');
    await settled();
    one.put(key, 'statement', 'The sponsor leaves');
    await settled();
    expect(hasNew(one)).toBe(true);
    expect(one.edit(key, 'due')?.fault).toBe('The due date is a date, such as 12 Oct 2026.');
  });

  it('survives a lock, with what was typed into other cells', async () => {
    const one = table();
    await one.takeUp();
    one.put(one.begin(), 'likelihood', '2');
    await settled();
    one.open(one.begin(), 'statement', 'The spon');
    one.open('r1', 'indicator', 'Fewer');
    await flushDrafts();
    const again = table();
    await again.takeUp();
    const row = again.rows[1]!;
    expect(row.isNew).toBe(true);
    expect(again.value(row, 'likelihood')).toBe(2);
    expect(again.edit(row.key, 'statement')?.text).toBe('The spon');
    expect(again.edit('r1', 'indicator')?.text).toBe('Fewer');
  });

  it('leaves no draft once all of it is written', async () => {
    const one = table();
    await one.takeUp();
    one.put(one.begin(), 'statement', 'The sponsor leaves');
    await vi.waitFor(() => expect(hasNew(one)).toBe(false));
    await settled();
    await flushDrafts();
    expect(drafts).toEqual({});
  });
});
