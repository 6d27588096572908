//! Satisfaction on slide 7: what was answered, always with its n, and never one known person's answer.

use chrono::NaiveDate;
use model::value::SurveyResponse;
use model::{Id, SurveyKind};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Draft, say};
use crate::content::form::day_month;
use crate::content::phrase::{capitalised, list, spelled};
use crate::content::{Dots, FigureAt, FigureValue, Satisfaction, Scale};

/// From so many answers the score stands for them; below, the answers are shown themselves.
const ENOUGH: usize = 10;

impl<'a> Cx<'a> {
    /// What was answered in the quarter. The answer of one known person is not shown: it would name them.
    pub fn satisfaction(&self) -> Option<Satisfaction> {
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
        let scales: Vec<(Scale, NaiveDate)> =
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
    fn csat(&self, answers: &[&SurveyResponse]) -> Option<(Scale, NaiveDate)> {
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
    fn nps(&self, answers: &[&SurveyResponse]) -> Option<(Scale, NaiveDate)> {
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
        sources: Vec<Id>,
        as_of: NaiveDate,
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
