//! Quick capture on the terminal: what a line says, and what it became.

use desk::capture::{CaptureField, CaptureRecord, CaptureView};
use desk::text;
use model::FieldValue;

use crate::print::{as_json, tell};
use crate::say;

/// The records that a line makes, or what it leaves open.
pub fn shown(view: &CaptureView, kept: bool, json: bool) {
    if json {
        return as_json(view);
    }
    if let Some(account) = &view.account {
        tell(&format!(
            "At {}, {}:",
            account.name,
            if kept {
                "written down"
            } else {
                "it would write down"
            }
        ));
    }
    view.records.iter().for_each(record);
    for ask in &view.asks {
        tell(&ask.sentence());
        for choice in &ask.choices {
            tell(&format!("  {}", choice.line));
        }
    }
    if let Some(refused) = &view.refused {
        tell(&refused.sentence());
    }
}

fn record(record: &CaptureRecord) {
    let mut said: Vec<String> = record.fields.iter().map(|field| said(record, field)).collect();
    if !record.with.is_empty() {
        said.push(format!("with {}", record.with.join(", ")));
    }
    let name = record
        .name
        .as_ref()
        .map(|name| format!(" {name}"))
        .unwrap_or_default();
    tell(&format!(
        "  {}{name}: {}",
        text::one(&record.kind),
        said.join("; ")
    ));
}

fn said(record: &CaptureRecord, field: &CaptureField) -> String {
    let value = match (&field.name, &field.value) {
        (Some(name), _) => name.clone(),
        (None, FieldValue::Text(value)) => {
            match model::kind(&record.kind).and_then(|kind| kind.field(&field.field)) {
                Some(about) if matches!(about.spec.holds, model::Holds::Word(_)) => {
                    text::word(&field.field, value)
                }
                _ => value.clone(),
            }
        }
        (None, FieldValue::Flag(yes)) => if *yes { "yes" } else { "no" }.to_owned(),
        (None, FieldValue::Whole(number)) => number.to_string(),
        (None, FieldValue::Money(money)) => money.to_string(),
    };
    format!("{}: {value}", text::label(&record.kind, &field.field))
}
