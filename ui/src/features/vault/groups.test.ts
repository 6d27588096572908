import { describe, expect, it } from 'vitest';

import { complete, EMPTY, nextField, spread } from './groups';

const KEY = '7K3M-QX9D-4TNB-W8RE-2HZF-6VCJ-P5SA-9GYM4';
const GROUPS = ['7K3M', 'QX9D', '4TNB', 'W8RE', '2HZF', '6VCJ', 'P5SA', '9GYM4'];

describe('typing the recovery key back', () => {
  it('fills every field from one paste, whatever stands between the groups', () => {
    for (const pasted of [KEY, KEY.toLowerCase(), KEY.replaceAll('-', ' '), `${KEY.slice(0, -1)} 4\n`]) {
      expect(spread(EMPTY, 0, pasted)).toEqual(GROUPS);
    }
  });

  it('reads letters that look like digits as those digits', () => {
    expect(spread(EMPTY, 0, 'oil0')[0]).toBe('0110');
  });

  it('runs over into the next field and leaves the others alone', () => {
    expect(spread(['', '', 'KEEP', '', '', '', '', ''], 0, 'AAAABB').slice(0, 3)).toEqual(['AAAA', 'BB', 'KEEP']);
  });

  it('never writes past the last field', () => {
    const fields = spread(EMPTY, 7, 'ABCDEFGH');
    expect(fields).toHaveLength(8);
    expect(fields[7]).toBe('ABCDE');
  });

  it('goes to the first field that is not full', () => {
    expect(nextField(spread(EMPTY, 0, 'AAAABB'), 0)).toBe(1);
    expect(nextField(GROUPS, 0)).toBe(7);
  });

  it('is complete only with the check character', () => {
    expect(complete(GROUPS)).toBe(true);
    expect(complete([...GROUPS.slice(0, 7), '9GYM'])).toBe(false);
  });
});
