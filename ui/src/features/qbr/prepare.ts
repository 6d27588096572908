// Preparing a review from anywhere: the desk composes it, the window goes there.

import { api, reasonOf } from '../../api';
import { notice } from '../../lib/notice.svelte';
import { place } from '../../lib/place.svelte';
import { cache, keys } from '../../lib/queries';
import { sentence } from '../../text';

/** Composes the account's next review and opens it; says why if there is none to compose. */
export async function prepareQbr(account: string): Promise<void> {
  try {
    const deck = await api.qbrPrepare(account, null);
    cache.setQueryData(keys.deck(deck.qbr), deck);
    place.go({ screen: 'qbr', id: deck.qbr });
  } catch (error) {
    notice.fault(sentence(reasonOf(error)));
  }
}
