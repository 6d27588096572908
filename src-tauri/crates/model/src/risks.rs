//! What may go wrong, what did, and the way back.

use chrono::{NaiveDate, NaiveTime};

use crate::{Audience, Id, RiskStatus, SavePlayKind, SavePlayStatus};

record! {
    /// One row of the risk register.
    Risk of account in "risk" {
        /// What may happen.
        statement: String,
        /// What we would see first. Internal.
        indicator: Option<String>,
        /// 1–5. Internal.
        likelihood: Option<u8>,
        /// 1–5. Internal.
        impact: Option<u8>,
        /// Who of ours answers for it.
        owner: Option<Id>,
        /// What is done about it.
        mitigation: Option<String>,
        /// By when.
        due: Option<NaiveDate>,
        /// Where it is.
        status: RiskStatus,
        /// Who may read it.
        audience: Audience,
        /// How it is said to the client, when not as in `statement`.
        client_wording: Option<String>,
    }
}

record! {
    /// Something that went wrong for the client.
    Incident of account in "incident" {
        /// The day.
        on: NaiveDate,
        /// What happened.
        what: String,
        /// Who is affected.
        affected: Option<String>,
        /// What is being done.
        doing: Option<String>,
        /// Day of the next update promised.
        next_update_on: Option<NaiveDate>,
        /// Hour of the next update promised.
        next_update_at: Option<NaiveTime>,
        /// Over since.
        closed_on: Option<NaiveDate>,
        /// The cause and what prevents it.
        review: Option<String>,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// A predefined recovery plan that is being worked.
    SavePlay of account in "save_play" {
        /// What for.
        kind: SavePlayKind,
        /// First day.
        started_on: NaiveDate,
        /// The day by which it must have worked.
        deadline: Option<NaiveDate>,
        /// What we give and what we ask.
        give_get: Option<String>,
        /// Where it is.
        status: SavePlayStatus,
    }
}

record! {
    /// One step of a recovery plan.
    SavePlayStep of account in "save_play_step" {
        /// Of which plan.
        save_play: Id,
        /// Days after the plan's first day.
        day: u32,
        /// What.
        what: String,
        /// Who of ours.
        owner: Option<Id>,
        /// Done on.
        done_on: Option<NaiveDate>,
    }
}
