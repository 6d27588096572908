// Preparing a review, asked for from anywhere: the panel chooses the quarter and the day, the desk composes the deck.

import { tick } from 'svelte';

import { api } from '../../api';
import { perform } from '../../lib/perform';
import { router } from '../../lib/router.svelte';
import { cache, keys } from '../../lib/queries';

class Preparing {
  /** The account whose review is being chosen. */
  account = $state<string | null>(null);
  /** While the deck is composed. */
  busy = $state(false);

  ask(account: string) {
    this.account = account;
  }

  close() {
    this.account = null;
  }

  /** Begins or opens the review of a quarter and goes there; says why when it is refused. */
  async begin(account: string, quarter: string, on: string | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const deck = await perform(api.qbrPrepare(account, quarter, on));
    this.busy = false;
    if (!deck) return;
    cache.setQueryData(keys.deck(deck.qbr), deck);
    this.close();
    // The panel gives the focus back to the page that is about to be left.
    await tick();
    router.go({ screen: 'qbr', id: deck.qbr });
  }
}

export const preparing = new Preparing();
