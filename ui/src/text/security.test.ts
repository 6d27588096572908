import { describe, expect, it } from 'vitest';

import type { VaultView, WhyLocked } from '../api';
import { lockedSentence, t } from './en';

const clock = () => '10:31';
const locked = (why: WhyLocked | null, more: Partial<VaultView> = {}): VaultView => ({
  state: 'locked',
  folder: '/v',
  folder_label: 'v',
  locked_at: why === null ? null : '2026-11-22T10:31:00Z',
  why_locked: why,
  idle_minutes: null,
  keychain_waits: false,
  keychain_trouble: null,
  needs_passphrase: false,
  read_only: false,
  example: null,
  ...more,
});

describe('the unlock screen says why it is locked', () => {
  it.each([
    ['asked', {}, 'Locked at 10:31, as you asked.'],
    ['idle', { idle_minutes: 10 }, 'Locked at 10:31, after ten minutes without use.'],
    ['idle', { idle_minutes: 1 }, 'Locked at 10:31, after one minute without use.'],
    ['sleep', {}, 'Locked at 10:31, when the computer slept.'],
    ['screen', {}, 'Locked at 10:31, with the screen.'],
    ['stopped', {}, 'Locked at 10:31: the new data key could not be put in place.'],
  ] as const)('%s %o', (why, more, begins) => {
    expect(lockedSentence(locked(why, more), clock)).toMatch(new RegExp(`^${begins}`));
  });

  it('and at the start, why the keychain did not open it', () => {
    expect(lockedSentence(locked(null), clock)).toBe(t.unlock.lockedStart);
    expect(lockedSentence(locked(null, { keychain_trouble: 'locked' }), clock)).toBe(
      'This computer’s keychain is locked. Open the vault with its passphrase.',
    );
  });

  it('but not that any more once it was locked in this run', () => {
    expect(lockedSentence(locked('asked', { keychain_trouble: 'locked' }), clock)).not.toMatch(/keychain/);
  });
});

describe('the rotation says how far it is', () => {
  it('from nothing to done, never going back', () => {
    const steps = [
      null,
      { doing: 'copying', done: 0, of: 0 },
      { doing: 'copying', done: 50, of: 200 },
      { doing: 'copying', done: 200, of: 200 },
      { doing: 'exchanging', step: 'promised' },
    ] as const;
    const shares = steps.map((step) => t.security.share(step));
    expect(shares).toEqual([0, 0, 23, 90, 95]);
    expect(t.security.step(steps[2])).toBe('Copying, 25%');
    expect(t.security.step(steps[3])).toBe('Checking the copy');
  });
});
