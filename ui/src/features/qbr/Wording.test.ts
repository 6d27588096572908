import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { DeckView, TextView } from '../../api';
import { cache } from '../../lib/queries';
import { Editing } from './editing.svelte';
import Wording from './Wording.svelte';

const FIELD: TextView = { field: 'summary.title', text: 'Composed', composed: 'Composed', edited: false };
const deck = { qbr: 'q', slides: [], pages: [] } as unknown as DeckView;
let sent: string[];
let dropped: number;
let answer: () => void;
let shown: Record<string, unknown>;
const left = vi.fn();

beforeEach(() => {
  sent = [];
  dropped = 0;
  left.mockClear();
  mockIPC(async (command, payload) => {
    if (command === 'draft_drop') dropped += 1;
    if (command !== 'qbr_edit_text') return null;
    sent.push((payload as { text: string }).text);
    await new Promise<void>((done) => (answer = done));
    return deck;
  });
  const props = { editing: new Editing('q', () => deck), field: FIELD, label: 'Title', onleave: left };
  shown = mount(Wording, { target: document.body, props });
  flushSync();
});

afterEach(async () => {
  await unmount(shown);
  clearMocks();
  cache.clear();
});

const area = () => document.querySelector('textarea') as HTMLTextAreaElement;

function type(text: string) {
  area().focus();
  area().value = text;
  area().dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

it('keeps what is typed while what was there before is on its way', async () => {
  type('First');
  area().blur();
  await vi.waitFor(() => expect(sent).toEqual(['First']));
  type('First and second');
  answer();
  await new Promise((done) => setTimeout(done, 20));
  expect(area().value).toBe('First and second');
  expect(dropped).toBe(0);
  expect(left).not.toHaveBeenCalled();
  area().blur();
  await vi.waitFor(() => expect(sent).toEqual(['First', 'First and second']));
  answer();
  await vi.waitFor(() => expect(left).toHaveBeenCalled());
  expect(dropped).toBe(1);
});
