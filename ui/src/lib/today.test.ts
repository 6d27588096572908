import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { cache, keys } from './queries';
import { watchDay } from './today';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 23, 50) });
  cache.setQueryData(keys.accounts, {});
});
afterEach(() => {
  vi.useRealTimers();
  cache.clear();
});

const asked = () => cache.getQueryState(keys.accounts)?.isInvalidated;

it('asks for what is shown again once midnight has passed, and not before', () => {
  const stop = watchDay();
  vi.advanceTimersByTime(9 * 60_000);
  expect(asked()).toBe(false);
  vi.advanceTimersByTime(2 * 60_000);
  expect(asked()).toBe(true);
  stop();
});

it('does so when the computer slept over it', () => {
  const stop = watchDay();
  vi.setSystemTime(new Date(2026, 10, 30, 7, 30));
  vi.advanceTimersByTime(30_000);
  expect(asked()).toBe(true);
  stop();
});
