// What the settings say of the vault's security, and the unlock screen of why it is locked.

import type { KeychainTrouble, RotationStep } from '../api';
import { said } from './catalogue';
import { count, lower, plural } from './words';

/** Why this computer's keychain did not help, as the beginning of a sentence. */
const trouble = (why: KeychainTrouble) => said('keychain-trouble', { why });

/** On the unlock screen, after a start at which the keychain was to open the vault. */
export function keychainAtStart(why: KeychainTrouble): string {
  return `${trouble(why)}. Open the vault with its passphrase.`;
}

export const security = {
  lockedIdle: (at: string, minutes: number | null) =>
    minutes === null
      ? `Locked at ${at}, after a time without use. What you were writing is kept.`
      : `Locked at ${at}, after ${count(minutes)} ${plural(minutes, 'minute')} without use. What you were writing is kept.`,
  lockedSleep: (at: string) => `Locked at ${at}, when the computer slept. What you were writing is kept.`,
  lockedScreen: (at: string) => `Locked at ${at}, with the screen. What you were writing is kept.`,
  lockedStopped: (at: string) =>
    `Locked at ${at}: the new data key could not be put in place. Nothing is lost. Unlocking brings it to its end.`,
  asking: 'Asking this computer’s keychain. You can type the passphrase instead.',

  passphrase: 'Passphrase',
  passphraseAbout: 'Opens the vault.',
  recovery: 'Recovery key',
  recoveryAbout: 'The only other way in. A new one makes the old one useless.',
  renew: 'Make a new recovery key',
  keychain: 'Unlock with this computer',
  keychainOn: 'On. At the program’s start the keychain opens the vault; after a lock the passphrase is needed.',
  keychainOff: 'Off. The passphrase is asked for at every start.',
  turnOn: 'Turn on',
  turningOn: 'Asking the keychain…',
  turnOff: 'Turn off',
  keychainWarns:
    'Anyone who can sign in to this computer as you can then open the vault by starting Tenure. Your passphrase, to turn it on:',
  turnedOn: 'This computer unlocks the vault from the next start on.',
  turnedOff: 'Turned off. The keychain’s key is removed.',
  leftBehind: (why: KeychainTrouble) =>
    `Turned off. The key could not be removed, because ${lower(trouble(why))}; it opens nothing any more.`,
  idle: 'Lock after',
  idleAbout: 'Minutes without use of the computer. It also locks when the computer sleeps or its screen is locked.',
  idleMinutes: 'Minutes without use',
  idleHint: '1 to 120.',
  idleWrong: 'A whole number of minutes from 1 to 120.',
  rotation: 'Data key',
  rotationAbout:
    'Encrypts everything. Make a new one when somebody may have had a copy of the vault and a way into it.',
  rotate: 'Rotate the data key',

  current: 'Passphrase',
  go: 'Make the new key',
  going: 'Making the keys…',
  renewTitle: 'A new recovery key.',
  renewLead:
    'The one you have stays good until you have typed the new one back; then it opens nothing any more. The passphrase stays the same.',
  rotateTitle: 'A new data key.',
  rotateLead:
    'The whole vault is copied under a new key, checked, and put in the old one’s place. You get a new recovery key; the old one opens nothing any more. The passphrase stays the same.',
  rotateBackups: 'Copies of the vault made before stay under the old key: destroy those you no longer need.',
  keyLead:
    'Print it or write it down, and keep it away from this computer. The old recovery key is good until you have typed this one back.',
  keyFoot:
    'On the next page the key is gone and you type it from your copy. Until it is typed back you can look at it again; afterwards nobody can.',
  typeRenewLead: 'From your copy, group by group. Then it takes the old one’s place and is not shown again.',
  typeRotateLead: 'From your copy, group by group. Then the data key is rotated; the key is not shown again.',
  replace: 'Replace the recovery key',
  replacing: 'Replacing…',
  rotateNow: 'Rotate the data key',
  rotating: 'Rotating…',
  working: 'The data key is being rotated.',
  workingLead:
    'Everything else waits. If the computer stops now, nothing is lost: the next start finishes it or leaves all as it was.',
  step: (step: RotationStep | null): string => {
    if (step === null) return 'Waiting until nothing else is being written';
    if (step.doing === 'copying') return copied(step) < 100 ? `Copying, ${copied(step)}%` : 'Checking the copy';
    return {
      copied: 'Copied',
      promised: 'Exchanging the keys',
      cleared: 'Exchanging the files',
      moved: 'Almost done',
      settled: 'Done',
    }[step.step];
  },
  share: (step: RotationStep | null): number =>
    step === null ? 0 : step.doing === 'copying' ? Math.round(copied(step) * 0.9) : 95,
  renewed: 'The new recovery key is in place. Destroy every copy of the old one.',
  rotated: 'The data key is new, and so is the recovery key. Destroy every copy of the old one.',
  rotatedWithoutKeychain: (why: KeychainTrouble) =>
    `The data key is new, and so is the recovery key. This computer no longer unlocks the vault, because ${lower(trouble(why))}: turn it on again when you like.`,
  done: 'Back to the settings',
  doneTitle: 'Done.',

  kit: 'Save the recovery kit',
  kitSaving: 'Saving…',
  kitSaved: (path: string) => `Saved: ${path}. Print it, then delete the file: it contains your key.`,
};

function copied(step: { done: number; of: number }): number {
  return step.of === 0 ? 0 : Math.min(100, Math.floor((100 * step.done) / step.of));
}
