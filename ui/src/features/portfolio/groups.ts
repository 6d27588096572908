// In which groups the measures of the portfolio are shown, in this order: every measure in one.

import type { PortfolioMeasure } from '../../api';
import type { t } from '../../text';

export type Group = keyof typeof t.portfolio.groups;

const GROUP: Record<PortfolioMeasure, Group> = {
  retention: 'stays',
  gross_retention: 'stays',
  net_retention: 'stays',
  expansion: 'stays',
  renewal_rate: 'stays',
  renewed_fees: 'stays',
  revenue: 'pays',
  concentration: 'pays',
  contract_value: 'pays',
  share_of_wallet: 'pays',
  nps: 'says',
  csat: 'says',
  qbrs_on_time: 'close',
  cadence_kept: 'close',
  breadth: 'close',
  executive_access: 'close',
  referrals: 'wins',
  cross_sales: 'wins',
  time_to_close: 'wins',
  first_value: 'work',
  accounts_per_owner: 'work',
  margin: 'work',
  tenure: 'long',
};

export const GROUPS = (['stays', 'pays', 'says', 'close', 'wins', 'work', 'long'] as const).map((group) => ({
  group,
  measures: (Object.keys(GROUP) as PortfolioMeasure[]).filter((measure) => GROUP[measure] === group),
}));
