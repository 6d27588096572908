import { describe, expect, it } from 'vitest';

import type { AccountRow, HealthRow } from '../../api';
import { narrow, revenueFigure, scored, valuesOf } from './narrow';

const row = (name: string, more: Partial<AccountRow> = {}): AccountRow => ({
  id: name,
  name,
  industry: null,
  tier: null,
  owner: null,
  revenue: null,
  revenue_minor: null,
  currency: 'USD',
  next_deadline: null,
  overdue: 0,
  last_contact: null,
  ...more,
});
const rows = [
  row('A', { tier: 'recurring', owner: 'Nora', revenue: '48,000' }),
  row('B', { tier: 'anchor', owner: 'Nora', revenue: '1,000', currency: 'EUR' }),
  row('C', { tier: 'recurring', owner: 'Peter' }),
];

const score = (account: string, band: HealthRow['band']): HealthRow => ({
  account,
  name: account,
  points: 50,
  band,
  points_before: null,
  band_before: band,
  gates: [],
  overridden: false,
  line: [],
});

describe('the filters', () => {
  it('know the bands, the worst first, once the scores are there', () => {
    const all = scored(rows, [score('A', 'green'), score('B', 'red'), score('gone', 'critical')]);
    expect(valuesOf(all).band).toEqual(['red', 'green']);
    expect(narrow(all, { band: 'red' }).map((r) => r.name)).toEqual(['B']);
    expect(valuesOf(scored(rows, undefined)).band).toEqual([]);
  });
  it('narrow together', () => {
    expect(
      narrow(scored(rows, undefined), { tier: 'recurring', owner: 'Nora', industry: null }).map((r) => r.name),
    ).toEqual(['A']);
    expect(narrow(scored(rows, undefined), {})).toHaveLength(3);
  });

  it('offer only what occurs, tiers from the deepest', () => {
    expect(valuesOf(rows)).toEqual({ band: [], tier: ['anchor', 'recurring'], industry: [], owner: ['Nora', 'Peter'] });
  });
});

describe('the total’s receipt', () => {
  it('lists the accounts that are in it and no others', () => {
    const view = { as_of: '2025-10-06', accounts: rows, total_revenue: '48,000', currency: 'USD', other_currencies: 1 };
    expect(revenueFigure(view)?.sources).toMatchObject([{ entity: 'account', label: 'A', value: '48,000', on: null }]);
    expect(revenueFigure({ ...view, total_revenue: null })).toBeNull();
  });
});
