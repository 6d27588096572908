//! What the client gained, what they say about it, and how they speak for us.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{AdvocacyKind, Audience, Evidence, Id, Money, SurveyKind};

record! {
    /// Something the client gained: an amount of money, or a quantity of something.
    ValueRecord of account in "value_record" {
        /// When.
        on: NaiveDate,
        /// In the client's words.
        statement: String,
        /// In money.
        amount: Option<Money>,
        /// Or counted.
        quantity: Option<Decimal>,
        /// What is counted; `hours` turn into money at the account's hourly rate.
        unit: Option<String>,
        /// How well it is proven.
        evidence: Evidence,
        /// Where that stands.
        source: Option<String>,
    }
}

record! {
    /// An answer to a survey, or (with `n`) a survey's aggregate.
    SurveyResponse of account in "survey_response" {
        /// Which question.
        kind: SurveyKind,
        /// The answer, or the mean of the answers.
        score: Decimal,
        /// The highest possible answer.
        scale: u8,
        /// When.
        on: NaiveDate,
        /// How many answers it stands for; absent for one person's.
        n: Option<u32>,
        /// Who answered.
        by: Option<Id>,
    }
}

record! {
    /// What someone wrote in a survey.
    Verbatim of account in "verbatim" {
        /// In which.
        survey: Id,
        /// Word for word.
        text: String,
        /// Who may read it.
        audience: Audience,
    }
}

record! {
    /// How a client speaks for us, with the permission and its limits.
    Advocacy of account in "advocacy" {
        /// In which form.
        kind: AdvocacyKind,
        /// Who speaks.
        stakeholder: Option<Id>,
        /// The problem they had.
        problem: Option<String>,
        /// What we did.
        solution: Option<String>,
        /// What came of it, in numbers.
        result: Option<String>,
        /// In their words.
        quote: Option<String>,
        /// When they allowed it.
        permitted_on: Option<NaiveDate>,
        /// What they did not allow.
        limits: Option<String>,
    }
}
