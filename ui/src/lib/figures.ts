// A figure with what it rests on, in words.

import type { Figure, FigureSource } from '../api';
import { one, t } from '../text';
import { upper } from '../text/words';

/** A figure as it is shown and explained. */
export interface FigureInWords {
  text: string;
  name: string;
  formula: string;
  sources: (Omit<FigureSource, 'label'> & { label: string })[];
  as_of: string;
}

function number({ shows }: Figure): string {
  switch (shows.shows) {
    case 'amounts':
      return shows.amounts.length === 1 ? shows.amounts[0]! : t.list(shows.amounts);
    case 'value':
      return shows.value;
    case 'one_point':
      return t.figures.onePoint;
    case 'points':
      return t.figures.points(shows.points);
  }
}

export const inWords = (figure: Figure): FigureInWords => ({
  text: number(figure),
  name: t.figures.name(figure.figure),
  formula: t.figures.formula(figure.formula),
  sources: figure.sources.map((source) => ({ ...source, label: source.label ?? upper(one(source.entity)) })),
  as_of: figure.as_of,
});
