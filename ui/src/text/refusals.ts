// What the desk refuses, as a person reads it.

import type { DeskError, Rule } from '../api';
import { said } from './catalogue';

/** The sentence of a refusal: what is wrong, and what to do. */
export const sentence = (error: DeskError): string =>
  error.code === 'broken' ? ruleSentence(error.rule, error.kind, error.field) : said(error.code, error);

/** The sentence of a rule that a field breaks: `Likelihood is a whole number from 1 to 5.` */
export const ruleSentence = (rule: Rule, kind: string, field: string): string =>
  said(`rule-${rule.rule}`, { kind, field, rule });
