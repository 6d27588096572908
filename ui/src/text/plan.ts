// The sentences of an account's plan: what belongs into each of its sections, and why it is worth writing down.

/** The kinds that have a section in the plan. */
export type PlanKind =
  | 'stakeholder'
  | 'commitment'
  | 'metric'
  | 'success_criterion'
  | 'client_goal'
  | 'value_record'
  | 'risk'
  | 'engagement'
  | 'scope_request';

interface SectionWords {
  title: string;
  /** What belongs here. */
  empty: string;
  why: string;
}

const sections: Record<PlanKind, SectionWords> = {
  stakeholder: {
    title: 'Stakeholders',
    empty: 'Who at the client decides, uses the work, and speaks for you.',
    why: 'A renewal is lost with the people nobody wrote down.',
  },
  commitment: {
    title: 'Commitments',
    empty: 'What you promised them and what they promised you, each with its day.',
    why: 'What is late shows on the overview before the client asks about it.',
  },
  metric: {
    title: 'Metrics',
    empty: 'What is counted at this client, with a reading for each date.',
    why: 'The overview’s charts and the figures of the review come from here.',
  },
  success_criterion: {
    title: 'Success criteria',
    empty: 'What the client expects to be different, by how much and by when.',
    why: 'The review shows each against its metric: the baseline, where it stands, the target.',
  },
  client_goal: {
    title: 'Client goals',
    empty: 'What the client wants for itself, in its own words.',
    why: 'Your work is worth what it does for these.',
  },
  value_record: {
    title: 'Value',
    empty: 'What the client gained from the work, and how well it is proven.',
    why: 'It answers the question what the fees were for.',
  },
  risk: {
    title: 'Risks',
    empty: 'What may go wrong, how likely it is, and who does something about it.',
    why: 'A risk that has an owner and a day is half as bad.',
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
};

export const plan = {
  key: 'plan of the account',
  overviewKey: 'overview of the account',
  keys: 'In the plan',
  index: 'Sections of the plan',
  facts: 'Account',
  sections,
  next: 'the next section',
  before: 'the section before',
  jump: (title: string) => `go to ${title}`,
  history: 'History',
  remove: 'Remove this account',
  thenTitle: 'The plan stands as of today only.',
  thenWhy: 'What changed in it is in each record’s history.',
  readings: 'Readings',
  readingsOf: (metric: string) => `Readings of ${metric}`,
  reading: (n: number) => (n === 0 ? 'no reading' : n === 1 ? '1 reading' : `${n.toLocaleString('en-GB')} readings`),
  noReadings: 'A reading is the value on one date.',
};
