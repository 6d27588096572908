import { describe, expect, it } from 'vitest';

import { found, sorted } from './sorting';

describe('sorting', () => {
  const rows = [{ v: 10n }, { v: null }, { v: 9n }, { v: 12_000_000_000_000_000_000n }];

  it('puts the unknown last both ways', () => {
    expect(sorted(rows, (r) => r.v, 'ascending').map((r) => r.v)).toEqual([9n, 10n, 12_000_000_000_000_000_000n, null]);
    expect(sorted(rows, (r) => r.v, 'descending').map((r) => r.v)).toEqual([
      12_000_000_000_000_000_000n,
      10n,
      9n,
      null,
    ]);
  });

  it('orders names as a person would', () => {
    const names = ['Zeta', 'älpha', 'Area 10', 'Area 9'].map((name) => ({ name }));
    expect(sorted(names, (r) => r.name, 'ascending').map((r) => r.name)).toEqual([
      'älpha',
      'Area 9',
      'Area 10',
      'Zeta',
    ]);
  });

  it('leaves the rows handed in as they are', () => {
    const before = [...rows];
    sorted(rows, (r) => r.v, 'ascending');
    expect(rows).toEqual(before);
  });
});

describe('finding', () => {
  it('matches beginnings of words in any order, accents and case aside', () => {
    expect(found('lin NORA', ['Brightfold', 'Nora Lindqvist'])).toBe(true);
    expect(found('kovac', ['Irina Kovač'])).toBe(true);
    expect(found('fold', ['Brightfold'])).toBe(false);
  });

  it('takes nothing asked as everything found', () => {
    expect(found('  ', [null])).toBe(true);
  });
});
