//! Satisfaction on slide 7: what was answered, always with its n, never averaged over scales, and never so that a known
//! person's answer can be read from it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use model::value::SurveyResponse;
use model::{Id, SurveyKind};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::ledger::Draft;
use crate::content::form::rounded;
use crate::content::line::{Line, number, say};
use crate::content::{Dots, FigureAt, FigureValue, Satisfaction, Scale};

/// From so many answers the score stands for them; below, the answers are shown themselves.
const ENOUGH: usize = 10;
/// Below so many answers, those who answered are not known by name: each would know what the others said.
pub(super) const ANONYMOUS: usize = 5;
/// Satisfaction is asked in so few steps from 1 on; in more it is a share, from 0 on.
const STEPS: u8 = 10;
/// NPS is asked from 0 to 10; what was asked on another scale is another question.
const NPS_SCALE: u8 = 10;

/// Answers that can be told together: one survey's aggregate, or single answers on one scale.
struct Answers<'a> {
    of: Vec<&'a SurveyResponse>,
    n: u32,
    scale: u8,
    on: NaiveDate,
    aggregate: bool,
}

impl Answers<'_> {
    fn sources(&self) -> Vec<Id> {
        self.of.iter().map(|s| s.id).collect()
    }
}

/// What a scale shows.
struct Shown {
    key: &'static str,
    from: Decimal,
    to: Decimal,
    dots: Dots,
    value: FigureValue,
    text: String,
    /// As the sources have it, where that is longer.
    shown: Option<String>,
    note: Line,
    name: Line,
    formula: Line,
}

impl<'a> Facts<'a> {
    /// What was answered in the quarter.
    pub fn satisfaction(&self) -> Option<Satisfaction> {
        let csat = self
            .largest(SurveyKind::Csat, &|_| true)
            .and_then(|a| self.csat(&a));
        let nps = self
            .largest(SurveyKind::Nps, &|scale| scale == NPS_SCALE)
            .and_then(|a| self.nps(&a));
        let scales: Vec<(Scale, NaiveDate)> = [csat, nps].into_iter().flatten().collect();
        let first = scales.first()?.1;
        let name = match scales.iter().all(|(_, on)| *on == first) {
            true => say!(self, "satisfaction-on", day = self.date(first)),
            false => say!(self, "satisfaction"),
        };
        Some(Satisfaction {
            name: name.text(),
            scales: scales.into_iter().map(|(scale, _)| scale).collect(),
        })
    }

    /// Of the surveys of the quarter the one with most answers, the last of equals.
    fn largest(&self, kind: SurveyKind, asked: &dyn Fn(u8) -> bool) -> Option<Answers<'a>> {
        let of_quarter = |s: &&SurveyResponse| {
            s.kind == kind && asked(s.scale) && s.on >= self.starts && s.on <= self.until()
        };
        let mut single: BTreeMap<u8, Vec<&SurveyResponse>> = BTreeMap::new();
        let mut all: Vec<Answers> = Vec::new();
        for s in self.r.survey_responses.iter().filter(of_quarter) {
            match s.n {
                Some(n) if n > 1 => all.push(Answers {
                    of: vec![s],
                    n,
                    scale: s.scale,
                    on: s.on,
                    aggregate: true,
                }),
                Some(_) => {}
                None => single.entry(s.scale).or_default().push(s),
            }
        }
        for (scale, of) in single {
            let people: BTreeSet<Option<Id>> = of.iter().map(|s| s.by).collect();
            let unnamed = of.iter().filter(|s| s.by.is_none()).count();
            let named = people.len() - usize::from(unnamed > 0);
            // Of one person only the last answer counts.
            let n = unnamed + named;
            let (Some(on), Ok(count)) = (of.iter().map(|s| s.on).max(), u32::try_from(n)) else {
                continue;
            };
            if n > 1 && (named == 0 || n >= ANONYMOUS) {
                all.push(Answers {
                    of: last_of_each(of),
                    n: count,
                    scale,
                    on,
                    aggregate: false,
                });
            }
        }
        all.into_iter().max_by_key(|a| (a.n, a.on))
    }

    /// A survey's mean, or the mean of single answers.
    fn csat(&self, a: &Answers) -> Option<(Scale, NaiveDate)> {
        let mean = self.mean(a)?;
        let top = Decimal::from(a.scale);
        let text = self.form.number(mean);
        // Who answered 0 was asked from 0 on.
        let from_one = a.scale <= STEPS && a.of.iter().all(|s| s.score >= Decimal::ONE);
        let from = if from_one { Decimal::ONE } else { Decimal::ZERO };
        Some(self.scale_of(
            a,
            Shown {
                key: "csat",
                from,
                to: top,
                dots: Dots::Mean(mean),
                value: FigureValue::Ratio(mean, top),
                note: say!(
                    self,
                    "of-scale",
                    top = self.number(top),
                    n = self.number(a.n.into())
                ),
                name: say!(self, "satisfaction"),
                formula: say!(self, "formula-mean", n = self.number(a.n.into())),
                shown: Some(self.part_of(mean, top).plain()),
                text,
            },
        ))
    }

    /// To one place, as an aggregate was recorded.
    fn mean(&self, a: &Answers) -> Option<Decimal> {
        if a.aggregate {
            return a.of.first().map(|s| s.score);
        }
        let sum =
            a.of.iter()
                .try_fold(Decimal::ZERO, |sum, s| sum.checked_add(s.score))?;
        Some(rounded(sum.checked_div(Decimal::from(a.n))?, 1))
    }

    /// Would they recommend us: the answers while they are few, else the score (promoters − detractors).
    fn nps(&self, a: &Answers) -> Option<(Scale, NaiveDate)> {
        let n = self.number(a.n.into());
        let of_ten = |dots, value, text: String, formula| Shown {
            key: "nps",
            from: Decimal::ZERO,
            to: Decimal::TEN,
            dots,
            value,
            text,
            shown: None,
            note: say!(self, "would-recommend", n = n.clone()),
            name: say!(self, "name-nps", range = number("0–10")),
            formula,
        };
        if a.aggregate {
            let score = a.of.first()?.score;
            let formula = say!(self, "formula-mean", n = n.clone());
            let shown = of_ten(
                Dots::Mean(score),
                FigureValue::Number(score),
                self.form.number(score),
                formula,
            );
            return Some(self.scale_of(a, shown));
        }
        let mut scores: Vec<Decimal> = a.of.iter().map(|s| s.score).collect();
        scores.sort();
        if scores.len() < ENOUGH {
            let written: Vec<Line> = scores.iter().map(|s| self.number(*s)).collect();
            let text = match &written[..] {
                [first, .., last] if written.len() > 3 => {
                    say!(self, "from-to", from = first.clone(), to = last.clone())
                }
                _ => self.words.list(written),
            };
            let shown = of_ten(
                Dots::Answers(scores.clone()),
                FigureValue::Answers(scores),
                text.plain(),
                say!(self, "formula-answers"),
            );
            return Some(self.scale_of(a, shown));
        }
        let share = |of: &dyn Fn(Decimal) -> bool| -> Option<Decimal> {
            let part = Decimal::from(scores.iter().filter(|s| of(**s)).count() as u64);
            let share = part.checked_mul(Decimal::ONE_HUNDRED)?;
            Some(rounded(share.checked_div(Decimal::from(scores.len() as u64))?, 0))
        };
        let promoters = share(&|s| s >= Decimal::from(9))?;
        let detractors = share(&|s| s <= Decimal::from(6))?;
        // From the shares as they are shown, so that what is printed adds up.
        let score = promoters.checked_sub(detractors)?;
        let formula = format!(
            "{} − {}",
            self.form.percent(promoters),
            self.form.percent(detractors)
        );
        let shown = Shown {
            from: Decimal::from(-100),
            to: Decimal::ONE_HUNDRED,
            name: say!(self, "name-nps", range = number("\u{2212}100–100")),
            ..of_ten(
                Dots::Mean(score),
                FigureValue::Number(score),
                self.form.number(score),
                number(formula),
            )
        };
        Some(self.scale_of(a, shown))
    }

    fn scale_of(&self, a: &Answers, shown: Shown) -> (Scale, NaiveDate) {
        let id = self.ledger.enter(
            format!("survey.{}", shown.key),
            Draft {
                value: shown.value,
                unit: String::new(),
                shown: shown.shown.unwrap_or_else(|| shown.text.clone()),
                name: shown.name,
                formula: shown.formula,
                record: say!(self, "record-survey", n = self.number(a.n.into())),
                sources: a.sources(),
                as_of: a.on,
                n: Some(a.n),
            },
        );
        let scale = Scale {
            key: shown.key.to_owned(),
            from: shown.from,
            to: shown.to,
            dots: shown.dots,
            figure: FigureAt {
                text: shown.text,
                figure: Some(id),
            },
            note: shown.note.text(),
        };
        (scale, a.on)
    }
}

/// Single answers, of each known person the last.
fn last_of_each(mut of: Vec<&SurveyResponse>) -> Vec<&SurveyResponse> {
    of.sort_by_key(|s| (s.on, s.id));
    let mut last: Vec<&SurveyResponse> = Vec::new();
    for s in of {
        last.retain(|earlier| s.by.is_none() || earlier.by != s.by);
        last.push(s);
    }
    last
}
