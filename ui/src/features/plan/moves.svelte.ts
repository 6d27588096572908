// Days that are being moved: shown at once, and written when the gesture ends. Keys that follow each other are one gesture.

import type { Days } from './roadmap';

/** A gesture of the keys has ended after so many milliseconds without one. */
const PAUSE_MS = 700;

export class Moves<I extends { of: { record: string } }> {
  /** The days as they are being moved, by record. */
  drafts = $state.raw<ReadonlyMap<string, Days>>(new Map());
  private waiting: { item: I; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(private readonly write: (item: I, days: Days) => Promise<void>) {}

  /** Whether a gesture of the keys has not ended. */
  get pending(): boolean {
    return this.waiting !== null;
  }

  /** Shows where something would go. */
  show(item: I, days: Days) {
    this.drafts = new Map(this.drafts).set(item.of.record, days);
  }

  /** Shows it, and writes it when no more keys follow. */
  nudge(item: I, days: Days) {
    if (this.waiting && this.waiting.item.of.record !== item.of.record) void this.flush();
    if (this.waiting) clearTimeout(this.waiting.timer);
    this.show(item, days);
    this.waiting = { item, timer: setTimeout(() => void this.flush(), PAUSE_MS) };
  }

  /** Writes what waits. */
  async flush() {
    const { waiting } = this;
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting = null;
    await this.put(waiting.item);
  }

  /** Writes where something was shown. */
  async put(item: I) {
    const days = this.drafts.get(item.of.record);
    if (days) await this.write(item, days);
    // What was moved on meanwhile is another gesture.
    if (this.drafts.get(item.of.record) === days) this.giveUp(item);
  }

  /** Leaves it where it was. */
  giveUp(item: I) {
    if (this.waiting?.item.of.record === item.of.record) {
      clearTimeout(this.waiting.timer);
      this.waiting = null;
    }
    const left = new Map(this.drafts);
    left.delete(item.of.record);
    this.drafts = left;
  }

  /** Leaves what waits where it was; false when nothing does. */
  giveUpWaiting(): boolean {
    const { waiting } = this;
    if (waiting) this.giveUp(waiting.item);
    return waiting !== null;
  }
}
