import { expect, it } from 'vitest';

import { around } from './around';

it('marks what was found where it stands in the line', () => {
  expect(around('  "on": "2025-06-31",', '“2025-06-31”')).toEqual(['  "on": ', '"2025-06-31"', ',']);
  expect(around('"probability": 140', '140')).toEqual(['"probability": ', '140', '']);
});

it('marks nothing when it is not there', () => {
  expect(around('{}', 'nothing')).toEqual(['{}', '', '']);
  expect(around('"a"', '')).toEqual(['"a"', '', '']);
});
