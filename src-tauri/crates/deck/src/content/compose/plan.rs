//! Slide 10: the initiatives of the next quarter on thirteen weeks, each with an outcome one can check.

use chrono::{Datelike, Days, Months, NaiveDate};
use model::plan::Initiative;

use super::facts::Cx;
use super::line::{Draft, Line, say};
use crate::content::form::{day_month, day_month_short, month_name, tidy};
use crate::content::phrase::{
    before_preposition, capitalised, counted, imperative, is_imperative, number_word, read_number,
};
use crate::content::{Axis, FigureId, FigureValue, InitiativeBar, InitiativeRow, NextQuarter, Tick};

impl<'a> Cx<'a> {
    /// Slide 10; none when nothing is planned that may be shown.
    pub fn next_quarter(&self) -> Option<NextQuarter> {
        let initiatives = self.initiatives_of("next_quarter.rows");
        if initiatives.is_empty() {
            return None;
        }
        let first = self.ends.succ_opt().unwrap_or(self.ends);
        let monday = first
            .checked_sub_days(Days::new(u64::from(first.weekday().num_days_from_monday())))
            .unwrap_or(first);
        let last = monday.checked_add_days(Days::new(13 * 7 - 1)).unwrap_or(monday);
        let mondays = monday.iter_weeks().take_while(|day| *day <= last);
        let ticks = mondays
            .map(|on| Tick {
                on,
                label: on.day().to_string(),
            })
            .collect();
        let mut months = Vec::new();
        let mut at = first.with_day(1).unwrap_or(first);
        while at <= last {
            months.push(Tick {
                on: at.max(monday),
                label: month_name(at).to_owned(),
            });
            let Some(next) = at.checked_add_months(Months::new(1)) else {
                break;
            };
            at = next;
        }
        if let Some(month) = months.first_mut() {
            month.on = monday;
        }
        Some(NextQuarter {
            kicker: say("Next quarter").text(),
            title: say(self.plan_title(&initiatives)).text(),
            head: say("Initiative, and the outcome to check").text(),
            axis: Axis {
                from: monday,
                to: last,
                ticks,
            },
            months,
            today: self.today,
            today_label: say(self.today_label()).text(),
            rows: initiatives.iter().map(|i| self.initiative_row(i)).collect(),
        })
    }

    /// `Four initiatives by 19 December, each with an outcome you can check`
    fn plan_title(&self, initiatives: &[&Initiative]) -> String {
        let n = initiatives.len();
        let last = initiatives.iter().filter_map(|i| i.due).max();
        let all_dated = initiatives.iter().all(|i| i.due.is_some());
        let by = last
            .filter(|_| all_dated)
            .map(|due| format!(" by {}", self.by(due)))
            .unwrap_or_default();
        let late = initiatives
            .iter()
            .filter(|i| i.due.is_some_and(|due| due < self.today))
            .count();
        if late > 0 {
            let noun = counted(n, "initiative", "initiatives");
            return capitalised(&match late {
                l if l == n && n == 1 => format!("{noun} is late and still open"),
                l if l == n => format!("{noun} are late and still open"),
                l => format!("{noun}{by}, {} of them late", number_word(l)),
            });
        }
        let checkable = initiatives.iter().filter(|i| i.outcome.is_some()).count();
        let outcome = match checkable {
            0 => String::new(),
            c if c == n && n == 1 => ", with an outcome you can check".to_owned(),
            c if c == n => ", each with an outcome you can check".to_owned(),
            c => format!(", {} with an outcome you can check", number_word(c)),
        };
        format!(
            "{}{by}{outcome}",
            capitalised(&counted(n, "initiative", "initiatives"))
        )
    }

    fn initiative_row(&self, i: &Initiative) -> InitiativeRow {
        let decision = self.decision_on(i.id);
        let proposed = self.proposed_start(i);
        let bar = i.due.map(|to| {
            let from = i.starts.or(proposed).unwrap_or(self.today);
            InitiativeBar {
                from: from.min(to),
                to,
                proposed: i.starts.is_none() && proposed.is_some(),
                due: day_month_short(to),
            }
        });
        InitiativeRow {
            key: i.id.to_string(),
            name: say(&i.name).text(),
            outcome: self.outcome_line(i).map(Line::text),
            bar,
            owner: self.r.member_name(i.owner).map(tidy),
            needs: decision.map(|(n, _)| format!("needs decision {n}")),
        }
    }

    /// The day a decision proposes to begin on: it asks to start, and is due on the day it names.
    pub fn proposed_start(&self, i: &Initiative) -> Option<NaiveDate> {
        let (_, decision) = self.decision_on(i.id)?;
        let by = decision.by?;
        let (verb, _) = imperative(&decision.what)?;
        let named = decision
            .what
            .replace('\u{a0}', " ")
            .contains(&day_month(by).replace('\u{a0}', " "));
        (["started", "launched", "opened"].contains(&verb) && named).then_some(by)
    }

    /// An outcome, with a mark behind it when it promises a number.
    pub fn outcome_line(&self, i: &Initiative) -> Option<Line> {
        let outcome = i.outcome.as_deref()?.trim().trim_end_matches('.');
        Some(say(outcome).maybe(self.expected_figure(i, outcome).as_ref()))
    }

    /// The number an outcome begins with: `Two to three hours saved per project`.
    fn expected_figure(&self, i: &Initiative, outcome: &str) -> Option<FigureId> {
        let words: Vec<&str> = outcome.split_whitespace().collect();
        let first = words.first()?;
        let percent = first.ends_with('%');
        let low = read_number(first.trim_end_matches('%'))?;
        let high = (words.get(1) == Some(&"to"))
            .then(|| read_number(words.get(2)?))
            .flatten();
        let rest = &words[if high.is_some() { 3 } else { 1 }..];
        if rest.is_empty() {
            return None;
        }
        let (value, shown) = match high {
            Some(high) => (
                FigureValue::Range(low, high),
                format!("{} to {}", self.form.number(low), self.form.number(high)),
            ),
            None if percent => (FigureValue::Percent(low), self.form.percent(low)),
            None => (FigureValue::Number(low), self.form.number(low)),
        };
        let name = before_preposition(&i.name);
        let name = if is_imperative(&i.name) {
            i.name.clone()
        } else {
            self.lower(name)
        };
        Some(self.ledger.enter(
            format!("initiative[{}].outcome", i.id),
            Draft {
                value,
                unit: String::new(),
                shown,
                name: capitalised(&format!("{}, expected", rest.join(" "))),
                formula: "as planned".to_owned(),
                record: format!("Initiative: {name}"),
                sources: vec![i.id],
                as_of: self.as_of,
                n: None,
            },
        ))
    }
}
