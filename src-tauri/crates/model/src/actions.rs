//! Commitments of both sides, and actions.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Audience, CommitmentStatus, Id, Side};

record! {
    /// A commitment: what either side promised the other, by when.
    Commitment of account in "commitment" (BY_RECORD.on("due").between(&[
        InOrder("made", "due"),
        InOrder("made", "kept_on"),
        AtMost("done", "of"),
    ])) {
        /// Which side.
        by: Side,
        /// What was promised.
        what: String = PROSE,
        /// When it was promised.
        made: Option<NaiveDate>,
        /// By when.
        due: Option<NaiveDate>,
        /// What became of it.
        status: CommitmentStatus = word::<CommitmentStatus>().starts("open"),
        /// Kept on.
        kept_on: Option<NaiveDate>,
        /// How much of it is done.
        done: Option<Decimal> = decimal(Range::from(0)),
        /// Of how much.
        of: Option<Decimal> = decimal(Range::above(0, None)),
        /// What there is to say about it.
        note: Option<String> = PROSE,
        /// Who of ours promised, if we did.
        owner: Option<Id> = needs("team_member"),
        /// Who of theirs promised, if they did.
        stakeholder: Option<Id> = to("stakeholder"),
        /// Who may read it.
        audience: Audience = AUDIENCE,
    }
}

record! {
    /// Something to do; it always points at what it came from.
    Action of account in "action" (INTERNAL.on("due")) {
        /// What.
        what: String = PROSE,
        /// Who of ours.
        owner: Option<Id> = needs("team_member"),
        /// By when.
        due: Option<NaiveDate>,
        /// Done on.
        done_on: Option<NaiveDate>,
        /// The kind of record it came from.
        from_entity: String = CODE.filled(),
        /// That record.
        from_id: Id = ANY_RECORD.filled(),
    }
}
