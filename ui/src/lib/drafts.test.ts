import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const kept: [string, string][] = [];
let answer: () => Promise<null>;

vi.mock('../api', () => ({
  api: {
    draftSave: async (key: string, text: string) => {
      await answer();
      kept.push([key, text]);
      return null;
    },
    draftDrop: (key: string) => {
      kept.push([key, 'dropped']);
      return Promise.resolve(null);
    },
  },
  reasonOf: (error: unknown) => error,
}));

const { keepDraft, flushDrafts, dropDraft } = await import('./drafts.svelte');
const { notice } = await import('./notice.svelte');

beforeEach(() => {
  vi.useFakeTimers();
  kept.length = 0;
  answer = () => Promise.resolve(null);
});
afterEach(() => vi.useRealTimers());

test('a lock waits for what is on its way and for what was typed meanwhile', async () => {
  let arrive = () => {};
  answer = () => new Promise((resolve) => (arrive = () => resolve(null)));
  keepDraft('title', 'one');
  await vi.advanceTimersByTimeAsync(500);
  keepDraft('title', 'two');
  let flushed = false;
  void flushDrafts().then(() => (flushed = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(flushed).toBe(false);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  expect(flushed).toBe(true);
  expect(kept).toEqual([
    ['title', 'one'],
    ['title', 'two'],
  ]);
});

test('a draft that could not be kept is said once and tried again', async () => {
  const fault = vi.spyOn(notice, 'fault');
  answer = () => Promise.reject({ code: 'disk_full' });
  keepDraft('title', 'half a sentence');
  await vi.advanceTimersByTimeAsync(6000);
  expect(fault).toHaveBeenCalledTimes(1);
  answer = () => Promise.resolve(null);
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept).toEqual([['title', 'half a sentence']]);
});

test('a draft that is given up does not come back from its way', async () => {
  let arrive = () => {};
  answer = () => new Promise((resolve) => (arrive = () => resolve(null)));
  keepDraft('title', 'one');
  await vi.advanceTimersByTimeAsync(500);
  const dropped = dropDraft('title');
  await vi.advanceTimersByTimeAsync(0);
  expect(kept).toEqual([]);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  await dropped;
  expect(kept).toEqual([
    ['title', 'one'],
    ['title', 'dropped'],
  ]);
});
