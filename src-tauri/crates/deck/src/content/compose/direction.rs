//! Slide 11: where the client is going, in its own words and on a line of months, and questions about it.

use chrono::{Datelike, Months, NaiveDate};
use model::plan::ClientGoal;
use model::{Audience, Id};

use super::facts::Cx;
use super::line::{Draft, Line, say};
use super::measure::Measure;
use crate::content::form::{month_short, month_year};
use crate::content::phrase::{capitalised, content_words, counted, goal_object, is_imperative, list};
use crate::content::{Axis, Discussion, FigureId, FigureValue, Horizon, HorizonGoal, Question, Tick};

impl<'a> Cx<'a> {
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

    /// The measure in which a goal's number is counted.
    pub fn goal_measure(&self, goal: &ClientGoal) -> Option<&Measure<'a>> {
        let unit = goal.unit.as_deref()?;
        self.measures
            .iter()
            .find(|m| m.now.is_some() && m.metric.unit == unit)
    }

    /// The figure of a goal's number.
    pub fn goal_figure(&self, goal: &ClientGoal) -> Option<FigureId> {
        let value = goal.value?;
        let unit = goal.unit.clone().unwrap_or_default();
        let by = goal_end(goal)
            .map(|day| format!(" by {}", month_year(day)))
            .unwrap_or_default();
        let heard = self.heard(goal);
        let record = match heard {
            Some((_, id)) => {
                let with = self.r.touchpoint_with.iter().filter(|w| w.touchpoint == id);
                let names: Vec<String> = with
                    .filter_map(|w| self.r.stakeholder(w.stakeholder))
                    .map(|s| initialled(&s.name))
                    .collect();
                if names.is_empty() {
                    "Meeting with you".to_owned()
                } else {
                    format!("Meeting with {}", list(&names))
                }
            }
            None => "Your goal, as recorded".to_owned(),
        };
        let name = capitalised(&format!("{unit} planned{by}"));
        let mut sources = vec![goal.id];
        sources.extend(heard.map(|(_, id)| id));
        Some(self.ledger.enter(
            format!("goal[{}]", goal.id),
            Draft {
                value: FigureValue::Number(value),
                unit,
                shown: self.form.number(value),
                name,
                formula: "as stated by the client".to_owned(),
                record,
                sources,
                as_of: heard.map_or(self.as_of, |(on, _)| on),
                n: None,
            },
        ))
    }

    /// The meeting in which a goal was heard: the last whose notes name its number and what it counts. The
    /// notes themselves stay inside.
    fn heard(&self, goal: &ClientGoal) -> Option<(NaiveDate, Id)> {
        let number = goal.value?.normalize().to_string();
        let unit = goal.unit.as_deref().unwrap_or_default().to_lowercase();
        let names = |summary: &str| {
            let mut words = summary.split(|c: char| !c.is_alphanumeric());
            words.any(|w| w == number) && summary.to_lowercase().contains(&unit)
        };
        let talks = self.r.touchpoints.iter().filter(|t| {
            let talk = matches!(
                t.channel,
                model::Channel::InPerson | model::Channel::Video | model::Channel::Phone
            );
            talk && t.on <= self.as_of && t.summary.as_deref().is_some_and(names)
        });
        talks.map(|t| (t.on, t.id)).max()
    }

    /// Slide 11; none when neither a goal nor a question is there.
    pub fn discussion(&self) -> Option<Discussion> {
        let goals = self.goals();
        let questions: Vec<_> = self
            .r
            .qbr_questions
            .iter()
            .filter(|q| q.qbr == self.qbr.id && self.keeps("discussion.questions", q.id))
            .collect();
        if goals.is_empty() && questions.is_empty() {
            return None;
        }
        let questions = questions.iter().map(|q| Question {
            key: q.id.to_string(),
            text: say(&q.text).text(),
            rests_on: self.rests_on(&q.text).map(|words| say(words).text()),
        });
        let questions: Vec<Question> = questions.collect();
        Some(Discussion {
            kicker: say("Strategic discussion").text(),
            title: self.direction(&goals, questions.len()).text(),
            horizon: self.horizon(&goals),
            questions,
        })
    }

    /// `You plan a second office in the spring and 100 people by June`
    fn direction(&self, goals: &[&ClientGoal], questions: usize) -> Line {
        let told = &goals[..goals.len().min(3)];
        if told.is_empty() {
            let noun = counted(questions, "question", "questions");
            return say(format!("{} on where you are going", capitalised(&noun)));
        }
        let objects: Option<Vec<&str>> = told.iter().map(|g| goal_object(&g.statement)).collect();
        let verbs = told.iter().all(|g| is_imperative(&g.statement));
        let (start, phrases): (&str, Vec<String>) = match objects {
            Some(objects) => ("You plan ", objects.into_iter().map(str::to_owned).collect()),
            None if verbs => ("You plan to ", told.iter().map(|g| self.goal_words(g)).collect()),
            None => (
                "Your direction: ",
                told.iter().map(|g| self.goal_words(g)).collect(),
            ),
        };
        let mut line = say(start);
        let last = phrases.len() - 1;
        for (i, (phrase, goal)) in phrases.iter().zip(told).enumerate() {
            let before = match i {
                0 => "",
                i if i == last && start.ends_with("to ") => " and to ",
                i if i == last => " and ",
                _ => ", ",
            };
            line = line.w(before).w(phrase).maybe(self.goal_figure(goal).as_ref());
        }
        line
    }

    fn goal_words(&self, goal: &ClientGoal) -> String {
        self.lower(goal.statement.trim().trim_end_matches('.'))
    }

    /// The dated goals from the month of the review to the month of the last.
    fn horizon(&self, goals: &[&ClientGoal]) -> Option<Horizon> {
        let dated: Vec<_> = goals
            .iter()
            .filter(|g| goal_end(g).is_some() && self.keeps("discussion.horizon.goals", g.id))
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
            let label = if year {
                format!("{} {}", month_short(at), at.year())
            } else {
                month_short(at).to_owned()
            };
            ticks.push(Tick { on: at, label });
            let Some(next) = at.checked_add_months(Months::new(step as u32)) else {
                break;
            };
            at = next;
        }
        let measured = dated
            .iter()
            .filter(|g| g.value.is_some())
            .find_map(|g| self.goal_measure(g));
        let now = measured.and_then(|m| {
            let id = self.now_figure(m)?;
            let words = match self.used_thing().filter(|_| self.counts_people(m)) {
                Some(thing) => format!("people on {thing} today"),
                None => format!("{} today", self.lower(&m.metric.name)),
            };
            Some((self.ledger.at(&id), say(words).text()))
        });
        let goal = |g: &&&ClientGoal| {
            let end = goal_end(g)?;
            let figure = self.goal_figure(g).map(|id| self.ledger.at(&id));
            let words = match (&figure, g.unit.as_deref()) {
                (Some(_), Some(unit)) => format!("{unit} by {}", month_year(end)),
                _ => {
                    let words = goal_object(&g.statement).map_or_else(|| self.goal_words(g), str::to_owned);
                    ["a ", "an ", "the "]
                        .iter()
                        .find_map(|a| words.strip_prefix(a))
                        .unwrap_or(&words)
                        .to_owned()
                }
            };
            let figure = figure.filter(|_| g.unit.is_some());
            Some(HorizonGoal {
                key: g.id.to_string(),
                figure,
                words: say(words).text(),
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

    /// What a question rests on, by the words it shares: a decision that nothing else explains, an
    /// initiative, or a goal of the client.
    fn rests_on(&self, question: &str) -> Option<String> {
        let words = content_words(question);
        let shared = |text: &str| content_words(text).intersection(&words).count();
        let decisions = self.decisions();
        if let Some((n, _)) = decisions
            .iter()
            .find(|(_, d)| d.initiative.is_none() && shared(&d.what) > 1)
        {
            let today = if self.qbr.on.is_some() { " today" } else { "" };
            return Some(format!("Decision {n}{today}"));
        }
        let initiatives = self.initiatives();
        if let Some(i) = initiatives
            .iter()
            .find(|i| i.due.is_some() && shared(&i.name) > 0)
        {
            let due = self.by(i.due?);
            let start = i.starts.or(self.proposed_start(i));
            let name = match i
                .name
                .split(' ')
                .next()
                .filter(|w| words.contains(&w.to_lowercase()))
            {
                Some(word) => word.to_owned(),
                None => i.name.clone(),
            };
            let if_taken = self
                .decision_on(i.id)
                .map(|(n, _)| format!(", if decision {n} is taken"))
                .unwrap_or_default();
            return Some(match start {
                Some(start) => format!("{name} from {} to {due}{if_taken}", self.by(start)),
                None => format!("{name} by {due}{if_taken}"),
            });
        }
        let goals = self.goals();
        let valued = goals.iter().filter(|g| shared(&g.statement) > 0).find_map(|g| {
            let (value, m) = (g.value?, self.goal_measure(g)?);
            let noun = g.unit.as_deref().unwrap_or_default();
            Some(format!(
                "From {} to {} {noun}",
                self.amount(m, m.now?.value),
                self.form.number(value)
            ))
        });
        valued.or_else(|| {
            goals
                .iter()
                .find(|g| shared(&g.statement) > 0)
                .map(|g| g.statement.trim().trim_end_matches('.').to_owned())
        })
    }
}

fn goal_end(goal: &ClientGoal) -> Option<NaiveDate> {
    goal.by.or(goal.to).or(goal.from)
}

/// `A. Osei` of `Amara Osei`.
fn initialled(name: &str) -> String {
    match name.split_once(' ') {
        Some((first, _)) => {
            let last = name.rsplit(' ').next().unwrap_or_default();
            let initial: String = first.chars().take(1).collect();
            format!("{initial}. {last}")
        }
        None => name.to_owned(),
    }
}
