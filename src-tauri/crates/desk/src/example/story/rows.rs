//! The kinds of row a story is told in: one small record per line of the tables, in the field's own words.

use model::{
    AdvocacyKind, Audience, Better, Channel, CommitmentStatus, Direction, Evidence, InfluenceKind,
    InitiativeStatus, LifecycleStage, MetricMeaning, OpportunityKind, OpportunityStage, RelationshipStage,
    RenewalCall, RiskStatus, SavePlayKind, SavePlayStatus, Side, StakeholderRole, Strength, SurveyKind,
    TeamRole, Tier, TouchpointKind,
};

/// A day of the story. It always falls on a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::example) enum When {
    /// So many days before the end; negative: ahead of it.
    Ago(i32),
    /// So many quarters back (1 is the last complete one, 0 the one that runs), and the day in it, from 0.
    Q(i32, i32),
}

/// Text that a table holds once.
pub(in crate::example) type Text = &'static str;

/// One account, from the day it is in the book.
pub(in crate::example) struct Story {
    pub name: Text,
    /// For addresses of people and numbers of invoices: `marlowe.example`, `MS-0012`.
    pub domain: Text,
    pub initials: Text,
    pub industry: Text,
    pub employees: u32,
    pub tier: Tier,
    pub owner: Text,
    pub currency: Text,
    /// Client since so many months before the end.
    pub since: Option<u32>,
    pub because: Option<Text>,
    pub hourly_rate: Option<Text>,
    /// The day it was added to the book; absent for those the firm began with.
    pub added: Option<When>,
    pub lifecycle: Vec<(When, LifecycleStage)>,
    pub relationship: Vec<(When, RelationshipStage)>,
    pub units: Vec<Text>,
    pub team: Vec<(Text, TeamRole)>,
    pub people: Vec<Person>,
    pub influences: Vec<(Text, InfluenceKind, Text)>,
    pub work: Vec<Work>,
    pub measures: Vec<Measure>,
    pub criteria: Vec<Criterion>,
    pub objectives: Vec<(Text, When)>,
    pub initiatives: Vec<Step>,
    pub milestones: Vec<Mark>,
    pub goals: Vec<Goal>,
    pub promises: Vec<Promise>,
    pub talks: Vec<Talk>,
    pub rhythms: Vec<Rhythm>,
    pub hours: Vec<Spent>,
    pub risks: Vec<Peril>,
    pub incidents: Vec<Mishap>,
    pub plays: Vec<Play>,
    pub surveys: Vec<Survey>,
    pub gains: Vec<Gain>,
    pub advocacy: Vec<Voice>,
    pub further: Vec<Further>,
    pub reviews: Vec<Review>,
    pub actions: Vec<Todo>,
    pub governance: Governance,
}

impl Story {
    /// An account of which nothing is known yet.
    pub fn of(name: Text, domain: Text, initials: Text) -> Self {
        Self {
            name,
            domain,
            initials,
            industry: "",
            employees: 0,
            tier: Tier::Recurring,
            owner: "Ines Halloway",
            currency: "USD",
            since: None,
            because: None,
            hourly_rate: None,
            added: None,
            lifecycle: vec![],
            relationship: vec![],
            units: vec![],
            team: vec![],
            people: vec![],
            influences: vec![],
            work: vec![],
            measures: vec![],
            criteria: vec![],
            objectives: vec![],
            initiatives: vec![],
            milestones: vec![],
            goals: vec![],
            promises: vec![],
            talks: vec![],
            rhythms: vec![],
            hours: vec![],
            risks: vec![],
            incidents: vec![],
            plays: vec![],
            surveys: vec![],
            gains: vec![],
            advocacy: vec![],
            further: vec![],
            reviews: vec![],
            actions: vec![],
            governance: Governance::default(),
        }
    }
}

/// A person at the client. People are named by their first name within a story.
pub(in crate::example) struct Person {
    pub key: Text,
    pub name: Text,
    pub title: Text,
    pub role: StakeholderRole,
    pub influence: u8,
    pub interest: u8,
    pub executive: bool,
    pub under: Option<Text>,
    pub unit: Option<Text>,
    pub prefers: Option<Channel>,
    /// Known since; absent: from the beginning.
    pub known: Option<When>,
    pub left: Option<When>,
    /// The first is the strength as first judged; each later one is a change of mind on its day.
    pub strength: Strength,
    pub turns: Vec<(When, Strength)>,
    /// A change of part, such as an influencer who becomes the champion.
    pub becomes: Option<(When, StakeholderRole)>,
}

/// `person("anna", "Anna Weiss", "Chief Operating Officer", Role, influence, interest, Strength)`
pub(in crate::example) fn person(
    key: Text,
    name: Text,
    title: Text,
    role: StakeholderRole,
    (influence, interest): (u8, u8),
    strength: Strength,
) -> Person {
    Person {
        key,
        name,
        title,
        role,
        influence,
        interest,
        executive: false,
        under: None,
        unit: None,
        prefers: None,
        known: None,
        left: None,
        strength,
        turns: vec![],
        becomes: None,
    }
}

impl Person {
    pub fn executive(mut self) -> Self {
        self.executive = true;
        self
    }
    pub fn under(mut self, key: Text) -> Self {
        self.under = Some(key);
        self
    }
    pub fn unit(mut self, unit: Text) -> Self {
        self.unit = Some(unit);
        self
    }
    pub fn prefers(mut self, channel: Channel) -> Self {
        self.prefers = Some(channel);
        self
    }
    pub fn known(mut self, when: When) -> Self {
        self.known = Some(when);
        self
    }
    pub fn left(mut self, when: When) -> Self {
        self.left = Some(when);
        self
    }
    pub fn turns(mut self, turns: &[(When, Strength)]) -> Self {
        self.turns = turns.to_vec();
        self
    }
    pub fn becomes(mut self, when: When, role: StakeholderRole) -> Self {
        self.becomes = Some((when, role));
        self
    }
}

/// How often a contract is billed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::example) enum Billed {
    Monthly,
    Quarterly,
}

/// A contract or project.
pub(in crate::example) struct Work {
    pub key: Text,
    pub service: Text,
    pub unit: Option<Text>,
    pub signed: Option<When>,
    pub from: When,
    pub to: When,
    pub notice: Option<When>,
    pub value: Text,
    pub currency: Option<Text>,
    pub recurring: bool,
    pub margin: Option<Text>,
    pub calls: Vec<(When, RenewalCall)>,
    /// A change of the yearly value, such as an extension or a cut.
    pub revalued: Vec<(When, Text)>,
    pub billed: Option<Billed>,
    /// Days from a bill to its payment, for bills issued from that day on; `None` is still unpaid.
    pub pays: Vec<(When, Option<u32>)>,
}

/// A recurring contract; its key is its service.
pub(in crate::example) fn contract(service: Text, value: Text, from: When, to: When) -> Work {
    Work {
        key: service,
        service,
        unit: None,
        signed: None,
        from,
        to,
        notice: None,
        value,
        currency: None,
        recurring: true,
        margin: None,
        calls: vec![],
        revalued: vec![],
        billed: None,
        pays: vec![],
    }
}

/// A piece of work that ends.
pub(in crate::example) fn project(service: Text, value: Text, from: When, to: When) -> Work {
    Work {
        recurring: false,
        ..contract(service, value, from, to)
    }
}

impl Work {
    pub fn key(mut self, key: Text) -> Self {
        self.key = key;
        self
    }
    pub fn unit(mut self, unit: Text) -> Self {
        self.unit = Some(unit);
        self
    }
    pub fn signed(mut self, when: When) -> Self {
        self.signed = Some(when);
        self
    }
    pub fn notice(mut self, when: When) -> Self {
        self.notice = Some(when);
        self
    }
    pub fn currency(mut self, code: Text) -> Self {
        self.currency = Some(code);
        self
    }
    pub fn margin(mut self, percent: Text) -> Self {
        self.margin = Some(percent);
        self
    }
    pub fn calls(mut self, calls: &[(When, RenewalCall)]) -> Self {
        self.calls = calls.to_vec();
        self
    }
    pub fn revalued(mut self, values: &[(When, Text)]) -> Self {
        self.revalued = values.to_vec();
        self
    }
    pub fn billed(mut self, how: Billed, pays: &[(When, Option<u32>)]) -> Self {
        self.billed = Some(how);
        self.pays = pays.to_vec();
        self
    }
}

/// A metric with its readings, oldest first, the last at the end of the last complete month or quarter.
pub(in crate::example) struct Measure {
    pub name: Text,
    pub unit: Text,
    pub meaning: MetricMeaning,
    pub better: Better,
    /// Months between two readings: 1 or 3.
    pub months: u32,
    /// Values with spaces between them.
    pub values: Text,
    /// How many periods ago the series ended; 0 for one that goes on.
    pub ended: u32,
}

/// A metric that is read at the end of each month.
pub(in crate::example) fn monthly(
    name: Text,
    unit: Text,
    meaning: MetricMeaning,
    better: Better,
    values: Text,
) -> Measure {
    Measure {
        name,
        unit,
        meaning,
        better,
        months: 1,
        values,
        ended: 0,
    }
}

/// A metric that is read at the end of each quarter.
pub(in crate::example) fn quarterly(
    name: Text,
    unit: Text,
    meaning: MetricMeaning,
    better: Better,
    values: Text,
) -> Measure {
    Measure {
        months: 3,
        ..monthly(name, unit, meaning, better, values)
    }
}

/// What the client expects, measured by one of the metrics.
pub(in crate::example) struct Criterion {
    pub name: Text,
    pub metric: Text,
    pub baseline: Text,
    pub target: Text,
    pub set: When,
    pub due: When,
}

/// An initiative under one of the objectives (by its place in the list).
pub(in crate::example) struct Step {
    pub objective: usize,
    pub name: Text,
    pub outcome: Text,
    pub owner: Text,
    pub added: When,
    pub starts: Option<When>,
    pub due: When,
    pub turns: Vec<(When, InitiativeStatus)>,
}

/// A milestone of a contract or an initiative, whichever is so called.
pub(in crate::example) struct Mark {
    pub of: Text,
    pub name: Text,
    pub due: When,
    pub done: Option<When>,
}

/// What the client itself wants.
pub(in crate::example) struct Goal {
    pub statement: Text,
    pub heard: When,
    pub period: Option<(When, When)>,
    pub by: Option<When>,
    pub value: Option<(Text, Text)>,
}

/// What became of a promise.
pub(in crate::example) struct Fate {
    pub on: When,
    pub status: CommitmentStatus,
    pub note: Option<Text>,
}

/// A promise of either side; the client may read it.
pub(in crate::example) struct Promise {
    pub by: Side,
    pub who: Text,
    pub what: Text,
    pub made: When,
    pub due: When,
    pub fate: Option<Fate>,
    pub done: Option<(Text, Text)>,
}

/// A promise of ours, by one of our people.
pub(in crate::example) fn ours(who: Text, what: Text, made: When, due: When) -> Promise {
    Promise {
        by: Side::Us,
        who,
        what,
        made,
        due,
        fate: None,
        done: None,
    }
}

/// A promise of theirs, by one of their people.
pub(in crate::example) fn theirs(who: Text, what: Text, made: When, due: When) -> Promise {
    Promise {
        by: Side::Client,
        ..ours(who, what, made, due)
    }
}

impl Promise {
    pub fn kept(mut self, on: When) -> Self {
        self.fate = Some(Fate {
            on,
            status: CommitmentStatus::Kept,
            note: None,
        });
        self
    }
    pub fn missed(mut self, on: When, note: Text) -> Self {
        self.fate = Some(Fate {
            on,
            status: CommitmentStatus::Missed,
            note: Some(note),
        });
        self
    }
    pub fn done(mut self, done: Text, of: Text) -> Self {
        self.done = Some((done, of));
        self
    }
}

/// One contact that matters to the story.
pub(in crate::example) struct Talk {
    pub on: When,
    /// Hour and minute, in universal time.
    pub at: Option<(u32, u32)>,
    pub kind: TouchpointKind,
    pub channel: Channel,
    pub direction: Direction,
    pub with: Vec<Text>,
    pub by: Vec<Text>,
    pub summary: Text,
    pub answered: Option<bool>,
}

/// A contact that we began.
pub(in crate::example) fn talk(
    on: When,
    kind: TouchpointKind,
    channel: Channel,
    with: &[Text],
    by: &[Text],
    summary: Text,
) -> Talk {
    Talk {
        on,
        at: None,
        kind,
        channel,
        direction: Direction::Ours,
        with: with.to_vec(),
        by: by.to_vec(),
        summary,
        answered: None,
    }
}

impl Talk {
    pub fn theirs(mut self) -> Self {
        self.direction = Direction::Theirs;
        self
    }
    pub fn at(mut self, hour: u32, minute: u32) -> Self {
        self.at = Some((hour, minute));
        self
    }
    pub fn answered(mut self, answered: bool) -> Self {
        self.answered = Some(answered);
        self
    }
}

/// Routine contact: a series of calls and messages about the topics of the day.
pub(in crate::example) struct Rhythm {
    pub from: When,
    pub to: When,
    /// Working days between two contacts; 0 means `per_day` contacts on every working day.
    pub every: u32,
    pub per_day: u32,
    pub kind: TouchpointKind,
    pub channels: Vec<Channel>,
    pub with: Vec<Text>,
    pub by: Vec<Text>,
    pub topics: &'static [Text],
}

/// Hours of one of our people: so many a week, on which activity, for which contract.
pub(in crate::example) struct Spent {
    pub who: Text,
    pub activity: Text,
    pub work: Text,
    pub a_week: Text,
    pub from: When,
    pub to: When,
}

/// A row of the risk register.
pub(in crate::example) struct Peril {
    pub key: Text,
    pub statement: Text,
    pub indicator: Text,
    pub likelihood: u8,
    pub impact: u8,
    pub owner: Text,
    pub mitigation: Text,
    pub raised: When,
    pub due: When,
    pub turns: Vec<(When, RiskStatus)>,
    /// How it is said to the client, when it is.
    pub told: Option<Text>,
}

/// Something that went wrong for the client.
pub(in crate::example) struct Mishap {
    pub on: When,
    pub what: Text,
    pub affected: Text,
    pub doing: Text,
    pub next_update: When,
    pub closed: Option<(When, Text)>,
    pub audience: Audience,
}

/// A recovery plan that is being worked.
pub(in crate::example) struct Play {
    pub kind: SavePlayKind,
    pub started: When,
    pub deadline: When,
    pub give_get: Text,
    /// Day of the plan, what, who, and the days it took from the start, when it is done.
    pub steps: Vec<(u32, Text, Text, Option<u32>)>,
    pub ended: Option<(When, SavePlayStatus)>,
}

/// An answer to a survey, or the mean of several.
pub(in crate::example) struct Survey {
    pub kind: SurveyKind,
    pub score: Text,
    pub on: When,
    pub n: Option<u32>,
    pub by: Option<Text>,
    pub words: Vec<(Text, Audience)>,
}

/// One person's NPS.
pub(in crate::example) fn nps(on: When, by: Text, score: Text) -> Survey {
    Survey {
        kind: SurveyKind::Nps,
        score,
        on,
        n: None,
        by: Some(by),
        words: vec![],
    }
}

/// A CSAT survey's mean.
pub(in crate::example) fn csat(on: When, score: Text, n: u32) -> Survey {
    Survey {
        kind: SurveyKind::Csat,
        score,
        on,
        n: Some(n),
        by: None,
        words: vec![],
    }
}

impl Survey {
    pub fn said(mut self, words: Text) -> Self {
        self.words.push((words, Audience::Client));
        self
    }
    pub fn said_to_us(mut self, words: Text) -> Self {
        self.words.push((words, Audience::Internal));
        self
    }
}

/// What a gain is counted in.
#[derive(Clone, Copy)]
pub(in crate::example) enum Worth {
    Money(Text),
    Hours(Text),
}

/// Something the client gained, and how its evidence grew.
pub(in crate::example) struct Gain {
    pub on: When,
    pub statement: Text,
    pub worth: Worth,
    pub evidence: Evidence,
    pub source: Option<Text>,
    pub grows: Option<(When, Evidence, Text)>,
}

/// How the client speaks for us.
pub(in crate::example) struct Voice {
    pub kind: AdvocacyKind,
    pub who: Text,
    pub problem: Text,
    pub solution: Text,
    pub result: Text,
    pub quote: Option<Text>,
    pub permitted: When,
    pub limits: Option<Text>,
}

/// Further work, and how far it came.
pub(in crate::example) struct Further {
    pub kind: OpportunityKind,
    pub name: Text,
    pub service: Option<Text>,
    pub work: Option<Text>,
    pub value: Option<Text>,
    pub seen: When,
    pub close: When,
    pub needs: Text,
    pub stage: OpportunityStage,
    pub percent: u8,
    pub turns: Vec<(When, OpportunityStage, u8)>,
}

/// What a review asks the client to decide, and what hangs on it.
pub(in crate::example) struct Decision {
    pub what: Text,
    pub by: Option<When>,
    pub initiative: Option<Text>,
    pub further: Option<Text>,
    pub answer: Option<(When, Text)>,
}

/// A quarterly business review.
pub(in crate::example) struct Review {
    /// Which quarter it looks back on: 1 is the last complete one.
    pub back: i32,
    pub on: When,
    pub attendees: Vec<Text>,
    pub decisions: Vec<Decision>,
    pub questions: Vec<Text>,
    /// What was noted of the meeting, when it is over.
    pub summary: Text,
}

/// A review of an earlier quarter of which only that it was held matters now.
pub(in crate::example) fn held(back: i32, on: When, attendees: &[Text], summary: Text) -> Review {
    Review {
        back,
        on,
        attendees: attendees.to_vec(),
        decisions: vec![],
        questions: vec![],
        summary,
    }
}

/// Something to do; it comes from a risk (by its key) or from the account.
pub(in crate::example) struct Todo {
    pub what: Text,
    pub owner: Text,
    pub risk: Option<Text>,
    pub added: When,
    pub due: When,
    pub done: Option<When>,
}

/// How the two firms are tied together above the work.
#[derive(Default)]
pub(in crate::example) struct Governance {
    /// Ours, theirs.
    pub sponsors: Vec<(Text, Text)>,
    pub steering: Vec<(When, Text, Text)>,
    /// What, who of ours, with whom, due, done.
    pub alignment: Vec<(Text, Text, Text, When, Option<When>)>,
    /// Activity, person of ours who does it, person of theirs who answers for it.
    pub raci: Vec<(Text, Text, Text)>,
}
