//! Contacts with the client, and how often they are owed.

use chrono::{NaiveDate, NaiveTime};

use crate::{Audience, Channel, Direction, Id, StakeholderRole, Tier, TouchpointKind};

record! {
    /// One contact with the client.
    Touchpoint of account in "touchpoint" {
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
        summary: Option<String>,
        /// For a message: whether it was answered; absent when that does not apply.
        answered: Option<bool>,
        /// True when it was a QBR.
        qbr: bool,
        /// Who may read the summary; internal unless said otherwise.
        audience: Audience,
    }
}

record! {
    /// A person of theirs who took part in a touchpoint.
    TouchpointWith of account in "touchpoint_with" {
        /// The contact.
        touchpoint: Id,
        /// Who.
        stakeholder: Id,
    }
}

record! {
    /// A person of ours who took part in a touchpoint.
    TouchpointBy of account in "touchpoint_by" {
        /// The contact.
        touchpoint: Id,
        /// Who.
        member: Id,
    }
}

record! {
    /// How often a kind of touchpoint is owed, to a tier or to a role in the map.
    Cadence in "cadence" {
        /// The tier it is owed to.
        tier: Option<Tier>,
        /// The role it is owed to.
        role: Option<StakeholderRole>,
        /// The kind of contact.
        kind: TouchpointKind,
        /// At least every so many days.
        every_days: u32,
        /// True when it is owed only while work is active.
        while_active: bool,
    }
}
