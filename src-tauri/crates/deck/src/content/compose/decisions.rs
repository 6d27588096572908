//! Slide 12: what is asked of the client, and on a page of its own what both sides commit to.

use chrono::NaiveDate;
use model::actions::Commitment;
use model::{Audience, Fate, Id, Side};

use super::facts::Cx;
use super::line::{Line, say};
use crate::content::phrase::{capitalised, counted, number_word};
use crate::content::{CommitmentRow, Commitments, DecisionRow, Decisions};

impl<'a> Cx<'a> {
    /// Slide 12; none when nothing is asked.
    pub fn decisions_slide(&self) -> Option<Decisions> {
        let decisions = self.decisions();
        if decisions.is_empty() {
            return None;
        }
        let row = |(number, d): &(u32, &model::qbr::DecisionSought)| {
            let initiative = self.r.initiatives.iter().find(|i| Some(i.id) == d.initiative);
            DecisionRow {
                key: d.id.to_string(),
                number: *number,
                what: say(&d.what).text(),
                owner: self
                    .owner(d.owner.or(initiative.and_then(|i| i.owner)))
                    .map(|name| say(name).text()),
                by: d.by.map(|by| say(self.by(by)).text()),
                answer: d.answer.as_deref().map(|answer| say(answer).text()),
            }
        };
        Some(Decisions {
            kicker: say("Decisions and commitments").text(),
            title: say(self.decisions_title(decisions.len())).text(),
            rows: decisions.iter().map(row).collect(),
        })
    }

    /// Slide 12, continued: the initiatives, and the promises of both sides that are still to be kept.
    pub fn commitments(&self, continued: bool) -> Option<Commitments> {
        let initiatives = self.initiatives_of("commitments.rows");
        let to_be_kept = |fate: Fate| !fate.is_done() && !matches!(fate, Fate::Missed { .. });
        let open: Vec<&Commitment> = self
            .r
            .commitments
            .iter()
            .filter(|c| c.audience == Audience::Client && to_be_kept(self.fate(c)))
            .filter(|c| c.made.is_none_or(|made| made <= self.as_of) && self.keeps("commitments.rows", c.id))
            .collect();
        let theirs = open.iter().filter(|c| c.by == Side::Client).count();
        let ours = initiatives.len() + open.len() - theirs;
        let mut rows: Vec<(Option<NaiveDate>, Id, CommitmentRow)> = Vec::new();
        for i in &initiatives {
            let row = CommitmentRow {
                key: i.id.to_string(),
                what: say(&i.name).text(),
                outcome: self.outcome_line(i).map(Line::text),
                owner: self.r.member_name(i.owner).map(|name| say(name).text()),
                by: i.due.map(|due| say(self.by(due)).text()),
            };
            rows.push((i.due, i.id, row));
        }
        for c in open {
            let owner = match c.by {
                Side::Us => self.r.member_name(c.owner),
                Side::Client => c
                    .stakeholder
                    .and_then(|id| self.r.stakeholder(id))
                    .map(|s| s.name.as_str()),
            };
            let row = CommitmentRow {
                key: c.id.to_string(),
                what: say(&c.what).text(),
                outcome: c.note.as_deref().map(|note| say(self.note(note)).text()),
                owner: owner.map(|name| say(name).text()),
                by: c.due.map(|due| say(self.by(due)).text()),
            };
            rows.push((c.due, c.id, row));
        }
        if rows.is_empty() {
            return None;
        }
        rows.sort_by_key(|(due, id, _)| (due.is_none(), *due, *id));
        let last = rows
            .iter()
            .filter_map(|(due, _, _)| *due)
            .max()
            .filter(|_| rows.iter().all(|r| r.0.is_some()));
        let last = last.map(|due| match rows.len() {
            1 => format!(", by {}", self.by(due)),
            _ => format!(", the last by {}", self.by(due)),
        });
        let verb = |n: usize| if n == 1 { "is" } else { "are" };
        let title = match (ours, theirs) {
            (ours, 0) => format!(
                "{} {} ours",
                counted(ours, "commitment", "commitments"),
                verb(ours)
            ),
            (0, theirs) => format!(
                "{} {} yours",
                counted(theirs, "commitment", "commitments"),
                verb(theirs)
            ),
            (ours, theirs) => {
                format!(
                    "{} {} ours and {} {} yours",
                    counted(ours, "commitment", "commitments"),
                    verb(ours),
                    number_word(theirs),
                    verb(theirs)
                )
            }
        };
        let kicker = if continued {
            "Decisions and commitments, continued"
        } else {
            "Commitments"
        };
        Some(Commitments {
            kicker: say(kicker).text(),
            title: say(capitalised(&format!("{title}{}", last.unwrap_or_default()))).text(),
            rows: rows.into_iter().map(|(_, _, row)| row).collect(),
        })
    }
}
