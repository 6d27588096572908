// The sentences of the plan in pictures: the roadmap, the whitespace grid, the map of risks with the save plays, the pipeline.

import type { Escalation, InitiativeStatus, OpportunityStage, RiskStatus, SavePlayKind, WhitespaceState } from '../api';
import { word } from './catalogue';
import { count, Count, list, LOCALE, plural, upper } from './words';

const days = (n: number) => `${n.toLocaleString(LOCALE)} ${plural(n, 'day')}`;

export const roadmap = {
  title: 'Roadmap',
  keys: 'In the roadmap',
  span: (months: number) => `${months} months`,
  spanAloud: (months: number) => `Show ${months} months`,
  emptyTitle: 'The roadmap draws itself from the initiatives and milestones.',
  emptyWhy: 'Write down the first step to an objective; its days can be drawn here.',
  glance: 'The next six months',
  nothing: 'nothing',
  more: (n: number) => `and ${n.toLocaleString(LOCALE)} more`,
  begins: 'begins',
  lateBefore: (n: number) =>
    `${Count(n)} ${plural(n, 'initiative or milestone is', 'initiatives and milestones are')} overdue.`,
  unplaced: 'Without days',
  place: 'Place it',
  placeHow: 'draw its days here',
  placeAloud: (name: string) => `${name}: without days. Enter places it next month.`,
  otherMilestones: 'Other milestones',
  milestones: (n: number) => `${n.toLocaleString(LOCALE)} ${plural(n, 'milestone')}`,
  status: (status: InitiativeStatus) => word('status', status),
  late: 'late',
  due: (day: string) => `due ${day}`,
  from: (day: string) => `from ${day}`,
  bar: (name: string, when: string, how: string) => `${name}: ${when}, ${how}`,
  milestone: (name: string, day: string) => `Milestone ${name}: ${day}`,
  reached: (day: string) => `reached on ${day}`,
  moved: (name: string, when: string) => `${name}: ${when}.`,
  item: 'up and down',
  move: 'a week earlier or later',
  month: 'by a month',
  end: 'only its last day',
  start: 'only its first day',
  open: 'all fields',
  giveUp: 'leave it where it was',
};

export const whitespace = {
  keys: 'In the whitespace grid',
  whole: 'Client as a whole',
  service: 'Service',
  unknown: 'not looked at',
  state: (state: WhitespaceState) => word('state', state),
  put: (state: WhitespaceState) => word('state', state),
  clear: 'not looked at',
  open: 'open the opportunity',
  move: 'from cell to cell',
  fields: 'all fields',
  note: 'what there is to say',
  emptyTitle: 'What each of your services is to each part of this client.',
  emptyWhy:
    'The firm’s services are the rows, the client’s business units the columns. Name the first service, and the grid is there.',
  addService: 'Add a service',
  addUnit: 'Add a business unit',
  totals: (counts: [WhitespaceState, number][], unknown: number) =>
    [
      ...counts.filter(([, n]) => n > 0).map(([state, n]) => `${n.toLocaleString(LOCALE)} ${word('state', state)}`),
      ...(unknown > 0 ? [`${unknown.toLocaleString(LOCALE)} not looked at`] : []),
    ].join(', '),
  cell: (service: string, unit: string, state: string) => `${service}, ${unit}: ${state}`,
  byContract: 'a contract runs',
  noContract: 'no contract runs',
  besideContract: 'but a contract runs',
  opportunities: (n: number) => `${count(n)} open ${plural(n, 'opportunity', 'opportunities')}`,
  opportunity: 'open',
  set: (service: string, unit: string, state: WhitespaceState) => `${service}, ${unit}: ${word('state', state)}.`,
  cleared: (service: string, unit: string) => `${service}, ${unit}: not looked at.`,
  opened: 'The opportunity is open.',
  name: 'Name',
};

export const riskMap = {
  title: 'Risk map',
  keys: 'In the risk map',
  emptyTitle: 'The open risks stand here by how likely they are and how much they would hurt.',
  emptyWhy: 'Write down the first one below; its likelihood and its impact place it on the map.',
  likelihood: 'Likelihood',
  impact: 'Impact',
  grade: (n: number) => String(n),
  ungraded: 'Not graded',
  score: (n: number) => `score ${n} of 25`,
  cell: (likelihood: number, impact: number) => `likelihood ${likelihood}, impact ${impact}`,
  risk: (statement: string, where: string) => `${statement}: ${where}`,
  still: (n: number) => (n === 0 ? 'moved today' : `not moved for ${days(n)}`),
  status: (status: RiskStatus) => word('status', status),
  due: (day: string) => `due ${day}`,
  owner: (name: string) => name,
  noOwner: 'no owner',
  playRuns: 'a save play runs',
  more: (n: number) => `and ${n.toLocaleString(LOCALE)} more`,
  move: 'from risk to risk',
  likelier: 'more or less likely',
  heavier: 'more or less impact',
  open: 'all fields',
  begin: 'begin a save play',
  beginFor: (statement: string) => `Begin a save play: ${statement}`,
  graded: (statement: string, likelihood: number, impact: number) =>
    `${statement}: likelihood ${likelihood}, impact ${impact}.`,
};

export const play = {
  title: 'Save plays at work',
  choose: 'Which play',
  kind: (kind: SavePlayKind) => upper(word('kind', kind)),
  begun: (kind: SavePlayKind) => `The save play is begun: ${word('kind', kind)}.`,
  begin: 'Begin it',
  offers: 'Its steps, if it begins today.',
  answers: (risk: string) => `Answers the risk: ${risk}`,
  status: (status: string) => word('status', status),
  day: (n: number) => `day ${n}`,
  until: (day: string, deadline: boolean, past: boolean) =>
    `its ${deadline ? 'deadline' : 'last day'} ${past ? 'was' : 'is'} ${day}`,
  began: (day: string) => `begun on ${day}`,
  next: (what: string, when: string) => `Next: ${what}, ${when}`,
  late: (n: number) => `late by ${n.toLocaleString(LOCALE)} business ${plural(n, 'day')}`,
  allDone: 'Every step is done. Record how the play ended.',
  done: (n: number, of: number) => `${n} of ${of} steps done`,
  escalation: (to: Escalation, names: string[], late: number): string => {
    const whom: Record<Escalation, string> = {
      owner: names.length > 0 ? list(names) : 'its owner',
      executive_sponsor:
        names.length > 0
          ? `the executive sponsor, ${list(names)}`
          : 'the executive sponsor. No one has that role here: name one in the team',
      steering_committee: 'the steering committee',
    };
    return to === 'owner'
      ? `It is with ${whom.owner}.`
      : `It has stood still for ${late.toLocaleString(LOCALE)} business days: it goes to ${whom[to]}.`;
  },
  clock: (name: string) => `The clock of the play: ${name}`,
  step: (what: string, on: string, how: string) => `${on}, ${what}: ${how}`,
  finish: 'It is done today',
  isDone: (day: string) => `done on ${day}`,
  isAhead: 'ahead',
  isLate: 'late',
  none: 'No save play runs.',
  fields: 'All fields',
};

export const pipeline = {
  title: 'Pipeline',
  stage: 'Stage',
  stageName: (stage: OpportunityStage) => upper(word('stage', stage)),
  number: 'Opportunities',
  value: 'Value a year',
  weighted: 'Weighted',
  together: 'Together',
  unweighted: (n: number) =>
    `${Count(n)} ${plural(n, 'opportunity has', 'opportunities have')} no value or no probability and ${plural(n, 'is', 'are')} not in the weighted amount.`,
  how: 'Weighted is each value multiplied by its probability, summed for each currency. Won and lost opportunities are left out.',
  emptyTitle: 'What the open opportunities come to, stage by stage.',
  emptyWhy: 'Write down the first one below, with its value and its probability.',
  none: '–',
};
