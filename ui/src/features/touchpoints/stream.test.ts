import { expect, test } from 'vitest';

import type { TimelineEntry } from '../../api';
import { linesOf } from './stream';

const entry = (on: string, ahead = false): TimelineEntry => ({
  kind: 'review',
  entity: 'qbr',
  id: on,
  place: `${on} ${on}`,
  on,
  at: null,
  ahead,
  theirs: [],
  ours: [],
  text: null,
  detail: { of: 'review', quarter: '2025-Q3', status: 'planned' },
});

test('what is to come stands under one head, what was under the head of its month', () => {
  const lines = linesOf([
    entry('2025-12-01', true),
    entry('2025-11-01', true),
    entry('2025-10-05'),
    entry('2025-09-30'),
  ]);
  expect(lines.map((line) => ('head' in line ? line.head : line.entry.on))).toEqual([
    'Still to come',
    '2025-12-01',
    '2025-11-01',
    'October 2025',
    '2025-10-05',
    'September 2025',
    '2025-09-30',
  ]);
  expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
});
