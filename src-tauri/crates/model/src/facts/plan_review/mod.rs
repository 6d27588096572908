//! What a review of the plan looks at: the records that something contradicts, those that nobody has looked at for long,
//! and those that changed since the last review.
//!
//! A plan that is written once a year is fiction by mid-year, so each record says for itself why it may not be true any
//! more. What is over is not looked at: it says what was, not what we count on. What happened on a day (a contact, a
//! reading, an invoice) does not grow old either.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Course;
use crate::plan::PlanReview;
use crate::{AccountRecords, Id, KindAbout, Record, ScopeDecision, Value, kind};

/// What is in motion is old after a month: a risk, an opportunity and a step towards a goal move by the week.
const IN_MOTION: i64 = 30;
/// All else is old after a quarter, the rhythm in which plans are gone through with the client.
const STANDING: i64 = 90;

/// The records of a kind that are not over at the end of a day.
type Live = fn(&AccountRecords, NaiveDate) -> Vec<Id>;

/// The kinds that a review walks, each with the days after which it is old and what of it is not over. Of two that are
/// equally pressing the one that stands first is shown first.
const WALKED: &[(&str, i64, Live)] = &[
    ("risk", IN_MOTION, |r, _| ids(&r.risks, |risk| risk.is_open())),
    ("save_play", IN_MOTION, |r, _| {
        ids(&r.save_plays, |play| play.is_running())
    }),
    ("incident", IN_MOTION, |r, day| {
        ids(&r.incidents, |incident| !super::by_then(incident.closed_on, day))
    }),
    ("opportunity", IN_MOTION, |r, _| {
        ids(&r.opportunities, |opportunity| opportunity.is_open())
    }),
    ("initiative", IN_MOTION, |r, _| {
        ids(&r.initiatives, |initiative| initiative.is_ahead())
    }),
    ("milestone", STANDING, |r, day| {
        ids(&r.milestones, |milestone| !super::by_then(milestone.done_on, day))
    }),
    ("commitment", STANDING, |r, day| {
        ids(&r.commitments, |commitment| !commitment.fate(day).is_done())
    }),
    ("action", STANDING, |r, day| {
        ids(&r.actions, |action| !action.is_done(day))
    }),
    ("success_criterion", STANDING, |r, day| {
        let met = |due, course| due < day && course == Course::Met;
        let counts = r
            .criteria_on(day)
            .filter(|c| !met(c.due, c.standing(r, day).course));
        counts.map(|criterion| criterion.id).collect()
    }),
    ("client_goal", STANDING, |r, day| {
        ids(&r.client_goals, |goal| {
            let past = goal.day().is_some_and(|on| on < day);
            !(past && goal.is_met(r, day))
        })
    }),
    ("objective", STANDING, |r, _| ids(&r.objectives, |_| true)),
    ("scope_request", STANDING, |r, _| {
        ids(&r.scope_requests, |request| {
            request.decision == ScopeDecision::Open
        })
    }),
    ("engagement", STANDING, |r, day| {
        ids(&r.engagements, |engagement| !engagement.is_over(day))
    }),
    ("stakeholder", STANDING, |r, day| {
        ids(&r.stakeholders, |person| person.is_there(day))
    }),
    ("influence", STANDING, |r, _| ids(&r.influences, |_| true)),
    ("advocacy", STANDING, |r, _| ids(&r.advocacy, |_| true)),
    ("raci", STANDING, |r, _| ids(&r.raci, |_| true)),
    ("sponsorship", STANDING, |r, _| ids(&r.sponsorships, |_| true)),
    ("alignment_step", STANDING, |r, day| {
        ids(&r.alignment_steps, |step| !super::by_then(step.done_on, day))
    }),
];

fn ids<T: Record>(records: &[T], live: impl Fn(&T) -> bool) -> Vec<Id> {
    let live = records.iter().filter(|record| live(record));
    live.map(Record::id).collect()
}

/// Why a record of the plan wants a look, the most pressing first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum PlanReason {
    /// It counts on a person who is not there any more.
    Gone {
        /// The field that names them.
        field: String,
        /// Who; absent when nothing of them is left.
        name: Option<String>,
        /// Their last day; absent when they were removed.
        since: Option<NaiveDate>,
    },
    /// Its day has passed, and nothing says that it was done, met or closed.
    PastDay {
        /// Its day.
        since: NaiveDate,
    },
    /// It is a save play of which a step has not moved for five business days.
    StandsStill {
        /// The day on which the step was due.
        since: NaiveDate,
    },
    /// Nobody has written it or found it true for long.
    Aged {
        /// The day on which somebody last did.
        since: NaiveDate,
        /// It is old after so many days.
        days: u32,
    },
    /// It was written since the last review.
    Changed {
        /// The day on which it was last.
        since: NaiveDate,
    },
}

/// The kinds of reason, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum PlanWhy {
    /// Something else on record says otherwise.
    Contradicted,
    /// It is old.
    Aged,
    /// It is new.
    Changed,
}

impl PlanReason {
    /// Which kind of reason it is.
    pub fn why(&self) -> PlanWhy {
        match self {
            Self::Gone { .. } | Self::PastDay { .. } | Self::StandsStill { .. } => PlanWhy::Contradicted,
            Self::Aged { .. } => PlanWhy::Aged,
            Self::Changed { .. } => PlanWhy::Changed,
        }
    }

    fn since(&self) -> Option<NaiveDate> {
        match self {
            Self::Gone { since, .. } => *since,
            Self::PastDay { since }
            | Self::StandsStill { since }
            | Self::Aged { since, .. }
            | Self::Changed { since } => Some(*since),
        }
    }
}

/// A record that wants a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanItem {
    /// Its kind.
    pub entity: &'static str,
    /// Its id.
    pub record: Id,
    /// The weightiest kind of its reasons.
    pub why: PlanWhy,
    /// Why: one or more, the most pressing first.
    pub reasons: Vec<PlanReason>,
    /// The day on which it was last found true.
    pub checked: Option<NaiveDate>,
}

/// The day on which each record was last written, as the change log says.
pub type Written = HashMap<Id, NaiveDate>;

/// What the reasons of a record are looked up in.
struct Look<'a> {
    /// The people that are not there, ours and theirs, with what there is to say of them; those that are, with nothing.
    people: HashMap<Id, Option<(&'a str, NaiveDate)>>,
    past: HashMap<Id, NaiveDate>,
    still: HashMap<Id, NaiveDate>,
    checked: HashMap<Id, NaiveDate>,
    written: &'a Written,
    since: Option<NaiveDate>,
    as_of: NaiveDate,
}

impl AccountRecords {
    /// The last review of the plan by the end of a day.
    pub fn last_plan_review(&self, as_of: NaiveDate) -> Option<&PlanReview> {
        let held = self.plan_reviews.iter().filter(|review| review.on <= as_of);
        held.max_by_key(|review| (review.on, review.id))
    }

    /// The records of the plan that want a look at the end of a day, the most pressing first. What changed is asked since
    /// the end of a day: without one nothing has. What was found true since it was written has not changed, and is as
    /// young as that check. A record of which nothing says when it was written is of unknown age, and not old.
    pub fn plan_items(&self, written: &Written, since: Option<NaiveDate>, as_of: NaiveDate) -> Vec<PlanItem> {
        let look = self.look(written, since, as_of);
        let live: HashSet<Id> = WALKED.iter().flat_map(|(_, _, live)| live(self, as_of)).collect();
        let mut items: Vec<(usize, PlanItem)> = Vec::new();
        let place = |about: &KindAbout| WALKED.iter().position(|(entity, ..)| *entity == about.entity);
        self.each_row(
            |about| place(about).is_some(),
            |about, row| {
                let (Some(place), Some(record)) = (place(about), about.id_of(row)) else {
                    return;
                };
                let reasons = look.reasons(about, row, record, WALKED[place].1);
                let why = reasons.first().map(PlanReason::why);
                if let Some(why) = why.filter(|_| live.contains(&record)) {
                    let item = PlanItem {
                        entity: about.entity,
                        record,
                        why,
                        reasons,
                        checked: look.checked.get(&record).copied(),
                    };
                    items.push((place, item));
                }
            },
        );
        items.sort_by_key(|(place, item)| {
            let since = item.reasons.first().and_then(PlanReason::since);
            (item.why, *place, since, item.record)
        });
        items.into_iter().map(|(_, item)| item).collect()
    }

    fn look<'a>(&'a self, written: &'a Written, since: Option<NaiveDate>, as_of: NaiveDate) -> Look<'a> {
        let theirs = self.stakeholders.iter().map(|person| {
            let left = person.left_on.filter(|_| !person.is_there(as_of));
            (person.id, left.map(|on| (person.name.as_str(), on)))
        });
        let ours = self.team.iter().map(|member| (member.id, None));
        let checks = self.plan_checks.iter().filter(|check| check.on <= as_of);
        let mut checked: HashMap<Id, NaiveDate> = HashMap::new();
        for check in checks {
            let day = checked.entry(check.of_id).or_insert(check.on);
            *day = (*day).max(check.on);
        }
        let still = self
            .save_plays
            .iter()
            .filter_map(|play| Some((play.id, self.stalled_since(play, as_of)?)));
        // Of several days the first stays.
        let mut past: HashMap<Id, NaiveDate> = HashMap::new();
        for (record, on) in self.past_their_day(as_of) {
            let day = past.entry(record).or_insert(on);
            *day = (*day).min(on);
        }
        Look {
            people: theirs.chain(ours).collect(),
            past,
            still: still.collect(),
            checked,
            written,
            since,
            as_of,
        }
    }

    /// The records whose day has passed by the end of a day without what it was the day of: what is late, and what nothing
    /// does for us, such as a criterion that is to be met.
    fn past_their_day(&self, as_of: NaiveDate) -> impl Iterator<Item = (Id, NaiveDate)> {
        let late = self
            .deadlines(as_of)
            .into_iter()
            .filter(|due| due.kind.can_be_late());
        let late = late.map(|due| (due.record, Some(due.on)));
        let criteria = self.criteria_on(as_of);
        let missed = criteria
            .filter(move |criterion| criterion.standing(self, as_of).course != Course::Met)
            .map(|criterion| (criterion.id, Some(criterion.due)));
        let goals = self.client_goals.iter();
        let goals = goals
            .filter(move |goal| !goal.is_met(self, as_of))
            .map(|goal| (goal.id, goal.day()));
        let objectives = self
            .objectives
            .iter()
            .map(|objective| (objective.id, objective.due));
        let opportunities = self
            .opportunities
            .iter()
            .map(|opportunity| (opportunity.id, opportunity.expected_close));
        late.chain(missed)
            .chain(goals)
            .chain(objectives)
            .chain(opportunities)
            .filter_map(move |(record, on)| Some((record, on.filter(|on| *on < as_of)?)))
    }
}

impl Look<'_> {
    /// Why a record wants a look, the most pressing first.
    fn reasons(&self, about: &KindAbout, row: &[Value], record: Id, old_after: i64) -> Vec<PlanReason> {
        let mut reasons: Vec<PlanReason> = about
            .references()
            .filter(|(_, to)| matches!(*to, "stakeholder" | "team_member"))
            .filter_map(|(field, _)| self.gone(field.name, about.values(row, field.name)))
            .collect();
        let past = self.past.get(&record).copied();
        reasons.extend(past.map(|since| PlanReason::PastDay { since }));
        let still = self.still.get(&record).copied();
        reasons.extend(still.map(|since| PlanReason::StandsStill { since }));
        if let Some(written) = self.written.get(&record).copied() {
            let checked = self.checked.get(&record).copied();
            let touched = checked.map_or(written, |checked| checked.max(written));
            if (self.as_of - touched).num_days() > old_after {
                reasons.push(PlanReason::Aged {
                    since: touched,
                    days: u32::try_from(old_after).unwrap_or(u32::MAX),
                });
            }
            let new = self.since.is_some_and(|since| written > since);
            if new && checked.is_none_or(|checked| checked < written) {
                reasons.push(PlanReason::Changed { since: written });
            }
        }
        reasons
    }

    /// That the person a field names is not there.
    fn gone(&self, field: &str, values: &[Value]) -> Option<PlanReason> {
        let [Value::Text(id)] = values else {
            return None;
        };
        let (name, since) = match self.people.get(&id.parse().ok()?) {
            Some(None) => return None,
            Some(Some((name, on))) => (Some((*name).to_owned()), Some(*on)),
            None => (None, None),
        };
        let field = field.to_owned();
        Some(PlanReason::Gone { field, name, since })
    }
}

/// The kinds that a review of the plan walks, in the order in which they are shown.
pub fn plan_kinds() -> impl Iterator<Item = &'static KindAbout> {
    WALKED.iter().filter_map(|(entity, ..)| kind(entity))
}

#[cfg(test)]
mod tests;
