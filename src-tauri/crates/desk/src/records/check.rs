//! What the door asks before it writes: each field's own limits, where its reference leads, and the rules between fields
//! and between records.

use std::collections::{BTreeMap, HashMap};

use model::Record;
use model::health::{Health, HealthOverride, OverrideFault};
use model::plan::PlanCheck;
use model::qbr::Qbr;
use model::{
    Currency, FieldAbout, FieldValue, Holds, Id, KindAbout, QbrStatus, Rule, SurveyKind, Typing, Value,
    circles, natural_key, same_name,
};
use store::Reader;

use super::{Fields, broken, currency_of, name_of};
use crate::find::{CURRENCY, account_records, health_model};
use crate::{Error, Result};

/// What is said of a record, as stored.
pub(super) type Said = BTreeMap<&'static str, Vec<Value>>;

/// A field of the kind that a person may set.
pub(super) fn by_hand(kind: &KindAbout, name: &str) -> Result<&'static FieldAbout> {
    let field = kind
        .field(name)
        .ok_or_else(|| broken(kind, name, Rule::UnknownField))?;
    if field.spec.by_hand {
        Ok(field)
    } else {
        Err(broken(kind, name, Rule::NotByHand))
    }
}

/// What is said of a record, each field within its limits and each reference leading somewhere.
pub(super) fn stored(
    reader: &Reader,
    kind: &KindAbout,
    account: Option<Id>,
    fields: &Fields,
) -> Result<Said> {
    // An account's own money is in the currency that it is given.
    let said_currency = match fields.get("currency") {
        Some(Some(FieldValue::Text(code))) if kind.entity == "account" => {
            code.trim().parse::<Currency>().ok()
        }
        _ => None,
    };
    let currency = match said_currency {
        Some(currency) => Some(currency),
        None => currency_of(reader, account)?,
    };
    let mut said = Said::new();
    for (name, value) in fields {
        let field = by_hand(kind, name)?;
        let values = field
            .taken(value.clone(), currency)
            .map_err(|rule| broken(kind, field.name, rule))?;
        if let (Holds::Reference { to, .. }, [Value::Text(id)]) = (field.spec.holds, values.as_slice()) {
            leads(reader, to, account, id).map_err(|error| in_field(error, kind, field.name))?;
        }
        if let [Value::Text(text)] = values.as_slice()
            && field.spec.holds.is_text()
            && text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        {
            return Err(broken(kind, field.name, Rule::ControlCharacter));
        }
        said.insert(field.name, values);
    }
    Ok(said)
}

/// What a new record begins with that depends on what is said of it, in a field whose declaration says that there is such.
pub(super) fn begins(
    reader: &Reader,
    kind: &KindAbout,
    account: Option<Id>,
    field: &FieldAbout,
    said: &Said,
) -> Option<Vec<Value>> {
    if !field.spec.filled {
        return None;
    }
    let word = |field: &str| match said.get(field).map(Vec::as_slice) {
        Some([Value::Text(word)]) => Some(word.as_str()),
        _ => None,
    };
    match (kind.entity, field.name) {
        ("survey_response", "scale") => {
            let asked: SurveyKind = word("kind")?.parse().ok()?;
            Some(vec![Value::Int(asked.scale().into())])
        }
        // What says nothing of where it came from came from the account.
        ("action", "from_entity") => Some(vec![Value::Text("account".to_owned())]),
        ("action", "from_id") => Some(vec![Value::Text(account?.to_string())]),
        ("account", "currency") => {
            let firm = reader.firm().ok()?;
            let currency = firm.and_then(|firm| firm.currency).unwrap_or(CURRENCY);
            Some(vec![Value::Text(currency.code().to_owned())])
        }
        _ => None,
    }
}

/// What was said of a day and says nothing of a later one: the kind, the fields that are the day, and those that are emptied
/// when it moves on.
const OF_A_DAY: &[(&str, &[&str], &[&str])] = &[(
    "engagement",
    &["notice_by", "renews_on", "ends"],
    &["renewal_call", "renewal_reason", "renewal_outcome"],
)];

/// The fields of a record that are emptied because the day that they speak of was moved on.
pub(super) fn emptied(
    kind: &'static KindAbout,
    before: &[Value],
    row: &[Value],
    said: &Said,
) -> Vec<&'static FieldAbout> {
    let later = |field: &&str| match (kind.values(before, field), kind.values(row, field)) {
        // Days written the ISO way sort as they come.
        ([Value::Text(before)], [Value::Text(now)]) => now > before,
        _ => false,
    };
    let rule = OF_A_DAY
        .iter()
        .find(|(of, days, _)| *of == kind.entity && days.iter().any(later));
    let fields = rule.map_or(&[][..], |(.., fields)| *fields);
    let there = |field: &&FieldAbout| {
        !said.contains_key(field.name) && !kind.values(row, field.name).contains(&Value::Null)
    };
    let all = fields.iter().filter_map(|field| kind.field(field));
    all.filter(there).collect()
}

/// That a record came from another, in the two fields in which its kind says so.
pub(super) fn comes_from(
    reader: &Reader,
    kind: &KindAbout,
    account: Option<Id>,
    other: &KindAbout,
    other_id: Id,
) -> Result<Said> {
    let said = kind.loose_references().next();
    let (entity, field) = said.ok_or_else(|| broken(kind, "", Rule::UnknownField))?;
    let row = reader.live_row(other, other_id)?;
    if row.is_none_or(|row| other.account_of(&row) != account) {
        let kind_of = other.entity.to_owned();
        return Err(broken(kind, field.name, Rule::NoSuch { kind: kind_of }));
    }
    Ok(Said::from([
        (entity.name, vec![Value::Text(other.entity.to_owned())]),
        (field.name, vec![Value::Text(other_id.to_string())]),
    ]))
}

/// Whether a reference leads to a record of its kind that is there, and of the same account.
fn leads(reader: &Reader, to: &str, account: Option<Id>, id: &str) -> Result<()> {
    let target = super::kind_named(to)?;
    let row = match id.parse::<Id>() {
        Ok(id) => reader.live_row(target, id)?,
        Err(_) => None,
    };
    let reached = row.is_some_and(|row| !target.of_account || target.account_of(&row) == account);
    if reached {
        Ok(())
    } else {
        let kind = to.to_owned();
        Err(broken(target, "", Rule::NoSuch { kind }))
    }
}

fn in_field(error: Error, kind: &KindAbout, field: &str) -> Error {
    match error {
        Error::Broken { rule, .. } => broken(kind, field, rule),
        other => other,
    }
}

/// The rules between fields and between records, as far as the changed fields have a part in them.
pub(super) fn row(reader: &Reader, kind: &KindAbout, id: Id, row: &[Value], changed: &[&str]) -> Result<()> {
    still_open(reader, kind, row, changed)?;
    let get = |field: &str| kind.values(row, field).first().cloned();
    for rule in kind.about.between {
        if rule.fields().iter().any(|field| changed.contains(field))
            && let Some(fault) = rule.broken(&get)
        {
            return Err(broken(kind, fault.field, fault.rule));
        }
    }
    unique(reader, kind, id, row, changed)?;
    for (field, to) in kind.references() {
        if to == kind.entity && changed.contains(&field.name) {
            in_line(reader, kind, id, row, field)?;
        }
    }
    if kind.entity == "account" && changed.contains(&"currency") {
        same_currency(reader, kind, id, row)?;
    }
    if kind.entity == HealthOverride::ENTITY {
        override_fits(reader, kind, row)?;
    }
    if kind.entity == PlanCheck::ENTITY && changed.iter().any(|field| field.starts_with("of_")) {
        of_the_plan(reader, kind, row)?;
    }
    Ok(())
}

/// A review that was held stays as it was, with everything that stands in it, but for what its meeting brought.
pub(super) fn still_open(reader: &Reader, kind: &KindAbout, row: &[Value], changed: &[&str]) -> Result<()> {
    let stays = |field: &&&str| !kind.field(field).is_some_and(|about| about.spec.after_meeting);
    match changed.iter().find(stays) {
        Some(field) if held(reader, kind, row)?.is_some() => Err(broken(kind, field, Rule::Held)),
        _ => Ok(()),
    }
}

/// Nothing is put into a review that was held, and nothing is taken out of it.
pub(super) fn not_of_held(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<()> {
    match held(reader, kind, row)? {
        Some(review) if kind.id_of(row) != Some(review.id) => Err(Error::Held {
            quarter: review.quarter.to_string(),
        }),
        _ => Ok(()),
    }
}

/// The review that a row belongs to, when it was held.
fn held(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<Option<Qbr>> {
    let review = kind.review_of(row).map(|review| reader.get::<Qbr>(review));
    Ok(review
        .transpose()?
        .flatten()
        .filter(|review| review.status == QbrStatus::Held))
}

/// No other record shares the fields that are a kind's own: in the record it stands in, else in the account, else in the
/// vault.
fn unique(reader: &Reader, kind: &KindAbout, id: Id, row: &[Value], changed: &[&str]) -> Result<()> {
    let fields = kind.about.unique;
    // A record that moves into another stands beside what is there.
    let mut part = fields.iter().chain(kind.about.within.iter());
    let Some(said) = part
        .find(|field| changed.contains(field))
        .filter(|_| !fields.is_empty())
    else {
        return Ok(());
    };
    let key = |row: &[Value]| {
        let parts = kind.about.within.iter().chain(fields).copied();
        natural_key(parts, |field| kind.values(row, field).first().cloned())
    };
    let own = key(row);
    let taken = beside(reader, kind, row)?
        .iter()
        .any(|other| kind.id_of(other) != Some(id) && key(other) == own);
    if taken {
        Err(broken(kind, said, Rule::Taken))
    } else {
        Ok(())
    }
}

/// The records among which a row is the only one of its kind.
fn beside(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<Vec<Vec<Value>>> {
    let within = kind.about.within.map(|field| (field, kind.values(row, field)));
    if let Some((field, [Value::Text(parent)])) = within
        && let Ok(parent) = parent.parse::<Id>()
    {
        let there = reader.referring(kind, field, parent)?.into_iter();
        return there
            .filter_map(|id| reader.live_row(kind, id).transpose())
            .map(|row| Ok(row?))
            .collect();
    }
    Ok(reader.rows(kind, kind.account_of(row).filter(|_| kind.of_account))?)
}

/// The lines that a field draws between records of one kind do not come back to themselves.
fn in_line(reader: &Reader, kind: &KindAbout, id: Id, row: &[Value], field: &FieldAbout) -> Result<()> {
    let mut rows = reader.rows(kind, kind.account_of(row))?;
    rows.retain(|other| kind.id_of(other) != Some(id));
    rows.push(row.to_vec());
    let places: HashMap<Id, usize> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((kind.id_of(row)?, at)))
        .collect();
    let above: Vec<Option<usize>> = rows
        .iter()
        .map(|row| match kind.values(row, field.name) {
            [Value::Text(up)] => places.get(&up.parse::<Id>().ok()?).copied(),
            _ => None,
        })
        .collect();
    let last = rows.len() - 1;
    let Some(mut circle) = circles(&above).into_iter().find(|circle| circle.contains(&last)) else {
        return Ok(());
    };
    let at = circle.iter().position(|place| *place == last).unwrap_or(0);
    circle.rotate_left(at);
    circle.push(last);
    let names = circle.iter().map(|place| name_of(reader, kind, &rows[*place]));
    let names = names.collect::<Result<_>>()?;
    Err(broken(kind, field.name, Rule::Circle { names }))
}

/// An account whose amounts are in one currency stays with it.
fn same_currency(reader: &Reader, account: &KindAbout, id: Id, row: &[Value]) -> Result<()> {
    let own = account.values(row, "currency").first().cloned();
    let in_another = |kind: &KindAbout, row: &[Value]| {
        kind.cells(row)
            .filter(|(field, _)| field.width == 2)
            .any(|(_, values)| {
                values
                    .get(1)
                    .is_some_and(|code| *code != Value::Null && Some(code) != own.as_ref())
            })
    };
    let mut found = in_another(account, row);
    for kind in model::kinds() {
        let money = kind.of_account && kind.fields.iter().any(|field| field.width == 2);
        if money && !found {
            found = reader
                .rows(kind, Some(id))?
                .iter()
                .any(|row| in_another(kind, row));
        }
    }
    if found {
        Err(broken(account, "currency", Rule::InUse))
    } else {
        Ok(())
    }
}

/// An override is no longer than it may be: how far it goes from the band of the rules on its first day decides.
fn override_fits(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<()> {
    let set = HealthOverride::from_values(row.to_vec()).map_err(Error::internal)?;
    let records = account_records(reader, set.account)?;
    let health = Health {
        records: &records,
        model: &health_model(reader)?,
    };
    match set.check(health.score(set.from).band) {
        Err(OverrideFault::TooLong(days)) => {
            let other = "from".to_owned();
            Err(broken(kind, "until", Rule::TooLate { other, days }))
        }
        // What else can be wrong with it, its declaration says.
        _ => Ok(()),
    }
}

/// What was found true is there, in the same account, and of a kind that a review of the plan walks.
fn of_the_plan(reader: &Reader, kind: &KindAbout, row: &[Value]) -> Result<()> {
    let check = PlanCheck::from_values(row.to_vec()).map_err(Error::internal)?;
    if !model::plan_kinds().any(|of| of.entity == check.of_entity) {
        let words = model::plan_kinds().map(|of| of.entity.to_owned()).collect();
        return Err(broken(kind, "of_entity", Rule::NotOneOf { words }));
    }
    leads(
        reader,
        &check.of_entity,
        Some(check.account),
        &check.of_id.to_string(),
    )
    .map_err(|error| in_field(error, kind, "of_id"))
}

/// What a person typed for a field, as a value of it; a reference by what the other record is called, or by its id.
pub(crate) fn typed(
    reader: &Reader,
    kind: &KindAbout,
    account: Option<Id>,
    name: &str,
    text: &str,
    typing: Typing,
) -> Result<Option<FieldValue>> {
    let field = by_hand(kind, name)?;
    let currency = currency_of(reader, account)?;
    let value = field
        .typed(text, typing, currency)
        .map_err(|rule| broken(kind, name, rule))?;
    match (field.spec.holds, value) {
        (Holds::Reference { to, .. }, Some(FieldValue::Text(text))) if text.parse::<Id>().is_err() => {
            let found = called(reader, to, account, &text)?;
            match found.as_slice() {
                [one] => Ok(Some(FieldValue::Text(one.to_string()))),
                [] => Err(broken(kind, name, Rule::NoSuch { kind: to.to_owned() })),
                _ => Err(broken(kind, name, Rule::Several { kind: to.to_owned() })),
            }
        }
        (_, value) => Ok(value),
    }
}

/// The records of a kind that are called so.
pub(crate) fn called(reader: &Reader, kind: &str, account: Option<Id>, name: &str) -> Result<Vec<Id>> {
    let kind = super::kind_named(kind)?;
    let mut found = Vec::new();
    for row in reader.rows(kind, account)? {
        if same_name(&name_of(reader, kind, &row)?, name) {
            found.extend(kind.id_of(&row));
        }
    }
    Ok(found)
}
