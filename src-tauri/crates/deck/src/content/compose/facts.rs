//! What every slide asks of the records: the quarter's days, the measures with their last readings, who and what is
//! asked. A review sees what happened by its meeting, or without one by its quarter's end, and never more than by the
//! day its figures are of.

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use model::accounts::Engagement;
use model::plan::Initiative;
use model::qbr::{DecisionSought, Qbr};
use model::{AccountRecords, Audience, DeckLanguage, FiscalYear, Id, InitiativeStatus, Quarter};
use rust_decimal::Decimal;

use super::ledger::Ledger;
use super::measure::{self, Measure};
use crate::content::catalogue::Catalogue;
use crate::content::form::Form;
use crate::content::line::{Line, date, number, say, typed};

/// Everything a slide is composed from.
pub(super) struct Facts<'a> {
    pub r: &'a AccountRecords,
    pub qbr: &'a Qbr,
    /// The last day the review sees.
    pub day: NaiveDate,
    /// The day of the meeting, or the last day it sees when it has none.
    pub today: NaiveDate,
    pub fiscal: FiscalYear,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
    /// The tag by which numbers are written.
    pub locale: &'a str,
    pub form: Form,
    pub words: &'static Catalogue,
    pub ledger: Ledger,
    pub measures: Vec<Measure<'a>>,
    out: BTreeSet<String>,
}

impl<'a> Facts<'a> {
    pub fn new(r: &'a AccountRecords, qbr: &'a Qbr, as_of: NaiveDate, out: BTreeSet<String>) -> Self {
        let firm = r.firm.as_ref();
        let fiscal = r.fiscal_year();
        let (starts, ends) = (qbr.quarter.starts(fiscal), qbr.quarter.ends(fiscal));
        let day = qbr.on.unwrap_or(ends).min(as_of);
        let language = qbr.deck_language.or(r.account.deck_language);
        let words = Catalogue::of(language.unwrap_or(DeckLanguage::English));
        let locale = locale(firm.and_then(|f| f.locale.as_deref()), language);
        Self {
            r,
            qbr,
            day,
            today: qbr.on.unwrap_or(day),
            fiscal,
            starts,
            ends,
            form: Form::new(locale),
            locale,
            ledger: Ledger::new(words),
            words,
            measures: measure::gather(r, qbr.quarter, fiscal, ends.min(day)),
            out,
        }
    }

    /// The last day of the quarter that the review sees.
    pub fn until(&self) -> NaiveDate {
        self.ends.min(self.day)
    }

    /// True when a person has not taken this item out.
    pub fn keeps(&self, list: &str, key: impl Display) -> bool {
        !self.out.contains(&format!("{list}[{key}]"))
    }

    /// True when a person has taken this slide or item out.
    pub fn is_out(&self, field: &str) -> bool {
        self.out.contains(field)
    }

    pub fn last_quarter(&self) -> Quarter {
        self.qbr.quarter.previous()
    }

    /// The year after which a day needs its year no more: that of the quarter's end.
    pub fn year(&self) -> i32 {
        self.ends.year()
    }

    /// `31 December`, with the year when it is not the quarter's.
    pub fn date(&self, day: NaiveDate) -> Line {
        date(self.date_text(day))
    }

    pub fn date_text(&self, day: NaiveDate) -> String {
        match day.year() == self.year() {
            true => self.words.day_month(day),
            false => self.words.day_long(day),
        }
    }

    /// `31 December 2025`
    pub fn date_long(&self, day: NaiveDate) -> Line {
        date(self.words.day_long(day))
    }

    /// `July to September`; days when the quarter does not begin with a month.
    pub fn months(&self) -> Line {
        let name = |day: NaiveDate| match self.starts.day() {
            1 => date(self.words.month(day)),
            _ => date(self.words.day_month(day)),
        };
        say!(self, "from-to", from = name(self.starts), to = name(self.ends))
    }

    /// A number of the records, without a receipt.
    pub fn number(&self, value: Decimal) -> Line {
        number(self.form.number(value))
    }

    /// `7 of 10`
    pub fn part_of(&self, part: Decimal, whole: Decimal) -> Line {
        say!(
            self,
            "part-of",
            part = self.number(part),
            whole = self.number(whole)
        )
    }

    /// A person of ours.
    pub fn member(&self, id: Option<Id>) -> Option<Line> {
        self.r.member_name(id).map(typed)
    }

    /// A person of theirs.
    pub fn stakeholder(&self, id: Option<Id>) -> Option<Line> {
        Some(typed(&self.r.stakeholder(id?)?.name))
    }

    /// A service's name.
    pub fn service(&self, id: Option<Id>) -> Option<Line> {
        let id = id?;
        let service = self.r.services.iter().find(|service| service.id == id)?;
        Some(typed(&service.name))
    }

    /// Contracts that ran in the quarter and begin in it.
    pub fn begun(&self) -> impl Iterator<Item = &'a Engagement> + '_ {
        let (from, to) = (self.starts, self.until());
        let begun = move |e: &&Engagement| e.starts.is_some_and(|on| on >= from && on <= to);
        self.r.engagements.iter().filter(begun)
    }

    /// The decisions sought, numbered from 1.
    pub fn decisions(&self) -> Vec<(u32, &'a DecisionSought)> {
        let sought = self.r.decisions_sought.iter().filter(|d| {
            d.qbr == self.qbr.id && self.keeps("agenda.decisions", d.id) && self.keeps("decisions.rows", d.id)
        });
        (1..).zip(sought).collect()
    }

    /// True when a decision was answered by the last day the review sees.
    pub fn is_answered(&self, decision: &DecisionSought) -> bool {
        decision.answer.is_some() && decision.is_answered(self.day)
    }

    /// The decision an initiative hangs on.
    pub fn decision_on(&self, initiative: Id) -> Option<(u32, &'a DecisionSought)> {
        self.decisions()
            .into_iter()
            .find(|(_, d)| d.initiative == Some(initiative))
    }

    /// `Decision 3`
    pub fn decision_name(&self, n: u32) -> Line {
        say!(self, "decision-number", n = number(n.to_string()))
    }

    /// The initiatives that a person has not taken out of a list.
    pub fn initiatives_of(&self, list: &str) -> Vec<&'a Initiative> {
        let mut initiatives = self.initiatives();
        initiatives.retain(|i| self.keeps(list, i.id));
        initiatives
    }

    /// What is ahead and of the next quarter.
    pub fn initiatives(&self) -> Vec<&'a Initiative> {
        let last = self.qbr.quarter.next().ends(self.fiscal);
        let mut initiatives = self.initiatives_ahead();
        initiatives.retain(|i| i.is_of(last));
        initiatives
    }

    /// What is planned or under way and may be shown, by due date; what has none last.
    pub fn initiatives_ahead(&self) -> Vec<&'a Initiative> {
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

    /// The day of the last review before this one, before this quarter's end.
    pub fn last_review(&self) -> Option<NaiveDate> {
        self.r.last_review(self.qbr, self.fiscal)
    }
}

/// The case of a sentence for so many: of one exactly, or of any other number.
pub(super) fn plural(n: Decimal) -> &'static str {
    match n.abs() == Decimal::ONE {
        true => "one",
        false => "other",
    }
}

/// Numbers are written as the firm writes them; in a language that somebody chose for the deck, as that one does, for
/// "1,234" reads as a little more than one among German words.
fn locale(firm: Option<&str>, chosen: Option<DeckLanguage>) -> &str {
    let language = |tag: &str| tag.split('-').next().map(str::to_lowercase);
    match (firm, chosen) {
        (Some(firm), Some(chosen)) if language(firm).as_deref() != Some(chosen.as_str()) => chosen.as_str(),
        (Some(firm), _) => firm,
        (None, chosen) => chosen.unwrap_or(DeckLanguage::English).as_str(),
    }
}
