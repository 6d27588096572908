// Where things stand on the roadmap, and where they go when they are moved.

import type { RoadmapInitiative, RoadmapMilestone, RoadmapView } from '../../api';
import { addDays, addMonths, daysBetween, monthStart } from '../../lib/dates';

/** So many months can be shown. */
export const SPANS = [12, 18, 24] as const;
export type Span = (typeof SPANS)[number];
/** The months at a glance. */
const GLANCE = 6;
/** So much of the past is shown. */
const PAST_MONTHS = 1;

/** The days that are shown, both included. */
export interface Frame {
  from: string;
  to: string;
  days: number;
}

export function frameOf(asOf: string, months: number): Frame {
  const from = addMonths(monthStart(asOf), -PAST_MONTHS);
  const to = addDays(addMonths(from, months), -1);
  return { from, to, days: daysBetween(from, to) + 1 };
}

/** The days of an initiative; a milestone has its due day. */
export interface Days {
  starts: string | null;
  due: string | null;
}

/** Which part of a bar is moved. */
export type Part = 'whole' | 'start' | 'end';

/** The days with a part moved; what is stretched past its other end stops there, and an end that is not there begins at the
 *  other one. */
export function moved({ starts, due }: Days, part: Part, shift: (day: string) => string): Days {
  if (part === 'start') {
    const first = starts ?? due;
    const to = first && shift(first);
    return { starts: to && due && to > due ? due : to, due };
  }
  if (part === 'end') {
    const last = due ?? starts;
    const to = last && shift(last);
    return { starts, due: to && starts && to < starts ? starts : to };
  }
  const first = starts ?? due;
  if (first === null) return { starts, due };
  // A bar that is moved is as long as it was.
  const by = daysBetween(first, shift(first));
  return { starts: starts && addDays(starts, by), due: due && addDays(due, by) };
}

export const byDays = (n: number) => (day: string) => addDays(day, n);
export const byMonths = (n: number) => (day: string) => addMonths(day, n);

/** Where days stand in the frame, in percent of its width. */
export interface Placed {
  left: number;
  width: number;
  /** Whether it goes on outside of the frame, or has no day at that end. */
  before: boolean;
  after: boolean;
  /** It lies outside as a whole. */
  out: 'before' | 'after' | null;
}

export function place({ starts, due }: Days, { from, to, days }: Frame): Placed | null {
  const first = starts ?? due;
  if (first === null) return null;
  const last = due ?? to;
  const at = (day: string) => (daysBetween(from, day) / days) * 100;
  const left = Math.max(0, at(first));
  const right = Math.min(100, at(addDays(last < first ? first : last, 1)));
  const out = (due ?? first) < from ? 'before' : first > to ? 'after' : null;
  return { left, width: Math.max(0, right - left), before: first < from, after: due === null || due > to, out };
}

/** A day within the frame, by how far across it lies. */
export const dayAt = (share: number, { from, days }: Frame) =>
  addDays(from, Math.min(days - 1, Math.max(0, Math.floor(share * days))));

/** A row: an initiative with its milestones, or the milestones of a contract, or those of nothing. */
export interface RoadmapRow {
  key: string;
  initiative: RoadmapInitiative | null;
  /** What it is called, where it is no initiative; null for the milestones of nothing. */
  contract: string | null;
  milestones: RoadmapMilestone[];
}

/** The rows: what has days first, what has none after it. */
export function rowsOf({ initiatives, milestones }: RoadmapView): { placed: RoadmapRow[]; unplaced: RoadmapRow[] } {
  const of = (initiative: RoadmapInitiative): RoadmapRow => ({
    key: initiative.record,
    initiative,
    contract: null,
    milestones: milestones.filter((one) => one.initiative === initiative.record),
  });
  const rows = initiatives.map(of);
  const isPlaced = ({ initiative, milestones }: RoadmapRow) =>
    initiative?.starts != null || initiative?.due != null || milestones.length > 0;
  const others = milestones.filter(({ initiative }) => initiative === null);
  const contracts = [...new Set(others.map(({ contract }) => contract))];
  return {
    placed: [
      ...rows.filter(isPlaced),
      ...contracts.map((contract) => ({
        key: contract ?? '',
        initiative: null,
        contract,
        milestones: others.filter((one) => one.contract === contract),
      })),
    ],
    unplaced: rows.filter((row) => !isPlaced(row)),
  };
}

/** One thing that the keys go to. */
export type Item =
  { row: number; kind: 'bar'; of: RoadmapInitiative } | { row: number; kind: 'mark'; of: RoadmapMilestone };

/** What the keys go to, in order: each bar, then the milestones on it. */
export function itemsOf(rows: RoadmapRow[]): Item[] {
  return rows.flatMap(({ initiative, milestones }, row): Item[] => [
    ...(initiative ? [{ row, kind: 'bar' as const, of: initiative }] : []),
    ...milestones.map((of) => ({ row, kind: 'mark' as const, of })),
  ]);
}

export const daysOf = (item: Item): Days =>
  item.kind === 'bar' ? { starts: item.of.starts, due: item.of.due } : { starts: null, due: item.of.due };

/** What happens on a day of the next months. */
export interface Ahead {
  key: string;
  on: string;
  name: string;
  what: 'begins' | 'due' | 'milestone';
}

/** The months at a glance, each with what begins and is due in it. */
export function glanceOf({ as_of, initiatives, milestones }: RoadmapView): { month: string; ahead: Ahead[] }[] {
  const begins = initiatives.filter(({ status }) => status === 'planned');
  const open = initiatives.filter(({ status }) => status !== 'done');
  const all = [
    ...begins.map(({ record, name, starts }) => ({
      key: `${record}-begins`,
      on: starts,
      name,
      what: 'begins' as const,
    })),
    ...open.map(({ record, name, due }) => ({ key: `${record}-due`, on: due, name, what: 'due' as const })),
    ...milestones
      .filter(({ done_on }) => done_on === null)
      .map(({ record, name, due }) => ({ key: record, on: due, name, what: 'milestone' as const })),
  ].filter((one): one is Ahead => one.on !== null && one.on >= as_of);
  all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return Array.from({ length: GLANCE }, (_, n) => {
    const month = addMonths(monthStart(as_of), n);
    return { month, ahead: all.filter(({ on }) => monthStart(on) === month) };
  });
}

/** So many things are not kept though their day has passed. */
export const lateIn = ({ initiatives, milestones }: RoadmapView) =>
  [...initiatives, ...milestones].filter(({ late }) => late).length;
