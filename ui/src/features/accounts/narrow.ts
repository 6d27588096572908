// Narrowing the table of accounts, and what its total rests on.

import { KINDS, type AccountRow, type AccountsView, type Band, type HealthRow } from '../../api';
import { BANDS } from '../../lib/bands';
import type { FigureInWords } from '../../lib/figures';
import { LOCALE, t } from '../../text';

export type Filter = 'band' | 'tier' | 'industry' | 'owner';

/** An account with its score, once the scores are there. */
export interface ScoredRow extends AccountRow {
  health: HealthRow | null;
  band: Band | null;
}

/** The accounts with their scores. */
export function scored(rows: AccountRow[], scores: HealthRow[] | undefined): ScoredRow[] {
  const of = new Map(scores?.map((score) => [score.account, score]));
  return rows.map((row) => {
    const health = of.get(row.id) ?? null;
    return { ...row, health, band: health?.band ?? null };
  });
}

/** The rows that match every filter that is set. */
export function narrow(rows: ScoredRow[], filters: Record<string, string | null | undefined>): ScoredRow[] {
  const set = Object.entries(filters).filter(([, value]) => value !== null && value !== undefined) as [
    Filter,
    string,
  ][];
  return rows.filter((row) => set.every(([filter, value]) => row[filter] === value));
}

/** What each filter can be set to: the words that occur, in their order. */
export function valuesOf(rows: (AccountRow & { band?: Band | null })[]): Record<Filter, string[]> {
  const of = (filter: 'industry' | 'owner') =>
    [
      ...new Set(rows.map((row) => row[filter]).filter((value): value is NonNullable<typeof value> => value !== null)),
    ].sort((a, b) => a.localeCompare(b, LOCALE));
  return {
    band: BANDS.filter((band) => rows.some((row) => row.band === band)),
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
