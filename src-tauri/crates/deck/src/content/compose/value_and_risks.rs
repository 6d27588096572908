//! Slides 8 and 9: value by its evidence beside the fees of the quarter, and the risks that may be told.

use model::{Audience, Evidence, RiskStatus};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::facts::{Facts, plural};
use super::value::{GRADES, Valued, grade_case, is_hours};
use crate::content::line::{Line, number, say, typed};
use crate::content::{Fees, Multiple, RiskRow, Risks, Text, ValuePart, ValueSlide, ValueStatement};

impl<'a> Facts<'a> {
    /// Slide 8; none when nothing was gained, or nothing of it is on the page. What is left out is off the page and not out
    /// of the sums.
    pub fn value(&self) -> Option<ValueSlide> {
        let valued: Vec<Valued> = GRADES.iter().flat_map(|grade| self.valued(*grade)).collect();
        if !valued.iter().any(|v| self.shows(v)) {
            return None;
        }
        let parts: Vec<ValuePart> = GRADES
            .iter()
            .filter_map(|grade| self.value_part(*grade))
            .collect();
        let uncounted = valued
            .iter()
            .filter(|g| g.money.is_none() && self.shows(g))
            .map(|g| self.value_statement(g))
            .collect();
        let hero = self
            .total_figure()
            .map(|id| (self.ledger.at(&id), self.total_words().text()));
        let fees = self.fees().filter(|_| !parts.is_empty());
        let fees = fees.and_then(|fees| {
            let id = self.fees_figure()?;
            Some(Fees {
                label: say!(self, "fees").text(),
                value: fees.to_decimal(),
                amount: self.ledger.at(&id),
            })
        });
        let multiples = if fees.is_some() {
            self.multiples()
        } else {
            Vec::new()
        };
        Some(ValueSlide {
            kicker: say!(self, "value-kicker").text(),
            title: self.value_title(&valued).capital().text(),
            hero,
            fees,
            multiples,
            parts,
            uncounted,
            notes: self.value_notes(&valued),
        })
    }

    fn value_title(&self, valued: &[Valued]) -> Line {
        if let (Some(times), Some(id)) = (self.times_words(), self.ratio_figure()) {
            return say!(self, "value-title-times", times = number(times).mark(Some(&id)));
        }
        if let (Some(total), Some(id)) = (self.total(), self.total_figure()) {
            let total = number(self.form.money(total)).mark(Some(&id));
            return say!(self, "value-title-sum", total = total);
        }
        if let (Some(total), Some(id)) = (
            self.grade_total(Evidence::Claimed),
            self.grade_figure(Evidence::Claimed),
        ) {
            let total = number(self.form.money(total)).mark(Some(&id));
            return say!(self, "value-title-claimed", total = total);
        }
        let verified = valued
            .iter()
            .filter(|g| g.record.evidence != Evidence::Claimed)
            .count();
        say!(self, "value-title-count", n = valued.len(), verified = verified)
    }

    /// `of value, July to September 2025, confirmed by you or documented`
    fn total_words(&self) -> Line {
        let year = crate::content::line::date(self.year().to_string());
        say!(
            self,
            "value-total",
            months = self.months(),
            year = year,
            how = self.how_verified()
        )
    }

    fn value_part(&self, grade: Evidence) -> Option<ValuePart> {
        let total = self.grade_total(grade)?;
        let valued = self.valued(grade);
        let counted = grade != Evidence::Claimed;
        // What is in the total stands on the page with its sum; what is only claimed goes with its last line.
        if !counted && !valued.iter().any(|v| v.money.is_some() && self.shows(v)) {
            return None;
        }
        let id = self.grade_figure(grade)?;
        Some(ValuePart {
            grade,
            label: say!(self, "value-grade", grade = grade_case(grade)).text(),
            value: total.to_decimal(),
            amount: self.ledger.at(&id),
            counted,
            statements: valued
                .iter()
                .filter(|g| g.money.is_some() && self.shows(g))
                .map(|g| self.value_statement(g))
                .collect(),
        })
    }

    fn value_statement(&self, valued: &Valued) -> ValueStatement {
        let v = valued.record;
        ValueStatement {
            key: v.id.to_string(),
            quote: typed(&v.statement).text(),
            quoted: v.evidence == Evidence::ClientConfirmed,
            amount: self.ledger.at(&self.valued_figure(valued)),
            source: Some(self.value_source(valued).text()),
        }
    }

    /// `E-mail from the Head of Delivery, 18 August 2025`; hours with their rate before it.
    fn value_source(&self, valued: &Valued) -> Line {
        let v = valued.record;
        let day = self.date_long(v.on);
        let source = match v
            .source
            .as_deref()
            .map(str::trim)
            .filter(|source| !source.is_empty())
        {
            Some(source) => say!(self, "source-and-day", source = typed(source), day = day),
            None if v.evidence == Evidence::Claimed => say!(self, "no-document", day = day),
            None => day,
        };
        let hours = v.quantity.filter(|_| is_hours(v));
        let form = hours.map_or("other", plural);
        let hours = hours.map(|hours| self.number(hours));
        match (hours, self.rate().filter(|_| valued.money.is_some())) {
            (Some(hours), Some(rate)) => {
                let rate = number(self.form.money(rate));
                say!(
                    self,
                    "hours-at-rate",
                    hours = hours,
                    form = form,
                    rate = rate,
                    source = source
                )
            }
            (Some(hours), None) => say!(self, "hours-only", hours = hours, form = form, source = source),
            (None, _) => source,
        }
    }

    /// Whole multiples of the fees up to the total, at most six, and the total's own.
    fn multiples(&self) -> Vec<Multiple> {
        let Some(ratio) = self.ratio() else {
            return Vec::new();
        };
        let whole = ratio.floor().to_u64().unwrap_or(u64::MAX);
        let step = [1u64, 2, 5, 10, 20, 50, 100, 500, 1000]
            .into_iter()
            .find(|step| whole / step <= 6);
        let mut multiples = Vec::new();
        if let Some(step) = step {
            let first = if step == 1 { 2 } else { step };
            let mut at = first;
            while at <= whole && Decimal::from(at) < ratio {
                multiples.push(Multiple {
                    times: Decimal::from(at),
                    label: format!("{at}×"),
                    total: false,
                });
                at += step;
            }
        }
        // A return that is no more than the fees is read off the bars: a number for it would say 0 or 1.
        multiples.extend(self.times_words().map(|times| Multiple {
            times: ratio,
            label: format!("{times}×"),
            total: true,
        }));
        multiples
    }

    fn value_notes(&self, valued: &[Valued]) -> Vec<Text> {
        let mut notes = Vec::new();
        let mut note = |key: &str, line: Line| {
            let mut text = line.text();
            key.clone_into(&mut text.field);
            notes.push(text);
        };
        let hours = valued.iter().any(|g| g.money.is_some() && is_hours(g.record));
        if let Some(rate) = self.rate().filter(|_| hours) {
            note(
                "rate",
                say!(self, "note-rate", rate = number(self.form.money(rate))),
            );
        }
        let mixed = self.mixed_fees();
        if self.total().is_some() && !mixed.is_empty() {
            let codes = mixed.iter().map(|currency| typed(currency.code())).collect();
            note(
                "currencies",
                say!(self, "note-currencies", codes = self.words.list(codes)),
            );
        }
        let claimed = |v: &Valued| v.record.evidence == Evidence::Claimed && self.shows(v);
        if self.total().is_some() && valued.iter().any(claimed) {
            note("claimed", say!(self, "note-claimed"));
        }
        let shown = valued.iter().filter(|v| self.shows(v)).count();
        if shown < valued.len() {
            note(
                "shown",
                say!(self, "note-shown", n = shown, of = valued.len()).capital(),
            );
        }
        notes
    }

    /// Slide 9; none when no risk may be told.
    pub fn risks(&self) -> Option<Risks> {
        let told = |k: &&model::risks::Risk| k.audience == Audience::Client && k.status != RiskStatus::Closed;
        let mut risks: Vec<_> = self.r.risks.iter().filter(told).collect();
        if risks.is_empty() {
            return None;
        }
        let weight =
            |k: &model::risks::Risk| u32::from(k.likelihood.unwrap_or(0)) * u32::from(k.impact.unwrap_or(0));
        risks.sort_by_key(|k| (std::cmp::Reverse(weight(k)), k.due.is_none(), k.due, k.id));
        let shown: Vec<_> = risks.iter().filter(|k| self.keeps("risks.rows", k.id)).collect();
        let rows: Vec<RiskRow> = shown.iter().map(|k| self.risk_row(k)).collect();
        if rows.is_empty() {
            return None;
        }
        let occurred = risks.iter().filter(|k| k.status == RiskStatus::Occurred).count();
        let n = risks.len();
        let unmet = risks.iter().filter(|k| k.mitigation.is_none()).count();
        let bare = risks
            .iter()
            .filter(|k| k.owner.is_none() || k.due.is_none())
            .count();
        let title = match (occurred, unmet, bare) {
            (0, 0, 0) => say!(self, "risks-all-met", n = n),
            (0, 0, _) => say!(self, "risks-met", n = n),
            (0, unmet, _) => say!(self, "risks-unmet", n = n, unmet = unmet),
            (occurred, ..) => say!(self, "risks-occurred", n = n, occurred = occurred),
        };
        let title = self.with_shown(title, n, rows.len());
        Some(Risks {
            kicker: say!(self, "risks-kicker").text(),
            title: title.capital().text(),
            rows,
        })
    }

    fn risk_row(&self, k: &model::risks::Risk) -> RiskRow {
        let statement = typed(k.client_wording.as_deref().unwrap_or(&k.statement));
        let statement = match k.status {
            RiskStatus::Occurred => say!(self, "risk-occurred", statement = statement),
            _ => statement,
        };
        RiskRow {
            key: k.id.to_string(),
            statement: statement.text(),
            mitigation: k.mitigation.as_deref().map(|m| typed(m).text()),
            owner: self.member(k.owner).map(Line::text),
            by: k.due.map(|due| self.date(due).text()),
        }
    }
}
