//! What did not work, on slide 6: promises not kept, measures that got worse, comments that complain.

use std::cmp::Ordering;

use model::actions::Commitment;
use model::plan::Initiative;
use model::value::Verbatim;
use model::{Audience, MetricMeaning, Side};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Draft, say};
use super::measure::Measure;
use super::outcomes::OF_A_KIND;
use super::pledges::follow_up;
use crate::content::phrase::{Promised, be, before_preposition, content_words, is_imperative, spelled};
use crate::content::{FigureId, FigureValue, Outcome, OutcomeKind};

/// Words of complaint: a comment is shown as something that did not work only when it has one.
const COMPLAINT: &[&str] = &[
    "still",
    "too",
    "slow",
    "slower",
    "difficult",
    "hard",
    "missing",
    "cannot",
    "can't",
    "doesn't",
    "don't",
    "isn't",
    "lack",
    "lacks",
    "confusing",
    "unclear",
    "but",
    "never",
    "wish",
    "broken",
    "late",
    "expensive",
    "not",
    "no",
    "without",
    "manual",
    "manually",
    "tedious",
    "frustrating",
];

impl<'a> Cx<'a> {
    /// Measures that got worse, whatever they are about, but for money.
    pub fn worsened(&self) -> impl Iterator<Item = &Measure<'a>> {
        self.measures
            .iter()
            .filter(|m| m.metric.meaning != MetricMeaning::Finance && m.better() == Some(Ordering::Less))
    }

    pub fn did_not_work(&self) -> Vec<Outcome> {
        let mut rows: Vec<Outcome> = Vec::new();
        let ours = self.pledges(Side::Us, "promises.ours");
        rows.extend(
            ours.iter()
                .filter(|c| self.fate(c).is_overdue())
                .filter_map(|c| self.unfinished(c)),
        );
        rows.extend(
            self.worsened()
                .filter_map(|m| self.standing_row(m, OutcomeKind::DidNotWork)),
        );
        rows.extend(self.complaints().into_iter().take(OF_A_KIND));
        rows
    }

    /// A promise of ours that is not kept: how much of it is, else that nothing is counted.
    fn unfinished(&self, c: &Commitment) -> Option<Outcome> {
        let promised = Promised::read(&c.what)?;
        let due = c.due.map(|due| format!("due on {}", self.by(due)));
        let row = |figure, statement: String, context: Option<String>| {
            self.outcome(
                c.id.to_string(),
                OutcomeKind::DidNotWork,
                Some(figure),
                say(statement),
                context.map(say),
            )
        };
        if let (Some(id), Some((done, of)), Some(noun)) =
            (self.done_figure(c), self.done_of(c), promised.object.counted())
        {
            let left = of.checked_sub(done)?;
            let due = due.map(|due| format!("; all were {due}")).unwrap_or_default();
            let follow = c.note.as_deref().and_then(follow_up).map(|when| {
                let verb = if left == Decimal::ONE {
                    "one follows"
                } else {
                    "follow"
                };
                let left = if left == Decimal::ONE {
                    String::new()
                } else {
                    format!("{} ", spelled(&self.form, left))
                };
                format!("The remaining {left}{verb} {when}.")
            });
            return Some(row(
                self.ledger.at(&id),
                format!("{noun} {}{due}", promised.past()),
                follow,
            ));
        }
        let ours = self.pledges(Side::Us, "promises.ours");
        let id = self.kept_figure("promises.ours.kept", "Promises of ours kept", &ours);
        let due = due.map(|due| format!("; it was {due}")).unwrap_or_default();
        let note = c
            .note
            .as_deref()
            .map(|note| format!("{}.", self.note(note).trim_end_matches('.')));
        Some(row(
            self.ledger.at(&id),
            format!(
                "promises kept: {} {} not finished{due}",
                promised.object.phrase,
                be(promised.object.phrase)
            ),
            note,
        ))
    }

    /// Comments of the quarter that complain. Only those of a survey of several people: a comment of one
    /// known person would name them.
    fn complaints(&self) -> Vec<Outcome> {
        let shown = self
            .r
            .verbatims
            .iter()
            .filter(|v| v.audience == Audience::Client)
            .filter_map(|v| {
                let survey = self.r.survey_responses.iter().find(|s| s.id == v.survey)?;
                let n = survey.n.filter(|n| *n > 1 && survey.by.is_none())?;
                (survey.on >= self.starts && survey.on <= self.ends.min(self.as_of)).then_some((v, survey, n))
            });
        let complains = |v: &Verbatim| {
            v.text
                .to_lowercase()
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .any(|w| COMPLAINT.contains(&w))
        };
        shown
            .filter(|(v, _, _)| complains(v))
            .map(|(v, survey, n)| {
                let (taken_up, topic) = self.taken_up(&v.text);
                let name = match topic {
                    Some(topic) => format!("Comment on {topic}"),
                    None => "Comment".to_owned(),
                };
                let id: FigureId = self.ledger.enter(
                    format!("verbatim[{}]", v.id),
                    Draft {
                        value: FigureValue::Words,
                        unit: String::new(),
                        shown: "in words".to_owned(),
                        name,
                        formula: "as written".to_owned(),
                        record: format!("Satisfaction survey, n\u{a0}=\u{a0}{n}"),
                        sources: vec![v.id, survey.id],
                        as_of: survey.on,
                        n: Some(n),
                    },
                );
                let context = say(format!("A comment in the survey of {}", self.by(survey.on)))
                    .m(&id)
                    .w(taken_up.map_or(".".to_owned(), |thing| format!("; {thing} takes it up.")));
                let quote = v.text.trim().trim_matches(['"', '“', '”']);
                self.outcome(
                    v.id.to_string(),
                    OutcomeKind::DidNotWork,
                    None,
                    say(format!("{quote}”")),
                    Some(context),
                )
            })
            .collect()
    }

    /// The initiative that takes up what a comment is about, and the word they share.
    fn taken_up(&self, comment: &str) -> (Option<String>, Option<String>) {
        let words = content_words(comment);
        let shared = |i: &Initiative| content_words(&i.name).intersection(&words).next().cloned();
        let found = self.initiatives().into_iter().find_map(|i| Some((i, shared(i)?)));
        let Some((initiative, topic)) = found else {
            return (None, None);
        };
        let name = before_preposition(&initiative.name);
        let thing = if is_imperative(&initiative.name) {
            format!("“{}”", initiative.name)
        } else {
            format!("the {}", self.lower(name))
        };
        (Some(thing), Some(topic))
    }
}
