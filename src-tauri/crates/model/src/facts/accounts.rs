//! When a contract runs, and what an account brings in: a year's fees on a day, the revenue of a period.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{by_then, days_after};
use crate::accounts::{Engagement, Invoice};
use crate::{AccountRecords, Currency, Money, Quarter};

impl Engagement {
    /// True when the contract runs on a day: from its first to its last, both included. Without a first day it has
    /// always run, without a last it goes on. `recurring` does not stretch it: a renewal is a later `ends` or another
    /// contract.
    pub fn runs_on(&self, day: NaiveDate) -> bool {
        self.starts.is_none_or(|starts| starts <= day) && !self.is_over(day)
    }

    /// True when its last day lies before `day`.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.ends.is_some_and(|ends| ends < day)
    }

    /// On how many days of a period it runs, both ends included; 0 or more.
    pub fn days_run(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let first = self.starts.map_or(from, |starts| starts.max(from));
        let last = self.ends.map_or(to, |ends| ends.min(to));
        ((last - first).num_days() + 1).max(0)
    }
}

impl Invoice {
    /// Whole days past its due day at the end of a day, while it is not paid; `None` when it is not overdue. A credit note is
    /// never due.
    pub fn days_overdue(&self, as_of: NaiveDate) -> Option<u32> {
        let owed = self.amount.minor > 0 && self.issued <= as_of && !by_then(self.paid, as_of);
        days_after(self.due, as_of).filter(|_| owed)
    }
}

/// A contract in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run<'a> {
    /// The contract.
    pub engagement: &'a Engagement,
    /// Its fees of a year.
    pub annual_value: Money,
    /// On how many days of the period it ran: 1 or more.
    pub days: i64,
}

/// What the revenue of a period rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Revenue<'a> {
    /// The invoices issued in the period, by day of issue.
    Invoiced(Vec<&'a Invoice>),
    /// Without any: the contracts that ran, each for the days it ran.
    Ran {
        /// The contracts with fees, in the order of the records.
        runs: Vec<Run<'a>>,
        /// What they come to, per currency.
        amounts: Vec<Money>,
    },
}

impl Revenue<'_> {
    /// What it comes to: one amount per currency, in the order of their codes; none when nothing was earned.
    pub fn amounts(&self) -> Vec<Money> {
        match self {
            Self::Invoiced(invoices) => sums(invoices.iter().map(|invoice| invoice.amount)),
            Self::Ran { amounts, .. } => amounts.clone(),
        }
    }
}

impl AccountRecords {
    /// The recurring contracts that run on a day, with their fees of a year.
    pub fn recurring_fees(&self, day: NaiveDate) -> impl Iterator<Item = (&Engagement, Money)> {
        self.engagements
            .iter()
            .filter(move |engagement| engagement.recurring && engagement.runs_on(day))
            .filter_map(|engagement| Some((engagement, engagement.annual_value?)))
    }

    /// Fees of a year of the recurring contracts that run on a day: one amount per currency, in the order of their
    /// codes. A sum that 64 bits cannot hold stands at the largest amount they can.
    pub fn annual_revenue(&self, day: NaiveDate) -> Vec<Money> {
        sums(self.recurring_fees(day).map(|(_, value)| value))
    }

    /// The revenue of a period, both ends included: the invoices issued in it where there are any, else the fees of the
    /// contracts for the days they ran.
    ///
    /// A year's fees lie evenly on the four quarters of the firm's year, and a quarter's evenly on its days. So a
    /// contract earns a quarter of its annual value in every whole quarter, whatever its length, and a period comes to
    /// what its parts come to.
    pub fn revenue(&self, from: NaiveDate, to: NaiveDate) -> Revenue<'_> {
        let mut invoices: Vec<&Invoice> = self
            .invoices
            .iter()
            .filter(|invoice| from <= invoice.issued && invoice.issued <= to)
            .collect();
        if !invoices.is_empty() {
            invoices.sort_by_key(|invoice| (invoice.issued, invoice.id));
            return Revenue::Invoiced(invoices);
        }
        let run = |engagement| {
            let days = Engagement::days_run(engagement, from, to);
            let annual_value = engagement.annual_value.filter(|_| days > 0)?;
            Some(Run {
                engagement,
                annual_value,
                days,
            })
        };
        let runs: Vec<Run> = self.engagements.iter().filter_map(run).collect();
        let amounts = self.amounts_of(&runs, from, to);
        Revenue::Ran { runs, amounts }
    }

    fn amounts_of(&self, runs: &[Run], from: NaiveDate, to: NaiveDate) -> Vec<Money> {
        let fiscal = self.fiscal_year();
        let mut amounts: BTreeMap<Currency, Decimal> = BTreeMap::new();
        let mut quarter = Quarter::of(from, fiscal);
        while !runs.is_empty() && quarter.starts(fiscal) <= to {
            let (first, last) = (quarter.starts(fiscal), quarter.ends(fiscal));
            let whole = (last - first).num_days() + 1;
            // Annual values times days, divided once: a contract that is renewed within a quarter loses no cent.
            let mut value_days: BTreeMap<Currency, Decimal> = BTreeMap::new();
            for run in runs {
                let days = run.engagement.days_run(first.max(from), last.min(to));
                let product = run.annual_value.to_decimal().saturating_mul(Decimal::from(days));
                let sum = value_days.entry(run.annual_value.currency).or_default();
                *sum = sum.saturating_add(product);
            }
            for (currency, value_days) in value_days {
                let quarters_fees = value_days
                    .checked_div(Decimal::from(4 * whole))
                    .unwrap_or_default();
                let sum = amounts.entry(currency).or_default();
                *sum = sum.saturating_add(quarters_fees);
            }
            quarter = quarter.next();
        }
        let money = |(currency, amount): (Currency, Decimal)| {
            let most = if amount.is_sign_negative() {
                i64::MIN
            } else {
                i64::MAX
            };
            Money::from_decimal(amount, currency).unwrap_or(Money::minor(most, currency))
        };
        amounts.into_iter().map(money).collect()
    }
}

/// Sums of money per currency, in the order of their codes. A sum that 64 bits cannot hold stands at the largest amount
/// they can.
pub fn sums(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, i128> = BTreeMap::new();
    for money in amounts {
        *sums.entry(money.currency).or_default() += i128::from(money.minor);
    }
    let money = |(currency, sum): (Currency, i128)| {
        let minor = sum.clamp(i128::from(i64::MIN), i128::from(i64::MAX));
        Money::minor(i64::try_from(minor).unwrap_or(i64::MAX), currency)
    };
    sums.into_iter().map(money).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{account, day, days, engagement, firm, id};
    use super::*;
    use proptest::prelude::*;

    const USD: Currency = Currency::USD;
    const EUR: Currency = Currency::EUR;

    fn year(engagement: Engagement) -> Engagement {
        Engagement {
            starts: Some(day("2025-01-06")),
            ends: Some(day("2026-01-05")),
            annual_value: Some(Money::minor(4_800_000, USD)),
            recurring: true,
            ..engagement
        }
    }

    fn invoice(n: u128, issued: &str, amount: Money) -> Invoice {
        Invoice {
            number: n.to_string(),
            issued: day(issued),
            due: day(issued),
            amount,
            ..Invoice::begun(id(n), id(1))
        }
    }

    #[test]
    fn a_contract_runs_on_its_first_and_on_its_last_day() {
        let contract = year(engagement(10));
        let runs = |text| contract.runs_on(day(text));
        assert!(runs("2025-01-06") && runs("2026-01-05"));
        assert!(!runs("2025-01-05") && !runs("2026-01-06"));
        assert!(
            engagement(11).runs_on(day("1999-01-01")),
            "without dates it goes on"
        );
    }

    #[test]
    fn a_years_fees_are_those_of_the_recurring_contracts_per_currency() {
        let mut records = account();
        records.engagements = vec![
            year(engagement(10)),
            year(engagement(11)),
            Engagement {
                annual_value: Some(Money::minor(500, EUR)),
                ..year(engagement(12))
            },
            Engagement {
                recurring: false,
                ..year(engagement(13))
            },
            Engagement {
                ends: Some(day("2025-03-31")),
                ..year(engagement(14))
            },
        ];
        assert_eq!(
            records.annual_revenue(day("2025-06-30")),
            [Money::minor(500, EUR), Money::minor(9_600_000, USD)]
        );
        assert_eq!(records.annual_revenue(day("2026-06-30")), []);
    }

    #[test]
    fn a_sum_beyond_64_bits_stands_at_the_largest_amount() {
        let most = Money::minor(i64::MAX, USD);
        assert_eq!(sums([most, most].into_iter()), [most]);
    }

    #[test]
    fn a_whole_quarter_earns_a_quarter_of_the_year_and_a_part_its_days() {
        let mut records = account();
        records.engagements = vec![year(engagement(10))];
        let of = |from, to| records.revenue(day(from), day(to)).amounts();
        assert_eq!(of("2025-07-01", "2025-09-30"), [Money::minor(1_200_000, USD)]);
        assert_eq!(
            of("2025-01-01", "2025-03-31"),
            [Money::minor(1_133_333, USD)],
            "85 of 90 days"
        );
        assert_eq!(of("2026-01-06", "2026-03-31"), []);
        assert_eq!(of("2025-09-30", "2025-07-01"), [], "no period at all");
    }

    #[test]
    fn invoices_of_the_period_come_before_the_contracts_and_every_currency_is_told() {
        let mut records = account();
        records.engagements = vec![year(engagement(10))];
        records.invoices = vec![
            invoice(20, "2025-09-30", Money::minor(900_000, USD)),
            invoice(21, "2025-07-01", Money::minor(70_000, EUR)),
            invoice(22, "2025-10-01", Money::minor(100, USD)),
            invoice(23, "2025-08-01", Money::minor(-50_000, USD)),
        ];
        let revenue = records.revenue(day("2025-07-01"), day("2025-09-30"));
        assert_eq!(
            revenue.amounts(),
            [Money::minor(70_000, EUR), Money::minor(850_000, USD)]
        );
        let Revenue::Invoiced(invoices) = revenue else {
            panic!("invoices were issued")
        };
        assert_eq!(
            invoices.iter().map(|i| i.id).collect::<Vec<_>>(),
            [id(21), id(23), id(20)]
        );
        assert_eq!(
            records.revenue(day("2025-04-01"), day("2025-06-30")).amounts(),
            [Money::minor(1_200_000, USD)],
            "a quarter without an invoice counts the contract"
        );
    }

    #[test]
    fn an_invoice_is_overdue_from_the_day_after_it_is_due_until_it_is_paid() {
        let bill = Invoice {
            due: day("2025-10-01"),
            paid: Some(day("2025-10-20")),
            ..invoice(20, "2025-09-01", Money::minor(100, USD))
        };
        let overdue = |text| bill.days_overdue(day(text));
        assert_eq!(overdue("2025-10-01"), None);
        assert_eq!(overdue("2025-10-19"), Some(18));
        assert_eq!(overdue("2025-10-20"), None, "paid that day");
        let credit = invoice(21, "2025-09-01", Money::minor(-100, USD));
        assert_eq!(credit.days_overdue(day("2025-12-01")), None);
    }

    fn contracts() -> impl Strategy<Value = Vec<Engagement>> {
        let contract = (
            prop::option::of(days(-800..800)),
            prop::option::of(days(-800..800)),
            prop::option::of(0i64..900_000_000),
            any::<bool>(),
        );
        let contract = contract.prop_map(|(starts, ends, minor, euros)| Engagement {
            starts,
            ends,
            annual_value: minor.map(|minor| Money::minor(minor, if euros { EUR } else { USD })),
            ..engagement(10)
        });
        prop::collection::vec(contract, 0..5)
    }

    fn in_cents(amounts: &[Money], currency: Currency) -> i64 {
        amounts
            .iter()
            .find(|money| money.currency == currency)
            .map_or(0, |money| money.minor)
    }

    proptest! {
        #[test]
        fn a_contract_runs_on_as_many_days_as_it_is_said_to(contracts in contracts(), from in days(-800..800), length in 0i64..400) {
            let to = from + chrono::Duration::days(length);
            for contract in contracts {
                let counted = from.iter_days().take_while(|d| *d <= to).filter(|d| contract.runs_on(*d)).count();
                prop_assert_eq!(contract.days_run(from, to), counted as i64);
            }
        }

        #[test]
        fn a_period_earns_what_its_parts_earn(
            contracts in contracts(), from in days(-800..800), first in 0i64..500, second in 1i64..500,
            starts in prop::sample::select(vec!["01-01", "04-06", "10-01"]),
        ) {
            let mut records = account();
            records.firm = Some(firm(starts));
            records.engagements = contracts;
            let (cut, to) = (from + chrono::Duration::days(first), from + chrono::Duration::days(first + second));
            let whole = records.revenue(from, to).amounts();
            let parts = [records.revenue(from, cut).amounts(), records.revenue(cut.succ_opt().unwrap(), to).amounts()];
            for currency in [USD, EUR] {
                let sum: i64 = parts.iter().map(|part| in_cents(part, currency)).sum();
                // Each amount is rounded once, so two parts may lie a cent from the whole.
                prop_assert!((in_cents(&whole, currency) - sum).abs() <= 1);
            }
        }

        #[test]
        fn a_contract_that_never_ends_earns_its_annual_value_every_year(
            minor in 0i64..900_000_000, year in 2015i32..2035, starts in prop::sample::select(vec!["01-01", "04-06", "10-01"]),
        ) {
            let mut records = account();
            records.firm = Some(firm(starts));
            records.engagements = vec![Engagement { annual_value: Some(Money::minor(minor, USD)), ..engagement(10) }];
            let fiscal = records.fiscal_year();
            let (from, to) = (fiscal.starts(year), fiscal.starts(year + 1).pred_opt().unwrap());
            prop_assert_eq!(in_cents(&records.revenue(from, to).amounts(), USD), minor);
        }
    }
}
