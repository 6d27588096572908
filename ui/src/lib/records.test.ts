import { expect, it } from 'vitest';

import { isGone } from './records';

it('knows that a record is gone only from a list that is not being asked again', () => {
  const there = [{ id: 'a' }];
  expect(isGone({ data: undefined, isFetching: true }, 'a')).toBe(false);
  expect(isGone({ data: there, isFetching: false }, 'a')).toBe(false);
  expect(isGone({ data: there, isFetching: false }, 'b')).toBe(true);
  expect(isGone({ data: there, isFetching: true }, 'b'), 'it may just have come').toBe(false);
});
