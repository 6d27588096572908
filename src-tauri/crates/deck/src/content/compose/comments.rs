//! What the client wrote in surveys, quoted whole, where a person marked it as praise or as a concern.

use model::value::{SurveyResponse, Verbatim};
use model::{Audience, Mood};

use super::facts::Facts;
use super::ledger::Draft;
use super::satisfaction::ANONYMOUS;
use crate::content::line::{Line, number, say, typed};
use crate::content::{FigureValue, Outcome, OutcomeKind};

impl<'a> Facts<'a> {
    /// The comments of the quarter that are marked so. Only those of a survey of so many people that nobody can tell who
    /// wrote it.
    pub fn comments(&self, mood: Mood, kind: OutcomeKind) -> Vec<Outcome> {
        let shown = self
            .r
            .verbatims
            .iter()
            .filter(|v| v.audience == Audience::Client && v.mood == Some(mood));
        let of_several = shown.filter_map(|v| {
            let survey = self.r.survey_responses.iter().find(|s| s.id == v.survey)?;
            let enough = |n: &u32| usize::try_from(*n).is_ok_and(|n| n >= ANONYMOUS);
            let n = survey.n.filter(|n| enough(n) && survey.by.is_none())?;
            (survey.on >= self.starts && survey.on <= self.until()).then_some((v, survey, n))
        });
        of_several
            .map(|(v, survey, n)| self.comment(v, survey, n, kind))
            .collect()
    }

    fn comment(&self, v: &Verbatim, survey: &SurveyResponse, n: u32, kind: OutcomeKind) -> Outcome {
        let id = self.ledger.enter(
            format!("verbatim[{}]", v.id),
            Draft {
                value: FigureValue::Words,
                unit: String::new(),
                shown: self.words.word("shown-words"),
                name: say!(self, "name-comment"),
                formula: say!(self, "formula-as-written"),
                record: say!(self, "record-survey", n = number(n.to_string())),
                sources: vec![v.id, survey.id],
                as_of: survey.on,
                n: Some(n),
            },
        );
        let day = self.date(survey.on);
        let said = say!(self, "comment-in-survey", day = day).mark(Some(&id));
        let context = match self.led_to(v) {
            Some(initiative) => say!(self, "comment-led-to", said = said, initiative = initiative),
            None => said,
        };
        let quote = typed(&v.text);
        Outcome {
            key: v.id.to_string(),
            kind,
            shown: None,
            figure: None,
            quoted: true,
            statement: say!(self, "quote-closed", quote = quote).text(),
            context: Some(context.text()),
        }
    }

    /// The initiative that a comment led to, where a person set it and it may be shown.
    fn led_to(&self, v: &Verbatim) -> Option<Line> {
        let initiative = self.r.initiatives.iter().find(|i| Some(i.id) == v.led_to)?;
        (initiative.audience == Audience::Client).then(|| typed(&initiative.name))
    }
}
