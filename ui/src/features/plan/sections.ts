// The sections of a plan: which kind of record each holds, and its columns. A row's other fields are in its panel.

import type { FieldOf } from '../../api';
import type { RecordColumn } from '../../components/records';
import type { PlanKind } from '../../text';

type Columns = { [K in PlanKind | 'reading']: RecordColumn<K>[] };

export const COLUMNS: Columns = {
  stakeholder: [
    { field: 'name' },
    { field: 'title' },
    { field: 'role', width: 120 },
    { field: 'influence' },
    { field: 'strength', width: 104 },
    { field: 'reports_to' },
  ],
  commitment: [
    { field: 'what' },
    { field: 'by', width: 88 },
    { field: 'due' },
    { field: 'status', width: 80 },
    { field: 'owner' },
    { field: 'note', width: 184 },
  ],
  metric: [
    { field: 'name' },
    { field: 'unit', width: 136 },
    { field: 'meaning', width: 112 },
    { field: 'better', width: 96 },
  ],
  reading: [{ field: 'on', width: 120 }, { field: 'value', width: 120 }, { field: 'part' }],
  success_criterion: [
    { field: 'name' },
    { field: 'metric', width: 152 },
    { field: 'baseline' },
    { field: 'target' },
    { field: 'due' },
    { field: 'set_on' },
  ],
  client_goal: [
    { field: 'statement' },
    { field: 'value' },
    { field: 'unit', width: 104 },
    { field: 'by' },
    { field: 'from' },
    { field: 'to' },
  ],
  value_record: [
    { field: 'statement' },
    { field: 'on' },
    { field: 'evidence', width: 152 },
    { field: 'amount' },
    { field: 'quantity' },
    { field: 'unit', width: 96 },
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
  engagement: [
    { field: 'service', width: 'rest' },
    { field: 'business_unit', width: 120 },
    { field: 'annual_value', width: 112 },
    { field: 'recurring' },
    { field: 'ends' },
    { field: 'notice_by' },
    { field: 'renewal_call', width: 112 },
  ],
  scope_request: [
    { field: 'what' },
    { field: 'asked_on' },
    { field: 'asked_by' },
    { field: 'amount' },
    { field: 'decision', width: 104 },
    { field: 'decided_on' },
  ],
};

/** The sections, in the order of the page. */
export const SECTIONS: PlanKind[] = [
  'stakeholder',
  'commitment',
  'metric',
  'success_criterion',
  'client_goal',
  'value_record',
  'risk',
  'engagement',
  'scope_request',
];

/** Fields that have a place of their own: the map's. */
export const ELSEWHERE: FieldOf<'stakeholder'>[] = ['map_x', 'map_y'];

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
  'works_with_us_because',
];
