//! Slide 5: each success criterion and metric, then, now and against its target.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Line, say};
use super::measure::{Measure, UnitKind};
use super::targets::{Target, status};
use crate::content::form::{day_long, quarter_in_words};
use crate::content::phrase::{be, capitalised, counted, list, number_word, share_of};
use crate::content::{
    Bullet, FigureAt, MeasuredRow, MeasuredTable, Scorecard, Sign, Status, TargetRow, TargetTable, Tone,
};

/// What stands where nothing was read.
const DASH: &str = "–";

impl<'a> Cx<'a> {
    /// Slide 5; none when nothing is measured.
    pub fn scorecard(&self) -> Option<Scorecard> {
        let mut targets = self.targets();
        targets.retain(|t| self.keeps("scorecard.targets.rows", t.criterion.id));
        let measured: Vec<&Measure> = self
            .measures
            .iter()
            .filter(|m| m.criterion.is_none() && self.keeps("scorecard.measured.rows", m.metric.id))
            .collect();
        if targets.is_empty() && measured.is_empty() {
            return None;
        }
        Some(Scorecard {
            kicker: say("Scorecard").text(),
            title: self.scorecard_title(&targets, &measured).text(),
            targets: self.target_table(&targets),
            measured: self.measured_table(&measured),
        })
    }

    fn scorecard_title(&self, targets: &[Target], measured: &[&Measure]) -> Line {
        let names = |targets: &[&Target]| -> Vec<String> {
            targets
                .iter()
                .filter_map(|t| Some(self.lower(&t.measure?.short_name())))
                .collect()
        };
        let met: Vec<&Target> = targets.iter().filter(|t| t.met()).collect();
        let short: Vec<&Target> = targets.iter().filter(|t| t.now().is_some() && !t.met()).collect();
        let word = self.targets_word(targets);
        if met.is_empty() && short.is_empty() {
            return self.measured_title(measured);
        }
        let met_part = match met.len() {
            0 => None,
            1 if targets.len() == 1 => {
                let name = names(&met).concat();
                Some(format!("{} {} at the {word}", capitalised(&name), be(&name)))
            }
            n if n == targets.len() && n > 3 => {
                Some(format!("{} {word} are met", capitalised(&share_of(n, n))))
            }
            1..=3 => {
                let name = list(&names(&met));
                let (be, their) = if met.len() > 1 || be(&name) == "are" {
                    ("are", "their")
                } else {
                    ("is", "its")
                };
                // One of several has one target of the targets.
                let word = if met.len() == 1 {
                    word.trim_end_matches('s')
                } else {
                    &word
                };
                Some(format!("{} {be} at {their} {word}", capitalised(&name)))
            }
            n => Some(format!(
                "{} of {} {word} are met",
                capitalised(&number_word(n)),
                number_word(targets.len())
            )),
        };
        let gap = |t: &Target| Some((self.lower(&t.measure?.short_name()), self.short_by(t)?));
        let short_part = match (&short[..], met.is_empty()) {
            ([], _) => None,
            ([one], false) => gap(one).map(|(name, gap)| format!("{name} {} {gap} short", be(&name))),
            ([one], true) => self.standing(one),
            ([a, b], false) => match (gap(a), gap(b)) {
                (Some((a, ga)), Some((b, gb))) => Some(format!("{a} {} {ga} and {b} {gb} short", be(&a))),
                _ => None,
            },
            (many, false) => Some(format!("{} are not yet", number_word(many.len()))),
            (many, true) => {
                let behind = many
                    .iter()
                    .filter(|t| self.target_status(t).tone != Tone::Good)
                    .count();
                let course = match behind {
                    0 if many.len() < targets.len() => format!("{} are on course", number_word(many.len())),
                    0 if many.len() == 2 => "both are on course".to_owned(),
                    0 => format!("all {} are on course", number_word(many.len())),
                    n if n == targets.len() && n == 2 => "both are behind".to_owned(),
                    n if n == targets.len() => format!("all {} are behind", number_word(n)),
                    1 => "one of them is behind".to_owned(),
                    n => format!("{} of them are behind", number_word(n)),
                };
                Some(format!(
                    "none of {} {word} is met yet; {course}",
                    number_word(targets.len())
                ))
            }
        };
        match (met_part, short_part) {
            (Some(met), Some(short)) => say(format!("{met}; {short}")),
            (Some(one), None) | (None, Some(one)) => say(capitalised(&one)),
            (None, None) => self.measured_title(measured),
        }
    }

    /// `active users are at 30, against a target of 60 by 1 December`
    fn standing(&self, t: &Target) -> Option<String> {
        let (m, now) = (t.measure?, t.now()?);
        let name = self.lower(m.name());
        let (be, now) = (be(&name), self.amount(m, now));
        let (target, due) = (self.amount(m, t.criterion.target), self.by(t.criterion.due));
        Some(format!(
            "{name} {be} at {now}, against a target of {target} by {due}"
        ))
    }

    fn measured_title(&self, measured: &[&Measure]) -> Line {
        let read = self.measures.iter().filter(|m| m.now.is_some()).count();
        if read == 0 {
            return say("Nothing of what we measure was read in the quarter");
        }
        let compared: Vec<Ordering> = measured.iter().filter_map(|m| m.better()).collect();
        let better = compared.iter().filter(|o| o.is_gt()).count();
        let worse = compared.iter().filter(|o| o.is_lt()).count();
        let noun = counted(measured.len(), "measure", "measures");
        let one = |verb: &str| {
            measured
                .first()
                .map(|m| format!("{} {verb} in the quarter", capitalised(m.name())))
        };
        say(match (compared.len(), better, worse) {
            (0, _, _) => format!(
                "{} for the first time",
                capitalised(&format!(
                    "{noun} {}",
                    if measured.len() == 1 {
                        "was read"
                    } else {
                        "were read"
                    }
                ))
            ),
            (1, 1, _) if measured.len() == 1 => one("improved").unwrap_or_default(),
            (1, _, 1) if measured.len() == 1 => one("got worse").unwrap_or_default(),
            (n, b, 0) => format!(
                "{} measures improved in the quarter",
                capitalised(&share_of(b, n))
            ),
            (n, 0, w) => format!(
                "{} measures got worse in the quarter",
                capitalised(&share_of(w, n))
            ),
            (n, b, w) => format!(
                "{} measures improved, {} got worse",
                capitalised(&share_of(b, n)),
                number_word(w)
            ),
        })
    }

    /// The month the last quarter's readings are of, if it is one.
    fn last_head<'m>(&self, measures: impl Iterator<Item = &'m Measure<'a>>) -> String
    where
        'a: 'm,
    {
        let months: Vec<String> = measures.filter_map(Measure::before_when).collect();
        match months.split_first() {
            Some((first, rest)) if rest.iter().all(|m| m == first) => first.clone(),
            _ => "Before".to_owned(),
        }
    }

    fn target_table(&self, targets: &[Target]) -> Option<TargetTable> {
        let due = self.common_due(targets);
        let agreed = self.agreed(targets)?;
        let head = match (due, targets.len()) {
            (Some(due), _) => format!("Success criterion, due {}", day_long(due)),
            (None, _) => "Success criterion".to_owned(),
        };
        let last_head = self.last_head(targets.iter().filter_map(|t| t.measure));
        let before = if last_head == "Before" {
            "before".to_owned()
        } else {
            format!("to {last_head}")
        };
        let quarter = quarter_in_words(self.qbr.quarter);
        let row = |t: &Target| {
            let c = t.criterion;
            let write = |value: Decimal| {
                t.measure
                    .map_or_else(|| self.form.number(value), |m| self.amount(m, value))
            };
            let mut metric = t
                .measure
                .map_or("Not measured yet".to_owned(), |m| m.metric.name.clone());
            if due.is_none() {
                metric.push_str(&format!(", due {}", day_long(c.due)));
            }
            let last = t.measure.and_then(|m| m.before).map(|b| b.value);
            TargetRow {
                key: c.id.to_string(),
                name: say(&c.name).text(),
                metric: say(metric).text(),
                start: write(c.baseline),
                last: last.map_or(DASH.to_owned(), write),
                now: self.now_at(t.measure),
                target: write(c.target),
                bullet: bullet(Some(c.baseline), last, t.now(), Some(c.target)),
                status: self.target_status(t),
            }
        };
        Some(TargetTable {
            head: say(head).m(&agreed).text(),
            last_head,
            key: ["start".to_owned(), before, quarter.to_owned()],
            rows: targets.iter().map(row).collect(),
        })
    }

    fn now_at(&self, m: Option<&Measure>) -> FigureAt {
        match m.and_then(|m| self.now_figure(m)) {
            Some(id) => self.ledger.at(&id),
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
            let name = if m.per_period() {
                format!("{} in the quarter", m.name())
            } else {
                m.name().to_owned()
            };
            let now = m.now.map(|n| n.value);
            MeasuredRow {
                key: m.metric.id.to_string(),
                name: say(name).text(),
                last: before.map_or(DASH.to_owned(), |b| self.amount(m, b)),
                now: self.now_at(Some(m)),
                reference: before.map_or(String::new(), |b| self.amount(m, b)),
                bullet: bullet(None, None, now, before),
                change: self.changed_by(m),
            }
        };
        let criteria = !self.r.success_criteria.is_empty();
        let head = if criteria {
            "Also measured, no target agreed"
        } else {
            "Measured, no target agreed"
        };
        Some(MeasuredTable {
            head: say(head).text(),
            last_head: self.last_head(measured.iter().copied()),
            rows: measured.iter().map(row).collect(),
        })
    }

    /// `2 fewer`, `0.4 h less`, `3 points more`, with the sign of the direction and the tone of what it means.
    pub fn changed_by(&self, m: &Measure) -> Status {
        let (Some(now), Some(before)) = (m.now, m.before) else {
            let word = if m.now.is_some() {
                "First reading"
            } else {
                "No reading"
            };
            return status(Sign::Ring, Tone::Neutral, word);
        };
        let Some(gap) = now.value.checked_sub(before.value).filter(|gap| !gap.is_zero()) else {
            return status(Sign::Ring, Tone::Neutral, "No change");
        };
        let more = gap > Decimal::ZERO;
        let amount = match m.kind {
            UnitKind::Percent => {
                let noun = if gap.abs() == Decimal::ONE {
                    "point"
                } else {
                    "points"
                };
                format!("{} {noun}", self.form.number(gap.abs()))
            }
            _ => self.amount(m, gap.abs()),
        };
        let word = match (more, &m.kind) {
            (true, _) => "more",
            (false, UnitKind::Count) if gap.is_integer() => "fewer",
            (false, _) => "less",
        };
        let tone = if m.better() == Some(Ordering::Greater) {
            Tone::Good
        } else {
            Tone::Bad
        };
        status(
            if more { Sign::Up } else { Sign::Down },
            tone,
            format!("{amount} {word}"),
        )
    }
}

/// Lengths as shares of the reference. Where less is better a bar that ends before the line is good, so the
/// same shares serve. A reference of zero or below has no line, and lengths are shares of the longest.
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
        Some(share.round_dp(4))
    };
    Bullet {
        start: share(start),
        last: share(last),
        now: share(now),
        line,
    }
}
