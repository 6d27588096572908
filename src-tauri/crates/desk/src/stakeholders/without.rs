//! The departure drill: what would be lost if a person left. Of one who has left it is what has to be handed over.

use chrono::NaiveDate;
use model::health::{Finding, Health, Model};
use model::stakeholders::Stakeholder;
use model::{AccountRecords, Band, GateKind, Id, Record, RenewalStage, Rule};
use serde_json::json;

use super::findings::finding_view;
use super::map::{cells, count};
use super::person::{hanging_view, small};
use super::{MapRenewal, MapWithout};
use crate::find::health_model;
use crate::named::Names;
use crate::numbers::Numbers;
use crate::records::called;
use crate::text::said;
use crate::{Desk, Error, Result};

impl Desk {
    /// The person of an account who is called so.
    ///
    /// # Errors
    /// When nobody is called so, or several are.
    pub fn map_called(&self, account: Id, name: &str) -> Result<Id> {
        let kind = Stakeholder::ENTITY;
        let found = self.read(|reader| called(reader, kind, Some(account), name))?;
        let what = kind.to_owned();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(Error::broken(kind, "name", Rule::NoSuch { kind: what })),
            _ => Err(Error::broken(kind, "name", Rule::Several { kind: what })),
        }
    }

    /// What would be lost if a person of an account left today, or had left on a day.
    ///
    /// # Errors
    /// When the account or the person is not there; [`Error::NotRecorded`] for a day of which nothing is known.
    pub fn map_without(&self, account: Id, person: Id, day: Option<NaiveDate>) -> Result<MapWithout> {
        self.at(account, day, |reader, records, as_of| {
            let names = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            drill(&names, records, &health_model(reader)?, person, as_of)
        })
    }
}

/// The records with a person at the client, or gone by a day.
fn with(records: &AccountRecords, person: Id, left_on: Option<NaiveDate>) -> AccountRecords {
    let mut records = records.clone();
    for one in records.stakeholders.iter_mut().filter(|one| one.id == person) {
        one.left_on = left_on;
    }
    records
}

fn drill(
    names: &Names<'_, '_>,
    records: &AccountRecords,
    model: &Model,
    person: Id,
    as_of: NaiveDate,
) -> Result<MapWithout> {
    let one = records.stakeholder(person).ok_or(Error::NoRecord)?;
    let left_on = one.left_on.filter(|_| !one.is_there(as_of));
    let (there, gone) = (
        with(records, person, None),
        with(records, person, Some(left_on.unwrap_or(as_of))),
    );
    let [before, after] = [&there, &gone].map(|records| Health { records, model });
    let (score, without) = (before.score(as_of), after.score(as_of));
    let closed = score.gate_kinds();
    let gates: Vec<GateKind> = without
        .gate_kinds()
        .into_iter()
        .filter(|gate| !closed.contains(gate))
        .collect();
    let known = before.findings(as_of);
    let new = |finding: &&Finding| !known.iter().any(|known| finding.is_in(known));
    // A smaller number is a worse band; what is not known is not worse.
    let falls = score.band != Band::NotEnoughData && without.band < score.band;
    let hanging: Vec<_> = records
        .hanging_on(person, as_of)
        .into_iter()
        .map(|one| hanging_view(names, one, as_of))
        .collect::<Result<_>>()?;
    let mut view = MapWithout {
        person,
        name: one.name.clone(),
        as_of,
        left_on,
        sentence: String::new(),
        hanging,
        reports: records
            .stakeholders
            .iter()
            .filter(|one| one.reports_to == Some(person) && one.is_there(as_of))
            .map(|one| one.id)
            .collect(),
        coverage: cells(records, as_of)
            .into_iter()
            .filter(|cell| cell.person == person)
            .collect(),
        points: score.points.map(small),
        points_without: without.points.map(small),
        band: score.band,
        band_without: without.band,
        findings: after
            .findings(as_of)
            .iter()
            .filter(new)
            .map(|finding| finding_view(&gone, finding, as_of))
            .collect(),
        renewals: renewals(names, records, falls || !gates.is_empty(), as_of)?,
        gates,
    };
    view.sentence = sentence(&view);
    Ok(view)
}

/// The contracts whose renewal is near enough for a plan.
fn renewals(
    names: &Names<'_, '_>,
    records: &AccountRecords,
    at_risk: bool,
    as_of: NaiveDate,
) -> Result<Vec<MapRenewal>> {
    let mut all = Vec::new();
    for (deadline, contract) in records.renewals(as_of) {
        let days = (deadline - as_of).num_days();
        if RenewalStage::at(days).is_none_or(|stage| stage == RenewalStage::Past) {
            continue;
        }
        let row = names.reader.row("engagement", contract.id)?.unwrap_or_default();
        all.push(MapRenewal {
            record: contract.id,
            name: names.line("engagement", &row)?,
            deadline,
            days: i32::try_from(days).unwrap_or(i32::MAX),
            annual_value: contract.annual_value.map(|money| names.numbers.money(money)),
            at_risk,
        });
    }
    Ok(all)
}

fn sentence(view: &MapWithout) -> String {
    let points = |points: Option<u8>| points.map(|points| points.to_string());
    let fell = view
        .points
        .zip(view.points_without)
        .map(|(then, now)| then.saturating_sub(now));
    let about = json!({
        "name": view.name,
        "gone": view.left_on.is_some(),
        "since": view.left_on,
        "hanging": view.hanging.len(),
        "points": points(view.points),
        "without": points(view.points_without),
        "fell": fell.unwrap_or(0),
        "gates": view.gates.len(),
        "findings": view.findings.len(),
        "renewals": count(view.renewals.iter().filter(|one| one.at_risk).count()),
    });
    said("map-without", &about)
}
