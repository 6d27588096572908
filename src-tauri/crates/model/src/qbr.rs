//! A quarterly business review and what a person changed in its deck.

use chrono::NaiveDate;

use crate::{DeckEditKind, Id, QbrStatus, Quarter};

record! {
    /// A quarterly business review of one account.
    Qbr of account in "qbr" {
        /// Which quarter it looks back on; one review per quarter.
        quarter: Quarter,
        /// The day of the meeting.
        on: Option<NaiveDate>,
        /// How long it takes.
        minutes: u32,
        /// Where it is.
        status: QbrStatus,
        /// The day its figures are of, when a person asked for one.
        as_of: Option<NaiveDate>,
    }
}

record! {
    /// A person of theirs who is invited.
    QbrAttendee of account in "qbr_attendee" {
        /// To which review.
        qbr: Id,
        /// Who.
        stakeholder: Id,
    }
}

record! {
    /// What a review asks the client to decide.
    DecisionSought of account in "decision_sought" {
        /// In which review.
        qbr: Id,
        /// What.
        what: String,
        /// By when.
        by: Option<NaiveDate>,
        /// Who of ours owns it.
        owner: Option<Id>,
        /// The initiative that hangs on it.
        initiative: Option<Id>,
        /// Or the opportunity.
        opportunity: Option<Id>,
        /// What was answered.
        answer: Option<String>,
        /// Answered on.
        answered_on: Option<NaiveDate>,
    }
}

record! {
    /// A question for the strategic discussion.
    QbrQuestion of account in "qbr_question" {
        /// In which review.
        qbr: Id,
        /// The question.
        text: String,
    }
}

record! {
    /// A person's change to one field of a review's deck. It survives a recompose.
    DeckEdit of account in "deck_edit" {
        /// In which review.
        qbr: Id,
        /// The field's name in the deck's content, e.g. `summary.title`.
        field: String,
        /// What the edit does.
        kind: DeckEditKind,
        /// The other wording, for a text.
        text: Option<String>,
    }
}
