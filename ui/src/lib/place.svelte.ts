// Where the person is. It lives in memory only: no address bar, no history on disk that could name a client.

import { atClose } from './closing';

export type Route =
  | { screen: 'accounts' }
  | { screen: 'account'; id: string; tab: 'overview' | 'qbrs' }
  | { screen: 'import' }
  | { screen: 'qbrs' }
  | { screen: 'qbr'; id: string }
  | { screen: 'settings' };

export type Screen = Route['screen'];

/** The rail's item a route belongs to. */
export const SECTION: Record<Screen, 'accounts' | 'qbrs' | 'settings'> = {
  accounts: 'accounts',
  account: 'accounts',
  import: 'accounts',
  qbrs: 'qbrs',
  qbr: 'qbrs',
  settings: 'settings',
};

class Place {
  /** The screen that is shown. */
  now = $state<Route>({ screen: 'accounts' });

  /** Goes to a screen; what was typed there is in drafts, so leaving loses nothing. */
  go(route: Route) {
    this.now = route;
  }
}

export const place = new Place();

atClose(() => place.go({ screen: 'accounts' }));
