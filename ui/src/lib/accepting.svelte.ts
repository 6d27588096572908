// What is proposed becomes a task, and for as long as the bar offers the way back, so does the row.

import { onDestroy } from 'svelte';

import { api, type FirstFrom } from '../api';
import { t } from '../text';
import { perform } from './perform';
import { undo } from './undo';

/** Something that can become a task. */
export interface Proposed {
  what: string;
  by: string;
  from: FirstFrom;
  /** The task that it already became. */
  accepted: string | null;
}

const UNDO_MS = 10_000;

export class Accepting {
  /** The task that was made a moment ago. */
  just = $state<string | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onDestroy(() => clearTimeout(this.timer));
  }

  async accept(account: string, one: Proposed | undefined) {
    if (!one || one.accepted !== null) return;
    const made = await perform(api.healthAccept(account, one.what, one.by, one.from), t.week.first.done(one.what));
    if (made === undefined) return;
    clearTimeout(this.timer);
    this.just = made;
    this.timer = setTimeout(() => (this.just = null), UNDO_MS);
  }

  takeBack() {
    this.just = null;
    void undo();
  }
}
