// A page whose record is gone, because what made it was undone or another window removed it.

import { untrack } from 'svelte';

import { reasonOf } from '../api';
import { notice } from './notice.svelte';
import { router, type Route } from './router.svelte';

const GONE = ['no_account', 'no_review', 'no_record'];

/** Leaves a page whose record is gone for its list, and says why there, beside what was just said. */
export function leaveIfGone(error: unknown, to: Route, why: string) {
  if (!error || !GONE.includes(reasonOf(error).code)) return;
  untrack(() => {
    const { text, tone, actions } = notice;
    router.leave(to);
    if (tone === 'fault' || text === '') notice.say(why);
    else notice.say(`${text}. ${why}`, ...actions);
  });
}
