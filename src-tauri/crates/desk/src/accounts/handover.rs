//! Handing an account over from one owner to the next: what the next one has to know in one document, the joint call as an
//! action, and the new owner from the day on which it counts. All that is written is one step.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use deck::sheet::{Block, Cell, Column, Sheet};
use model::accounts::{Account, TeamMember};
use model::{AccountRecords, FieldValue, Id, Record, Side};
use serde::Serialize;
use serde_json::json;
use specta::Type;
use store::Origin;

use crate::find::{account_named, account_records};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::paper::{self, Written};
use crate::records::{Fields, RecordAct};
use crate::text::{self, said};
use crate::{Desk, Error, Result};

/// So many of the last contacts are told.
const CONTACTS: usize = 12;

/// What the next owner of an account has to know.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverView {
    /// The account's name.
    pub account: String,
    /// Who hands it over; absent when nobody owned it.
    pub from: Option<String>,
    /// Whether the one who takes it owns it already.
    pub already: bool,
    /// Who takes it.
    pub to: String,
    /// The day from which that counts.
    pub on: NaiveDate,
    /// True when that day has come: the new owner is on record.
    pub in_force: bool,
    /// Why the client works with us.
    pub because: Option<String>,
    /// The client's people who are there.
    pub people: Vec<HandoverPerson>,
    /// What is promised and not done, ours first.
    pub commitments: Vec<HandoverCommitment>,
    /// The open risks, the heaviest first.
    pub risks: Vec<HandoverRisk>,
    /// The contracts that run.
    pub contracts: Vec<HandoverContract>,
    /// The last contacts, the newest first.
    pub history: Vec<HandoverContact>,
}

/// A person at the client.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverPerson {
    /// Their name.
    pub name: String,
    /// Their position.
    pub title: Option<String>,
    /// Their part in decisions, as stored.
    pub role: Option<String>,
    /// How close they are, as stored.
    pub strength: Option<String>,
    /// How they like to be reached, as stored.
    pub prefers: Option<String>,
    /// When somebody was last in contact with them.
    pub last_contact: Option<NaiveDate>,
}

/// A promise that is not kept yet.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverCommitment {
    /// Which side promised.
    pub by: Side,
    /// What.
    pub what: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// True when that day has passed.
    pub late: bool,
}

/// An open risk.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverRisk {
    /// What may happen.
    pub statement: String,
    /// How heavy it is, 1 to 25.
    pub score: Option<u8>,
    /// What is done about it.
    pub mitigation: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// A contract that runs.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverContract {
    /// What it is called.
    pub name: String,
    /// Its last day.
    pub ends: Option<NaiveDate>,
    /// The last day to give notice.
    pub notice_by: Option<NaiveDate>,
    /// Fees of a year.
    pub annual_value: Option<String>,
}

/// A contact with the client.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HandoverContact {
    /// The day.
    pub on: NaiveDate,
    /// What it was for, as stored.
    pub kind: String,
    /// What was said.
    pub summary: Option<String>,
}

impl Desk {
    /// Hands an account over: writes the document as the file's name ends (a PDF, else JSON), then the joint call as an
    /// action, and the new owner. Where the day is still to come, an action says when the owner changes. An account that the
    /// next one owns already has its document written again, and nothing else.
    ///
    /// # Errors
    /// When the account is not there, nobody of ours is called so, or the file cannot be written: then nothing changes.
    pub fn handover(&self, account: &str, to: &str, on: Option<NaiveDate>, out: &Path) -> Result<Written> {
        let today = self.clock.today();
        let on = on.unwrap_or(today);
        let (view, sheet, account, member, open) = self.read(|reader| {
            let found = account_named(reader, account)?;
            let records = account_records(reader, found.id)?;
            let member = named(&records, to)?;
            let names = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            let view = view(&names, &records, &member, on, today)?;
            let sheet = sheet(&view, &records, today);
            let open = records
                .actions
                .iter()
                .filter(|one| one.done_on.is_none_or(|on| on > today));
            let open: Vec<String> = open.map(|one| one.what.clone()).collect();
            Ok((view, sheet, found, member.id, open))
        })?;
        let is_pdf = out
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
        let written = match is_pdf {
            true => self.paper_write(sheet, out)?,
            false => paper::json_write(&view, out, &self.folder())?,
        };
        if account.owner != Some(member) {
            let mut acts = self.acts(&account, &view, member, today);
            // What is to be done already is not written down again.
            acts.retain(|act| match act {
                RecordAct::Create { fields, .. } => !matches!(
                    fields.get("what"),
                    Some(Some(FieldValue::Text(what))) if open.contains(what)
                ),
                _ => true,
            });
            self.record_step(Origin::Here, &acts)?;
        }
        Ok(written)
    }

    fn acts(&self, account: &Account, view: &HandoverView, to: Id, today: NaiveDate) -> Vec<RecordAct> {
        let text = |text: String| Some(FieldValue::Text(text));
        let action = |id: &str, owner: Option<Id>| RecordAct::Create {
            kind: "action".to_owned(),
            id: self.new_id(),
            account: Some(account.id),
            from: None,
            fields: Fields::from([
                (
                    "what".to_owned(),
                    text(said(id, &json!({ "from": view.from, "to": view.to }))),
                ),
                (
                    "owner".to_owned(),
                    owner.and_then(|owner| text(owner.to_string())),
                ),
                ("due".to_owned(), text(view.on.max(today).to_string())),
            ]),
        };
        let call = action("handover-call", account.owner.or(Some(to)));
        match view.on <= today {
            true => vec![
                RecordAct::Change {
                    kind: Account::ENTITY.to_owned(),
                    id: account.id,
                    fields: Fields::from([("owner".to_owned(), text(to.to_string()))]),
                },
                call,
            ],
            false => vec![call, action("handover-take-over", Some(to))],
        }
    }
}

/// The person of ours of this name.
fn named(records: &AccountRecords, name: &str) -> Result<TeamMember> {
    let found = records.team.iter().find(|one| model::same_name(&one.name, name));
    found.cloned().ok_or_else(|| {
        let rule = model::Rule::NoSuch {
            kind: TeamMember::ENTITY.to_owned(),
        };
        Error::broken(Account::ENTITY, "owner", rule)
    })
}

fn view(
    names: &Names<'_, '_>,
    records: &AccountRecords,
    to: &TeamMember,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<HandoverView> {
    let contacts: HashMap<Id, NaiveDate> = records.last_contacts(today);
    let word = |word: &dyn std::fmt::Display| word.to_string();
    let people = records.stakeholders.iter().filter(|one| one.is_there(today));
    let mut commitments: Vec<HandoverCommitment> = records
        .commitments
        .iter()
        .filter(|one| !one.fate(today).is_done())
        .map(|one| HandoverCommitment {
            by: one.by,
            what: one.what.clone(),
            due: one.due,
            late: one.fate(today).is_overdue(),
        })
        .collect();
    commitments.sort_by_key(|one| (one.by, one.due.is_none(), one.due));
    let mut risks: Vec<HandoverRisk> = records
        .risks
        .iter()
        .filter(|risk| risk.is_open())
        .map(|risk| HandoverRisk {
            statement: risk.statement.clone(),
            score: risk.score(),
            mitigation: risk.mitigation.clone(),
            due: risk.due,
        })
        .collect();
    risks.sort_by_key(|risk| std::cmp::Reverse(risk.score));
    let mut contracts = Vec::new();
    for one in records.engagements.iter().filter(|one| one.runs_on(today)) {
        let row = names.reader.row("engagement", one.id)?.unwrap_or_default();
        contracts.push(HandoverContract {
            name: names.line("engagement", &row)?,
            ends: one.ends,
            notice_by: one.notice_by,
            annual_value: one.annual_value.map(|money| names.numbers.money(money)),
        });
    }
    let mut history: Vec<_> = records.contacts(today).collect();
    history.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    Ok(HandoverView {
        account: records.account.name.clone(),
        from: records
            .member_name(records.account.owner)
            .filter(|name| *name != to.name)
            .map(str::to_owned),
        already: records.account.owner == Some(to.id),
        to: to.name.clone(),
        on,
        in_force: on <= today,
        because: records.account.works_with_us_because.clone(),
        people: people
            .map(|one| HandoverPerson {
                name: one.name.clone(),
                title: one.title.clone(),
                role: one.role.as_ref().map(|role| word(role)),
                strength: one.strength.as_ref().map(|strength| word(strength)),
                prefers: one.prefers.as_ref().map(|channel| word(channel)),
                last_contact: contacts.get(&one.id).copied(),
            })
            .collect(),
        commitments,
        risks,
        contracts,
        history: history
            .into_iter()
            .take(CONTACTS)
            .map(|one| HandoverContact {
                on: one.on,
                kind: one.kind.to_string(),
                summary: one.summary.clone(),
            })
            .collect(),
    })
}

fn sheet(view: &HandoverView, records: &AccountRecords, today: NaiveDate) -> Sheet {
    let from = view.already.then(|| "already".to_owned()).or(view.from.clone());
    let about = json!({ "from": from, "to": view.to, "since": view.on });
    let mut blocks = vec![Block::Lead(said("handover-lead", &about))];
    if let Some(because) = &view.because {
        blocks.push(Block::Paragraph(because.clone()));
    }
    let words = |field: &str, stored: &Option<String>| stored.as_ref().map(|one| text::word(field, one));
    let some = |text: Option<String>| Cell::text(text.unwrap_or_default());
    paper::table(
        &mut blocks,
        "handover-people",
        [
            Column::words(text::label("stakeholder", "name"), 4.0),
            Column::words(text::label("stakeholder", "role"), 2.0),
            Column::words(text::label("stakeholder", "strength"), 2.0),
            Column::words(text::label("stakeholder", "prefers"), 2.0),
            Column::words(said("handover-last-contact", &json!({})), 2.4),
        ],
        view.people.iter().map(|one| {
            vec![
                Cell::text(&one.name)
                    .strong()
                    .under(one.title.as_deref().unwrap_or_default()),
                some(words("role", &one.role)),
                some(words("strength", &one.strength)),
                some(words("prefers", &one.prefers)),
                some(one.last_contact.map(paper::day)),
            ]
        }),
    );
    paper::table(
        &mut blocks,
        "handover-commitments",
        [
            Column::words(text::label("commitment", "what"), 6.0),
            Column::words(text::label("commitment", "by"), 2.0),
            Column::words(text::label("commitment", "due"), 3.0),
        ],
        view.commitments.iter().map(|one| {
            let due = Cell::text(one.due.map(paper::day).unwrap_or_default());
            vec![
                Cell::text(&one.what).strong(),
                Cell::text(text::word("by", one.by.as_str())),
                if one.late {
                    due.under(said("handover-late", &json!({})))
                } else {
                    due
                },
            ]
        }),
    );
    paper::table(
        &mut blocks,
        "handover-risks",
        [
            Column::words(text::label("risk", "statement"), 6.0),
            Column::figures(said("paper-score", &json!({})), 1.4),
            Column::words(text::label("risk", "due"), 2.6),
        ],
        view.risks.iter().map(|one| {
            vec![
                Cell::text(&one.statement)
                    .strong()
                    .under(one.mitigation.as_deref().unwrap_or_default()),
                some(one.score.map(|score| score.to_string())),
                some(one.due.map(paper::day)),
            ]
        }),
    );
    paper::table(
        &mut blocks,
        "handover-contracts",
        [
            Column::words(text::label("engagement", "service"), 4.0),
            Column::figures(text::label("engagement", "annual_value"), 2.0),
            Column::words(text::label("engagement", "notice_by"), 2.6),
            Column::words(text::label("engagement", "ends"), 2.6),
        ],
        view.contracts.iter().map(|one| {
            vec![
                Cell::text(&one.name).strong(),
                some(one.annual_value.clone()),
                some(one.notice_by.map(paper::day)),
                some(one.ends.map(paper::day)),
            ]
        }),
    );
    paper::table(
        &mut blocks,
        "handover-history",
        [
            Column::words(text::label("touchpoint", "on"), 2.4),
            Column::words(text::label("touchpoint", "kind"), 2.0),
            Column::words(text::label("touchpoint", "summary"), 6.0),
        ],
        view.history.iter().map(|one| {
            vec![
                Cell::text(paper::day(one.on)),
                Cell::text(text::word("kind", &one.kind)),
                some(one.summary.clone()),
            ]
        }),
    );
    paper::sheet("handover", &view.account, records, today, blocks)
}
