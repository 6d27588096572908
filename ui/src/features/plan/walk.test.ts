import { expect, it } from 'vitest';

import type { PlanItemView } from '../../api';
import { Walk } from './walk.svelte';

const item = (record: string, checked: string | null = null): PlanItemView => ({
  kind: 'risk',
  record,
  name: record,
  why: 'aged',
  reasons: [],
  checked,
});
const TODAY = '2025-10-06';
const walk = () => new Walk([item('a'), item('b'), item('c')]);

it('goes from record to record and counts what was said of each', () => {
  const review = walk();
  review.say('a', 'kept');
  review.say('b', 'skipped');
  expect(review.item?.record).toBe('c');
  review.say('c', 'kept');
  expect([review.item, review.count('kept'), review.count('skipped'), review.count('dropped')]).toEqual([
    undefined,
    2,
    1,
    0,
  ]);
});

it('says nothing of a record that one has left', () => {
  const review = walk();
  review.say('a', 'dropped');
  review.say('a', 'dropped');
  expect(review.at).toBe(1);
});

it('goes back to a record of which what was said is undone, and only then', () => {
  const review = walk();
  review.say('a', 'kept', 1);
  review.say('b', 'dropped', 2);
  review.settle([item('b'), item('c')], TODAY, 2);
  expect(review.at, 'that is as it was before').toBe(2);
  review.settle([item('c')], TODAY, 3);
  expect(review.at).toBe(2);
  review.settle([item('b'), item('c')], TODAY, 4);
  expect([review.at, review.count('dropped'), review.count('kept')]).toEqual([1, 0, 1]);
});

it('leaves a record that is contradicted still once it was found true today', () => {
  const review = walk();
  review.say('a', 'kept', 1);
  review.settle([item('a', TODAY), item('b')], TODAY, 2);
  expect(review.at).toBe(1);
  review.settle([item('a'), item('b')], TODAY, 3);
  expect(review.at).toBe(0);
});

it('stays where one skipped', () => {
  const review = walk();
  review.say('a', 'skipped', 1);
  review.settle([item('a')], TODAY, 2);
  expect(review.at).toBe(1);
});
