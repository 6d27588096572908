import { describe, expect, it } from 'vitest';

import type { RoadmapInitiative, RoadmapMilestone, RoadmapView } from '../../api';
import { byDays, byMonths, dayAt, frameOf, glanceOf, itemsOf, moved, place, rowsOf } from './roadmap';

const frame = frameOf('2025-10-06', 12);
const initiative = (record: string, starts: string | null, due: string | null, more = {}): RoadmapInitiative => ({
  record,
  name: record,
  objective: null,
  owner: null,
  starts,
  due,
  status: 'planned',
  late: false,
  ...more,
});
const milestone = (record: string, due: string, more: Partial<RoadmapMilestone> = {}): RoadmapMilestone => ({
  record,
  name: record,
  initiative: null,
  contract: null,
  due,
  done_on: null,
  late: false,
  ...more,
});
const view = (initiatives: RoadmapInitiative[], milestones: RoadmapMilestone[] = []): RoadmapView => ({
  as_of: '2025-10-06',
  initiatives,
  milestones,
});

describe('the roadmap', () => {
  it('shows the months that are chosen, and one that has passed', () => {
    expect(frame).toEqual({ from: '2025-09-01', to: '2026-08-31', days: 365 });
    expect(frameOf('2025-10-06', 24).to).toBe('2027-08-31');
  });

  it('puts a bar where its days are, and cuts it at the edges', () => {
    const whole = place({ starts: '2025-09-01', due: '2026-08-31' }, frame);
    expect(whole).toMatchObject({ left: 0, width: 100, before: false, after: false, out: null });
    expect(place({ starts: '2024-01-01', due: '2025-09-30' }, frame)).toMatchObject({
      left: 0,
      before: true,
      out: null,
    });
    expect(place({ starts: null, due: '2025-08-01' }, frame)?.out).toBe('before');
    expect(place({ starts: '2027-01-01', due: null }, frame)?.out).toBe('after');
    expect(place({ starts: '2025-10-06', due: null }, frame)).toMatchObject({ after: true, out: null });
    expect(place({ starts: null, due: null }, frame)).toBeNull();
  });

  it('moves a bar as a whole and keeps its length, also by a month', () => {
    const days = { starts: '2025-01-31', due: '2025-03-31' };
    expect(moved(days, 'whole', byDays(7))).toEqual({ starts: '2025-02-07', due: '2025-04-07' });
    expect(moved(days, 'whole', byMonths(1))).toEqual({ starts: '2025-02-28', due: '2025-04-28' });
    expect(moved({ starts: null, due: '2025-03-31' }, 'whole', byMonths(-1)).due).toBe('2025-02-28');
    expect(moved({ starts: null, due: null }, 'whole', byDays(7))).toEqual({ starts: null, due: null });
  });

  it('stretches a bar at one end and never past the other', () => {
    const days = { starts: '2025-01-10', due: '2025-01-20' };
    expect(moved(days, 'end', byDays(7)).due).toBe('2025-01-27');
    expect(moved(days, 'end', byDays(-30)).due).toBe('2025-01-10');
    expect(moved(days, 'start', byDays(30)).starts).toBe('2025-01-20');
    expect(moved({ starts: null, due: '2025-01-20' }, 'start', byDays(-7))).toEqual({
      starts: '2025-01-13',
      due: '2025-01-20',
    });
    expect(moved({ starts: '2025-01-10', due: null }, 'end', byDays(7)).due).toBe('2025-01-17');
  });

  it('finds the day under the pointer, within the frame', () => {
    expect([dayAt(-1, frame), dayAt(0, frame), dayAt(0.5, frame), dayAt(2, frame)]).toEqual([
      '2025-09-01',
      '2025-09-01',
      '2026-03-02',
      '2026-08-31',
    ]);
  });

  it('gives an initiative its milestones, a contract its own, and what has no days a place beside', () => {
    const { placed, unplaced } = rowsOf(
      view(
        [initiative('a', '2025-10-01', '2025-12-01'), initiative('b', null, null), initiative('c', null, null)],
        [
          milestone('m', '2025-11-01', { initiative: 'a' }),
          milestone('n', '2025-11-01', { contract: 'Advice' }),
          milestone('o', '2025-11-01'),
          milestone('p', '2025-11-02', { initiative: 'c' }),
        ],
      ),
    );
    expect(placed.map(({ key }) => key)).toEqual(['a', 'c', 'Advice', '']);
    expect(unplaced.map(({ key }) => key)).toEqual(['b']);
    expect(itemsOf(placed).map(({ row, of }) => [row, of.record])).toEqual([
      [0, 'a'],
      [0, 'm'],
      [1, 'c'],
      [1, 'p'],
      [2, 'n'],
      [3, 'o'],
    ]);
  });

  it('tells at a glance what begins and is due in the next six months', () => {
    const months = glanceOf(
      view(
        [
          initiative('a', '2025-10-20', '2026-03-31'),
          initiative('gone', '2025-01-01', '2025-10-05', { status: 'active', late: true }),
          initiative('done', '2025-01-01', '2025-10-20', { status: 'done' }),
        ],
        [milestone('m', '2025-10-10'), milestone('kept', '2025-10-11', { done_on: '2025-10-01' })],
      ),
    );
    expect(months).toHaveLength(6);
    expect(months[0]?.ahead.map(({ name, what }) => [name, what])).toEqual([
      ['m', 'milestone'],
      ['a', 'begins'],
    ]);
    expect(months[5]?.ahead.map(({ name, what }) => [name, what])).toEqual([['a', 'due']]);
  });
});
