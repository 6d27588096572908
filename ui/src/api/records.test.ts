import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';

import {
  createRecord,
  KINDS,
  records,
  setField,
  type Fields,
  type KindAbout,
  type Listed,
  type Money,
  type Records,
} from '.';

afterEach(clearMocks);

describe('the record door', () => {
  it('sends a field with its kind, its record and its value', async () => {
    const sent: unknown[] = [];
    mockIPC((command, payload) => {
      sent.push([command, payload]);
      return null;
    });
    await setField('risk', 'r1', 'likelihood', 4);
    expect(sent).toEqual([['record_set', { kind: 'risk', id: 'r1', field: 'likelihood', value: 4 }]]);
  });

  it('answers with the new record’s id', async () => {
    mockIPC(() => 'new-id');
    expect(await createRecord('team_member', null, { name: 'Ana Silva' })).toBe('new-id');
  });

  it('takes only fields of the kind, and only values of the field', () => {
    expectTypeOf<Parameters<typeof setField<'commitment', 'status'>>[3]>().toEqualTypeOf<
      Records['commitment']['status']
    >();
    expectTypeOf<Fields<'value_record'>['amount']>().toEqualTypeOf<Money | null>();
    expectTypeOf<Awaited<ReturnType<typeof records<'metric'>>>>().toEqualTypeOf<Listed<'metric'>[]>();
    const wrong = () => {
      // @ts-expect-error -- a promise is no kind of record
      void records('promise', 'a');
      // @ts-expect-error -- a risk has no amount
      void setField('risk', 'r', 'amount', null);
      // @ts-expect-error -- a likelihood is a number
      void setField('risk', 'r', 'likelihood', 'high');
      // @ts-expect-error -- a status is one of its words
      void setField('risk', 'r', 'status', 'gone');
      // @ts-expect-error -- a status is always there
      void setField('risk', 'r', 'status', null);
      // @ts-expect-error -- nobody sets an id
      void setField('risk', 'r', 'id', 'other');
    };
    expect(wrong).toBeTypeOf('function');
  });

  it('knows where every reference leads, and what every record stands in', () => {
    for (const [name, about] of Object.entries<KindAbout>(KINDS)) {
      for (const [field, { holds, to }] of Object.entries(about.fields)) {
        if (holds === 'reference') expect(Object.keys(KINDS), `${name}.${field}`).toContain(to);
      }
      for (const field of [...about.namedBy, ...(about.parent ? [about.parent] : [])]) {
        expect(Object.keys(about.fields), name).toContain(field);
      }
    }
  });
});
