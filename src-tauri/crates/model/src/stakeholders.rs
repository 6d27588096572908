//! The people at the client and what connects them.

use chrono::NaiveDate;

use crate::{Channel, CoverageLevel, Id, InfluenceKind, StakeholderRole, Strength};

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
        /// Place on the map of the organisation, across; the two halves of a place belong together.
        map_x: Option<i32> = PLACE,
        /// Place on the map of the organisation, down.
        map_y: Option<i32> = PLACE,
        /// Place on the map of coverage, down: its rows keep to their column.
        coverage_y: Option<i32> = PLACE,
        /// True while the part is known and the person is not: "the CFO, unknown".
        placeholder: bool = NO,
        /// The relationship that we want. Internal.
        wanted_strength: Option<Strength> = word::<Strength>().internal(),
        /// What they care about. Internal.
        cares_about: Option<String> = PROSE.internal(),
        /// What they think of us. Internal.
        view_of_us: Option<String> = PROSE.internal(),
        /// Who of theirs brought us together.
        introduced_by: Option<Id> = to("stakeholder"),
        /// Where they are on a social network, if we are connected there. Internal.
        social_link: Option<String> = NAME.internal(),
    }
}

record! {
    /// What a person of ours is to one of theirs, and what they are to be. Internal.
    Coverage of account in "coverage" (INTERNAL.named_by(&["member", "stakeholder"]).unique(&["member", "stakeholder"])) {
        /// Who of ours.
        member: Id = needs("team_member"),
        /// Who of theirs.
        stakeholder: Id = part_of("stakeholder"),
        /// What they are to them now.
        level: Option<CoverageLevel>,
        /// What they are to be.
        wanted: Option<CoverageLevel>,
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
