import { afterEach, beforeEach, expect, it } from 'vitest';

import { cache, keys, refresh } from './queries';

const all = {
  settings: keys.settings,
  accounts: keys.accounts,
  qbrs: keys.qbrs,
  deck: keys.deck('q'),
  overview: keys.overview('a'),
  otherOverview: keys.overview('b'),
  risks: keys.records('risk', 'a'),
  otherRisks: keys.records('risk', 'b'),
  readings: keys.records('reading', 'a'),
  metrics: keys.records('metric', 'a'),
  team: keys.records('team_member', null),
};

beforeEach(() => Object.values(all).forEach((key) => cache.setQueryData(key as readonly unknown[], 'as it was')));
afterEach(() => cache.clear());

/** What is asked again after a write. */
const asked = () =>
  Object.entries(all)
    .filter(([, key]) => cache.getQueryState(key as readonly unknown[])?.isInvalidated)
    .map(([name]) => name);

it('asks again only for what shows the kind that was written', () => {
  refresh({ entities: ['risk'], accounts: ['a'] });
  expect(asked()).toEqual(['accounts', 'deck', 'overview', 'risks']);
});

it('asks again for the lists that show it too', () => {
  refresh({ entities: ['decision_sought'], accounts: ['a'] });
  expect(asked()).toEqual(['accounts', 'qbrs', 'deck', 'overview']);
});

it('asks every account for what belongs to none', () => {
  refresh({ entities: ['team_member'], accounts: [] });
  expect(asked()).toEqual(['accounts', 'deck', 'overview', 'otherOverview', 'team']);
});

it('asks every account when it is not said which were touched', () => {
  refresh({ entities: ['risk'], accounts: [] });
  expect(asked()).toEqual(['accounts', 'deck', 'overview', 'otherOverview', 'risks', 'otherRisks']);
});

it('asks again for what is named by the record that was written', () => {
  refresh({ entities: ['metric'], accounts: ['a'] });
  expect(asked()).toEqual(['accounts', 'deck', 'overview', 'readings', 'metrics']);
});
