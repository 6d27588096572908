// What is to be renewed, by how far it is, and what the amounts of the forecast rest on.

import type { ForecastView, RenewalStage, RenewalsView, RenewalView } from '../../api';
import type { FigureInWords } from '../../lib/figures';
import { t, word } from '../../text';

/** The nearest deadline first; what is further away than any stage comes last. */
const STAGES: (RenewalStage | null)[] = ['past', 'proposal', 'value', 'review', 'opportunity', 'plan', null];

export interface Stage {
  stage: RenewalStage | null;
  renewals: RenewalView[];
}

/** The stages that have renewals, with them. */
export const stagesOf = (renewals: RenewalView[]): Stage[] =>
  STAGES.map((stage) => ({ stage, renewals: renewals.filter((one) => one.stage === stage) })).filter(
    (one) => one.renewals.length > 0,
  );

export const calledOf = ({ name, service }: RenewalView) => [name, service].filter(Boolean).join(', ');

/** The word of a call, or that none was made; of what has ended that no record says what became of it. */
export function callWords({ call, call_owed, ended }: RenewalView): string {
  if (ended) return t.week.renewals.ended;
  return call ? word('renewal_call', call) : call_owed ? t.week.renewals.owed : t.week.renewals.noCall;
}

/** What the contracts with a call come to, one figure for each currency, with the contracts behind it. */
export function forecastFigures(view: RenewalsView, { call, amounts }: ForecastView): FigureInWords[] {
  const called = view.renewals.filter((one) => one.stage !== null && one.call === call);
  return amounts.map(({ text, currency }) => ({
    text,
    name: call ? word('renewal_call', call) : t.renewals.forecast.noCall,
    formula: t.renewals.forecast.formula,
    sources: called
      .filter(({ amount }) => amount?.currency === currency)
      .map((one) => ({
        entity: 'engagement',
        id: one.engagement,
        label: calledOf(one),
        value: one.amount?.text ?? '',
        on: one.deadline,
      })),
    as_of: view.as_of,
  }));
}
