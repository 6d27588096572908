// Narrowing the table of accounts, and what its total rests on.

import { KINDS, type AccountRow, type AccountsView } from '../../api';
import type { FigureInWords } from '../../lib/figures';
import { t } from '../../text';

export type Filter = 'tier' | 'industry' | 'owner';

/** The rows that match every filter that is set. */
export function narrow(rows: AccountRow[], filters: Record<string, string | null | undefined>): AccountRow[] {
  const set = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined) as [
    Filter,
    string,
  ][];
  return rows.filter((row) => set.every(([filter, value]) => row[filter] === value));
}

/** What each filter can be set to: the words that occur, in their order. */
export function valuesOf(rows: AccountRow[]): Record<Filter, string[]> {
  const of = (filter: Filter) =>
    [
      ...new Set(rows.map((row) => row[filter]).filter((value): value is NonNullable<typeof value> => value !== null)),
    ].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return {
    tier: KINDS.account.fields.tier.words.toReversed().filter((tier) => rows.some((row) => row.tier === tier)),
    industry: of('industry'),
    owner: of('owner'),
  };
}

/** The total as a figure: the accounts it adds up. */
export function revenueFigure(view: AccountsView): FigureInWords | null {
  if (view.total_revenue === null) return null;
  return {
    text: view.total_revenue,
    name: t.accounts.columns.revenue(view.currency),
    formula: t.accounts.revenueFormula,
    sources: view.accounts
      .filter((row) => row.revenue !== null && row.currency === view.currency)
      .map((row) => ({ entity: 'account', id: row.id, label: row.name, value: row.revenue ?? '', on: null })),
    as_of: view.as_of,
  };
}
