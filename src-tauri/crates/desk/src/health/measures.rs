//! The measures of the whole portfolio with the line of their last twelve months, and what each account brings to one.

use chrono::{Months, NaiveDate};
use model::health::{FigureKey, PortfolioFigure, portfolio};
use model::value::SurveyResponse;
use model::{AccountRecords, Currency, Id, Money, PortfolioMeasure, Tier};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::week::count;
use super::{HealthRecord, record};
use crate::find::health_model;
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
    /// Promoters, passives and detractors, where they are so few that they are told first.
    pub distribution: Option<[u32; 3]>,
    /// What the literature calls good: a line to compare with, no promise.
    pub reference: Option<[Option<i32>; 2]>,
    /// The last twelve months, oldest first, today last; a day on which nothing was known is left out.
    pub line: Vec<MeasurePoint>,
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

impl Desk {
    /// The measures of the portfolio today, each with the line of its last twelve months: by the dates in the records as
    /// they are known now.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn measures(&self) -> Result<Vec<MeasureView>> {
        let today = self.clock.today();
        self.read(|reader| {
            let (every, model) = (reader.every_account()?, health_model(reader)?);
            let numbers = Numbers::of(reader.firm()?.as_ref());
            let back = (0..=BACK).rev();
            let days = back.filter_map(|months| today.checked_sub_months(Months::new(months)));
            let past: Vec<(NaiveDate, Vec<PortfolioFigure>)> =
                days.map(|day| (day, portfolio(&every, &model, day))).collect();
            let now = past
                .last()
                .map(|(_, figures)| figures.as_slice())
                .unwrap_or_default();
            let view = |figure: &PortfolioFigure| {
                let then = |(on, figures): &(NaiveDate, Vec<PortfolioFigure>)| {
                    let figure = figures.iter().find(|then| then.key == figure.key)?;
                    Some(MeasurePoint {
                        on: *on,
                        value: drawn(figure.value),
                        text: shown(&numbers, figure),
                    })
                };
                MeasureView {
                    key: figure.key.into(),
                    text: shown(&numbers, figure),
                    value: drawn(figure.value),
                    n: u32::try_from(figure.n).unwrap_or(u32::MAX),
                    distribution: distribution(&every, figure),
                    reference: figure.key.measure.reference(),
                    line: past.iter().filter_map(then).collect(),
                }
            };
            Ok(now.iter().map(view).collect())
        })
    }

    /// What each account brings to a measure today, the largest first.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn measure_parts(&self, key: MeasureKey) -> Result<Vec<MeasurePart>> {
        let today = self.clock.today();
        self.read(|reader| {
            let (every, model) = (reader.every_account()?, health_model(reader)?);
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let figures = portfolio(&every, &model, today);
            let Some(figure) = figures
                .into_iter()
                .find(|figure| MeasureKey::from(figure.key) == key)
            else {
                return Ok(Vec::new());
            };
            let mut shares = figure.shares;
            shares.sort_by_key(|share| (std::cmp::Reverse((share.of, share.part)), share.account));
            let part = |share: &model::health::Share| {
                let account = every.iter().find(|records| records.account.id == share.account);
                Ok(MeasurePart {
                    account: share.account,
                    name: account
                        .map(|records| records.account.name.clone())
                        .unwrap_or_default(),
                    part: half(&names.numbers, key, share.part),
                    of: half(&names.numbers, key, share.of),
                    records: share
                        .records
                        .iter()
                        .map(|source| record(&names, source))
                        .collect::<Result<_>>()?,
                })
            };
            shares.iter().map(part).collect()
        })
    }
}

/// What a measure is called.
pub fn figure_name(measure: PortfolioMeasure) -> String {
    text::said(&format!("figure-{measure}"), &serde_json::Value::Null)
}

/// A figure as a person reads it.
fn shown(numbers: &Numbers, figure: &PortfolioFigure) -> String {
    let value = figure.value;
    match (figure.key.measure, figure.key.currency) {
        (PortfolioMeasure::Revenue | PortfolioMeasure::Expansion, Some(currency)) => {
            money(numbers, value, currency)
        }
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
fn distribution(every: &[AccountRecords], figure: &PortfolioFigure) -> Option<[u32; 3]> {
    if figure.key.measure != PortfolioMeasure::Nps || figure.n >= FEW {
        return None;
    }
    let sources = figure.shares.iter().flat_map(|share| &share.records);
    let ids: Vec<Id> = sources.map(|source| source.id).collect();
    let answers = every.iter().flat_map(|records| &records.survey_responses);
    let of: Vec<&SurveyResponse> = answers.filter(|answer| ids.contains(&answer.id)).collect();
    let promoters = of.iter().filter(|answer| answer.is_promoter()).count();
    let detractors = of.iter().filter(|answer| answer.is_detractor()).count();
    Some([promoters, of.len() - promoters - detractors, detractors].map(count))
}
