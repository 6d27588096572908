//! What one account brings to the measures of winning and renewing, of margin and of share.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::Source;
use super::one::One;
use super::{FigureKey, Share, once, plain};
use crate::accounts::Engagement;
use crate::renewals::Opportunity;
use crate::{Currency, Money, OpportunityKind, OpportunityStage, PortfolioMeasure, RenewalOutcome};

impl One<'_> {
    /// Our fees of what the client spends a year on services like ours, where that is on record. A spend below our own
    /// fees says nothing.
    pub fn spend(&self, fees: Decimal, key: FigureKey, said: &mut Vec<Share>) {
        let spend = self.records.account.yearly_spend;
        let is_whole = |spend: &Money| Some(spend.currency) == key.currency && spend.to_decimal() >= fees;
        if let Some(spend) = spend.filter(is_whole) {
            let records = vec![Source::of(&self.records.account)];
            said.push(Share::new(key, fees, spend.to_decimal(), records));
        }
    }

    /// Our margin on the contracts that run, each by its fees.
    pub fn margin(&self, key: FigureKey, said: &mut Vec<Share>) {
        let (mut part, mut of, mut records) = (Decimal::ZERO, Decimal::ZERO, Vec::new());
        for (e, fee) in self.records.recurring_fees(self.as_of) {
            if let Some(percent) = e.margin_percent.filter(|_| Some(fee.currency) == key.currency) {
                let fee = fee.to_decimal();
                of = of.saturating_add(fee);
                part = part.saturating_add(fee.saturating_mul(percent) / Decimal::ONE_HUNDRED);
                records.push(Source::of(e));
            }
        }
        if of > Decimal::ZERO {
            said.push(Share::new(key, part, of, once(records.into_iter())));
        }
    }

    /// Of the contracts whose day came in the twelve months, those that were renewed; and what the fees are since, of what they
    /// were.
    pub fn renewals(&self, said: &mut Vec<Share>) {
        let decided = self.records.decided_renewals(self.as_of).into_iter();
        let decided: Vec<_> = decided.filter(|(on, ..)| *on > self.from).collect();
        let of = |which: &dyn Fn(Option<RenewalOutcome>) -> bool| {
            let found = decided.iter().filter(|(.., outcome)| which(*outcome));
            found.map(|(_, e, _)| *e).collect::<Vec<&Engagement>>()
        };
        let renewed = of(&|outcome| outcome == Some(RenewalOutcome::Renewed));
        let known = of(&|outcome| outcome.is_some());
        let unrecorded = of(&|outcome| outcome.is_none());
        let key = plain(PortfolioMeasure::RenewalRate);
        let records = |of: &[&Engagement]| once(of.iter().map(|e| Source::of(*e)));
        if !known.is_empty() {
            let (part, of) = (Decimal::from(renewed.len()), Decimal::from(known.len()));
            said.push(Share::new(key, part, of, records(&known)));
        }
        if !unrecorded.is_empty() {
            said.push(Share::apart(
                key,
                Decimal::from(unrecorded.len()),
                records(&unrecorded),
            ));
        }
        let mut fees: BTreeMap<Currency, (Decimal, Decimal, Vec<Source>)> = BTreeMap::new();
        for e in renewed {
            let after = self.records.follower(e);
            let both = e.annual_value.zip(after.and_then(|after| after.annual_value));
            if let (Some(after), Some((before, now))) = (after, both)
                && before.currency == now.currency
            {
                let (part, of, records) = fees.entry(before.currency).or_default();
                *part = part.saturating_add(now.to_decimal());
                *of = of.saturating_add(before.to_decimal());
                records.extend([Source::of(e), Source::of(after)]);
            }
        }
        for (currency, (part, of, records)) in fees {
            let key = FigureKey {
                currency: Some(currency),
                ..plain(PortfolioMeasure::RenewedFees)
            };
            said.push(Share::new(key, part, of, once(records.into_iter())));
        }
    }

    /// What was won in the twelve months: by referral, of other services and in other parts of the client, and how long that
    /// took.
    pub fn won(&self, said: &mut Vec<Share>) {
        use OpportunityKind as K;
        use PortfolioMeasure as M;
        let in_time = |o: &&Opportunity| {
            let closed = o.closed_on.is_some_and(|on| self.from < on && on <= self.as_of);
            closed && o.stage == OpportunityStage::Won
        };
        let (mut days, mut closed) = (0, Vec::new());
        for o in self.records.opportunities.iter().filter(in_time) {
            if let (Some(seen), Some(on)) = (o.seen_on, o.closed_on) {
                days += (on - seen).num_days();
                closed.push(Source::of(o));
            }
            let measure = match o.kind {
                K::Referral => M::Referrals,
                K::CrossSell | K::CrossOrganisation => M::CrossSales,
                K::Upsell | K::Renewal => continue,
            };
            if let Some(value) = o.value {
                let key = FigureKey {
                    currency: Some(value.currency),
                    ..plain(measure)
                };
                let value = value.to_decimal();
                said.push(Share::new(key, value, value, vec![Source::of(o)]));
            }
        }
        if !closed.is_empty() {
            let (part, of) = (Decimal::from(days), Decimal::from(closed.len()));
            said.push(Share::new(
                plain(M::TimeToClose),
                part,
                of,
                once(closed.into_iter()),
            ));
        }
    }

    /// How long after its beginning a client has the first value on record.
    pub fn first_value(&self, said: &mut Vec<Share>) {
        let starts = self.records.engagements.iter().filter_map(|e| e.starts);
        let began = self.records.account.since.or(starts.min());
        let values = self.records.value_records.iter();
        let first = values
            .filter(|value| value.on <= self.as_of)
            .min_by_key(|value| (value.on, value.id));
        if let (Some(began), Some(first)) = (began, first) {
            let days = Decimal::from((first.on - began).num_days().max(0));
            let key = plain(PortfolioMeasure::FirstValue);
            said.push(Share::new(key, days, Decimal::ONE, vec![Source::of(first)]));
        }
    }

    /// Who answers for it.
    pub fn owner(&self, said: &mut Vec<Share>) {
        let owner = self.records.account.owner;
        let owner = owner.and_then(|id| self.records.team.iter().find(|member| member.id == id));
        if let Some(owner) = owner {
            let key = plain(PortfolioMeasure::AccountsPerOwner);
            said.push(Share::new(
                key,
                Decimal::ONE,
                Decimal::ONE,
                vec![Source::of(owner)],
            ));
        }
    }
}
