import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { draftAt, Edit, meaningOf, type Editable } from './edit.svelte';
import { flushDrafts } from './drafts.svelte';

let stands: string;
let sent: string[];
let answers: ((why: string | null) => void)[];
let drafts: Record<string, string>;

beforeEach(() => {
  stands = 'old';
  sent = [];
  answers = [];
  drafts = {};
  mockIPC((command, payload) => {
    const { key, text } = payload as { key: string; text: string };
    if (command === 'draft_save') drafts[key] = text;
    if (command === 'draft_drop') delete drafts[key];
    return command === 'draft_load' ? (drafts[key] ?? null) : null;
  });
});
afterEach(clearMocks);

const of = (): Editable<string> => ({
  stands: () => stands,
  read: (text) => (text === '' ? { fault: 'Name is required.' } : { value: text }),
  unchanged: (value) => value === stands,
  send: (value) => {
    sent.push(value);
    return new Promise((answer) =>
      answers.push((why) => {
        if (why === null) stands = value;
        answer(why);
      }),
    );
  },
  draft: draftAt('d'),
});
const edit = () => new Edit(of());
const next = () =>
  vi.waitFor(() => (answers.length > 0 ? answers.shift()! : Promise.reject(new Error('not sent yet'))));

describe('an edit', () => {
  it('shows the value as it stands until somebody types', () => {
    const one = edit();
    expect(one.text).toBe('old');
    stands = 'changed elsewhere';
    expect(one.text).toBe('changed elsewhere');
    one.type('mine');
    stands = 'undone elsewhere';
    expect(one.text).toBe('mine');
  });

  it('is sent once when it is kept, and then is the value', async () => {
    const one = edit();
    one.type('new');
    const kept = one.keep();
    void one.keep();
    (await next())(null);
    expect(await kept).toBe(true);
    expect(sent).toEqual(['new']);
    expect(one.typed).toBeNull();
  });

  it('is not sent when it is what stands', async () => {
    const one = edit();
    one.type('old');
    expect(await one.keep()).toBe(true);
    expect(sent).toEqual([]);
    expect(one.typed).toBeNull();
  });

  it('stays in its field when it is refused, with the sentence why', async () => {
    const one = edit();
    one.type('new');
    const kept = one.keep();
    (await next())('Another has this name.');
    expect(await kept).toBe(false);
    expect([one.text, one.fault]).toEqual(['new', 'Another has this name.']);
    one.type('newer');
    expect(one.fault).toBeNull();
  });

  it('is not sent when it comes to nothing', async () => {
    const one = edit();
    one.type('');
    expect(await one.keep()).toBe(false);
    expect(one.fault).toBe('Name is required.');
    expect(sent).toEqual([]);
  });

  it('is sent after the one before it, and both are written', async () => {
    const one = edit();
    one.type('first');
    const first = one.keep();
    one.type('second');
    const second = one.keep();
    (await next())(null);
    await first;
    expect(one.text).toBe('second');
    (await next())(null);
    await second;
    expect(sent).toEqual(['first', 'second']);
    expect([stands, one.typed]).toEqual(['second', null]);
  });

  it('goes back to what stood, though another value is on its way', async () => {
    const one = edit();
    one.type('first');
    void one.keep();
    one.type('old');
    const back = one.keep();
    (await next())(null);
    (await next())(null);
    await back;
    expect(sent).toEqual(['first', 'old']);
    expect(stands).toBe('old');
  });

  it('gives way to what stands when it is given up, refused or not', async () => {
    const one = edit();
    one.type('');
    await one.keep();
    await one.giveUp();
    expect([one.text, one.fault]).toEqual(['old', null]);
  });

  it('survives a lock as a draft, and is no draft once it is kept', async () => {
    const one = edit();
    one.type('half a sen');
    await flushDrafts();
    const again = edit();
    await again.takeUp();
    expect(again.text).toBe('half a sen');
    const kept = again.keep();
    (await next())(null);
    await kept;
    expect(drafts).toEqual({});
  });
});

describe('a key in a field', () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);
  it('keeps with Enter, gives up with Esc, and begins a line with Shift and Enter', () => {
    expect(meaningOf(key({ key: 'Enter' }))).toBe('keep');
    expect(meaningOf(key({ key: 'Escape' }))).toBe('giveUp');
    expect(meaningOf(key({ key: 'Enter', shiftKey: true }), true)).toBeNull();
    expect(meaningOf(key({ key: 'Enter', shiftKey: true }))).toBe('keep');
    expect(meaningOf(key({ key: 'a' }))).toBeNull();
  });
  it('keeps nothing when its Enter ends a composition', () => {
    expect(meaningOf(key({ key: 'Enter', isComposing: true }))).toBeNull();
    expect(meaningOf(key({ key: 'Enter', keyCode: 229 }))).toBeNull();
    expect(meaningOf(key({ key: 'Escape', isComposing: true }))).toBeNull();
  });
});
