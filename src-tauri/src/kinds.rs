//! The kinds of record as the UI sees them: what each field holds, as TypeScript types and as a map that the one field
//! component and every editor are made from.

use std::fmt::Write;

use model::{FieldAbout, Holds, KindAbout, kinds};

/// `ui/src/api/kinds.ts`.
pub fn typescript() -> String {
    let mut out = String::from(HEAD);
    for kind in kinds() {
        out.push_str(&interface(kind));
    }
    out.push_str("/** Every kind of record, by its name. */\nexport interface Records {\n");
    for kind in kinds() {
        let _ = writeln!(out, "  {}: {};", kind.entity, type_name(kind));
    }
    out.push_str("}\n\nexport const KINDS = {\n");
    for kind in kinds() {
        out.push_str(&about(kind));
    }
    out.push_str("} as const satisfies { [E in keyof Records]: KindAbout };\n");
    out
}

const HEAD: &str = "// Generated from the model's declarations: run `cargo xtask bindings`.

import type { Money } from './bindings';

export type Holds =
  | 'name'
  | 'prose'
  | 'email'
  | 'phone'
  | 'code'
  | 'blob'
  | 'colour'
  | 'language_tag'
  | 'time_zone'
  | 'word'
  | 'reference'
  | 'any_reference'
  | 'date'
  | 'time'
  | 'decimal'
  | 'whole'
  | 'yes_no'
  | 'money'
  | 'currency'
  | 'quarter'
  | 'month_and_day';

/** What a field says of itself. */
export interface FieldAbout {
  readonly holds: Holds;
  readonly required: boolean;
  /** False when a use case sets it. */
  readonly byHand: boolean;
  /** What a new record begins with, as stored. */
  readonly starts?: string;
  /** Set when the desk says it of a new record of which nobody does. */
  readonly filled?: true;
  /** Most characters. */
  readonly longest?: number;
  readonly least?: string;
  readonly most?: string;
  /** Set when the least itself is too little. */
  readonly above?: true;
  readonly words?: readonly string[];
  /** The kind a reference leads to. */
  readonly to?: string;
}

/** What a kind of record says of itself. */
export interface KindAbout {
  readonly ofAccount: boolean;
  /** The field that refers to the record it stands in. */
  readonly parent?: string;
  /** The fields that together name it. */
  readonly namedBy: readonly string[];
  readonly fields: Readonly<Record<string, FieldAbout>>;
}

";

/// `value_record` → `ValueRecord`.
fn type_name(kind: &KindAbout) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    kind.entity.split('_').map(capital).collect()
}

fn interface(kind: &KindAbout) -> String {
    let mut out = format!(
        "/** {} */\nexport interface {} {{\n  id: string;\n",
        kind.doc.trim(),
        type_name(kind)
    );
    if kind.of_account {
        out.push_str("  account: string;\n");
    }
    for field in kind.fields {
        let null = if field.nullable { " | null" } else { "" };
        let _ = writeln!(
            out,
            "  /** {} */\n  {}: {}{null};",
            field.doc.trim(),
            field.name,
            value_type(field)
        );
    }
    out.push_str("}\n\n");
    out
}

fn value_type(field: &FieldAbout) -> String {
    match field.spec.holds {
        Holds::Word(words) => quoted(words).join(" | "),
        Holds::Whole(_) => "number".to_owned(),
        Holds::YesNo => "boolean".to_owned(),
        Holds::Money { .. } => "Money".to_owned(),
        _ => "string".to_owned(),
    }
}

fn quoted(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("'{word}'")).collect()
}

fn about(kind: &KindAbout) -> String {
    let parent = kind
        .about
        .within
        .map(|field| format!(" parent: '{field}',"))
        .unwrap_or_default();
    let named_by = match (kind.about.named_by, kind.title()) {
        ([], Some(title)) => vec![title.name],
        (fields, _) => fields.to_vec(),
    };
    let mut out = format!(
        "  {}: {{ ofAccount: {},{parent} namedBy: [{}], fields: {{\n",
        kind.entity,
        kind.of_account,
        quoted(&named_by).join(", ")
    );
    for field in kind.fields {
        let _ = writeln!(out, "    {}: {{ {} }},", field.name, said(field).join(", "));
    }
    out.push_str("  } },\n");
    out
}

fn said(field: &FieldAbout) -> Vec<String> {
    let spec = field.spec;
    let mut said = vec![
        format!("holds: '{}'", spec.holds.as_str()),
        format!("required: {}", !field.nullable),
        format!("byHand: {}", spec.by_hand),
    ];
    said.extend(spec.starts.map(|word| format!("starts: '{word}'")));
    said.extend(spec.filled.then(|| "filled: true".to_owned()));
    said.extend(spec.longest().map(|most| format!("longest: {most}")));
    match spec.holds {
        Holds::Whole(range) | Holds::Decimal(range) => {
            said.extend(range.least.map(|least| format!("least: '{least}'")));
            said.extend(range.most.map(|most| format!("most: '{most}'")));
            said.extend(range.above.then(|| "above: true".to_owned()));
        }
        Holds::Word(words) => said.push(format!("words: [{}]", quoted(words).join(", "))),
        Holds::Reference { to, .. } => said.push(format!("to: '{to}'")),
        _ => {}
    }
    said
}
