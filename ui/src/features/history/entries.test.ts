import { describe, expect, it } from 'vitest';

import type { FieldChange, HistoryEntry } from '../../api';
import { t } from '../../text/en';
import { dayOf, itemsOf } from './entries';

const field = (name: string, old: string | null, now: string | null): FieldChange => ({
  field: name,
  old: old === null ? null : { kind: 'word', text: old },
  new: now === null ? null : { kind: 'word', text: now },
});
const entry = (txn: string, at: string, more: Partial<HistoryEntry>): HistoryEntry => ({
  txn,
  at,
  who: 'you',
  what: 'changed',
  cause: 'written',
  label: '',
  fields: [],
  restorable: true,
  ...more,
});

describe('a history', () => {
  it('is one item a field, under its day once', () => {
    const items = itemsOf([
      entry('3', '2025-10-06T08:00:00Z', {
        fields: [field('strength', 'weak', 'strong'), field('role', null, 'user')],
      }),
      entry('2', '2025-10-06T07:00:00Z', { fields: [field('role', 'champion', null)] }),
      entry('1', '2025-09-01T07:00:00Z', {
        what: 'added',
        fields: [field('name', null, 'a'), field('role', null, 'b')],
      }),
    ]);
    expect(items.map((item) => [item.day, item.change?.field ?? null])).toEqual([
      [dayOf('2025-10-06T08:00:00Z'), 'strength'],
      [null, 'role'],
      [null, 'role'],
      [dayOf('2025-09-01T07:00:00Z'), null],
    ]);
    expect(new Set(items.map((item) => item.key)).size).toBe(4);
  });

  it('reads as a person would say it', () => {
    expect(t.history.changes.field(field('strength', 'weak', 'at_risk'))).toBe('strength weak → at risk');
    expect(t.history.changes.field(field('role', null, 'decision_maker'))).toBe('role – → decision maker');
    expect(t.history.changes.fields([field('a', null, 'x'), field('b', null, 'x'), field('c', null, 'x')])).toBe(
      'a, b and c',
    );
    const flag = { field: 'qbr', old: null, new: { kind: 'word' as const, text: 'yes' } };
    const review = { field: 'qbr', old: null, new: { kind: 'text' as const, text: 'third quarter of 2025' } };
    expect([flag, review].map(t.history.field)).toEqual(['at a QBR', 'QBR']);
    const day = { field: 'left_on', old: null, new: { kind: 'date' as const, text: '2025-09-05' } };
    expect(t.history.changes.field(day)).toBe('left on – → 5 September 2025');
  });
});
