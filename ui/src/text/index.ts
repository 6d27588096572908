// The words of the window. Everything else takes them from here, so that another language is another file behind it.

import * as catalogue from './catalogue';
import * as english from './en';
import * as history from './history';
import * as refusals from './refusals';
import { translated } from './translated';

export { LOCALE } from './words';
export type { PlanKind, UnderKind } from './plan';

export const { hint, label, lookSentence, many, one, phrase, quarter, section, word } = translated(catalogue);
export const { lockedSentence, t } = translated(english);
export const { didSentence } = translated(history);
export const { ruleSentence, sentence } = translated(refusals);
