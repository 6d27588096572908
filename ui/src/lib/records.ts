// The records of a kind as a screen reads and edits them: the list, one field of one record, and how its values are typed.

import { createQuery } from '@tanstack/svelte-query';

import { aboutField, aboutKind, api, records, type FieldOf, type FieldValue, type Kind, type Listed } from '../api';
import { ruleSentence, t } from '../text';
import { clockTime } from './dates';
import { Edit, type Draft } from './edit.svelte';
import { notice } from './notice.svelte';
import { refusal, undoable } from './perform';
import { cache, keys } from './queries';
import { readTyped, typingOf, written, type Manner } from './values';

/** The account that a kind's records are listed under: none for what belongs to the firm. */
export const listedUnder = (kind: Kind, account: string | null) => (aboutKind(kind).ofAccount ? account : null);

/** Asks for the records of a kind, while a component is there. */
export function useRecords<K extends Kind>(kind: () => K, account: () => string | null, wanted = () => true) {
  return createQuery(() => {
    // Read now: the cache asks again long after the component is gone.
    const of = kind();
    const under = listedUnder(of, account());
    return { queryKey: keys.records(of, under), queryFn: () => records(of, under), enabled: wanted() };
  });
}

/** Whether a record is no longer in its list; while the list is asked again that is not known. */
export const isGone = (list: { data?: { id: string }[]; isFetching: boolean }, id: string): boolean =>
  list.data !== undefined && !list.isFetching && !list.data.some((row) => row.id === id);

/** How the values of an account are typed and read, while a component is there. */
export function useManner(account: () => string | null): () => Manner {
  const settings = createQuery(() => ({ queryKey: keys.settings, queryFn: api.settingsGet }));
  const accounts = useRecords(
    () => 'account',
    () => null,
  );
  return () => ({
    typing: typingOf(settings.data?.firm.locale),
    currency: accounts.data?.find(({ id }) => id === account())?.fields.currency ?? null,
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** One field of a record that is there. */
export interface FieldAt<K extends Kind> {
  kind: K;
  field: FieldOf<K>;
  account: string | null;
  record: () => Listed<K>;
}

/** The value of a field. */
export const valueOf = (record: { fields: object }, field: string) =>
  (record.fields as Record<string, FieldValue | null | undefined>)[field] ?? null;

/** Says that a field was kept, with the way back. */
export const sayKept = () => notice.say(t.common.saved(clockTime(new Date())), undoable());

/** Shows a field's new value at once; what else the write changed is asked for when it is told of. */
export function showKept<K extends Kind>(at: Omit<FieldAt<K>, 'record'>, id: string, value: FieldValue | null) {
  cache.setQueryData<Listed<K>[]>(keys.records(at.kind, listedUnder(at.kind, at.account)), (rows) =>
    rows?.map((row) => (row.id === id ? { ...row, fields: { ...row.fields, [at.field]: value } } : row)),
  );
}

/** Sets a field of a record and says so; answers the sentence why not, or null. */
export async function keepField<K extends Kind>(at: FieldAt<K>, value: FieldValue | null): Promise<string | null> {
  const { id } = at.record();
  const why = await refusal(api.recordSet(at.kind, id, at.field, value));
  if (why !== null) return why;
  showKept(at, id, value);
  sayKept();
  return null;
}

/** Whether somebody has to say the field of a new record. */
export function needs<K extends Kind>(kind: K, field: FieldOf<K>): boolean {
  const { required, byHand, starts, filled } = aboutField(kind, field);
  return required && byHand && starts === undefined && filled !== true;
}

/** What a typed text comes to in a field, or the sentence why it comes to nothing. */
export function readField<K extends Kind>(kind: K, field: FieldOf<K>, text: string, manner: Manner) {
  const read = readTyped(aboutField(kind, field), text, manner);
  return 'rule' in read ? { fault: ruleSentence(read.rule, kind, field) } : read;
}

/** The edit of one field of a record. */
export function editOf<K extends Kind>(at: FieldAt<K>, manner: () => Manner, draft?: Draft): Edit<FieldValue | null> {
  const about = aboutField(at.kind, at.field);
  const value = () => valueOf(at.record(), at.field);
  return new Edit({
    stands: () => written(about, value(), manner()),
    read: (text) => readField(at.kind, at.field, text, manner()),
    unchanged: (next) => same(next, value()),
    send: (next) => keepField(at, next),
    draft,
  });
}
