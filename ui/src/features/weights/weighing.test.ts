import { describe, expect, it, vi } from 'vitest';

import type { WeightsVersion } from '../../api';
import { countsNow, Weighing } from './weighing.svelte';

vi.mock('../../lib/drafts.svelte', () => ({
  keepDraft: vi.fn(),
  dropDraft: () => Promise.resolve(),
  loadDraft: () => Promise.resolve(null),
}));

const SHIPPED = { outcomes: 25, usage: 15, recency: 15, coverage: 15, sentiment: 15, support: 10, payment: 5 };
const version = (of: Partial<WeightsVersion>): WeightsVersion => ({
  tier: null,
  stage: null,
  version: 0,
  since: null,
  weights: SHIPPED,
  accounts: 0,
  ...of,
});
const versions = [
  version({ version: 2, since: '2025-10-06' }),
  version({ version: 1, since: '2025-09-01' }),
  version({ tier: 'anchor', version: 4, since: '2025-09-01' }),
  version({}),
];

describe('weights that are being tried', () => {
  it('begin from what is nearest to their tier and stage, in its newest version', () => {
    const now = (tier: 'anchor' | 'strategic' | null, stage: 'growth' | null) =>
      countsNow(versions, { tier, stage })?.version;
    expect([now(null, null), now('anchor', 'growth'), now('strategic', null), now(null, 'growth')]).toEqual([
      2, 4, 2, 2,
    ]);
  });

  it('are numbered after their own versions, and after none that they inherit', () => {
    const tried = new Weighing(() => versions);
    expect(tried.next).toBe(3);
    tried.choose({ tier: 'anchor' });
    expect([tried.own, tried.next]).toEqual([true, 5]);
    tried.choose({ stage: 'growth' });
    expect([tried.own, tried.next]).toEqual([false, 1]);
  });

  it('are whole numbers up to a thousand, and a slip is named without losing what was typed', () => {
    const tried = new Weighing(() => versions);
    tried.type('usage', '60');
    expect(tried.weights).toEqual({ ...SHIPPED, usage: 60 });
    for (const slip of ['2.5', 'much', '', '-1', '1001']) {
      tried.type('usage', slip);
      expect(tried.fault('usage'), slip).not.toBeNull();
      expect([tried.weights, tried.text('usage')]).toEqual([null, slip]);
    }
    tried.giveUp('usage');
    expect([tried.changed, tried.text('usage')]).toEqual([false, '15']);
  });

  it('go up and down by the arrows, and never under nothing', () => {
    const tried = new Weighing(() => versions);
    tried.step('payment', 1);
    expect(tried.text('payment')).toBe('6');
    tried.step('payment', -10);
    expect(tried.text('payment')).toBe('0');
  });
});
