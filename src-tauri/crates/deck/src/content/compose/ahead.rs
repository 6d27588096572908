//! Slides 10 to 12: the initiatives of the next quarter, the client's direction, the decisions and commitments.

use chrono::{Datelike, Days, Months, NaiveDate};
use model::actions::Commitment;
use model::plan::{ClientGoal, Initiative};
use model::{Audience, CommitmentStatus, Id, Side};

use super::facts::Cx;
use super::line::{Draft, Line, say};
use super::measure::Measure;
use crate::content::form::{day_month, day_month_short, month_name, month_short, month_year};
use crate::content::phrase::{
    before_preposition, capitalised, content_words, counted, goal_object, imperative, is_imperative, list,
    number_word, read_number,
};
use crate::content::{
    Axis, CommitmentRow, Commitments, DecisionRow, Decisions, Discussion, FigureId, FigureValue, Horizon,
    HorizonGoal, InitiativeBar, InitiativeRow, NextQuarter, Question, Tick,
};

impl<'a> Cx<'a> {
    /// Slide 10; none when nothing is planned that may be shown.
    pub fn next_quarter(&self) -> Option<NextQuarter> {
        let initiatives = self.initiatives("next_quarter.rows");
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
            owner: self.r.member_name(i.owner).map(str::to_owned),
            needs: decision.map(|(n, _)| format!("needs decision {n}")),
        }
    }

    /// The day a decision proposes to begin on: it asks to start, and is due on the day it names.
    fn proposed_start(&self, i: &Initiative) -> Option<NaiveDate> {
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
    fn outcome_line(&self, i: &Initiative) -> Option<Line> {
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
        let initiatives = self.initiatives("discussion.initiatives");
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

    /// Slide 12; none when nothing is asked.
    pub fn decisions_slide(&self) -> Option<Decisions> {
        let decisions = self.decisions();
        if decisions.is_empty() {
            return None;
        }
        let row = |(number, d): &(u32, &model::qbr::DecisionSought)| {
            let initiative = self.r.initiatives.iter().find(|i| Some(i.id) == d.initiative);
            DecisionRow {
                key: d.id.to_string(),
                number: *number,
                what: say(&d.what).text(),
                owner: self
                    .owner(d.owner.or(initiative.and_then(|i| i.owner)))
                    .map(|name| say(name).text()),
                by: d.by.map(|by| say(self.by(by)).text()),
                answer: d.answer.as_deref().map(|answer| say(answer).text()),
            }
        };
        Some(Decisions {
            kicker: say("Decisions and commitments").text(),
            title: say(self.decisions_title(decisions.len())).text(),
            rows: decisions.iter().map(row).collect(),
        })
    }

    /// Slide 12, continued: the initiatives, and the promises of both sides that are still to be kept.
    pub fn commitments(&self, continued: bool) -> Option<Commitments> {
        let initiatives = self.initiatives("commitments.rows");
        let open: Vec<&Commitment> = self
            .r
            .commitments
            .iter()
            .filter(|c| c.audience == Audience::Client && c.status == CommitmentStatus::Open)
            .filter(|c| c.made.is_none_or(|made| made <= self.as_of) && self.keeps("commitments.rows", c.id))
            .collect();
        let theirs = open.iter().filter(|c| c.by == Side::Client).count();
        let ours = initiatives.len() + open.len() - theirs;
        let mut rows: Vec<(Option<NaiveDate>, Id, CommitmentRow)> = Vec::new();
        for i in &initiatives {
            let row = CommitmentRow {
                key: i.id.to_string(),
                what: say(&i.name).text(),
                outcome: self.outcome_line(i).map(Line::text),
                owner: self.r.member_name(i.owner).map(|name| say(name).text()),
                by: i.due.map(|due| say(self.by(due)).text()),
            };
            rows.push((i.due, i.id, row));
        }
        for c in open {
            let owner = match c.by {
                Side::Us => self.r.member_name(c.owner),
                Side::Client => c
                    .stakeholder
                    .and_then(|id| self.r.stakeholder(id))
                    .map(|s| s.name.as_str()),
            };
            let row = CommitmentRow {
                key: c.id.to_string(),
                what: say(&c.what).text(),
                outcome: c.note.as_deref().map(|note| say(self.note(note)).text()),
                owner: owner.map(|name| say(name).text()),
                by: c.due.map(|due| say(self.by(due)).text()),
            };
            rows.push((c.due, c.id, row));
        }
        if rows.is_empty() {
            return None;
        }
        rows.sort_by_key(|(due, id, _)| (due.is_none(), *due, *id));
        let last = rows
            .iter()
            .filter_map(|(due, _, _)| *due)
            .max()
            .filter(|_| rows.iter().all(|r| r.0.is_some()));
        let last = last.map(|due| match rows.len() {
            1 => format!(", by {}", self.by(due)),
            _ => format!(", the last by {}", self.by(due)),
        });
        let verb = |n: usize| if n == 1 { "is" } else { "are" };
        let title = match (ours, theirs) {
            (ours, 0) => format!(
                "{} {} ours",
                counted(ours, "commitment", "commitments"),
                verb(ours)
            ),
            (0, theirs) => format!(
                "{} {} yours",
                counted(theirs, "commitment", "commitments"),
                verb(theirs)
            ),
            (ours, theirs) => {
                format!(
                    "{} {} ours and {} {} yours",
                    counted(ours, "commitment", "commitments"),
                    verb(ours),
                    number_word(theirs),
                    verb(theirs)
                )
            }
        };
        let kicker = if continued {
            "Decisions and commitments, continued"
        } else {
            "Commitments"
        };
        Some(Commitments {
            kicker: say(kicker).text(),
            title: say(capitalised(&format!("{title}{}", last.unwrap_or_default()))).text(),
            rows: rows.into_iter().map(|(_, _, row)| row).collect(),
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
