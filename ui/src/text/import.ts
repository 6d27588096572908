// The sentences of an import.

import type { Kept, KeptWhy } from '../api';
import { count, Count, ordinal, plural, words } from './words';

/** Why something of a file is not taken, where that is to be said of each. */
const KEPT: Record<KeptWhy, string> = { edited: '', removed: 'removed here', held: 'its review was held' };

export const importing = {
  title: 'Import',
  choose: 'Choose a file',
  openIt: (name: string) => `Open ${name}`,
  chooseAnother: 'Choose another',
  emptyTitle: 'Bring in an account from a file.',
  emptyWhy:
    'A tenure-account/1 file holds one account: contracts, people, readings, commitments, value and reviews. You see what it brings first; one key press writes it, one takes it back.',
  reading: 'Reading the file…',
  size: (bytes: number) =>
    bytes < 1024
      ? `${bytes} bytes`
      : bytes < 1_048_576
        ? `${Math.round(bytes / 1024)} KB`
        : `${(bytes / 1_048_576).toFixed(1)} MB`,
  nothingWritten: 'Nothing was written.',
  faultsVerdict: (n: number, readable: number) =>
    readable === 0
      ? `${Count(n)} ${plural(n, 'place')} in this file cannot be read.`
      : `${Count(n)} ${plural(n, 'place')} in this file cannot be read. The other ${count(readable)} ${plural(readable, 'record')} can.`,
  readyNew: (name: string) => `${name} is new.`,
  readyKnown: (name: string) => `${name} is here already.`,
  readyVerdict: (fresh: number, changed: number) =>
    changed === 0
      ? `The file brings ${count(fresh)} new ${plural(fresh, 'record')}; nothing is written yet.`
      : fresh === 0
        ? `The file changes ${count(changed)} ${plural(changed, 'record')}; nothing is written yet.`
        : `The file brings ${count(fresh)} new ${plural(fresh, 'record')} and changes ${count(changed)}; nothing is written yet.`,
  nothingNew: 'Nothing new.',
  nothingNewVerdict: (name: string) => `All of this file is in ${name} already.`,
  readAgain: 'Read the file again',
  apply: (name: string) => `Import ${name}`,
  applyPlain: 'Import the file',
  writing: 'Writing…',
  copy: 'Copy the list',
  copied: 'Copied',
  copyWhy: 'to whoever made the file',
  line: 'Line',
  lineN: (n: number) => `Line ${n}`,
  faultsHead: (n: number) => `${Count(n)} ${plural(n, 'fault')}`,
  order: 'in the order of the file',
  found: 'found',
  expected: 'expected',
  wholeFile: 'the file as a whole',
  nth: (n: number, of: number) => `${ordinal(n)} of ${count(of)}`,
  nextFault: 'Next fault',
  neverChanged: 'The file itself is never changed; correct it where it was made, then read it again.',
  wouldBring: 'What it would bring, once fixed',
  brings: 'What it brings',
  brought: 'What it brought',
  columns: { inFile: 'in the file', fresh: 'new', same: 'the same', changed: 'changed', kept: 'your version' },
  keptHead: 'Kept as you have it',
  keptMeta: 'edited or removed here since the last import, or of a review that was held',
  kept: ({ field, why }: Kept) => [field && words(field), KEPT[why]].filter(Boolean).join(', '),
  firmHead: 'What it says of our firm',
  firmMeta: 'stays as it is, unless you tick it',
  takeFirm: (field: string, theirs: string) => `Take ${field} from the file: ${theirs}`,
  onlyFirmVerdict: 'Only what you ticked of our firm changes; nothing is written yet.',
  yours: 'yours',
  theirs: 'in the file',
  unknownHead: (n: number) => `${Count(n)} ${plural(n, 'field')} Tenure does not know`,
  unknownMeta: 'left out; everything else is read',
  more: (n: number) => `and ${count(n)} more`,
  doneVerdict: (name: string) => `${name} has been imported.`,
  doneWritten: (n: number) =>
    n === 0
      ? 'All was here already; nothing changed.'
      : `${Count(n)} ${plural(n, 'record')} imported. You can undo ${n === 1 ? 'it' : 'all of them in one step'}.`,
  openAccount: 'Open the account',
  importAnother: 'Import another file',
};
