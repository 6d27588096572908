import { describe, expect, it } from 'vitest';

import type { Listed } from '../../api';
import { carried, CARRIED, copied } from './copying';

const person = (name: string, title: string | null) =>
  ({
    id: name,
    name,
    fields: { name, title, role: 'champion', influence: 4, interest: null, strength: 'strong', executive: true },
  }) as unknown as Listed<'stakeholder'>;

describe('people on the clipboard', () => {
  it('come back as they went, whatever stands in their names', () => {
    const rows = carried(copied([person('Amara "the" Osei', 'Director\tNorth'), person('Zoë', null)]));
    expect(rows?.map((row) => row.slice(0, 3))).toEqual([
      ['Amara "the" Osei', 'Director\tNorth', 'champion'],
      ['Zoë', '', 'champion'],
    ]);
    expect(rows?.[0]?.[CARRIED.indexOf('executive')]).toBe('yes');
  });
  it('are not taken for people when they are any other text', () => {
    for (const text of ['', 'Amara Osei', 'Name\tTitle\nAmara\tDirector', copied([])]) expect(carried(text)).toBeNull();
  });
});
