import { beforeEach, expect, it, vi } from 'vitest';

import { Moves } from './moves.svelte';
import type { Days } from './roadmap';

const item = (record: string) => ({ of: { record } });
const on = (due: string): Days => ({ starts: null, due });
let written: [string, string | null][];
const moves = () =>
  new Moves<{ of: { record: string } }>(({ of }, { due }) => {
    written.push([of.record, due]);
    return Promise.resolve();
  });

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
});

it('writes keys that follow each other as one gesture', async () => {
  const some = moves();
  some.nudge(item('a'), on('2025-10-13'));
  some.nudge(item('a'), on('2025-10-20'));
  expect([written, some.drafts.get('a')?.due]).toEqual([[], '2025-10-20']);
  await vi.runAllTimersAsync();
  expect([written, some.pending, some.drafts.size]).toEqual([[['a', '2025-10-20']], false, 0]);
});

it('ends a gesture when another thing is moved', async () => {
  const some = moves();
  some.nudge(item('a'), on('2025-10-13'));
  some.nudge(item('b'), on('2025-11-13'));
  await vi.runAllTimersAsync();
  expect(written).toEqual([
    ['a', '2025-10-13'],
    ['b', '2025-11-13'],
  ]);
});

it('leaves what is given up where it was', async () => {
  const some = moves();
  some.nudge(item('a'), on('2025-10-13'));
  expect([some.giveUpWaiting(), some.giveUpWaiting()]).toEqual([true, false]);
  await vi.runAllTimersAsync();
  expect([written, some.drafts.size]).toEqual([[], 0]);
});
