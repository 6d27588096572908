//! A quarterly business review and what a person changed in its deck.

use chrono::NaiveDate;

use crate::{DeckEditKind, DeckLanguage, Id, QbrStatus, Quarter};

record! {
    /// A quarterly business review of one account.
    Qbr of account in "qbr" (CLIENT.named_by(&["quarter"]).on("on").unique(&["quarter"])) {
        /// Which quarter it looks back on; one review per quarter.
        quarter: Quarter,
        /// The day of the meeting.
        on: Option<NaiveDate>,
        /// How long it takes.
        minutes: u32 = whole(Range::between(5, 1440)).starts("60"),
        /// Where it is.
        status: QbrStatus = word::<QbrStatus>().starts("planned").by_use_case(),
        /// The day its figures are of, when a person asked for one.
        as_of: Option<NaiveDate> = DAY.by_use_case(),
        /// What its deck said when it was held.
        deck: Option<String> = BLOB,
        /// The language of its deck; the account's when absent.
        deck_language: Option<DeckLanguage>,
    }
}

record! {
    /// A person of theirs who is invited.
    QbrAttendee of account in "qbr_attendee" (CLIENT.within("qbr").named_by(&["stakeholder"]).tie().unique(&["stakeholder"])) {
        /// To which review.
        qbr: Id = part_of("qbr"),
        /// Who.
        stakeholder: Id = part_of("stakeholder"),
    }
}

record! {
    /// A person of ours who takes part.
    QbrHost of account in "qbr_host" (CLIENT.within("qbr").named_by(&["member"]).tie().unique(&["member"])) {
        /// In which review.
        qbr: Id = part_of("qbr"),
        /// Who.
        member: Id = needs("team_member"),
    }
}

record! {
    /// What a review asks the client to decide.
    DecisionSought of account in "decision_sought" (CLIENT.within("qbr").on("by")) {
        /// In which review.
        qbr: Id = part_of("qbr"),
        /// What.
        what: String = PROSE,
        /// By when.
        by: Option<NaiveDate>,
        /// Who of ours owns it.
        owner: Option<Id> = needs("team_member"),
        /// The initiative that hangs on it.
        initiative: Option<Id> = to("initiative"),
        /// Or the opportunity.
        opportunity: Option<Id> = to("opportunity"),
        /// What was answered.
        answer: Option<String> = PROSE.after_meeting(),
        /// Answered on.
        answered_on: Option<NaiveDate> = DAY.after_meeting(),
        /// Who of theirs decides.
        stakeholder: Option<Id> = to("stakeholder"),
        /// The client's goal it serves.
        goal: Option<Id> = to("client_goal"),
        /// Why it is asked, as the client may read it.
        reason: Option<String> = PROSE,
    }
}

record! {
    /// A question for the strategic discussion.
    QbrQuestion of account in "qbr_question" (CLIENT.within("qbr")) {
        /// In which review.
        qbr: Id = part_of("qbr"),
        /// The question.
        text: String = PROSE,
        /// The decision it prepares.
        decision: Option<Id> = to("decision_sought"),
    }
}

record! {
    /// A person's change to one field of a review's deck. It survives a recompose.
    DeckEdit of account in "deck_edit" (CLIENT.within("qbr").named_by(&["qbr", "field"]).unique(&["field", "kind"])) {
        /// In which review.
        qbr: Id = part_of("qbr").by_use_case(),
        /// The field's name in the deck's content, e.g. `summary.title`.
        field: String = CODE,
        /// What the edit does.
        kind: DeckEditKind = word::<DeckEditKind>().by_use_case(),
        /// The other wording, for a text.
        text: Option<String> = PROSE.at_most(2_000).unsaid().by_use_case(),
    }
}
