//! What the client gained in the quarter, in money where it can be, and the fees it is held against.
//!
//! Hours become money at the account's printed rate; what is only claimed never enters the total.

use model::value::ValueRecord;
use model::{Currency, Evidence, Id, Money, Revenue, Run};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::ledger::Draft;
use crate::content::line::{Line, number, say, typed};
use crate::content::{FigureId, FigureValue};

/// A value record, in money if it has any.
#[derive(Clone, Copy)]
pub(super) struct Valued<'a> {
    pub record: &'a ValueRecord,
    pub money: Option<Money>,
}

/// The grades in the order of their strength.
pub(super) const GRADES: [Evidence; 3] = [Evidence::ClientConfirmed, Evidence::Documented, Evidence::Claimed];

fn list_of(grade: Evidence) -> String {
    format!("value.parts[{grade}].statements")
}

fn sum(valued: &[Valued]) -> Option<Money> {
    let mut amounts = valued.iter().filter_map(|g| g.money);
    let first = amounts.next()?;
    amounts.try_fold(first, Money::checked_add)
}

impl<'a> Facts<'a> {
    /// What was gained in the quarter with this grade of evidence, largest first, whether or not it is on the page.
    pub fn valued(&self, grade: Evidence) -> Vec<Valued<'a>> {
        let mut valued: Vec<Valued> = self
            .r
            .value_records
            .iter()
            .filter(|v| v.evidence == grade && v.on >= self.starts && v.on <= self.until())
            .map(|record| Valued {
                record,
                money: self.in_money(record),
            })
            .collect();
        valued.sort_by_key(|g| {
            (
                std::cmp::Reverse(g.money.map(|m| m.minor)),
                g.record.on,
                g.record.id,
            )
        });
        valued
    }

    /// True when a person has not left it off the page.
    pub fn shows(&self, valued: &Valued) -> bool {
        let v = valued.record;
        self.keeps(&list_of(v.evidence), v.id) && self.keeps("value.uncounted", v.id)
    }

    /// Money in the account's currency, or hours at its rate.
    fn in_money(&self, record: &ValueRecord) -> Option<Money> {
        let currency = self.r.account.currency;
        if let Some(money) = record.amount {
            return (money.currency == currency).then_some(money);
        }
        let rate = self.rate().filter(|_| is_hours(record))?;
        Money::from_decimal(record.quantity?.checked_mul(rate.to_decimal())?, currency)
    }

    /// What an hour of the client's people is worth.
    pub fn rate(&self) -> Option<Money> {
        self.r
            .account
            .hourly_rate
            .filter(|rate| rate.currency == self.r.account.currency)
    }

    /// The sum of one grade.
    pub fn grade_total(&self, grade: Evidence) -> Option<Money> {
        sum(&self.valued(grade))
    }

    /// The sum of what is confirmed or documented.
    pub fn total(&self) -> Option<Money> {
        sum(&self.counted())
    }

    /// The revenue of the quarter: what the client paid us for it.
    fn revenue(&self) -> Revenue<'a> {
        self.r.revenue(self.starts, self.ends)
    }

    /// The fees of the quarter, when all are in the account's currency: value is set against all of them or none.
    pub fn fees(&self) -> Option<Money> {
        match self.revenue().amounts()[..] {
            [fees] if fees.currency == self.r.account.currency => Some(fees).filter(|fees| fees.minor > 0),
            _ => None,
        }
    }

    /// The currencies of the fees, when not all are in the account's own.
    pub fn mixed_fees(&self) -> Vec<Currency> {
        let amounts = self.revenue().amounts();
        let own = amounts
            .iter()
            .all(|money| money.currency == self.r.account.currency);
        let currencies = amounts.into_iter().map(|money| money.currency);
        currencies.filter(|_| !own).collect()
    }

    /// `48,000`; of a contract that ran for a part of the quarter `48,000 × 31/92`.
    fn fee_part(&self, run: &Run) -> Line {
        let value = self.form.plain_money(run.annual_value);
        let whole = (self.ends - self.starts).num_days() + 1;
        number(match run.days == whole {
            true => value,
            false => format!("{value} × {}/{whole}", run.days),
        })
    }

    /// The total over the fees.
    pub fn ratio(&self) -> Option<Decimal> {
        self.total()?.to_decimal().checked_div(self.fees()?.to_decimal())
    }

    /// The total over the fees in words, where it is a multiple of them: a ratio of one or less leads no sentence.
    pub fn times_words(&self) -> Option<String> {
        let times = self
            .form
            .times(self.ratio().filter(|ratio| *ratio > Decimal::ONE)?);
        (times != self.form.times(Decimal::ONE)).then_some(times)
    }

    /// The figure of one value record.
    pub fn valued_figure(&self, valued: &Valued) -> FigureId {
        let v = valued.record;
        let quantity = v.quantity.unwrap_or_default();
        let (shown, value) = match (valued.money, v.amount) {
            (Some(money), _) => (self.form.money(money), FigureValue::Money(money)),
            (None, Some(money)) => (self.form.money(money), FigureValue::Money(money)),
            (None, None) => {
                let unit = v.unit.as_deref().unwrap_or_default().trim();
                let shown = self.form.with_unit(quantity, unit);
                (shown, FigureValue::Number(quantity))
            }
        };
        let formula = match (valued.money, v.amount, self.rate()) {
            (Some(_), None, Some(rate)) => {
                let hours = number(self.form.number(quantity));
                say!(
                    self,
                    "formula-hours",
                    hours = hours,
                    rate = number(self.form.money(rate))
                )
            }
            _ => say!(self, "formula-value", grade = grade_case(v.evidence)),
        };
        let record = match &v.source {
            Some(source) => typed(source),
            None => say!(self, "record-value", grade = grade_case(v.evidence)),
        };
        let draft = Draft {
            value,
            unit: v.unit.clone().unwrap_or_default(),
            shown,
            name: say!(self, "name-value", grade = grade_case(v.evidence)),
            formula,
            record,
            sources: vec![v.id],
            as_of: v.on,
            n: None,
        };
        self.ledger.enter(format!("value[{}]", v.id), draft)
    }

    /// The figure of one grade's sum; the record's own when it is alone.
    pub fn grade_figure(&self, grade: Evidence) -> Option<FigureId> {
        let mut valued = self.valued(grade);
        valued.retain(|g| g.money.is_some());
        let total = sum(&valued)?;
        if let [one] = &valued[..] {
            return Some(self.valued_figure(one));
        }
        let parts: Vec<Money> = valued.iter().filter_map(|g| g.money).collect();
        let name = say!(self, "name-value", grade = grade_case(grade));
        let record = say!(self, "count-value-records", n = valued.len());
        Some(self.sum_figure(
            format!("value.part[{grade}]"),
            total,
            name,
            &parts,
            record,
            &valued,
        ))
    }

    /// The figure of the total.
    pub fn total_figure(&self) -> Option<FigureId> {
        let total = self.total()?;
        let valued = self.counted();
        let parts: Vec<Money> = GRADES[..2].iter().filter_map(|g| self.grade_total(*g)).collect();
        let name = say!(self, "name-total", how = self.how_verified());
        let record = match self.valued(Evidence::Claimed).is_empty() {
            true => say!(self, "count-value-records", n = valued.len()),
            false => say!(self, "record-without-claimed"),
        };
        Some(self.sum_figure("value.total".to_owned(), total, name, &parts, record, &valued))
    }

    /// What is confirmed or documented, and money.
    fn counted(&self) -> Vec<Valued<'a>> {
        let valued = GRADES[..2].iter().flat_map(|grade| self.valued(*grade));
        valued.filter(|g| g.money.is_some()).collect()
    }

    /// `18,000 + 26,350`, the first of many.
    fn added(&self, parts: &[Money]) -> Line {
        const SHOWN: usize = 4;
        let shown: Vec<String> = parts
            .iter()
            .take(SHOWN)
            .map(|m| self.form.plain_money(*m))
            .collect();
        let line = number(shown.join(" + "));
        match parts.len().saturating_sub(SHOWN) {
            0 => line,
            n => say!(self, "and-more", line = line, n = number(n.to_string())),
        }
    }

    fn sum_figure(
        &self,
        id: String,
        total: Money,
        name: Line,
        parts: &[Money],
        record: Line,
        of: &[Valued],
    ) -> FigureId {
        let draft = Draft {
            value: FigureValue::Money(total),
            unit: String::new(),
            shown: self.form.money(total),
            name,
            formula: self.added(parts),
            record,
            sources: of.iter().map(|g| g.record.id).collect(),
            as_of: of.iter().map(|g| g.record.on).max().unwrap_or(self.ends),
            n: None,
        };
        self.ledger.enter(id, draft)
    }

    /// The figure of the quarter's fees.
    pub fn fees_figure(&self) -> Option<FigureId> {
        let fees = self.fees()?;
        let (formula, record, sources, as_of): (Line, Line, Vec<Id>, _) = match self.revenue() {
            Revenue::Invoiced(invoices) => {
                let amounts: Vec<Money> = invoices.iter().map(|i| i.amount).collect();
                let record = match &invoices[..] {
                    [one] => say!(self, "record-invoice", number = typed(&one.number)),
                    many => say!(self, "count-invoices", n = many.len()),
                };
                let on = invoices.iter().map(|i| i.issued).max();
                (
                    self.added(&amounts),
                    record,
                    invoices.iter().map(|i| i.id).collect(),
                    on,
                )
            }
            Revenue::Ran { runs, .. } => {
                let parts: Vec<Line> = runs.iter().map(|run| self.fee_part(run)).collect();
                let joined: Vec<String> = parts.iter().map(Line::plain).collect();
                let formula = match &joined[..] {
                    [one] => number(format!("{one} ÷ 4")),
                    few if few.len() <= 3 => number(format!("({}) ÷ 4", few.join(" + "))),
                    many => say!(self, "formula-agreements", n = number(many.len().to_string())),
                };
                let record = match &runs[..] {
                    [one] => match self.service(one.engagement.service) {
                        Some(service) => say!(self, "record-agreement", service = service),
                        None => say!(self, "count-agreements", n = 1),
                    },
                    many => say!(self, "count-agreements", n = many.len()),
                };
                let on = runs.iter().filter_map(|run| run.engagement.starts).max();
                (
                    formula,
                    record,
                    runs.iter().map(|run| run.engagement.id).collect(),
                    on,
                )
            }
        };
        Some(self.ledger.enter(
            "fees",
            Draft {
                value: FigureValue::Money(fees),
                unit: String::new(),
                shown: self.form.money(fees),
                name: say!(self, "name-fees"),
                formula,
                record,
                sources,
                as_of: as_of.unwrap_or(self.starts),
                n: None,
            },
        ))
    }

    /// The figure of the total over the fees.
    pub fn ratio_figure(&self) -> Option<FigureId> {
        let (ratio, total, fees) = (self.ratio()?, self.total()?, self.fees()?);
        let valued = self.counted();
        let mut sources: Vec<Id> = valued.iter().map(|g| g.record.id).collect();
        match self.revenue() {
            Revenue::Invoiced(invoices) => sources.extend(invoices.iter().map(|i| i.id)),
            Revenue::Ran { runs, .. } => sources.extend(runs.iter().map(|run| run.engagement.id)),
        }
        let [total, fees] = [total, fees].map(|money| self.form.plain_money(money));
        let id = self.ledger.enter(
            "value.ratio",
            Draft {
                value: FigureValue::Times(ratio),
                unit: String::new(),
                shown: format!("{}×", self.form.times(ratio)),
                name: say!(self, "name-ratio"),
                formula: number(format!("{total} ÷ {fees} = {}", self.form.places(ratio, 3))),
                record: say!(self, "record-value-and-fees"),
                sources,
                as_of: valued.iter().map(|g| g.record.on).max().unwrap_or(self.ends),
                n: None,
            },
        );
        self.ledger.also(&id, self.form.times(ratio));
        Some(id)
    }
}

/// A grade's name as a frame's case.
pub(super) fn grade_case(grade: Evidence) -> &'static str {
    grade.as_str()
}

/// True when a value record counts hours.
pub(super) fn is_hours(record: &ValueRecord) -> bool {
    record
        .unit
        .as_deref()
        .is_some_and(|unit| ["hours", "hour", "h"].contains(&unit.to_lowercase().as_str()))
}
