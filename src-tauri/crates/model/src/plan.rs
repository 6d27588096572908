//! What we want with the account and what the client wants for itself.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Audience, Better, Id, InitiativeStatus, MetricMeaning, RaciPart};

record! {
    /// What we want with the account in twelve months.
    Objective of account in "objective" (BY_RECORD.on("due")) {
        /// In one sentence.
        statement: String = PROSE,
        /// By when.
        due: Option<NaiveDate>,
        /// Who may read it.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// A step to an objective, with an outcome one can check.
    Initiative of account in "initiative" (BY_RECORD.on("due").between(&[InOrder("starts", "due")])) {
        /// The objective it serves.
        objective: Option<Id> = to("objective"),
        /// What is done.
        name: String = NAME,
        /// What will be different.
        outcome: Option<String> = PROSE,
        /// Who of ours answers for it.
        owner: Option<Id> = needs("team_member"),
        /// First day, where it is known.
        starts: Option<NaiveDate>,
        /// Last day.
        due: Option<NaiveDate>,
        /// How far it is.
        status: InitiativeStatus = word::<InitiativeStatus>().starts("planned"),
        /// Who may read it.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// A dated step of an engagement or an initiative.
    Milestone of account in "milestone" (BY_RECORD.on("due")) {
        /// Of which contract.
        engagement: Option<Id> = to("engagement"),
        /// Of which initiative.
        initiative: Option<Id> = to("initiative"),
        /// What is reached.
        name: String = NAME,
        /// By when.
        due: NaiveDate,
        /// Reached on.
        done_on: Option<NaiveDate>,
        /// Who may read it.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// What the client itself wants.
    ClientGoal of account in "client_goal" (BY_RECORD.on("by").between(&[InOrder("from", "to")])) {
        /// In the client's words.
        statement: String = PROSE,
        /// Start of its period.
        from: Option<NaiveDate>,
        /// End of its period.
        to: Option<NaiveDate>,
        /// Its date, when it is one day.
        by: Option<NaiveDate>,
        /// Its number, when it has one.
        value: Option<Decimal>,
        /// What the number counts.
        unit: Option<String> = NAME,
        /// Who may read it.
        audience: Audience = AUDIENCE,
        /// The metric that shows how far they are.
        metric: Option<Id> = to("metric"),
        /// The conversation in which they said it.
        heard_in: Option<Id> = to("touchpoint"),
    }
}

record! {
    /// A measurable outcome the client expects. Where it stands is the metric's last reading.
    SuccessCriterion of account in "success_criterion" (CLIENT.on("due").between(&[InOrder("set_on", "due"), Differ("baseline", "target")])) {
        /// In the client's words.
        name: String = PROSE,
        /// The metric that measures it.
        metric: Option<Id> = needs("metric"),
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
    Metric of account in "metric" (CLIENT.unique(&["name"])) {
        /// Its name, unique in the account.
        name: String = NAME,
        /// What a value counts: `people`, `percent`, `hours`, `requests per quarter`.
        unit: String = NAME,
        /// What it says something about.
        meaning: MetricMeaning,
        /// Which direction is better.
        better: Better,
        /// The metric of which this one is a share.
        share_of: Option<Id> = to("metric"),
    }
}

record! {
    /// One dated value of a metric.
    Reading of account in "reading" (CLIENT.within("metric").named_by(&["metric", "part", "on"]).on("on")) {
        /// Of which metric.
        metric: Id = part_of("metric"),
        /// On which day.
        on: NaiveDate,
        /// The value, in the metric's unit.
        value: Decimal,
        /// Which part of a breakdown, if it is one.
        part: Option<String> = NAME,
    }
}

record! {
    /// One cell of the account's RACI: who has which part in an activity.
    Raci of account in "raci" {
        /// The activity.
        activity: String = NAME,
        /// A person of ours.
        member: Option<Id> = needs("team_member"),
        /// Or a person of theirs.
        stakeholder: Option<Id> = to("stakeholder"),
        /// Their part.
        part: RaciPart,
    }
}

record! {
    /// Two executives who answer to each other.
    Sponsorship of account in "sponsorship" (INTERNAL.named_by(&["member", "stakeholder"])) {
        /// Ours.
        member: Id = needs("team_member"),
        /// Theirs.
        stakeholder: Id = part_of("stakeholder"),
    }
}

record! {
    /// A meeting of the steering committee.
    SteeringMeeting of account in "steering_meeting" (INTERNAL.named_by(&["on"]).on("on")) {
        /// The day.
        on: NaiveDate,
        /// What is on the table.
        agenda: Option<String> = PROSE,
        /// What was decided.
        notes: Option<String> = PROSE,
    }
}

record! {
    /// A step of the executive alignment plan, which looks two quarters ahead.
    AlignmentStep of account in "alignment_step" (INTERNAL.on("due")) {
        /// What.
        what: String = PROSE,
        /// Who of ours.
        member: Option<Id> = needs("team_member"),
        /// With whom of theirs.
        stakeholder: Option<Id> = to("stakeholder"),
        /// By when.
        due: Option<NaiveDate>,
        /// Done on.
        done_on: Option<NaiveDate>,
    }
}

record! {
    /// A plan check: a record of the plan was looked at on a day and found still true.
    PlanCheck of account in "plan_check" (INTERNAL.named_by(&["of_id", "on"]).on("on")) {
        /// The day on which it was looked at.
        on: NaiveDate,
        /// The kind of record that was found true.
        of_entity: String = Spec::of(Holds::Code),
        /// That record.
        of_id: Id = Spec::of(Holds::AnyReference),
    }
}

record! {
    /// A plan review: the plan was gone through on a day.
    PlanReview of account in "plan_review" (INTERNAL.named_by(&["on"]).on("on").between(&[InOrder("on", "next_on")])) {
        /// The day.
        on: NaiveDate,
        /// The day of the next one.
        next_on: Option<NaiveDate>,
    }
}
