//! Slide 12: what is asked of the client, and on a page of its own what both sides commit to.

use chrono::NaiveDate;
use model::actions::Commitment;
use model::qbr::DecisionSought;
use model::{Audience, Fate, Id, Side};

use super::facts::Facts;
use crate::content::line::{Line, say, typed};
use crate::content::{CommitmentRow, Commitments, DecisionRow, Decisions};

impl<'a> Facts<'a> {
    /// Slide 12; none when nothing is asked.
    pub fn decisions_slide(&self) -> Option<Decisions> {
        let decisions = self.decisions();
        if decisions.is_empty() {
            return None;
        }
        let row = |(number, d): &(u32, &DecisionSought)| DecisionRow {
            key: d.id.to_string(),
            number: *number,
            what: typed(&d.what).text(),
            owner: self.decider(d).map(Line::text),
            by: d.by.map(|by| self.date(by).text()),
            answer: d
                .answer
                .as_deref()
                .filter(|_| self.is_answered(d))
                .map(|answer| typed(answer).text()),
        };
        let open = decisions.iter().filter(|(_, d)| !self.is_answered(d)).count();
        let today = if self.qbr.on.is_some() { "today" } else { "open" };
        let taken = decisions.len() - open;
        let asked = || say!(self, "decisions-asked", n = open, when = today);
        let title = match (open, taken) {
            (0, taken) => say!(self, "decisions-taken", n = taken),
            (_, 0) => asked(),
            (_, taken) => say!(self, "decisions-asked-and-taken", asked = asked(), n = taken),
        };
        Some(Decisions {
            kicker: say!(self, "decisions-kicker").text(),
            title: title.capital().text(),
            rows: decisions.iter().map(row).collect(),
        })
    }

    /// Who decides on their side. Who of ours has brought it is another matter.
    fn decider(&self, d: &DecisionSought) -> Option<Line> {
        self.stakeholder(d.stakeholder)
    }

    /// Slide 12, continued: the commitments of both sides that are still to be kept, and the initiatives that the plan does
    /// not have; all of them where nothing is promised, for then they are what we commit to.
    pub fn commitments(&self, continued: bool) -> Option<Commitments> {
        let to_be_kept = |fate: Fate| !fate.is_done() && !matches!(fate, Fate::Missed { .. });
        let open: Vec<&Commitment> = self
            .r
            .commitments
            .iter()
            .filter(|c| c.audience == Audience::Client && to_be_kept(c.fate(self.day)))
            .filter(|c| c.made.is_none_or(|made| made <= self.day))
            .collect();
        let planned = self.initiatives();
        let mut initiatives = self.initiatives_ahead();
        initiatives.retain(|i| open.is_empty() || !planned.contains(i));
        let theirs = open.iter().filter(|c| c.by == Side::Client).count();
        let ours = initiatives.len() + open.len() - theirs;
        let mut rows: Vec<(Option<NaiveDate>, Id, CommitmentRow)> = Vec::new();
        for i in &initiatives {
            let row = CommitmentRow {
                key: i.id.to_string(),
                what: typed(&i.name).text(),
                outcome: i.outcome.as_deref().map(|outcome| typed(outcome).text()),
                owner: self.member(i.owner).map(Line::text),
                by: self.by_when(i.due).map(Line::text),
            };
            rows.push((i.due, i.id, row));
        }
        for c in open {
            let owner = match c.by {
                Side::Us => self.member(c.owner),
                Side::Client => self.stakeholder(c.stakeholder),
            };
            let row = CommitmentRow {
                key: c.id.to_string(),
                what: typed(&c.what).text(),
                outcome: self.commitment_note(c, false).map(Line::text),
                owner: owner.map(Line::text),
                by: self.by_when(c.due).map(Line::text),
            };
            rows.push((c.due, c.id, row));
        }
        rows.sort_by_key(|(due, id, _)| (due.is_none(), *due, *id));
        let last = rows.iter().filter_map(|(due, _, _)| *due).max();
        let last = last.filter(|last| *last >= self.today && rows.iter().all(|(due, _, _)| due.is_some()));
        let title = match (ours, theirs) {
            (ours, 0) => say!(self, "commitments-ours", n = ours),
            (0, theirs) => say!(self, "commitments-yours", n = theirs),
            (ours, theirs) => say!(self, "commitments-both", ours = ours, yours = theirs),
        };
        let title = match last {
            Some(last) => say!(
                self,
                "commitments-by",
                line = title,
                n = rows.len(),
                day = self.date(last)
            ),
            None => title,
        };
        let all = rows.len();
        let rows: Vec<CommitmentRow> = rows
            .into_iter()
            .map(|(_, _, row)| row)
            .filter(|row| self.keeps("commitments.rows", &row.key))
            .collect();
        if rows.is_empty() {
            return None;
        }
        let kicker = match continued {
            true => say!(self, "decisions-kicker-continued"),
            false => say!(self, "commitments-kicker"),
        };
        Some(Commitments {
            kicker: kicker.text(),
            title: self.with_shown(title, all, rows.len()).capital().text(),
            rows,
        })
    }

    /// A day by which something is due; of one that is past, that it is.
    fn by_when(&self, due: Option<NaiveDate>) -> Option<Line> {
        let due = due?;
        Some(match due < self.day {
            true => say!(self, "by-overdue", day = self.date(due)),
            false => self.date(due),
        })
    }
}
