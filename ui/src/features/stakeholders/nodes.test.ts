import { describe, expect, it } from 'vitest';

import type { MapLine, MapPerson } from '../../api';
import { ANYONE, isWanted } from './filter';
import { edgesOf, nodesOf } from './nodes';

const person = (id: string, change: Partial<MapPerson> = {}) =>
  ({
    id,
    name: `Person ${id}`,
    title: null,
    x: 0,
    y: 0,
    width: 160,
    height: 62,
    last_contact: null,
    ...change,
  }) as MapPerson;
const line = (from: string, to: string): MapLine => ({
  record: from,
  from,
  to,
  kind: 'reports_to',
  sentence: '',
});

describe('an answer that is drawn again', () => {
  const people = [person('a'), person('b', { x: 200 })];
  const before = nodesOf(people, []);
  it('keeps every object that says the same', () => {
    const after = nodesOf([person('a'), person('b', { x: 200, y: 40 })], before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
  it('keeps who is chosen, and where the hand holds somebody', () => {
    const chosen = before.map((node) => ({ ...node, selected: node.id === 'b' }));
    const after = nodesOf(people, chosen, new Map([['b', { x: 7, y: 9 }]]));
    expect(after[1]).toMatchObject({ selected: true, position: { x: 7, y: 9 } });
  });
  it('draws lines only between people who are there, and keeps those that are the same', () => {
    const lines = [line('b', 'a'), line('c', 'a')];
    const first = edgesOf(lines, people, []);
    expect(first.map(({ source, target }) => [source, target])).toEqual([['b', 'a']]);
    expect(edgesOf(lines, people, first)[0]).toBe(first[0]);
  });
});

describe('whom one looks for', () => {
  const meant = person('a', {
    name: 'Zoë Achterberg',
    title: 'Head of Delivery',
    role: 'user',
    last_contact: '2025-09-01',
  });
  it('is found by the beginnings of words, without accents', () => {
    expect(['zoe ach', 'delivery', 'head zoe', 'chter'].map((find) => isWanted(meant, { ...ANYONE, find }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  it('was not met since a day, or never', () => {
    const since = (silentSince: string) => isWanted(meant, { ...ANYONE, silentSince });
    expect([
      since('2025-09-02'),
      since('2025-09-01'),
      isWanted(person('b'), { ...ANYONE, silentSince: '2020-01-01' }),
    ]).toEqual([true, false, true]);
  });
});

describe('a refresh while somebody is dragged', () => {
  it('leaves them in the hand', () => {
    const dragged = nodesOf([person('a')], []).map((node) => ({ ...node, position: { x: 50, y: 60 }, dragging: true }));
    expect(nodesOf([person('a', { title: 'Buyer' })], dragged)[0]).toMatchObject({
      position: { x: 50, y: 60 },
      data: { person: { title: 'Buyer' } },
    });
  });
});
