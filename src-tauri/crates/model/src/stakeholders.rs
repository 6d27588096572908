//! The people at the client and what connects them.

use chrono::NaiveDate;

use crate::{Channel, Id, InfluenceKind, StakeholderRole, Strength};

record! {
    /// A person at the client.
    Stakeholder of account in "stakeholder" {
        /// Full name.
        name: String,
        /// Position.
        title: Option<String>,
        /// Part in decisions. Internal.
        role: Option<StakeholderRole>,
        /// 1–5. Internal.
        influence: Option<u8>,
        /// 1–5. Internal.
        interest: Option<u8>,
        /// Our judgement of the relationship. Internal.
        strength: Option<Strength>,
        /// True for the client's executives.
        executive: bool,
        /// Who they report to.
        reports_to: Option<Id>,
        /// Which part of the client they work in.
        business_unit: Option<Id>,
        /// How they like to be reached.
        prefers: Option<Channel>,
        /// Where to write to.
        email: Option<String>,
        /// Where to call.
        phone: Option<String>,
        /// Last day at the client.
        left_on: Option<NaiveDate>,
        /// Place on the map, across; the two halves of a place belong together.
        map_x: Option<i32>,
        /// Place on the map, down.
        map_y: Option<i32>,
    }
}

record! {
    /// One person's influence on another. Internal.
    Influence of account in "influence" {
        /// Who has it.
        from: Id,
        /// On whom.
        to: Id,
        /// What it is like.
        kind: InfluenceKind,
    }
}
