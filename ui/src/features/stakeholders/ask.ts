// What the map shows, and what its lines can say.

import type { Arrangement, CoverageLevel, MapLineKind } from '../../api';

/** What the page shows: the people in one of three arrangements, or as a table. */
export const VIEWS = ['organisation', 'power_interest', 'coverage', 'table'] as const satisfies (
  Arrangement | 'table'
)[];
export type MapShown = (typeof VIEWS)[number];

/** The kinds of a line, in the order of their keys. */
export const LINE_KINDS = [
  'reports_to',
  'advises',
  'gatekeeps',
  'informal',
  'conflicts',
] as const satisfies MapLineKind[];

/** What one of ours can be to one of theirs, the least first. */
export const LEVELS = [
  'none',
  'vendor',
  'credible_source',
  'problem_solver',
  'trusted_advisor',
] as const satisfies CoverageLevel[];
