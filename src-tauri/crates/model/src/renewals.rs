//! Opportunities, and the renewals among them.

use chrono::NaiveDate;

use crate::{Id, Money, OpportunityKind, OpportunityStage};

record! {
    /// An opportunity we see. All of it is internal but the name.
    Opportunity of account in "opportunity" (INTERNAL.on("expected_close").between(&[InOrder("seen_on", "closed_on")])) {
        /// Which kind.
        kind: OpportunityKind,
        /// What it is called.
        name: String = NAME,
        /// Which service it would be.
        service: Option<Id> = needs("service"),
        /// For which part of the client.
        business_unit: Option<Id> = to("business_unit"),
        /// Which contract it renews or widens.
        engagement: Option<Id> = to("engagement"),
        /// Its value a year.
        value: Option<Money>,
        /// 0–100.
        probability_percent: Option<u8> = PERCENT,
        /// How far it is.
        stage: OpportunityStage = word::<OpportunityStage>().starts("identified"),
        /// When it was first seen.
        seen_on: Option<NaiveDate>,
        /// When it was won or lost.
        closed_on: Option<NaiveDate>,
        /// When it may close.
        expected_close: Option<NaiveDate>,
        /// What it needs.
        needs: Option<String> = PROSE,
    }
}
