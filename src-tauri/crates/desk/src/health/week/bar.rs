//! Accounts and revenue by band, now and then.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use model::{Band, Currency, Money, sums};

use super::{Amount, BandCount, BarAccount, BarBand, BarThen, BarView, Standing, amount, count};
use crate::numbers::Numbers;

/// How many accounts stand in each band, and stood.
pub fn counts(standings: &[Arc<Standing>]) -> Vec<BandCount> {
    let of_band = |band: &Band| BandCount {
        band: *band,
        accounts: count(standings.iter().filter(|one| one.band() == *band).count()),
        before: count(standings.iter().filter(|one| one.band_before() == *band).count()),
    };
    Band::ALL.iter().map(of_band).collect()
}

/// A bar for each currency that fees are in.
pub fn bars(numbers: &Numbers, standings: &[Arc<Standing>]) -> Vec<BarView> {
    let mut currencies: BTreeMap<Currency, usize> = BTreeMap::new();
    for money in standings.iter().flat_map(|one| &one.revenue) {
        *currencies.entry(money.currency).or_default() += 1;
    }
    let mut currencies: Vec<(Currency, usize)> = currencies.into_iter().collect();
    currencies.sort_by_key(|(_, accounts)| Reverse(*accounts));
    let bar = |(currency, _)| Bar { numbers, currency }.view(standings);
    currencies.into_iter().map(bar).collect()
}

struct Bar<'a> {
    numbers: &'a Numbers,
    currency: Currency,
}

impl Bar<'_> {
    fn view(&self, standings: &[Arc<Standing>]) -> BarView {
        let now = self.fees(standings, |one| (one.band(), &one.revenue));
        let before = self.fees(standings, |one| (one.band_before(), &one.revenue_before));
        let (total, total_before) = (sum(&now, |_| true), sum(&before, |_| true));
        let mut accounts: Vec<BarAccount> = now
            .iter()
            .map(|(one, band, minor)| BarAccount {
                account: one.account,
                name: one.name.clone(),
                band: *band,
                points: one.points(),
                revenue: self.amount(*minor),
                share: share(*minor, total),
                fell: one.fell(),
            })
            .collect();
        accounts.sort_by(|a, b| {
            (a.band, b.share, &a.name)
                .partial_cmp(&(b.band, a.share, &b.name))
                .unwrap_or(a.band.cmp(&b.band))
        });
        let band = |band: &Band| BarBand {
            band: *band,
            accounts: count(now.iter().filter(|(_, of, _)| of == band).count()),
            revenue: self.amount(sum(&now, |of| of == *band)),
            before: self.amount(sum(&before, |of| of == *band)),
            share_before: share(sum(&before, |of| of == *band), total_before),
        };
        let at_risk = |band| matches!(band, Band::Critical | Band::Red);
        let mut risky: Vec<_> = before.iter().filter(|(_, band, _)| at_risk(*band)).collect();
        risky.sort_by_key(|(one, band, minor)| (*band, Reverse(*minor), one.name.as_str()));
        let then = |(one, band, minor): &(&Standing, Band, i64)| BarThen {
            account: one.account,
            name: one.name.clone(),
            band: *band,
            revenue: self.amount(*minor),
        };
        BarView {
            currency: self.currency,
            total: self.amount(total),
            at_risk: self.amount(sum(&now, at_risk)),
            at_risk_before: self.amount(sum(&before, at_risk)),
            risky_before: risky.into_iter().map(then).collect(),
            accounts,
            bands: Band::ALL.iter().map(band).collect(),
        }
    }

    /// Every account with fees in the currency, its band, and what they come to.
    fn fees<'s>(
        &self,
        standings: &'s [Arc<Standing>],
        of: impl Fn(&'s Standing) -> (Band, &'s Vec<Money>),
    ) -> Vec<(&'s Standing, Band, i64)> {
        let fee = |one: &'s Arc<Standing>| -> Option<(&'s Standing, Band, i64)> {
            let (band, revenue) = of(one);
            let money = revenue.iter().find(|money| money.currency == self.currency)?;
            Some((one.as_ref(), band, money.minor))
        };
        standings.iter().filter_map(fee).collect()
    }

    fn amount(&self, minor: i64) -> Amount {
        amount(self.numbers, Money::minor(minor, self.currency))
    }
}

/// What some bands come to; a sum that 64 bits cannot hold stands at the largest amount they can.
fn sum(fees: &[(&Standing, Band, i64)], wanted: impl Fn(Band) -> bool) -> i64 {
    let of_bands = fees.iter().filter(|(_, band, _)| wanted(*band));
    let in_one = of_bands.map(|(_, _, minor)| Money::minor(*minor, Currency::USD));
    sums(in_one).pop().map_or(0, |sum| sum.minor)
}

/// For drawing only.
#[allow(clippy::cast_precision_loss)] // a share is drawn a few hundred pixels wide
fn share(of: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { of as f64 / whole as f64 }
}
