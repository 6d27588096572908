//! What may go wrong, what did, and the way back.

use chrono::{NaiveDate, NaiveTime};

use crate::{Audience, Id, RiskStatus, SavePlayKind, SavePlayStatus};

record! {
    /// One row of the risk register.
    Risk of account in "risk" (BY_RECORD.on("due")) {
        /// What may happen.
        statement: String = PROSE.reworded_in("client_wording"),
        /// What we would see first. Internal.
        indicator: Option<String> = PROSE.internal(),
        /// 1–5. Internal.
        likelihood: Option<u8> = GRADE.internal(),
        /// 1–5. Internal.
        impact: Option<u8> = GRADE.internal(),
        /// Who of ours answers for it.
        owner: Option<Id> = needs("team_member"),
        /// What is done about it.
        mitigation: Option<String> = PROSE,
        /// By when.
        due: Option<NaiveDate>,
        /// Where it is.
        status: RiskStatus = word::<RiskStatus>().starts("open"),
        /// Who may read it.
        audience: Audience = AUDIENCE,
        /// How it is said to the client, when not as in `statement`.
        client_wording: Option<String> = PROSE,
    }
}

record! {
    /// Something that went wrong for the client.
    Incident of account in "incident" (BY_RECORD.on("on").between(&[InOrder("on", "closed_on")])) {
        /// The day.
        on: NaiveDate,
        /// What happened.
        what: String = PROSE,
        /// Who is affected.
        affected: Option<String> = PROSE,
        /// What is being done.
        doing: Option<String> = PROSE,
        /// Day of the next update promised.
        next_update_on: Option<NaiveDate>,
        /// Hour of the next update promised.
        next_update_at: Option<NaiveTime>,
        /// Over since.
        closed_on: Option<NaiveDate>,
        /// The cause and what prevents it.
        review: Option<String> = PROSE.internal(),
        /// Who may read it.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// A predefined recovery plan that is being worked.
    SavePlay of account in "save_play" (INTERNAL.named_by(&["kind", "started_on"]).on("started_on").between(&[
        InOrder("started_on", "deadline"),
    ])) {
        /// What for.
        kind: SavePlayKind,
        /// The risk it answers.
        risk: Option<Id> = to("risk"),
        /// First day.
        started_on: NaiveDate,
        /// The day by which it must have worked.
        deadline: Option<NaiveDate>,
        /// What we give and what we ask.
        give_get: Option<String> = PROSE,
        /// Where it is.
        status: SavePlayStatus = word::<SavePlayStatus>().starts("running"),
        /// What we learnt, once it has ended.
        lesson: Option<String> = PROSE,
    }
}

record! {
    /// One step of a recovery plan.
    SavePlayStep of account in "save_play_step" (INTERNAL.within("save_play").on("done_on")) {
        /// Of which plan.
        save_play: Id = part_of("save_play"),
        /// Days after the plan's first day.
        day: u32 = COUNT,
        /// What.
        what: String = PROSE,
        /// Who of ours.
        owner: Option<Id> = needs("team_member"),
        /// Done on.
        done_on: Option<NaiveDate>,
    }
}
