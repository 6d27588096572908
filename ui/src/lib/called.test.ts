import { describe, expect, it } from 'vitest';

import type { Kind, Listed } from '../api';
import { t } from '../text';
import { called } from './called';

const record = (name: string, fields: object) => ({ id: '1', name, fields }) as Listed<Kind>;

describe('what a record is called', () => {
  it('is its own words', () => {
    expect(called('risk', record('The sponsor may leave', {}))).toBe('The sponsor may leave');
  });
  it('is its days and words, as they are read, where it has none of its own', () => {
    const touchpoint = record('2026-10-12, executive', { on: '2026-10-12', kind: 'executive' });
    expect(called('touchpoint', touchpoint)).toBe('12 Oct 2026, executive');
    const play = record('adoption_stall, 2026-03-02', { kind: 'adoption_stall', started_on: '2026-03-02' });
    expect(called('save_play', play)).toBe('adoption stall, 2 Mar 2026');
  });
  it('is its kind where nothing tells it apart', () => {
    expect(called('engagement', record('', { service: null, business_unit: null }))).toBe('contract without a name');
  });
});

describe('a command that adds', () => {
  it('has the article that its noun is spoken with', () => {
    const nouns = ['initiative', 'hours entry', 'objective', 'unit test', 'business unit', 'risk', 'QBR'];
    expect(nouns.map(t.edit.add)).toEqual([
      'Add an initiative',
      'Add an hours entry',
      'Add an objective',
      'Add a unit test',
      'Add a business unit',
      'Add a risk',
      'Add a QBR',
    ]);
  });
});
