import { beforeEach, describe, expect, it } from 'vitest';

import { Refused } from '../api';
import { leaveIfGone } from './gone';
import { notice } from './notice.svelte';
import { place, type Route } from './place.svelte';

const account = (id: string): Route => ({ screen: 'account', id, tab: 'overview' });

beforeEach(() => {
  place.forget();
  notice.clear();
});

describe('going back', () => {
  it('goes where one came from, step by step, and ends where one began', () => {
    place.go(account('a'));
    place.go({ screen: 'qbr', id: 'q' });
    expect(place.back()).toBe(true);
    expect(place.now).toEqual(account('a'));
    expect(place.back()).toBe(true);
    expect(place.now).toEqual({ screen: 'accounts' });
    expect(place.back()).toBe(false);
  });

  it('takes another tab or day of an account for the same place', () => {
    place.go(account('a'));
    place.go({ screen: 'account', id: 'a', tab: 'qbrs' });
    place.back();
    expect(place.now).toEqual({ screen: 'accounts' });
  });

  it('leaves what one came back from among the last places', () => {
    place.go(account('a'));
    place.back();
    expect(place.recent[0]).toEqual(account('a'));
  });
});

describe('a page whose record is gone', () => {
  const gone = new Refused({ code: 'no_review' });

  it('goes to its list with a sentence, and is not gone back to', () => {
    place.go(account('a'));
    place.go({ screen: 'qbr', id: 'q' });
    const redo = { label: 'Redo', run: () => undefined };
    notice.say('Undone: Prepare the QBR', redo);
    leaveIfGone(gone, { screen: 'qbrs' }, 'That review is no longer there.');
    expect(place.now).toEqual({ screen: 'qbrs' });
    expect(notice.text).toBe('Undone: Prepare the QBR. That review is no longer there.');
    expect(notice.actions[0]?.label).toBe('Redo');
    expect(place.recent).not.toContainEqual({ screen: 'qbr', id: 'q' });
    place.back();
    expect(place.now).toEqual(account('a'));
  });

  it('stays where the desk refused for another reason', () => {
    place.go(account('a'));
    leaveIfGone(new Refused({ code: 'disk_full' }), { screen: 'accounts' }, 'gone');
    leaveIfGone(null, { screen: 'accounts' }, 'gone');
    expect(place.now).toEqual(account('a'));
  });
});
