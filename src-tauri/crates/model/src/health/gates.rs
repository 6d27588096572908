//! What caps the band whatever the sum says.

use chrono::{Days, NaiveDate};

use super::Source;
use super::measures::{Look, OVERDUE_DAYS, covered};
use crate::stakeholders::Stakeholder;
use crate::{Band, GateKind, HEARD_WITHIN_DAYS, StakeholderRole};

/// A gate that is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    /// Which.
    pub kind: GateKind,
    /// The best band that it lets through.
    pub cap: Band,
    /// The day since which it has been closed.
    pub since: NaiveDate,
    /// The records that close it.
    pub records: Vec<Source>,
}

/// So many days before a renewal's deadline the decision-maker has to be covered.
const RENEWAL_DAYS: u64 = 90;

type Closes = fn(&Look) -> Option<(NaiveDate, Vec<Source>)>;

/// Every gate in the order in which they are named, with the best band that it lets through.
const GATES: [(GateKind, Band, Closes); 4] = [
    (GateKind::ChampionDeparted, Band::Amber, champion_departed),
    (
        GateKind::DetractorWithoutContact,
        Band::Amber,
        detractor_without_contact,
    ),
    (
        GateKind::DecisionMakerUncovered,
        Band::Amber,
        decision_maker_uncovered,
    ),
    (GateKind::InvoiceOverdue, Band::Red, invoice_overdue),
];

/// The gates that are closed, in their order.
pub fn closed(look: &Look) -> Vec<Gate> {
    let gate = |(kind, cap, closes): &(GateKind, Band, Closes)| {
        let (since, records) = closes(look)?;
        Some(Gate {
            kind: *kind,
            cap: *cap,
            since,
            records: super::in_order(records),
        })
    };
    GATES.iter().filter_map(gate).collect()
}

/// The best band that gates let through: the worst of their caps, and of two at once one lower again.
pub fn cap(gates: &[Gate]) -> Option<Band> {
    let worst = gates.iter().map(|gate| gate.cap).min()?;
    Some(if gates.len() > 1 { worst.lower() } else { worst })
}

fn champion_departed(look: &Look) -> Option<(NaiveDate, Vec<Source>)> {
    let departed = look.records.champions_departed(look.as_of);
    let since = departed.iter().filter_map(|person| person.left_on).max()?;
    Some((since, departed.into_iter().map(Source::of).collect()))
}

fn detractor_without_contact(look: &Look) -> Option<(NaiveDate, Vec<Source>)> {
    let unheard = look.records.unheard_detractors(look.as_of);
    let first = unheard.iter().map(|answer| answer.on).min()?;
    let since = first.checked_add_days(Days::new(HEARD_WITHIN_DAYS.unsigned_abs()))?;
    Some((since, unheard.into_iter().map(Source::of).collect()))
}

/// Names the contract, then those who sign. An account of whose people nothing is on record is not held to it.
fn decision_maker_uncovered(look: &Look) -> Option<(NaiveDate, Vec<Source>)> {
    let records = look.records;
    records.stakeholders.iter().find(|person| person.role.is_some())?;
    let (deadline, contract) = records.renewals(look.as_of).into_iter().next()?;
    let inside = deadline.checked_sub_days(Days::new(RENEWAL_DAYS))?;
    if inside > look.as_of || !covered(look).is_empty() {
        return None;
    }
    let signs = |person: &&Stakeholder| person.role == Some(StakeholderRole::DecisionMaker);
    let signing: Vec<&Stakeholder> = records.stakeholders.iter().filter(signs).collect();
    // The day on which the last cover ended: when a contact had grown too old, or the person left.
    let uncovered = |person: &&Stakeholder| {
        let contact = look.last_contact(person.id).filter(|_| person.is_close())?;
        let too_old = contact.checked_add_days(Days::new(look.thread_days().unsigned_abs() + 1))?;
        Some(person.left_on.map_or(too_old, |left| left.min(too_old)))
    };
    let since = signing
        .iter()
        .filter_map(uncovered)
        .max()
        .map_or(inside, |day| day.max(inside));
    let sources = [Source::of(contract)]
        .into_iter()
        .chain(signing.into_iter().map(Source::of));
    Some((since.min(look.as_of), sources.collect()))
}

fn invoice_overdue(look: &Look) -> Option<(NaiveDate, Vec<Source>)> {
    let overdue = |invoice: &&crate::accounts::Invoice| {
        invoice
            .days_overdue(look.as_of)
            .is_some_and(|days| i64::from(days) > OVERDUE_DAYS)
    };
    let overdue: Vec<_> = look.records.invoices.iter().filter(overdue).collect();
    let first = overdue.iter().map(|invoice| invoice.due).min()?;
    let since = first.checked_add_days(Days::new(OVERDUE_DAYS.unsigned_abs() + 1))?;
    Some((since, overdue.into_iter().map(Source::of).collect()))
}
