// The sentences of the weights: what each measure weighs, what would change, and the versions there are.

import type { LifecycleStage, Tier } from '../api';
import { word } from './catalogue';
import { count, Count, plural } from './words';

const whose = (tier: Tier | null, stage: LifecycleStage | null) =>
  [
    tier ? `${word('tier', tier)} accounts` : 'Every tier',
    stage ? `in ${word('lifecycle_stage', stage)}` : 'every stage',
  ].join(', ');

const version = (n: number) => (n === 0 ? 'as shipped' : `version ${n}`);

export const weights = {
  title: 'Health weights',
  about: 'How much each measure counts in the score',
  settings: 'Health score',
  settingsAbout: 'How much each measure counts, by tier and lifecycle stage.',
  open: 'Edit the weights',
  tier: 'Tier',
  everyTier: 'every tier',
  stage: 'Lifecycle stage',
  everyStage: 'every stage',
  whose,
  measures: 'Weights',
  inherited: (from: string, n: number) => `as “${from}”, ${version(n)}`,
  own: (n: number) => (n === 0 ? 'those that were shipped count now' : `version ${n} counts now`),
  of: (measure: string) => `${measure}, weight`,
  share: (percent: number) => `${percent}%`,
  total: 'Together',
  save: (n: number) => `Save as version ${n}`,
  saveKey: 'save these weights',
  asNow: 'These weights count now.',
  reset: 'Back to what counts now',
  resetKey: 'back to what counts now',
  saved: (n: number) => `Version ${n} counts from today.`,
  preview: {
    title: 'What would change',
    meta: 'nothing is saved yet',
    sentence: (accounts: number, down: number, up: number) =>
      down + up === 0
        ? `No account of ${accounts} would change its band.`
        : `${Count(down + up)} of ${accounts} ${plural(accounts, 'account')} would change the band${
            down > 0 && up > 0 ? `: ${count(down)} down, ${count(up)} up` : down > 0 ? ', downwards' : ', upwards'
          }.`,
    same: (n: number) => (n === 0 ? '' : `${Count(n)} ${plural(n, 'stays as it is', 'stay as they are')}.`),
    now: 'Nothing: these are the weights that count now.',
    none: 'No account has this tier and stage yet. The weights would count for those to come.',
    score: 'score',
    change: 'change',
    fix: 'Shown as soon as each weight is a whole number.',
  },
  versions: {
    title: 'Versions',
    meta: 'the newest counts',
    version,
    since: (day: string) => `from ${day}`,
    always: 'always',
    accounts: (n: number) => (n === 0 ? 'no account' : `${n} ${plural(n, 'account')}`),
    takeUp: 'Look at',
    takeUpAloud: (name: string, n: number) => `Look at ${version(n)} of “${name}”`,
    stays:
      'A version cannot be removed: scores say which one made them. To go back, look at an earlier one and save it.',
  },
};
