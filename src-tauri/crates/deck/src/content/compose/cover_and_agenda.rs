//! Slides 1 and 2: the cover, and the agenda with the decisions sought first.

use chrono::{Months, NaiveDate};
use model::qbr::DecisionSought;
use model::{Audience, Id};

use super::facts::{Facts, plural};
use crate::content::line::{Line, number, say, typed};
use crate::content::{Agenda, AgendaDecision, Block, Cover, CoverMonth, QbrContent, YearPoint};

impl<'a> Facts<'a> {
    /// Slide 1.
    pub fn cover(&self) -> Cover {
        let client = &self.r.account.name;
        let year = self.fiscal.starts(self.qbr.quarter.year());
        let columns: Vec<NaiveDate> = (0..=12)
            .map(|m| year.checked_add_months(Months::new(m)).unwrap_or(year))
            .collect();
        let quarter_column = (self.qbr.quarter.number() - 1) * 3;
        let months = columns[..12].iter().zip(0u8..).map(|(first, i)| CoverMonth {
            label: self.words.month_short(*first).to_owned(),
            in_quarter: (quarter_column..quarter_column + 3).contains(&i),
        });
        let ring = self.qbr.on.and_then(|day| {
            let at = columns.windows(2).position(|w| w[0] <= day && day < w[1])?;
            Some(YearPoint {
                column: u8::try_from(at).ok()?,
                day: u32::try_from((day - columns[at]).num_days()).ok()?,
                days: u32::try_from((columns[at + 1] - columns[at]).num_days()).ok()?,
            })
        });
        let kind = if self.fiscal.is_calendar() {
            "calendar"
        } else {
            "fiscal"
        };
        let firm = self.r.firm.as_ref().and_then(|f| f.name.as_deref());
        Cover {
            kicker: say!(self, "cover-kicker").text(),
            client: typed(client).text(),
            months: months.collect(),
            quarter_column,
            ring,
            author: self.member(self.r.account.owner).map(Line::text),
            firm: firm.map(|name| typed(name).text()),
            quarter: self.quarter_name().capital().text(),
            quarter_note: say!(self, "quarter-note", kind = kind, months = self.months()).text(),
            date: self.qbr.on.map(|day| self.date_long(day).text()),
            as_of: say!(self, "figures-as-of", day = self.date_long(self.day)).text(),
            confidentiality: say!(self, "confidential-for", client = typed(client)).text(),
        }
    }

    /// Slide 2; it comes last, because it tells of the slides that are there.
    pub fn agenda(&self, content: &QbrContent) -> Option<Agenda> {
        let mut decisions = self.decisions();
        // What is taken already is on the page of decisions, with its answer.
        decisions.retain(|(_, d)| !self.is_answered(d));
        let blocks = self.blocks(content, &decisions);
        // A single block is no agenda.
        if blocks.len() < 2 && decisions.is_empty() {
            return None;
        }
        let minutes = number(self.qbr.minutes.to_string());
        let form = plural(self.qbr.minutes.into());
        let title = match decisions.len() {
            0 => say!(self, "agenda-title", minutes = minutes, form = form),
            n => say!(
                self,
                "agenda-title-decisions",
                n = n,
                minutes = minutes,
                form = form
            ),
        };
        Some(Agenda {
            kicker: say!(self, "agenda-kicker").text(),
            title: title.text(),
            attendees: self.attendees().map(Line::text),
            decisions: decisions
                .iter()
                .map(|(number, d)| AgendaDecision {
                    key: d.id.to_string(),
                    number: *number,
                    what: typed(&d.what).text(),
                    reason: self.reason(d).map(Line::text),
                })
                .collect(),
            blocks,
        })
    }

    /// Who takes part, of both sides.
    fn attendees(&self) -> Option<Line> {
        let invited = self.r.qbr_attendees.iter().filter(|a| a.qbr == self.qbr.id);
        let theirs: Vec<Line> = invited
            .filter_map(|a| self.stakeholder(Some(a.stakeholder)))
            .collect();
        let hosts = self.r.qbr_hosts.iter().filter(|h| h.qbr == self.qbr.id);
        let ours: Vec<Line> = hosts.filter_map(|h| self.member(Some(h.member))).collect();
        let list = |names| self.words.list(names);
        Some(match (theirs.is_empty(), ours.is_empty()) {
            (true, true) => return None,
            (false, false) => say!(self, "attendees-both", theirs = list(theirs), ours = list(ours)),
            (false, true) => say!(self, "attendees", names = list(theirs)),
            (true, false) => say!(self, "attendees", names = list(ours)),
        })
    }

    /// What a decision is for, as a person set it: the reason, the client's goal, the outcome of what hangs on it.
    fn reason(&self, d: &DecisionSought) -> Option<Line> {
        if let Some(reason) = d.reason.as_deref().filter(|reason| !reason.trim().is_empty()) {
            return Some(typed(reason));
        }
        let goal = self.r.client_goals.iter().find(|g| Some(g.id) == d.goal);
        if let Some(goal) = goal.filter(|g| g.audience == Audience::Client) {
            let quote = say!(self, "quote", quote = typed(&goal.statement));
            return Some(say!(self, "your-goals", n = 1, goals = quote).capital());
        }
        let initiative = self
            .initiatives()
            .into_iter()
            .find(|i| Some(i.id) == d.initiative)?;
        let outcome = typed(initiative.outcome.as_deref()?);
        Some(match initiative.due {
            Some(due) => say!(self, "outcome-by", outcome = outcome, day = self.date(due)),
            None => say!(self, "outcome", outcome = outcome),
        })
    }

    /// The blocks that have something in them, with the minutes of the whole shared out among them.
    fn blocks(&self, content: &QbrContent, decisions: &[(u32, &DecisionSought)]) -> Vec<Block> {
        let status = content.status.as_ref();
        let has_value = |grade| {
            let value = content.value.as_ref();
            value.is_some_and(|v| v.parts.iter().any(|p| p.grade == grade))
        };
        let questions = content.discussion.as_ref().map(|d| d.questions.len());
        // The default hour of the field, in minutes; a meeting of another length has the same proportions.
        let blocks: [(&str, u32, Option<Line>); 5] = [
            (
                "retrospective",
                15,
                self.parts(&[
                    (content.past_commitments.is_some(), "part-promises"),
                    (content.scorecard.is_some(), "part-scorecard"),
                    (content.outcomes.is_some(), "part-outcomes"),
                ]),
            ),
            (
                "status",
                10,
                self.parts(&[
                    (status.is_some_and(|s| !s.trends.is_empty()), "part-use"),
                    (status.is_some_and(|s| !s.comparisons.is_empty()), "part-support"),
                    (
                        status.is_some_and(|s| s.satisfaction.is_some()),
                        "part-satisfaction",
                    ),
                ]),
            ),
            (
                "value",
                10,
                self.parts(&[
                    (has_value(model::Evidence::ClientConfirmed), "part-confirmed"),
                    (has_value(model::Evidence::Documented), "part-documented"),
                    (has_value(model::Evidence::Claimed), "part-claimed"),
                ])
                .or(content.value.as_ref().map(|_| say!(self, "part-gained"))),
            ),
            (
                "next_quarter",
                15,
                self.parts(&[
                    (content.risks.is_some(), "part-risks"),
                    (content.next_quarter.is_some(), "part-initiatives"),
                    (
                        content.commitments.is_some() && content.next_quarter.is_none(),
                        "part-commitments",
                    ),
                ]),
            ),
            (
                "discussion",
                10,
                questions.map(|n| match n {
                    0 => say!(self, "part-direction"),
                    n => say!(self, "part-questions", n = n).capital(),
                }),
            ),
        ];
        let there = blocks
            .into_iter()
            .filter_map(|(key, weight, note)| Some((key, weight, note?)));
        let mut blocks: Vec<(&str, u32, Line)> = there.collect();
        let has = |key: &str, blocks: &[(&str, u32, Line)]| blocks.iter().any(|b| b.0 == key);
        // A decision on an initiative falls in the block of the plan, any other in the discussion; what has no
        // such block is taken in one of its own.
        let place = |d: &DecisionSought, blocks: &[(&str, u32, Line)]| -> &'static str {
            let plan = d.initiative.is_some_and(|id| shows_initiative(content, id));
            match plan {
                true => "next_quarter",
                false if has("discussion", blocks) => "discussion",
                false if has("next_quarter", blocks) => "next_quarter",
                false => "decisions",
            }
        };
        if decisions.iter().any(|(_, d)| place(d, &blocks) == "decisions") {
            blocks.push(("decisions", 10, Line::default()));
        }
        let weights: Vec<u32> = blocks.iter().map(|b| b.1).collect();
        let minutes = share_out(self.qbr.minutes, &weights);
        let mut starts_at = 0;
        let mut out = Vec::new();
        for ((key, _, note), minutes) in blocks.iter().zip(minutes) {
            let here = decisions.iter().filter(|(_, d)| place(d, &blocks) == *key);
            let numbers: Vec<Line> = here.map(|(n, _)| number(n.to_string())).collect();
            let decides = !numbers.is_empty();
            let note = match numbers.len() {
                0 => note.clone(),
                n => say!(
                    self,
                    "decisions-numbered",
                    n = n,
                    numbers = self.words.list(numbers)
                ),
            };
            out.push(Block {
                key: (*key).to_owned(),
                name: self
                    .words
                    .say(&format!("block-{}", key.replace('_', "-")), &[])
                    .text(),
                starts_at,
                minutes,
                note: note.text(),
                decides,
            });
            starts_at += minutes;
        }
        out
    }

    /// The parts of a block that are there, in a list.
    fn parts(&self, parts: &[(bool, &str)]) -> Option<Line> {
        let there = parts.iter().filter(|(there, _)| *there);
        let names = there.map(|(_, id)| self.words.say(id, &[]));
        let joined = names.reduce(|line, name| say!(self, "list-more", first = line, next = name))?;
        Some(joined.capital())
    }
}

fn shows_initiative(content: &QbrContent, id: Id) -> bool {
    let key = id.to_string();
    let plan = content.next_quarter.as_ref();
    plan.is_some_and(|n| n.rows.iter().any(|row| row.key == key))
}

/// Shares minutes out by weight so that they add up: in fives where the whole is in fives and there are
/// enough of them, by the largest remainder, the earlier block first.
pub(super) fn share_out(total: u32, weights: &[u32]) -> Vec<u32> {
    let sum: u64 = weights.iter().map(|w| u64::from(*w)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let enough = u64::from(total) >= 5 * weights.len() as u64;
    let step = if total.is_multiple_of(5) && enough { 5 } else { 1 };
    let units = u64::from(total / step);
    let mut shares: Vec<(usize, u64, u64)> = weights
        .iter()
        .enumerate()
        .map(|(i, w)| (i, units * u64::from(*w) / sum, units * u64::from(*w) % sum))
        .collect();
    let mut left = units - shares.iter().map(|s| s.1).sum::<u64>();
    shares.sort_by_key(|(i, _, rest)| (std::cmp::Reverse(*rest), *i));
    for share in &mut shares {
        if left > 0 {
            share.1 += 1;
            left -= 1;
        }
    }
    shares.sort_by_key(|s| s.0);
    shares
        .into_iter()
        .map(|s| u32::try_from(s.1).unwrap_or_default() * step)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::share_out;
    use proptest::prelude::*;

    #[test]
    fn the_hour_of_the_field_is_shared_as_the_field_does() {
        assert_eq!(share_out(60, &[15, 10, 10, 15, 10]), [15, 10, 10, 15, 10]);
        assert_eq!(share_out(60, &[15, 10, 15, 10]), [20, 10, 20, 10]);
        assert_eq!(share_out(90, &[15, 10, 10, 15, 10]), [25, 15, 15, 20, 15]);
        assert_eq!(share_out(60, &[10]), [60]);
    }

    proptest! {
        #[test]
        fn minutes_always_add_up(total in 0u32..600, weights in prop::collection::vec(1u32..40, 1..7)) {
            prop_assert_eq!(share_out(total, &weights).iter().sum::<u32>(), total);
        }
    }
}
