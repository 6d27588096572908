// A record that is not there yet, as a form: one edit for each field, what is typed kept as one draft, and all of it sent
// at once. A slip is named under its field.

import { aboutField, createRecord, reasonOf, type FieldOf, type FieldValue, type Kind } from '../api';
import { ruleSentence } from '../text';
import { dropDraft, keepDraft, loadDraft } from './drafts.svelte';
import { Edit, type Draft } from './edit.svelte';
import { sayRefused } from './perform';
import { listedUnder, needs, readField } from './records';
import { written, type Manner } from './values';

export interface NewRecordOf<K extends Kind> {
  kind: K;
  account: string | null;
  fields: readonly FieldOf<K>[];
  manner: () => Manner;
}

export class NewRecord<K extends Kind> {
  busy = $state(false);
  /** The values that were kept in their fields. */
  private values = $state<Record<string, FieldValue | null>>({});
  private readonly edits: Map<FieldOf<K>, Edit<FieldValue | null>>;

  constructor(private readonly of: NewRecordOf<K>) {
    this.edits = new Map(of.fields.map((field) => [field, this.editOf(field)]));
  }

  /** The edit of a field. */
  edit(field: FieldOf<K>): Edit<FieldValue | null> {
    const edit = this.edits.get(field);
    if (!edit) throw new TypeError(`no field ${field} in this form`);
    return edit;
  }

  private editOf(field: FieldOf<K>): Edit<FieldValue | null> {
    const { kind, manner } = this.of;
    return new Edit<FieldValue | null>({
      stands: () => written(aboutField(kind, field), this.values[field], manner()),
      read: (text) =>
        text.trim() === '' && !needs(kind, field) ? { value: null } : readField(kind, field, text, manner()),
      unchanged: () => false,
      send: (value) => {
        this.values[field] = value;
        return Promise.resolve(null);
      },
      draft: this.draft,
    });
  }

  /** Makes the record; answers its id, or undefined when a field has a fault or the desk refuses it. */
  async create(): Promise<string | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      const edits = [...this.edits.values()];
      // Every field is looked at, so that every slip is named at once.
      if (edits.map((edit) => edit.check()).includes(false)) return undefined;
      await Promise.all(edits.map((edit) => edit.keep()));
      return await this.send();
    } finally {
      this.busy = false;
    }
  }

  private async send(): Promise<string | undefined> {
    const { kind, account } = this.of;
    const said = Object.entries(this.values).filter(([, value]) => value !== null);
    try {
      const id = await createRecord(kind, listedUnder(kind, account), Object.fromEntries(said) as object);
      await dropDraft(this.key);
      return id;
    } catch (error) {
      const reason = reasonOf(error);
      const at = reason.code === 'broken' ? this.edits.get(reason.field as FieldOf<K>) : undefined;
      if (at && reason.code === 'broken') at.fault = ruleSentence(reason.rule, kind, reason.field);
      else sayRefused(error);
      return undefined;
    }
  }

  // --- the draft ---------------------------------------------------------------------------------------------------

  private get key() {
    return ['new', this.of.kind, this.of.account ?? ''].join('.');
  }

  private readonly draft: Draft = {
    load: () => Promise.resolve(null),
    keep: () => this.remember(),
    drop: () => Promise.resolve(this.remember()),
  };

  private remember() {
    const texts = [...this.edits].map(([field, edit]) => [field, edit.text]).filter(([, text]) => text !== '');
    if (texts.length === 0) void dropDraft(this.key).catch(() => undefined);
    else keepDraft(this.key, JSON.stringify(Object.fromEntries(texts)));
  }

  /** Takes up what was typed when the window was last left. */
  async takeUp() {
    const kept = await loadDraft(this.key).catch(() => null);
    if (kept === null) return;
    for (const [field, text] of Object.entries(JSON.parse(kept) as Record<string, string>)) {
      const edit = this.edits.get(field as FieldOf<K>);
      if (edit?.text === '') edit.type(text);
    }
  }
}
