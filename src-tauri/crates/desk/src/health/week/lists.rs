//! What is due, what is to be renewed, what is open, and where too many of ours turned up.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use model::accounts::Engagement;
use model::health::Source;
use model::{Deadline, DeadlineKind, Keeps, LoopKind, Money, Owed, RenewalCall, RenewalStage, sums};

use super::{
    CrowdView, DueView, ForecastView, LoopCount, LoopView, OwedView, RenewalDay, RenewalView, Standing,
    amount, count, days_to,
};
use crate::Result;
use crate::health::{HealthRecord, record};
use crate::named::Names;
use crate::numbers::Numbers;

/// So many rows of a list are handed out.
const ROWS: usize = 100;
/// What is due within so many days is told.
const SOON: u64 = 7;

/// Something due, before it is named.
enum Due<'a> {
    Day(Deadline),
    Contact(Owed, &'a model::touchpoints::Touchpoint),
}

/// What is overdue or due within a week, by day, and how many of each. What has ended is owed nothing more.
pub fn due(names: &Names, standings: &[Standing], as_of: NaiveDate) -> Result<(Vec<DueView>, [u32; 2])> {
    let last = as_of.checked_add_days(Days::new(SOON)).unwrap_or(as_of);
    let mut all: Vec<(NaiveDate, &Standing, Due)> = Vec::new();
    for one in standings {
        let ours = |due: &Deadline| due.kind.needs_us() && due.kind != DeadlineKind::Notice && due.on <= last;
        let days = one.records.deadlines(as_of).into_iter().filter(ours);
        all.extend(days.map(|due| (due.on, one, Due::Day(due))));
        if one.to.over_since.is_some() {
            continue;
        }
        for owed in Owed::to(one.records.account.tier, &one.health.model.cadences) {
            let kept = one.records.last_kept(&owed, as_of);
            let waited = one.records.days_waited(&owed, as_of);
            let (Some(kept), Some(waited)) = (kept, waited) else {
                continue;
            };
            let left = chrono::TimeDelta::days(i64::from(owed.every_days) - waited);
            let on = as_of.checked_add_signed(left).filter(|on| *on <= last);
            all.extend(on.map(|on| (on, one, Due::Contact(owed, kept))));
        }
    }
    all.sort_by_key(|(on, one, due)| (*on, matches!(due, Due::Contact(..)), one.name()));
    let overdue = all.iter().filter(|(on, ..)| *on < as_of).count();
    let counts = [count(overdue), count(all.len() - overdue)];
    let shown = all.into_iter().take(ROWS).map(|(on, one, due)| {
        let (deadline, contact, record) = match due {
            Due::Day(due) => (Some(due.kind), None, day_record(names, due)?),
            Due::Contact(owed, kept) => (None, Some(owed_view(owed)), record(names, &Source::of(kept))?),
        };
        Ok(DueView {
            account: one.account(),
            name: one.name(),
            on,
            days: days_to(as_of, on),
            deadline,
            contact,
            record,
        })
    });
    Ok((shown.collect::<Result<_>>()?, counts))
}

fn day_record(names: &Names, due: Deadline) -> Result<HealthRecord> {
    let entity = due.kind.entity();
    let name = match due.what {
        Some(what) => store::one_line(&what),
        None => {
            return record(
                names,
                &Source {
                    entity,
                    id: due.record,
                },
            );
        }
    };
    Ok(HealthRecord {
        kind: entity.to_owned(),
        id: due.record,
        name,
        on: Some(due.on),
        value: None,
    })
}

fn owed_view(owed: Owed) -> OwedView {
    OwedView {
        kind: match owed.keeps {
            Keeps::Kind(kind) => Some(kind),
            Keeps::Review => None,
        },
        role: owed.role,
        every_days: owed.every_days,
    }
}

/// What is to be renewed, by the real deadline; when `near`, within 180 days or overdue.
pub fn renewals(numbers: &Numbers, standings: &[Standing], as_of: NaiveDate, near: bool) -> Vec<RenewalView> {
    let mut all: Vec<RenewalView> = Vec::new();
    for one in standings {
        for (deadline, contract) in one.records.renewals(as_of) {
            let days = (deadline - as_of).num_days();
            let stage = RenewalStage::at(days);
            // What has ended as it was called is decided.
            let decided = days < 0 && contract.renewal_call == Some(RenewalCall::WillNot);
            if near && (stage.is_none() || decided) {
                continue;
            }
            let services = &one.records.services;
            let service = services
                .iter()
                .find(|service| Some(service.id) == contract.service);
            all.push(RenewalView {
                engagement: contract.id,
                account: one.account(),
                name: one.name(),
                service: service.map(|service| service.name.clone()),
                deadline,
                day: match (contract.notice_by, contract.ends) {
                    (Some(_), _) => RenewalDay::Notice,
                    (None, Some(_)) => RenewalDay::End,
                    (None, None) => RenewalDay::Renewal,
                },
                days: days_to(as_of, deadline),
                stage,
                call: contract.renewal_call,
                call_owed: contract.call_is_owed(as_of),
                amount: contract.annual_value.map(|value| amount(numbers, value)),
                band: one.band(),
                points: one.points(),
                tier: one.records.account.tier,
            });
        }
    }
    all.sort_by(|a, b| (a.deadline, &a.name, a.engagement).cmp(&(b.deadline, &b.name, b.engagement)));
    all
}

/// What the renewals within 180 days, and those overdue, come to by the call on them; those without a call come last.
pub fn forecast(numbers: &Numbers, standings: &[Standing], as_of: NaiveDate) -> Vec<ForecastView> {
    let due =
        |(deadline, _): &(NaiveDate, &Engagement)| RenewalStage::at((*deadline - as_of).num_days()).is_some();
    let contracts: Vec<&Engagement> = standings
        .iter()
        .flat_map(|one| one.records.renewals(as_of).into_iter().filter(due))
        .map(|(_, contract)| contract)
        .collect();
    let calls = RenewalCall::ALL.iter().copied().map(Some).chain([None]);
    calls
        .map(|call| {
            let of_call: Vec<&&Engagement> = contracts.iter().filter(|c| c.renewal_call == call).collect();
            let fees: Vec<Money> = of_call
                .iter()
                .filter_map(|contract| contract.annual_value)
                .collect();
            ForecastView {
                call,
                contracts: count(of_call.len()),
                without_fees: count(of_call.len() - fees.len()),
                amounts: sums(fees.iter().copied())
                    .into_iter()
                    .map(|sum| amount(numbers, sum))
                    .collect(),
            }
        })
        .collect()
}

/// What is open, by kind, then by day, and how many of each kind.
pub fn loops(
    names: &Names,
    standings: &[Standing],
    as_of: NaiveDate,
) -> Result<(Vec<LoopView>, Vec<LoopCount>)> {
    let mut all: Vec<(&Standing, model::Loop)> = Vec::new();
    for one in standings {
        all.extend(one.records.loops(as_of).into_iter().map(|open| (one, open)));
    }
    all.sort_by_key(|(one, open)| (open.kind, open.due, one.name(), open.record));
    let mut counts: BTreeMap<LoopKind, u32> = BTreeMap::new();
    for (_, open) in &all {
        *counts.entry(open.kind).or_default() += 1;
    }
    let shown = all.into_iter().take(ROWS).map(|(one, open)| {
        let source = Source {
            entity: open.entity,
            id: open.record,
        };
        let person = open.person.and_then(|id| one.records.stakeholder(id));
        let commitment = one.records.commitments.iter().find(|c| c.id == open.record);
        Ok(LoopView {
            kind: open.kind,
            account: one.account(),
            name: one.name(),
            record: record(names, &source)?,
            person: person.map(|person| person.name.clone()),
            by: commitment.map(|commitment| commitment.by),
            due: open.due,
            days: open.due.map(|due| days_to(as_of, due)),
        })
    });
    let counts = counts.into_iter().map(|(kind, count)| LoopCount { kind, count });
    Ok((shown.collect::<Result<_>>()?, counts.collect()))
}

/// The clients at whom three of ours or more turned up within a week.
pub fn crowds(names: &Names, standings: &[Standing], as_of: NaiveDate) -> Result<Vec<CrowdView>> {
    let crowd = |one: &Standing| {
        let crowd = one.records.crowd(as_of)?;
        let member = |id| one.records.member_name(Some(id)).map(str::to_owned);
        let touchpoints = crowd.touchpoints.iter().map(|t| record(names, &Source::of(*t)));
        Some(touchpoints.collect::<Result<_>>().map(|touchpoints| CrowdView {
            account: one.account(),
            name: one.name(),
            members: crowd.members.into_iter().filter_map(member).collect(),
            touchpoints,
        }))
    };
    standings.iter().filter_map(crowd).collect()
}
