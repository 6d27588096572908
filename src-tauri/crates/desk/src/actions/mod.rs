//! What is owed, by us and to us, on one list across all accounts: deadlines, promises, steps, the contacts that cadences ask
//! for, and the answers that want one.

mod calendar;
mod views;

pub use views::*;

use chrono::{Days, NaiveDate};
use model::health::Source;
use model::{AccountRecords, Duty, FieldValue, Ground, Id, KindAbout, Side, Value};
use store::Reader;

use crate::find::health_model;
use crate::health::{OwedView, record};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::records::{Fields, kind_named};
use crate::{Desk, Result};

/// The week begins today.
const WEEK: i64 = 7;

/// How a record is done and put off: its kind, what to set when it is done (`today` is the day), and the field of its day.
type Way = (
    &'static str,
    &'static [(&'static str, &'static str)],
    Option<&'static str>,
);

const WAYS: [Way; 10] = [
    ("action", &[("done_on", TODAY)], Some("due")),
    (
        "commitment",
        &[("status", "kept"), ("kept_on", TODAY)],
        Some("due"),
    ),
    ("save_play_step", &[("done_on", TODAY)], None),
    ("milestone", &[("done_on", TODAY)], Some("due")),
    ("alignment_step", &[("done_on", TODAY)], Some("due")),
    ("initiative", &[("status", "done")], Some("due")),
    ("risk", &[], Some("due")),
    ("incident", &[], Some("next_update_on")),
    ("decision_sought", &[], Some("by")),
    ("plan_review", &[], Some("next_on")),
];
const TODAY: &str = "today";

impl Desk {
    /// What is owed today: all of it, or what is overdue, due within so many days, or on no day.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn due(&self, within: Option<u32>) -> Result<DueList> {
        let as_of = self.today();
        self.read(|reader| {
            let duties = duties(reader, as_of, within)?;
            Ok(DueList { as_of, duties })
        })
    }
}

fn duties(reader: &Reader, as_of: NaiveDate, within: Option<u32>) -> Result<Vec<DutyView>> {
    let cadences = health_model(reader)?.cadences;
    let names = Names {
        numbers: Numbers::of(reader.firm()?.as_ref()),
        reader,
    };
    let last = within.and_then(|days| as_of.checked_add_days(Days::new(days.into())));
    let mut duties = Vec::new();
    for records in reader.every_account()? {
        for duty in records.duties(&cadences, as_of) {
            let is_near = match (last, duty.on) {
                (Some(last), Some(on)) => on <= last,
                _ => true,
            };
            if is_near {
                duties.push(duty_view(&names, &records, duty, as_of)?);
            }
        }
    }
    duties.sort_by(|a, b| {
        let key = |duty: &DutyView| (duty.on.is_none(), duty.on);
        key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name))
    });
    Ok(duties)
}

fn duty_view(names: &Names, records: &AccountRecords, duty: Duty, as_of: NaiveDate) -> Result<DutyView> {
    let kind = kind_named(duty.entity)?;
    let (deadline, contact, open) = match duty.ground {
        Ground::Deadline(kind) => (Some(kind), None, None),
        Ground::Contact(owed) => (None, Some(OwedView::from(owed)), None),
        Ground::Loop(kind) => (None, None, Some(kind)),
    };
    // A contact and a loop are closed by another record, not in the one they rest on.
    let ways = WAYS
        .iter()
        .find(|(of, ..)| deadline.is_some() && *of == duty.entity);
    let owner_field = owner_field(kind).filter(|_| deadline.is_some() && duty.by == Side::Us);
    let row = names.reader.row(duty.entity, duty.record)?.unwrap_or_default();
    let owner: Option<Id> = owner_field.and_then(|field| match row.get(field) {
        Some(Value::Text(id)) => id.parse().ok(),
        _ => None,
    });
    let days = duty.on.map(|on| (on - as_of).num_days());
    let source = Source {
        entity: duty.entity,
        id: duty.record,
    };
    Ok(DutyView {
        account: records.account.id,
        name: records.account.name.clone(),
        on: duty.on,
        days: days.map(|days| i32::try_from(days).unwrap_or(i32::MAX)),
        near: near(days),
        deadline,
        contact,
        open,
        by: duty.by,
        owner: records.member_name(owner).map(str::to_owned),
        person: duty
            .person
            .and_then(|id| Some(records.stakeholder(id)?.name.clone())),
        record: record(names, &source)?,
        done: ways.and_then(|(_, set, _)| done(set, as_of)),
        day_field: ways.and_then(|(.., day)| day.map(str::to_owned)),
        owner_field: owner_field.map(str::to_owned),
    })
}

fn near(days: Option<i64>) -> Near {
    match days {
        None => Near::NoDay,
        Some(days) if days < 0 => Near::Overdue,
        Some(0) => Near::Today,
        Some(days) if days < WEEK => Near::Week,
        Some(_) => Near::Later,
    }
}

/// What to set when something is done on a day.
fn done(set: &[(&str, &str)], as_of: NaiveDate) -> Option<Fields> {
    let value = |text: &str| match text {
        TODAY => as_of.to_string(),
        word => word.to_owned(),
    };
    let fields: Fields = set
        .iter()
        .map(|(field, text)| ((*field).to_owned(), Some(FieldValue::Text(value(text)))))
        .collect();
    (!fields.is_empty()).then_some(fields)
}

/// The field that says who of ours answers for a record.
fn owner_field(kind: &KindAbout) -> Option<&'static str> {
    let mut members = kind.references().filter(|(_, to)| *to == "team_member");
    members.next().map(|(field, _)| field.name)
}
