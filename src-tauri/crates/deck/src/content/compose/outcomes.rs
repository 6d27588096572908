//! Slide 6: what was delivered, what improved, what was resolved, what the client said, and in the same size what did
//! not work.

use std::cmp::Ordering;

use model::{Audience, Course, Fate, MetricMeaning, Side};

use super::commitments::LookedBack;
use super::facts::Facts;
use super::measure::Measure;
use crate::content::line::{Line, say, typed};
use crate::content::{FigureAt, Outcome, OutcomeKind, Outcomes};

/// At most so many rows of one kind of what went well, so that every kind is seen on the first page. What did not work
/// is listed whole.
pub(super) const OF_A_KIND: usize = 2;

impl<'a> Facts<'a> {
    /// Slide 6; none when nothing came of the quarter, or nothing that the commitments and the scorecard do not show.
    pub fn outcomes(&self) -> Option<Outcomes> {
        let praise = self.comments(model::Mood::Praise, OutcomeKind::Praised);
        let (delivered, resolved, failed) = (self.delivered(), self.resolved(), self.did_not_work());
        let better = self.moved_measures(Ordering::Greater).count();
        let some = |rows: Vec<Outcome>| (rows.len(), rows.into_iter().take(OF_A_KIND).collect());
        let kinds: [(usize, Vec<Outcome>); 5] = [
            some(delivered),
            (better, self.improved()),
            some(resolved),
            some(praise),
            (failed.len(), failed),
        ];
        if kinds.iter().flat_map(|(_, rows)| rows).all(stands_elsewhere) {
            return None;
        }
        let kinds = kinds.map(|(of, mut rows)| {
            rows.retain(|row| self.keeps("outcomes.rows", &row.key));
            (of, rows)
        });
        if kinds.iter().all(|(_, rows)| rows.is_empty()) {
            return None;
        }
        let title = self.outcomes_title(better, kinds[4].0, kinds[4].1.len());
        let rows = kinds.into_iter().flat_map(|(of, mut rows)| {
            let n = rows.len();
            if let Some(first) = rows.first_mut().filter(|_| n < of) {
                first.shown = Some(say!(self, "outcomes-some-shown", n = n, of = of).text());
            }
            rows
        });
        let rows = rows.collect();
        Some(Outcomes {
            kicker: say!(self, "outcomes-kicker").text(),
            title: title.capital().text(),
            rows,
        })
    }

    /// How many commitments of ours were kept, how many measures improved, and how many things did not work.
    /// Of those that are shown in part, their first row says so.
    fn outcomes_title(&self, better: usize, failed: usize, failed_shown: usize) -> Line {
        let ours = self.looked_back(Side::Us);
        let kept = ours.iter().filter(|c| c.is_kept()).count();
        let done = ours.iter().filter(|c| c.fate().is_done()).count();
        // What came late is done and not kept; the list has both.
        let good = match (done, better, done == kept) {
            (0, 0, _) => None,
            (0, better, _) => Some(say!(self, "outcomes-better", n = better)),
            (n, 0, true) => Some(say!(self, "outcomes-kept", n = n)),
            (n, 0, false) => Some(say!(self, "outcomes-done", n = n)),
            (n, better, true) => Some(say!(self, "outcomes-kept-and-better", kept = n, better = better)),
            (n, better, false) => Some(say!(self, "outcomes-done-and-better", done = n, better = better)),
        };
        let bad = (failed > 0).then(|| {
            let line = say!(self, "outcomes-failed", n = failed);
            match failed_shown {
                0 => self.with_shown(line, failed, 0),
                _ => line,
            }
        });
        match (good, bad) {
            (Some(good), Some(bad)) => say!(self, "two-parts", first = good, second = bad),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => say!(self, "outcomes-title"),
        }
    }

    /// Measures that got better, but for those of money: what they pay us is no outcome of theirs. Of what got worse
    /// nothing is left out but what is at its target or on course to it all the same: the scorecard says both.
    pub fn moved_measures(&self, order: Ordering) -> impl Iterator<Item = &Measure<'a>> {
        let told = move |m: &&Measure| match order {
            Ordering::Less => !self.is_well(m),
            _ => m.metric.meaning != MetricMeaning::Finance,
        };
        let measures = self.measures.iter().filter(told);
        measures.filter(move |m| m.better() == Some(order))
    }

    /// True when a measure with a target is at it or on course to it.
    fn is_well(&self, m: &Measure) -> bool {
        let course = m.criterion.map(|c| c.standing(self.r, self.until()).course);
        matches!(course, Some(Course::Met | Course::OnLine))
    }

    /// Commitments of ours that are done, the last first.
    fn delivered(&self) -> Vec<Outcome> {
        let mut done = self.looked_back(Side::Us);
        done.retain(|c| c.fate().is_done());
        done.sort_by_key(|c| std::cmp::Reverse(c.commitment.kept_on));
        let rows = done.iter();
        rows.map(|c| self.commitment_row(c, OutcomeKind::Delivered))
            .collect()
    }

    /// A commitment as an outcome: its own words, how much of it where that is counted, and when.
    fn commitment_row(&self, c: &LookedBack, kind: OutcomeKind) -> Outcome {
        let commitment = c.commitment;
        let figure = self.done_figure(commitment).map(|id| self.ledger.at(&id));
        let made = commitment.made.map(|made| match c.fate().is_done() {
            true => say!(self, "as-promised", day = self.date(made)),
            false => say!(self, "promised-on", day = self.date(made)),
        });
        let on = commitment
            .kept_on
            .filter(|on| *on <= self.day)
            .map(|on| self.date(on));
        let due = commitment.due.map(|due| self.date(due));
        let when = match (c.fate(), on, due) {
            (Fate::KeptLate { days }, Some(on), _) => {
                Some(say!(self, "kept-on-late", day = on, by = self.how_long(days)))
            }
            (Fate::DoneLater { days: Some(days) }, Some(on), _) => {
                Some(say!(self, "done-on-late", day = on, by = self.how_long(days)))
            }
            (Fate::DoneLater { .. }, Some(on), _) => Some(say!(self, "done-on", day = on)),
            (Fate::Kept, Some(on), _) => Some(say!(self, "kept-on", day = on)),
            (fate, _, Some(due)) if fate.is_overdue() => Some(say!(self, "was-due", day = due)),
            _ => made,
        };
        let note = commitment
            .note
            .as_deref()
            .filter(|note| !note.trim().is_empty())
            .map(typed);
        let context = match (when, note) {
            (Some(when), Some(note)) => Some(say!(self, "two-sentences", first = when, second = note)),
            (one, other) => one.or(other),
        };
        Outcome {
            key: commitment.id.to_string(),
            kind,
            shown: None,
            figure,
            quoted: false,
            statement: typed(&commitment.what).text(),
            context: context.map(Line::text),
        }
    }

    /// Outcomes that got better; without any, the use that did.
    fn improved(&self) -> Vec<Outcome> {
        let up = |meaning: MetricMeaning| {
            self.moved_measures(Ordering::Greater)
                .filter(move |m| m.metric.meaning == meaning)
        };
        let mut measures: Vec<&Measure> = up(MetricMeaning::Outcome).take(OF_A_KIND).collect();
        if measures.is_empty() {
            measures = up(MetricMeaning::Adoption).take(OF_A_KIND).collect();
        }
        measures.extend(up(MetricMeaning::Support).take(1));
        let rows = measures.into_iter();
        rows.filter_map(|m| self.measure_row(m, OutcomeKind::Improved))
            .collect()
    }

    /// A measure as an outcome: where it stands, and from where to where.
    pub fn measure_row(&self, m: &Measure, kind: OutcomeKind) -> Option<Outcome> {
        let figure = self.now_figure(m)?;
        let moved = self.moved(m)?;
        let context = match m.criterion {
            Some(c) => say!(self, "two-parts", first = moved, second = self.target_state(m, c)),
            None => moved,
        };
        Some(Outcome {
            key: m.metric.id.to_string(),
            kind,
            shown: None,
            figure: Some(self.ledger.at(&figure)),
            quoted: false,
            statement: self.name_and_unit(m).text(),
            context: Some(context.capital().text()),
        })
    }

    /// Incidents that are over and may be told.
    fn resolved(&self) -> Vec<Outcome> {
        let over = self.r.incidents.iter().filter(|i| i.audience == Audience::Client);
        let row = |i: &model::risks::Incident| {
            let on = i
                .closed_on
                .filter(|on| *on >= self.starts && *on <= self.until())?;
            let figure: Option<FigureAt> = None;
            Some(Outcome {
                key: i.id.to_string(),
                kind: OutcomeKind::Resolved,
                shown: None,
                figure,
                quoted: false,
                statement: typed(&i.what).text(),
                context: Some(say!(self, "over-since", day = self.date(on)).text()),
            })
        };
        over.filter_map(row).collect()
    }

    /// Every commitment of ours that failed, every measure that got worse, the comments that a person marked as concerns.
    fn did_not_work(&self) -> Vec<Outcome> {
        let ours = self.looked_back(Side::Us);
        let failed = ours.iter().filter(|c| c.is_failed());
        let mut rows: Vec<Outcome> = failed
            .map(|c| self.commitment_row(c, OutcomeKind::DidNotWork))
            .collect();
        let worse = self.moved_measures(Ordering::Less);
        rows.extend(worse.filter_map(|m| self.measure_row(m, OutcomeKind::DidNotWork)));
        rows.extend(self.comments(model::Mood::Concern, OutcomeKind::DidNotWork));
        rows
    }
}

/// True of a kept commitment that counts nothing and of a measure that improved: a page before this has them.
fn stands_elsewhere(row: &Outcome) -> bool {
    match row.kind {
        OutcomeKind::Delivered => row.figure.is_none(),
        OutcomeKind::Improved => true,
        _ => false,
    }
}
