//! What every slide asks of the records: the quarter's days, the measures with their last readings, who
//! and what is asked. Readings after the quarter or after the as-of date are not seen.

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::NaiveDate;
use model::accounts::Engagement;
use model::plan::Initiative;
use model::qbr::{DecisionSought, Qbr};
use model::{AccountRecords, Audience, FiscalYear, Id, InitiativeStatus, Quarter};

use super::line::Ledger;
use super::measure::{self, Measure};
use crate::content::form::Form;
use crate::content::phrase::{Proper, capitalised, lower_first};

/// Nouns of things one uses: only of these is it said that people use them.
const USED_THINGS: &[&str] = &[
    "platform",
    "system",
    "software",
    "tool",
    "portal",
    "app",
    "application",
    "product",
    "solution",
    "suite",
    "workspace",
    "dashboard",
];

/// Everything a slide is composed from.
pub(super) struct Cx<'a> {
    pub r: &'a AccountRecords,
    pub qbr: &'a Qbr,
    pub as_of: NaiveDate,
    /// The day of the review, or the as-of date when it has none.
    pub today: NaiveDate,
    pub fiscal: FiscalYear,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    pub form: Form,
    pub proper: Proper,
    pub ledger: Ledger,
    pub measures: Vec<Measure<'a>>,
    out: BTreeSet<String>,
}

impl<'a> Cx<'a> {
    pub fn new(r: &'a AccountRecords, qbr: &'a Qbr, as_of: NaiveDate, out: BTreeSet<String>) -> Self {
        let firm = r.firm.as_ref();
        let fiscal = r.fiscal_year();
        let (starts, ends) = (qbr.quarter.starts(fiscal), qbr.quarter.ends(fiscal));
        Self {
            r,
            qbr,
            as_of,
            today: qbr.on.unwrap_or(as_of),
            fiscal,
            starts,
            ends,
            form: Form::new(firm.and_then(|f| f.locale.as_deref()).unwrap_or("en")),
            proper: learn(r),
            ledger: Ledger::default(),
            measures: measure::gather(r, starts, ends.min(as_of)),
            out,
        }
    }

    /// True when a person has not taken this item out.
    pub fn keeps(&self, list: &str, key: impl Display) -> bool {
        !self.out.contains(&format!("{list}[{key}]"))
    }

    /// True when a person has taken this slide or item out.
    pub fn is_out(&self, field: &str) -> bool {
        self.out.contains(field)
    }

    /// With a small first letter, where that is right.
    pub fn lower(&self, text: &str) -> String {
        lower_first(text, &self.proper)
    }

    pub fn last_quarter(&self) -> Quarter {
        self.qbr.quarter.previous()
    }

    /// The year after which a day needs its year no more: that of the quarter's end.
    pub fn year(&self) -> i32 {
        use chrono::Datelike;
        self.ends.year()
    }

    /// What our people are called by the client's contract: `the platform`, when the one service is a thing
    /// that is used.
    pub fn used_thing(&self) -> Option<String> {
        let mut services: Vec<Id> = self.engagements().filter_map(|e| e.service).collect();
        services.dedup();
        let [service] = services[..] else { return None };
        let name = &self.r.services.iter().find(|s| s.id == service)?.name;
        let noun = name.split(' ').next_back()?.to_lowercase();
        USED_THINGS
            .contains(&noun.as_str())
            .then(|| format!("the {noun}"))
    }

    /// Contracts that ran in the quarter.
    pub fn engagements(&self) -> impl Iterator<Item = &'a Engagement> + '_ {
        let ran = |e: &&Engagement| e.days_run(self.starts, self.ends) > 0;
        self.r.engagements.iter().filter(ran)
    }

    /// The decisions sought, numbered from 1.
    pub fn decisions(&self) -> Vec<(u32, &'a DecisionSought)> {
        let sought = self.r.decisions_sought.iter().filter(|d| {
            d.qbr == self.qbr.id && self.keeps("agenda.decisions", d.id) && self.keeps("decisions.rows", d.id)
        });
        (1..).zip(sought).collect()
    }

    /// The decision an initiative hangs on.
    pub fn decision_on(&self, initiative: Id) -> Option<(u32, &'a DecisionSought)> {
        self.decisions()
            .into_iter()
            .find(|(_, d)| d.initiative == Some(initiative))
    }

    /// The initiatives that a person has not taken out of a list.
    pub fn initiatives_of(&self, list: &str) -> Vec<&'a Initiative> {
        let mut initiatives = self.initiatives();
        initiatives.retain(|i| self.keeps(list, i.id));
        initiatives
    }

    /// What is planned or under way and may be shown, by due date; what has none last.
    pub fn initiatives(&self) -> Vec<&'a Initiative> {
        let mut initiatives: Vec<_> = self
            .r
            .initiatives
            .iter()
            .filter(|i| i.audience == Audience::Client)
            .filter(|i| matches!(i.status, InitiativeStatus::Planned | InitiativeStatus::Active))
            .collect();
        initiatives.sort_by_key(|i| (i.due.is_none(), i.due, i.id));
        initiatives
    }

    /// The name of a person of ours, else of the account's owner.
    pub fn owner(&self, id: Option<Id>) -> Option<String> {
        let name = self
            .r
            .member_name(id)
            .or_else(|| self.r.member_name(self.r.account.owner));
        name.map(str::to_owned)
    }

    /// The day of the last review before this one.
    pub fn last_met(&self) -> Option<(NaiveDate, Id)> {
        let before = |day: NaiveDate| day <= self.as_of && day < self.today;
        let touchpoints = self.r.touchpoints.iter().filter(|t| t.qbr).map(|t| (t.on, t.id));
        let reviews = self
            .r
            .qbrs
            .iter()
            .filter(|q| q.id != self.qbr.id && q.quarter < self.qbr.quarter);
        let reviews = reviews.filter_map(|q| q.on.map(|on| (on, q.id)));
        touchpoints.chain(reviews).filter(|(on, _)| before(*on)).max()
    }

    /// A note as it stands in a table: without the point of a lone sentence.
    pub fn note(&self, text: &str) -> String {
        let text = text.trim();
        match text.strip_suffix('.') {
            Some(one) if !one.contains(". ") => capitalised(one),
            _ => capitalised(text),
        }
    }
}

/// The capitals that are words' own, from all that is written about the account.
fn learn(r: &AccountRecords) -> Proper {
    let mut proper = Proper::default();
    proper.learn_name(&r.account.name);
    let names = r
        .team
        .iter()
        .map(|t| &t.name)
        .chain(r.stakeholders.iter().map(|s| &s.name));
    names.for_each(|name| proper.learn_name(name));
    let texts = r
        .metrics
        .iter()
        .map(|m| &m.name)
        .chain(r.success_criteria.iter().map(|c| &c.name))
        .chain(r.initiatives.iter().map(|i| &i.name))
        .chain(r.initiatives.iter().filter_map(|i| i.outcome.as_ref()))
        .chain(r.commitments.iter().map(|c| &c.what))
        .chain(r.client_goals.iter().map(|g| &g.statement))
        .chain(r.decisions_sought.iter().map(|d| &d.what))
        .chain(r.qbr_questions.iter().map(|q| &q.text))
        .chain(r.value_records.iter().map(|v| &v.statement));
    texts.for_each(|text| proper.learn(text));
    proper
}
