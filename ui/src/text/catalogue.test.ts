import { expect, it } from 'vitest';

import samples from '../../../src-tauri/crates/desk/text/samples.json';
import bindings from '../api/bindings.ts?raw';
import { hint, label, many, sentence, word } from '.';
import { said } from './catalogue';

/** The words of a tag in the generated bindings: `code: "no_vault"`. */
const tagged = (tag: string) => [...bindings.matchAll(new RegExp(`${tag}: "(\\w+)"`, 'g'))].map((found) => found[1]!);

it.each(samples as [Record<string, unknown>, string][])('says of %o what the command line says', (about, expected) => {
  const own = 'op' in about ? 'did' : 'reason' in about ? `look-${String(about.reason)}` : undefined;
  expect(own ? said(own, about) : sentence(about as never)).toBe(expected);
});

it('has a sentence for every code and every rule of the bindings', () => {
  const codes = tagged('code').filter((code) => code !== 'broken');
  const rules = tagged('rule');
  expect(codes.length).toBeGreaterThan(40);
  expect(rules.length).toBeGreaterThan(20);
  const missing = [...codes, ...rules.map((rule) => `rule-${rule}`)].filter((id) => said(id, {}) === id);
  expect(missing).toEqual([]);
});

it('calls kinds, fields and words as the catalogue does', () => {
  expect(label('commitment', 'by')).toBe('Made by');
  expect(label('decision_sought', 'by')).toBe('By');
  expect(hint('metric', 'unit')).toBe('What a value counts: people, percent, hours.');
  expect(hint('risk', 'due')).toBeUndefined();
  expect(word('evidence', 'client_confirmed')).toBe('confirmed by the client');
  expect(word('evidence', 'of_a_later_version')).toBe('of a later version');
  expect(many('success_criterion', 1)).toBe('success criterion');
});
