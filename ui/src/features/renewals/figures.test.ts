import { expect, it } from 'vitest';

import type { RenewalCall, RenewalStage, RenewalView } from '../../api';
import { forecastFigures, stagesOf } from './figures';

const renewal = (
  name: string,
  stage: RenewalStage | null,
  call: RenewalCall | null,
  currency: string | null,
): RenewalView => ({
  engagement: name,
  account: name,
  name,
  service: null,
  deadline: '2025-12-05',
  step: null,
  day: 'notice',
  days: 60,
  ended: null,
  stage,
  call,
  call_owed: call === null,
  reason: null,
  amount: currency === null ? null : { text: `1 ${currency}`, minor: '100', currency },
  band: 'green',
  points: 80,
  tier: null,
});

const renewals = [
  renewal('far', null, null, 'USD'),
  renewal('near', 'proposal', 'at_risk', 'USD'),
  renewal('other', 'plan', 'at_risk', 'EUR'),
  renewal('late', 'past', null, 'USD'),
  renewal('free', 'value', 'at_risk', null),
];

it('is told by stage, what has passed first and what is far away last', () => {
  expect(stagesOf(renewals).map(({ stage }) => stage)).toEqual(['past', 'proposal', 'value', 'plan', null]);
});

it('adds up per currency only what has the call and is near enough', () => {
  const view = { as_of: '2025-10-06', renewals, forecast: [] };
  const amount = (currency: string) => ({ text: `1 ${currency}`, minor: '100', currency });
  const of = (call: RenewalCall | null, ...currencies: string[]) =>
    forecastFigures(view, { call, contracts: 1, without_fees: 0, amounts: currencies.map(amount) }).map(({ sources }) =>
      sources.map(({ id }) => id),
    );
  expect(of('at_risk', 'USD', 'EUR')).toEqual([['near'], ['other']]);
  expect(of(null, 'USD')).toEqual([['late']]);
});
