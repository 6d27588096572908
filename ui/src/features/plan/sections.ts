// The plan as tables: its sections in their groups, the columns of each kind, and which records stand under the rows of
// another kind. A row's other fields are in its panel.

import { aboutKind, type FieldOf, type Kind, type Listed } from '../../api';
import type { RecordColumn } from '../../components/records';
import { PLAN_GROUPS, type PlanGroup } from '../../lib/router.svelte';
import type { PlanKind, UnderKind } from '../../text';

/** A section that draws records of other sections, each with the kind that a new one is of. */
export const VIEWS = { roadmap: 'initiative', risk_map: 'risk', pipeline: 'opportunity' } as const;
export type PlanView = keyof typeof VIEWS;

/** A section of the page; the facts are the account's own fields. */
export type Part = 'facts' | PlanView | PlanKind;

/** The sections of each group, in the order of the page. */
export const PARTS: Record<PlanGroup, Part[]> = {
  account: ['facts', 'assignment', 'business_unit'],
  people: ['stakeholder', 'influence', 'coverage'],
  goals: ['roadmap', 'objective', 'initiative', 'milestone', 'success_criterion', 'metric', 'client_goal'],
  work: ['engagement', 'scope_request', 'pipeline', 'opportunity', 'whitespace', 'hours', 'invoice'],
  value: ['value_record', 'survey_response', 'advocacy'],
  risks: ['risk_map', 'risk', 'incident', 'save_play'],
  governance: ['raci', 'sponsorship', 'steering_meeting', 'alignment_step'],
  touchpoints: ['touchpoint'],
  commitments: ['commitment', 'action'],
};

export const ALL_PARTS: Part[] = PLAN_GROUPS.flatMap((group) => PARTS[group]);
export const isView = (part: Part): part is PlanView => part in VIEWS;
export const isSection = (part: Part): part is PlanKind => part !== 'facts' && !isView(part);
export const groupOf = (part: Part): PlanGroup => PLAN_GROUPS.find((group) => PARTS[group].includes(part)) ?? 'account';

/** Records of a kind that stand under the rows of another. */
export type Under = {
  [K in UnderKind]: {
    kind: K;
    /** The field that names the row they stand under. */
    field: FieldOf<K>;
    /** The row's field that says the unit of a column. */
    units?: Partial<Record<FieldOf<K>, string>>;
  };
}[UnderKind];

export const UNDER: { [P in Kind]?: Under[] } = {
  initiative: [{ kind: 'milestone', field: 'initiative' }],
  engagement: [{ kind: 'milestone', field: 'engagement' }],
  metric: [{ kind: 'reading', field: 'metric', units: { value: 'unit' } }],
  survey_response: [{ kind: 'verbatim', field: 'survey' }],
  save_play: [{ kind: 'save_play_step', field: 'save_play' }],
  touchpoint: [
    { kind: 'touchpoint_with', field: 'touchpoint' },
    { kind: 'touchpoint_by', field: 'touchpoint' },
  ],
  qbr: [
    { kind: 'qbr_attendee', field: 'qbr' },
    { kind: 'qbr_host', field: 'qbr' },
    { kind: 'decision_sought', field: 'qbr' },
    { kind: 'qbr_question', field: 'qbr' },
  ],
};

/** The section in which a record is found: its own, or that of the row it stands under. */
export function partOf(kind: string): Part | undefined {
  const own = ALL_PARTS.find((part) => part === kind);
  return own ?? ALL_PARTS.find((part) => isSection(part) && UNDER[part]?.some((one) => one.kind === kind));
}

/** The day that puts records in order; the others stay as they were made. */
const ORDER: { [K in Kind]?: FieldOf<K> } = {
  hours: 'on',
  invoice: 'issued',
  milestone: 'due',
  reading: 'on',
  save_play_step: 'day',
  steering_meeting: 'on',
  survey_response: 'on',
  touchpoint: 'on',
};

/** What goes on and on is read from its end. */
const LAST_FIRST: Kind[] = ['hours', 'invoice', 'steering_meeting', 'survey_response', 'touchpoint'];
export const lastFirst = (kind: Kind) => LAST_FIRST.includes(kind);

/** The records of a kind in the order of their table. */
export function inOrder<K extends Kind>(kind: K, records: Listed<K>[]): Listed<K>[] {
  const field = ORDER[kind] as FieldOf<K> | undefined;
  if (field === undefined) return records;
  const before = lastFirst(kind) ? 1 : -1;
  return records.toSorted((a, b) => {
    const [first, second] = [a.fields[field], b.fields[field]];
    return first === second ? 0 : first < second ? before : -before;
  });
}

type Columns = { [K in PlanKind | UnderKind]: RecordColumn<K>[] };

export const COLUMNS: Columns = {
  assignment: [
    { field: 'member', width: 'rest' },
    { field: 'role', width: 'rest' },
  ],
  business_unit: [{ field: 'name' }],
  stakeholder: [
    { field: 'name' },
    { field: 'title' },
    { field: 'role', width: 120 },
    { field: 'influence' },
    { field: 'strength', width: 104 },
    { field: 'reports_to' },
  ],
  coverage: [
    { field: 'member', width: 'rest' },
    { field: 'stakeholder', width: 'rest' },
    { field: 'level', width: 144 },
    { field: 'wanted', width: 144 },
  ],
  influence: [
    { field: 'from', width: 'rest' },
    { field: 'kind', width: 144 },
    { field: 'to', width: 'rest' },
  ],
  objective: [{ field: 'statement' }, { field: 'due' }, { field: 'audience', width: 120 }],
  initiative: [
    { field: 'name' },
    { field: 'outcome' },
    { field: 'owner', width: 120 },
    { field: 'due' },
    { field: 'status', width: 88 },
    { field: 'objective', width: 144 },
  ],
  milestone: [
    { field: 'name' },
    { field: 'due' },
    { field: 'done_on' },
    { field: 'initiative', width: 184 },
    { field: 'engagement', width: 152 },
  ],
  success_criterion: [
    { field: 'name' },
    { field: 'metric', width: 152 },
    { field: 'baseline' },
    { field: 'target' },
    { field: 'due' },
    { field: 'set_on' },
  ],
  metric: [
    { field: 'name' },
    { field: 'unit', width: 136 },
    { field: 'meaning', width: 112 },
    { field: 'better', width: 96 },
  ],
  reading: [{ field: 'on', width: 120 }, { field: 'value', width: 120 }, { field: 'part' }],
  client_goal: [
    { field: 'statement' },
    { field: 'value' },
    { field: 'unit', width: 104 },
    { field: 'by' },
    { field: 'from' },
    { field: 'to' },
  ],
  engagement: [
    { field: 'service', width: 'rest' },
    { field: 'annual_value', width: 104 },
    { field: 'recurring' },
    { field: 'ends' },
    { field: 'notice_by' },
    { field: 'renewal_call', width: 104 },
    { field: 'business_unit', width: 120 },
  ],
  whitespace: [
    { field: 'service', width: 'rest' },
    { field: 'business_unit', width: 'rest' },
    { field: 'state', width: 120 },
    { field: 'note' },
  ],
  opportunity: [
    { field: 'name' },
    { field: 'kind', width: 144 },
    { field: 'stage', width: 96 },
    { field: 'value' },
    { field: 'probability_percent' },
    { field: 'seen_on' },
    { field: 'expected_close' },
    { field: 'closed_on' },
    { field: 'needs' },
  ],
  hours: [
    { field: 'on' },
    { field: 'member' },
    { field: 'activity' },
    { field: 'hours' },
    { field: 'engagement', width: 184 },
  ],
  invoice: [
    { field: 'number' },
    { field: 'issued' },
    { field: 'due' },
    { field: 'paid' },
    { field: 'amount' },
    { field: 'engagement', width: 184 },
  ],
  value_record: [
    { field: 'statement' },
    { field: 'on' },
    { field: 'evidence', width: 152 },
    { field: 'amount' },
    { field: 'quantity' },
    { field: 'unit', width: 96 },
  ],
  survey_response: [
    { field: 'on' },
    { field: 'kind', width: 80 },
    { field: 'score' },
    { field: 'scale' },
    { field: 'n', width: 96 },
    { field: 'by', width: 'rest' },
  ],
  verbatim: [
    { field: 'text' },
    { field: 'mood', width: 104 },
    { field: 'audience', width: 120 },
    { field: 'led_to', width: 160 },
  ],
  advocacy: [
    { field: 'kind', width: 120 },
    { field: 'stakeholder' },
    { field: 'result' },
    { field: 'quote' },
    { field: 'permitted_on' },
    { field: 'limits' },
  ],
  risk: [
    { field: 'statement' },
    { field: 'likelihood', width: 72 },
    { field: 'impact', width: 64 },
    { field: 'status', width: 104 },
    { field: 'owner' },
    { field: 'due' },
    { field: 'mitigation', width: 152 },
  ],
  incident: [
    { field: 'what' },
    { field: 'on' },
    { field: 'affected' },
    { field: 'doing' },
    { field: 'next_update_on' },
    { field: 'closed_on' },
  ],
  scope_request: [
    { field: 'what' },
    { field: 'asked_on' },
    { field: 'asked_by' },
    { field: 'amount' },
    { field: 'decision', width: 104 },
    { field: 'decided_on' },
  ],
  save_play: [
    { field: 'kind', width: 176 },
    { field: 'started_on' },
    { field: 'deadline' },
    { field: 'status', width: 104 },
    { field: 'give_get' },
    { field: 'lesson' },
  ],
  save_play_step: [{ field: 'day', width: 64 }, { field: 'what' }, { field: 'owner' }, { field: 'done_on' }],
  raci: [
    { field: 'activity' },
    { field: 'part', width: 120 },
    { field: 'member', width: 184 },
    { field: 'stakeholder', width: 184 },
  ],
  sponsorship: [
    { field: 'member', width: 'rest' },
    { field: 'stakeholder', width: 'rest' },
  ],
  steering_meeting: [{ field: 'on' }, { field: 'agenda' }, { field: 'notes' }],
  alignment_step: [
    { field: 'what' },
    { field: 'member' },
    { field: 'stakeholder' },
    { field: 'due' },
    { field: 'done_on' },
  ],
  touchpoint: [
    { field: 'on' },
    { field: 'kind', width: 104 },
    { field: 'channel', width: 104 },
    { field: 'direction', width: 88 },
    { field: 'summary' },
    { field: 'answered' },
  ],
  touchpoint_with: [{ field: 'stakeholder', width: 'rest' }],
  touchpoint_by: [{ field: 'member', width: 'rest' }],
  commitment: [
    { field: 'what' },
    { field: 'by', width: 88 },
    { field: 'due' },
    { field: 'status', width: 80 },
    { field: 'owner' },
    { field: 'note', width: 184 },
  ],
  action: [{ field: 'what' }, { field: 'owner', width: 160 }, { field: 'due' }, { field: 'done_on' }],
  qbr_attendee: [{ field: 'stakeholder', width: 'rest' }],
  qbr_host: [{ field: 'member', width: 'rest' }],
  decision_sought: [{ field: 'what' }, { field: 'by' }, { field: 'owner' }, { field: 'stakeholder' }],
  qbr_question: [{ field: 'text' }, { field: 'decision', width: 184 }],
};

/** Fields that have a place of their own: the map's. */
export const ELSEWHERE: FieldOf<'stakeholder'>[] = ['map_x', 'map_y', 'coverage_y'];

/** The fields of a kind that are set by hand, but for what says where a record stands. */
export function handFields<K extends Kind>(kind: K): FieldOf<K>[] {
  const { fields, parent } = aboutKind(kind);
  const own = Object.keys(fields).filter((field) => fields[field]?.byHand && field !== parent);
  return own.filter((field) => !(ELSEWHERE as string[]).includes(field)) as FieldOf<K>[];
}

/** The account's own facts, in the order of the page. */
export const FACTS: FieldOf<'account'>[] = [
  'name',
  'owner',
  'industry',
  'employees',
  'tier',
  'since',
  'lifecycle_stage',
  'relationship_stage',
  'currency',
  'hourly_rate',
  'yearly_spend',
  'works_with_us_because',
];
