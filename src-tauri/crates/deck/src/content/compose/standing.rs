//! Slide 7: use as lines on one time axis, support beside the last quarter, satisfaction with its n.

use std::cmp::Ordering;

use model::value::SurveyResponse;
use model::{MetricMeaning, SurveyKind};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Draft, Line, say};
use super::measure::Measure;
use super::outcomes::verb;
use crate::content::form::day_month;
use crate::content::phrase::{capitalised, list, spelled};
use crate::content::{Bar, Comparison, Dots, FigureAt, FigureValue, Satisfaction, Scale, Trend, WhereWeAre};

/// Lines side by side, and comparisons with satisfaction side by side.
const ACROSS: usize = 3;

/// From so many answers the score stands for them; below, the answers are shown themselves.
const ENOUGH: usize = 10;

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
            let step = match m.metric.better {
                model::Better::Higher => r.value.cmp(&last),
                model::Better::Lower => last.cmp(&r.value),
            };
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

    /// What was answered in the quarter. The answer of one known person is not shown: it would name them.
    fn satisfaction(&self) -> Option<Satisfaction> {
        let in_quarter = |kind: SurveyKind| {
            let until = self.ends.min(self.as_of);
            let mut all: Vec<&SurveyResponse> = self
                .r
                .survey_responses
                .iter()
                .filter(|s| s.kind == kind && s.on >= self.starts && s.on <= until)
                .collect();
            all.sort_by_key(|s| (s.on, s.id));
            all
        };
        let (csat, nps) = (in_quarter(SurveyKind::Csat), in_quarter(SurveyKind::Nps));
        let scales: Vec<(Scale, chrono::NaiveDate)> =
            [self.csat(&csat), self.nps(&nps)].into_iter().flatten().collect();
        let first = scales.first()?.1;
        let one_day = scales.iter().all(|(_, on)| *on == first);
        let name = if one_day {
            format!("Satisfaction, {}", day_month(first))
        } else {
            "Satisfaction".to_owned()
        };
        Some(Satisfaction {
            name: say(name).text(),
            scales: scales.into_iter().map(|(scale, _)| scale).collect(),
        })
    }

    /// The last survey's mean, or the mean of single answers where there are several.
    fn csat(&self, answers: &[&SurveyResponse]) -> Option<(Scale, chrono::NaiveDate)> {
        let last = answers.iter().rev().find(|s| s.n.is_some_and(|n| n > 1));
        let (mean, scale, n, on, sources) = match last {
            Some(s) => (s.score, s.scale, s.n?, s.on, vec![s.id]),
            None => {
                let single: Vec<_> = answers.iter().filter(|s| s.n.is_none()).collect();
                let last = single.last()?;
                let n = u32::try_from(single.len()).ok().filter(|n| *n > 1)?;
                let sum = single
                    .iter()
                    .try_fold(Decimal::ZERO, |sum, s| sum.checked_add(s.score))?;
                let mean = sum.checked_div(Decimal::from(n))?.round_dp(1);
                (
                    mean,
                    last.scale,
                    n,
                    last.on,
                    single.iter().map(|s| s.id).collect(),
                )
            }
        };
        let top = Decimal::from(scale);
        let shown = self.form.places(mean, 1);
        let id = self.ledger.enter(
            "survey.csat",
            Draft {
                value: FigureValue::Ratio(mean, top),
                unit: "points".to_owned(),
                shown: format!("{shown} of {scale}"),
                name: "Satisfaction".to_owned(),
                formula: format!("mean of {n} answers"),
                record: format!("Satisfaction survey, n\u{a0}=\u{a0}{n}"),
                sources,
                as_of: on,
                n: Some(n),
            },
        );
        let scale = Scale {
            key: "csat".to_owned(),
            from: Decimal::ONE,
            to: top,
            dots: Dots::Mean(mean),
            figure: FigureAt {
                text: shown,
                figure: Some(id),
            },
            note: say(format!("of {scale}, n\u{a0}=\u{a0}{n}")).text(),
        };
        Some((scale, on))
    }

    /// Would they recommend us: the answers while they are few, else the score (promoters − detractors).
    fn nps(&self, answers: &[&SurveyResponse]) -> Option<(Scale, chrono::NaiveDate)> {
        let last = answers.last()?;
        let single: Vec<&&SurveyResponse> = answers.iter().filter(|s| s.n.is_none()).collect();
        let mut scores: Vec<Decimal> = single.iter().map(|s| s.score).collect();
        scores.sort();
        let n = scores.len();
        let sources: Vec<_> = single.iter().map(|s| s.id).collect();
        let minus = Decimal::from(-100);
        let (value, shown, formula, record, scale, total) = if n >= ENOUGH {
            let share = |of: &dyn Fn(Decimal) -> bool| -> Option<Decimal> {
                let part = Decimal::from(scores.iter().filter(|s| of(**s)).count() as u64);
                part.checked_mul(Decimal::ONE_HUNDRED)?
                    .checked_div(Decimal::from(n as u64))
            };
            let promoters = share(&|s| s >= Decimal::from(9))?;
            let detractors = share(&|s| s <= Decimal::from(6))?;
            let score = promoters.checked_sub(detractors)?.round_dp(0);
            let formula = format!(
                "{}% − {}%",
                self.form.places(promoters, 0),
                self.form.places(detractors, 0)
            );
            let record = format!("Promoters less detractors, n\u{a0}=\u{a0}{n}");
            (
                FigureValue::Number(score),
                self.form.number(score),
                formula,
                record,
                (minus, Decimal::ONE_HUNDRED, Dots::Mean(score)),
                n,
            )
        } else if n > 1 {
            let written: Vec<String> = scores.iter().map(|s| self.form.number(*s)).collect();
            let shown = match &written[..] {
                few if few.len() <= 3 => list(few),
                many => format!("{} to {}", many[0], many[many.len() - 1]),
            };
            let record = format!(
                "{} answers, n\u{a0}=\u{a0}{n}",
                capitalised(&spelled(&self.form, Decimal::from(n as u64)))
            );
            let dots = Dots::Answers(scores.clone());
            (
                FigureValue::Answers(scores),
                shown,
                "as answered, no score".to_owned(),
                record,
                (Decimal::ZERO, Decimal::TEN, dots),
                n,
            )
        } else {
            let survey = answers.iter().rev().find(|s| s.n.is_some_and(|n| n > 1))?;
            let total = survey.n?;
            let score = survey.score;
            let of_ten = score >= Decimal::ZERO && score <= Decimal::TEN && survey.scale <= 10;
            let (from, to) = if of_ten {
                (Decimal::ZERO, Decimal::TEN)
            } else {
                (minus, Decimal::ONE_HUNDRED)
            };
            let formula = if of_ten {
                format!("mean of {total} answers")
            } else {
                "promoters − detractors".to_owned()
            };
            let record = format!("Survey, n\u{a0}=\u{a0}{total}");
            return Some((
                self.nps_scale(
                    FigureValue::Number(score),
                    self.form.number(score),
                    formula,
                    record,
                    (from, to, Dots::Mean(score)),
                    total,
                    vec![survey.id],
                    survey.on,
                ),
                survey.on,
            ));
        };
        let total = u32::try_from(total).ok()?;
        Some((
            self.nps_scale(value, shown, formula, record, scale, total, sources, last.on),
            last.on,
        ))
    }

    #[allow(clippy::too_many_arguments)] // the parts of one scale, all of different kinds
    fn nps_scale(
        &self,
        value: FigureValue,
        shown: String,
        formula: String,
        record: String,
        (from, to, dots): (Decimal, Decimal, Dots),
        n: u32,
        sources: Vec<model::Id>,
        as_of: chrono::NaiveDate,
    ) -> Scale {
        let name = if to == Decimal::TEN {
            "Would recommend us, 0 to 10"
        } else {
            "Would recommend us, −100 to 100"
        };
        let draft = Draft {
            value,
            unit: String::new(),
            shown: shown.clone(),
            name: name.to_owned(),
            formula,
            record,
            sources,
            as_of,
            n: Some(n),
        };
        let id = self.ledger.enter("survey.nps", draft);
        Scale {
            key: "nps".to_owned(),
            from,
            to,
            dots,
            figure: FigureAt {
                text: shown,
                figure: Some(id),
            },
            note: say(format!("recommend, n\u{a0}=\u{a0}{n}")).text(),
        }
    }
}
