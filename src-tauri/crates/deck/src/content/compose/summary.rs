//! Slide 3: one large figure with its line, and up to five conclusions, value first, what was missed last.

use std::cmp::Ordering;

use model::{Evidence, MetricMeaning, Side};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::measure::Measure;
use super::targets::Target;
use crate::content::line::{Line, date, number, say, typed};
use crate::content::{FigureId, Hero, Summary, SummaryRow};

/// At most so many conclusions.
const ROWS: usize = 5;
/// The row of what we did not keep.
const MISSED: &str = "missed";

impl<'a> Facts<'a> {
    /// Slide 3; none when there is nothing to conclude.
    pub fn summary(&self) -> Option<Summary> {
        let targets = self.targets();
        let title = self.summary_title(&targets)?;
        let hero = self.hero_measure();
        let mut rows = self.summary_rows(&targets, hero);
        rows.retain(|row| self.keeps("summary.rows", &row.key));
        // Of commitments alone the page after this one tells.
        if hero.is_none() && rows.iter().all(|row| row.key == MISSED) {
            return None;
        }
        Some(Summary {
            kicker: say!(self, "summary-kicker").text(),
            title: title.capital().text(),
            hero: hero.and_then(|m| self.hero(m, &targets)),
            rows,
        })
    }

    /// The measure that moved most, of use and outcomes; without one that moved, the first with a target.
    pub fn hero_measure(&self) -> Option<&Measure<'a>> {
        let about = |m: &&Measure| {
            m.now.is_some() && matches!(m.metric.meaning, MetricMeaning::Adoption | MetricMeaning::Outcome)
        };
        // The first of equals, so that the order of the records decides and not the search.
        let mut most: Option<&Measure> = None;
        for m in self.measures.iter().filter(about) {
            let further =
                |than: &Measure| m.moved_by().unwrap_or_default() > than.moved_by().unwrap_or_default();
            if most.is_none_or(|most| further(most) || (!moves(most) && !moves(m) && targeted(m, most))) {
                most = Some(m);
            }
        }
        most.or_else(|| self.measures.iter().find(|m| m.now.is_some()))
    }

    fn hero(&self, m: &Measure, targets: &[Target]) -> Option<Hero> {
        let figure = self.now_figure(m)?;
        let now = m.now?;
        let change = self.change_figure(m).filter(|_| moves(m));
        let note = match (&change, m.in_quarter) {
            (Some(_), true) => Some(say!(self, "in-the-quarter")),
            (Some(_), false) => Some(say!(self, "since-day", since = self.since(m)?)),
            (None, _) => self.moved(m),
        };
        let agreed = m.criterion.and_then(|_| self.agreed(targets));
        let caption = say!(
            self,
            "name-on-day",
            name = typed(&m.metric.name),
            day = date(self.words.day_month(now.on))
        );
        Some(Hero {
            figure: self.ledger.at(&figure),
            caption: caption.text(),
            change: change.map(|id| self.ledger.at(&id)),
            change_note: note.map(Line::text),
            chart: self.year_chart(m, agreed.as_ref()),
        })
    }

    /// What moved most when it got worse, the targets that are met, the value; else what moved most, else the commitments.
    fn summary_title(&self, targets: &[Target]) -> Option<Line> {
        let hero = self.hero_measure().filter(|m| m.now.is_some());
        let worse = hero.filter(|m| m.better() == Some(Ordering::Less));
        let mut clauses: Vec<Line> = Vec::new();
        clauses.extend(worse.and_then(|m| self.stands(m)));
        if targets.iter().any(Target::met) {
            clauses.push(self.met_clause(targets, hero));
        }
        clauses.extend(self.value_clause());
        if worse.is_none() && clauses.len() < 2 {
            let stands = hero.and_then(|m| self.stands(m));
            clauses.splice(0..0, stands);
        }
        let mut clauses = clauses.into_iter();
        let Some(first) = clauses.next() else {
            return self.commitments_clause().map(|(line, _)| line);
        };
        Some(match clauses.next() {
            Some(second) => say!(self, "two-parts", first = first, second = second),
            None => first,
        })
    }

    /// `two of three targets are met`; a single target is named when the clause before it is of another measure.
    fn met_clause(&self, targets: &[Target], hero: Option<&Measure>) -> Line {
        let clause = self.targets_clause(targets, self.targets_met(targets).as_ref());
        match targets {
            [one] if one.criterion.metric != hero.map(|m| m.metric.id) => {
                let name = typed(&one.criterion.name);
                say!(self, "name-and-state", name = name, state = clause)
            }
            _ => clause,
        }
    }

    /// `verified value is 3.7 times the fees`; where it is not a multiple of them, or none are known, the sum.
    fn value_clause(&self) -> Option<Line> {
        if let (Some(times), Some(id)) = (self.times_words(), self.ratio_figure()) {
            return Some(say!(self, "value-times", times = number(times).mark(Some(&id))));
        }
        let (total, id) = (self.total()?, self.total_figure()?);
        let total = number(self.form.money(total)).mark(Some(&id));
        Some(say!(self, "value-sum", total = total))
    }

    fn summary_rows(&self, targets: &[Target], hero: Option<&Measure>) -> Vec<SummaryRow> {
        let mut rows: Vec<SummaryRow> = Vec::new();
        rows.extend(self.value_row());
        let hero = hero.map(|m| m.metric.id);
        // What the large figure tells, with its change and its target, is not told again.
        let rest = |met: bool| {
            let others = targets.iter().filter(move |t| t.criterion.metric != hero);
            others.filter(move |t| t.now().is_some() && t.met() == met)
        };
        rows.extend(rest(true).filter_map(|t| self.target_row_of_summary(t)));
        rows.extend(rest(false).filter_map(|t| self.target_row_of_summary(t)));
        rows.extend(self.support_row(hero));
        let missed = self.missed_row();
        rows.truncate(ROWS - usize::from(missed.is_some()));
        rows.extend(missed);
        rows
    }

    fn row(&self, key: impl Into<String>, text: Line, figure: &FigureId) -> SummaryRow {
        SummaryRow {
            key: key.into(),
            text: text.capital().text(),
            figure: self.ledger.at(figure),
        }
    }

    fn value_row(&self) -> Option<SummaryRow> {
        let id = self.total_figure()?;
        let text = say!(
            self,
            "value-row",
            how = self.how_verified(),
            months = self.months()
        );
        Some(self.row("value", text, &id))
    }

    /// By what the total is verified, which chooses a frame's case.
    pub fn how_verified(&self) -> &'static str {
        let has = |grade| self.grade_total(grade).is_some();
        match (has(Evidence::ClientConfirmed), has(Evidence::Documented)) {
            (true, true) => "both",
            (true, false) => "confirmed",
            _ => "documented",
        }
    }

    fn target_row_of_summary(&self, t: &Target) -> Option<SummaryRow> {
        let (m, line) = (t.measure?, self.target_line(t)?);
        let now = self.now_figure(m)?;
        // One that is met leads with how far it came, and says where it stands.
        let (line, figure) = match self.change_figure(m).filter(|_| t.met() && moves(m)) {
            Some(change) => {
                let value = number(self.amount(m, m.now?.value)).mark(Some(&now));
                (say!(self, "list-more", first = value, next = line), change)
            }
            None => (line, now),
        };
        let text = say!(
            self,
            "name-and-state",
            name = self.criterion_name(t),
            state = line
        );
        Some(self.row(t.criterion.id.to_string(), text, &figure))
    }

    /// The first measure of support.
    fn support_row(&self, hero: Option<model::Id>) -> Option<SummaryRow> {
        let support = |m: &&Measure| {
            m.metric.meaning == MetricMeaning::Support && m.now.is_some() && Some(m.metric.id) != hero
        };
        let m = self
            .measures
            .iter()
            .filter(support)
            .find(|m| m.criterion.is_none())?;
        let figure = self.now_figure(m)?;
        let name = self.name_and_unit(m);
        let text = match self.moved(m) {
            Some(moved) => say!(self, "name-moved", name = name, moved = moved),
            None => name,
        };
        Some(self.row("support", text, &figure))
    }

    /// What we promised and did not keep.
    fn missed_row(&self) -> Option<SummaryRow> {
        let ours = self.looked_back(Side::Us);
        let missed: Vec<_> = ours.iter().filter(|c| c.is_failed()).collect();
        let first = missed.first()?;
        let figure = self.kept_figure("promises.ours.kept", "ours", &ours);
        // What was done late is not kept either, and is not told here.
        let kept = ours.iter().filter(|c| c.is_kept()).count();
        let how = if kept + missed.len() == ours.len() {
            "kept"
        } else {
            "done"
        };
        let text = match missed.len() {
            1 => say!(
                self,
                "ours-kept-but-one",
                how = how,
                what = typed(&first.commitment.what)
            ),
            n => say!(self, "ours-kept-but", how = how, n = n),
        };
        Some(self.row(MISSED, text, &figure))
    }
}

fn moves(m: &Measure) -> bool {
    m.moved_by().is_some_and(|by| by > Decimal::ZERO)
}

fn targeted(m: &Measure, than: &Measure) -> bool {
    m.criterion.is_some() && than.criterion.is_none()
}
