// The cells of a table of records while they are edited: which are open, what is on its way, the row that is not a record
// yet. What is typed is kept as one draft for the table, so that a lock loses none of it.

import { SvelteMap } from 'svelte/reactivity';

import {
  aboutField,
  aboutKind,
  createRecord,
  reasonOf,
  type FieldOf,
  type FieldValue,
  type Kind,
  type Listed,
} from '../api';
import { label, ruleSentence, sentence } from '../text';
import { dropDraft, keepDraft, loadDraft } from './drafts.svelte';
import { Edit, type Draft } from './edit.svelte';
import { cache, keys } from './queries';
import { keepField, listedUnder, needs, readField, sayKept, valueOf } from './records';
import { readTyped, written, type Manner } from './values';

/** A row of the table: a record, or the one that is about to become one. */
export interface Row<K extends Kind> {
  /** Stays the same when the row becomes a record. */
  key: string;
  record: Listed<K>;
  isNew: boolean;
}

export interface TableOf<K extends Kind> {
  kind: K;
  account: string | null;
  /** What a new record is said to be from the start: the metric of a reading. */
  given: Partial<Record<string, FieldValue>>;
  records: () => Listed<K>[];
  /** Whether a new row stands at the beginning. */
  newFirst?: boolean;
  manner: () => Manner;
}

type Values = Record<string, FieldValue | null>;
type Cell = Edit<FieldValue | null>;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const cellKey = (row: string, field: string) => `${row} ${field}`;

export class Table<K extends Kind> {
  /** The edits that are open in their cells, or refused there. */
  private edits = new SvelteMap<string, Cell>();
  /** Values that were kept and are on their way. */
  private pending = new SvelteMap<string, { value: FieldValue | null }>();
  /** The new row's values; null when there is none. */
  private begun = $state.raw<Values | null>(null);
  private newKey = $state('new0');
  /** The record that the new row has just become, until it is among the records. */
  private made = $state.raw<Listed<K> | null>(null);
  /** Rows that were new here, by the ids of what they became. */
  private keysById = new SvelteMap<string, string>();
  private queue: Promise<unknown> = Promise.resolve();
  private restored = false;

  readonly rows: Row<K>[] = $derived.by(() => {
    const records = this.of.records();
    const { made } = this;
    const all = made && !records.some(({ id }) => id === made.id) ? this.withNew(records, made) : records;
    const rows = all.map((record) => ({ key: this.keyOf(record.id), record, isNew: false }));
    return this.begun === null ? rows : this.withNew(rows, { key: this.newKey, record: this.newRecord(), isNew: true });
  });
  private byKey = $derived(new Map(this.rows.map((row) => [row.key, row])));

  constructor(private readonly of: TableOf<K>) {}

  private withNew<R>(rows: R[], one: R): R[] {
    return this.of.newFirst ? [one, ...rows] : [...rows, one];
  }

  private keyOf(id: string): string {
    return this.keysById.get(id) ?? id;
  }

  private newRecord(): Listed<K> {
    return { id: '', name: '', fields: { ...this.starts(), ...this.begun } } as unknown as Listed<K>;
  }

  /** What the declaration begins a record with. */
  private starts(): Values {
    const fields = Object.entries(aboutKind(this.of.kind).fields);
    return Object.fromEntries(
      fields.map(([field, about]) => {
        const read = about.starts === undefined ? null : readTyped(about, about.starts, this.of.manner());
        return [field, read && 'value' in read ? read.value : null];
      }),
    );
  }

  /** The row of a key; undefined once its record is gone. */
  row(key: string): Row<K> | undefined {
    return this.byKey.get(key);
  }

  /** The value that a cell shows: the one on its way before the one that stands. */
  value(row: Row<K>, field: string): FieldValue | null {
    const pending = this.pending.get(cellKey(row.key, field));
    return pending ? pending.value : valueOf(row.record, field);
  }

  private valueIn(key: string, field: string): FieldValue | null {
    const row = this.byKey.get(key);
    return row ? this.value(row, field) : null;
  }

  /** The edit of a cell, while it is open. */
  edit(key: string, field: string): Cell | undefined {
    return this.edits.get(cellKey(key, field));
  }

  /** Opens a cell, with what was typed to open it in place of its value. */
  open(key: string, field: FieldOf<K>, text?: string): Cell {
    const at = cellKey(key, field);
    const edit = this.edits.get(at) ?? this.editOf(key, field);
    this.edits.set(at, edit);
    if (text !== undefined) edit.type(text);
    return edit;
  }

  private editOf(key: string, field: FieldOf<K>): Cell {
    const about = aboutField(this.of.kind, field);
    return new Edit<FieldValue | null>({
      stands: () => written(about, this.valueIn(key, field), this.of.manner()),
      read: (text) => this.read(key, field, text),
      // Only what differs is sent at all.
      unchanged: () => false,
      send: (next) => this.send(key, field, next),
      draft: this.draft,
    });
  }

  /** A new row may leave out for a while what a record needs. */
  private read(key: string, field: FieldOf<K>, text: string) {
    if (text.trim() === '' && this.byKey.get(key)?.isNew) return { value: null };
    return readField(this.of.kind, field, text, this.of.manner());
  }

  /** Keeps what is typed in a cell and closes it; it opens again when it is refused. False when it stays open. */
  keep(key: string, field: FieldOf<K>): boolean {
    const at = cellKey(key, field);
    const edit = this.edits.get(at);
    if (!edit) return true;
    const read = this.read(key, field, edit.text);
    if (edit.typed !== null && (!edit.check() || 'fault' in read)) return false;
    if (edit.typed === null || 'fault' in read || same(read.value, this.valueIn(key, field))) {
      this.giveUp(key, field);
      return true;
    }
    const pending = { value: read.value };
    this.pending.set(at, pending);
    this.edits.delete(at);
    void this.settle(at, edit, pending);
    return true;
  }

  /** Chooses a value of a cell at once. */
  put(key: string, field: FieldOf<K>, text: string): boolean {
    this.open(key, field, text);
    return this.keep(key, field);
  }

  private async settle(at: string, edit: Cell, pending: object) {
    const kept = await edit.keep();
    if (this.pending.get(at) === pending) this.pending.delete(at);
    // A refused value goes back into its cell, unless somebody is at work there again.
    if (!kept && !this.edits.has(at)) this.edits.set(at, edit);
    this.remember();
  }

  /** Brings back what was in a cell. */
  giveUp(key: string, field: string) {
    const at = cellKey(key, field);
    const edit = this.edits.get(at);
    this.edits.delete(at);
    void edit?.giveUp();
    this.remember();
  }

  private async send(key: string, field: FieldOf<K>, value: FieldValue | null): Promise<string | null> {
    // What is typed into a row that is just becoming a record waits until it is one.
    const sent = this.queue.then(() => this.sendNow(key, field, value));
    this.queue = sent.catch(() => undefined);
    return sent;
  }

  private async sendNow(key: string, field: FieldOf<K>, value: FieldValue | null): Promise<string | null> {
    const row = this.byKey.get(key);
    if (!row) return sentence({ code: 'no_record' });
    const { kind, account } = this.of;
    if (!row.isNew) return keepField({ kind, account, field, record: () => row.record }, value);
    const before = this.begun;
    this.begun = { ...before, [field]: value };
    if (this.missing.length > 0) return null;
    const why = await this.create(field);
    if (why !== null) this.begun = before;
    return why;
  }

  // --- the new row -------------------------------------------------------------------------------------------------

  /** Begins a new row; answers its key. */
  begin(): string {
    this.begun ??= {};
    return this.newKey;
  }

  /** What the new row still needs before it is a record. */
  get missing(): FieldOf<K>[] {
    const { kind, given } = this.of;
    const values: Values = { ...given, ...this.begun } as Values;
    const fields = Object.keys(aboutKind(kind).fields) as FieldOf<K>[];
    return fields.filter((field) => needs(kind, field) && (values[field] ?? null) === null);
  }

  /** The new row becomes a record; answers the sentence why the field that was just kept was refused, or null. */
  private async create(kept: FieldOf<K>): Promise<string | null> {
    const { kind, account, given } = this.of;
    const values = Object.fromEntries(
      Object.entries({ ...given, ...this.begun }).filter(([, value]) => value !== null && value !== undefined),
    ) as Values;
    try {
      const id = await createRecord(kind, listedUnder(kind, account), values as object);
      const record = { ...this.newRecord(), id } as Listed<K>;
      record.fields = { ...record.fields, ...given } as Listed<K>['fields'];
      // The row stays where it is: it only has a record now.
      this.keysById.set(id, this.newKey);
      this.made = record;
      this.begun = null;
      this.newKey = `new${this.keysById.size}`;
      cache.setQueryData<Listed<K>[]>(keys.records(kind, listedUnder(kind, account)), (rows) =>
        rows?.some((row) => row.id === id) ? rows : [...(rows ?? []), record],
      );
      sayKept();
      return null;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason.code !== 'broken' || reason.field === kept || !(reason.field in aboutKind(kind).fields))
        return sentence(reason);
      // The fault is in another cell than the last: it is named there.
      const field = reason.field as FieldOf<K>;
      const edit = this.open(this.newKey, field);
      edit.type(edit.text);
      edit.fault = ruleSentence(reason.rule, kind, field);
      return null;
    }
  }

  /** Forgets the record that was just made once it is among the records, or is removed again. */
  settleMade(removed?: string) {
    const id = this.made?.id;
    if (id !== undefined && (id === removed || this.of.records().some((record) => record.id === id))) this.made = null;
  }

  /** Gives up the new row. */
  discard() {
    for (const at of [...this.edits.keys()]) if (at.startsWith(`${this.newKey} `)) this.edits.delete(at);
    this.begun = null;
    this.remember();
  }

  // --- the draft ---------------------------------------------------------------------------------------------------

  private get draftKey() {
    const { kind, account, given } = this.of;
    return ['table', kind, account, ...Object.values(given)].join('.');
  }

  private readonly draft: Draft = {
    load: () => Promise.resolve(null),
    keep: () => this.remember(),
    drop: () => Promise.resolve(this.remember()),
  };

  /** Keeps all that is typed and not written yet. */
  private remember() {
    if (!this.restored) return;
    const typed = [...this.edits].filter(([, edit]) => edit.typed !== null);
    const cells = Object.fromEntries(typed.map(([at, edit]) => [at.replace(`${this.newKey} `, 'new '), edit.typed]));
    const kept = { cells, row: this.begun && Object.keys(this.begun).length > 0 ? this.begun : null };
    if (typed.length === 0 && kept.row === null) void dropDraft(this.draftKey).catch(() => undefined);
    else keepDraft(this.draftKey, JSON.stringify(kept));
  }

  /** Takes up what was typed when the window was last left. */
  async takeUp() {
    const text = await loadDraft(this.draftKey).catch(() => null);
    this.restored = true;
    if (text === null) return;
    const kept = JSON.parse(text) as { cells: Record<string, string>; row: Values | null };
    const ofNew = Object.keys(kept.cells).some((at) => at.startsWith('new '));
    if (this.begun === null && (kept.row !== null || ofNew)) this.begun = kept.row ?? {};
    for (const [at, typed] of Object.entries(kept.cells)) {
      const [row = '', field = ''] = at.split(' ');
      const key = row === 'new' ? this.newKey : this.keyOf(row);
      if (this.byKey.has(key) && !this.edit(key, field)) this.open(key, field as FieldOf<K>, typed);
    }
  }

  /** What the new row still needs, by what the fields are called. */
  get missingWords(): string[] {
    return this.missing.map((field) => label(this.of.kind, field));
  }
}
