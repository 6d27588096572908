//! What is due, what is to be renewed, what is open, and where too many of ours turned up.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use model::accounts::Engagement;
use model::actions::Action;
use model::health::Source;
use model::{AccountRecords, Deadline, LoopKind, Money, Record, RenewalCall, RenewalStage, sums};
use serde_json::json;

use super::{
    CrowdView, DueView, FirstFrom, ForecastView, LoopCount, LoopView, OwedView, RenewalDay, RenewalStep,
    RenewalView, Standing, amount, count, days_to,
};
use crate::health::standing::{Due, Open, ToRenew};
use crate::health::{HealthRecord, record};
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Result, text};

/// What is due within so many days is told.
const SOON: u64 = 7;

/// The last day of what is due soon.
pub fn due_until(as_of: NaiveDate) -> NaiveDate {
    as_of.checked_add_days(Days::new(SOON)).unwrap_or(as_of)
}

/// What is overdue or due within a week, by day, at most so much of it, and how many of each there are.
pub fn due(
    names: &Names,
    standings: &[Arc<Standing>],
    as_of: NaiveDate,
    most: usize,
) -> Result<(Vec<DueView>, [u32; 2])> {
    let mut all: Vec<(NaiveDate, &Standing, &Due)> = Vec::new();
    for one in standings {
        all.extend(one.due.iter().map(|(on, due)| (*on, one.as_ref(), due)));
    }
    all.sort_by_key(|(on, one, due)| (*on, matches!(due, Due::Contact(..)), one.name.as_str()));
    let overdue = all.iter().filter(|(on, ..)| *on < as_of).count();
    let counts = [count(overdue), count(all.len() - overdue)];
    let shown = all.into_iter().take(most).map(|(on, one, due)| {
        let (deadline, contact, record) = match due {
            Due::Day(due) => (Some(due.kind), None, day_record(names, due)?),
            Due::Contact(owed, kept) => (None, Some(OwedView::from(*owed)), record(names, kept)?),
        };
        Ok(DueView {
            account: one.account,
            name: one.name.clone(),
            on,
            days: days_to(as_of, on),
            deadline,
            contact,
            record,
        })
    });
    Ok((shown.collect::<Result<_>>()?, counts))
}

fn day_record(names: &Names, due: &Deadline) -> Result<HealthRecord> {
    let entity = due.kind.entity();
    let name = match &due.what {
        Some(what) => store::one_line(what),
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

/// What is to be renewed, by the real deadline; when `near`, within 180 days or overdue.
pub fn renewals(
    numbers: &Numbers,
    standings: &[Arc<Standing>],
    as_of: NaiveDate,
    near: bool,
) -> Vec<RenewalView> {
    let mut all: Vec<RenewalView> = Vec::new();
    for one in standings {
        for ToRenew {
            deadline,
            contract,
            service,
            step,
        } in &one.renewals
        {
            let days = (*deadline - as_of).num_days();
            let stage = RenewalStage::at(days);
            // What has ended as it was called is decided.
            let decided = days < 0 && contract.renewal_call == Some(RenewalCall::WillNot);
            if near && (stage.is_none() || decided) {
                continue;
            }
            let ended = contract.ends.filter(|_| contract.is_over(as_of));
            all.push(RenewalView {
                engagement: contract.id,
                account: one.account,
                name: one.name.clone(),
                service: service.clone(),
                deadline: *deadline,
                day: match (contract.notice_by, contract.ends) {
                    (Some(_), _) => RenewalDay::Notice,
                    (None, Some(_)) => RenewalDay::End,
                    (None, None) => RenewalDay::Renewal,
                },
                days: days_to(as_of, *deadline),
                ended,
                stage,
                call: contract.renewal_call,
                call_owed: ended.is_none() && contract.call_is_owed(as_of),
                reason: contract.renewal_reason.clone(),
                step: step.clone(),
                amount: contract.annual_value.map(|value| amount(numbers, value)),
                band: one.band(),
                points: one.points(),
                tier: one.tier,
            });
        }
    }
    all.sort_by(|a, b| (a.deadline, &a.name, a.engagement).cmp(&(b.deadline, &b.name, b.engagement)));
    all
}

/// The step that a renewal is at, as the task that it becomes, until that is done.
pub fn renewal_step(
    records: &AccountRecords,
    contract: &Engagement,
    service: Option<String>,
    as_of: NaiveDate,
) -> Option<RenewalStep> {
    let (stage, by) = records.renewal_step(contract, as_of)?;
    let name = service.unwrap_or_else(|| records.account.name.clone());
    let what = text::said(
        &format!("renewal-step-{}", stage.as_str()),
        &json!({ "name": name }),
    );
    let of = |action: &&Action| action.from_id == contract.id && action.what == what;
    let task = records.actions.iter().find(of);
    if task.is_some_and(|task| task.is_done(as_of)) {
        return None;
    }
    Some(RenewalStep {
        what: what.clone(),
        by,
        from: FirstFrom {
            kind: Engagement::ENTITY.to_owned(),
            id: contract.id,
        },
        accepted: task.map(|task| task.id),
    })
}

/// What the renewals within 180 days, and those overdue, come to by the call on them; those without a call come last.
pub fn forecast(numbers: &Numbers, standings: &[Arc<Standing>], as_of: NaiveDate) -> Vec<ForecastView> {
    let all = standings.iter().flat_map(|one| &one.renewals);
    let due = all.filter(|one| RenewalStage::at((one.deadline - as_of).num_days()).is_some());
    let contracts: Vec<&Engagement> = due.map(|one| &one.contract).collect();
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
    standings: &[Arc<Standing>],
    as_of: NaiveDate,
    most: usize,
) -> Result<(Vec<LoopView>, Vec<LoopCount>)> {
    let mut all: Vec<(&Standing, &Open)> = Vec::new();
    for one in standings {
        all.extend(one.loops.iter().map(|open| (one.as_ref(), open)));
    }
    all.sort_by_key(|(one, Open { open, .. })| (open.kind, open.due, one.name.as_str(), open.record));
    let mut counts: BTreeMap<LoopKind, u32> = BTreeMap::new();
    for (_, one) in &all {
        *counts.entry(one.open.kind).or_default() += 1;
    }
    let shown = all
        .into_iter()
        .take(most)
        .map(|(one, Open { open, person, by })| {
            let source = Source {
                entity: open.entity,
                id: open.record,
            };
            Ok(LoopView {
                kind: open.kind,
                account: one.account,
                name: one.name.clone(),
                record: record(names, &source)?,
                person: person.clone(),
                by: *by,
                due: open.due,
                days: open.due.map(|due| days_to(as_of, due)),
            })
        });
    let counts = counts.into_iter().map(|(kind, count)| LoopCount { kind, count });
    Ok((shown.collect::<Result<_>>()?, counts.collect()))
}

/// The clients at whom three of ours or more turned up within a week.
pub fn crowds(names: &Names, standings: &[Arc<Standing>]) -> Result<Vec<CrowdView>> {
    let crowd = |one: &Arc<Standing>| {
        let (members, touchpoints) = one.crowd.as_ref()?;
        let touchpoints = touchpoints.iter().map(|source| record(names, source));
        Some(touchpoints.collect::<Result<_>>().map(|touchpoints| CrowdView {
            account: one.account,
            name: one.name.clone(),
            members: members.clone(),
            touchpoints,
        }))
    };
    standings.iter().filter_map(crowd).collect()
}
