//! What a review of the plan walks, and how old each section is.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use model::{Id, PlanReason, PlanWhy};
use serde::Serialize;
use serde_json::json;
use specta::Type;

use crate::text;

/// What there is to review in an account's plan.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlanReviewView {
    /// The account's name.
    pub name: String,
    /// The day it is of.
    pub as_of: NaiveDate,
    /// The day since which a change is told; absent while no review was held.
    pub since: Option<NaiveDate>,
    /// The day of the last review.
    pub last: Option<NaiveDate>,
    /// The day of the next one, as the last review said.
    pub next: Option<NaiveDate>,
    /// The day that is proposed for the one after this.
    pub proposed: NaiveDate,
    /// The records that want a look, the most pressing first.
    pub items: Vec<PlanItemView>,
    /// The day on which records of a kind were last written or removed.
    pub touched: BTreeMap<String, NaiveDate>,
}

/// A record that wants a look.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlanItemView {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub record: Id,
    /// What it is called.
    pub name: String,
    /// The weightiest kind of its reasons.
    pub why: PlanWhy,
    /// All of them, the most pressing first.
    pub reasons: Vec<PlanReason>,
    /// The day on which it was last found true.
    pub checked: Option<NaiveDate>,
}

impl PlanItemView {
    /// The reasons as the window says them too.
    pub fn sentences(&self) -> Vec<String> {
        let sentence = |reason: &PlanReason| reason_sentence(&self.kind, reason);
        self.reasons.iter().map(sentence).collect()
    }
}

/// Why a record of a kind wants a look.
fn reason_sentence(kind: &str, reason: &PlanReason) -> String {
    let mut about = text::json(reason);
    about["kind"] = json!(kind);
    text::said(&text::id_of(&about), &about)
}
