// The last places, by their names: the names come from what the window has shown of them.

import type { AccountsView, DeckView, Overview } from '../../api';
import { router, type Route } from '../../lib/router.svelte';
import { cache, keys } from '../../lib/queries';
import { t } from '../../text';
import type { Row } from './rows';

/** The places one came from, the last first; those whose name is not known are gone. */
export function recentPlaces(): Row[] {
  return router.recent.flatMap((route) => {
    const name = nameOf(route);
    if (name === null) return [];
    const account = route.screen === 'account' ? { id: route.id, name } : undefined;
    return [
      {
        key: `recent ${JSON.stringify(route)}`,
        title: [{ text: name, found: false }],
        about: about(route),
        account,
        run: () =>
          router.go(
            route.screen === 'account'
              ? { ...route, asOf: undefined, since: undefined, record: undefined }
              : route.screen === 'settings' || route.screen === 'week'
                ? { screen: route.screen }
                : route,
          ),
      },
    ];
  });
}

function nameOf(route: Route): string | null {
  switch (route.screen) {
    case 'week':
      return t.week.title;
    case 'renewals':
      return t.renewals.title;
    case 'portfolio':
      return t.portfolio.title;
    case 'own':
      return t.own.title;
    case 'weights':
      return t.weights.title;
    case 'accounts':
      return t.accounts.title;
    case 'qbrs':
      return t.qbrs.title;
    case 'settings':
      return t.settings.title;
    case 'import':
      return t.import.title;
    case 'account':
      return (
        cache.getQueryData<Overview>(keys.overview(route.id))?.name ??
        cache.getQueryData<AccountsView>(keys.accounts)?.accounts.find((row) => row.id === route.id)?.name ??
        null
      );
    case 'qbr': {
      const deck = cache.getQueryData<DeckView>(keys.deck(route.id));
      return deck ? t.search.reviewOf(deck.account_name, deck.quarter) : null;
    }
  }
}

function about(route: Route) {
  const text = route.screen === 'account' ? t.overview.tab[route.tab] : '';
  return text === '' ? [] : [{ text, found: false }];
}
