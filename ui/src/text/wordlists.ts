// The words of each list, as they stand on screen: the stored word is never shown. A missing word does not compile.

import type { FieldOf, Fields, Kind, Records } from '../api';
import { words } from './words';

/** The words that a field of a kind can hold. */
type WordOf<K extends Kind, F extends FieldOf<K>> = NonNullable<Records[K][F]> & string;

export const tiers: Record<WordOf<'account', 'tier'>, string> = {
  transactional: 'transactional',
  recurring: 'recurring',
  strategic: 'strategic',
  anchor: 'anchor',
};

export const lifecycleStages: Record<WordOf<'account', 'lifecycle_stage'>, string> = {
  onboarding: 'onboarding',
  activation: 'activation',
  growth: 'growth',
  retention: 'retention',
  advocacy: 'advocacy',
};

export const relationshipStages: Record<WordOf<'account', 'relationship_stage'>, string> = {
  initiation: 'initiation',
  trust: 'trust',
  advisor: 'adviser',
  partnership: 'partnership',
  alliance: 'alliance',
};

const stakeholderRoles: Record<WordOf<'stakeholder', 'role'>, string> = {
  decision_maker: 'decision maker',
  champion: 'champion',
  influencer: 'influencer',
  user: 'user',
  blocker: 'blocker',
};

const strengths: Record<WordOf<'stakeholder', 'strength'>, string> = {
  strong: 'strong',
  developing: 'developing',
  weak: 'weak',
  at_risk: 'at risk',
};

const channels: Record<WordOf<'stakeholder', 'prefers'>, string> = {
  in_person: 'in person',
  video: 'video call',
  phone: 'telephone',
  email: 'e-mail',
  chat: 'chat',
  social: 'social network',
  event: 'event',
};

const sides: Record<WordOf<'commitment', 'by'>, string> = { us: 'us', client: 'the client' };
const audiences: Record<WordOf<'commitment', 'audience'>, string> = {
  internal: 'our firm only',
  client: 'the client too',
};
const commitmentStatuses: Record<WordOf<'commitment', 'status'>, string> = {
  open: 'open',
  kept: 'kept',
  missed: 'missed',
};
const better: Record<WordOf<'metric', 'better'>, string> = { higher: 'higher', lower: 'lower' };

const meanings: Record<WordOf<'metric', 'meaning'>, string> = {
  adoption: 'adoption',
  outcome: 'outcome',
  support: 'support',
  finance: 'finance',
};

const evidence: Record<WordOf<'value_record', 'evidence'>, string> = {
  claimed: 'claimed by us',
  documented: 'documented',
  client_confirmed: 'confirmed by the client',
};

const riskStatuses: Record<WordOf<'risk', 'status'>, string> = {
  open: 'open',
  mitigating: 'mitigating',
  occurred: 'occurred',
  closed: 'closed',
};

const renewalCalls: Record<WordOf<'engagement', 'renewal_call'>, string> = {
  will_renew: 'will renew',
  at_risk: 'at risk',
  will_not: 'will not renew',
};

/** The kinds whose fields are edited on a screen. */
export type KindOnScreen =
  | 'account'
  | 'business_unit'
  | 'client_goal'
  | 'commitment'
  | 'engagement'
  | 'metric'
  | 'reading'
  | 'risk'
  | 'service'
  | 'stakeholder'
  | 'success_criterion'
  | 'team_member'
  | 'value_record';

/** Whether a type is a list of words, and not any text. */
type IsWord<V> = [V] extends [string] ? (string extends V ? false : true) : false;
type WordFields<K extends Kind> = {
  [F in FieldOf<K> as IsWord<NonNullable<Fields<K>[F]>> extends true ? F : never]: Record<
    NonNullable<Fields<K>[F]> & string,
    string
  >;
};

const lists: { [K in KindOnScreen]: WordFields<K> } = {
  account: { tier: tiers, lifecycle_stage: lifecycleStages, relationship_stage: relationshipStages },
  business_unit: {},
  client_goal: { audience: audiences },
  commitment: { by: sides, status: commitmentStatuses, audience: audiences },
  engagement: { renewal_call: renewalCalls },
  metric: { meaning: meanings, better },
  reading: {},
  risk: { status: riskStatuses, audience: audiences },
  service: {},
  stakeholder: { role: stakeholderRoles, strength: strengths, prefers: channels },
  success_criterion: {},
  team_member: {},
  value_record: { evidence },
};

/** A stored word as it stands on screen. */
export function word(kind: string, field: string, stored: string): string {
  const list = (lists as Record<string, Record<string, Record<string, string>>>)[kind]?.[field];
  return list?.[stored] ?? words(stored);
}
