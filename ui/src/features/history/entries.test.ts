import { describe, expect, it } from 'vitest';

import type { DidView, FieldChange, HistoryEntry } from '../../api';
import { t } from '../../text';
import { didSentence } from '../../text';
import { dayOf, itemsOf } from './entries';

const field = (name: string, old: string | null, now: string | null): FieldChange => ({
  field: name,
  old: old === null ? [] : [{ kind: 'word', text: old }],
  new: now === null ? [] : [{ kind: 'word', text: now }],
  restorable: true,
});
const entry = (txn: string, at: string, more: Partial<HistoryEntry>): HistoryEntry => ({
  txn,
  at,
  who: 'you',
  what: 'changed',
  cause: 'written',
  did: { op: 'edit', kind: null, name: null, field: null, label: null },
  fields: [],
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
    expect(t.history.changes.field(field('strength', 'weak', 'at_risk'))).toBe('relationship weak → at risk');
    expect(t.history.changes.field(field('role', null, 'decision_maker'))).toBe('role – → decision maker');
    expect(t.history.changes.fields([field('a', null, 'x'), field('b', null, 'x'), field('c', null, 'x')])).toBe(
      'a, b and c',
    );
    const flag = field('qbr', null, 'yes');
    const review = { ...flag, old: [], new: [{ kind: 'quarter' as const, text: '2025-Q3' }] };
    expect([flag, review].map(t.history.field)).toEqual(['at a QBR', 'QBR']);
    expect(t.history.changes.field(review)).toBe('QBR – → third quarter of 2025');
    const day = { ...flag, field: 'left_on', old: [], new: [{ kind: 'date' as const, text: '2025-09-05' }] };
    expect(t.history.changes.field(day)).toBe('left on – → 5 September 2025');
  });

  it('names a record by its parts, and by its kind where it has none', () => {
    const quarter = { kind: 'quarter' as const, text: '2025-Q3' };
    expect(t.history.name('qbr', [quarter])).toBe('QBR, third quarter of 2025');
    const reading = [
      { kind: 'text' as const, text: 'Active users' },
      { kind: 'date' as const, text: '2025-09-30' },
    ];
    expect(t.history.name('reading', reading)).toBe('Active users, 30 September 2025');
    expect(t.history.name('hours', [])).toBe('Hours entry');
  });
});

describe('a step', () => {
  const did = (more: Partial<DidView>): DidView => ({
    op: null,
    kind: null,
    name: null,
    field: null,
    label: null,
    ...more,
  });

  it.each([
    [{ op: 'edit', kind: 'risk', name: 'Data loss', field: 'likelihood' }, 'Edit likelihood of “Data loss”'],
    [{ op: 'remove', kind: 'metric', name: 'Active users' }, 'Remove “Active users”'],
    [{ op: 'import', kind: 'account', name: 'Brightfold' }, 'Import Brightfold'],
    [
      { op: 'restore', kind: 'stakeholder', name: 'Tomás Rey', field: 'left_on' },
      'Restore the last day at the client of “Tomás Rey”',
    ],
    [{ op: 'add', kind: 'reading' }, 'Add readings'],
    [{ op: 'edit', kind: 'firm' }, 'Edit the firm’s settings'],
    [
      { op: 'reword', kind: 'qbr', name: '2025-Q3', field: 'cover.title' },
      'Reword a text in the deck of the third quarter of 2025',
    ],
    [{ op: 'prepare', kind: 'qbr', name: '2025-Q3' }, 'Prepare the QBR of the third quarter of 2025'],
    [{ label: 'Anna: strength weak → strong' }, 'Anna: strength weak → strong'],
    [{}, 'a change'],
  ] as [Partial<DidView>, string][])('%j reads “%s”', (step, said) => {
    expect(didSentence(did(step))).toBe(said);
  });
});
