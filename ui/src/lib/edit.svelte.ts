// An edit of one value, for every field there is: as it stands, typed and kept as a draft, on its way, refused with its
// rule, given up. Enter or leaving keeps, Esc gives up, a refused value stays in its field, a lock loses nothing.

import { dropDraft, keepDraft, loadDraft } from './drafts.svelte';
import { matches } from './keys';
import { undo } from './undo';

/** Where what is being typed is kept until it is a value. */
export interface Draft {
  load(): Promise<string | null>;
  keep(text: string): void;
  drop(): Promise<void>;
}

/** A draft of its own, under a key. */
export const draftAt = (key: string): Draft => ({
  load: () => loadDraft(key).catch(() => null),
  keep: (text) => keepDraft(key, text),
  drop: () => dropDraft(key).catch(() => undefined),
});

/** What an edit needs to know of its value. */
export interface Editable<V> {
  /** The text as the value stands. */
  stands: () => string;
  /** What a text comes to, or the sentence why it comes to nothing. */
  read: (text: string) => { value: V } | { fault: string };
  /** Whether a value is the one that stands. */
  unchanged: (value: V) => boolean;
  /** Sends a value; answers the sentence why it was refused, or null. */
  send: (value: V) => Promise<string | null>;
  draft?: Draft;
}

export class Edit<V> {
  /** What is being typed; null while the field shows the value as it stands. */
  typed = $state<string | null>(null);
  /** Why the value was refused. */
  fault = $state<string | null>(null);
  /** Values on their way. */
  private sending = 0;
  private sentLast: string | null = null;
  private queue: Promise<boolean> = Promise.resolve(true);

  constructor(private readonly of: Editable<V>) {}

  /** What the field shows. */
  get text(): string {
    return this.typed ?? this.of.stands();
  }

  /** Takes up what was being typed when the window was last left. */
  async takeUp() {
    const kept = await (this.of.draft?.load() ?? Promise.resolve(null));
    if (kept !== null && kept !== this.of.stands() && this.typed === null) this.typed = kept;
  }

  type(text: string) {
    this.typed = text;
    this.fault = null;
    this.of.draft?.keep(text);
  }

  /** Whether what is typed can be kept; if not, the fault says why. */
  check(): boolean {
    return this.read() !== null;
  }

  private read(): { value: V } | null {
    const read = this.of.read(this.text);
    this.fault = 'fault' in read ? read.fault : null;
    return 'fault' in read ? null : read;
  }

  /** Keeps what is typed; false while it is refused. Values are sent one after the other, as they were kept. */
  keep(): Promise<boolean> {
    const text = this.typed;
    if (text === null) return Promise.resolve(true);
    if (this.sending > 0 && this.sentLast === text) return this.queue;
    const read = this.read();
    if (read === null) return Promise.resolve(false);
    // What is on its way is about to change what stands.
    if (this.sending === 0 && this.of.unchanged(read.value)) return this.giveUp().then(() => true);
    this.sentLast = text;
    return this.send(read.value, text);
  }

  /** Chooses a value at once, as from a list. */
  put(text: string): Promise<boolean> {
    this.type(text);
    return this.keep();
  }

  /** Sends a value in place of what is typed. */
  async replace(value: V): Promise<boolean> {
    await this.giveUp();
    return this.send(value, null);
  }

  private send(value: V, text: string | null): Promise<boolean> {
    this.sending += 1;
    const sent = this.queue.then(async () => {
      const why = await this.of.send(value);
      this.sending -= 1;
      // What was typed on meanwhile is not given up, and its own keeping says what becomes of it.
      if (this.typed !== text) return why === null;
      this.fault = why;
      if (why !== null) return false;
      this.typed = null;
      await this.of.draft?.drop();
      return true;
    });
    this.queue = sent.catch(() => false);
    return sent;
  }

  async giveUp() {
    this.typed = null;
    this.fault = null;
    await this.of.draft?.drop();
  }
}

/** An edit as a field sees it, whatever its values are. */
export type AnyEdit = Pick<
  Edit<unknown>,
  'typed' | 'fault' | 'text' | 'type' | 'check' | 'keep' | 'put' | 'giveUp' | 'takeUp'
>;

/** Whether a key press belongs to an input method that is composing a character: its Enter keeps nothing. */
export const composes = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/** What a key press means to a field that is being edited; null when it is the field's own. */
export function meaningOf(event: KeyboardEvent, lines = false): 'keep' | 'giveUp' | null {
  if (composes(event)) return null;
  if (event.key === 'Escape') return 'giveUp';
  // In a text of several lines, Shift and Enter begins a new one.
  return event.key === 'Enter' && !(lines && event.shiftKey) ? 'keep' : null;
}

/** Answers the keys of a field by itself: Enter keeps, Esc gives up what is typed, and undo is the vault's where nothing
 *  is typed that the field itself could undo. */
export function answerKey(event: KeyboardEvent, edit: AnyEdit, lines = false) {
  const meaning = meaningOf(event, lines);
  const undoes = edit.typed === null && matches('Mod+Z', event);
  if (meaning === null && !undoes) return;
  // Where nothing is typed, Esc leaves what the field stands in.
  if (meaning === 'giveUp' && edit.typed === null) return;
  event.preventDefault();
  if (undoes) void undo();
  else if (meaning === 'giveUp') void edit.giveUp();
  else void edit.keep();
}
