// Generated from the model's declarations: run `cargo xtask bindings`.

import type { Money } from './bindings';

export type Holds =
  | 'name'
  | 'prose'
  | 'email'
  | 'phone'
  | 'code'
  | 'blob'
  | 'colour'
  | 'language_tag'
  | 'time_zone'
  | 'word'
  | 'reference'
  | 'any_reference'
  | 'date'
  | 'time'
  | 'decimal'
  | 'whole'
  | 'yes_no'
  | 'money'
  | 'currency'
  | 'quarter'
  | 'month_and_day';

/** What a field says of itself. */
export interface FieldAbout {
  readonly holds: Holds;
  readonly required: boolean;
  /** False when a use case sets it. */
  readonly byHand: boolean;
  /** What a new record begins with, as stored. */
  readonly starts?: string;
  /** Set when the desk says it of a new record of which nobody does. */
  readonly filled?: true;
  /** Most characters. */
  readonly longest?: number;
  readonly least?: string;
  readonly most?: string;
  /** Set when the least itself is too little. */
  readonly above?: true;
  readonly words?: readonly string[];
  /** The kind a reference leads to. */
  readonly to?: string;
}

/** What a kind of record says of itself. */
export interface KindAbout {
  readonly ofAccount: boolean;
  /** The field that refers to the record it stands in. */
  readonly parent?: string;
  /** The fields that together name it. */
  readonly namedBy: readonly string[];
  readonly fields: Readonly<Record<string, FieldAbout>>;
}

/** The firm. A field that is absent has not been set. */
export interface Firm {
  id: string;
  /** Its name. */
  name: string | null;
  /** The currency its totals are in. */
  currency: string | null;
  /** A BCP 47 tag such as `en-US`: separators, currency place. */
  locale: string | null;
  /** When its year starts. */
  fiscal_year_starts: string | null;
  /** Its accent colour, `#rrggbb`; pine when absent. */
  accent: string | null;
  /** Its logo as pages show it. */
  logo: string | null;
  /** The time zone in which its weeks close, by its IANA name; the computer's when absent. */
  time_zone: string | null;
}

/** A client organisation. It has exactly one owner. */
export interface Account {
  id: string;
  /** Its name, unique among the accounts that are there. */
  name: string;
  /** What it does, in the owner's words. */
  industry: string | null;
  /** Head count. */
  employees: number | null;
  /** How deep the relationship is. */
  tier: 'transactional' | 'recurring' | 'strategic' | 'anchor' | null;
  /** The team member who answers for it. */
  owner: string | null;
  /** The currency its money is in. */
  currency: string;
  /** Client since. */
  since: string | null;
  /** Where the client is. */
  lifecycle_stage: 'onboarding' | 'activation' | 'growth' | 'retention' | 'advocacy' | null;
  /** Where the relationship is. */
  relationship_stage: 'initiation' | 'trust' | 'advisor' | 'partnership' | 'alliance' | null;
  /** Why they work with us, in one sentence. */
  works_with_us_because: string | null;
  /** What one hour of the client's people is worth: turns saved hours into money. */
  hourly_rate: Money | null;
  /** What the client spends a year on services like ours, as far as that is known. Internal. */
  yearly_spend: Money | null;
  /** The language of its decks; English when absent. */
  deck_language: 'en' | 'de' | null;
}

/** Something the firm sells. */
export interface Service {
  id: string;
  /** Its name, unique. */
  name: string;
}

/** A person of ours. */
export interface TeamMember {
  id: string;
  /** Full name, unique. */
  name: string;
  /** Where to write to. */
  email: string | null;
}

/** A day on which the firm does not work: no step of a save play is owed on it. */
export interface Holiday {
  id: string;
  /** The day. */
  on: string;
  /** What it is called. */
  name: string | null;
}

/** How often a kind of touchpoint is owed, to a tier or to a role in the map. */
export interface Cadence {
  id: string;
  /** The tier it is owed to. */
  tier: 'transactional' | 'recurring' | 'strategic' | 'anchor' | null;
  /** The role it is owed to. */
  role: 'decision_maker' | 'champion' | 'influencer' | 'user' | 'blocker' | null;
  /** The kind of contact. */
  kind: 'executive' | 'operational' | 'strategic' | 'maintenance';
  /** At least every so many days. */
  every_days: number;
  /** True when it is owed only while work is active. */
  while_active: boolean;
}

/** A version of the weights of a tier and a lifecycle stage. A use case saves it, and it stays: scores say that it made them. */
export interface HealthProfile {
  id: string;
  /** Whose; every tier's when absent. */
  tier: 'transactional' | 'recurring' | 'strategic' | 'anchor' | null;
  /** Of which stage; every stage's when absent. */
  lifecycle_stage: 'onboarding' | 'activation' | 'growth' | 'retention' | 'advocacy' | null;
  /** Its number: a change is a new one. */
  version: number;
  /** The first day on which it counts. */
  since: string;
  /** What outcomes weigh. */
  outcomes: number;
  /** What use of the service weighs. */
  usage: number;
  /** What touchpoint recency weighs. */
  recency: number;
  /** What relationship coverage weighs. */
  coverage: number;
  /** What sentiment weighs. */
  sentiment: number;
  /** What support and delivery weigh. */
  support: number;
  /** What payment weighs. */
  payment: number;
}

/** A part of the client; services × business units is the whitespace grid. */
export interface BusinessUnit {
  id: string;
  account: string;
  /** Its name. */
  name: string;
}

/** A cell of the whitespace grid: what a service is to a part of the client, or to the client as a whole. */
export interface Whitespace {
  id: string;
  account: string;
  /** Which service. */
  service: string;
  /** To which part of the client; to the whole of it when absent. */
  business_unit: string | null;
  /** What it is to them. */
  state: 'current' | 'target' | 'cross_sell' | 'not_for_them' | 'competitor';
  /** What there is to say about it: the competitor, or why not. */
  note: string | null;
}

/** A contract or project. */
export interface Engagement {
  id: string;
  account: string;
  /** What is delivered. */
  service: string | null;
  /** For which part of the client. */
  business_unit: string | null;
  /** First day. */
  starts: string | null;
  /** Last day. */
  ends: string | null;
  /** The day it renews, when that is not the day after `ends`. */
  renews_on: string | null;
  /** Last day to give notice: the real deadline of a renewal. */
  notice_by: string | null;
  /** Fees of a year. A contract may be paid in another currency than the account's. */
  annual_value: Money | null;
  /** True when it goes on until someone ends it. */
  recurring: boolean;
  /** Our margin, in percent. Internal. */
  margin_percent: string | null;
  /** The forced call on its renewal. Internal. */
  renewal_call: 'will_renew' | 'at_risk' | 'will_not' | null;
  /** Why it was called so. Internal. */
  renewal_reason: string | null;
  /** What became of its renewal, where no other contract says so. Internal. */
  renewal_outcome: 'renewed' | 'left' | null;
}

/** What a person of ours does on an account. */
export interface Assignment {
  id: string;
  account: string;
  /** Who. */
  member: string;
  /** As what. */
  role: 'executive_sponsor' | 'account_lead' | 'delivery_lead' | 'expert';
}

/** Time of ours spent on an account. */
export interface Hours {
  id: string;
  account: string;
  /** Whose. */
  member: string | null;
  /** For which contract. */
  engagement: string | null;
  /** When. */
  on: string;
  /** How long, in hours. */
  hours: string;
  /** At what. */
  activity: string | null;
}

/** A bill: for payment behaviour and revenue by period. */
export interface Invoice {
  id: string;
  account: string;
  /** Its number, unique in the account. */
  number: string;
  /** For which contract. */
  engagement: string | null;
  /** Date of issue. */
  issued: string;
  /** Payable until. */
  due: string;
  /** Paid on, if it is. */
  paid: string | null;
  /** How much. */
  amount: Money;
}

/** A person at the client. */
export interface Stakeholder {
  id: string;
  account: string;
  /** Full name. */
  name: string;
  /** Position. */
  title: string | null;
  /** Part in decisions. Internal. */
  role: 'decision_maker' | 'champion' | 'influencer' | 'user' | 'blocker' | null;
  /** 1–5. Internal. */
  influence: number | null;
  /** 1–5. Internal. */
  interest: number | null;
  /** Our judgement of the relationship. Internal. */
  strength: 'strong' | 'developing' | 'weak' | 'at_risk' | null;
  /** True for the client's executives. */
  executive: boolean;
  /** Who they report to. */
  reports_to: string | null;
  /** Which part of the client they work in. */
  business_unit: string | null;
  /** How they like to be reached. */
  prefers: 'in_person' | 'video' | 'phone' | 'email' | 'chat' | 'social' | 'event' | null;
  /** Where to write to. */
  email: string | null;
  /** Where to call. */
  phone: string | null;
  /** Last day at the client. */
  left_on: string | null;
  /** Place on the map of the organisation, across; the two halves of a place belong together. */
  map_x: number | null;
  /** Place on the map of the organisation, down. */
  map_y: number | null;
  /** Place on the map of coverage, down: its rows keep to their column. */
  coverage_y: number | null;
  /** True while the part is known and the person is not: "the CFO, unknown". */
  placeholder: boolean;
  /** The relationship that we want. Internal. */
  wanted_strength: 'strong' | 'developing' | 'weak' | 'at_risk' | null;
  /** What they care about. Internal. */
  cares_about: string | null;
  /** What they think of us. Internal. */
  view_of_us: string | null;
  /** Who of theirs brought us together. */
  introduced_by: string | null;
  /** Where they are on a social network, if we are connected there. Internal. */
  social_link: string | null;
}

/** Something that the client asked for beyond what was agreed. */
export interface ScopeRequest {
  id: string;
  account: string;
  /** What was asked for. */
  what: string;
  /** The day it was asked for. */
  asked_on: string;
  /** Who asked. */
  asked_by: string | null;
  /** Beyond which contract. */
  engagement: string | null;
  /** What it is worth. */
  amount: Money | null;
  /** What it does to the agreed work and its days. */
  effect: string | null;
  /** What became of it. */
  decision: 'open' | 'sold' | 'given' | 'declined';
  /** Decided on. */
  decided_on: string | null;
}

/** One person's influence on another. Internal. */
export interface Influence {
  id: string;
  account: string;
  /** Who has it. */
  from: string;
  /** On whom. */
  to: string;
  /** What it is like. */
  kind: 'advises' | 'gatekeeps' | 'informal' | 'conflicts';
}

/** What a person of ours is to one of theirs, and what they are to be. Internal. */
export interface Coverage {
  id: string;
  account: string;
  /** Who of ours. */
  member: string;
  /** Who of theirs. */
  stakeholder: string;
  /** What they are to them now. */
  level: 'none' | 'vendor' | 'credible_source' | 'problem_solver' | 'trusted_advisor' | null;
  /** What they are to be. */
  wanted: 'none' | 'vendor' | 'credible_source' | 'problem_solver' | 'trusted_advisor' | null;
}

/** One contact with the client. */
export interface Touchpoint {
  id: string;
  account: string;
  /** The day. */
  on: string;
  /** The hour, where it is known. */
  at: string | null;
  /** What it was for. */
  kind: 'executive' | 'operational' | 'strategic' | 'maintenance';
  /** How. */
  channel: 'in_person' | 'video' | 'phone' | 'email' | 'chat' | 'social' | 'event';
  /** Who began. */
  direction: 'ours' | 'theirs';
  /** What was said. */
  summary: string | null;
  /** For a message: whether it was answered; absent when that does not apply. */
  answered: boolean | null;
  /** True when it was a QBR. */
  qbr: boolean;
  /** Who may read the summary; internal unless said otherwise. */
  audience: 'internal' | 'client';
}

/** A person of theirs who took part in a touchpoint. */
export interface TouchpointWith {
  id: string;
  account: string;
  /** The contact. */
  touchpoint: string;
  /** Who. */
  stakeholder: string;
}

/** A person of ours who took part in a touchpoint. */
export interface TouchpointBy {
  id: string;
  account: string;
  /** The contact. */
  touchpoint: string;
  /** Who. */
  member: string;
}

/** The owner's own call on an account's health: a band in place of the rules', with its reason and its end. */
export interface HealthOverride {
  id: string;
  account: string;
  /** The band that holds in place of the rules'. */
  band: 'critical' | 'red' | 'amber' | 'green' | 'not_enough_data';
  /** Why. */
  reason: string;
  /** Its first day. */
  from: string;
  /** Its last day. */
  until: string;
}

/** What we want with the account in twelve months. */
export interface Objective {
  id: string;
  account: string;
  /** In one sentence. */
  statement: string;
  /** By when. */
  due: string | null;
  /** Who may read it. */
  audience: 'internal' | 'client';
}

/** A step to an objective, with an outcome one can check. */
export interface Initiative {
  id: string;
  account: string;
  /** The objective it serves. */
  objective: string | null;
  /** What is done. */
  name: string;
  /** What will be different. */
  outcome: string | null;
  /** Who of ours answers for it. */
  owner: string | null;
  /** First day, where it is known. */
  starts: string | null;
  /** Last day. */
  due: string | null;
  /** How far it is. */
  status: 'planned' | 'active' | 'done' | 'dropped';
  /** Who may read it. */
  audience: 'internal' | 'client';
}

/** A dated step of an engagement or an initiative. */
export interface Milestone {
  id: string;
  account: string;
  /** Of which contract. */
  engagement: string | null;
  /** Of which initiative. */
  initiative: string | null;
  /** What is reached. */
  name: string;
  /** By when. */
  due: string;
  /** Reached on. */
  done_on: string | null;
  /** Who may read it. */
  audience: 'internal' | 'client';
}

/** A named series of the account. */
export interface Metric {
  id: string;
  account: string;
  /** Its name, unique in the account. */
  name: string;
  /** What a value counts: `people`, `percent`, `hours`, `requests per quarter`. */
  unit: string;
  /** What it says something about. */
  meaning: 'adoption' | 'outcome' | 'support' | 'finance';
  /** Which direction is better. */
  better: 'higher' | 'lower';
  /** The metric of which this one is a share. */
  share_of: string | null;
}

/** One dated value of a metric. */
export interface Reading {
  id: string;
  account: string;
  /** Of which metric. */
  metric: string;
  /** On which day. */
  on: string;
  /** The value, in the metric's unit. */
  value: string;
  /** Which part of a breakdown, if it is one. */
  part: string | null;
}

/** A measurable outcome the client expects. Where it stands is the metric's last reading. */
export interface SuccessCriterion {
  id: string;
  account: string;
  /** In the client's words. */
  name: string;
  /** The metric that measures it. */
  metric: string | null;
  /** Value when it was agreed, in the metric's unit. */
  baseline: string;
  /** Value expected. */
  target: string;
  /** By when. */
  due: string;
  /** Agreed on. */
  set_on: string;
}

/** What the client itself wants. */
export interface ClientGoal {
  id: string;
  account: string;
  /** In the client's words. */
  statement: string;
  /** Start of its period. */
  from: string | null;
  /** End of its period. */
  to: string | null;
  /** Its date, when it is one day. */
  by: string | null;
  /** Its number, when it has one. */
  value: string | null;
  /** What the number counts. */
  unit: string | null;
  /** Who may read it. */
  audience: 'internal' | 'client';
  /** The metric that shows how far they are. */
  metric: string | null;
  /** The conversation in which they said it. */
  heard_in: string | null;
}

/** One cell of the account's RACI: who has which part in an activity. */
export interface Raci {
  id: string;
  account: string;
  /** The activity. */
  activity: string;
  /** A person of ours. */
  member: string | null;
  /** Or a person of theirs. */
  stakeholder: string | null;
  /** Their part. */
  part: 'responsible' | 'accountable' | 'consulted' | 'informed';
}

/** Two executives who answer to each other. */
export interface Sponsorship {
  id: string;
  account: string;
  /** Ours. */
  member: string;
  /** Theirs. */
  stakeholder: string;
}

/** A meeting of the steering committee. */
export interface SteeringMeeting {
  id: string;
  account: string;
  /** The day. */
  on: string;
  /** What is on the table. */
  agenda: string | null;
  /** What was decided. */
  notes: string | null;
}

/** A step of the executive alignment plan, which looks two quarters ahead. */
export interface AlignmentStep {
  id: string;
  account: string;
  /** What. */
  what: string;
  /** Who of ours. */
  member: string | null;
  /** With whom of theirs. */
  stakeholder: string | null;
  /** By when. */
  due: string | null;
  /** Done on. */
  done_on: string | null;
}

/** A plan check: a record of the plan was looked at on a day and found still true. */
export interface PlanCheck {
  id: string;
  account: string;
  /** The day on which it was looked at. */
  on: string;
  /** The kind of record that was found true. */
  of_entity: string;
  /** That record. */
  of_id: string;
}

/** A plan review: the plan was gone through on a day. */
export interface PlanReview {
  id: string;
  account: string;
  /** The day. */
  on: string;
  /** The day of the next one. */
  next_on: string | null;
}

/** A value record, something the client gained: an amount of money, or a quantity of something. */
export interface ValueRecord {
  id: string;
  account: string;
  /** When. */
  on: string;
  /** In the client's words. */
  statement: string;
  /** In money. */
  amount: Money | null;
  /** Or counted. */
  quantity: string | null;
  /** What is counted; `hours` turn into money at the account's hourly rate. */
  unit: string | null;
  /** How well it is proven. */
  evidence: 'claimed' | 'documented' | 'client_confirmed';
  /** Where that stands. */
  source: string | null;
}

/** An answer to a survey, or (with `n`) a survey's aggregate. */
export interface SurveyResponse {
  id: string;
  account: string;
  /** Which question. */
  kind: 'nps' | 'csat';
  /** The answer, or the mean of the answers. */
  score: string;
  /** The highest possible answer. */
  scale: number;
  /** When. */
  on: string;
  /** How many answers it stands for; absent for one person's. */
  n: number | null;
  /** Who answered. */
  by: string | null;
}

/** What someone wrote in a survey. */
export interface Verbatim {
  id: string;
  account: string;
  /** In which. */
  survey: string;
  /** Word for word. */
  text: string;
  /** Who may read it. */
  audience: 'internal' | 'client';
  /** What it is, as a person marked it. */
  mood: 'praise' | 'concern' | 'neither' | null;
  /** The initiative it led to. */
  led_to: string | null;
}

/** How a client speaks for us, with the permission and its limits. */
export interface Advocacy {
  id: string;
  account: string;
  /** In which form. */
  kind: 'reference' | 'testimonial' | 'referral' | 'case_study';
  /** Who speaks. */
  stakeholder: string | null;
  /** The problem they had. */
  problem: string | null;
  /** What we did. */
  solution: string | null;
  /** What came of it, in numbers. */
  result: string | null;
  /** In their words. */
  quote: string | null;
  /** When they allowed it. */
  permitted_on: string | null;
  /** What they did not allow. */
  limits: string | null;
}

/** An opportunity we see. All of it is internal but the name. */
export interface Opportunity {
  id: string;
  account: string;
  /** Which kind. */
  kind: 'cross_sell' | 'upsell' | 'cross_organisation' | 'renewal' | 'referral';
  /** What it is called. */
  name: string;
  /** Which service it would be. */
  service: string | null;
  /** For which part of the client. */
  business_unit: string | null;
  /** Which contract it renews or widens. */
  engagement: string | null;
  /** Its value a year. */
  value: Money | null;
  /** 0–100. */
  probability_percent: number | null;
  /** How far it is. */
  stage: 'identified' | 'discussing' | 'asked' | 'proposed' | 'won' | 'lost';
  /** When it was first seen. */
  seen_on: string | null;
  /** When it was won or lost. */
  closed_on: string | null;
  /** When it may close. */
  expected_close: string | null;
  /** What it needs. */
  needs: string | null;
}

/** One row of the risk register. */
export interface Risk {
  id: string;
  account: string;
  /** What may happen. */
  statement: string;
  /** What we would see first. Internal. */
  indicator: string | null;
  /** 1–5. Internal. */
  likelihood: number | null;
  /** 1–5. Internal. */
  impact: number | null;
  /** Who of ours answers for it. */
  owner: string | null;
  /** What is done about it. */
  mitigation: string | null;
  /** By when. */
  due: string | null;
  /** Where it is. */
  status: 'open' | 'mitigating' | 'occurred' | 'closed';
  /** Who may read it. */
  audience: 'internal' | 'client';
  /** How it is said to the client, when not as in `statement`. */
  client_wording: string | null;
}

/** Something that went wrong for the client. */
export interface Incident {
  id: string;
  account: string;
  /** The day. */
  on: string;
  /** What happened. */
  what: string;
  /** Who is affected. */
  affected: string | null;
  /** What is being done. */
  doing: string | null;
  /** Day of the next update promised. */
  next_update_on: string | null;
  /** Hour of the next update promised. */
  next_update_at: string | null;
  /** Over since. */
  closed_on: string | null;
  /** The cause and what prevents it. */
  review: string | null;
  /** Who may read it. */
  audience: 'internal' | 'client';
}

/** A predefined recovery plan that is being worked. */
export interface SavePlay {
  id: string;
  account: string;
  /** What for. */
  kind: 'adoption_stall' | 'champion_departure' | 'pricing_pressure' | 'competitive_encroachment' | 'delivery_failure' | 'detractor';
  /** The risk it answers. */
  risk: string | null;
  /** First day. */
  started_on: string;
  /** The day by which it must have worked. */
  deadline: string | null;
  /** What we give and what we ask. */
  give_get: string | null;
  /** Where it is. */
  status: 'running' | 'succeeded' | 'failed';
  /** What we learnt, once it has ended. */
  lesson: string | null;
}

/** One step of a recovery plan. */
export interface SavePlayStep {
  id: string;
  account: string;
  /** Of which plan. */
  save_play: string;
  /** Days after the plan's first day. */
  day: number;
  /** What. */
  what: string;
  /** Who of ours. */
  owner: string | null;
  /** Done on. */
  done_on: string | null;
}

/** A commitment: what either side promised the other, by when. */
export interface Commitment {
  id: string;
  account: string;
  /** Which side. */
  by: 'us' | 'client';
  /** What was promised. */
  what: string;
  /** When it was promised. */
  made: string | null;
  /** By when. */
  due: string | null;
  /** What became of it. */
  status: 'open' | 'kept' | 'missed';
  /** Kept on. */
  kept_on: string | null;
  /** How much of it is done. */
  done: string | null;
  /** Of how much. */
  of: string | null;
  /** What there is to say about it. */
  note: string | null;
  /** Who of ours promised, if we did. */
  owner: string | null;
  /** Who of theirs promised, if they did. */
  stakeholder: string | null;
  /** Who may read it. */
  audience: 'internal' | 'client';
}

/** Something to do; it always points at what it came from. */
export interface Action {
  id: string;
  account: string;
  /** What. */
  what: string;
  /** Who of ours. */
  owner: string | null;
  /** By when. */
  due: string | null;
  /** Done on. */
  done_on: string | null;
  /** The kind of record it came from. */
  from_entity: string;
  /** That record. */
  from_id: string;
}

/** A quarterly business review of one account. */
export interface Qbr {
  id: string;
  account: string;
  /** Which quarter it looks back on; one review per quarter. */
  quarter: string;
  /** The day of the meeting. */
  on: string | null;
  /** How long it takes. */
  minutes: number;
  /** Where it is. */
  status: 'planned' | 'in_preparation' | 'held';
  /** The day its figures are of, when a person asked for one. */
  as_of: string | null;
  /** What its deck said when it was held. */
  deck: string | null;
  /** The language of its deck; the account's when absent. */
  deck_language: 'en' | 'de' | null;
}

/** A person of theirs who is invited. */
export interface QbrAttendee {
  id: string;
  account: string;
  /** To which review. */
  qbr: string;
  /** Who. */
  stakeholder: string;
}

/** A person of ours who takes part. */
export interface QbrHost {
  id: string;
  account: string;
  /** In which review. */
  qbr: string;
  /** Who. */
  member: string;
}

/** What a review asks the client to decide. */
export interface DecisionSought {
  id: string;
  account: string;
  /** In which review. */
  qbr: string;
  /** What. */
  what: string;
  /** By when. */
  by: string | null;
  /** Who of ours owns it. */
  owner: string | null;
  /** The initiative that hangs on it. */
  initiative: string | null;
  /** Or the opportunity. */
  opportunity: string | null;
  /** What was answered. */
  answer: string | null;
  /** Answered on. */
  answered_on: string | null;
  /** Who of theirs decides. */
  stakeholder: string | null;
  /** The client's goal it serves. */
  goal: string | null;
  /** Why it is asked, as the client may read it. */
  reason: string | null;
}

/** A question for the strategic discussion. */
export interface QbrQuestion {
  id: string;
  account: string;
  /** In which review. */
  qbr: string;
  /** The question. */
  text: string;
  /** The decision it prepares. */
  decision: string | null;
}

/** A person's change to one field of a review's deck. It survives a recompose. */
export interface DeckEdit {
  id: string;
  account: string;
  /** In which review. */
  qbr: string;
  /** The field's name in the deck's content, e.g. `summary.title`. */
  field: string;
  /** What the edit does. */
  kind: 'text' | 'out';
  /** The other wording, for a text. */
  text: string | null;
}

/** Every kind of record, by its name. */
export interface Records {
  firm: Firm;
  account: Account;
  service: Service;
  team_member: TeamMember;
  holiday: Holiday;
  cadence: Cadence;
  health_profile: HealthProfile;
  business_unit: BusinessUnit;
  whitespace: Whitespace;
  engagement: Engagement;
  assignment: Assignment;
  hours: Hours;
  invoice: Invoice;
  stakeholder: Stakeholder;
  scope_request: ScopeRequest;
  influence: Influence;
  coverage: Coverage;
  touchpoint: Touchpoint;
  touchpoint_with: TouchpointWith;
  touchpoint_by: TouchpointBy;
  health_override: HealthOverride;
  objective: Objective;
  initiative: Initiative;
  milestone: Milestone;
  metric: Metric;
  reading: Reading;
  success_criterion: SuccessCriterion;
  client_goal: ClientGoal;
  raci: Raci;
  sponsorship: Sponsorship;
  steering_meeting: SteeringMeeting;
  alignment_step: AlignmentStep;
  plan_check: PlanCheck;
  plan_review: PlanReview;
  value_record: ValueRecord;
  survey_response: SurveyResponse;
  verbatim: Verbatim;
  advocacy: Advocacy;
  opportunity: Opportunity;
  risk: Risk;
  incident: Incident;
  save_play: SavePlay;
  save_play_step: SavePlayStep;
  commitment: Commitment;
  action: Action;
  qbr: Qbr;
  qbr_attendee: QbrAttendee;
  qbr_host: QbrHost;
  decision_sought: DecisionSought;
  qbr_question: QbrQuestion;
  deck_edit: DeckEdit;
}

export const KINDS = {
  firm: { ofAccount: false, namedBy: ['name'], fields: {
    name: { holds: 'name', required: false, byHand: true, longest: 300 },
    currency: { holds: 'currency', required: false, byHand: true },
    locale: { holds: 'language_tag', required: false, byHand: true },
    fiscal_year_starts: { holds: 'month_and_day', required: false, byHand: true },
    accent: { holds: 'colour', required: false, byHand: true },
    logo: { holds: 'blob', required: false, byHand: false },
    time_zone: { holds: 'time_zone', required: false, byHand: true },
  } },
  account: { ofAccount: false, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    industry: { holds: 'name', required: false, byHand: true, longest: 300 },
    employees: { holds: 'whole', required: false, byHand: true, least: '0', most: '4294967295' },
    tier: { holds: 'word', required: false, byHand: true, words: ['transactional', 'recurring', 'strategic', 'anchor'] },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    currency: { holds: 'currency', required: true, byHand: true, filled: true },
    since: { holds: 'date', required: false, byHand: true },
    lifecycle_stage: { holds: 'word', required: false, byHand: true, words: ['onboarding', 'activation', 'growth', 'retention', 'advocacy'] },
    relationship_stage: { holds: 'word', required: false, byHand: true, words: ['initiation', 'trust', 'advisor', 'partnership', 'alliance'] },
    works_with_us_because: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    hourly_rate: { holds: 'money', required: false, byHand: true },
    yearly_spend: { holds: 'money', required: false, byHand: true },
    deck_language: { holds: 'word', required: false, byHand: true, words: ['en', 'de'] },
  } },
  service: { ofAccount: false, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
  } },
  team_member: { ofAccount: false, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    email: { holds: 'email', required: false, byHand: true, longest: 300 },
  } },
  holiday: { ofAccount: false, namedBy: ['on'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    name: { holds: 'name', required: false, byHand: true, longest: 300 },
  } },
  cadence: { ofAccount: false, namedBy: ['tier', 'role', 'kind'], fields: {
    tier: { holds: 'word', required: false, byHand: true, words: ['transactional', 'recurring', 'strategic', 'anchor'] },
    role: { holds: 'word', required: false, byHand: true, words: ['decision_maker', 'champion', 'influencer', 'user', 'blocker'] },
    kind: { holds: 'word', required: true, byHand: true, words: ['executive', 'operational', 'strategic', 'maintenance'] },
    every_days: { holds: 'whole', required: true, byHand: true, least: '1', most: '3650' },
    while_active: { holds: 'yes_no', required: true, byHand: true, starts: '0' },
  } },
  health_profile: { ofAccount: false, namedBy: ['tier', 'lifecycle_stage', 'version'], fields: {
    tier: { holds: 'word', required: false, byHand: false, words: ['transactional', 'recurring', 'strategic', 'anchor'] },
    lifecycle_stage: { holds: 'word', required: false, byHand: false, words: ['onboarding', 'activation', 'growth', 'retention', 'advocacy'] },
    version: { holds: 'whole', required: true, byHand: false, least: '1', most: '1000000' },
    since: { holds: 'date', required: true, byHand: false },
    outcomes: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    usage: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    recency: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    coverage: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    sentiment: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    support: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
    payment: { holds: 'whole', required: true, byHand: false, least: '0', most: '1000' },
  } },
  business_unit: { ofAccount: true, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
  } },
  whitespace: { ofAccount: true, namedBy: ['service', 'business_unit'], fields: {
    service: { holds: 'reference', required: true, byHand: true, to: 'service' },
    business_unit: { holds: 'reference', required: false, byHand: true, to: 'business_unit' },
    state: { holds: 'word', required: true, byHand: true, words: ['current', 'target', 'cross_sell', 'not_for_them', 'competitor'] },
    note: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  engagement: { ofAccount: true, namedBy: ['service', 'business_unit'], fields: {
    service: { holds: 'reference', required: false, byHand: true, to: 'service' },
    business_unit: { holds: 'reference', required: false, byHand: true, to: 'business_unit' },
    starts: { holds: 'date', required: false, byHand: true },
    ends: { holds: 'date', required: false, byHand: true },
    renews_on: { holds: 'date', required: false, byHand: true },
    notice_by: { holds: 'date', required: false, byHand: true },
    annual_value: { holds: 'money', required: false, byHand: true },
    recurring: { holds: 'yes_no', required: true, byHand: true, starts: '0' },
    margin_percent: { holds: 'decimal', required: false, byHand: true, least: '-1000', most: '100' },
    renewal_call: { holds: 'word', required: false, byHand: true, words: ['will_renew', 'at_risk', 'will_not'] },
    renewal_reason: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    renewal_outcome: { holds: 'word', required: false, byHand: true, words: ['renewed', 'left'] },
  } },
  assignment: { ofAccount: true, namedBy: ['member', 'role'], fields: {
    member: { holds: 'reference', required: true, byHand: true, to: 'team_member' },
    role: { holds: 'word', required: true, byHand: true, words: ['executive_sponsor', 'account_lead', 'delivery_lead', 'expert'] },
  } },
  hours: { ofAccount: true, namedBy: ['member', 'on'], fields: {
    member: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    engagement: { holds: 'reference', required: false, byHand: true, to: 'engagement' },
    on: { holds: 'date', required: true, byHand: true },
    hours: { holds: 'decimal', required: true, byHand: true, least: '0', most: '10000', above: true },
    activity: { holds: 'name', required: false, byHand: true, longest: 300 },
  } },
  invoice: { ofAccount: true, namedBy: ['number'], fields: {
    number: { holds: 'name', required: true, byHand: true, longest: 300 },
    engagement: { holds: 'reference', required: false, byHand: true, to: 'engagement' },
    issued: { holds: 'date', required: true, byHand: true },
    due: { holds: 'date', required: true, byHand: true },
    paid: { holds: 'date', required: false, byHand: true },
    amount: { holds: 'money', required: true, byHand: true },
  } },
  stakeholder: { ofAccount: true, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    title: { holds: 'name', required: false, byHand: true, longest: 300 },
    role: { holds: 'word', required: false, byHand: true, words: ['decision_maker', 'champion', 'influencer', 'user', 'blocker'] },
    influence: { holds: 'whole', required: false, byHand: true, least: '1', most: '5' },
    interest: { holds: 'whole', required: false, byHand: true, least: '1', most: '5' },
    strength: { holds: 'word', required: false, byHand: true, words: ['strong', 'developing', 'weak', 'at_risk'] },
    executive: { holds: 'yes_no', required: true, byHand: true, starts: '0' },
    reports_to: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    business_unit: { holds: 'reference', required: false, byHand: true, to: 'business_unit' },
    prefers: { holds: 'word', required: false, byHand: true, words: ['in_person', 'video', 'phone', 'email', 'chat', 'social', 'event'] },
    email: { holds: 'email', required: false, byHand: true, longest: 300 },
    phone: { holds: 'phone', required: false, byHand: true, longest: 300 },
    left_on: { holds: 'date', required: false, byHand: true },
    map_x: { holds: 'whole', required: false, byHand: true, least: '-1000000', most: '1000000' },
    map_y: { holds: 'whole', required: false, byHand: true, least: '-1000000', most: '1000000' },
    coverage_y: { holds: 'whole', required: false, byHand: true, least: '-1000000', most: '1000000' },
    placeholder: { holds: 'yes_no', required: true, byHand: true, starts: '0' },
    wanted_strength: { holds: 'word', required: false, byHand: true, words: ['strong', 'developing', 'weak', 'at_risk'] },
    cares_about: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    view_of_us: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    introduced_by: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    social_link: { holds: 'name', required: false, byHand: true, longest: 300 },
  } },
  scope_request: { ofAccount: true, namedBy: ['what'], fields: {
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    asked_on: { holds: 'date', required: true, byHand: true },
    asked_by: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    engagement: { holds: 'reference', required: false, byHand: true, to: 'engagement' },
    amount: { holds: 'money', required: false, byHand: true },
    effect: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    decision: { holds: 'word', required: true, byHand: true, starts: 'open', words: ['open', 'sold', 'given', 'declined'] },
    decided_on: { holds: 'date', required: false, byHand: true },
  } },
  influence: { ofAccount: true, namedBy: ['from', 'to'], fields: {
    from: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
    to: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
    kind: { holds: 'word', required: true, byHand: true, words: ['advises', 'gatekeeps', 'informal', 'conflicts'] },
  } },
  coverage: { ofAccount: true, namedBy: ['member', 'stakeholder'], fields: {
    member: { holds: 'reference', required: true, byHand: true, to: 'team_member' },
    stakeholder: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
    level: { holds: 'word', required: false, byHand: true, words: ['none', 'vendor', 'credible_source', 'problem_solver', 'trusted_advisor'] },
    wanted: { holds: 'word', required: false, byHand: true, words: ['none', 'vendor', 'credible_source', 'problem_solver', 'trusted_advisor'] },
  } },
  touchpoint: { ofAccount: true, namedBy: [], fields: {
    on: { holds: 'date', required: true, byHand: true },
    at: { holds: 'time', required: false, byHand: true },
    kind: { holds: 'word', required: true, byHand: true, words: ['executive', 'operational', 'strategic', 'maintenance'] },
    channel: { holds: 'word', required: true, byHand: true, words: ['in_person', 'video', 'phone', 'email', 'chat', 'social', 'event'] },
    direction: { holds: 'word', required: true, byHand: true, words: ['ours', 'theirs'] },
    summary: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    answered: { holds: 'yes_no', required: false, byHand: true },
    qbr: { holds: 'yes_no', required: true, byHand: true, starts: '0' },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  touchpoint_with: { ofAccount: true, parent: 'touchpoint', namedBy: ['stakeholder'], fields: {
    touchpoint: { holds: 'reference', required: true, byHand: true, to: 'touchpoint' },
    stakeholder: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
  } },
  touchpoint_by: { ofAccount: true, parent: 'touchpoint', namedBy: ['member'], fields: {
    touchpoint: { holds: 'reference', required: true, byHand: true, to: 'touchpoint' },
    member: { holds: 'reference', required: true, byHand: true, to: 'team_member' },
  } },
  health_override: { ofAccount: true, namedBy: ['band', 'from'], fields: {
    band: { holds: 'word', required: true, byHand: true, words: ['critical', 'red', 'amber', 'green', 'not_enough_data'] },
    reason: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    from: { holds: 'date', required: true, byHand: true },
    until: { holds: 'date', required: true, byHand: true },
  } },
  objective: { ofAccount: true, namedBy: ['statement'], fields: {
    statement: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    due: { holds: 'date', required: false, byHand: true },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  initiative: { ofAccount: true, namedBy: ['name'], fields: {
    objective: { holds: 'reference', required: false, byHand: true, to: 'objective' },
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    outcome: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    starts: { holds: 'date', required: false, byHand: true },
    due: { holds: 'date', required: false, byHand: true },
    status: { holds: 'word', required: true, byHand: true, starts: 'planned', words: ['planned', 'active', 'done', 'dropped'] },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  milestone: { ofAccount: true, namedBy: ['name'], fields: {
    engagement: { holds: 'reference', required: false, byHand: true, to: 'engagement' },
    initiative: { holds: 'reference', required: false, byHand: true, to: 'initiative' },
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    due: { holds: 'date', required: true, byHand: true },
    done_on: { holds: 'date', required: false, byHand: true },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  metric: { ofAccount: true, namedBy: ['name'], fields: {
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    unit: { holds: 'name', required: true, byHand: true, longest: 300 },
    meaning: { holds: 'word', required: true, byHand: true, words: ['adoption', 'outcome', 'support', 'finance'] },
    better: { holds: 'word', required: true, byHand: true, words: ['higher', 'lower'] },
    share_of: { holds: 'reference', required: false, byHand: true, to: 'metric' },
  } },
  reading: { ofAccount: true, parent: 'metric', namedBy: ['metric', 'part', 'on'], fields: {
    metric: { holds: 'reference', required: true, byHand: true, to: 'metric' },
    on: { holds: 'date', required: true, byHand: true },
    value: { holds: 'decimal', required: true, byHand: true },
    part: { holds: 'name', required: false, byHand: true, longest: 300 },
  } },
  success_criterion: { ofAccount: true, namedBy: ['name'], fields: {
    name: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    metric: { holds: 'reference', required: false, byHand: true, to: 'metric' },
    baseline: { holds: 'decimal', required: true, byHand: true },
    target: { holds: 'decimal', required: true, byHand: true },
    due: { holds: 'date', required: true, byHand: true },
    set_on: { holds: 'date', required: true, byHand: true },
  } },
  client_goal: { ofAccount: true, namedBy: ['statement'], fields: {
    statement: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    from: { holds: 'date', required: false, byHand: true },
    to: { holds: 'date', required: false, byHand: true },
    by: { holds: 'date', required: false, byHand: true },
    value: { holds: 'decimal', required: false, byHand: true },
    unit: { holds: 'name', required: false, byHand: true, longest: 300 },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
    metric: { holds: 'reference', required: false, byHand: true, to: 'metric' },
    heard_in: { holds: 'reference', required: false, byHand: true, to: 'touchpoint' },
  } },
  raci: { ofAccount: true, namedBy: ['activity'], fields: {
    activity: { holds: 'name', required: true, byHand: true, longest: 300 },
    member: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    stakeholder: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    part: { holds: 'word', required: true, byHand: true, words: ['responsible', 'accountable', 'consulted', 'informed'] },
  } },
  sponsorship: { ofAccount: true, namedBy: ['member', 'stakeholder'], fields: {
    member: { holds: 'reference', required: true, byHand: true, to: 'team_member' },
    stakeholder: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
  } },
  steering_meeting: { ofAccount: true, namedBy: ['on'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    agenda: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    notes: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  alignment_step: { ofAccount: true, namedBy: ['what'], fields: {
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    member: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    stakeholder: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    due: { holds: 'date', required: false, byHand: true },
    done_on: { holds: 'date', required: false, byHand: true },
  } },
  plan_check: { ofAccount: true, namedBy: ['of_id', 'on'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    of_entity: { holds: 'code', required: true, byHand: true, longest: 300 },
    of_id: { holds: 'any_reference', required: true, byHand: true },
  } },
  plan_review: { ofAccount: true, namedBy: ['on'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    next_on: { holds: 'date', required: false, byHand: true },
  } },
  value_record: { ofAccount: true, namedBy: ['statement'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    statement: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    amount: { holds: 'money', required: false, byHand: true },
    quantity: { holds: 'decimal', required: false, byHand: true },
    unit: { holds: 'name', required: false, byHand: true, longest: 300 },
    evidence: { holds: 'word', required: true, byHand: true, words: ['claimed', 'documented', 'client_confirmed'] },
    source: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  survey_response: { ofAccount: true, namedBy: ['kind', 'by', 'on'], fields: {
    kind: { holds: 'word', required: true, byHand: true, words: ['nps', 'csat'] },
    score: { holds: 'decimal', required: true, byHand: true, least: '0', most: '100' },
    scale: { holds: 'whole', required: true, byHand: true, filled: true, least: '2', most: '100' },
    on: { holds: 'date', required: true, byHand: true },
    n: { holds: 'whole', required: false, byHand: true, least: '1', most: '4294967295' },
    by: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
  } },
  verbatim: { ofAccount: true, parent: 'survey', namedBy: ['text'], fields: {
    survey: { holds: 'reference', required: true, byHand: true, to: 'survey_response' },
    text: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    audience: { holds: 'word', required: true, byHand: true, starts: 'client', words: ['internal', 'client'] },
    mood: { holds: 'word', required: false, byHand: true, words: ['praise', 'concern', 'neither'] },
    led_to: { holds: 'reference', required: false, byHand: true, to: 'initiative' },
  } },
  advocacy: { ofAccount: true, namedBy: ['kind', 'stakeholder'], fields: {
    kind: { holds: 'word', required: true, byHand: true, words: ['reference', 'testimonial', 'referral', 'case_study'] },
    stakeholder: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    problem: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    solution: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    result: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    quote: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    permitted_on: { holds: 'date', required: false, byHand: true },
    limits: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  opportunity: { ofAccount: true, namedBy: ['name'], fields: {
    kind: { holds: 'word', required: true, byHand: true, words: ['cross_sell', 'upsell', 'cross_organisation', 'renewal', 'referral'] },
    name: { holds: 'name', required: true, byHand: true, longest: 300 },
    service: { holds: 'reference', required: false, byHand: true, to: 'service' },
    business_unit: { holds: 'reference', required: false, byHand: true, to: 'business_unit' },
    engagement: { holds: 'reference', required: false, byHand: true, to: 'engagement' },
    value: { holds: 'money', required: false, byHand: true },
    probability_percent: { holds: 'whole', required: false, byHand: true, least: '0', most: '100' },
    stage: { holds: 'word', required: true, byHand: true, starts: 'identified', words: ['identified', 'discussing', 'asked', 'proposed', 'won', 'lost'] },
    seen_on: { holds: 'date', required: false, byHand: true },
    closed_on: { holds: 'date', required: false, byHand: true },
    expected_close: { holds: 'date', required: false, byHand: true },
    needs: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  risk: { ofAccount: true, namedBy: ['statement'], fields: {
    statement: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    indicator: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    likelihood: { holds: 'whole', required: false, byHand: true, least: '1', most: '5' },
    impact: { holds: 'whole', required: false, byHand: true, least: '1', most: '5' },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    mitigation: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    due: { holds: 'date', required: false, byHand: true },
    status: { holds: 'word', required: true, byHand: true, starts: 'open', words: ['open', 'mitigating', 'occurred', 'closed'] },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
    client_wording: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  incident: { ofAccount: true, namedBy: ['what'], fields: {
    on: { holds: 'date', required: true, byHand: true },
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    affected: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    doing: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    next_update_on: { holds: 'date', required: false, byHand: true },
    next_update_at: { holds: 'time', required: false, byHand: true },
    closed_on: { holds: 'date', required: false, byHand: true },
    review: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  save_play: { ofAccount: true, namedBy: ['kind', 'started_on'], fields: {
    kind: { holds: 'word', required: true, byHand: true, words: ['adoption_stall', 'champion_departure', 'pricing_pressure', 'competitive_encroachment', 'delivery_failure', 'detractor'] },
    risk: { holds: 'reference', required: false, byHand: true, to: 'risk' },
    started_on: { holds: 'date', required: true, byHand: true },
    deadline: { holds: 'date', required: false, byHand: true },
    give_get: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    status: { holds: 'word', required: true, byHand: true, starts: 'running', words: ['running', 'succeeded', 'failed'] },
    lesson: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  save_play_step: { ofAccount: true, parent: 'save_play', namedBy: ['what'], fields: {
    save_play: { holds: 'reference', required: true, byHand: true, to: 'save_play' },
    day: { holds: 'whole', required: true, byHand: true, least: '0', most: '4294967295' },
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    done_on: { holds: 'date', required: false, byHand: true },
  } },
  commitment: { ofAccount: true, namedBy: ['what'], fields: {
    by: { holds: 'word', required: true, byHand: true, words: ['us', 'client'] },
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    made: { holds: 'date', required: false, byHand: true },
    due: { holds: 'date', required: false, byHand: true },
    status: { holds: 'word', required: true, byHand: true, starts: 'open', words: ['open', 'kept', 'missed'] },
    kept_on: { holds: 'date', required: false, byHand: true },
    done: { holds: 'decimal', required: false, byHand: true, least: '0' },
    of: { holds: 'decimal', required: false, byHand: true, least: '0', above: true },
    note: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    stakeholder: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    audience: { holds: 'word', required: true, byHand: true, starts: 'internal', words: ['internal', 'client'] },
  } },
  action: { ofAccount: true, namedBy: ['what'], fields: {
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    due: { holds: 'date', required: false, byHand: true },
    done_on: { holds: 'date', required: false, byHand: true },
    from_entity: { holds: 'code', required: true, byHand: false, filled: true, longest: 300 },
    from_id: { holds: 'any_reference', required: true, byHand: false, filled: true },
  } },
  qbr: { ofAccount: true, namedBy: ['quarter'], fields: {
    quarter: { holds: 'quarter', required: true, byHand: true },
    on: { holds: 'date', required: false, byHand: true },
    minutes: { holds: 'whole', required: true, byHand: true, starts: '60', least: '5', most: '1440' },
    status: { holds: 'word', required: true, byHand: false, starts: 'planned', words: ['planned', 'in_preparation', 'held'] },
    as_of: { holds: 'date', required: false, byHand: false },
    deck: { holds: 'blob', required: false, byHand: false },
    deck_language: { holds: 'word', required: false, byHand: true, words: ['en', 'de'] },
  } },
  qbr_attendee: { ofAccount: true, parent: 'qbr', namedBy: ['stakeholder'], fields: {
    qbr: { holds: 'reference', required: true, byHand: true, to: 'qbr' },
    stakeholder: { holds: 'reference', required: true, byHand: true, to: 'stakeholder' },
  } },
  qbr_host: { ofAccount: true, parent: 'qbr', namedBy: ['member'], fields: {
    qbr: { holds: 'reference', required: true, byHand: true, to: 'qbr' },
    member: { holds: 'reference', required: true, byHand: true, to: 'team_member' },
  } },
  decision_sought: { ofAccount: true, parent: 'qbr', namedBy: ['what'], fields: {
    qbr: { holds: 'reference', required: true, byHand: true, to: 'qbr' },
    what: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    by: { holds: 'date', required: false, byHand: true },
    owner: { holds: 'reference', required: false, byHand: true, to: 'team_member' },
    initiative: { holds: 'reference', required: false, byHand: true, to: 'initiative' },
    opportunity: { holds: 'reference', required: false, byHand: true, to: 'opportunity' },
    answer: { holds: 'prose', required: false, byHand: true, longest: 20000 },
    answered_on: { holds: 'date', required: false, byHand: true },
    stakeholder: { holds: 'reference', required: false, byHand: true, to: 'stakeholder' },
    goal: { holds: 'reference', required: false, byHand: true, to: 'client_goal' },
    reason: { holds: 'prose', required: false, byHand: true, longest: 20000 },
  } },
  qbr_question: { ofAccount: true, parent: 'qbr', namedBy: ['text'], fields: {
    qbr: { holds: 'reference', required: true, byHand: true, to: 'qbr' },
    text: { holds: 'prose', required: true, byHand: true, longest: 20000 },
    decision: { holds: 'reference', required: false, byHand: true, to: 'decision_sought' },
  } },
  deck_edit: { ofAccount: true, parent: 'qbr', namedBy: ['qbr', 'field'], fields: {
    qbr: { holds: 'reference', required: true, byHand: false, to: 'qbr' },
    field: { holds: 'code', required: true, byHand: false, longest: 300 },
    kind: { holds: 'word', required: true, byHand: false, words: ['text', 'out'] },
    text: { holds: 'prose', required: false, byHand: false, longest: 2000 },
  } },
} as const satisfies { [E in keyof Records]: KindAbout };
