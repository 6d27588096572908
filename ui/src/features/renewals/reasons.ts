// What the records say for and against a renewal: the measures that bring most of their weight, and those that bring least.

import type { PartView } from '../../api';

/** As in the bands: three quarters are green, under a half is red. */
const FOR = 0.75;
const AGAINST = 0.5;

/** For drawing the line between them only: the text is the figure. */
const shareOf = ({ points, weight }: PartView) =>
  points === null || weight === 0 ? null : Number(points.replace(',', '.')) / weight;

/** The measures that speak for it, the strongest first, and those that speak against it, the weakest first. What was never
 *  known says nothing, and what lies between says neither. */
export function forAndAgainst(parts: PartView[]): { for: PartView[]; against: PartView[] } {
  const known = parts
    .flatMap((part) => {
      const share = shareOf(part);
      return share === null ? [] : [{ part, share }];
    })
    .sort((a, b) => b.share - a.share);
  return {
    for: known.filter(({ share }) => share >= FOR).map(({ part }) => part),
    against: known
      .filter(({ share }) => share < AGAINST)
      .reverse()
      .map(({ part }) => part),
  };
}
