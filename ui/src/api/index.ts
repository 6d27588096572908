// The one door to the desk. Components call `api`, which answers or throws `Refused` with the desk's own error;
// nothing else in the window knows how a command travels.
import { convertFileSrc } from '@tauri-apps/api/core';

import { commands, events } from './bindings';
import type { Error as DeskError, ExampleProgress, FieldValue, RotationStep, Touched } from './bindings';
import type { FieldAbout, KindAbout, Records } from './kinds';
import { KINDS } from './kinds';

export type * from './bindings';
export type { VaultSeen as VaultView } from './bindings';
export type * from './kinds';
export { KINDS };
export type { DeskError };

/** What the desk refused, with its code and particulars. */
export class Refused extends globalThis.Error {
  constructor(readonly reason: DeskError) {
    super(reason.code);
    this.name = 'Refused';
  }
}

/** How a command answers: its data, or the desk's refusal. */
type Result<T, E> = { status: 'ok'; data: T } | { status: 'error'; error: E };

type Answer<C> = C extends (...args: infer A) => Promise<Result<infer T, DeskError>>
  ? (...args: A) => Promise<T>
  : never;
type Api = { [K in keyof typeof commands]: Answer<(typeof commands)[K]> };

type Command = (...args: unknown[]) => Promise<Result<unknown, DeskError>>;

function answering(command: Command) {
  return async (...args: unknown[]) => {
    const result = await command(...args);
    if (result.status === 'ok') return result.data;
    // Arguments that cannot be read are refused before the desk hears of them, with a text in place of a code.
    throw new Refused(typeof result.error === 'string' ? { code: 'internal', what: 'arguments' } : result.error);
  };
}

/** Every command of the desk, answering with its data or throwing `Refused`. */
export const api = Object.fromEntries(
  Object.entries(commands).map(([name, command]) => [name, answering(command as Command)]),
) as Api;

/** The reason behind any failure; one that is not the desk's own is a fault of ours. */
export function reasonOf(error: unknown): DeskError {
  return error instanceof Refused ? error.reason : { code: 'internal', what: 'window' };
}

/** The name of a kind of record. */
export type Kind = keyof Records;
/** The fields of a kind's records, by name: what can be set of them. */
export type Fields<K extends Kind> = Omit<Records[K], 'id' | 'account'>;
/** The name of a field of a kind. */
export type FieldOf<K extends Kind> = keyof Fields<K> & string;
/** A record as a list shows it: its id, what it is called, and its fields. */
export interface Listed<K extends Kind> {
  id: string;
  name: string;
  fields: Fields<K>;
}

/** What a kind's declaration says of it. */
export const aboutKind = (kind: Kind): KindAbout => KINDS[kind];

/** What a field's declaration says of it, by names that came with an answer: undefined when there is no such field. */
export const aboutOf = (kind: string, field: string): FieldAbout | undefined =>
  (KINDS as Record<string, KindAbout | undefined>)[kind]?.fields[field];

/** What a field's declaration says of it. */
export function aboutField<K extends Kind>(kind: K, field: FieldOf<K>): FieldAbout {
  const about = aboutOf(kind, field);
  if (!about) throw new TypeError(`no field ${kind}.${field}`);
  return about;
}

/** The records of a kind, as they were made: of an account, or all there are. */
export function records<K extends Kind>(kind: K, account: string | null): Promise<Listed<K>[]> {
  return api.recordList(kind, account) as unknown as Promise<Listed<K>[]>;
}

/** Sets one field of a record. */
export function setField<K extends Kind, F extends FieldOf<K>>(kind: K, id: string, field: F, value: Fields<K>[F]) {
  return api.recordSet(kind, id, field, value as FieldValue | null);
}

/** A new record with what is said of it; answers its id. */
export function createRecord<K extends Kind>(kind: K, account: string | null, fields: Partial<Fields<K>>) {
  return api.recordCreate(kind, account, fields as Record<string, FieldValue | null>);
}

/** The address of a page's picture; the revision makes it new whenever the page may look different. */
export function pageAddress(qbr: string, revision: string, page: number): string {
  return `${convertFileSrc('', 'page')}${qbr}/${revision}/${page}`;
}

/** The address of the logo's picture; another logo has another. */
export function logoAddress(picture: string): string {
  return `${convertFileSrc('', 'page')}logo/${picture}`;
}

/** Calls back after every write with what it touched; answers how to stop. */
export function onTouched(heard: (touched: Touched) => void) {
  return events.touched.listen((event) => heard(event.payload));
}

/** Calls back while an example is made, with how far it is. */
export function onExampleMaking(heard: (at: ExampleProgress) => void) {
  return events.exampleMaking.listen((event) => heard(event.payload));
}

/** Calls back when the vault was locked from outside the window. */
export function onLocked(heard: () => void) {
  return events.locked.listen(() => heard());
}

/** Calls back when the vault is about to be locked; the desk waits a moment for `vaultKept`. */
export function onClosing(heard: () => void) {
  return events.closing.listen(() => heard());
}

/** Calls back when the backup of the day was made, with why there is none where it was not. */
export function onBackedUp(heard: (trouble: DeskError | null) => void) {
  return events.backedUp.listen((event) => heard(event.payload.trouble));
}

/** Calls back with how far the rotation of the data key is. */
export function onRotating(heard: (step: RotationStep) => void) {
  return events.rotating.listen((event) => heard(event.payload.step));
}
