//! The measures of the whole portfolio on a day, over the twelve months before it. Each is a sum of what accounts bring to
//! it: so much of so much, with the records that say so. An account that says nothing about a measure is in neither half.

mod one;
mod won;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Months, NaiveDate};
use one::One;
use rust_decimal::Decimal;

use super::{Model, Source};
use crate::accounts::TeamMember;
use crate::{AccountRecords, Currency, Id, Owed, PortfolioMeasure, Record, Tier};

/// A measure looks back over so many months.
const MONTHS: u32 = 12;
/// The concentration of so many accounts is told.
const LARGEST: usize = 10;

impl PortfolioMeasure {
    /// From where to where the literature calls it good: a line to compare with, no promise.
    pub fn reference(self) -> Option<[Option<i32>; 2]> {
        match self {
            Self::Retention => Some([Some(85), None]),
            Self::GrossRetention => Some([Some(88), Some(95)]),
            Self::NetRetention => Some([Some(105), Some(120)]),
            Self::Nps => Some([Some(30), Some(50)]),
            _ => None,
        }
    }

    /// True for a share, which is shown in percent; the rest are means, amounts and NPS points.
    pub fn is_share(self) -> bool {
        matches!(
            self,
            Self::Retention
                | Self::GrossRetention
                | Self::NetRetention
                | Self::Concentration
                | Self::QbrsOnTime
                | Self::CadenceKept
                | Self::ExecutiveAccess
                | Self::RenewalRate
                | Self::RenewedFees
                | Self::ShareOfWallet
                | Self::Margin
        )
    }
}

/// Which figure: a measure, in a currency and of a tier where it is told apart by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureKey {
    /// Which measure.
    pub measure: PortfolioMeasure,
    /// In which currency, for what is made of money: no rates are known.
    pub currency: Option<Currency>,
    /// Of which tier, for what is told by tier; of accounts without one when absent.
    pub tier: Option<Tier>,
}

/// What an account brings to a measure: so much of so much, or so much that stands apart from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// To which.
    pub key: FigureKey,
    /// So much.
    pub part: Decimal,
    /// Of so much.
    pub of: Decimal,
    /// The records that say so.
    pub records: Vec<Source>,
    /// True for what is in neither half: contracts ended, and no record says what became of them.
    pub apart: bool,
}

impl Share {
    fn new(key: FigureKey, part: Decimal, of: Decimal, records: Vec<Source>) -> Self {
        Self {
            key,
            part,
            of,
            records,
            apart: false,
        }
    }

    fn apart(key: FigureKey, of: Decimal, records: Vec<Source>) -> Self {
        Self {
            apart: true,
            ..Self::new(key, Decimal::ZERO, of, records)
        }
    }
}

/// A figure on a day: what the accounts bring, summed up.
#[derive(Debug, Clone, PartialEq)]
pub struct PortfolioFigure<'a> {
    /// Which.
    pub key: FigureKey,
    /// Its value: percent, points, years, people, or an amount in whole units of its currency.
    pub value: Decimal,
    /// How many accounts (for NPS and CSAT: answers) it rests on.
    pub n: u64,
    /// What each account brings, with the part of it that counts.
    pub shares: Vec<(Id, Decimal, &'a Share)>,
    /// What stands apart.
    pub apart: Vec<(Id, &'a Share)>,
}

/// What an account brings to the measures of a portfolio on a day. Nothing of it rests on another account.
pub fn shares(records: &AccountRecords, model: &Model, as_of: NaiveDate) -> Vec<Share> {
    let one = One {
        records,
        owed: Owed::to(records.account.tier, &model.cadences),
        from: as_of.checked_sub_months(Months::new(MONTHS)).unwrap_or(as_of),
        as_of,
    };
    one.shares()
}

/// The measures of a portfolio, by their keys, of what its accounts bring.
pub fn portfolio<'a>(accounts: impl Iterator<Item = (Id, &'a [Share])>) -> Vec<PortfolioFigure<'a>> {
    let mut told: BTreeMap<FigureKey, PortfolioFigure<'a>> = BTreeMap::new();
    for (account, shares) in accounts {
        for share in shares {
            let figure = told.entry(share.key).or_insert_with(|| PortfolioFigure {
                key: share.key,
                value: Decimal::ZERO,
                n: 0,
                shares: Vec::new(),
                apart: Vec::new(),
            });
            match share.apart {
                true => figure.apart.push((account, share)),
                false => figure.shares.push((account, share.part, share)),
            }
        }
    }
    told.into_values().filter_map(PortfolioFigure::summed).collect()
}

impl PortfolioFigure<'_> {
    /// The same with its value; `None` when nothing is in it.
    fn summed(mut self) -> Option<Self> {
        use PortfolioMeasure as M;
        if self.key.measure == M::Concentration {
            // The ten largest of all: the others are in the whole and not in the part.
            self.shares
                .sort_by_key(|(account, part, _)| (Reverse(*part), *account));
            for (_, part, _) in self.shares.iter_mut().skip(LARGEST) {
                *part = Decimal::ZERO;
            }
        }
        let (mut part, mut of) = (Decimal::ZERO, Decimal::ZERO);
        for (_, counts, share) in &self.shares {
            part = part.saturating_add(*counts);
            of = of.saturating_add(share.of);
        }
        self.value = match self.key.measure {
            M::Revenue | M::Expansion | M::Referrals | M::CrossSales => part,
            M::AccountsPerOwner => part.checked_div(Decimal::from(self.owners()))?,
            M::Csat | M::Tenure | M::Breadth | M::ContractValue | M::TimeToClose | M::FirstValue => {
                part.checked_div(of)?
            }
            _ => part.checked_div(of)?.checked_mul(Decimal::ONE_HUNDRED)?,
        };
        self.n = match self.key.measure {
            M::Nps | M::Csat | M::RenewalRate | M::TimeToClose => u64::try_from(of).unwrap_or(u64::MAX),
            _ => self.shares.len() as u64,
        };
        (!self.shares.is_empty()).then_some(self)
    }

    /// How many people of ours stand in its records.
    fn owners(&self) -> usize {
        let records = self.shares.iter().flat_map(|(.., share)| &share.records);
        let people = records.filter(|record| record.entity == TeamMember::ENTITY);
        people.map(|record| record.id).collect::<BTreeSet<Id>>().len()
    }
}

/// A measure that is told apart by nothing.
fn plain(measure: PortfolioMeasure) -> FigureKey {
    FigureKey {
        measure,
        currency: None,
        tier: None,
    }
}

/// Records by kind and id, each once.
fn once(sources: impl Iterator<Item = Source>) -> Vec<Source> {
    super::in_order(sources.collect())
}
