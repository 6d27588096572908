//! Slides 8 and 9: value by its evidence beside the fees of the quarter, and the risks that may be told.

use model::{Audience, Evidence, RiskStatus, is_month};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::facts::Cx;
use super::gains::{GRADES, Gain, is_hours};
use super::line::{Line, say};
use crate::content::form::{day_long, range_of_months};
use crate::content::phrase::{capitalised, counted, list, number_word};
use crate::content::{Fees, Multiple, RiskRow, Risks, Text, ValuePart, ValueSlide, ValueStatement};

impl<'a> Cx<'a> {
    /// Slide 8; none when nothing was gained.
    pub fn value(&self) -> Option<ValueSlide> {
        let gains: Vec<Gain> = GRADES.iter().flat_map(|grade| self.gains(*grade)).collect();
        if gains.is_empty() {
            return None;
        }
        let parts: Vec<ValuePart> = GRADES
            .iter()
            .filter_map(|grade| self.value_part(*grade))
            .collect();
        let uncounted = gains
            .iter()
            .filter(|g| g.money.is_none())
            .map(|g| self.value_statement(g))
            .collect();
        let hero = self
            .total_figure()
            .map(|id| (self.ledger.at(&id), say(self.total_words()).text()));
        let fees = self.fees().filter(|_| !parts.is_empty());
        let fees = fees.and_then(|fees| {
            let id = self.fees_figure()?;
            Some(Fees {
                label: say("Fees").text(),
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
            kicker: say("Value and return").text(),
            title: self.value_title(&gains).text(),
            hero,
            fees,
            multiples,
            parts,
            uncounted,
            notes: self.value_notes(&gains),
        })
    }

    fn value_title(&self, gains: &[Gain]) -> Line {
        if let (Some(ratio), Some(id)) = (self.ratio(), self.ratio_figure()) {
            let times = self.ratio_words(ratio);
            return say(format!(
                "Value that can be verified came to {times} the fees of the quarter"
            ))
            .m(&id);
        }
        if let (Some(total), Some(id)) = (self.total(), self.total_figure()) {
            return say(format!(
                "Value that can be verified came to {}",
                self.form.money(total)
            ))
            .m(&id);
        }
        if let (Some(total), Some(id)) = (
            self.grade_total(Evidence::Claimed),
            self.grade_figure(Evidence::Claimed),
        ) {
            return say(format!("Value of {}", self.form.money(total)))
                .m(&id)
                .w(" is claimed and not yet verified");
        }
        let verified = gains
            .iter()
            .filter(|g| g.record.evidence != Evidence::Claimed)
            .count();
        let n = gains.len();
        let noun = capitalised(&counted(n, "gain is", "gains are"));
        say(match verified {
            0 => format!("{noun} claimed and not yet verified"),
            v if v == n => format!("{noun} documented or confirmed by you"),
            v => format!(
                "{noun} recorded, {} documented or confirmed by you",
                number_word(v)
            ),
        })
    }

    /// `of value, July to September 2025, confirmed by you or documented`
    fn total_words(&self) -> String {
        let has = |grade| self.grade_total(grade).is_some();
        let how = match (has(Evidence::ClientConfirmed), has(Evidence::Documented)) {
            (true, true) => "confirmed by you or documented",
            (true, false) => "confirmed by you",
            _ => "documented",
        };
        format!(
            "of value, {} {}, {how}",
            range_of_months(self.starts, self.ends),
            self.year()
        )
    }

    fn value_part(&self, grade: Evidence) -> Option<ValuePart> {
        let total = self.grade_total(grade)?;
        let id = self.grade_figure(grade)?;
        let gains = self.gains(grade);
        let label = match grade {
            Evidence::ClientConfirmed => "Confirmed by you",
            Evidence::Documented => "Documented",
            Evidence::Claimed => "Claimed, not counted",
        };
        Some(ValuePart {
            grade,
            label: say(label).text(),
            value: total.to_decimal(),
            amount: self.ledger.at(&id),
            counted: grade != Evidence::Claimed,
            statements: gains
                .iter()
                .filter(|g| g.money.is_some())
                .map(|g| self.value_statement(g))
                .collect(),
        })
    }

    fn value_statement(&self, gain: &Gain) -> ValueStatement {
        let v = gain.record;
        let quote = v
            .statement
            .trim()
            .trim_end_matches('.')
            .trim_matches(['"', '“', '”']);
        ValueStatement {
            key: v.id.to_string(),
            quote: say(quote).text(),
            amount: self.ledger.at(&self.gain_figure(gain)),
            source: Some(say(self.value_source(gain)).text()),
        }
    }

    /// `E-mail from the Head of Delivery, 18 August 2025`, `310 hours at $85; timesheets, July to September
    /// 2025`, `99 hours, no document`.
    fn value_source(&self, gain: &Gain) -> String {
        let v = gain.record;
        let hours = match (v.quantity.filter(|_| is_hours(v)), self.rate(), gain.money) {
            (Some(hours), Some(rate), Some(_)) if v.evidence != Evidence::Claimed => Some(format!(
                "{} hours at {}",
                self.form.number(hours),
                self.form.money(rate)
            )),
            (Some(hours), _, _) => Some(format!("{} hours", self.form.number(hours))),
            _ => None,
        };
        let source = v.source.as_deref().map(|source| {
            let source = source.trim().trim_end_matches('.');
            let year = self.year().to_string();
            let ends_in_month = source.rsplit(' ').next().is_some_and(is_month);
            if source.contains(&year) {
                source.to_owned()
            } else if ends_in_month {
                format!("{source} {year}")
            } else {
                format!("{source}, {}", day_long(v.on))
            }
        });
        match (hours, source, v.evidence) {
            (Some(hours), Some(source), _) => format!("{hours}; {}", self.lower(&source)),
            (Some(hours), None, Evidence::Claimed) => format!("{hours}, no document"),
            (Some(hours), None, _) => format!("{hours}, {}", day_long(v.on)),
            (None, Some(source), _) => source,
            (None, None, Evidence::Claimed) => format!("No document, {}", day_long(v.on)),
            (None, None, _) => day_long(v.on),
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
        multiples.push(Multiple {
            times: ratio,
            label: format!("{}×", self.form.times(ratio)),
            total: true,
        });
        multiples
    }

    fn value_notes(&self, gains: &[Gain]) -> Vec<Text> {
        let mut notes = Vec::new();
        let mut note = |key: &str, words: String| {
            let mut text = say(words).text();
            key.clone_into(&mut text.field);
            notes.push(text);
        };
        let hours = gains.iter().any(|g| g.money.is_some() && is_hours(g.record));
        if let Some(rate) = self.rate().filter(|_| hours) {
            note(
                "rate",
                format!("Hours are counted at {} an hour.", self.form.money(rate)),
            );
        }
        let mixed = self.mixed_fees();
        if self.total().is_some() && !mixed.is_empty() {
            let codes: Vec<String> = mixed.iter().map(|currency| currency.code().to_owned()).collect();
            note(
                "currencies",
                format!("Fees are in {}, so value is not set against them.", list(&codes)),
            );
        }
        if self.total().is_some() && gains.iter().any(|g| g.record.evidence == Evidence::Claimed) {
            note(
                "claimed",
                "What is only claimed stays out of the total.".to_owned(),
            );
        }
        notes
    }

    /// Slide 9; none when no risk may be told.
    pub fn risks(&self) -> Option<Risks> {
        let mut risks: Vec<_> = self
            .r
            .risks
            .iter()
            .filter(|k| k.audience == Audience::Client && k.status != RiskStatus::Closed)
            .filter(|k| self.keeps("risks.rows", k.id))
            .collect();
        if risks.is_empty() {
            return None;
        }
        let weight =
            |k: &model::risks::Risk| u32::from(k.likelihood.unwrap_or(0)) * u32::from(k.impact.unwrap_or(0));
        risks.sort_by_key(|k| (std::cmp::Reverse(weight(k)), k.due.is_none(), k.due, k.id));
        let rows: Vec<RiskRow> = risks
            .iter()
            .map(|k| RiskRow {
                key: k.id.to_string(),
                statement: say(self.note(k.client_wording.as_deref().unwrap_or(&k.statement))).text(),
                mitigation: k.mitigation.as_deref().map(|m| say(self.note(m)).text()),
                owner: self.r.member_name(k.owner).map(|name| say(name).text()),
                by: k.due.map(|due| say(self.by(due)).text()),
            })
            .collect();
        let n = rows.len();
        let bare = rows
            .iter()
            .filter(|row| row.owner.is_none() || row.by.is_none())
            .count();
        let unmet = rows.iter().filter(|row| row.mitigation.is_none()).count();
        let subject = capitalised(&counted(n, "risk", "risks"));
        let each = if n == 1 { "with" } else { "each with" };
        let title = match (unmet, bare) {
            (0, 0) => format!("{subject} to the plan, {each} an answer, an owner and a date"),
            (0, _) => format!("{subject} to the plan, {each} an answer"),
            (u, _) if n == 1 && u == 1 => format!("{subject} to the plan is without an answer yet"),
            (u, _) => format!("{subject} to the plan, {} without an answer yet", number_word(u)),
        };
        Some(Risks {
            kicker: say("Risks and mitigation").text(),
            title: say(title).text(),
            rows,
        })
    }
}
