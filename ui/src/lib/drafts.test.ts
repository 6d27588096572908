import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { dropDraft, flushDrafts, keepDraft, loadDraft } from './drafts.svelte';

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
