// Where the person is. It lives in memory only: no address bar, no history on disk that could name a client.

import { onLock } from './onLock';

/** A record, by its kind and id. */
export interface RecordRef {
  entity: string;
  id: string;
}

/** The views of an account, in the order of their tabs. */
export const ACCOUNT_TABS = ['overview', 'plan', 'stakeholders', 'touchpoints', 'health', 'qbrs'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** The groups of a plan's sections, in the order of its index. */
export const PLAN_GROUPS = [
  'account',
  'people',
  'goals',
  'work',
  'value',
  'risks',
  'governance',
  'touchpoints',
  'commitments',
] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** One account. */
export interface AccountRoute {
  screen: 'account';
  id: string;
  tab: AccountTab;
  /** The group of the plan that is open; its first when absent. */
  group?: PlanGroup;
  /** The day as of which it is shown; today when absent. */
  asOf?: string;
  /** The day since which its score's movement is told. */
  since?: string;
  /** The record whose history is open. */
  record?: RecordRef;
}

export type Route =
  | {
      screen: 'week';
      /** The day since which its movement is told; last Monday when absent. */
      since?: string;
    }
  | { screen: 'renewals' }
  | { screen: 'portfolio' }
  | { screen: 'own' }
  | { screen: 'accounts' }
  | AccountRoute
  | { screen: 'import' }
  | { screen: 'qbrs' }
  | { screen: 'qbr'; id: string }
  | { screen: 'weights' }
  | {
      screen: 'settings';
      /** The record whose history is open: what belongs to the firm and not to an account. */
      record?: RecordRef;
    };

export type Screen = Route['screen'];

/** The rail's item a route belongs to. */
export const SECTION: Record<Screen, 'week' | 'accounts' | 'qbrs' | 'settings'> = {
  week: 'week',
  renewals: 'week',
  portfolio: 'week',
  own: 'week',
  accounts: 'accounts',
  account: 'accounts',
  import: 'accounts',
  qbrs: 'qbrs',
  qbr: 'qbrs',
  weights: 'settings',
  settings: 'settings',
};

/** So many places are kept to choose from. */
const RECENT = 5;
/** So many steps can be gone back. */
const STEPS = 50;

/** Whether two are one place to go back to: another day or record of an account is not a place of its own. */
const same = (a: Route, b: Route) => a.screen === b.screen && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');

/** Where one begins: the week says what moved since one was there last. */
const HOME: Route = { screen: 'week' };

class Router {
  /** The screen that is shown. */
  now = $state<Route>(HOME);

  /** The screens one came from, the last first. */
  recent = $state<Route[]>([]);

  /** The way one came, the last step at the end. */
  private trail = $state<Route[]>([]);

  /** Goes to a screen; what was typed there is in drafts, so leaving loses nothing. */
  go(route: Route) {
    const left = $state.snapshot(this.now);
    if (!same(left, route)) this.trail = [...this.trail, left].slice(-STEPS);
    this.show(route);
  }

  get canGoBack(): boolean {
    return this.trail.length > 0;
  }

  /** Goes where one came from; false when one is where one began. */
  back(): boolean {
    const to = this.trail[this.trail.length - 1];
    if (!to) return false;
    this.trail = this.trail.slice(0, -1);
    this.show(to);
    return true;
  }

  /** Goes to a screen from one that is no longer there, and to which nothing leads back. */
  leave(route: Route) {
    const gone = this.now;
    this.now = route;
    const left = (other: Route) => !same(other, gone) && !same(other, route);
    this.trail = this.trail.filter(left);
    this.recent = this.recent.filter(left);
  }

  private show(route: Route) {
    const left = $state.snapshot(this.now);
    if (!same(left, route)) {
      const others = this.recent.filter((other) => !same(other, left) && !same(other, route));
      this.recent = [left, ...others].slice(0, RECENT);
    }
    this.now = route;
  }

  /** Where one was is nobody's business once the vault is closed. */
  forget() {
    this.now = HOME;
    this.recent = [];
    this.trail = [];
  }
}

export const router = new Router();

onLock(() => router.forget());
