// The words of the window. Everything else takes them from here, so that another language is another file behind it.

export { hint, label, many, one, word } from './catalogue';
export { lockedSentence, t } from './en';
export { didSentence } from './history';
export type { PlanKind } from './plan';
export { ruleSentence, sentence } from './refusals';
