// The sentences of an account's plan: what belongs into each of its sections, and why it is worth writing down.

import type { PlanGroup } from '../lib/router.svelte';
import { many } from './catalogue';
import { Count, LOCALE, plural, upper } from './words';

interface SectionWords {
  title: string;
  /** What belongs here. */
  empty: string;
  why: string;
}

/** The kinds that have a section in the plan. */
export type PlanKind = keyof typeof sections;
/** The kinds whose records stand under a row of another. */
export type UnderKind = keyof typeof none;

const groups: Record<PlanGroup, string> = {
  account: 'Client',
  people: 'People',
  goals: 'Goals',
  work: 'Work and money',
  value: 'Value and voice',
  risks: 'Risks',
  governance: 'Governance',
  touchpoints: 'Touchpoints',
  commitments: 'Commitments',
};

const sections = {
  assignment: {
    title: 'Team',
    empty: 'Who of yours works on this account, and as what.',
    why: 'A client who knows only one of you may leave with that one.',
  },
  business_unit: {
    title: 'Business units',
    empty: 'The parts of the client that buy on their own.',
    why: 'What one of them has and another has not is where there is room to grow.',
  },
  stakeholder: {
    title: 'Stakeholders',
    empty: 'Who at the client decides, uses the work, and speaks for you.',
    why: 'A renewal is lost with the people nobody wrote down.',
  },
  influence: {
    title: 'Influence',
    empty: 'Who at the client advises whom, and who stands in whose way.',
    why: 'Whoever signs often asks somebody else first.',
  },
  coverage: {
    title: 'Coverage',
    empty: 'What each of you is to each of them: none, vendor, credible source, problem solver, trusted adviser.',
    why: 'A relationship that one person holds leaves with that person.',
  },
  objective: {
    title: 'Objectives',
    empty: 'What you want with this account in the next twelve months.',
    why: 'An initiative that serves none of them can wait.',
  },
  initiative: {
    title: 'Initiatives',
    empty: 'The steps to an objective, each with an outcome one can check.',
    why: 'A step with an owner and a day is a plan; without them it is a wish.',
  },
  milestone: {
    title: 'Milestones',
    empty: 'What is reached by which day, in an initiative or in a contract.',
    why: 'A delay that shows early can still be made up for.',
  },
  success_criterion: {
    title: 'Success criteria',
    empty: 'What the client expects to be different, by how much and by when.',
    why: 'The review shows each against its metric: the baseline, where it stands, the target.',
  },
  metric: {
    title: 'Metrics',
    empty: 'What is counted at this client, with a reading for each date.',
    why: 'The overview’s charts and the figures of the review come from here.',
  },
  client_goal: {
    title: 'Client goals',
    empty: 'What the client wants for itself, in its own words.',
    why: 'Your work is worth what it does for these.',
  },
  engagement: {
    title: 'Contracts',
    empty: 'What runs, until when, and the last day to give notice.',
    why: 'The notice day is the real deadline of a renewal, and stands among what is next.',
  },
  scope_request: {
    title: 'Scope requests',
    empty: 'What the client asked for beyond what was agreed, and what you decided.',
    why: 'Work that nobody decided on is given away.',
  },
  opportunity: {
    title: 'Opportunities',
    empty: 'What else the client may buy from you, and what it takes.',
    why: 'A renewal is one too, and is won long before the contract ends.',
  },
  whitespace: {
    title: 'Whitespace',
    empty: 'What each of your services is to each part of this client.',
    why: 'Where one part of them has what another has not is where there is room to grow.',
  },
  hours: {
    title: 'Hours',
    empty: 'The time of yours that goes into this account.',
    why: 'Without it a margin is a guess.',
  },
  invoice: {
    title: 'Invoices',
    empty: 'What was billed, when it was due and when it was paid.',
    why: 'Payment that slows down is an early warning.',
  },
  value_record: {
    title: 'Value',
    empty: 'What the client gained from the work, and how well it is proven.',
    why: 'It answers the question what the fees were for.',
  },
  survey_response: {
    title: 'Surveys',
    empty: 'What the client answered when it was asked, with its comments.',
    why: 'A score says how they feel; the sentence beside it says why.',
  },
  advocacy: {
    title: 'Advocacy',
    empty: 'Where the client speaks for you, and what it has permitted.',
    why: 'A permission that is written down, with its limits, is one you can use.',
  },
  risk: {
    title: 'Risks',
    empty: 'What may go wrong, how likely it is, and who does something about it.',
    why: 'A risk that has an owner and a day is half as bad.',
  },
  incident: {
    title: 'Incidents',
    empty: 'What went wrong for the client, what is being done, and when they hear of it next.',
    why: 'How it was handled is remembered longer than what happened.',
  },
  save_play: {
    title: 'Save plays',
    empty: 'A plan to win back a relationship in danger, day by day.',
    why: 'Each step has its day and its owner, and the whole has a deadline.',
  },
  raci: {
    title: 'Responsibilities',
    empty: 'Who is responsible, accountable, consulted and informed, for each activity.',
    why: 'What two people are accountable for, nobody is.',
  },
  sponsorship: {
    title: 'Sponsors',
    empty: 'Which of your executives stands beside which of theirs.',
    why: 'In a crisis it is too late to be introduced.',
  },
  steering_meeting: {
    title: 'Steering meetings',
    empty: 'When the committee meets, with its agenda and what came of it.',
    why: 'What both sides agreed there is found again.',
  },
  alignment_step: {
    title: 'Executive alignment',
    empty: 'Who of yours meets whom of theirs in the next two quarters, and for what.',
    why: 'Access to executives is lost when nobody plans it.',
  },
  touchpoint: {
    title: 'Touchpoints',
    empty: 'Each contact with the client: who took part, how, and what was said.',
    why: 'The last one says whether a conversation is due.',
  },
  commitment: {
    title: 'Commitments',
    empty: 'What you promised them and what they promised you, each with its day.',
    why: 'What is late shows on the overview before the client asks about it.',
  },
  action: {
    title: 'Actions',
    empty: 'What is to be done, by whom and until when.',
    why: 'What has neither a name nor a day is rarely done.',
  },
} satisfies Record<string, SectionWords>;

/** How many records stand under a row, over their column and in it. */
const counts = (head: string, one: string, more: string) => ({
  head,
  text: (n: number) => (n === 0 ? `no ${one}` : n === 1 ? `1 ${one}` : `${n.toLocaleString(LOCALE)} ${more}`),
});

/** What belongs under a row while there is none. */
const none = {
  milestone: 'A milestone is what is reached by one day.',
  reading: 'A reading is the value on one date.',
  verbatim: 'A comment is what somebody wrote, word for word.',
  save_play_step: 'A step is done on a day, counted from the first.',
  touchpoint_with: 'Who of theirs took part.',
  touchpoint_by: 'Who of ours took part.',
  qbr_attendee: 'Who of theirs is invited.',
  qbr_host: 'Who of ours takes part.',
  decision_sought: 'What the client is asked to decide. Two or three are enough for one meeting.',
  qbr_question: 'What to talk about beyond the figures.',
};

/** What was said in a review: `12 still true, 1 changed`. */
const said = (kept: number, changed: number, dropped: number, skipped: number) =>
  [
    kept && `${kept} still true`,
    changed && `${changed} changed`,
    dropped && `${dropped} dropped`,
    skipped && `${skipped} skipped`,
  ]
    .filter(Boolean)
    .join(', ');

const review = {
  title: 'Plan review',
  begin: 'Review the plan',
  key: 'review the plan',
  never: 'Not reviewed yet.',
  last: (day: string) => `Last reviewed on ${day}.`,
  next: (day: string, late: boolean) => (late ? `The next was due on ${day}.` : `Next review on ${day}.`),
  want: (n: number) =>
    n === 0 ? 'Nothing wants a look.' : `${Count(n)} ${plural(n, 'record wants', 'records want')} a look.`,
  progress: (at: number, of: number) => `${at} of ${of}`,
  since: 'changes since',
  spans: {
    review: 'the last review',
    week: 'a week ago',
    month: 'a month ago',
    quarter: 'a quarter ago',
    year: 'a year ago',
  },
  true: 'Still true',
  change: 'Change',
  drop: 'Drop',
  skip: 'Skip',
  goOn: 'Go on',
  back: 'Back',
  kept: (name: string) => `Still true: ${name}`,
  end: 'That was everything.',
  said,
  nothing: 'Nothing wants a look.',
  nothingWhy: (reviewed: boolean) =>
    reviewed
      ? 'No record is contradicted, none is old, and none has changed that nobody looked at.'
      : 'No record is contradicted, and none is old.',
  finish: 'Finish the review',
  done: 'The review is kept.',
};

export const plan = {
  review,
  touched: (day: string) => `last touched on ${day}`,
  /** How many records of a section want a look, and the first reason. */
  looks: (n: number, name: string, reason: string) =>
    `${Count(n)} ${plural(n, 'record wants', 'records want')} a look${n === 1 ? '' : ', first'} “${name}”. ${reason}`,
  key: 'plan of the account',
  overviewKey: 'overview of the account',
  keys: 'In the plan',
  index: 'Sections of the plan',
  facts: 'Client and tier',
  groups,
  sections: sections as Record<PlanKind, SectionWords>,
  next: 'the next section',
  before: 'the section before',
  jump: (title: string) => `go to ${title}`,
  history: 'History',
  remove: 'Remove this account',
  thenWhy: 'The tables of the plan stand as of today. What changed in them is in each record’s history.',
  /** What stands under the rows of a kind. */
  under: {
    initiative: counts('Milestones', 'milestone', 'milestones'),
    engagement: counts('Milestones', 'milestone', 'milestones'),
    metric: counts('Readings', 'reading', 'readings'),
    survey_response: counts('Comments', 'comment', 'comments'),
    save_play: counts('Steps', 'step', 'steps'),
    touchpoint: counts('Took part', 'person', 'people'),
  },
  none,
  tableUnder: (kind: string, name: string) => `${upper(many(kind))}: ${name}`,
};
