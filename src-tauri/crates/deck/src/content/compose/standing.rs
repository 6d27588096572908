//! Slide 7: use as lines on one time axis, support beside the last quarter, satisfaction with its n.

use std::cmp::Ordering;

use model::MetricMeaning;
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Line, say};
use super::measure::Measure;
use super::outcomes::verb;
use crate::content::phrase::{capitalised, list};
use crate::content::{Bar, Comparison, FigureAt, Satisfaction, Trend, WhereWeAre};

/// Lines side by side, and comparisons with satisfaction side by side.
const ACROSS: usize = 3;

impl<'a> Cx<'a> {
    /// Slide 7; none when nothing of it was read.
    pub fn where_we_are(&self) -> Option<WhereWeAre> {
        let trends = self.trends();
        let satisfaction = self.satisfaction();
        let comparisons = self.comparisons(ACROSS - usize::from(satisfaction.is_some()));
        if trends.is_empty() && comparisons.is_empty() && satisfaction.is_none() {
            return None;
        }
        Some(WhereWeAre {
            kicker: say("Where we are").text(),
            title: self.standing_title(satisfaction.as_ref()).text(),
            trends,
            comparisons,
            satisfaction,
        })
    }

    fn standing_title(&self, satisfaction: Option<&Satisfaction>) -> Line {
        let use_clause = self.use_clause();
        let support = self
            .measures
            .iter()
            .filter(|m| m.metric.meaning == MetricMeaning::Support && m.better().is_some())
            .find(|m| m.per_period() || m.share.is_none());
        let support_clause = support.and_then(|m| {
            let name = self.lower(m.name());
            Some(match verb(m) {
                Some(verb) => (format!("{name} {verb} {}", self.between(m)?), verb),
                None => (format!("{name} stayed at {}", self.said(m, m.now?.value)), ""),
            })
        });
        let line = match (use_clause, support_clause) {
            (Some((usage, grew)), Some((support, verb))) => {
                let apart = (grew && verb == "fell") || (!grew && verb == "rose");
                format!("{usage}{}{support}", if apart { ", while " } else { ", and " })
            }
            (Some((usage, _)), None) => usage,
            (None, Some((support, _))) => capitalised(&support),
            (None, None) => match satisfaction.and_then(|s| s.scales.first()) {
                Some(scale) => format!("Satisfaction is {} {}", scale.figure.text, scale.note.plain()),
                None => "Use, support and satisfaction at the end of the quarter".to_owned(),
            },
        };
        say(line)
    }

    /// `Use grew in every month of the quarter`, and whether it grew.
    fn use_clause(&self) -> Option<(String, bool)> {
        let adoption: Vec<&Measure> = self
            .measures
            .iter()
            .filter(|m| m.metric.meaning == MetricMeaning::Adoption && m.better().is_some())
            .collect();
        let all = |order: Ordering| adoption.iter().all(|m| m.better() == Some(order));
        let (subject, plain) = match &adoption[..] {
            [] => return None,
            _ => ("Use".to_owned(), true),
        };
        let (word, order) = if all(Ordering::Greater) {
            ("grew", Ordering::Greater)
        } else if all(Ordering::Less) {
            ("fell", Ordering::Less)
        } else {
            let names = |order| -> Vec<String> {
                adoption
                    .iter()
                    .filter(|m| m.better() == Some(order))
                    .map(|m| self.lower(m.name()))
                    .collect()
            };
            let (up, down) = (names(Ordering::Greater), names(Ordering::Less));
            let text = match (up.is_empty(), down.is_empty()) {
                (false, false) => format!("{} improved, while {} got worse", list(&up), list(&down)),
                (false, true) => format!("{} improved in the quarter", list(&up)),
                (true, false) => format!("{} got worse in the quarter", list(&down)),
                (true, true) => "use is unchanged from the last quarter".to_owned(),
            };
            return Some((capitalised(&text), down.is_empty()));
        };
        let every = adoption.iter().all(|m| self.every_month(m, order));
        let when = if every && plain {
            "in every month of the quarter"
        } else {
            "in the quarter"
        };
        let from_to = match &adoption[..] {
            [one] => {
                let noun = if self.counts_people(one) { " people" } else { "" };
                let (now, before) = (one.now?.value, one.before?.value);
                format!(
                    ", from {} to {}{noun}",
                    self.amount(one, before),
                    self.amount(one, now)
                )
            }
            _ => String::new(),
        };
        Some((format!("{subject} {word} {when}{from_to}"), order.is_gt()))
    }

    /// True when each of the quarter's months has a reading and each is better (or worse) than the one before.
    fn every_month(&self, m: &Measure, order: Ordering) -> bool {
        use chrono::Datelike;
        let Some(before) = m.before else { return false };
        let mut in_quarter: Vec<_> = m.readings.iter().filter(|r| r.on >= self.starts).collect();
        in_quarter.sort_by_key(|r| r.on);
        let mut months: Vec<u32> = in_quarter.iter().map(|r| r.on.month()).collect();
        months.dedup();
        let mut last = before.value;
        let steady = in_quarter.iter().all(|r| {
            let step = m.metric.better.order(r.value, last);
            last = r.value;
            step == order
        });
        steady && months.len() == 3
    }

    /// Measures with a target first, then others about use and outcomes, each with at least two readings.
    fn trends(&self) -> Vec<Trend> {
        let about = |m: &&Measure| {
            m.now.is_some()
                && m.readings.len() > 1
                && matches!(m.metric.meaning, MetricMeaning::Adoption | MetricMeaning::Outcome)
                && self.keeps("status.trends", m.metric.id)
        };
        let with_target = self
            .measures
            .iter()
            .filter(|m| m.criterion.is_some())
            .filter(about);
        let others = self
            .measures
            .iter()
            .filter(|m| m.criterion.is_none())
            .filter(about);
        let shown: Vec<&Measure> = with_target.chain(others).take(ACROSS).collect();
        let from = self.trends_from(&shown);
        let mut trends: Vec<Trend> = shown
            .iter()
            .filter_map(|m| {
                let figure = self.now_figure(m)?;
                Some(Trend {
                    key: m.metric.id.to_string(),
                    name: say(m.name()).text(),
                    chart: self.trend_chart(m, from),
                    last: self.ledger.at(&figure),
                })
            })
            .collect();
        // One scale for all where they are of one size, so that lines can be compared across.
        let tops = || trends.iter().map(|t| t.chart.top);
        if let (Some(high), Some(low)) = (tops().max(), tops().min())
            && low.checked_mul(Decimal::from(4)).is_none_or(|four| high <= four)
        {
            for trend in &mut trends {
                trend.chart.top = high;
            }
        }
        trends
    }

    /// Support beside the last quarter; a share of another count is a note under that count.
    fn comparisons(&self, at_most: usize) -> Vec<Comparison> {
        let support = self.measures.iter().filter(|m| {
            m.metric.meaning == MetricMeaning::Support
                && m.share.is_none()
                && m.now.is_some()
                && m.before.is_some()
                && self.keeps("status.comparisons", m.metric.id)
        });
        support.take(at_most).filter_map(|m| self.comparison(m)).collect()
    }

    fn comparison(&self, m: &Measure) -> Option<Comparison> {
        let (now, before) = (m.now?, m.before?);
        let figure = self.now_figure(m)?;
        let quarter = |day| {
            let quarter = model::Quarter::of(day, self.fiscal);
            let year = if quarter.year() == self.qbr.quarter.year() {
                String::new()
            } else {
                format!(" {}", quarter.year())
            };
            format!("Q{}{year}", quarter.number())
        };
        let note = self.measures.iter().find_map(|s| {
            let share = s.share.as_ref().filter(|x| x.of == m.metric.id)?;
            let id = self.now_figure(s)?;
            let all = share.part == Some(share.whole) && share.whole > Decimal::ZERO;
            let words = if all {
                format!("All {}", share.what)
            } else {
                format!("{} {}", self.amount(s, s.now?.value), share.what)
            };
            Some(say(words).m(&id))
        });
        let unit = m
            .metric
            .unit
            .split_once(" per ")
            .map(|(_, period)| format!(" per {period}"))
            .unwrap_or_default();
        Some(Comparison {
            key: m.metric.id.to_string(),
            name: say(format!("{}{unit}", m.metric.name)).text(),
            bars: vec![
                Bar {
                    label: quarter(before.on),
                    value: before.value,
                    shown: FigureAt {
                        text: self.amount(m, before.value),
                        figure: None,
                    },
                    current: false,
                },
                Bar {
                    label: quarter(now.on),
                    value: now.value,
                    shown: self.ledger.at(&figure),
                    current: true,
                },
            ],
            note: note.map(Line::text),
        })
    }
}
