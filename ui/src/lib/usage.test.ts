import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { tellOfUse } from './usage';

describe('somebody at the window', () => {
  let told: number;
  const move = () => window.dispatchEvent(new Event('pointermove'));

  beforeEach(() => {
    vi.useFakeTimers();
    told = 0;
    mockIPC((command) => {
      if (command === 'vault_used') told += 1;
      return null;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    clearMocks();
  });

  it('is told of at once, and then at most every two seconds', async () => {
    const stop = tellOfUse();
    for (let n = 0; n < 50; n += 1) {
      move();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told).toBe(3);
    stop();
  });

  it('is not told of any more once the vault is locked', async () => {
    const stop = tellOfUse();
    stop();
    move();
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toBe(0);
  });
});
