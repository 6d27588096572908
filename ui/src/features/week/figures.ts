// What the amounts of the week rest on, as figures with their sources.

import type { Amount, Band, BarAccount, BarView, CrowdView } from '../../api';
import type { FigureInWords } from '../../lib/figures';
import { longDay } from '../../lib/dates';
import { t, word } from '../../text';
import { sourceOf } from '../health/figures';

function feesOf(amount: Amount, name: string, formula: string, accounts: BarAccount[], asOf: string): FigureInWords {
  const sources = accounts.map(({ account, name, revenue }) => ({
    entity: 'account',
    id: account,
    label: name,
    value: revenue.text,
    on: null,
  }));
  return { text: amount.text, name, formula, sources, as_of: asOf };
}

const isRisk = (band: Band) => band === 'red' || band === 'critical';

/** What is red or critical, what it was, and all there is. */
export function barFigures(bar: BarView, since: string, asOf: string) {
  const risk = bar.accounts.filter(({ band }) => isRisk(band));
  const { bar: words } = t.week;
  return {
    risk: feesOf(bar.at_risk, words.risk, words.riskFormula, risk, asOf),
    all: feesOf(bar.total, words.all, words.allFormula, bar.accounts, asOf),
    before: feesOf(bar.at_risk_before, words.riskBefore, words.beforeFormula(longDay(since)), [], since),
  };
}

/** What one band comes to. */
export function bandFigure(bar: BarView, band: Band, amount: Amount, asOf: string): FigureInWords {
  const accounts = bar.accounts.filter((account) => account.band === band);
  return feesOf(amount, word('band', band), t.week.bar.formula, accounts, asOf);
}

/** The contacts that are too many. */
export const crowdFigure = (crowd: CrowdView, asOf: string): FigureInWords => ({
  text: t.week.crowds.contacts(crowd.touchpoints.length),
  name: crowd.name,
  formula: t.week.crowds.formula,
  sources: crowd.touchpoints.map(sourceOf),
  as_of: asOf,
});
