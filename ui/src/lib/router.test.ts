import { beforeEach, describe, expect, it } from 'vitest';

import { Refused } from '../api';
import { leaveIfGone } from './gone';
import { notice } from './notice.svelte';
import { router, type Route } from './router.svelte';

const account = (id: string): Route => ({ screen: 'account', id, tab: 'overview' });

beforeEach(() => {
  router.forget();
  notice.clear();
});

describe('going back', () => {
  it('goes where one came from, step by step, and ends where one began', () => {
    router.go(account('a'));
    router.go({ screen: 'qbr', id: 'q' });
    expect(router.back()).toBe(true);
    expect(router.now).toEqual(account('a'));
    expect(router.back()).toBe(true);
    expect(router.now).toEqual({ screen: 'week' });
    expect(router.back()).toBe(false);
  });

  it('takes another tab or day of an account for the same place', () => {
    router.go(account('a'));
    router.go({ screen: 'account', id: 'a', tab: 'qbrs' });
    router.back();
    expect(router.now).toEqual({ screen: 'week' });
  });

  it('leaves what one came back from among the last places', () => {
    router.go(account('a'));
    router.back();
    expect(router.recent[0]).toEqual(account('a'));
  });
});

describe('a page whose record is gone', () => {
  const gone = new Refused({ code: 'no_review' });

  it('goes to its list with a sentence, and is not gone back to', () => {
    router.go(account('a'));
    router.go({ screen: 'qbr', id: 'q' });
    const redo = { label: 'Redo', run: () => undefined };
    notice.say('Undone: Prepare the QBR', redo);
    leaveIfGone(gone, { screen: 'qbrs' }, 'That review is no longer there.');
    expect(router.now).toEqual({ screen: 'qbrs' });
    expect(notice.text).toBe('Undone: Prepare the QBR. That review is no longer there.');
    expect(notice.actions[0]?.label).toBe('Redo');
    expect(router.recent).not.toContainEqual({ screen: 'qbr', id: 'q' });
    router.back();
    expect(router.now).toEqual(account('a'));
  });

  it('stays where the desk refused for another reason', () => {
    router.go(account('a'));
    leaveIfGone(new Refused({ code: 'disk_full' }), { screen: 'accounts' }, 'gone');
    leaveIfGone(null, { screen: 'accounts' }, 'gone');
    expect(router.now).toEqual(account('a'));
  });
});
