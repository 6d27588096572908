// The words of the window. Everything else takes them from here, so that another language is another file behind it.

export { lockedSentence, t } from './en';
export { sentence } from './errors';
export type { PlanKind } from './plan';
export { hint, label, many, one } from './records';
export { ruleSentence } from './rules';
export { word, type KindOnScreen } from './wordlists';
