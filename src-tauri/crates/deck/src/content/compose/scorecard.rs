//! Slide 5: each success criterion and metric, then, now and against its target.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::facts::Facts;
use super::measure::{Measure, UnitKind};
use super::targets::{Target, status};
use crate::content::form::rounded;
use crate::content::line::{Line, date, number, say, typed};
use crate::content::{
    Bullet, FigureAt, MeasuredRow, MeasuredTable, Scorecard, Sign, Status, TargetRow, TargetTable, Tone,
};

/// What stands where nothing was read.
const DASH: &str = "–";

impl<'a> Facts<'a> {
    /// Slide 5; none when nothing is measured.
    pub fn scorecard(&self) -> Option<Scorecard> {
        let targets = self.targets();
        let measured: Vec<&Measure> = self.measures.iter().filter(|m| m.criterion.is_none()).collect();
        let (all, title) = (targets.len(), self.scorecard_title(&targets, &measured));
        let all_measured = measured.len();
        let shown: Vec<Target> = targets
            .iter()
            .copied()
            .filter(|t| self.keeps("scorecard.targets.rows", t.criterion.id))
            .collect();
        let kept = |m: &&&Measure| self.keeps("scorecard.measured.rows", m.metric.id);
        let measured: Vec<&Measure> = measured.iter().filter(kept).copied().collect();
        if shown.is_empty() && measured.is_empty() {
            return None;
        }
        // The title counts the targets, or the measures where there are none.
        let title = match all {
            0 => self.with_shown(title, all_measured, measured.len()),
            _ => self.with_shown(title, all, shown.len()),
        };
        Some(Scorecard {
            kicker: say!(self, "scorecard-kicker").text(),
            title: title.capital().text(),
            targets: self.target_table(&shown),
            measured: self.measured_table(&measured),
        })
    }

    fn scorecard_title(&self, targets: &[Target], measured: &[&Measure]) -> Line {
        if !self.measures.is_empty() && self.measures.iter().all(|m| m.now.is_none()) {
            return say!(self, "measured-nothing");
        }
        match targets {
            [] => self.measured_title(measured),
            [one] if self.keeps("scorecard.targets.rows", one.criterion.id) => {
                match (one.measure.and_then(|m| self.stands(m)), one.measure) {
                    (Some(stands), Some(m)) => {
                        let state = self.target_state(m, one.criterion);
                        say!(self, "two-parts", first = stands, second = state)
                    }
                    _ => self.targets_clause(targets, None),
                }
            }
            several => {
                let met = self.targets_clause(several, None);
                let course = self.course_clause(several);
                match course.plain().is_empty() {
                    true => met,
                    false => say!(self, "two-parts", first = met, second = course),
                }
            }
        }
    }

    fn measured_title(&self, measured: &[&Measure]) -> Line {
        let compared: Vec<Ordering> = measured.iter().filter_map(|m| m.better()).collect();
        let count = |order| compared.iter().filter(|o| **o == order).count();
        let (better, worse) = (count(Ordering::Greater), count(Ordering::Less));
        match (measured, compared.len()) {
            ([one], _) if one.now.is_some() => self.stands(one).unwrap_or_default(),
            (_, 0) => say!(
                self,
                "measured-first",
                n = measured.iter().filter(|m| m.now.is_some()).count()
            ),
            (_, of) if better == of => say!(self, "measured-all", n = of, way = "better"),
            (_, of) if worse == of => say!(self, "measured-all", n = of, way = "worse"),
            (_, of) => say!(self, "measured-moved", better = better, worse = worse, of = of),
        }
    }

    /// The month the last quarter's readings are of, if it is one.
    fn last_month<'m>(&self, measures: impl Iterator<Item = &'m Measure<'a>>) -> Option<Line>
    where
        'a: 'm,
    {
        let since: Vec<Line> = measures.filter_map(|m| self.since(m)).collect();
        let (first, rest) = since.split_first()?;
        rest.iter().all(|other| other == first).then(|| first.clone())
    }

    fn last_head(&self, last: Option<&Line>) -> String {
        last.map_or_else(|| self.words.word("head-before"), Line::plain)
    }

    fn target_table(&self, targets: &[Target]) -> Option<TargetTable> {
        let due = self.common_due(targets);
        let agreed = self.agreed(targets)?;
        let head = match due {
            Some(due) => say!(self, "targets-head-due", due = self.date_long(due)),
            None => say!(self, "targets-head"),
        };
        let last = self.last_month(targets.iter().filter_map(|t| t.measure));
        let before = match last.clone() {
            Some(month) => say!(self, "key-to", month = month).plain(),
            None => self.words.word("key-before"),
        };
        Some(TargetTable {
            head: head.mark(Some(&agreed)).text(),
            last_head: self.last_head(last.as_ref()),
            key: [
                self.words.word("key-start"),
                before,
                say!(self, "key-quarter", n = self.quarter_number()).plain(),
            ],
            rows: targets
                .iter()
                .map(|t| self.target_row(t, due.is_none()))
                .collect(),
        })
    }

    fn target_row(&self, t: &Target, with_due: bool) -> TargetRow {
        let c = t.criterion;
        let write = |value: Decimal| match t.measure {
            Some(m) => self.amount_in_table(m, value),
            None => self.form.number(value),
        };
        let metric = match t.measure {
            Some(m) => self.name_in_table(m),
            None => say!(self, "not-measured-yet"),
        };
        let metric = match with_due {
            true => say!(self, "metric-due", metric = metric, due = self.date_long(c.due)),
            false => metric,
        };
        let last = t.measure.and_then(|m| m.before).map(|b| b.value);
        TargetRow {
            key: c.id.to_string(),
            name: typed(&c.name).text(),
            metric: metric.text(),
            start: write(c.baseline),
            last: last.map_or(DASH.to_owned(), write),
            now: self.now_at(t.measure),
            target: write(c.target),
            bullet: way(t.wants_more(), [Some(c.baseline), last, t.now()], c.target),
            status: self.target_status(t),
        }
    }

    fn now_at(&self, m: Option<&Measure>) -> FigureAt {
        let known = m.and_then(|m| Some((m, m.now?, self.now_figure(m)?)));
        match known {
            Some((m, now, figure)) => {
                let text = self.amount_in_table(m, now.value);
                self.ledger.also(&figure, text.clone());
                let figure = Some(figure);
                FigureAt { text, figure }
            }
            None => FigureAt {
                text: DASH.to_owned(),
                figure: None,
            },
        }
    }

    fn measured_table(&self, measured: &[&Measure]) -> Option<MeasuredTable> {
        if measured.is_empty() {
            return None;
        }
        let row = |m: &&Measure| {
            let before = m.before.map(|b| b.value);
            MeasuredRow {
                key: m.metric.id.to_string(),
                name: self.name_in_table(m).text(),
                last: before.map_or(DASH.to_owned(), |b| self.amount_in_table(m, b)),
                now: self.now_at(Some(m)),
                reference: before.map_or(String::new(), |b| self.amount_in_table(m, b)),
                bullet: bullet(m.now.map(|n| n.value), before),
                change: self.changed_by(m),
            }
        };
        let head = match self.r.success_criteria.is_empty() {
            true => say!(self, "measured-head"),
            false => say!(self, "measured-also-head"),
        };
        let last = self.last_month(measured.iter().copied());
        Some(MeasuredTable {
            head: head.text(),
            last_head: self.last_head(last.as_ref()),
            rows: measured.iter().map(row).collect(),
        })
    }

    /// `Up 2`, `Down 0.4 hours`, `Up 3 points`, with the sign of the direction and the tone of what it means.
    pub fn changed_by(&self, m: &Measure) -> Status {
        let (Some(now), Some(before)) = (m.now, m.before) else {
            let word = match m.now {
                Some(_) => say!(self, "status-first-reading"),
                None => say!(self, "status-no-reading"),
            };
            return status(Sign::Ring, Tone::Neutral, word);
        };
        let Some(gap) = now.value.checked_sub(before.value).filter(|gap| !gap.is_zero()) else {
            return status(Sign::Ring, Tone::Neutral, say!(self, "status-no-change"));
        };
        let by = match m.kind {
            UnitKind::Percent => self.points_of(gap.abs()),
            _ => number(self.amount(m, gap.abs())),
        };
        let tone = match m.better() {
            Some(Ordering::Greater) => Tone::Good,
            _ => Tone::Bad,
        };
        match gap > Decimal::ZERO {
            true => status(Sign::Up, tone, say!(self, "status-up", by = by)),
            false => status(Sign::Down, tone, say!(self, "status-down", by = by)),
        }
    }

    /// The number of the quarter, which chooses a frame's case.
    pub fn quarter_number(&self) -> &'static str {
        ["first", "second", "third", "fourth"][usize::from(self.qbr.quarter.number().clamp(1, 4) - 1)]
    }

    /// `Third quarter 2025`
    pub fn quarter_name(&self) -> Line {
        let year = date(self.qbr.quarter.year().to_string());
        say!(self, "quarter-of-year", n = self.quarter_number(), year = year)
    }
}

/// The way to a target: start, last and now as shares of the way from the worst of them to the target; of a target above
/// zero that wants more, from zero. Where each of them has passed the target, it lies in the middle of the longest.
fn way(wants_more: bool, values: [Option<Decimal>; 3], target: Decimal) -> Bullet {
    // Turned so that more is better.
    let turned = |value: Decimal| if wants_more { value } else { -value };
    let goal = turned(target);
    let values = values.map(|value| value.map(turned));
    let known = || values.iter().flatten().copied();
    let worst = known().fold(
        if wants_more { goal.min(Decimal::ZERO) } else { goal },
        Decimal::min,
    );
    let furthest = known().fold(goal, Decimal::max);
    let share = |value: Option<Decimal>| {
        let value = value?;
        let (done, whole) = match worst < goal {
            true => (value.checked_sub(worst)?, goal.checked_sub(worst)?),
            false => {
                let beyond = furthest.checked_sub(goal)?;
                (value.checked_sub(goal)?.checked_add(beyond)?, beyond)
            }
        };
        match whole.is_zero() {
            true => Some(Decimal::ONE),
            false => Some(rounded(done.checked_div(whole)?, 4)),
        }
    };
    let [start, last, now] = values.map(share);
    Bullet {
        start,
        last,
        now,
        line: true,
    }
}

/// Lengths as shares of the reference. A reference of zero or below has no line, and lengths are shares of the longest.
fn bullet(now: Option<Decimal>, reference: Option<Decimal>) -> Bullet {
    let line = reference.is_some_and(|r| r > Decimal::ZERO);
    let longest = now.filter(|v| *v > Decimal::ZERO);
    let whole = reference.filter(|_| line).or(longest);
    let share = |value: Option<Decimal>| {
        let share = value?.checked_div(whole?)?.max(Decimal::ZERO);
        Some(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
    };
    Bullet {
        start: None,
        last: None,
        now: share(now),
        line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(wants_more: bool, values: [i64; 3], target: i64) -> [String; 3] {
        let bullet = way(wants_more, values.map(|v| Some(v.into())), target.into());
        [bullet.start, bullet.last, bullet.now]
            .map(|share| rounded(share.unwrap(), 2).normalize().to_string())
    }

    #[test]
    fn more_is_better_grows_from_nothing_to_the_line() {
        assert_eq!(shares(true, [20, 45, 75], 75), ["0.27", "0.6", "1"]);
        assert_eq!(shares(true, [95, 90, 85], 90), ["1.06", "1", "0.94"]);
    }

    #[test]
    fn less_is_better_grows_from_the_worst_value_to_the_line() {
        assert_eq!(shares(false, [20, 12, 4], 5), ["0", "0.53", "1.07"]);
        assert_eq!(shares(false, [9, 8, 6], 4), ["0", "0.2", "0.6"]);
        assert_eq!(shares(false, [4, 6, 9], 5), ["1.25", "0.75", "0"]);
    }

    #[test]
    fn a_target_of_nothing_is_reached_only_at_nothing() {
        assert_eq!(shares(false, [6, 5, 9], 0), ["0.33", "0.44", "0"]);
        assert_eq!(shares(false, [6, 3, 0], 0), ["0", "0.5", "1"]);
    }

    #[test]
    fn a_target_below_zero_is_reached_only_there() {
        assert_eq!(shares(false, [5, 1, -3], -10), ["0", "0.27", "0.53"]);
        assert_eq!(shares(true, [-8, -6, -2], -2), ["0", "0.33", "1"]);
    }

    #[test]
    fn what_has_passed_the_target_lies_past_the_line() {
        assert_eq!(shares(false, [4, 4, 3], 5), ["1.5", "1.5", "2"]);
        assert_eq!(shares(false, [5, 5, 5], 5), ["1", "1", "1"]);
    }
}
