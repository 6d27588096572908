import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { dropDraft, flushDrafts, keepDraft, loadDraft } from './drafts.svelte';
import { notice } from './notice.svelte';

describe('what is being typed', () => {
  let kept: Record<string, string>;
  let saves: number;

  beforeEach(() => {
    vi.useFakeTimers();
    kept = {};
    saves = 0;
    mockIPC((command, payload) => {
      const { key, text } = payload as { key: string; text: string };
      if (command === 'draft_save') {
        saves += 1;
        kept[key] = text;
      }
      if (command === 'draft_drop') delete kept[key];
      return command === 'draft_load' ? (kept[key] ?? null) : null;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    clearMocks();
  });

  it('is in the vault half a second later, once for all keystrokes between', async () => {
    keepDraft('title', 'P');
    await vi.advanceTimersByTimeAsync(300);
    keepDraft('title', 'Pro');
    await vi.advanceTimersByTimeAsync(250);
    expect(kept).toEqual({ title: 'Pro' });
    expect(saves).toBe(1);
  });

  it('is in the vault at once when the vault is about to be locked', async () => {
    keepDraft('title', 'Projects');
    keepDraft('other', 'More');
    await flushDrafts();
    expect(kept).toEqual({ title: 'Projects', other: 'More' });
  });

  it('is found again before it is in the vault, and after', async () => {
    keepDraft('title', 'Projects');
    expect(await loadDraft('title')).toBe('Projects');
    await flushDrafts();
    expect(await loadDraft('title')).toBe('Projects');
  });

  it('is gone when it was committed, and does not come back', async () => {
    keepDraft('title', 'Projects');
    await dropDraft('title');
    await vi.advanceTimersByTimeAsync(2000);
    expect(kept).toEqual({});
    expect(await loadDraft('title')).toBeNull();
  });
});

describe('a draft that takes its time', () => {
  let calls: string[];
  let answer: () => Promise<void>;

  beforeEach(() => {
    vi.useFakeTimers();
    calls = [];
    answer = () => Promise.resolve();
    mockIPC(async (command, payload) => {
      const { text } = payload as { text?: string };
      if (command === 'draft_save') await answer();
      calls.push(text ?? command);
      return null;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    clearMocks();
  });

  /** An answer that comes when it is let. */
  function held() {
    const waiting: (() => void)[] = [];
    answer = () => new Promise((resolve) => waiting.push(resolve));
    return async () => {
      waiting.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    };
  }

  it('is waited for by a lock, with what was typed meanwhile', async () => {
    const arrive = held();
    keepDraft('title', 'one');
    await vi.advanceTimersByTimeAsync(500);
    keepDraft('title', 'two');
    let flushed = false;
    void flushDrafts().then(() => (flushed = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(flushed).toBe(false);
    await arrive();
    await arrive();
    expect(flushed).toBe(true);
    expect(calls).toEqual(['one', 'two']);
  });

  it('does not come back after it was given up', async () => {
    const arrive = held();
    keepDraft('title', 'one');
    await vi.advanceTimersByTimeAsync(500);
    const dropped = dropDraft('title');
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toEqual([]);
    await arrive();
    await dropped;
    expect(calls).toEqual(['one', 'draft_drop']);
  });

  it('is said once when it cannot be kept, and tried again', async () => {
    const fault = vi.spyOn(notice, 'fault');
    answer = () => Promise.reject({ code: 'disk_full' });
    keepDraft('title', 'half a sentence');
    await vi.advanceTimersByTimeAsync(6000);
    expect(fault).toHaveBeenCalledTimes(1);
    answer = () => Promise.resolve();
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls).toEqual(['half a sentence']);
  });
});
