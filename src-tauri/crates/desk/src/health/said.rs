//! Why an account moved, what is due and how a renewal was called, each in a line: what the report, the tables and the command
//! line say of it.

use model::DeadlineKind;
use serde_json::json;

use super::{DueView, GateView, HealthRecord, LineKind, LineView, OwedView, ReasonView, RenewalView};
use crate::text;

/// The reason of a movement.
pub fn reason(reason: Option<&ReasonView>) -> String {
    match reason.map(|reason| (&reason.gate, &reason.line)) {
        Some((Some(closed), _)) => gate(closed),
        Some((None, Some(of))) => line(of),
        _ => text::said("moved-unexplained", &json!({})),
    }
}

/// What moved a score.
pub fn line(line: &LineView) -> String {
    let about = line.record.as_ref();
    let left = |of: &HealthRecord| of.kind == "stakeholder" && of.value == Some(line.first.to_string());
    text::said(
        "moved-line",
        &json!({
            "what": line.kind_word(),
            "measure": line.measure.map(|of| text::word("measure", of.as_str())),
            "record": about.map(record),
            "left": about.is_some_and(left),
        }),
    )
}

/// The call on a renewal, or that none was made; of what has ended that nothing is recorded.
pub fn call(one: &RenewalView) -> String {
    let nothing = json!({});
    match (one.ended, one.call, one.call_owed) {
        (Some(_), ..) => text::said("report-ended", &nothing),
        (_, Some(call), _) => text::word("renewal_call", call.as_str()),
        (.., true) => text::said("report-call-owed", &nothing),
        (.., false) => text::said("report-no-call", &nothing),
    }
}

/// What is due: a contact that is owed, or what a day is for.
pub fn due(one: &DueView) -> String {
    due_of(one.deadline, one.contact, &one.record)
}

/// The same of its parts.
pub fn due_of(deadline: Option<DeadlineKind>, contact: Option<OwedView>, record: &HealthRecord) -> String {
    let Some(owed) = contact else {
        let kind = deadline.map(|kind| text::word("deadline", kind.as_str()));
        return match kind {
            // A task and a promise are their own words.
            Some(kind) if !matches!(deadline, Some(DeadlineKind::Action | DeadlineKind::Commitment)) => {
                text::upper(&format!("{kind}: {}", record.name))
            }
            _ => record.name.clone(),
        };
    };
    let what = match owed.kind {
        Some(kind) => {
            let kind = text::upper(&text::word("kind", kind.as_str()));
            text::said("report-contact", &json!({ "of": kind }))
        }
        None => text::one("qbr"),
    };
    match owed.role {
        Some(role) => {
            let role = text::word("role", role.as_str());
            text::said("report-contact-with", &json!({ "what": what, "role": role }))
        }
        None => what,
    }
}

fn gate(gate: &GateView) -> String {
    text::said(
        "moved-gate",
        &json!({
            "record": gate.records.first().map(record),
            "gate": text::word("gate", gate.kind.as_str()),
        }),
    )
}

fn record(of: &HealthRecord) -> String {
    text::said(
        "moved-record",
        &json!({
            "of": of.kind,
            "noun": text::upper(&text::one(&of.kind)),
            "name": of.name,
            "value": of.value,
        }),
    )
}

impl LineView {
    fn kind_word(&self) -> &'static str {
        match self.kind {
            LineKind::Record => "record",
            LineKind::Data => "data",
            LineKind::Time => "time",
            LineKind::Profile => "profile",
            LineKind::Override => "override",
            LineKind::Correction => "correction",
        }
    }
}
