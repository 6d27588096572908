//! Quick capture on the terminal: what a line says, and what it became.

use desk::capture::{CaptureField, CaptureRecord, CaptureView};
use desk::text;
use model::{FieldValue, Holds};

use crate::print::{as_json, tell};

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
    let about = model::kind(&record.kind).and_then(|kind| kind.field(&field.field));
    let is_word = about.is_some_and(|about| matches!(about.spec.holds, Holds::Word(_)));
    let value = match (&field.name, &field.value) {
        (Some(name), _) => name.clone(),
        (None, FieldValue::Text(stored)) if is_word => text::word(&field.field, stored),
        (None, FieldValue::Text(text)) => text.clone(),
        // Nothing that a line says is stored as anything else.
        (None, other) => serde_json::json!(other).to_string(),
    };
    format!("{}: {value}", text::label(&record.kind, &field.field))
}
