//! Slide 5: each success criterion and metric, then, now and against its target.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::facts::Facts;
use super::measure::{Measure, UnitKind};
use super::targets::{Target, status};
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
        let title = self.scorecard_title(&targets, &measured);
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
            [one] => match (one.measure.and_then(|m| self.stands(m)), one.measure) {
                (Some(stands), Some(m)) => {
                    let target = self.value_of(m, one.criterion.target);
                    let due = self.date(one.criterion.due);
                    let state = match one.met() {
                        true => say!(self, "target-met", target = target),
                        false => say!(self, "target-is", target = target, due = due),
                    };
                    say!(self, "two-parts", first = stands, second = state)
                }
                _ => self.targets_clause(targets, None),
            },
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
            bullet: bullet(Some(c.baseline), last, t.now(), Some(c.target)),
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
                bullet: bullet(None, None, m.now.map(|n| n.value), before),
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

/// Lengths as shares of the reference. A reference of zero or below has no line, and lengths are shares of the longest.
fn bullet(
    start: Option<Decimal>,
    last: Option<Decimal>,
    now: Option<Decimal>,
    reference: Option<Decimal>,
) -> Bullet {
    let line = reference.is_some_and(|r| r > Decimal::ZERO);
    let longest = [start, last, now]
        .into_iter()
        .flatten()
        .max()
        .filter(|v| *v > Decimal::ZERO);
    let whole = reference.filter(|_| line).or(longest);
    let share = |value: Option<Decimal>| {
        let share = value?.checked_div(whole?)?.max(Decimal::ZERO);
        Some(share.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero))
    };
    Bullet {
        start: share(start),
        last: share(last),
        now: share(now),
        line,
    }
}
