import { describe, expect, it } from 'vitest';

import { aboutKind, KINDS, type FieldOf, type Kind } from '../../api';
import { needs } from '../../lib/records';
import { ALL_PARTS, COLUMNS, groupOf, inOrder, partOf, UNDER } from './sections';

const under = Object.values(UNDER).flat();
const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => aboutKind(kind).ofAccount);
/** The QBR has a screen of its own, its wording is edited on its pages, a band is set on the score's page, and a review of the
 *  plan, with what was found true in it, is held over the plan. */
const ELSEWHERE: Kind[] = ['qbr', 'deck_edit', 'health_override', 'plan_check', 'plan_review'];

describe('the sections of the plan and of a review', () => {
  it('hold every kind of an account that is written by hand', () => {
    const reached = [...ALL_PARTS, ...under.map(({ kind }) => kind), ...ELSEWHERE];
    expect(kinds.filter((kind) => !reached.includes(kind))).toEqual([]);
  });

  it('have a column for each field that a new record cannot be without', () => {
    const missing = kinds
      .filter((kind) => kind in COLUMNS)
      .flatMap((kind) => {
        const given = under.filter((one) => one.kind === kind).map(({ field }) => field as string);
        const shown = COLUMNS[kind as keyof typeof COLUMNS].map(({ field }) => field as string);
        const needed = Object.keys(aboutKind(kind).fields).filter((field) => needs(kind, field as FieldOf<Kind>));
        return needed.filter((field) => !shown.includes(field) && !given.includes(field)).map((f) => `${kind}.${f}`);
      });
    expect(missing).toEqual([]);
  });

  it('show only what a person sets', () => {
    const shown = Object.entries(COLUMNS).flatMap(([kind, columns]) => columns.map(({ field }) => [kind, field]));
    expect(shown.filter(([kind, field]) => !aboutKind(kind as Kind).fields[field as string]?.byHand)).toEqual([]);
  });

  it('put a record where its row is', () => {
    expect(partOf('opportunity')).toBe('opportunity');
    expect(partOf('reading')).toBe('metric');
    expect(partOf('touchpoint_by')).toBe('touchpoint');
    expect(partOf('decision_sought')).toBeUndefined();
    expect(groupOf('metric')).toBe('goals');
  });

  it('put dated records in the order of their days, the last first where they go on and on', () => {
    const dated = (field: string) => (day: string) => ({ id: day, name: '', fields: { [field]: day } as never });
    const days = ['2026-02-01', '2025-11-30', '2026-03-01'];
    expect(inOrder('milestone', days.map(dated('due'))).map(({ id }) => id)).toEqual([days[1], days[0], days[2]]);
    expect(inOrder('hours', days.map(dated('on'))).map(({ id }) => id)).toEqual([days[2], days[0], days[1]]);
    const risks = ['b', 'a'].map((id) => ({ id, name: id, fields: {} as never }));
    expect(inOrder('risk', risks)).toBe(risks);
  });
});
