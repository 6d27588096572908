//! Slide 6: what was delivered, what improved, what was resolved, and in the same size what did not work.

use std::cmp::Ordering;

use model::{MetricMeaning, Side};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Line, say};
use super::measure::{Measure, UnitKind};
use crate::content::form::day_month;
use crate::content::phrase::{Promised, be, capitalised, counted, list, spelled};
use crate::content::{FigureAt, Outcome, OutcomeKind, Outcomes};

/// Groups of people: bringing them on board shows in how many use it.
const PEOPLE: &[&str] = &[
    "teams",
    "users",
    "people",
    "colleagues",
    "departments",
    "offices",
    "sites",
    "groups",
];

/// At most so many rows of one kind, so that every kind is seen on the first page.
pub(super) const OF_A_KIND: usize = 2;

impl<'a> Cx<'a> {
    /// Slide 6; none when nothing came of the quarter.
    pub fn outcomes(&self) -> Option<Outcomes> {
        let kept = |row: &Outcome| self.keeps("outcomes.rows", &row.key);
        let mut rows: Vec<Outcome> = Vec::new();
        for kind in [
            self.delivered(),
            self.improved(),
            self.resolved(),
            self.did_not_work(),
        ] {
            rows.extend(kind.into_iter().filter(kept));
        }
        if rows.is_empty() {
            return None;
        }
        Some(Outcomes {
            kicker: say("Outcomes this quarter").text(),
            title: self.outcomes_title(&rows).text(),
            rows,
        })
    }

    /// What was kept, and what was not finished; else what improved, and what got worse.
    fn outcomes_title(&self, rows: &[Outcome]) -> Line {
        let shown = |key: &str| rows.iter().any(|row| row.key == key);
        let ours = self.pledges(Side::Us, "promises.ours");
        let done = ours
            .iter()
            .filter(|c| self.fate(c).is_kept() && (shown(&c.id.to_string()) || shown("kept")))
            .find_map(|c| Promised::read(&c.what).map(|p| p.done()));
        let better = rows
            .iter()
            .find(|row| row.kind == OutcomeKind::Improved || row.kind == OutcomeKind::Resolved);
        let better = better.and_then(|row| {
            let figure = row.figure.as_ref()?;
            Some(format!("{} {}", figure.text, row.statement.plain()))
        });
        let unfinished: Vec<String> = ours
            .iter()
            .filter(|c| self.fate(c).is_overdue() && shown(&c.id.to_string()))
            .filter_map(|c| Promised::read(&c.what).map(|p| p.object.phrase.to_owned()))
            .collect();
        let mut worsened: Vec<&Measure> = self.worsened().collect();
        worsened.sort_by_key(|m| std::cmp::Reverse(m.change().map(|c| c.abs())));
        let worse: Vec<String> = worsened
            .into_iter()
            .filter(|m| shown(&m.metric.id.to_string()))
            .filter_map(|m| {
                Some(format!(
                    "{} {} {}",
                    self.lower(m.name()),
                    verb(m)?,
                    self.between(m)?
                ))
            })
            .collect();
        let failed = rows
            .iter()
            .filter(|row| row.kind == OutcomeKind::DidNotWork)
            .count();
        let unfinished_clause = match &unfinished[..] {
            [] => None,
            [one] => Some(format!("{one} {} not finished", be(one))),
            [_, _] => Some(format!("{} are not finished", list(&unfinished))),
            many => Some(format!(
                "{} promises are not finished",
                spelled(&self.form, Decimal::from(many.len() as u64))
            )),
        };
        // A measure that got worse is never behind a title of what went well.
        if let Some(worse) = worse.first() {
            return say(capitalised(&match unfinished_clause {
                Some(unfinished) => format!("{unfinished}, and {worse}"),
                None => worse.clone(),
            }));
        }
        let bad = unfinished_clause
            .or_else(|| (failed > 0).then(|| format!("{} did not work", counted(failed, "thing", "things"))));
        say(capitalised(&match (done.or(better), bad) {
            (Some(good), Some(bad)) => format!("{good}; {bad}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "What the quarter brought".to_owned(),
        }))
    }

    pub fn outcome(
        &self,
        key: String,
        kind: OutcomeKind,
        figure: Option<FigureAt>,
        statement: Line,
        context: Option<Line>,
    ) -> Outcome {
        Outcome {
            key,
            kind,
            figure,
            statement: statement.text(),
            context: context.map(Line::text),
        }
    }

    /// Kept promises that can be counted, each; the others together.
    fn delivered(&self) -> Vec<Outcome> {
        let ours = self.pledges(Side::Us, "promises.ours");
        let kept: Vec<_> = ours.iter().copied().filter(|c| self.fate(c).is_kept()).collect();
        let mut rows = Vec::new();
        let mut rest = Vec::new();
        for c in kept {
            let promised = Promised::read(&c.what);
            let noun = promised.as_ref().and_then(|p| p.object.counted());
            let (Some(p), Some(noun), Some(figure)) = (promised, noun, self.done_figure(c)) else {
                rest.push(c);
                continue;
            };
            let by = c
                .kept_on
                .or(c.due)
                .map(|due| format!(" by {}", self.by(due)))
                .unwrap_or_default();
            let people = PEOPLE
                .contains(&noun.to_lowercase().as_str())
                .then(|| self.people_now())
                .flatten();
            let promised_on = c.made.map(|made| format!("As promised on {}", day_month(made)));
            let context = match (promised_on, people) {
                (Some(a), Some(b)) => Some(format!("{a}; {b}.")),
                (Some(a), None) => Some(format!("{a}.")),
                (None, b) => b.map(|b| format!("{}.", capitalised(&b))),
            };
            rows.push(self.outcome(
                c.id.to_string(),
                OutcomeKind::Delivered,
                Some(self.ledger.at(&figure)),
                say(format!("{noun} {}{by}", p.past())),
                context.map(say),
            ));
        }
        rows.truncate(OF_A_KIND);
        if !rest.is_empty() && rows.len() < OF_A_KIND {
            let figure = self.kept_figure("promises.ours.kept", "Promises of ours kept", &ours);
            let whats: Vec<String> = rest
                .iter()
                .take(2)
                .map(|c| Promised::read(&c.what).map_or_else(|| self.note(&c.what), |p| p.done()))
                .collect();
            let more = rest.len().saturating_sub(2);
            let more = if more > 0 {
                format!("; {} more", spelled(&self.form, Decimal::from(more as u64)))
            } else {
                String::new()
            };
            rows.push(self.outcome(
                "kept".to_owned(),
                OutcomeKind::Delivered,
                Some(self.ledger.at(&figure)),
                say(if ours.len() == 1 {
                    "promise of ours kept"
                } else {
                    "promises of ours kept"
                }),
                Some(say(format!("{}{more}.", capitalised(&list(&whats))))),
            ));
        }
        rows
    }

    /// `80 people now use the platform, up from 60`
    fn people_now(&self) -> Option<String> {
        let m = self
            .measures
            .iter()
            .find(|m| self.counts_people(m) && m.better() == Some(Ordering::Greater))?;
        Some(format!("{}, {}", self.people(m, "now ")?, self.moved(m, false)?))
    }

    /// Outcomes that got better; without any, the use that did.
    fn improved(&self) -> Vec<Outcome> {
        let up = |meaning: MetricMeaning| {
            self.measures
                .iter()
                .filter(move |m| m.metric.meaning == meaning && m.better() == Some(Ordering::Greater))
        };
        let mut measures: Vec<&Measure> = up(MetricMeaning::Outcome).take(OF_A_KIND).collect();
        if measures.is_empty() {
            measures = up(MetricMeaning::Adoption).take(OF_A_KIND).collect();
        }
        measures
            .into_iter()
            .filter_map(|m| self.standing_row(m, OutcomeKind::Improved))
            .collect()
    }

    /// A measure as an outcome: where it stands, and from where to where.
    pub fn standing_row(&self, m: &Measure, kind: OutcomeKind) -> Option<Outcome> {
        let figure = self.now_figure(m)?;
        let moved = capitalised(&format!("{} in {}", self.moved(m, false)?, m.before_when()?));
        let target = m.criterion.map(|c| {
            let target = self.amount(m, c.target);
            if m.met() {
                format!("; the target of {target} is met")
            } else {
                format!("; the target is {target} by {}", self.by(c.due))
            }
        });
        let context = format!("{moved}{}.", target.unwrap_or_default());
        Some(self.outcome(
            m.metric.id.to_string(),
            kind,
            Some(self.ledger.at(&figure)),
            say(self.share_sentence(m)),
            Some(say(context)),
        ))
    }

    /// What a value is of: `of projects have an up-to-date status`, `active projects`.
    fn share_sentence(&self, m: &Measure) -> String {
        let name = m.criterion.map_or(m.metric.name.as_str(), |c| c.name.as_str());
        if m.kind == UnitKind::Percent
            && let Some((things, with)) = name.split_once(" with ")
            && crate::content::phrase::is_plural(things.rsplit(' ').next().unwrap_or_default())
        {
            return format!("of {} have {with}", self.lower(things));
        }
        self.lower(m.name())
    }

    /// Help asked for and given: the share of requests that were answered as they should, else what fell.
    fn resolved(&self) -> Vec<Outcome> {
        let shares = self
            .measures
            .iter()
            .filter(|m| m.metric.meaning == MetricMeaning::Support && m.now.is_some());
        let all = shares.clone().find_map(|m| {
            let share = m
                .share
                .as_ref()
                .filter(|s| s.part == Some(s.whole) && s.whole > Decimal::ZERO)?;
            let figure = self.now_figure(m)?;
            let text = format!(
                "{} of {}",
                self.form.number(share.part?),
                self.form.number(share.whole)
            );
            let first = share.full.split(' ').next().unwrap_or_default().to_owned();
            let context = self.support_fell(&first, m);
            Some(self.outcome(
                m.metric.id.to_string(),
                OutcomeKind::Resolved,
                Some(FigureAt {
                    text,
                    figure: Some(figure),
                }),
                say(self.lower(&share.full)),
                context.map(say),
            ))
        });
        if let Some(row) = all {
            return vec![row];
        }
        let better = shares.filter(|m| m.better() == Some(Ordering::Greater));
        better
            .take(1)
            .filter_map(|m| self.standing_row(m, OutcomeKind::Resolved))
            .collect()
    }

    /// `Resolution time fell from 1.9 to 1.5 hours, requests from five to three.`
    fn support_fell(&self, prefix: &str, but: &Measure) -> Option<String> {
        let better = self.measures.iter().filter(|m| {
            m.metric.meaning == MetricMeaning::Support
                && m.metric.id != but.metric.id
                && m.better() == Some(Ordering::Greater)
        });
        let mut parts: Vec<(bool, &str, String, String)> = better
            .filter_map(|m| {
                let bare = m
                    .metric
                    .name
                    .strip_prefix(prefix)
                    .map_or(m.metric.name.as_str(), str::trim);
                Some((m.per_period(), verb(m)?, self.lower(bare), self.between(m)?))
            })
            .collect();
        parts.sort_by_key(|part| part.0);
        let (_, first_verb, _, _) = parts.first()?;
        let first_verb = *first_verb;
        let parts: Vec<String> = parts
            .iter()
            .take(2)
            .enumerate()
            .map(|(i, (_, verb, name, from_to))| {
                if i > 0 && *verb == first_verb {
                    format!("{name} {from_to}")
                } else {
                    format!("{name} {verb} {from_to}")
                }
            })
            .collect();
        Some(format!("{}.", capitalised(&parts.join(", "))))
    }
}

/// `rose` or `fell`, by the values.
pub(super) fn verb(m: &Measure) -> Option<&'static str> {
    match m.now?.value.cmp(&m.before?.value) {
        Ordering::Greater => Some("rose"),
        Ordering::Less => Some("fell"),
        Ordering::Equal => None,
    }
}
