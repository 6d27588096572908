//! What we want with the account and what the client wants for itself.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Audience, Better, Id, InitiativeStatus, MetricMeaning, RaciPart};

record! {
    /// What we want with the account in twelve months.
    Objective of account in "objective" {
        /// In one sentence.
        statement: String,
        /// By when.
        due: Option<NaiveDate>,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// A step to an objective, with an outcome one can check.
    Initiative of account in "initiative" {
        /// The objective it serves.
        objective: Option<Id>,
        /// What is done.
        name: String,
        /// What will be different.
        outcome: Option<String>,
        /// Who of ours answers for it.
        owner: Option<Id>,
        /// First day, where it is known.
        starts: Option<NaiveDate>,
        /// Last day.
        due: Option<NaiveDate>,
        /// How far it is.
        status: InitiativeStatus,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// A dated step of an engagement or an initiative.
    Milestone of account in "milestone" {
        /// Of which contract.
        engagement: Option<Id>,
        /// Of which initiative.
        initiative: Option<Id>,
        /// What is reached.
        name: String,
        /// By when.
        due: NaiveDate,
        /// Reached on.
        done_on: Option<NaiveDate>,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// What the client itself wants.
    ClientGoal of account in "client_goal" {
        /// In the client's words.
        statement: String,
        /// Start of its period.
        from: Option<NaiveDate>,
        /// End of its period.
        to: Option<NaiveDate>,
        /// Its date, when it is one day.
        by: Option<NaiveDate>,
        /// Its number, when it has one.
        value: Option<Decimal>,
        /// What the number counts.
        unit: Option<String>,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// A measurable outcome the client expects. Where it stands is the metric's last reading.
    SuccessCriterion of account in "success_criterion" {
        /// In the client's words.
        name: String,
        /// The metric that measures it.
        metric: Option<Id>,
        /// Value when it was agreed, in the metric's unit.
        baseline: Decimal,
        /// Value expected.
        target: Decimal,
        /// By when.
        due: NaiveDate,
        /// Agreed on.
        set_on: NaiveDate,
    }
}

record! {
    /// A named series of the account.
    Metric of account in "metric" {
        /// Its name, unique in the account.
        name: String,
        /// What a value counts: `people`, `percent`, `hours`, `requests per quarter`.
        unit: String,
        /// What it says something about.
        meaning: MetricMeaning,
        /// Which direction is better.
        better: Better,
    }
}

record! {
    /// One dated value of a metric.
    Reading of account in "reading" {
        /// Of which metric.
        metric: Id,
        /// On which day.
        on: NaiveDate,
        /// The value, in the metric's unit.
        value: Decimal,
        /// Which part of a breakdown, if it is one.
        part: Option<String>,
    }
}

record! {
    /// One cell of the account's RACI: who has which part in an activity.
    Raci of account in "raci" {
        /// The activity.
        activity: String,
        /// A person of ours.
        member: Option<Id>,
        /// Or a person of theirs.
        stakeholder: Option<Id>,
        /// Their part.
        part: RaciPart,
    }
}

record! {
    /// Two executives who answer to each other.
    Sponsorship of account in "sponsorship" {
        /// Ours.
        member: Id,
        /// Theirs.
        stakeholder: Id,
    }
}

record! {
    /// A meeting of the steering committee.
    SteeringMeeting of account in "steering_meeting" {
        /// The day.
        on: NaiveDate,
        /// What is on the table.
        agenda: Option<String>,
        /// What was decided.
        notes: Option<String>,
    }
}

record! {
    /// A step of the executive alignment plan, which looks two quarters ahead.
    AlignmentStep of account in "alignment_step" {
        /// What.
        what: String,
        /// Who of ours.
        member: Option<Id>,
        /// With whom of theirs.
        stakeholder: Option<Id>,
        /// By when.
        due: Option<NaiveDate>,
        /// Done on.
        done_on: Option<NaiveDate>,
    }
}
