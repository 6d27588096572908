//! What the map says by itself, in words, with what can be done about it.

use chrono::NaiveDate;
use model::accounts::Account;
use model::health::Finding;
use model::stakeholders::{Coverage, Stakeholder};
use model::{AccountRecords, Id, MapFinding, Record};
use serde_json::json;
use store::Origin;

use super::map::gap;
use super::{MapFindingView, MapOffer};
use crate::records::{Fields, RecordAct};
use crate::text::{said, word};
use crate::{Desk, Result};

/// What may cost the account; the rest wants a look.
const PRESSING: &[MapFinding] = &[
    MapFinding::ChampionDeparted,
    MapFinding::BlockerWithoutPlan,
    MapFinding::NoDecisionMaker,
    MapFinding::SingleThreaded,
];

impl Desk {
    /// Takes an offer of the map: a task of this wording that says which record it comes from. A task that is open there in
    /// the same words is handed out again.
    ///
    /// # Errors
    /// When the record is not there, or the wording is empty or too long.
    pub fn map_accept(&self, account: Id, entity: &str, record: Id, what: &str) -> Result<Id> {
        let today = self.clock.today();
        let records = self.read(|reader| crate::find::account_records(reader, account))?;
        if let Some(open) = task(&records, entity, record, what, today) {
            return Ok(open);
        }
        let id = self.new_id();
        let text = |text: &str| Some(model::FieldValue::Text(text.to_owned()));
        let create = RecordAct::Create {
            kind: "action".to_owned(),
            id,
            account: Some(account),
            from: Some((entity.to_owned(), record)),
            fields: Fields::from([("what".to_owned(), text(what))]),
        };
        self.record_step(Origin::Here, &[create])?;
        Ok(id)
    }
}

/// The open task of this wording that a record has.
fn task(records: &AccountRecords, entity: &str, record: Id, what: &str, as_of: NaiveDate) -> Option<Id> {
    let open = records.actions.iter().find(|action| {
        action.from_entity == entity
            && action.from_id == record
            && action.what == what
            && action.done_on.is_none_or(|on| on > as_of)
    });
    open.map(|action| action.id)
}

fn offer(records: &AccountRecords, entity: &str, record: Id, what: String, as_of: NaiveDate) -> MapOffer {
    MapOffer {
        action: task(records, entity, record, &what, as_of),
        what,
        entity: entity.to_owned(),
        record,
    }
}

/// The task that the gap of a pair becomes; none where there is no gap.
pub(super) fn gap_offer(records: &AccountRecords, own: &Coverage, as_of: NaiveDate) -> Option<MapOffer> {
    if gap(own.level, own.wanted) == 0 {
        return None;
    }
    let about = json!({
        "member": records.member_name(Some(own.member)),
        "name": records.stakeholder(own.stakeholder).map(|one| one.name.as_str()),
        "wanted": own.wanted.map(|one| word("wanted", one.as_str())),
    });
    let what = said("map-offer-gap", &about);
    Some(offer(records, Coverage::ENTITY, own.id, what, as_of))
}

pub(super) fn finding_view(records: &AccountRecords, finding: &Finding, as_of: NaiveDate) -> MapFindingView {
    let names: Vec<&str> = finding
        .people
        .iter()
        .filter_map(|id| records.stakeholder(*id))
        .map(|person| person.name.as_str())
        .collect();
    let about = json!({
        "finding": finding.kind.as_str(),
        "names": names,
        "member": records.member_name(finding.member),
        // Of several people one day would be the day of one of them.
        "since": finding.since.filter(|_| names.len() == 1),
    });
    // A task about one person comes from that person, else from the account.
    let (entity, record) = match finding.people.as_slice() {
        [one] => (Stakeholder::ENTITY, *one),
        _ => (Account::ENTITY, records.account.id),
    };
    MapFindingView {
        finding: finding.kind,
        people: finding.people.clone(),
        title: said("map-finding", &about),
        sentence: said("map-finding-why", &about),
        pressing: PRESSING.contains(&finding.kind),
        since: finding.since,
        offer: offer(records, entity, record, said("map-offer", &about), as_of),
    }
}
