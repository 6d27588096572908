//! Slides 1 and 2: the cover, and the agenda with the decisions sought first.

use chrono::{Months, NaiveDate};
use model::Id;
use model::qbr::DecisionSought;

use super::facts::Cx;
use super::line::{Line, say};
use crate::content::form::{day_long, day_month, month_name, month_short, quarter_in_words, range_of_months};
use crate::content::phrase::{
    capitalised, content_words, counted, list, number_word, number_word_with_tens, with_article,
};
use crate::content::{Agenda, AgendaDecision, Block, Cover, CoverMonth, QbrContent, YearPoint};

impl<'a> Cx<'a> {
    /// Slide 1.
    pub fn cover(&self) -> Cover {
        let client = &self.r.account.name;
        let year = self.fiscal.starts(self.qbr.quarter.year());
        let columns: Vec<NaiveDate> = (0..=12)
            .map(|m| year.checked_add_months(Months::new(m)).unwrap_or(year))
            .collect();
        let quarter_column = (self.qbr.quarter.number() - 1) * 3;
        let months = columns[..12].iter().zip(0u8..).map(|(first, i)| CoverMonth {
            label: month_short(*first).to_owned(),
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
            "Calendar"
        } else {
            "Fiscal"
        };
        let firm = self.r.firm.as_ref().and_then(|f| f.name.clone());
        Cover {
            kicker: say("Quarterly business review").text(),
            client: say(client).text(),
            months: months.collect(),
            quarter_column,
            ring,
            author: self.owner(None).map(|name| say(name).text()),
            firm: firm.map(|name| say(name).text()),
            quarter: say(format!(
                "{} {}",
                capitalised(quarter_in_words(self.qbr.quarter)),
                self.qbr.quarter.year()
            ))
            .text(),
            quarter_note: say(format!(
                "{kind} quarter, {}",
                range_of_months(self.starts, self.ends)
            ))
            .text(),
            date: self.qbr.on.map(|day| say(day_long(day)).text()),
            as_of: say(format!("Figures as of {}", day_long(self.as_of))).text(),
            confidentiality: say(format!("Confidential, prepared for {client}")).text(),
        }
    }

    /// Slide 2; it comes last, because it tells of the slides that are there.
    pub fn agenda(&self, content: &QbrContent) -> Option<Agenda> {
        let decisions = self.decisions();
        let blocks = self.blocks(content, &decisions);
        if blocks.is_empty() {
            return None;
        }
        let minutes = number_word_with_tens(usize::try_from(self.qbr.minutes).unwrap_or_default());
        let title = match decisions.len() {
            0 => format!("Where we stand and what comes next, in {minutes} minutes"),
            n => format!(
                "We ask you for {} in these {minutes} minutes",
                counted(n, "decision", "decisions")
            ),
        };
        Some(Agenda {
            kicker: say("Agenda and decisions").text(),
            title: say(title).text(),
            decisions: decisions
                .iter()
                .map(|(number, d)| AgendaDecision {
                    key: d.id.to_string(),
                    number: *number,
                    what: say(&d.what).text(),
                    reason: self.reason(d).map(Line::text),
                })
                .collect(),
            blocks,
        })
    }

    /// What a decision is for: the outcome of what hangs on it, or where the number it names stands today.
    fn reason(&self, d: &DecisionSought) -> Option<Line> {
        if let Some(id) = d.initiative {
            let initiative = self.initiatives().into_iter().find(|i| i.id == id)?;
            let outcome = initiative.outcome.as_deref()?.trim().trim_end_matches('.');
            let by = initiative
                .due
                .map(|due| format!(" by {}", self.by(due)))
                .unwrap_or_default();
            return Some(match with_article(&self.lower(outcome)) {
                Some(thing) => say(format!("For {thing}{by}.")),
                None => say(format!("Outcome{by}: {}.", self.lower(outcome))),
            });
        }
        let words = content_words(&d.what);
        let goal = self.goals().into_iter().find(|g| {
            g.value.is_some_and(|value| {
                words.contains(&self.form.number(value)) || words.contains(&value.to_string())
            })
        })?;
        let (value, unit, measure) = (goal.value?, goal.unit.as_deref()?, self.goal_measure(goal)?);
        let (today, planned) = (self.people(measure, "")?, self.goal_figure(goal)?);
        let to = if ["people", "persons"].contains(&unit) {
            "to be ".to_owned()
        } else {
            String::new()
        };
        let noun = if to.is_empty() {
            format!(" {unit}")
        } else {
            String::new()
        };
        let by = goal
            .by
            .or(goal.to)
            .map(|day| format!(" by {}", month_name(day)))
            .unwrap_or_default();
        Some(
            say(format!("{today} today"))
                .maybe(self.now_figure(measure).as_ref())
                .w(format!("; you plan {to}{}{noun}{by}", self.form.number(value)))
                .m(&planned)
                .w("."),
        )
    }

    /// The blocks that have something in them, with the minutes of the whole shared out among them.
    fn blocks(&self, content: &QbrContent, decisions: &[(u32, &DecisionSought)]) -> Vec<Block> {
        let shown = |parts: &[(bool, &str)]| -> Option<String> {
            let names: Vec<&str> = parts
                .iter()
                .filter(|(there, _)| *there)
                .map(|(_, name)| *name)
                .collect();
            (!names.is_empty()).then(|| capitalised(&names.join(", ")))
        };
        let status = content.status.as_ref();
        let part = |grade| {
            content
                .value
                .as_ref()
                .is_some_and(|v| v.parts.iter().any(|p| p.grade == grade))
        };
        let questions = content.discussion.as_ref().map(|d| d.questions.len());
        let ahead = shown(&[
            (content.risks.is_some(), "risks"),
            (content.next_quarter.is_some(), "initiatives"),
            (
                content.commitments.is_some() && content.next_quarter.is_none(),
                "commitments",
            ),
        ]);
        // The default hour of the field, in minutes; a meeting of another length has the same proportions.
        let mut blocks: Vec<(&str, &str, u32, String)> = [
            (
                "retrospective",
                "Retrospective",
                15,
                shown(&[
                    (content.promises.is_some(), "promises"),
                    (content.scorecard.is_some(), "scorecard"),
                    (content.outcomes.is_some(), "outcomes"),
                ]),
            ),
            (
                "status",
                "Where we are",
                10,
                shown(&[
                    (status.is_some_and(|s| !s.trends.is_empty()), "use"),
                    (status.is_some_and(|s| !s.comparisons.is_empty()), "support"),
                    (status.is_some_and(|s| s.satisfaction.is_some()), "satisfaction"),
                ]),
            ),
            (
                "value",
                "Value and return",
                10,
                shown(&[
                    (part(model::Evidence::ClientConfirmed), "confirmed"),
                    (part(model::Evidence::Documented), "documented"),
                    (part(model::Evidence::Claimed), "claimed"),
                ])
                .or(content.value.is_some().then(|| "What you gained".to_owned())),
            ),
            ("next_quarter", "Next quarter", 15, ahead),
            (
                "discussion",
                "Strategic discussion",
                10,
                questions.map(|n| match n {
                    0 => "Where you want to be".to_owned(),
                    n => capitalised(&counted(n, "question", "questions")),
                }),
            ),
        ]
        .into_iter()
        .filter_map(|(key, name, weight, note)| Some((key, name, weight, note?)))
        .collect();
        let has = |key: &str, blocks: &[(&str, &str, u32, String)]| blocks.iter().any(|b| b.0 == key);
        // A decision on an initiative falls in the block of the plan, any other in the discussion; what has no
        // such block is taken in one of its own.
        let place = |d: &DecisionSought, blocks: &[(&str, &str, u32, String)]| -> &'static str {
            let plan = d.initiative.is_some_and(|id| self.shows_initiative(content, id));
            match plan {
                true => "next_quarter",
                false if has("discussion", blocks) => "discussion",
                false if has("next_quarter", blocks) => "next_quarter",
                false => "decisions",
            }
        };
        if decisions.iter().any(|(_, d)| place(d, &blocks) == "decisions") {
            blocks.push(("decisions", "Decisions", 10, String::new()));
        }
        let weights: Vec<u32> = blocks.iter().map(|b| b.2).collect();
        let minutes = share_out(self.qbr.minutes, &weights);
        let mut starts_at = 0;
        let mut out = Vec::new();
        for ((key, name, _, note), minutes) in blocks.iter().zip(minutes) {
            let numbers: Vec<String> = decisions
                .iter()
                .filter(|(_, d)| place(d, &blocks) == *key)
                .map(|(n, _)| n.to_string())
                .collect();
            let decides = !numbers.is_empty();
            let noun = if numbers.len() == 1 {
                "Decision"
            } else {
                "Decisions"
            };
            out.push(Block {
                key: (*key).to_owned(),
                name: say(*name).text(),
                starts_at,
                minutes,
                note: say(if decides {
                    format!("{noun} {}", list(&numbers))
                } else {
                    note.clone()
                })
                .text(),
                decides,
            });
            starts_at += minutes;
        }
        out
    }

    fn shows_initiative(&self, content: &QbrContent, id: Id) -> bool {
        let key = id.to_string();
        content
            .next_quarter
            .as_ref()
            .is_some_and(|n| n.rows.iter().any(|row| row.key == key))
    }

    /// `Today, 14 October`, or `As of 6 October` when there is no meeting.
    pub fn today_label(&self) -> String {
        match self.qbr.on {
            Some(day) => format!("Today, {}", day_month(day)),
            None => format!("As of {}", day_month(self.as_of)),
        }
    }

    /// `Three decisions are asked of you today`
    pub fn decisions_title(&self, n: usize) -> String {
        let noun = if n == 1 { "decision is" } else { "decisions are" };
        let today = if self.qbr.on.is_some() { " today" } else { "" };
        format!("{} {noun} asked of you{today}", capitalised(&number_word(n)))
    }
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
