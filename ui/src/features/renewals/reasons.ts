// What the records say about a renewal, in the order in which it weighs: the measures that bring least of their weight first.

import type { PartView } from '../../api';

/** For the order only: the text is the figure. */
const shareOf = ({ points, weight }: PartView) => Number((points ?? '0').replace(',', '.')) / weight;

/** The measures that say anything, the weakest first; what was never known says nothing. */
export const weakestFirst = (parts: PartView[]): PartView[] =>
  parts.filter(({ points, weight }) => points !== null && weight > 0).sort((a, b) => shareOf(a) - shareOf(b));
