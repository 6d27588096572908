// A review of a plan as a walk: one record after the other, what was said of each, and the way back to one of which that was
// taken back.

import type { PlanItemView } from '../../api';

/** What was said of a record. */
export type Said = 'kept' | 'changed' | 'dropped' | 'skipped';

interface Step {
  said: Said;
  /** What was known of the plan when it was said. */
  known: number;
}

export class Walk {
  /** The place one is at; behind the last when all was looked at. */
  at = $state(0);
  private steps = $state.raw<ReadonlyMap<string, Step>>(new Map());

  constructor(
    /** The records, as they wanted a look when it began. */
    readonly items: readonly PlanItemView[],
  ) {}

  /** The record one is at; undefined at the end. */
  get item(): PlanItemView | undefined {
    return this.items[this.at];
  }

  /** Says something of a record and goes on, unless one has gone on already. */
  say(record: string, said: Said, known = 0) {
    if (this.item?.record !== record) return;
    this.steps = new Map(this.steps).set(record, { said, known });
    this.at += 1;
  }

  back() {
    this.at = Math.max(0, this.at - 1);
  }

  /** How many records that was said of. */
  count(said: Said): number {
    return [...this.steps.values()].filter((step) => step.said === said).length;
  }

  /** Goes back to the first record of which what was said is undone: `wanting` still want a look, as is known at `known`. */
  settle(wanting: readonly PlanItemView[], today: string, known: number) {
    const undone = wanting.filter(({ record, checked }) => {
      const step = this.steps.get(record);
      return step && checked !== today && step.known < known && (step.said === 'kept' || step.said === 'dropped');
    });
    if (undone.length === 0) return;
    const steps = new Map(this.steps);
    for (const { record } of undone) steps.delete(record);
    this.steps = steps;
    const places = undone.map(({ record }) => this.items.findIndex((item) => item.record === record));
    this.at = Math.min(this.at, ...places);
  }
}
