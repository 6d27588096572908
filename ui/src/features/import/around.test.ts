import { describe, expect, it } from 'vitest';

import { around, place } from './around';

it('marks what was found where it stands in the line', () => {
  expect(around('  "on": "2025-06-31",', '“2025-06-31”')).toEqual(['  "on": ', '"2025-06-31"', ',']);
  expect(around('"probability": 140', '140')).toEqual(['"probability": ', '140', '']);
});

it('marks nothing when it is not there', () => {
  expect(around('{}', 'nothing')).toEqual(['{}', '', '']);
  expect(around('"a"', '')).toEqual(['"a"', '', '']);
});

describe('the place of a fault', () => {
  it('is marked where its column is, not where the same stands before', () => {
    expect(place('"a": 3, "b": 3', '3', 14)).toEqual(['"a": 3, "b": ', '3', '']);
  });

  it('is a place too where nothing stands', () => {
    expect(place('{"account": {}}', 'nothing', 13)).toEqual(['{"account": ', '', '{}}']);
  });

  it('is seen in a line that is all of the file', () => {
    const line = '{"format": "tenure-account/1", "account": {"name": 3}}';
    expect(place(line, '3', 52)).toEqual(['…t": {"name": ', '3', '}}']);
  });

  it('is in the middle of a line that was cut around it', () => {
    const line = `…${'x'.repeat(79)}"2025-06-31"${'y'.repeat(69)}…`;
    expect(place(line, '“2025-06-31”', 4000)).toEqual([`…${'x'.repeat(13)}`, '"2025-06-31"', `${'y'.repeat(69)}…`]);
  });
});
