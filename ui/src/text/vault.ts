// The sentences of the way in: making a vault, opening it, and the example beside it.

export const example = {
  open: 'Look at the example',
  making: 'Making the example',
  at: (month: string) => `${month} is being written`,
  begun: 'The example’s own vault is being made',
  cancel: 'Stop',
  stopping: 'Stopping…',
  label: 'The example portfolio',
  line: (day: string) => `Every client and person in it is invented; its history leads up to ${day}.`,
  leave: 'Leave the example',
  renew: 'Bring it up to today',
  renewAbout: 'Makes the example anew. The old one is set aside in a folder beside it.',
  renewAside: 'Set it aside and make it anew',
  lockedTitle: 'The example is closed',
  locked: 'The example is closed. Everything in it is invented, so no passphrase is asked for.',
  unlock: 'Open the example',
};

export const readOnly = {
  label: 'Read only',
  line: 'The vault’s folder cannot be written to: everything can be read and taken out, and nothing changed.',
};

export const unlock = {
  title: 'Unlock the vault',
  lockedAsked: (at: string) => `Locked at ${at}, as you asked. What you were writing is kept.`,
  lockedSince: (at: string) => `Locked at ${at}. What you were writing is kept.`,
  lockedStart: 'Your vault is closed and encrypted. Everything is where you left it.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  show: 'Show the passphrase',
  hide: 'Hide the passphrase',
  capsLock: 'Caps lock is on.',
  useRecovery: 'Use the recovery key',
  usePassphrase: 'Use the passphrase',
  another: 'Open another vault',
  promise:
    'Everything in here is encrypted on this computer and nowhere else. Nobody can open it for you, and we cannot either.',
  noConnection: 'No network connection in use',
  recoveryKey: 'Recovery key',
  recoverySentence:
    'Type or paste the recovery key: eight groups of four and the check character. Dashes and spaces do not matter.',
  recoveryHint: 'You set a new passphrase next.',
};

export const reset = {
  title: 'Set a new passphrase.',
  lead: 'The recovery key opened the vault. From now on the new passphrase opens it; the recovery key stays the same.',
  set: 'Set the passphrase',
};

export const first = {
  lead: 'Your clients, in one encrypted file on this computer. Making it takes about two minutes.',
  steps: 'Steps',
  done: 'done',
  step1: 'Passphrase',
  step1About: 'You type it to open the vault.',
  step2: 'Recovery key',
  step2About: 'The only other way in.',
  step3: 'Begin',
  step3About: 'With an example portfolio, your first account, or a file you have.',
  passphraseTitle: 'Choose a passphrase.',
  passphraseLead:
    'It is the key to everything in here. If you lose both the passphrase and the recovery key, the vault is lost: nobody can reset it.',
  passphrase: 'Passphrase',
  again: 'Repeat the passphrase',
  where: 'Kept in',
  chooseWhere: 'Choose another folder',
  advice: 'Four or five words that do not belong together are strong and easy to remember.',
  missing: 'Type a passphrase first.',
  differs: 'The two are not the same yet.',
  next: 'Make the recovery key',
  making: 'Making the keys…',
  strength: ['Far too easy to guess', 'Easy to guess', 'Could be guessed', 'Hard to guess', 'Very hard to guess'],
  strengthLabel: 'Strength of the passphrase',
  strengthNeed: 'It has to be at least hard to guess.',
  repeated: 'Repeats and rows of keys are easy to guess.',
  common: 'Well-known words and passwords are tried first.',
  keyTitle: 'This is your recovery key.',
  keyLead:
    'Print it or write it down, and keep it away from this computer. If you lose both the passphrase and this key, the vault is lost: nobody can reset it.',
  keyAlphabet: 'There is no I, L, O or U in it. The last character checks the others.',
  keyNext: 'I’ve saved it – confirm it',
  keyFoot:
    'On the next page the key is gone and you type it from your copy. Until it is typed back you can look at it again; afterwards nobody can. While the vault is open you can make a new one at any time, under Settings, Security.',
  typeTitle: 'Type the recovery key back.',
  typeLead: 'From your copy, group by group. Then the vault is made, and the key is not shown again.',
  group: (n: number) => `Group ${n}`,
  groupLast: (n: number) => `Group ${n} with the check character`,
  make: 'Make the vault',
  makingVault: 'Making the vault…',
  seeAgain: 'Show the key again',
  beginTitle: 'Your vault is ready.',
  beginLead:
    'It holds nothing yet. Look around in an example first, or start with the client you will see next; you can add the rest later.',
  beginExample: 'Start with the example',
  beginExampleAbout:
    'Thirteen invented clients with eighteen months of history, in a vault of their own beside yours. Leave it at any time.',
  beginAccount: 'Start with my first account',
  beginAccountAbout: 'Just a name to start with. Add contracts, people and commitments as you go.',
  beginImport: 'Import a file',
  beginImportAbout: 'An account as a tenure-account/1 file. You see what it brings before anything is written.',
};
