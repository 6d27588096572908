//! Slide 3: one large figure with its line, and three to five conclusions, value first, what was missed last.

use model::{Evidence, MetricMeaning, Side};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::{Draft, Line, say};
use super::measure::Measure;
use super::pledges::follow_up;
use super::targets::Target;
use crate::content::form::{day_month, range_of_months};
use crate::content::phrase::{Promised, capitalised, number_word, predicate, share_of, spelled};
use crate::content::{FigureAt, FigureId, FigureValue, Hero, Summary, SummaryRow};

/// At most so many conclusions.
const ROWS: usize = 5;

impl<'a> Cx<'a> {
    /// Slide 3; none when there is nothing to conclude.
    pub fn summary(&self) -> Option<Summary> {
        let targets = self.targets();
        let title = self.summary_title(&targets)?;
        let hero = self.hero_measure();
        let rows = self.summary_rows(&targets, hero);
        if hero.is_none() && rows.is_empty() {
            return None;
        }
        Some(Summary {
            kicker: say("Executive summary").text(),
            title: title.text(),
            hero: hero.and_then(|m| self.hero(m, &targets)),
            rows,
        })
    }

    /// The measure that says most: of those with a target, else of all about use and outcomes, the one that
    /// changed most.
    pub fn hero_measure(&self) -> Option<&Measure<'a>> {
        let most = |with_target: bool| {
            let about = self.measures.iter().filter(|m| {
                m.now.is_some()
                    && (m.criterion.is_some() || !with_target)
                    && matches!(m.metric.meaning, MetricMeaning::Adoption | MetricMeaning::Outcome)
            });
            // The first of equals, so that the order of the records decides and not the search.
            about.first_max(|m| m.change().map(|c| c.abs()))
        };
        most(true)
            .or_else(|| most(false))
            .or_else(|| self.measures.iter().find(|m| m.now.is_some()))
    }

    fn hero(&self, m: &Measure, targets: &[Target]) -> Option<Hero> {
        let figure = self.now_figure(m)?;
        let now = m.now?;
        let change = self.change_figure(m);
        let recent = m
            .before
            .is_some_and(|b| b.on >= self.last_quarter().starts(self.fiscal));
        let note = match (&change, recent, m.before) {
            (Some(_), true, _) => Some("in the quarter".to_owned()),
            (Some(_), false, Some(before)) => {
                Some(format!("since {}", crate::content::form::day_long(before.on)))
            }
            _ => self
                .moved(m, false)
                .zip(m.before_when())
                .map(|(moved, when)| format!("{moved} in {when}")),
        };
        let agreed = m.criterion.and_then(|_| self.agreed(targets));
        Some(Hero {
            figure: self.ledger.at(&figure),
            caption: say(format!("{} on {}", self.lower(m.name()), day_month(now.on))).text(),
            change: change.map(|id| self.ledger.at(&id)),
            change_note: note.map(|note| say(note).text()),
            chart: self.year_chart(m, agreed.as_ref()),
        })
    }

    fn summary_title(&self, targets: &[Target]) -> Option<Line> {
        let value = self.value_clause();
        if let Some(met) = self.targets_clause(targets) {
            return Some(match value {
                Some(value) => met.w(", and ").then(value),
                None => met,
            });
        }
        // Good value does not hide a measure that fell: it is set against it.
        let worse = self
            .hero_measure()
            .is_some_and(|m| m.better() == Some(std::cmp::Ordering::Less));
        match (self.hero_clause(value.is_none()), value) {
            (Some(first), Some(value)) => {
                Some(first.w(if worse { ", while " } else { ", and " }).then(value))
            }
            (Some(first), None) => Some(first),
            (None, Some(value)) => Some(value.capitalised()),
            (None, None) => self.kept_clause(),
        }
    }

    /// `Two of three year-end targets are met three months early`; none when no target is met.
    fn targets_clause(&self, targets: &[Target]) -> Option<Line> {
        let met = targets.iter().filter(|t| t.met()).count();
        if met == 0 {
            return None;
        }
        let early = self
            .months_early(targets)
            .map(|n| format!(" {} early", crate::content::phrase::counted(n, "month", "months")));
        let noun = self.targets_word(targets);
        let (subject, verb) = match (met, targets.len()) {
            (1, 1) => (format!("The {noun}"), "is"),
            (2, 2) => (format!("Both {noun}"), "are"),
            (1, n) => (format!("One of {} {noun}", number_word(n)), "is"),
            (m, n) => (capitalised(&format!("{} {noun}", share_of(m, n))), "are"),
        };
        let figure = self.targets_met(targets);
        Some(
            say(subject)
                .maybe(figure.as_ref())
                .w(format!(" {verb} met{}", early.unwrap_or_default())),
        )
    }

    /// `Active users fell 40% in the quarter to 30; the target is 60 by 1 December`
    fn hero_clause(&self, with_target: bool) -> Option<Line> {
        let m = self.hero_measure()?;
        let now = m.now?;
        let name = capitalised(m.name());
        let amount = self.amount(m, now.value);
        let figure = self.now_figure(m)?;
        let line = match (m.change(), m.before) {
            (Some(change), _) if change != Decimal::ZERO => {
                let verb = if change > Decimal::ZERO { "rose" } else { "fell" };
                say(format!(
                    "{name} {verb} {} in the quarter to {amount}",
                    self.form.share(change)
                ))
            }
            (_, Some(before)) if before.value != now.value => {
                let verb = if now.value > before.value { "rose" } else { "fell" };
                say(format!(
                    "{name} {verb} from {} to {amount}",
                    self.amount(m, before.value)
                ))
            }
            (_, Some(_)) => say(format!("{name} stayed at {amount} in the quarter")),
            (_, None) => {
                let be = crate::content::phrase::be(&name);
                say(format!("{name} {be} at {amount}"))
            }
        };
        let line = line.m(&figure);
        Some(match m.criterion.filter(|_| with_target) {
            Some(c) => line.w(format!(
                "; the target is {} by {}",
                self.amount(m, c.target),
                self.by(c.due)
            )),
            None => line,
        })
    }

    /// `value is 3.7 times the fees`, or the total where there are no fees.
    fn value_clause(&self) -> Option<Line> {
        if let (Some(ratio), Some(id)) = (self.ratio(), self.ratio_figure()) {
            return Some(say(format!("value is {} the fees", self.ratio_words(ratio))).m(&id));
        }
        let (total, id) = (self.total()?, self.total_figure()?);
        Some(say(format!("value came to {}", self.form.money(total))).m(&id))
    }

    /// `Two of three promises are kept`
    fn kept_clause(&self) -> Option<Line> {
        let pledges = self.all_pledges();
        if pledges.is_empty() {
            return None;
        }
        let (line, _) = self.promises_clause(&pledges);
        Some(line)
    }

    fn summary_rows(&self, targets: &[Target], hero: Option<&Measure>) -> Vec<SummaryRow> {
        let mut rows: Vec<SummaryRow> = Vec::new();
        rows.extend(self.value_row());
        let hero = hero.map(|m| m.metric.id);
        let rest: Vec<&Target> = targets
            .iter()
            .filter(|t| t.now().is_some() && t.criterion.metric != hero)
            .collect();
        rows.extend(rest.iter().filter(|t| t.met()).filter_map(|t| self.target_row(t)));
        rows.extend(
            rest.iter()
                .filter(|t| !t.met())
                .filter_map(|t| self.target_row(t)),
        );
        rows.extend(self.support_row());
        let mut last: Vec<SummaryRow> = Vec::new();
        last.extend(
            targets
                .iter()
                .find(|t| t.criterion.metric == hero && !t.met())
                .and_then(|t| self.gap_row(t)),
        );
        last.extend(self.missed_row());
        rows.truncate(ROWS.saturating_sub(last.len()));
        rows.extend(last);
        rows.retain(|row| self.keeps("summary.rows", &row.key));
        rows
    }

    fn row(&self, key: impl Into<String>, text: impl Into<String>, figure: &FigureId) -> SummaryRow {
        SummaryRow {
            key: key.into(),
            text: say(text).text(),
            figure: self.ledger.at(figure),
        }
    }

    fn value_row(&self) -> Option<SummaryRow> {
        let id = self.total_figure()?;
        let has = |grade| self.grade_total(grade).is_some();
        let grades = match (has(Evidence::ClientConfirmed), has(Evidence::Documented)) {
            (true, true) => "Value confirmed by you or documented",
            (true, false) => "Value confirmed by you",
            _ => "Documented value",
        };
        Some(self.row(
            "value",
            format!("{grades}, {}", range_of_months(self.starts, self.ends)),
            &id,
        ))
    }

    /// A met criterion leads with its sentence and its change; one on its way with where it is.
    fn target_row(&self, t: &Target) -> Option<SummaryRow> {
        let (m, now) = (t.measure?, t.now()?);
        let key = t.criterion.id.to_string();
        let name = capitalised(&t.criterion.name);
        if let (true, Some(change), Some(moved), Some(when)) = (
            t.met(),
            self.change_figure(m),
            self.moved(m, false),
            m.before_when(),
        ) {
            let sentence = predicate(&name).map_or(name, |s| capitalised(&s));
            let unit = if self.counts_people(m) { " people" } else { "" };
            let text = format!("{sentence}: {}{unit}, {moved} in {when}", self.amount(m, now));
            return Some(self.row(key, text, &change));
        }
        let figure = self.now_figure(m)?;
        let moved = self
            .moved(m, false)
            .map(|moved| format!(", {moved}"))
            .unwrap_or_default();
        let target = self.amount(m, t.criterion.target);
        let end = if t.met() {
            format!("the target of {target} is met")
        } else {
            format!("the target is {target}")
        };
        Some(self.row(key, format!("{name}{moved}; {end}"), &figure))
    }

    /// What support was asked for, with how it was answered where that is a share of it.
    fn support_row(&self) -> Option<SummaryRow> {
        let support = |m: &&Measure| m.metric.meaning == MetricMeaning::Support && m.now.is_some();
        let m = self
            .measures
            .iter()
            .filter(support)
            .find(|m| m.share.is_none() && m.criterion.is_none() && m.per_period())?;
        let figure = self.now_figure(m)?;
        let moved = self
            .moved(m, true)
            .map(|moved| format!(", {moved}"))
            .unwrap_or_default();
        let all = self
            .measures
            .iter()
            .filter_map(|s| s.share.as_ref())
            .find(|s| s.of == m.metric.id && s.part == Some(s.whole) && s.whole > Decimal::ONE);
        let all = all.map(|s| format!("; all {}", s.what)).unwrap_or_default();
        Some(self.row(
            "support",
            format!("{}{moved}{all}", capitalised(&m.metric.name)),
            &figure,
        ))
    }

    /// How far the large figure is from its target.
    fn gap_row(&self, t: &Target) -> Option<SummaryRow> {
        let (m, now, c) = (t.measure?, t.now()?, t.criterion);
        let figure = self.ledger.enter(
            format!("criterion[{}].gap", c.id),
            Draft {
                value: FigureValue::Ratio(now, c.target),
                unit: m.metric.unit.clone(),
                shown: format!("{} of {}", self.amount(m, now), self.amount(m, c.target)),
                name: format!("{}, against the target", m.name()),
                formula: "last reading of target".to_owned(),
                record: "Success criterion as agreed".to_owned(),
                sources: vec![c.id, m.now?.id],
                as_of: m.now?.on,
                n: None,
            },
        );
        let word = self.target_status(t).word.to_lowercase();
        let text = format!(
            "{}: {word} for the target of {}",
            capitalised(&c.name),
            self.by(c.due)
        );
        Some(self.row(c.id.to_string(), text, &figure))
    }

    /// What we promised and missed: the first of it, in its own words.
    fn missed_row(&self) -> Option<SummaryRow> {
        let pledges = self.pledges(Side::Us, "promises.ours");
        let missed: Vec<_> = pledges.iter().filter(|c| self.fate(c).is_overdue()).collect();
        let c = *missed.first()?;
        let promised = Promised::read(&c.what);
        if let ([_], Some(figure), Some((done, of)), Some(p)) =
            (&missed[..], self.done_figure(c), self.done_of(c), &promised)
            && let Some(noun) = p.object.counted()
        {
            let left = of.checked_sub(done).unwrap_or_default();
            let (subject, verb, follow) = if left == Decimal::ONE {
                ("the last one".to_owned(), "is", "follows")
            } else {
                (
                    format!("the other {}", spelled(&self.form, left)),
                    "are",
                    "follow",
                )
            };
            let when = c
                .note
                .as_deref()
                .and_then(follow_up)
                .map(|w| format!(" and {follow} {w}"))
                .unwrap_or_default();
            let text = format!("{} {}; {subject} {verb} late{when}", capitalised(&noun), p.past());
            return Some(self.row("missed", text, &figure));
        }
        let figure = self.kept_figure("promises.ours.kept", "Promises of ours kept", &pledges);
        let late: Option<String> = match &missed[..] {
            [one] => self.owed(one).map(|owed| format!("we still owe you {owed}")),
            many => Some(format!("{} are late", number_word(many.len()))),
        };
        let text = format!(
            "Promises of ours kept; {}",
            late.unwrap_or_else(|| "one is late".to_owned())
        );
        Some(SummaryRow {
            key: "missed".to_owned(),
            text: say(text).text(),
            figure: FigureAt {
                ..self.ledger.at(&figure)
            },
        })
    }
}

/// The item with the largest key, the first of equals; items without a key come after all that have one.
trait FirstMax: Iterator + Sized {
    fn first_max<K: PartialOrd>(self, key: impl Fn(&Self::Item) -> Option<K>) -> Option<Self::Item> {
        let mut best: Option<(Self::Item, Option<K>)> = None;
        for item in self {
            let k = key(&item);
            let better = match &best {
                None => true,
                Some((_, None)) => k.is_some(),
                Some((_, Some(b))) => k.as_ref().is_some_and(|k| k > b),
            };
            if better {
                best = Some((item, k));
            }
        }
        best.map(|(item, _)| item)
    }
}
impl<I: Iterator> FirstMax for I {}
