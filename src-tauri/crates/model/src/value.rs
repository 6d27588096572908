//! What the client gained, what they say about it, and how they speak for us.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{AdvocacyKind, Audience, Evidence, Id, Money, Mood, SurveyKind};

record! {
    /// A value record, something the client gained: an amount of money, or a quantity of something.
    ValueRecord of account in "value_record" (CLIENT.on("on").between(&[
        Either("amount", "quantity"),
        Together("quantity", "unit"),
        Never("unit", "money"),
    ])) {
        /// When.
        on: NaiveDate,
        /// In the client's words.
        statement: String = PROSE,
        /// In money.
        amount: Option<Money>,
        /// Or counted.
        quantity: Option<Decimal>,
        /// What is counted; `hours` turn into money at the account's hourly rate.
        unit: Option<String> = NAME,
        /// How well it is proven.
        evidence: Evidence,
        /// Where that stands.
        source: Option<String> = PROSE,
    }
}

record! {
    /// An answer to a survey, or (with `n`) a survey's aggregate.
    SurveyResponse of account in "survey_response" (CLIENT.named_by(&["kind", "by", "on"]).on("on").between(&[AtMost("score", "scale")])) {
        /// Which question.
        kind: SurveyKind,
        /// The answer, or the mean of the answers.
        score: Decimal = decimal(Range::between(0, 100)),
        /// The highest possible answer.
        scale: u8 = whole(Range::between(2, 100)).filled(),
        /// When.
        on: NaiveDate,
        /// How many answers it stands for; absent for one person's.
        n: Option<u32> = whole(Range::between(1, u32::MAX as i64)),
        /// Who answered.
        by: Option<Id> = to("stakeholder"),
    }
}

record! {
    /// What someone wrote in a survey.
    Verbatim of account in "verbatim" (BY_RECORD.within("survey")) {
        /// In which.
        survey: Id = part_of("survey_response"),
        /// Word for word.
        text: String = PROSE,
        /// Who may read it.
        audience: Audience = word::<Audience>().starts("client"),
        /// What it is, as a person marked it.
        mood: Option<Mood>,
        /// The initiative it led to.
        led_to: Option<Id> = to("initiative"),
    }
}

record! {
    /// How a client speaks for us, with the permission and its limits.
    Advocacy of account in "advocacy" (INTERNAL.named_by(&["kind", "stakeholder"]).on("permitted_on")) {
        /// In which form.
        kind: AdvocacyKind,
        /// Who speaks.
        stakeholder: Option<Id> = to("stakeholder"),
        /// The problem they had.
        problem: Option<String> = PROSE,
        /// What we did.
        solution: Option<String> = PROSE,
        /// What came of it, in numbers.
        result: Option<String> = PROSE,
        /// In their words.
        quote: Option<String> = PROSE,
        /// When they allowed it.
        permitted_on: Option<NaiveDate>,
        /// What they did not allow.
        limits: Option<String> = PROSE,
    }
}

impl SurveyKind {
    /// The highest possible answer, where a survey does not say: NPS asks 0 to 10, CSAT 1 to 5.
    pub const fn scale(self) -> u8 {
        match self {
            Self::Nps => 10,
            Self::Csat => 5,
        }
    }
}
