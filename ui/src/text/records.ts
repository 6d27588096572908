// What each kind of record and each of its fields is called. A kind or a field on screen without its words does not
// compile.

import type { FieldOf, Kind } from '../api';
import { lower, plural, words } from './words';
import type { KindOnScreen } from './wordlists';

/** One of a kind, and many, as they stand inside a sentence. */
const nouns: Record<Kind, [one: string, many: string]> = {
  account: ['account', 'accounts'],
  action: ['action', 'actions'],
  advocacy: ['reference', 'references'],
  alignment_step: ['alignment step', 'alignment steps'],
  assignment: ['assignment', 'assignments'],
  business_unit: ['business unit', 'business units'],
  cadence: ['cadence', 'cadences'],
  client_goal: ['client goal', 'client goals'],
  commitment: ['commitment', 'commitments'],
  decision_sought: ['decision sought', 'decisions sought'],
  deck_edit: ['wording in the deck', 'wordings in the deck'],
  engagement: ['contract', 'contracts'],
  firm: ['firm', 'firms'],
  hours: ['hours entry', 'hours entries'],
  incident: ['incident', 'incidents'],
  influence: ['influence', 'influences'],
  initiative: ['initiative', 'initiatives'],
  invoice: ['invoice', 'invoices'],
  metric: ['metric', 'metrics'],
  milestone: ['milestone', 'milestones'],
  objective: ['objective', 'objectives'],
  opportunity: ['opportunity', 'opportunities'],
  qbr: ['QBR', 'QBRs'],
  qbr_attendee: ['attendee of a QBR', 'attendees of a QBR'],
  qbr_question: ['question for the QBR', 'questions for the QBR'],
  raci: ['responsibility', 'responsibilities'],
  reading: ['reading', 'readings'],
  risk: ['risk', 'risks'],
  save_play: ['save play', 'save plays'],
  save_play_step: ['step of a save play', 'steps of a save play'],
  service: ['service', 'services'],
  sponsorship: ['sponsorship', 'sponsorships'],
  stakeholder: ['stakeholder', 'stakeholders'],
  steering_meeting: ['steering meeting', 'steering meetings'],
  success_criterion: ['success criterion', 'success criteria'],
  survey_response: ['survey response', 'survey responses'],
  team_member: ['team member', 'team members'],
  touchpoint: ['touchpoint', 'touchpoints'],
  touchpoint_by: ['participant of ours', 'participants of ours'],
  touchpoint_with: ['participant of theirs', 'participants of theirs'],
  value_record: ['value record', 'value records'],
  verbatim: ['survey comment', 'survey comments'],
};

const labels: { [K in KindOnScreen]: Record<FieldOf<K>, string> } = {
  account: {
    name: 'Name',
    industry: 'Industry',
    employees: 'Head count',
    tier: 'Tier',
    owner: 'Owner',
    currency: 'Currency',
    since: 'Client since',
    lifecycle_stage: 'Lifecycle stage',
    relationship_stage: 'Relationship stage',
    works_with_us_because: 'They work with us because',
    hourly_rate: 'Hourly rate',
  },
  business_unit: { name: 'Name' },
  client_goal: {
    statement: 'Goal',
    from: 'From',
    to: 'To',
    by: 'By',
    value: 'Number',
    unit: 'Unit',
    audience: 'Who may read it',
  },
  commitment: {
    by: 'Made by',
    what: 'Commitment',
    made: 'Made on',
    due: 'Due',
    status: 'Status',
    kept_on: 'Kept on',
    done: 'Done so far',
    of: 'Out of',
    note: 'Note',
    owner: 'Owner',
    stakeholder: 'Stakeholder',
    audience: 'Who may read it',
  },
  engagement: {
    service: 'Service',
    business_unit: 'Business unit',
    starts: 'Starts',
    ends: 'Ends',
    renews_on: 'Renews on',
    notice_by: 'Notice by',
    annual_value: 'Annual value',
    recurring: 'Recurring',
    margin_percent: 'Margin',
    renewal_call: 'Renewal call',
  },
  metric: { name: 'Metric', unit: 'Unit', meaning: 'What it shows', better: 'Better when' },
  reading: { metric: 'Metric', on: 'Date', value: 'Value', part: 'Part' },
  risk: {
    statement: 'Risk',
    indicator: 'Early sign',
    likelihood: 'Likelihood',
    impact: 'Impact',
    owner: 'Owner',
    mitigation: 'Mitigation',
    due: 'Due',
    status: 'Status',
    audience: 'Who may read it',
    client_wording: 'Wording for the client',
  },
  service: { name: 'Name' },
  stakeholder: {
    name: 'Name',
    title: 'Title',
    role: 'Role',
    influence: 'Influence',
    interest: 'Interest',
    strength: 'Relationship',
    executive: 'Executive',
    reports_to: 'Reports to',
    business_unit: 'Business unit',
    prefers: 'Prefers',
    email: 'E-mail',
    phone: 'Telephone',
    left_on: 'Left on',
    map_x: 'Place on the map, across',
    map_y: 'Place on the map, down',
  },
  success_criterion: {
    name: 'Success criterion',
    metric: 'Metric',
    baseline: 'Baseline',
    target: 'Target',
    due: 'Due',
    set_on: 'Agreed on',
  },
  team_member: { name: 'Name', email: 'E-mail' },
  value_record: {
    on: 'Date',
    statement: 'What the client gained',
    amount: 'Amount',
    quantity: 'Quantity',
    unit: 'Unit',
    evidence: 'Evidence',
    source: 'Source',
  },
};

const hints: { [K in KindOnScreen]?: Partial<Record<FieldOf<K>, string>> } = {
  account: {
    owner: 'Who on your team is responsible.',
    currency: 'Three letters, such as EUR; the firm’s own where none is given.',
    works_with_us_because: 'One sentence, as the client would say it.',
    hourly_rate: 'What an hour of the client’s people is worth: it turns hours saved into money.',
  },
  client_goal: {
    statement: 'In the client’s own words.',
    by: 'When the goal is due on one day.',
    value: 'When the goal has a number.',
    unit: 'What the number counts.',
  },
  commitment: {
    owner: 'Who of ours answers for it.',
    stakeholder: 'Who of theirs made it, or wants it kept.',
    done: 'Seven of ten, for example.',
  },
  engagement: {
    renews_on: 'Only when that is not the day after it ends.',
    notice_by: 'The last day to give notice: the real deadline of a renewal.',
    recurring: 'It goes on until someone ends it.',
    margin_percent: 'Only our firm reads this.',
    renewal_call: 'Only our firm reads this.',
  },
  metric: { unit: 'What a value counts: people, percent, hours.' },
  reading: { part: 'Which part of a breakdown, if it is one.' },
  risk: {
    indicator: 'What we would see first. Only our firm reads this.',
    likelihood: 'From 1 to 5. Only our firm reads this.',
    impact: 'From 1 to 5. Only our firm reads this.',
    client_wording: 'What the client reads instead.',
  },
  stakeholder: {
    role: 'Their part in decisions. Only our firm reads this.',
    influence: 'From 1 to 5. Only our firm reads this.',
    interest: 'From 1 to 5. Only our firm reads this.',
    strength: 'Our own judgement. Only our firm reads this.',
  },
  success_criterion: {
    name: 'In the client’s own words.',
    baseline: 'Where it stood when it was agreed.',
  },
  value_record: {
    statement: 'In the client’s own words.',
    quantity: 'When it is counted and not an amount of money.',
    unit: 'What is counted. Hours turn into money at the account’s hourly rate.',
    source: 'Where the evidence is kept.',
  },
};

/** What a sentence says of a field whose label is no noun. */
const subjects: { [K in KindOnScreen]?: Partial<Record<FieldOf<K>, string>> } = {
  account: { since: 'The day they became a client', works_with_us_because: 'The reason why they work with us' },
  client_goal: { from: 'The first day', to: 'The last day', by: 'The day of the goal' },
  commitment: {
    by: 'The side that made it',
    made: 'The day it was made',
    due: 'The due date',
    kept_on: 'The day it was kept',
    done: 'What is done so far',
    of: 'What it is out of',
  },
  engagement: {
    starts: 'The first day',
    ends: 'The last day',
    renews_on: 'The renewal date',
    notice_by: 'The notice day',
  },
  metric: { meaning: 'What the metric shows', better: 'The better direction' },
  risk: { due: 'The due date' },
  stakeholder: {
    prefers: 'The preferred channel',
    reports_to: 'The line of reporting',
    left_on: 'The last day at the client',
  },
  success_criterion: { due: 'The due date', set_on: 'The day of agreement' },
};

type Texts = Record<string, Record<string, string> | undefined>;

/** One of a kind: `success criterion`. */
export const one = (kind: string): string => (nouns as Texts & typeof nouns)[kind as Kind]?.[0] ?? words(kind);
/** As many of a kind as are meant: `success criteria`. */
export const many = (kind: string, n = 2): string =>
  plural(n, one(kind), (nouns as Texts & typeof nouns)[kind as Kind]?.[1]);

/** What a field is called, over it: `Due`. */
export function label(kind: string, field: string): string {
  return (labels as Texts)[kind]?.[field] ?? words(field).replace(/^./, (c) => c.toUpperCase());
}
/** The same as a sentence begins with it: `The due date`. */
export const subject = (kind: string, field: string) => (subjects as Texts)[kind]?.[field] ?? label(kind, field);
/** The same inside a sentence: `the due date`. */
export const subjectInside = (kind: string, field: string) => lower(subject(kind, field));

/** What there is to say under a field, if anything. */
export const hint = (kind: string, field: string): string | undefined => (hints as Texts)[kind]?.[field];
