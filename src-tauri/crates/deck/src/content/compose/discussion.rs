//! Slide 11: where the client is going, in its own words and on a line of months, and questions about it.

use chrono::{Datelike, Months, NaiveDate};
use model::Audience;
use model::plan::ClientGoal;
use model::touchpoints::Touchpoint;

use super::facts::Facts;
use super::ledger::Draft;
use super::measure::Measure;
use crate::content::form::unit_kind;
use crate::content::line::{Line, say, typed};
use crate::content::{
    Axis, Discussion, FigureId, FigureValue, GoalLine, Horizon, HorizonGoal, Question, Tick,
};

/// So many goals stand in the title, in the client's words.
const IN_TITLE: usize = 2;
/// Longer than this in all, the title counts them; the strip and the rows have their words.
const TITLE_LENGTH: usize = 110;

impl<'a> Facts<'a> {
    /// The client's own goals that may be shown and are not past, by date; those without a date last.
    pub fn goals(&self) -> Vec<&'a ClientGoal> {
        let mut goals: Vec<_> = self
            .r
            .client_goals
            .iter()
            .filter(|g| g.audience == Audience::Client)
            .filter(|g| goal_end(g).is_none_or(|end| end >= self.today))
            .collect();
        goals.sort_by_key(|g| (goal_end(g).is_none(), g.from.or(goal_end(g)), g.id));
        goals
    }

    /// The measure that a person tied to a goal, where it was read in the quarter.
    fn goal_measure(&self, goal: &ClientGoal) -> Option<&Measure<'a>> {
        self.measure(goal.metric).filter(|m| m.now.is_some())
    }

    /// The figure of a goal's number.
    fn goal_figure(&self, goal: &ClientGoal) -> Option<FigureId> {
        let value = goal.value?;
        let unit = goal.unit.clone().unwrap_or_default();
        let heard = self.heard(goal);
        let record = match heard {
            Some(talk) => say!(self, "record-heard", day = self.date_long(talk.on)),
            None => say!(self, "record-goal"),
        };
        let mut sources = vec![goal.id];
        sources.extend(heard.map(|talk| talk.id));
        Some(self.ledger.enter(
            format!("goal[{}]", goal.id),
            Draft {
                value: FigureValue::Number(value),
                shown: self.form.in_unit(value, &unit_kind(&unit)),
                unit,
                name: typed(&goal.statement),
                formula: say!(self, "formula-stated"),
                record,
                sources,
                as_of: heard.map_or(self.day, |talk| talk.on),
                n: None,
            },
        ))
    }

    /// The conversation in which a goal was heard, where a person set it and the client may read of it.
    fn heard(&self, goal: &ClientGoal) -> Option<&'a Touchpoint> {
        let talk = self.r.touchpoints.iter().find(|t| Some(t.id) == goal.heard_in)?;
        (talk.audience == Audience::Client && talk.on <= self.day).then_some(talk)
    }

    /// Slide 11; none when neither a goal nor a question is there.
    pub fn discussion(&self) -> Option<Discussion> {
        let goals = self.goals();
        let of_review = self.r.qbr_questions.iter().filter(|q| q.qbr == self.qbr.id);
        let questions: Vec<_> = of_review.collect();
        if goals.is_empty() && questions.is_empty() {
            return None;
        }
        let decisions = self.decisions();
        let shown = questions
            .iter()
            .filter(|q| self.keeps("discussion.questions", q.id))
            .map(|q| {
                let decision = decisions.iter().find(|(_, d)| Some(d.id) == q.decision);
                Question {
                    key: q.id.to_string(),
                    text: typed(&q.text).text(),
                    rests_on: decision.map(|(n, _)| self.decision_name(*n).text()),
                }
            });
        let questions: Vec<Question> = shown.collect();
        let quoted = is_short(&goals);
        let goals_shown = goals.iter().filter(|g| self.shows_goal(g)).count();
        if goals_shown == 0 && questions.is_empty() {
            return None;
        }
        let title = match goals_shown {
            // What is asked is on the page; a question that is left out is not asked.
            0 => say!(self, "questions-only", n = questions.len()),
            n if n < goals.len() => {
                let counted = say!(self, "goals-counted", n = goals.len());
                self.with_shown(counted, goals.len(), n)
            }
            _ if quoted => self.direction(&goals),
            n => say!(self, "goals-counted", n = n),
        };
        let undated = goals
            .iter()
            .filter(|g| goal_end(g).is_none() && self.shows_goal(g));
        let undated = undated
            .filter(|_| !quoted || goals_shown < goals.len())
            .map(|g| GoalLine {
                key: g.id.to_string(),
                figure: self.goal_figure(g).map(|id| self.ledger.at(&id)),
                words: say!(self, "quote", quote = typed(&g.statement)).text(),
            });
        Some(Discussion {
            kicker: say!(self, "discussion-kicker").text(),
            title: title.capital().text(),
            horizon: self.horizon(&goals),
            undated: undated.collect(),
            questions,
        })
    }

    /// True when a person has not left a goal off the page.
    fn shows_goal(&self, goal: &ClientGoal) -> bool {
        let kept = |list| self.keeps(list, goal.id);
        kept("discussion.horizon.goals") && kept("discussion.undated")
    }

    /// The client's goals in its own words.
    fn direction(&self, goals: &[&ClientGoal]) -> Line {
        let quoted = goals.iter().map(|goal| {
            let figure = self.goal_figure(goal);
            say!(self, "quote", quote = typed(&goal.statement)).mark(figure.as_ref())
        });
        let quoted = self.words.list(quoted.collect());
        say!(self, "your-goals", n = goals.len(), goals = quoted)
    }

    /// The dated goals from the month of the review to the month of the last.
    fn horizon(&self, goals: &[&ClientGoal]) -> Option<Horizon> {
        let dated: Vec<_> = goals
            .iter()
            .filter(|g| goal_end(g).is_some() && self.shows_goal(g))
            .collect();
        let end = dated.iter().filter_map(|g| goal_end(g)).max()?;
        let from = self.today.with_day(1)?;
        let to = end.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()?;
        let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32 + 1;
        let step = [1, 2, 3, 6, 12, 24]
            .into_iter()
            .find(|step| months <= 14 * step)
            .unwrap_or(60);
        let mut ticks = Vec::new();
        let mut at = from;
        while at <= to {
            let year = step >= 12 || (step > 1 && at.month() as i32 <= step);
            let label = match year {
                true => format!("{} {}", self.words.month_short(at), at.year()),
                false => self.words.month_short(at).to_owned(),
            };
            ticks.push(Tick { on: at, label });
            let Some(next) = at.checked_add_months(Months::new(step as u32)) else {
                break;
            };
            at = next;
        }
        let now = dated.iter().find_map(|g| self.goal_measure(g)).and_then(|m| {
            let id = self.now_figure(m)?;
            let words = say!(self, "name-today", name = typed(&m.metric.name));
            Some((self.ledger.at(&id), words.text()))
        });
        // A single goal is the title: the strip has its day.
        let alone = goals.len() == 1 && goals.iter().all(|g| g.statement.chars().count() <= TITLE_LENGTH);
        let goal = |g: &&&ClientGoal| {
            let end = goal_end(g)?;
            let words = match g.from.filter(|from| alone && *from < end) {
                Some(start) => say!(
                    self,
                    "from-to",
                    from = self.date_long(start),
                    to = self.date_long(end)
                ),
                None if alone => self.date_long(end),
                None => typed(&g.statement),
            };
            Some(HorizonGoal {
                key: g.id.to_string(),
                figure: self.goal_figure(g).map(|id| self.ledger.at(&id)),
                words: words.text(),
                from: g.from.unwrap_or(end).max(from),
                to: end,
            })
        };
        Some(Horizon {
            axis: Axis { from, to, ticks },
            today: self.today,
            now,
            goals: dated.iter().filter_map(goal).collect(),
        })
    }
}

/// True of goals that fit into a title.
fn is_short(goals: &[&ClientGoal]) -> bool {
    let length: usize = goals.iter().map(|g| g.statement.chars().count()).sum();
    goals.len() <= IN_TITLE && length <= TITLE_LENGTH
}

fn goal_end(goal: &ClientGoal) -> Option<NaiveDate> {
    goal.by.or(goal.to).or(goal.from)
}
