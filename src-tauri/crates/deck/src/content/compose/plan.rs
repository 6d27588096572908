//! Slide 10: the initiatives of the next quarter on thirteen weeks, and on those before it that are still ahead.

use chrono::{Datelike, Days, Months, NaiveDate};
use model::plan::Initiative;

use super::facts::Facts;
use crate::content::form::tidy;
use crate::content::line::{Line, say, typed};
use crate::content::{Axis, InitiativeBar, InitiativeRow, NextQuarter, Tick};

impl<'a> Facts<'a> {
    /// Slide 10; none when nothing is planned that may be shown.
    pub fn next_quarter(&self) -> Option<NextQuarter> {
        let all = self.initiatives();
        let initiatives = self.initiatives_of("next_quarter.rows");
        if initiatives.is_empty() {
            return None;
        }
        let first = self.ends.succ_opt().unwrap_or(self.ends);
        let last = monday_of(first);
        let last = last.checked_add_days(Days::new(13 * 7 - 1)).unwrap_or(last);
        // In a quarter that still runs what is ahead begins today.
        let runs = self.today >= self.starts && self.today <= self.ends;
        let first = if runs { self.today } else { first };
        let monday = monday_of(first);
        let mondays = monday.iter_weeks().take_while(|day| *day <= last);
        let ticks = mondays
            .map(|on| Tick {
                on,
                label: on.day().to_string(),
            })
            .collect();
        let mut months = Vec::new();
        // A week is of the month in which it ends.
        let sunday = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
        let mut at = sunday.with_day(1).unwrap_or(sunday);
        while at <= last {
            months.push(Tick {
                on: at.max(monday),
                label: self.words.month(at).to_owned(),
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
            kicker: say!(self, "plan-kicker").text(),
            title: self
                .with_shown(self.plan_title(&all), all.len(), initiatives.len())
                .capital()
                .text(),
            head: say!(self, "plan-head").text(),
            axis: Axis {
                from: monday,
                to: last,
                ticks,
            },
            months,
            today: self.today,
            today_label: self.today_label().text(),
            rows: initiatives.iter().map(|i| self.initiative_row(i)).collect(),
        })
    }

    /// `Four initiatives by 19 December`, and how many of them are late.
    fn plan_title(&self, initiatives: &[&Initiative]) -> Line {
        let n = initiatives.len();
        let last = initiatives.iter().filter_map(|i| i.due).max();
        let late = initiatives.iter().filter(|i| self.is_late(i)).count();
        let line = match last.filter(|_| initiatives.iter().all(|i| i.due.is_some())) {
            Some(last) if last >= self.today => say!(self, "initiatives-by", n = n, day = self.date(last)),
            _ => say!(self, "initiatives", n = n),
        };
        match late {
            0 => line,
            late => say!(self, "initiatives-late", line = line, n = n, late = late),
        }
    }

    pub fn is_late(&self, i: &Initiative) -> bool {
        i.due.is_some_and(|due| due < self.today)
    }

    fn initiative_row(&self, i: &Initiative) -> InitiativeRow {
        let decision = self.decision_on(i.id);
        let bar = i.due.map(|to| InitiativeBar {
            from: i.starts.map(|starts| starts.min(to)),
            to,
            // What hangs on a decision and has no day to begin is only proposed.
            proposed: i.starts.is_none() && decision.is_some(),
            due: self.words.day_month_short(to),
        });
        let needs = decision.map(|(n, _)| {
            let n = crate::content::line::number(n.to_string());
            say!(self, "needs-decision", n = n).plain()
        });
        InitiativeRow {
            key: i.id.to_string(),
            name: typed(&i.name).text(),
            outcome: i.outcome.as_deref().map(|outcome| typed(outcome).text()),
            bar,
            owner: self.r.member_name(i.owner).map(tidy),
            needs,
        }
    }

    /// `Today, 14 October`, or `As of 6 October` when there is no meeting.
    fn today_label(&self) -> Line {
        match self.qbr.on {
            Some(day) => say!(self, "today", day = self.date(day)),
            None => say!(self, "as-of", day = self.date(self.day)),
        }
    }
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    let back = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}
