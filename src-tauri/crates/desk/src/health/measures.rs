//! The measures of the whole portfolio with the line of their last twelve months, and what each account brings to one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{Months, NaiveDate};
use model::health::{FigureKey, Model, PortfolioFigure, Share, portfolio, shares};
use model::value::SurveyResponse;
use model::{AccountRecords, Currency, Id, Money, PortfolioMeasure, Tier};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Reader, Touched};

use super::standing::missing;
use super::week::count;
use super::{HealthRecord, record};
use crate::find::health_model;
use crate::kept::Keep;
use crate::named::Names;
use crate::numbers::Numbers;
use crate::{Desk, Result, text};

/// The line goes back so many months.
const BACK: u32 = 12;
/// Under so many answers their distribution is told first.
const FEW: u64 = 10;

/// Which figure of the portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasureKey {
    /// Which measure.
    pub measure: PortfolioMeasure,
    /// In which currency, for what is made of money: amounts in two currencies are not added.
    pub currency: Option<Currency>,
    /// Of which tier, for what is told by tier; of accounts without one when absent.
    pub tier: Option<Tier>,
}

/// A measure of the portfolio.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MeasureView {
    /// Which.
    pub key: MeasureKey,
    /// As shown.
    pub text: String,
    /// For drawing only.
    pub value: f64,
    /// How many accounts, for NPS and CSAT how many answers, it rests on.
    pub n: u32,
    /// What stands apart, for contracts ended and no record says what became of them.
    pub apart: Option<MeasureApart>,
    /// Promoters, passives and detractors, where they are so few that they are told first.
    pub distribution: Option<[u32; 3]>,
    /// What the literature calls good: a line to compare with, no promise.
    pub reference: Option<[Option<i32>; 2]>,
    /// The last twelve months, oldest first, today last; a day on which nothing was known is left out.
    pub line: Vec<MeasurePoint>,
}

/// What is in neither half of a measure.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MeasureApart {
    /// How many accounts.
    pub accounts: u32,
    /// What they come to, as shown, where it is money.
    pub amount: Option<String>,
}

/// A measure on a day.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MeasurePoint {
    /// The day.
    pub on: NaiveDate,
    /// For drawing only.
    pub value: f64,
    /// As shown.
    pub text: String,
}

/// What an account brings to a measure: so much of so much.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct MeasurePart {
    /// Which account.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// So much, as shown.
    pub part: String,
    /// Of so much, as shown.
    pub of: String,
    /// Whether it stands apart: its contracts ended, and no record says what became of them.
    pub apart: bool,
    /// The records that say so.
    pub records: Vec<HealthRecord>,
}

impl From<FigureKey> for MeasureKey {
    fn from(key: FigureKey) -> Self {
        Self {
            measure: key.measure,
            currency: key.currency,
            tier: key.tier,
        }
    }
}

/// What is kept of the accounts, of one day.
#[derive(Clone, Default)]
struct Measured {
    as_of: NaiveDate,
    by_account: BTreeMap<Id, Arc<Brought>>,
}

/// What an account brings to the measures on the days of the line, oldest first. Nothing of it rests on another account.
struct Brought {
    account: Id,
    name: String,
    days: Vec<(NaiveDate, Vec<Share>)>,
}

impl Keep for Measured {
    /// What belongs to no account (the firm, its cadences) says something of all.
    fn outlives(&self, touched: &[Touched]) -> bool {
        touched.iter().all(|touched| touched.account.is_some())
    }

    fn prune(&mut self, touched: &[Touched]) {
        for account in touched.iter().filter_map(|touched| touched.account) {
            self.by_account.remove(&account);
        }
    }
}

impl Brought {
    fn of(records: &AccountRecords, model: &Model, today: NaiveDate) -> Self {
        let days = (0..=BACK).rev();
        let days = days.filter_map(|months| today.checked_sub_months(Months::new(months)));
        let on = |day| {
            let mut shares = shares(records, model, day);
            if day != today {
                // Of the past only the line is drawn: its records are not asked for.
                shares.iter_mut().for_each(|share| share.records = Vec::new());
            }
            (day, shares)
        };
        Self {
            account: records.account.id,
            name: records.account.name.clone(),
            days: days.map(on).collect(),
        }
    }
}

/// The figures of a day of the line.
fn figures(all: &[Arc<Brought>], nth: usize) -> Vec<PortfolioFigure<'_>> {
    let brought = all
        .iter()
        .filter_map(|one| Some((one.account, one.days.get(nth)?.1.as_slice())));
    portfolio(brought)
}

impl Desk {
    /// The measures of the portfolio today, each with the line of its last twelve months: by the dates in the records as
    /// they are known now.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn measures(&self) -> Result<Vec<MeasureView>> {
        self.of_measures(|names, all| {
            let days = all.first().map(|one| one.days.iter().map(|(day, _)| *day));
            let days: Vec<NaiveDate> = days.into_iter().flatten().collect();
            let mut lines: BTreeMap<FigureKey, Vec<MeasurePoint>> = BTreeMap::new();
            for (nth, on) in days.iter().enumerate() {
                for figure in figures(all, nth) {
                    lines.entry(figure.key).or_default().push(MeasurePoint {
                        on: *on,
                        value: drawn(figure.value),
                        text: shown(&names.numbers, &figure),
                    });
                }
            }
            let view = |figure: &PortfolioFigure| {
                Ok(MeasureView {
                    key: figure.key.into(),
                    text: shown(&names.numbers, figure),
                    value: drawn(figure.value),
                    n: u32::try_from(figure.n).unwrap_or(u32::MAX),
                    apart: apart(&names.numbers, figure),
                    distribution: distribution(names.reader, figure)?,
                    reference: figure.key.measure.reference(),
                    line: lines.remove(&figure.key).unwrap_or_default(),
                })
            };
            let today = figures(all, days.len().saturating_sub(1));
            today.iter().map(view).collect()
        })
    }

    /// What each account brings to a measure today, the largest first; what stands apart comes last.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn measure_parts(&self, key: MeasureKey) -> Result<Vec<MeasurePart>> {
        self.of_measures(|names, all| {
            let today = all.first().map_or(0, |one| one.days.len().saturating_sub(1));
            let figures = figures(all, today);
            let Some(figure) = figures.iter().find(|figure| MeasureKey::from(figure.key) == key) else {
                return Ok(Vec::new());
            };
            let apart = figure
                .apart
                .iter()
                .map(|(account, share)| (*account, share.part, *share));
            let mut shares: Vec<_> = figure.shares.iter().copied().chain(apart).collect();
            shares.sort_by_key(|(account, part, share)| (share.apart, Reverse((share.of, *part)), *account));
            let account_names: HashMap<Id, &str> =
                all.iter().map(|one| (one.account, one.name.as_str())).collect();
            let view = |(account, part, share): (Id, Decimal, &Share)| {
                Ok(MeasurePart {
                    account,
                    name: account_names
                        .get(&account)
                        .copied()
                        .unwrap_or_default()
                        .to_owned(),
                    part: half(&names.numbers, key, part),
                    of: half(&names.numbers, key, share.of),
                    apart: share.apart,
                    records: share
                        .records
                        .iter()
                        .map(|source| record(names, source))
                        .collect::<Result<_>>()?,
                })
            };
            shares.into_iter().map(view).collect()
        })
    }

    /// Answers from what every account brings today, in the order of their ids.
    fn of_measures<R>(&self, answer: impl FnOnce(&Names, &[Arc<Brought>]) -> Result<R>) -> Result<R> {
        let today = self.clock.today();
        let kept = self.open()?.kept::<Measured>()?;
        kept.grow(None, |kept| {
            let mut kept = kept.filter(|kept| kept.as_of == today).unwrap_or_default();
            self.read(|reader| {
                let model = health_model(reader)?;
                let (ids, read) = missing(reader, |id| kept.by_account.contains_key(id))?;
                for records in &read {
                    let brought = Brought::of(records, &model, today);
                    kept.by_account.insert(brought.account, Arc::new(brought));
                }
                let all: Vec<_> = ids.iter().filter_map(|id| kept.by_account.remove(id)).collect();
                let names = Names {
                    numbers: Numbers::of(reader.firm()?.as_ref()),
                    reader,
                };
                let answer = answer(&names, &all)?;
                let by_account = all.into_iter().map(|one| (one.account, one)).collect();
                let kept = Measured {
                    as_of: today,
                    by_account,
                };
                Ok((kept, answer))
            })
        })
    }
}

/// What stands apart from a figure, where anything does.
fn apart(numbers: &Numbers, figure: &PortfolioFigure) -> Option<MeasureApart> {
    let sum = figure.apart.iter().map(|(_, share)| share.of);
    let sum = sum.fold(Decimal::ZERO, Decimal::saturating_add);
    (!figure.apart.is_empty()).then(|| MeasureApart {
        accounts: count(figure.apart.len()),
        amount: figure.key.currency.map(|currency| money(numbers, sum, currency)),
    })
}

/// What a measure is called.
pub fn figure_name(measure: PortfolioMeasure) -> String {
    text::said(&format!("figure-{measure}"), &serde_json::Value::Null)
}

/// A figure as a person reads it.
fn shown(numbers: &Numbers, figure: &PortfolioFigure) -> String {
    let value = figure.value;
    match (figure.key.measure, figure.key.currency) {
        (measure, Some(currency)) if !measure.is_share() => money(numbers, value.round_dp(0), currency),
        (measure, _) if measure.is_share() => numbers.percent(value.round_dp(1)),
        (PortfolioMeasure::Nps, _) => numbers.plain(value.round_dp(0)),
        _ => numbers.plain(value.round_dp(1)),
    }
}

/// One half of a share: money in its currency, else a number.
fn half(numbers: &Numbers, key: MeasureKey, value: Decimal) -> String {
    match key.currency {
        Some(currency) => money(numbers, value, currency),
        None => numbers.plain(value.round_dp(1)),
    }
}

fn money(numbers: &Numbers, value: Decimal, currency: Currency) -> String {
    match Money::from_decimal(value, currency) {
        Some(money) => numbers.money(money),
        None => numbers.plain(value),
    }
}

fn drawn(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// Promoters, passives and detractors among the answers of an NPS, while they are few.
fn distribution(reader: &Reader, figure: &PortfolioFigure) -> Result<Option<[u32; 3]>> {
    if figure.key.measure != PortfolioMeasure::Nps || figure.n >= FEW {
        return Ok(None);
    }
    let sources = figure.shares.iter().flat_map(|(.., share)| &share.records);
    let answers = sources.map(|source| Ok(reader.get::<SurveyResponse>(source.id)?));
    let answers: Vec<SurveyResponse> = answers.filter_map(Result::transpose).collect::<Result<_>>()?;
    let promoters = answers.iter().filter(|answer| answer.is_promoter()).count();
    let detractors = answers.iter().filter(|answer| answer.is_detractor()).count();
    let passives = answers.len() - promoters - detractors;
    Ok(Some([promoters, passives, detractors].map(count)))
}
