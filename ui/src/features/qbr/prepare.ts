// Preparing a review from anywhere: the desk composes it, the window goes there.

import { api } from '../../api';
import { perform } from '../../lib/perform';
import { router } from '../../lib/router.svelte';
import { cache, keys } from '../../lib/queries';

/** Composes the account's next review and opens it; says why if there is none to compose. */
export async function prepareQbr(account: string): Promise<void> {
  const deck = await perform(api.qbrPrepare(account, null));
  if (!deck) return;
  cache.setQueryData(keys.deck(deck.qbr), deck);
  router.go({ screen: 'qbr', id: deck.qbr });
}
