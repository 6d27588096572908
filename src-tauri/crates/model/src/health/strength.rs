//! What the log says of the relationship with a person, beside what the partner says: a suggestion in five parts, each with
//! what it rests on. The partner's judgement counts; the two can differ.
//!
//! The weights (recency 30, frequency 25, two ways 15, depth 15, seniority 15) are the product's; what a part takes for
//! all of its points stands beside it here, and nothing else enters.

use chrono::{Days, NaiveDate};

use super::Health;
use super::measures::Look;
use super::round::quotient;
use crate::stakeholders::Stakeholder;
use crate::touchpoints::Touchpoint;
use crate::{Channel, Direction, Id, Owed, Strength, StrengthPart, TouchpointKind};

/// The days of a quarter, the last included: over so many contacts are counted.
pub const QUARTER_DAYS: u64 = 92;
/// Recency has all points up to the account's closest cadence, and none after so many of them, as the score's recency has.
const USED_UP: i64 = 3;
/// So many contacts in a quarter have all points of frequency.
const OFTEN: i64 = 6;
/// Depth is looked for over so many days.
const DEPTH_DAYS: u64 = 183;
/// So many of our messages since the last contact, none of them answered, and somebody turns away.
const UNANSWERED: usize = 2;

/// A part of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthSays {
    /// Which.
    pub part: StrengthPart,
    /// Its points, 0 to [`StrengthSays::of`].
    pub points: i64,
    /// The most it can have.
    pub of: i64,
    /// What it counted: days since the last contact, contacts, those that came from them, and of depth and seniority none.
    pub counted: Option<i64>,
    /// The touchpoints it rests on, the newest first.
    pub rests_on: Vec<Id>,
}

/// What the log says of a relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The word for it.
    pub strength: Strength,
    /// The parts together, 0 to 100.
    pub points: i64,
    /// The five parts, in their order.
    pub parts: Vec<StrengthSays>,
    /// Our messages since the last contact that they did not answer, the newest first.
    pub unanswered: Vec<Id>,
}

impl Health<'_> {
    /// What the log by the end of a day says of the relationship with a person; nothing of one who was never met.
    pub fn suggested(&self, person: &Stakeholder, as_of: NaiveDate) -> Option<Suggested> {
        let owed = Owed::to(self.records.account.tier, &self.model.cadences);
        let look = Look::new(self.records, &owed, as_of);
        let (contacts, unanswered) = log(&look, person.id);
        let parts = vec![
            recency(&look, contacts.first()?),
            frequency(&contacts, as_of),
            two_ways(&contacts, as_of),
            depth(&contacts, as_of),
            seniority(person),
        ];
        // What is not known takes no part: the rest is the whole.
        let of: i64 = parts.iter().map(|part| part.of).sum();
        let points: i64 = parts.iter().map(|part| part.points).sum();
        let points = quotient(points * 100, of);
        Some(Suggested {
            strength: match points {
                _ if unanswered.len() >= UNANSWERED => Strength::AtRisk,
                75.. => Strength::Strong,
                50.. => Strength::Developing,
                _ => Strength::Weak,
            },
            points,
            parts,
            unanswered,
        })
    }
}

impl StrengthPart {
    /// The most points it can have; all of them are 100.
    pub const fn of(self) -> i64 {
        match self {
            Self::Recency => 30,
            Self::Frequency => 25,
            Self::TwoWays | Self::Depth | Self::Seniority => 15,
        }
    }

    fn says(self, points: i64, counted: Option<i64>, rests_on: Vec<Id>) -> StrengthSays {
        StrengthSays {
            part: self,
            points: points.clamp(0, self.of()),
            of: self.of(),
            counted,
            rests_on,
        }
    }
}

/// The contacts with a person, and our messages since then without an answer, both the newest first.
fn log<'a>(look: &Look<'a>, person: Id) -> (Vec<&'a Touchpoint>, Vec<Id>) {
    let took_part: std::collections::HashSet<Id> = look
        .records
        .touchpoint_with
        .iter()
        .filter(|with| with.stakeholder == person)
        .map(|with| with.touchpoint)
        .collect();
    let mut all: Vec<&Touchpoint> = look
        .records
        .touchpoints
        .iter()
        .filter(|one| one.on <= look.as_of && took_part.contains(&one.id))
        .collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.on, one.at, one.id)));
    let unanswered = all
        .iter()
        .take_while(|one| !one.is_contact())
        .map(|one| one.id)
        .collect();
    all.retain(|one| one.is_contact());
    (all, unanswered)
}

/// The contacts of the last so many days.
fn within<'a>(contacts: &[&'a Touchpoint], days: u64, as_of: NaiveDate) -> Vec<&'a Touchpoint> {
    let from = as_of.checked_sub_days(Days::new(days - 1)).unwrap_or(as_of);
    contacts.iter().filter(|one| one.on >= from).copied().collect()
}

fn ids(contacts: &[&Touchpoint]) -> Vec<Id> {
    contacts.iter().map(|one| one.id).collect()
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn recency(look: &Look, last: &Touchpoint) -> StrengthSays {
    let part = StrengthPart::Recency;
    let days = (look.as_of - last.on).num_days();
    let full = look.thread_days() / 2;
    let none = full * USED_UP;
    let left = none - days.clamp(full, none);
    part.says(quotient(part.of() * left, none - full), Some(days), vec![last.id])
}

fn frequency(contacts: &[&Touchpoint], as_of: NaiveDate) -> StrengthSays {
    let part = StrengthPart::Frequency;
    let lately = within(contacts, QUARTER_DAYS, as_of);
    let count = number(lately.len());
    part.says(
        quotient(part.of() * count.min(OFTEN), OFTEN),
        Some(count),
        ids(&lately),
    )
}

/// All points where every second contact of the quarter came from them.
fn two_ways(contacts: &[&Touchpoint], as_of: NaiveDate) -> StrengthSays {
    let part = StrengthPart::TwoWays;
    let lately = within(contacts, QUARTER_DAYS, as_of);
    let (all, mut theirs) = (number(lately.len()), lately);
    theirs.retain(|one| one.direction == Direction::Theirs);
    let count = number(theirs.len());
    let points = match all {
        0 => 0,
        all => quotient(part.of() * (2 * count).min(all), all),
    };
    part.says(points, Some(count), ids(&theirs))
}

/// The deepest conversation of half a year: up to nine points for what it was about, up to six for how it was held.
fn depth(contacts: &[&Touchpoint], as_of: NaiveDate) -> StrengthSays {
    let part = StrengthPart::Depth;
    let deep = |one: &Touchpoint| {
        let about = match one.kind {
            TouchpointKind::Strategic | TouchpointKind::Executive => 9,
            TouchpointKind::Operational => 5,
            TouchpointKind::Maintenance => 3,
        };
        let held = match one.channel {
            Channel::InPerson => 6,
            Channel::Event | Channel::Video => 4,
            Channel::Phone => 3,
            Channel::Email | Channel::Chat | Channel::Social => 1,
        };
        about + held
    };
    // Of two as deep the later one, which comes first.
    let lately = within(contacts, DEPTH_DAYS, as_of);
    let deepest = lately.iter().rev().max_by_key(|one| deep(one));
    let (points, on) = deepest.map_or((0, Vec::new()), |one| (deep(one), vec![one.id]));
    part.says(points, None, on)
}

/// How far up the person stands: an executive has all points, else influence counts; where nobody has graded it, nothing is
/// known and the part is of none.
fn seniority(person: &Stakeholder) -> StrengthSays {
    let part = StrengthPart::Seniority;
    let points = match (person.executive, person.influence) {
        (true, _) => part.of(),
        (false, Some(grade)) => quotient(i64::from(grade) * 5, 2),
        (false, None) => 0,
    };
    let mut says = part.says(points, person.influence.map(i64::from), Vec::new());
    if !person.executive && person.influence.is_none() {
        says.of = 0;
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::{account, day, id, stakeholder, touchpoint};
    use crate::health::Model;
    use crate::touchpoints::TouchpointWith;
    use crate::{AccountRecords, Record};

    const TODAY: &str = "2025-09-30";

    fn met(touchpoints: Vec<Touchpoint>) -> AccountRecords {
        let mut records = account();
        records.stakeholders = vec![Stakeholder {
            influence: Some(4),
            ..stakeholder(60)
        }];
        records.touchpoint_with = touchpoints
            .iter()
            .zip(500..)
            .map(|(one, n)| TouchpointWith {
                touchpoint: one.id(),
                stakeholder: id(60),
                ..TouchpointWith::begun(id(n), id(1))
            })
            .collect();
        records.touchpoints = touchpoints;
        records
    }

    fn suggested(records: &AccountRecords) -> Option<Suggested> {
        let model = Model::default();
        let health = Health {
            records,
            model: &model,
        };
        health.suggested(&records.stakeholders[0], day(TODAY))
    }

    fn points(records: &AccountRecords) -> Vec<i64> {
        let suggested = suggested(records).unwrap();
        suggested.parts.iter().map(|part| part.points).collect()
    }

    #[test]
    fn nothing_is_suggested_of_whoever_was_never_met() {
        assert_eq!(suggested(&met(Vec::new())), None);
        let attempt = Touchpoint {
            answered: Some(false),
            ..touchpoint(40, "2025-09-20")
        };
        assert_eq!(suggested(&met(vec![attempt])), None, "an attempt is no contact");
    }

    #[test]
    fn each_part_is_counted_and_the_parts_are_the_whole() {
        let theirs = Touchpoint {
            direction: Direction::Theirs,
            ..touchpoint(41, "2025-08-01")
        };
        let deep = Touchpoint {
            kind: TouchpointKind::Strategic,
            channel: Channel::InPerson,
            ..touchpoint(42, "2025-07-10")
        };
        let records = met(vec![
            touchpoint(40, "2025-09-10"),
            theirs,
            deep,
            touchpoint(43, "2025-09-05"),
            touchpoint(44, "2025-01-01"),
        ]);
        // Four in the quarter, one of them theirs; the last 20 days ago.
        assert_eq!(points(&records), [30, 17, 8, 15, 10]);
        let suggested = suggested(&records).unwrap();
        assert_eq!(suggested.points, 80);
        assert_eq!(suggested.strength, Strength::Strong);
        assert_eq!(suggested.parts[3].rests_on, [id(42)]);
    }

    #[test]
    fn recency_runs_out_after_three_cadences() {
        let on = |text| points(&met(vec![touchpoint(40, text)]))[0];
        // 31 days without a cadence of one's own: full until then, none from 93 on.
        assert_eq!(on("2025-08-30"), 30);
        assert_eq!(on("2025-08-29"), 30, "32 days cost half a point, which rounds up");
        assert_eq!(on("2025-07-30"), 15);
        assert_eq!(on("2025-06-29"), 0);
    }

    #[test]
    fn two_messages_without_an_answer_are_somebody_turning_away() {
        let attempt = |n, on| Touchpoint {
            answered: Some(false),
            ..touchpoint(n, on)
        };
        let mut log = vec![touchpoint(40, "2025-09-01"), attempt(41, "2025-09-10")];
        assert_ne!(suggested(&met(log.clone())).unwrap().strength, Strength::AtRisk);
        log.push(attempt(42, "2025-09-20"));
        let now = suggested(&met(log.clone())).unwrap();
        assert_eq!(now.strength, Strength::AtRisk);
        assert_eq!(now.unanswered, [id(42), id(41)]);
        log.push(touchpoint(43, "2025-09-21"));
        let answered = suggested(&met(log)).unwrap();
        assert_ne!(answered.strength, Strength::AtRisk, "they answered since");
    }

    #[test]
    fn an_influence_that_nobody_graded_brings_nothing() {
        let mut records = met(vec![touchpoint(40, "2025-09-10")]);
        records.stakeholders[0].influence = None;
        assert_eq!(points(&records)[4], 0);
        records.stakeholders[0].executive = true;
        assert_eq!(points(&records)[4], 15);
    }
}
