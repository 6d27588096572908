import { describe, expect, it } from 'vitest';

import { KINDS, type FieldAbout } from '../api';
import { readTyped, shownDay, shownNumber, typedDay, typedNumber, typingOf, written, type Manner } from './values';

const english = typingOf('en-GB');
const german = typingOf('de-DE');
const french = typingOf('fr-FR');
const manner = (currency: string | null = 'USD'): Manner => ({ typing: english, currency });

describe('a number', () => {
  it('is typed in the firm’s way, with its groups or without', () => {
    expect(typedNumber('48,000', english)).toBe('48000');
    expect(typedNumber('48.000,5', german)).toBe('48000.5');
    expect(typedNumber('48 000,5', french)).toBe('48000.5');
    expect(typedNumber('\u221212.5 %', english)).toBe('-12.5');
    expect(typedNumber('1,234,567.25', english)).toBe('1234567.25');
  });

  it('is refused where its groups stand wrong, so that a comma of another language is no thousand', () => {
    for (const wrong of ['1,5', '12,34,567', '1.5.2', 'twelve', '', '.', '5.']) {
      expect(typedNumber(wrong, english), wrong).toBeNull();
    }
    expect(typedNumber('1.5', german)).toBeNull();
  });

  it('is read back as it was typed', () => {
    for (const plain of ['0', '12.5', '-1234567.25', '1000']) {
      for (const typing of [english, german, french]) {
        expect(typedNumber(shownNumber(plain, typing), typing)).toBe(plain);
      }
    }
  });
});

describe('a day', () => {
  it('is typed with the month’s name, or as the desk writes it', () => {
    for (const text of ['12 Oct 2026', '12 october 2026', '2026-10-12', '12 Octo, 2026']) {
      expect(typedDay(text), text).toBe('2026-10-12');
    }
    expect(typedDay('1 may 2026')).toBe('2026-05-01');
  });

  it('is refused where it means two days, or none', () => {
    for (const text of [
      '12/10/2026',
      '31 Feb 2026',
      '2026-02-30',
      '12 Oct',
      'Oct 2026',
      '12 Oc 2026',
      '2026-1-2',
      '0099-01-01',
    ]) {
      expect(typedDay(text), text).toBeNull();
    }
  });

  it('is shown as it can be typed', () => {
    expect(typedDay(shownDay('2026-10-12'))).toBe('2026-10-12');
  });
});

describe('the start of a year', () => {
  it('is typed as one says it, and shown so', () => {
    const start = about('firm', 'fiscal_year_starts');
    expect(readTyped(start, 'April 1st', manner())).toEqual({ value: '04-01' });
    expect(written(start, '04-01', manner())).toBe('1 April');
    expect(readTyped(start, '31 January', manner())).toEqual({ rule: { rule: 'not_a', what: 'month_and_day' } });
  });
});

const about = (kind: keyof typeof KINDS, field: string): FieldAbout =>
  (KINDS[kind].fields as Record<string, FieldAbout>)[field]!;

describe('an amount', () => {
  const rate = about('account', 'hourly_rate');
  it('travels in minor units of the account’s currency', () => {
    expect(readTyped(rate, '48,000', manner())).toEqual({ value: { minor: '4800000', currency: 'USD' } });
    expect(readTyped(rate, 'USD 12.5', manner())).toEqual({ value: { minor: '1250', currency: 'USD' } });
    expect(readTyped(rate, '1.5', manner('KWD'))).toEqual({ value: { minor: '1500', currency: 'KWD' } });
    expect(readTyped(rate, '0.05', manner())).toEqual({ value: { minor: '5', currency: 'USD' } });
  });

  it('is refused in another currency, or with more places than its own', () => {
    expect(readTyped(rate, '12 EUR', manner())).toEqual({ rule: { rule: 'other_currency', currency: 'USD' } });
    expect(readTyped(rate, '12.345', manner())).toEqual({ rule: { rule: 'places', most: 2 } });
    expect(readTyped(rate, '12.5', manner('JPY'))).toEqual({ rule: { rule: 'places', most: 0 } });
  });

  it('is shown without minor units that are none', () => {
    expect(written(rate, { minor: '4800000', currency: 'USD' }, manner())).toBe('48,000');
    expect(written(rate, { minor: '-5', currency: 'USD' }, manner())).toBe('\u22120.05');
    expect(written(rate, { minor: '1500', currency: 'JPY' }, manner('JPY'))).toBe('1,500');
  });
});

describe('what is typed for a field', () => {
  it('is held against the field’s own limits', () => {
    const likelihood = about('risk', 'likelihood');
    expect(readTyped(likelihood, '4', manner())).toEqual({ value: 4 });
    const range = { rule: 'range', least: '1', most: '5', above: false };
    expect(readTyped(likelihood, '9', manner())).toEqual({ rule: range });
    expect(readTyped(likelihood, '1.5', manner())).toEqual({ rule: { rule: 'not_a', what: 'whole_number' } });
    expect(readTyped(likelihood, '', manner())).toEqual({ value: null });
  });
  it('refuses the least itself where a number has to be above it', () => {
    const of = about('commitment', 'of');
    const range = { rule: 'range', least: '0', most: '', above: true };
    expect(readTyped(of, '0', manner())).toEqual({ rule: range });
    expect(readTyped(of, '0.5', manner())).toEqual({ value: '0.5' });
    expect(readTyped(about('commitment', 'done'), '0', manner())).toEqual({ value: '0' });
  });

  it('is yes or no as it is shown, and as a new record begins', () => {
    const recurring = about('engagement', 'recurring');
    for (const yes of ['yes', '1']) expect(readTyped(recurring, yes, manner())).toEqual({ value: true });
    for (const no of ['no', '0']) expect(readTyped(recurring, no, manner())).toEqual({ value: false });
  });

  it('is one line in a name, and keeps its lines in prose', () => {
    expect(readTyped(about('stakeholder', 'name'), ' Ana\n Silva ', manner())).toEqual({ value: 'Ana Silva' });
    expect(readTyped(about('risk', 'statement'), ' One\r\ntwo ', manner())).toEqual({ value: 'One\ntwo' });
    expect(readTyped(about('stakeholder', 'name'), ' ', manner())).toEqual({ rule: { rule: 'required' } });
    expect(readTyped(about('stakeholder', 'name'), 'x'.repeat(301), manner())).toEqual({
      rule: { rule: 'too_long', most: 300 },
    });
    expect(readTyped(about('stakeholder', 'name'), 'a\u0007b', manner())).toEqual({
      rule: { rule: 'control_character' },
    });
  });
});
