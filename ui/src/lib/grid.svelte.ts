// Where one is in a table of records, and what the keys do there: arrows move between cells, Enter or typing opens one,
// Enter or Tab keeps it, Esc gives it up.

import { tick } from 'svelte';

import { aboutField, api, type FieldOf, type Kind, type Listed } from '../api';
import { t } from '../text';
import { Blocks, scrollBelow } from './blocks.svelte';
import { called } from './called';
import { meaningOf } from './edit.svelte';
import { matches } from './keys';
import { perform } from './perform';
import { cache, keys } from './queries';
import { listedUnder } from './records';
import { moved } from './rows.svelte';
import type { Row, Table } from './table.svelte';
import { undo } from './undo';
import { chosen, ticked } from './values';

export interface GridOf<K extends Kind> {
  /** What the ids of the cells begin with. */
  id: string;
  kind: K;
  account: string | null;
  table: Table<K>;
  /** The fields of the columns that are shown. */
  fields: () => FieldOf<K>[];
  /** Whether a column of its own opens a row. */
  opens: () => boolean;
}

/** Rows that a page key moves by. */
const PAGE = 10;
/** How far below the page's upper edge a row is shown, in pixels. */
const SHOWN_BELOW = 160;

export class Grid<K extends Kind> {
  /** The table's own element. */
  element = $state<HTMLElement>();
  /** The cell one is in, or was in last. */
  at = $state<{ row: string; column: number }>({ row: '', column: 0 });
  /** The cell whose control takes the focus as it appears. */
  opening = $state('');
  /** What was typed to open a list. */
  looks = $state<string | undefined>();
  readonly blocks: Blocks<Row<K>>;

  /** The column of a row's menu. */
  readonly last: number = $derived.by(() => this.of.fields().length + (this.of.opens() ? 1 : 0));
  readonly row: number = $derived.by(() =>
    Math.max(
      0,
      this.table.rows.findIndex((row) => row.key === this.at.row),
    ),
  );
  readonly column: number = $derived.by(() => Math.min(this.at.column, this.last));

  constructor(private readonly of: GridOf<K>) {
    this.blocks = new Blocks(() => of.table.rows);
  }

  get table(): Table<K> {
    return this.of.table;
  }

  cellId(row: string, column: number): string {
    return `${this.of.id}-${row}-${column}`;
  }

  private fieldAt(column: number): FieldOf<K> | undefined {
    return this.of.fields()[column];
  }

  get chosen(): Row<K> | undefined {
    return this.table.rows[this.row];
  }

  /** Whether the focus is in a cell that is not being edited. */
  inCell = (): boolean => {
    const focused = document.activeElement;
    return (
      focused instanceof HTMLElement &&
      focused.dataset.cell !== undefined &&
      focused.closest('[role="grid"]') === this.element
    );
  };

  editable = (): boolean => this.inCell() && this.fieldAt(this.column) !== undefined;

  /** Gives a cell the focus. */
  async go(index: number, column: number) {
    const row = this.table.rows[Math.min(Math.max(0, index), this.table.rows.length - 1)];
    if (!row) return;
    this.at = { row: row.key, column: Math.min(Math.max(0, column), this.last) };
    this.blocks.show(this.table.rows.indexOf(row));
    await tick();
    document.getElementById(this.cellId(row.key, this.column))?.focus();
  }

  /** Goes to the cell one was in last. */
  enter = () => this.go(this.row, this.column);

  /** Brings a record's row into view, without the focus. */
  async show(id: string) {
    const index = this.table.rows.findIndex((row) => row.record.id === id);
    const row = this.table.rows[index];
    if (!row) return;
    this.at = { row: row.key, column: 0 };
    this.blocks.show(index);
    await tick();
    const cell = document.getElementById(this.cellId(row.key, 0));
    if (cell) scrollBelow(cell, SHOWN_BELOW);
  }

  /** What an arrow, Home, End or a page key asks for. */
  step = (event: KeyboardEvent) => {
    const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const end = { Home: 0, End: this.last }[event.key];
    if (across !== undefined) return void this.go(this.row, this.column + across);
    if (end !== undefined && !event.ctrlKey) return void this.go(this.row, end);
    const next = moved(event.key, this.row, this.table.rows.length, PAGE);
    if (next !== null) void this.go(next, end ?? this.column);
  };

  /** Opens the cell one is in; what was typed stands in place of its value. */
  open(text?: string) {
    const row = this.chosen;
    const field = this.fieldAt(this.column);
    if (!row || field === undefined) return;
    const about = aboutField(this.of.kind, field);
    if (ticked(about)) {
      this.table.put(row.key, field, this.table.value(row, field) === true ? 'no' : 'yes');
      return;
    }
    const chooses = chosen(about);
    this.opening = this.cellId(row.key, this.column);
    this.looks = chooses ? text : undefined;
    this.table.open(row.key, field, chooses ? undefined : text);
  }

  /** Adds a row at the end and goes to it. */
  async add() {
    const key = this.table.begin();
    await tick();
    await this.go(
      this.table.rows.findIndex((row) => row.key === key),
      0,
    );
    if (!this.table.edit(key, this.fieldAt(0) ?? '')) this.open();
  }

  /** Removes a row's record, which can be undone, or gives up the new row. */
  async remove(row: Row<K>) {
    const { kind, account } = this.of;
    const { table } = this;
    const index = table.rows.indexOf(row);
    if (!row.isNew) {
      const removed = await perform(api.recordRemove(kind, row.record.id), (r) =>
        t.edit.removed(called(kind, row.record), r.along),
      );
      if (removed === undefined) return;
    }
    // The focus is in a neighbour before the row goes.
    if (table.rows.length > 1) await this.go(index + 1 < table.rows.length ? index + 1 : index - 1, this.column);
    table.settleMade(row.record.id);
    if (row.isNew) table.discard();
    else
      cache.setQueryData<Listed<K>[]>(keys.records(kind, listedUnder(kind, account)), (rows) =>
        rows?.filter((other) => other.id !== row.record.id),
      );
  }

  /** A letter opens the cell it is typed in. */
  typing = (event: KeyboardEvent) => {
    if (!this.editable() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length !== 1 || ' ?/[]'.includes(event.key)) return;
    const field = this.fieldAt(this.column);
    if (field === undefined || ticked(aboutField(this.of.kind, field))) return;
    event.preventDefault();
    this.open(event.key);
  };

  /** A key in a cell that is being edited. */
  keyIn(event: KeyboardEvent, row: Row<K>, field: FieldOf<K>, column: number) {
    const { table } = this;
    const index = table.rows.indexOf(row);
    const edit = table.edit(row.key, field);
    const lines = aboutField(this.of.kind, field).holds === 'prose';
    const meaning = event.key === 'Tab' ? 'keep' : meaningOf(event, lines);
    if (edit?.typed === null && matches('Mod+Z', event)) {
      event.preventDefault();
      table.giveUp(row.key, field);
      void undo();
      void this.go(index, column);
    }
    if (meaning === null) return;
    event.preventDefault();
    if (meaning === 'giveUp') {
      table.giveUp(row.key, field);
      void this.go(index, column);
    } else if (table.keep(row.key, field)) {
      if (event.key !== 'Tab') void this.go(Math.min(index + 1, table.rows.length - 1), column);
      else void this.tabbed(index, column + (event.shiftKey ? -1 : 1));
    }
  }

  /** On to the next cell, or the first of the next row. */
  private tabbed(index: number, column: number) {
    if (column < 0) return this.go(index - 1, this.last - 1);
    return column >= this.last ? this.go(index + 1, 0) : this.go(index, column);
  }
}
