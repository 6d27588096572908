// The sentences of the backups: in the settings, before a restore, and where a vault does not open.

import type { BackupView, BackupWhy, RestoreDone, RestoreView, What } from '../api';
import { clockTime, longDay, shortDay } from '../lib/dates';
import { list, LOCALE, plural } from './words';

const number = (n: number) => n.toLocaleString(LOCALE);
const records = (n: number) => `${number(n)} ${plural(n, 'record')}`;
const dayOf = (instant: string | Date) => {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
const when = (backup: BackupView) => `${shortDay(dayOf(backup.made), dayOf(new Date()))}, ${clockTime(backup.made)}`;

export const backups = {
  title: 'Backups',
  about:
    'Proven copies of the vault, made automatically when it is first unlocked on a day, and before an import, a restore or an update. They are encrypted like the vault.',
  newest: 'Newest proven backup',
  none: 'None yet. The first is made when a vault with anything in it is unlocked.',
  proven: (backup: BackupView) => `${when(backup)}. Every page was read and checked before it counted.`,
  trouble: (why: string) => `The last try made none. ${why}`,
  failed: (why: string) => `No backup was made. ${why}`,
  now: 'Back up now',
  making: 'Backing up…',
  made: (n: number) => `The backup is made and proven: ${records(n)}.`,
  list: 'Backups',
  all: (n: number) => `Show all ${number(n)}`,
  fewer: 'Show fewer',
  when,
  why: {
    day: 'of the day',
    update: 'before an update',
    import: 'before an import',
    restore: 'before a restore',
    erase: 'after an erasure',
    asked: 'asked for',
  } satisfies Record<BackupWhy, string>,
  size: (kib: number) =>
    kib < 1024 ? `${number(kib)} KiB` : `${(kib / 1024).toLocaleString(LOCALE, { maximumFractionDigits: 1 })} MiB`,
  look: 'Restore…',
  lookAloud: (backup: BackupView) => `Restore the backup of ${when(backup)}…`,
  kept: 'Of 14 days, 8 weeks and 12 months the last one is kept; those from before a restore stay until you delete them. They lie on this computer: copy the folder to a disk that you keep elsewhere.',

  restoring: (backup: BackupView) => `Restore the backup of ${longDay(dayOf(backup.made))}`,
  reading: 'Checking the backup and comparing it with the vault…',
  lead: (view: RestoreView) => {
    const parts = [
      view.back > 0 ? `${records(view.back)} ${plural(view.back, 'comes', 'come')} back` : '',
      view.gone > 0 ? `${records(view.gone)} added since ${plural(view.gone, 'is', 'are')} removed` : '',
      view.changed > 0 ? `${records(view.changed)} ${plural(view.changed, 'changes', 'change')}` : '',
    ].filter(Boolean);
    return `${list(parts)}. The vault is backed up first, and one undo takes the restore back.`;
  },
  same: 'The vault holds exactly what this backup holds. There is nothing to restore.',
  erased: (n: number) =>
    `${number(n)} ${plural(n, 'account')} in the backup ${plural(n, 'was', 'were')} erased here and ${plural(n, 'stays', 'stay')} erased.`,
  apply: 'Restore',
  applying: 'Restoring…',
  restored: (done: RestoreDone) => `Restored: ${records(done.records)}.`,
  became: {
    added: 'comes back',
    brought_back: 'comes back',
    removed: 'is removed',
    changed: 'changes',
  } satisfies Record<What, string>,
  noAccount: 'Of no account',
  more: (n: number) => `and ${records(n)} more`,
  itsPassphrase: 'This backup was made before the data key was renewed. It opens with the passphrase of its day.',
  passphrase: 'Passphrase of its day',
  open: 'Look at it',

  putBack: 'Put the newest backup in its place',
  puttingBack: 'Putting it in place…',
  putBackAbout: (backup: BackupView) =>
    `The newest backup is of ${when(backup)}. What was written since is not in it; the damaged files are kept beside it.`,
  isPutBack: (backup: BackupView) => `The backup of ${when(backup)} is in place. Unlock it.`,
};

export const connections = {
  title: 'Connections',
  about: 'Every place outside this computer that Tenure can reach, and when it last did.',
  none: 'None. Tenure reaches nothing: it has no server, looks for no updates and sends no figures.',
};
