import { expect, it } from 'vitest';

import { ENOUGH, measure } from './strength';

it('refuses passwords everybody knows and rows of keys', async () => {
  for (const weak of ['password123', 'qwertyuiop', 'aaaaaaaaaaaa', 'letmein2024']) {
    expect((await measure(weak)).score, weak).toBeLessThan(ENOUGH);
  }
});

it('takes words that do not belong together', async () => {
  expect((await measure('hazel lantern orbit quay')).score).toBeGreaterThanOrEqual(ENOUGH);
});
