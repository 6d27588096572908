import { expect, it } from 'vitest';

import { accounts } from './accounts';

it('says which kind of day is due, unless its own words do', () => {
  expect(accounts.deadline('notice', 'Practice platform')).toBe('Notice deadline, Practice platform');
  expect(accounts.deadline('qbr', '2025-Q3')).toBe('QBR, third quarter of 2025');
  expect(accounts.deadline('action', 'Connect the ticket system')).toBe('Connect the ticket system');
  expect(accounts.deadline('engagement_ends', null)).toBe('Contract ends');
});

it('says in one line what presses', () => {
  expect(accounts.pressing(2, { kind: 'engagement_ends', when: 'in 60 days' })).toBe(
    '2 late, contract ends in 60 days',
  );
  expect(accounts.pressing(0, { kind: 'qbr', when: 'tomorrow' })).toBe('QBR tomorrow');
  expect(accounts.pressing(0, null)).toBe('');
});
