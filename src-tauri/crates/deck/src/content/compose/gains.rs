//! What the client gained in the quarter, in money where it can be, and the fees it is held against.
//!
//! Hours become money at the account's printed rate; what is only claimed never enters the total.

use model::value::ValueRecord;
use model::{Currency, Evidence, Id, Money, Revenue, Run};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::Draft;
use crate::content::form::day_month;
use crate::content::phrase::{capitalised, counted};
use crate::content::{FigureId, FigureValue};

/// A value record, in money if it has any.
#[derive(Clone, Copy)]
pub(super) struct Gain<'a> {
    pub record: &'a ValueRecord,
    pub money: Option<Money>,
}

/// The grades in the order of their strength.
pub(super) const GRADES: [Evidence; 3] = [Evidence::ClientConfirmed, Evidence::Documented, Evidence::Claimed];

pub(super) fn list_of(grade: Evidence) -> String {
    format!("value.parts[{grade}].statements")
}

fn sum(gains: &[Gain]) -> Option<Money> {
    let mut amounts = gains.iter().filter_map(|g| g.money);
    let first = amounts.next()?;
    amounts.try_fold(first, Money::checked_add)
}

impl<'a> Cx<'a> {
    /// What was gained in the quarter with this grade of evidence, largest first.
    pub fn gains(&self, grade: Evidence) -> Vec<Gain<'a>> {
        let mut gains: Vec<Gain> = self
            .r
            .value_records
            .iter()
            .filter(|v| v.evidence == grade && v.on >= self.starts && v.on <= self.ends.min(self.as_of))
            .filter(|v| self.keeps(&list_of(grade), v.id) && self.keeps("value.uncounted", v.id))
            .map(|record| Gain {
                record,
                money: self.in_money(record),
            })
            .collect();
        gains.sort_by_key(|g| {
            (
                std::cmp::Reverse(g.money.map(|m| m.minor)),
                g.record.on,
                g.record.id,
            )
        });
        gains
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
        sum(&self.gains(grade))
    }

    /// The sum of what is confirmed or documented.
    pub fn total(&self) -> Option<Money> {
        let counted: Vec<Gain> = GRADES[..2].iter().flat_map(|grade| self.gains(*grade)).collect();
        sum(&counted)
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
    fn fee_part(&self, run: &Run) -> String {
        let value = self.plain(run.annual_value);
        let whole = (self.ends - self.starts).num_days() + 1;
        if run.days == whole {
            value
        } else {
            format!("{value} × {}/{whole}", run.days)
        }
    }

    /// The total over the fees.
    pub fn ratio(&self) -> Option<Decimal> {
        self.total()?.to_decimal().checked_div(self.fees()?.to_decimal())
    }

    fn plain(&self, money: Money) -> String {
        self.form.number(money.to_decimal())
    }

    /// The figure of one gain.
    pub fn gain_figure(&self, gain: &Gain) -> FigureId {
        let v = gain.record;
        let grade = match v.evidence {
            Evidence::ClientConfirmed => "Value confirmed by you",
            Evidence::Documented => "Value documented",
            Evidence::Claimed => "Value claimed, not counted",
        };
        let alone = self.gains(v.evidence).len() == 1;
        let name = if alone {
            grade.to_owned()
        } else {
            format!("{grade}, {}", day_month(v.on))
        };
        let quantity = v.quantity.unwrap_or_default();
        let (shown, value, unit) = match gain.money {
            Some(money) => (self.form.money(money), FigureValue::Money(money), String::new()),
            None => {
                let unit = v.unit.clone().unwrap_or_default();
                let shown = match v.amount {
                    Some(money) => self.form.money(money),
                    None => format!("{} {unit}", self.form.number(quantity)).trim().to_owned(),
                };
                (shown, FigureValue::Number(quantity), unit)
            }
        };
        let formula = match (gain.money, v.amount, self.rate(), v.evidence) {
            (Some(_), None, Some(rate), _) => {
                format!("{} h × {}", self.form.number(quantity), self.form.money(rate))
            }
            (_, _, _, Evidence::ClientConfirmed) => "as confirmed by the client".to_owned(),
            (_, _, _, Evidence::Documented) => "as documented".to_owned(),
            (_, _, _, Evidence::Claimed) => "as we estimate".to_owned(),
        };
        let record = match (&v.source, v.evidence) {
            (Some(source), _) => capitalised(source.trim().trim_end_matches('.')),
            (None, Evidence::ClientConfirmed) => "Value record, confirmed".to_owned(),
            (None, Evidence::Documented) => "Value record, documented".to_owned(),
            (None, Evidence::Claimed) => "Our estimate, no document yet".to_owned(),
        };
        let sources = vec![v.id];
        let draft = Draft {
            value,
            unit,
            shown,
            name,
            formula,
            record,
            sources,
            as_of: v.on,
            n: None,
        };
        self.ledger.enter(format!("value[{}]", v.id), draft)
    }

    /// The figure of one grade's sum; the gain's own when it is alone.
    pub fn grade_figure(&self, grade: Evidence) -> Option<FigureId> {
        let gains: Vec<Gain> = self
            .gains(grade)
            .into_iter()
            .filter(|g| g.money.is_some())
            .collect();
        let total = sum(&gains)?;
        if let [one] = &gains[..] {
            return Some(self.gain_figure(one));
        }
        let name = match grade {
            Evidence::ClientConfirmed => "Value confirmed by you",
            Evidence::Documented => "Value documented",
            Evidence::Claimed => "Value claimed, not counted",
        };
        let parts: Vec<Money> = gains.iter().filter_map(|g| g.money).collect();
        let record = capitalised(&counted(gains.len(), "value record", "value records"));
        Some(self.sum_figure(
            format!("value.part[{grade}]"),
            total,
            name,
            &parts,
            record,
            &gains,
        ))
    }

    /// The figure of the total.
    pub fn total_figure(&self) -> Option<FigureId> {
        let total = self.total()?;
        let gains: Vec<Gain> = GRADES[..2]
            .iter()
            .flat_map(|g| self.gains(*g))
            .filter(|g| g.money.is_some())
            .collect();
        let parts: Vec<Money> = GRADES[..2].iter().filter_map(|g| self.grade_total(*g)).collect();
        let has = |grade: Evidence| gains.iter().any(|g| g.record.evidence == grade);
        let name = match (has(Evidence::ClientConfirmed), has(Evidence::Documented)) {
            (true, true) => "Value, confirmed or documented",
            (true, false) => "Value, confirmed",
            _ => "Value, documented",
        };
        let claimed = !self.gains(Evidence::Claimed).is_empty();
        let record = if claimed {
            "Value records, claimed left out"
        } else {
            "Value records"
        };
        Some(self.sum_figure(
            "value.total".to_owned(),
            total,
            name,
            &parts,
            record.to_owned(),
            &gains,
        ))
    }

    /// `18,000 + 26,350`, the first four of many.
    fn added(&self, parts: &[Money]) -> String {
        let mut formula: Vec<String> = parts.iter().take(4).map(|m| self.plain(*m)).collect();
        if parts.len() > formula.len() {
            formula.push(format!("{} more", parts.len() - formula.len()));
        }
        formula.join(" + ")
    }

    fn sum_figure(
        &self,
        id: String,
        total: Money,
        name: &str,
        parts: &[Money],
        record: String,
        of: &[Gain],
    ) -> FigureId {
        let draft = Draft {
            value: FigureValue::Money(total),
            unit: String::new(),
            shown: self.form.money(total),
            name: name.to_owned(),
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
        let (formula, record, sources, as_of): (String, String, Vec<Id>, _) = match self.revenue() {
            Revenue::Invoiced(invoices) => {
                let amounts: Vec<Money> = invoices.iter().map(|i| i.amount).collect();
                let record = match &invoices[..] {
                    [one] => format!("Invoice {}", one.number),
                    many => capitalised(&counted(many.len(), "invoice", "invoices")),
                };
                (
                    self.added(&amounts),
                    record,
                    invoices.iter().map(|i| i.id).collect(),
                    invoices.iter().map(|i| i.issued).max(),
                )
            }
            Revenue::Ran { runs, .. } => {
                let amounts: Vec<String> = runs.iter().map(|run| self.fee_part(run)).collect();
                let formula = match &amounts[..] {
                    [one] => format!("{one} ÷ 4"),
                    _ if amounts.len() <= 3 => format!("({}) ÷ 4", amounts.join(" + ")),
                    _ => format!("annual value of {} agreements ÷ 4", amounts.len()),
                };
                let record = match &runs[..] {
                    [one] => match self.service(one.engagement.service) {
                        Some(service) => format!("{service} agreement"),
                        None => "Our agreement".to_owned(),
                    },
                    many => capitalised(&counted(many.len(), "agreement", "agreements")),
                };
                (
                    formula,
                    record,
                    runs.iter().map(|run| run.engagement.id).collect(),
                    runs.iter().filter_map(|run| run.engagement.starts).max(),
                )
            }
        };
        Some(self.ledger.enter(
            "fees",
            Draft {
                value: FigureValue::Money(fees),
                unit: String::new(),
                shown: self.form.money(fees),
                name: "Fees of the quarter".to_owned(),
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
        let mut sources: Vec<Id> = GRADES[..2]
            .iter()
            .flat_map(|g| self.gains(*g))
            .map(|g| g.record.id)
            .collect();
        let record = match self.revenue() {
            Revenue::Invoiced(invoices) => {
                sources.extend(invoices.iter().map(|i| i.id));
                "Value records, invoices"
            }
            Revenue::Ran { runs, .. } => {
                sources.extend(runs.iter().map(|run| run.engagement.id));
                "Value records, fee agreement"
            }
        };
        let as_of = GRADES[..2]
            .iter()
            .flat_map(|g| self.gains(*g))
            .map(|g| g.record.on)
            .max();
        let id = self.ledger.enter(
            "value.ratio",
            Draft {
                value: FigureValue::Times(ratio),
                unit: "times".to_owned(),
                shown: format!("{}×", self.form.times(ratio)),
                name: "Value over the fees of the quarter".to_owned(),
                formula: format!(
                    "{} ÷ {} = {}",
                    self.plain(total),
                    self.plain(fees),
                    self.form.places(ratio, 3)
                ),
                record: record.to_owned(),
                sources,
                as_of: as_of.unwrap_or(self.ends),
                n: None,
            },
        );
        self.ledger.also(&id, self.ratio_words(ratio));
        Some(id)
    }

    /// `3.7 times`, or `40% of` below one.
    pub fn ratio_words(&self, ratio: Decimal) -> String {
        if ratio < Decimal::ONE {
            let percent = ratio.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
            format!("{} of", self.form.percent(percent.round_dp(0)))
        } else {
            format!("{} times", self.form.times(ratio))
        }
    }

    /// A service's name.
    pub fn service(&self, id: Option<Id>) -> Option<&'a str> {
        let id = id?;
        self.r
            .services
            .iter()
            .find(|s| s.id == id)
            .map(|s| s.name.as_str())
    }
}

/// True when a value record counts hours.
pub(super) fn is_hours(record: &ValueRecord) -> bool {
    record
        .unit
        .as_deref()
        .is_some_and(|unit| ["hours", "hour", "h"].contains(&unit.to_lowercase().as_str()))
}
