//! What one account brings to the measures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::Source;
use super::super::measures::Look;
use super::{FigureKey, Share, once, plain};
use crate::accounts::Engagement;
use crate::value::SurveyResponse;
use crate::{AccountRecords, Currency, Id, Keeps, Money, Owed, PortfolioMeasure, RenewalOutcome, SurveyKind};

pub(super) struct One<'a> {
    pub records: &'a AccountRecords,
    pub owed: Vec<Owed>,
    pub from: NaiveDate,
    pub as_of: NaiveDate,
}

fn yes(yes: bool) -> Decimal {
    if yes { Decimal::ONE } else { Decimal::ZERO }
}

impl One<'_> {
    pub fn shares(&self) -> Vec<Share> {
        let mut said = Vec::new();
        self.contracts(&mut said);
        self.money(&mut said);
        self.renewals(&mut said);
        self.won(&mut said);
        self.answers(&mut said);
        self.cadences(&mut said);
        if self.is_client(self.as_of) {
            self.first_value(&mut said);
            self.owner(&mut said);
            self.people(&mut said);
            self.tenure(&mut said);
        }
        said
    }

    fn running(&self, day: NaiveDate) -> impl Iterator<Item = &Engagement> {
        self.records.engagements.iter().filter(move |e| e.runs_on(day))
    }

    /// A client is an account of which a contract runs.
    fn is_client(&self, day: NaiveDate) -> bool {
        self.running(day).next().is_some()
    }

    /// Retention: of the clients at the start, those who are clients still, or whose contract is recorded as renewed. Whose
    /// contracts ended with nothing recorded of them stands apart: it is not known to have left.
    fn contracts(&self, said: &mut Vec<Share>) {
        if !self.is_client(self.from) {
            return;
        }
        let key = plain(PortfolioMeasure::Retention);
        let running = self.running(self.from).chain(self.running(self.as_of));
        let records = || once(running.map(Source::of));
        let ended = self.records.decided_renewals(self.as_of);
        let came: Vec<Option<RenewalOutcome>> = ended
            .into_iter()
            .filter(|(on, e, _)| *on >= self.from && e.is_over(self.as_of))
            .map(|(.., outcome)| outcome)
            .collect();
        let kept = self.is_client(self.as_of) || came.contains(&Some(RenewalOutcome::Renewed));
        let left = !came.is_empty() && came.iter().all(|one| *one == Some(RenewalOutcome::Left));
        said.push(match (kept, left) {
            (true, _) => Share::new(key, Decimal::ONE, Decimal::ONE, records()),
            (false, true) => Share::new(key, Decimal::ZERO, Decimal::ONE, records()),
            (false, false) => Share::apart(key, Decimal::ONE, records()),
        });
    }

    /// Recurring fees of a year at the start and at the end, per currency: what of the start is still there, what there is
    /// now, and what came on top. Of what is gone, as much as contracts came to that ended with nothing recorded stands apart.
    fn money(&self, said: &mut Vec<Share>) {
        use PortfolioMeasure as M;
        let fees = |day| self.records.annual_revenue(day);
        let (then, now) = (fees(self.from), fees(self.as_of));
        let of = |fees: &[Money], currency| {
            let found = fees.iter().find(|money| money.currency == currency);
            found.map_or(Decimal::ZERO, |money| money.to_decimal())
        };
        let currencies: BTreeSet<Currency> = then.iter().chain(&now).map(|money| money.currency).collect();
        for currency in currencies {
            let key = |measure, tier| FigureKey {
                measure,
                currency: Some(currency),
                tier,
            };
            let at = |day| {
                let fees = self.records.recurring_fees(day);
                fees.filter(|(_, money)| money.currency == currency)
                    .map(|(e, _)| Source::of(e))
            };
            let (opening, closing) = (of(&then, currency), of(&now, currency));
            let both = || once(at(self.from).chain(at(self.as_of)));
            let (unrecorded, sources) = self.unrecorded(currency);
            let apart = unrecorded.min(opening - closing).max(Decimal::ZERO);
            let opening = opening - apart;
            for measure in [M::GrossRetention, M::NetRetention] {
                if apart > Decimal::ZERO {
                    said.push(Share::apart(key(measure, None), apart, sources.clone()));
                }
            }
            if opening > Decimal::ZERO {
                let kept = closing.min(opening);
                said.push(Share::new(key(M::GrossRetention, None), kept, opening, both()));
                said.push(Share::new(key(M::NetRetention, None), closing, opening, both()));
                let more = (closing - opening).max(Decimal::ZERO);
                said.push(Share::new(key(M::Expansion, None), more, opening, both()));
            }
            if closing > Decimal::ZERO {
                let records = || once(at(self.as_of));
                let tier = self.records.account.tier;
                said.push(Share::new(key(M::Revenue, tier), closing, closing, records()));
                said.push(Share::new(
                    key(M::Concentration, None),
                    closing,
                    closing,
                    records(),
                ));
                said.push(Share::new(
                    key(M::ContractValue, None),
                    closing,
                    Decimal::ONE,
                    records(),
                ));
                self.spend(closing, key(M::ShareOfWallet, None), said);
                self.margin(key(M::Margin, None), said);
            }
        }
    }

    /// The fees of a year of contracts that ended since with nothing recorded of them.
    fn unrecorded(&self, currency: Currency) -> (Decimal, Vec<Source>) {
        // What began since was not among the fees at the start.
        let ended = self.records.ended_unrecorded(self.from, self.as_of);
        let ended = ended.filter(|e| e.runs_on(self.from));
        let of = ended.filter_map(|e| Some((e, e.annual_value.filter(|fee| fee.currency == currency)?)));
        let (mut sum, mut sources) = (Decimal::ZERO, Vec::new());
        for (e, fee) in of {
            sum = sum.saturating_add(fee.to_decimal());
            sources.push(Source::of(e));
        }
        (sum, once(sources.into_iter()))
    }

    /// NPS of the newest answer of each person, for an aggregate cannot be parted into promoters and detractors; CSAT of
    /// those and of aggregates, by the number each stands for.
    fn answers(&self, said: &mut Vec<Share>) {
        let mut newest: BTreeMap<(SurveyKind, Id), &SurveyResponse> = BTreeMap::new();
        let in_time = |answer: &&SurveyResponse| self.from < answer.on && answer.on <= self.as_of;
        for answer in self.records.survey_responses.iter().filter(in_time) {
            // Who answers without a name is somebody else each time.
            let voice = answer.by.filter(|_| answer.n.is_none()).unwrap_or(answer.id);
            let kept = newest.entry((answer.kind, voice)).or_insert(answer);
            if (answer.on, answer.id) > (kept.on, kept.id) {
                *kept = answer;
            }
        }
        let of = |kind: SurveyKind| newest.values().copied().filter(move |answer| answer.kind == kind);
        let nps: Vec<&SurveyResponse> = of(SurveyKind::Nps).filter(|answer| answer.n.is_none()).collect();
        let csat: Vec<&SurveyResponse> = of(SurveyKind::Csat).collect();
        if !nps.is_empty() {
            let points = nps
                .iter()
                .map(|answer| yes(answer.is_promoter()) - yes(answer.is_detractor()));
            let key = plain(PortfolioMeasure::Nps);
            let records = once(nps.iter().map(|a| Source::of(*a)));
            said.push(Share::new(key, points.sum(), Decimal::from(nps.len()), records));
        }
        if !csat.is_empty() {
            let count = |answer: &&SurveyResponse| Decimal::from(answer.n.unwrap_or(1));
            let sum = csat.iter().map(|answer| answer.on_scale() * count(answer)).sum();
            let key = plain(PortfolioMeasure::Csat);
            let records = once(csat.iter().map(|a| Source::of(*a)));
            said.push(Share::new(key, sum, csat.iter().map(count).sum(), records));
        }
    }

    /// Of the contacts that are owed again and again, those that are kept on the day; reviews apart. One that was never kept
    /// says nothing.
    fn cadences(&self, said: &mut Vec<Share>) {
        if self.records.over_since(self.as_of).is_some() {
            return;
        }
        let mut add = |measure, keeps: fn(&Keeps) -> bool| {
            let (mut part, mut of, mut records) = (Decimal::ZERO, Decimal::ZERO, Vec::new());
            for owed in self.owed.iter().filter(|owed| keeps(&owed.keeps)) {
                let last = self.records.last_kept(owed, self.as_of);
                let waited = self.records.days_waited(owed, self.as_of);
                if let (Some(last), Some(waited)) = (last, waited) {
                    part += yes(waited <= i64::from(owed.every_days));
                    of += Decimal::ONE;
                    records.push(Source::of(last));
                }
            }
            if of > Decimal::ZERO {
                said.push(Share::new(plain(measure), part, of, once(records.into_iter())));
            }
        };
        add(PortfolioMeasure::QbrsOnTime, |keeps| {
            matches!(keeps, Keeps::Review)
        });
        add(PortfolioMeasure::CadenceKept, |keeps| {
            matches!(keeps, Keeps::Kind(_))
        });
    }

    /// How many people are in contact, and whether one of them is an executive. Without any person on record nothing is
    /// known.
    fn people(&self, said: &mut Vec<Share>) {
        let look = Look::new(self.records, &self.owed, self.as_of);
        let mut there = self
            .records
            .stakeholders
            .iter()
            .filter(|person| person.is_there(self.as_of))
            .peekable();
        if there.peek().is_none() {
            return;
        }
        let live: Vec<_> = there.filter(|person| look.in_contact(person.id)).collect();
        let executive = live.iter().any(|person| person.executive);
        let records = || once(live.iter().map(|person| Source::of(*person)));
        let breadth = plain(PortfolioMeasure::Breadth);
        said.push(Share::new(
            breadth,
            Decimal::from(live.len()),
            Decimal::ONE,
            records(),
        ));
        let access = plain(PortfolioMeasure::ExecutiveAccess);
        said.push(Share::new(access, yes(executive), Decimal::ONE, records()));
    }

    /// Years as a client, by tier.
    fn tenure(&self, said: &mut Vec<Share>) {
        if let Some(since) = self.records.account.since.filter(|since| *since <= self.as_of) {
            let years = Decimal::from((self.as_of - since).num_days()) / Decimal::new(36_525, 2);
            let key = FigureKey {
                tier: self.records.account.tier,
                ..plain(PortfolioMeasure::Tenure)
            };
            let records = vec![Source::of(&self.records.account)];
            said.push(Share::new(key, years, Decimal::ONE, records));
        }
    }
}
