// What the amounts of the week rest on, as figures with their sources.

import type { Amount, Band, BarThen, BarView, ChangeView, CrowdView, WeekView } from '../../api';
import type { FigureInWords } from '../../lib/figures';
import { isWorse } from '../../lib/bands';
import { longDay, shortDay } from '../../lib/dates';
import { t, word } from '../../text';
import { sourceOf } from '../health/figures';

function feesOf(
  amount: Amount,
  name: string,
  formula: string,
  accounts: Pick<BarThen, 'account' | 'name' | 'revenue'>[],
  asOf: string,
): FigureInWords {
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
    before: feesOf(bar.at_risk_before, words.riskBefore, words.beforeFormula(longDay(since)), bar.risky_before, since),
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

/** How many fell a band, how many rose, and all movements together: each with the accounts that it counts. */
export function changeFigures(week: WeekView) {
  const { sentence: words, moved } = t.week;
  const known = ({ band, band_before }: ChangeView) => band !== 'not_enough_data' && band_before !== 'not_enough_data';
  const figure = (text: string, name: string, which: ChangeView[], value: (one: ChangeView) => string) => ({
    text,
    name,
    formula: moved.formula(shortDay(week.since, week.as_of)),
    sources: which.map((one) => ({ entity: 'account', id: one.account, label: one.name, value: value(one), on: null })),
    as_of: week.as_of,
  });
  const bands = ({ band_before, band }: ChangeView) => t.health.fromTo(band_before, word('band', band));
  const points = ({ points_before, points }: ChangeView) => (points ?? 0) - (points_before ?? 0);
  const both = ({ points_before, points }: ChangeView) => points_before !== null && points !== null;
  const fell = week.changes.filter((one) => known(one) && isWorse(one.band, one.band_before));
  const rose = week.changes.filter((one) => known(one) && isWorse(one.band_before, one.band));
  return {
    fell: figure(words.fell(week.fell), words.fellName, fell, bands),
    rose: figure(week.fell === 0 ? words.rose(week.rose) : words.roseToo(week.rose), words.roseName, rose, bands),
    net: figure(t.health.signed(week.net), moved.netName, week.changes.filter(both), (one) =>
      t.health.signed(points(one)),
    ),
  };
}
