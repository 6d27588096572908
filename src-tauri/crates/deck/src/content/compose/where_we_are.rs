//! Slide 7: use as lines on one time axis, support beside the last quarter, satisfaction with its n.

use model::MetricMeaning;
use rust_decimal::Decimal;

use super::facts::Facts;
use super::measure::Measure;
use crate::content::line::{Line, date, number, say, typed};
use crate::content::{Bar, Comparison, Dots, FigureAt, Satisfaction, Trend, WhereWeAre};

/// Lines side by side, and comparisons with satisfaction side by side.
const ACROSS: usize = 3;

impl<'a> Facts<'a> {
    /// Slide 7; none when nothing of it was read.
    pub fn where_we_are(&self) -> Option<WhereWeAre> {
        let trends = self.trends();
        let satisfaction = self.satisfaction();
        let comparisons = self.comparisons(ACROSS - usize::from(satisfaction.is_some()));
        if trends.is_empty() && comparisons.is_empty() && satisfaction.is_none() {
            return None;
        }
        Some(WhereWeAre {
            kicker: say!(self, "where-kicker").text(),
            title: self.where_title(satisfaction.as_ref()).capital().text(),
            trends,
            comparisons,
            satisfaction,
        })
    }

    /// The first measures of use and of support, and where they stand; else the satisfaction, else an outcome. What leads the summary
    /// does not lead here again.
    fn where_title(&self, satisfaction: Option<&Satisfaction>) -> Line {
        let hero = self.hero_measure().filter(|m| m.now.is_some());
        let first = |meaning: MetricMeaning| {
            let about = self.measures.iter().filter(move |m| m.metric.meaning == meaning);
            about
                .filter(|m| {
                    m.now.is_some()
                        && self.shows_measure(m)
                        && hero.is_none_or(|hero| hero.metric.id != m.metric.id)
                })
                .find_map(|m| self.where_clause(m))
        };
        let satisfaction = || {
            let scale = satisfaction?.scales.first()?;
            let figure = number(&scale.figure.text).mark(scale.figure.figure.as_ref());
            if scale.key != "nps" {
                let note = Line(scale.note.spans.clone());
                return Some(say!(self, "satisfaction-is", figure = figure, note = note));
            }
            let n = self.number(self.ledger.n_of(scale.figure.figure.as_ref()?)?.into());
            Some(match (&scale.dots, scale.to == Decimal::TEN) {
                (Dots::Mean(_), true) => {
                    say!(
                        self,
                        "recommend-of",
                        figure = figure,
                        top = self.number(scale.to),
                        n = n
                    )
                }
                (Dots::Mean(_), false) => say!(self, "recommend-score", figure = figure, n = n),
                (Dots::Answers(_), _) => say!(self, "recommend-is", figure = figure, n = n),
            })
        };
        match (first(MetricMeaning::Adoption), first(MetricMeaning::Support)) {
            (Some(usage), Some(support)) => say!(self, "two-parts", first = usage, second = support),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => satisfaction()
                .or_else(|| first(MetricMeaning::Outcome))
                .or_else(|| self.where_clause(hero.filter(|m| self.shows_measure(m))?))
                .unwrap_or_else(|| say!(self, "where-title")),
        }
    }

    /// True when a person has not left a measure off this page.
    fn shows_measure(&self, m: &Measure) -> bool {
        let kept = |list| self.keeps(list, m.metric.id);
        kept("status.trends") && kept("status.comparisons")
    }

    /// `Active users: 80, up from 60 in June`
    fn where_clause(&self, m: &Measure) -> Option<Line> {
        let figure = self.now_figure(m)?;
        let now = number(self.amount(m, m.now?.value)).mark(Some(&figure));
        let name = typed(&m.metric.name);
        Some(match self.moved(m) {
            Some(moved) => say!(self, "stands-moved", name = name, now = now, moved = moved),
            None => say!(self, "stands", name = name, now = now),
        })
    }

    /// Measures with a target first, then others about use and outcomes, each with at least two readings.
    fn trends(&self) -> Vec<Trend> {
        let about = |m: &&Measure| {
            m.now.is_some()
                && m.readings.len() > 1
                && matches!(m.metric.meaning, MetricMeaning::Adoption | MetricMeaning::Outcome)
                && self.shows_measure(m)
        };
        let (with_target, others): (Vec<&Measure>, Vec<&Measure>) = self
            .measures
            .iter()
            .filter(about)
            .partition(|m| m.criterion.is_some());
        let shown: Vec<&Measure> = with_target.into_iter().chain(others).take(ACROSS).collect();
        let from = self.trends_from(&shown);
        let mut trends: Vec<Trend> = shown
            .iter()
            .filter_map(|m| {
                let figure = self.now_figure(m)?;
                Some(Trend {
                    key: m.metric.id.to_string(),
                    name: self.name_and_unit(m).text(),
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

    /// Support beside the last quarter; what a person called a share of it is a note under it.
    fn comparisons(&self, at_most: usize) -> Vec<Comparison> {
        let support = self.measures.iter().filter(|m| {
            m.metric.meaning == MetricMeaning::Support
                && self.measure(m.metric.share_of).is_none()
                && m.now.is_some()
                && m.before.is_some()
                && self.shows_measure(m)
        });
        support.take(at_most).filter_map(|m| self.comparison(m)).collect()
    }

    fn comparison(&self, m: &Measure) -> Option<Comparison> {
        let (now, before) = (m.now?, m.before?);
        let figure = self.now_figure(m)?;
        let quarter = |day| {
            let quarter = model::Quarter::of(day, self.fiscal);
            let n = date(quarter.number().to_string());
            let year = date(quarter.year().to_string());
            let label = match quarter.year() == self.qbr.quarter.year() {
                true => say!(self, "quarter-only", n = n),
                false => say!(self, "quarter-short", n = n, year = year),
            };
            label.plain()
        };
        let share = self
            .measures
            .iter()
            .find(|s| s.metric.share_of == Some(m.metric.id));
        let note = share.and_then(|s| {
            let id = self.now_figure(s)?;
            let now = number(self.amount(s, s.now?.value)).mark(Some(&id));
            Some(say!(self, "stands", name = typed(&s.metric.name), now = now))
        });
        Some(Comparison {
            key: m.metric.id.to_string(),
            name: self.name_and_unit(m).text(),
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
