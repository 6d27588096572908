import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

import { translated } from './translated';

describe('a catalogue in another language', () => {
  const loud = (text: string) => text.toUpperCase();
  it('has every text in it, also those that it makes', () => {
    const part = { a: 'one', b: { c: ['two', 3] }, d: (n: number) => `${n} files`, e: () => ({ f: 'four' }) };
    const other = translated(part, loud);
    expect([other.a, other.b.c, other.d(2), other.e().f]).toEqual(['ONE', ['TWO', 3], '2 FILES', 'FOUR']);
  });
  it('is itself when there is none', () => {
    const part = { a: 'one' };
    expect(translated(part)).toBe(part);
  });
});

describe('a component', () => {
  const files = import.meta.glob<string>('../**/*.svelte', { query: '?raw', import: 'default', eager: true });
  const SAID = ['alt', 'aria-label', 'label', 'meta', 'placeholder', 'title'];
  const isWords = (text: string) => /\p{L}{2}/u.test(text);
  interface Node {
    type?: string;
    name?: string;
    data?: string;
    value?: unknown;
  }

  /** The words that stand in a template, and not in the catalogue. */
  function words(node: unknown, found: string[] = []): string[] {
    if (typeof node !== 'object' || node === null) return found;
    const { type, name = '', data = '', value } = node as Node;
    if (type === 'Text' && isWords(data)) found.push(data.trim());
    if (type === 'StyleDirective' || type === 'Attribute') {
      if (SAID.includes(name) && Array.isArray(value)) words(value, found);
      return found;
    }
    for (const inner of Object.values(node)) words(inner, found);
    return found;
  }

  it('has no words of its own', () => {
    expect(Object.keys(files).length).toBeGreaterThan(80);
    const found = Object.entries(files).map(([file, source]) => ({
      file,
      own: words(parse(source, { modern: true }).fragment),
    }));
    expect(found.filter(({ own }) => own.length > 0)).toEqual([]);
  });

  it('is seen to have some', () => {
    const planted = parse('<p title="A title">{1}<b>Some words</b></p>', { modern: true });
    expect(words(planted.fragment)).toEqual(['A title', 'Some words']);
  });
});
