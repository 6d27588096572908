//! The people at the client and what connects them.

use chrono::NaiveDate;

use crate::{Channel, Id, InfluenceKind, StakeholderRole, Strength};

record! {
    /// A person at the client.
    Stakeholder of account in "stakeholder" (CLIENT) {
        /// Full name.
        name: String = NAME,
        /// Position.
        title: Option<String> = NAME,
        /// Part in decisions. Internal.
        role: Option<StakeholderRole> = word::<StakeholderRole>().internal(),
        /// 1–5. Internal.
        influence: Option<u8> = GRADE.internal(),
        /// 1–5. Internal.
        interest: Option<u8> = GRADE.internal(),
        /// Our judgement of the relationship. Internal.
        strength: Option<Strength> = word::<Strength>().internal(),
        /// True for the client's executives.
        executive: bool = NO,
        /// Who they report to.
        reports_to: Option<Id> = to("stakeholder"),
        /// Which part of the client they work in.
        business_unit: Option<Id> = to("business_unit"),
        /// How they like to be reached.
        prefers: Option<Channel>,
        /// Where to write to.
        email: Option<String> = EMAIL.internal(),
        /// Where to call.
        phone: Option<String> = PHONE.internal(),
        /// Last day at the client.
        left_on: Option<NaiveDate>,
        /// Place on the map, across; the two halves of a place belong together.
        map_x: Option<i32> = PLACE,
        /// Place on the map, down.
        map_y: Option<i32> = PLACE,
    }
}

record! {
    /// One person's influence on another. Internal.
    Influence of account in "influence" (INTERNAL.named_by(&["from", "to"]).between(&[Differ("from", "to")])) {
        /// Who has it.
        from: Id = part_of("stakeholder"),
        /// On whom.
        to: Id = part_of("stakeholder"),
        /// What it is like.
        kind: InfluenceKind,
    }
}
