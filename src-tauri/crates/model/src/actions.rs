//! Promises and things to do.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Audience, CommitmentStatus, Id, Side};

record! {
    /// A promise either side made.
    Commitment of account in "commitment" {
        /// Which side.
        by: Side,
        /// What was promised.
        what: String,
        /// When it was promised.
        made: Option<NaiveDate>,
        /// By when.
        due: Option<NaiveDate>,
        /// What became of it.
        status: CommitmentStatus,
        /// Kept on.
        kept_on: Option<NaiveDate>,
        /// How much of it is done.
        done: Option<Decimal>,
        /// Of how much.
        of: Option<Decimal>,
        /// What there is to say about it.
        note: Option<String>,
        /// Who of ours promised, if we did.
        owner: Option<Id>,
        /// Who of theirs promised, if they did.
        stakeholder: Option<Id>,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// Something to do; it always points at what it came from.
    Action of account in "action" {
        /// What.
        what: String,
        /// Who of ours.
        owner: Option<Id>,
        /// By when.
        due: Option<NaiveDate>,
        /// Done on.
        done_on: Option<NaiveDate>,
        /// The kind of record it came from.
        from_entity: String,
        /// That record.
        from_id: Id,
    }
}
