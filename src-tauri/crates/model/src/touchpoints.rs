//! Contacts with the client, and how often they are owed.

use chrono::{NaiveDate, NaiveTime};

use crate::{Audience, Channel, Direction, Id, StakeholderRole, Tier, TouchpointKind};

record! {
    /// One contact with the client.
    Touchpoint of account in "touchpoint" (BY_RECORD.on("on")) {
        /// The day.
        on: NaiveDate,
        /// The hour, where it is known.
        at: Option<NaiveTime>,
        /// What it was for.
        kind: TouchpointKind,
        /// How.
        channel: Channel,
        /// Who began.
        direction: Direction,
        /// What was said.
        summary: Option<String> = PROSE,
        /// For a message: whether it was answered; absent when that does not apply.
        answered: Option<bool>,
        /// True when it was a QBR.
        qbr: bool = NO,
        /// Who may read the summary; internal unless said otherwise.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// A person of theirs who took part in a touchpoint.
    TouchpointWith of account in "touchpoint_with" (CLIENT.within("touchpoint").named_by(&["stakeholder"]).tie().unique(&["stakeholder"])) {
        /// The contact.
        touchpoint: Id = part_of("touchpoint"),
        /// Who.
        stakeholder: Id = part_of("stakeholder"),
    }
}

record! {
    /// A person of ours who took part in a touchpoint.
    TouchpointBy of account in "touchpoint_by" (CLIENT.within("touchpoint").named_by(&["member"]).tie().unique(&["member"])) {
        /// The contact.
        touchpoint: Id = part_of("touchpoint"),
        /// Who.
        member: Id = needs("team_member"),
    }
}

record! {
    /// How often a kind of touchpoint is owed, to a tier or to a role in the map.
    Cadence in "cadence" (INTERNAL.named_by(&["tier", "role", "kind"])) {
        /// The tier it is owed to.
        tier: Option<Tier>,
        /// The role it is owed to.
        role: Option<StakeholderRole>,
        /// The kind of contact.
        kind: TouchpointKind,
        /// At least every so many days.
        every_days: u32 = whole(Range::between(1, 3650)),
        /// True when it is owed only while work is active.
        while_active: bool = NO,
    }
}
