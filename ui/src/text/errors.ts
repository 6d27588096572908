// One sentence for each thing the desk can refuse: what is wrong, and what to do. A code without a sentence does not
// compile.

import type { DeskError } from '../api';
import { t } from './en';
import { longDay } from '../lib/dates';
import { one } from './records';
import { ruleSentence } from './rules';
import { keychainSentence } from './security';
import { count, list, nearest, plural, upper, words } from './words';

type Sentences = { [E in DeskError as E['code']]: (error: E) => string };

/** One sentence for each thing the desk can refuse: what is wrong, and what to do. */
const errors: Sentences = {
  no_vault: (e) => `There is no vault in ${e.folder}. Choose another folder, or make one there.`,
  vault_exists: (e) => `There is a vault in ${e.folder} already. Unlock it, or choose another folder.`,
  folder_unfit: (e) => `${e.why}. Choose another folder.`,
  locked: () => 'The vault is locked. Unlock it first.',
  wrong_passphrase: () => 'That is not the passphrase.',
  wrong_recovery_key: () => 'That is not this vault’s recovery key.',
  mistyped_recovery_key: (e) => `The recovery key is mistyped: ${e.why}.`,
  wrong_groups: (e) => t.first.wrongGroups(e.groups),
  nothing_pending: () => 'The new keys were given up. Begin again with the passphrase.',
  passphrase_too_short: (e) => `A passphrase needs at least ${e.least} characters.`,
  header_damaged: (e) =>
    `The vault’s key file (vault.json) is damaged: ${e.how}. Put back the copy from a backup; the database is untouched.`,
  database_damaged: () =>
    'The vault’s database is damaged or belongs to another vault. Put back a backup of the folder.',
  database_missing: () =>
    'The vault’s key file is there, but its database (tenure.db) is not. Put it back from a backup of the folder.',
  newer_vault: (e) => `This vault was written by a newer Tenure. Version ${e.needs} or later opens it.`,
  out_of_memory: (e) =>
    `Checking the passphrase needs ${e.memory_mib} MiB of free memory. Close other programs and try again.`,
  keychain: (e) => keychainSentence(e.why),
  idle_minutes: (e) => `The vault locks by itself after ${e.least} to ${e.most} minutes without use.`,
  in_use: () => 'The vault is busy with something else. Try again in a moment.',
  rotation_stopped: () => 'The rotation was stopped. Nothing has changed.',
  already_open: () => 'This vault is open in another window or command. Close that first.',
  read_only: (e) => `${e.path} cannot be written to. Check its permissions, or choose another place.`,
  disk_full: () => 'The disk is full. Nothing was changed; make room and try again.',
  no_account: (e) => `There is no account “${e.name}”.${nearest(e.nearest)}`,
  account_exists: (e) => `There is an account “${e.name}” already.`,
  wrong_name: () => 'That is not the account’s name as it is written. Nothing was erased.',
  no_quarter: (e) => `There is nothing to review in ${e.quarter}.${nearest(e.nearest)}`,
  no_review: () => 'This review is no longer there.',
  invalid: (e) => `${upper(words(e.field))}: ${e.why}.`,
  file_unreadable: (e) => `${e.file} cannot be read: ${e.why}. Nothing was written.`,
  file_faults: (e) => `${e.file} has ${count(e.faults)} ${plural(e.faults, 'fault')}. Nothing was written.`,
  nothing_to_import: () => 'No file has been chosen for import.',
  leak: (e) =>
    `The deck was not exported: ${e.field} would show the client something internal. Reword it, then export again.`,
  export_failed: (e) => `The PDF cannot be written to ${e.path}: ${e.why}.`,
  vault_file: (e) => `${e.path} belongs to a vault. Nothing was written; choose another name or folder.`,
  not_recorded: (e) => `Nothing is recorded for that day. Choose one from ${longDay(e.first)} to ${longDay(e.last)}.`,
  no_record: () => 'This is no longer there.',
  reference_gone: (e) =>
    `${upper(words(e.field))} cannot be restored: ${e.what || 'what it refers to'} was removed. Bring that back first.`,
  taken: (e) => `There is another with the same ${words(e.field)}. Change that one first.`,
  no_kind: (e) => `There is no kind of record called “${e.name}”.`,
  broken: (e) => ruleSentence(e.rule, e.kind, e.field),
  still_used: (e) => {
    const by = e.by.map((other) => `the ${one(other.kind)} “${other.name}”`);
    const all = e.more > 0 ? [...by, `${e.more} more`] : by;
    return `“${e.name}” cannot be removed: ${list(all)} ${all.length === 1 && e.more < 2 ? 'refers' : 'refer'} to it.`;
  },
  too_many: (e) => `At most ${e.most.toLocaleString('en-GB')} rows can be added at once.`,
  nothing_to_undo: () => 'There is nothing to undo.',
  nothing_to_redo: () => 'There is nothing to redo.',
  undo_conflict: (e) => `This cannot be undone: ${words(e.field)} was changed since.`,
  example_added_to: () =>
    'Something was added to the example or changed in it. Made anew, it is set aside with that in a folder of its own.',
  cancelled: () => 'Cancelled. Nothing of it was kept.',
  internal: (e) => `Something went wrong inside Tenure (${e.what}). Nothing was changed.`,
};

/** The sentence for a refusal. */
export function sentence(error: DeskError): string {
  const say = errors[error.code] as ((error: DeskError) => string) | undefined;
  return say ? say(error) : errors.internal({ code: 'internal', what: String(error.code) });
}
