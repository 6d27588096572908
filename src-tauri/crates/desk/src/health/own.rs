//! My own record: what the score and my own calls said, beside what happened. It stays in the vault: no deck and no file
//! that leaves it carries any of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::accounts::{Account, Engagement};
use model::health::{BEFORE_DAYS, Decided, Health, HealthOverride, Judged, Source};
use model::renewals::Opportunity;
use model::{AccountRecords, Band, CallFate, Id, Record, RenewalCall, RenewalOutcome};
use serde::Serialize;
use serde_json::json;
use specta::Type;

use super::week::count;
use super::{HealthRecord, health, record};
use crate::find::{account_records, health_model};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Result, text};

/// What the score and the owner's calls said, beside what happened.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct OwnRecordView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// The same in plain words, each with how many it rests on; empty while nothing is decided.
    pub said: Vec<String>,
    /// What became of the contracts of each band, worst first: those of which a week was closed so many days before.
    pub bands: Vec<OwnBand>,
    /// How many are decided of which no week was closed so long before.
    pub unscored: u32,
    /// How many ended with nothing recorded of them: they are neither renewed nor lost.
    pub unrecorded: u32,
    /// What became of the contracts by the last call on them; those without a call come last.
    pub calls: Vec<OwnCall>,
    /// Which way the rules went while an override held.
    pub fates: Vec<OwnFate>,
    /// Every contract whose day has passed, the newest first.
    pub renewals: Vec<OwnRenewal>,
    /// Every override that has ended, the newest first.
    pub overrides: Vec<OwnOverride>,
}

/// What became of the contracts that stood in a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct OwnBand {
    /// The band by the rules, 90 days before the deadline.
    pub band: Band,
    /// How many were renewed.
    pub renewed: u32,
    /// How many left.
    pub left: u32,
}

/// What became of the contracts with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct OwnCall {
    /// The last call; absent where none was made.
    pub call: Option<RenewalCall>,
    /// How many were renewed.
    pub renewed: u32,
    /// How many left.
    pub left: u32,
}

/// How many overrides ended one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct OwnFate {
    /// Which way the rules went.
    pub fate: CallFate,
    /// How many.
    pub n: u32,
}

/// A contract whose day has passed.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct OwnRenewal {
    /// Whose.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// The contract.
    pub record: HealthRecord,
    /// The day it was decided.
    pub on: NaiveDate,
    /// What became of it; absent when it ended and no record says.
    pub outcome: Option<RenewalOutcome>,
    /// The band by the rules, 90 days before the deadline.
    pub band: Option<Band>,
    /// Whether the band was right; amber and not enough data say neither.
    pub band_right: Option<bool>,
    /// The last call on it.
    pub call: Option<RenewalCall>,
    /// Whether the call was right; at risk says neither.
    pub call_right: Option<bool>,
}

/// An override that has ended.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct OwnOverride {
    /// Whose.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// Which.
    pub id: Id,
    /// The owner's band.
    pub band: Band,
    /// Why.
    pub reason: String,
    /// The band by the rules on its first day.
    pub began: Band,
    /// The band by the rules on its last day.
    pub ended: Band,
    /// Which way the rules went meanwhile.
    pub fate: CallFate,
    /// Its last day.
    pub until: NaiveDate,
}

impl Desk {
    /// How often my green was renewed and my red left, how my calls on renewals came true, and which way the rules went after
    /// my overrides.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn own_record(&self) -> Result<OwnRecordView> {
        let as_of = self.clock.today();
        self.close_weeks()?;
        self.read(|reader| {
            let model = health_model(reader)?;
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let mut contracts: BTreeMap<Id, Vec<Engagement>> = BTreeMap::new();
            for contract in reader.all::<Engagement>()? {
                contracts.entry(contract.account).or_default().push(contract);
            }
            let mut opportunities: BTreeMap<Id, Vec<Opportunity>> = BTreeMap::new();
            for opportunity in reader.all::<Opportunity>()? {
                opportunities
                    .entry(opportunity.account)
                    .or_default()
                    .push(opportunity);
            }
            let overridden = reader.all::<HealthOverride>()?;
            let overridden: BTreeSet<Id> = overridden.iter().map(|call| call.account).collect();
            let (mut renewals, mut overrides) = (Vec::new(), Vec::new());
            for account in reader.all::<Account>()? {
                let (id, name) = (account.id, account.name.clone());
                let mut records = AccountRecords::of(account);
                records.engagements = contracts.remove(&id).unwrap_or_default();
                records.opportunities = opportunities.remove(&id).unwrap_or_default();
                for decided in decided(&health(&records, &model), || Ok(reader.bands_by_week(id)?), as_of)? {
                    let source = Source {
                        entity: Engagement::ENTITY,
                        id: decided.engagement,
                    };
                    renewals.push(renewal(&decided, id, &name, record(&names, &source)?));
                }
                if overridden.contains(&id) {
                    let records = account_records(reader, id)?;
                    let judged = health(&records, &model).judged(as_of);
                    overrides.extend(judged.iter().map(|judged| own_override(judged, &records)));
                }
            }
            renewals.sort_by(|a, b| (b.on, &a.name).cmp(&(a.on, &b.name)));
            overrides.sort_by(|a, b| (b.until, &a.name).cmp(&(a.until, &b.name)));
            Ok(OwnRecordView::of(as_of, renewals, overrides))
        })
    }
}

/// The decided renewals; the weeks are read where there is one.
fn decided(
    health: &Health,
    weeks: impl FnOnce() -> Result<Vec<(model::health::Week, Band)>>,
    as_of: NaiveDate,
) -> Result<Vec<Decided>> {
    match health.records.decided_renewals(as_of).is_empty() {
        true => Ok(Vec::new()),
        false => Ok(health.decided(&weeks()?, as_of)),
    }
}

fn renewal(decided: &Decided, account: Id, name: &str, record: HealthRecord) -> OwnRenewal {
    let outcome = decided.outcome;
    OwnRenewal {
        account,
        name: name.to_owned(),
        record,
        on: decided.on,
        outcome,
        band: decided.band,
        band_right: decided.band.and_then(|band| outcome?.bears_out(band)),
        call: decided.call,
        call_right: decided.call.and_then(|call| outcome?.bears_out_call(call)),
    }
}

fn own_override(judged: &Judged, records: &AccountRecords) -> OwnOverride {
    let call = records.health_overrides.iter().find(|call| call.id == judged.id);
    OwnOverride {
        account: records.account.id,
        name: records.account.name.clone(),
        id: judged.id,
        band: judged.band,
        reason: call.map(|call| call.reason.clone()).unwrap_or_default(),
        began: judged.began,
        ended: judged.ended,
        fate: judged.fate,
        until: judged.until,
    }
}

impl OwnRecordView {
    fn of(as_of: NaiveDate, renewals: Vec<OwnRenewal>, overrides: Vec<OwnOverride>) -> Self {
        let became = |of: &dyn Fn(&&OwnRenewal) -> bool| {
            let how_many = |outcome| {
                let of = renewals.iter().filter(of);
                count(of.filter(|one| one.outcome == Some(outcome)).count())
            };
            [RenewalOutcome::Renewed, RenewalOutcome::Left].map(how_many)
        };
        let bands = Band::ALL.iter().map(|band| {
            let [renewed, left] = became(&|one| one.band == Some(*band));
            OwnBand {
                band: *band,
                renewed,
                left,
            }
        });
        let calls = RenewalCall::ALL.iter().copied().map(Some).chain([None]);
        let calls = calls.map(|call| {
            let [renewed, left] = became(&|one| one.call == call);
            OwnCall { call, renewed, left }
        });
        let fates = CallFate::ALL.iter().map(|fate| OwnFate {
            fate: *fate,
            n: count(overrides.iter().filter(|one| one.fate == *fate).count()),
        });
        let (bands, calls, fates): (Vec<_>, Vec<_>, Vec<_>) = (
            bands.filter(|one| one.renewed + one.left > 0).collect(),
            calls.filter(|one| one.renewed + one.left > 0).collect(),
            fates.filter(|one| one.n > 0).collect(),
        );
        let of = |is: fn(&OwnRenewal) -> bool| count(renewals.iter().filter(|one| is(one)).count());
        let unrecorded = of(|one| one.outcome.is_none());
        Self {
            as_of,
            said: said(&bands, &calls, &fates, unrecorded),
            unscored: of(|one| one.outcome.is_some() && one.band.is_none()),
            unrecorded,
            bands,
            calls,
            fates,
            renewals,
            overrides,
        }
    }
}

/// The record in plain words, each sentence with how many it rests on.
fn said(bands: &[OwnBand], calls: &[OwnCall], fates: &[OwnFate], unrecorded: u32) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    said.extend(bands.iter().map(|one| {
        let (renewed, left, n) = (one.renewed, one.left, one.renewed + one.left);
        let band = text::word("band", one.band.as_str());
        text::said(
            "own-band",
            &json!({ "band": band, "renewed": renewed, "left": left, "n": n, "days": BEFORE_DAYS }),
        )
    }));
    said.extend(calls.iter().map(|one| {
        let (renewed, left, n) = (one.renewed, one.left, one.renewed + one.left);
        let call = one.call.map(RenewalCall::as_str);
        text::said(
            "own-call",
            &json!({ "call": call, "renewed": renewed, "left": left, "n": n }),
        )
    }));
    if unrecorded > 0 {
        said.push(text::said("own-unrecorded", &json!({ "n": unrecorded })));
    }
    let judged: u32 = fates.iter().map(|one| one.n).sum();
    said.extend(fates.iter().map(|one| {
        text::said(
            "own-fate",
            &json!({ "fate": one.fate.as_str(), "n": one.n, "judged": judged }),
        )
    }));
    said
}
