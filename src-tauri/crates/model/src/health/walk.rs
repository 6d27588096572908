//! Why the score moved: the difference between two days, split exactly. The walk goes day by day, time first, then the
//! day's records in the order of their ids; the difference that a step makes is its line.
//!
//! It goes by the dates in the records. What has no date (a role, a strength, a contract's last day) holds as it stands.

use chrono::NaiveDate;

use super::measures::Look;
use super::{Health, Model, Profile, Score, Source, Tally, Values, round, said, values};
use crate::accounts::Invoice;
use crate::plan::{Milestone, Reading, SuccessCriterion};
use crate::stakeholders::Stakeholder;
use crate::touchpoints::Touchpoint;
use crate::value::SurveyResponse;
use crate::{AccountRecords, Band, Id, Measure, MetricMeaning, Owed, Record};

/// What a line says moved the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A record: what happened on its day. It is named with 0 when it cost nothing.
    Record(Source),
    /// A measure became known, or fell back on its last value: by a record, else by time.
    Data {
        /// Which measure.
        measure: Measure,
        /// By which record.
        record: Option<Source>,
    },
    /// Time alone, in one measure.
    Time(Measure),
    /// Another profile, or another version of it, counts from this day.
    Profile {
        /// Its version.
        version: u32,
    },
    /// An override began or ended. It sets the band and moves no points.
    Override {
        /// Which.
        id: Id,
        /// To which band.
        band: Band,
        /// True when it began.
        began: bool,
    },
}

/// One line of the difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What moved it.
    pub cause: Cause,
    /// The first day on which it did.
    pub first: NaiveDate,
    /// The last day on which it did.
    pub last: NaiveDate,
    /// By so many hundredths.
    pub hundredths: i64,
    /// By so many points as shown: the lines add up to the difference of the shown scores.
    pub points: i64,
}

/// The difference between the scores of two days.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// The score at the end of the first day.
    pub from: Score,
    /// The score at the end of the last.
    pub to: Score,
    /// What lies between, by day. A score that is not known counts as 0.
    pub lines: Vec<Line>,
}

impl Movement {
    /// By how many shown points the score moved; a score that is not known counts as 0.
    pub fn points(&self) -> i64 {
        self.to.points.unwrap_or(0) - self.from.points.unwrap_or(0)
    }
}

impl Health<'_> {
    /// Why the score moved between the ends of two days. With the days the wrong way round nothing moved.
    pub fn movement(&self, from: NaiveDate, to: NaiveDate) -> Movement {
        let from = from.min(to);
        let events = events(self.records);
        let owed = Owed::to(self.records.account.tier, &self.model.cadences);
        let mut walk = Walk::begin(self, &owed, &events, from);
        let before = walk.score(self, from);
        let mut ahead = events.iter().skip_while(|event| event.on <= from).peekable();
        // Before the first day of all that is known nothing can move.
        let begins = first_day(self.records, self.model).unwrap_or(to).max(from);
        for day in begins.iter_days().skip(1).take_while(|day| *day <= to) {
            walk.time(day);
            walk.profile(self.model, day);
            walk.overrides(day);
            while let Some(event) = ahead.next_if(|event| event.on == day) {
                walk.event(event);
            }
        }
        let to = walk.score(self, to);
        let mut lines = walk.lines;
        let exact: Vec<i64> = lines.iter().map(|line| line.hundredths).collect();
        let shown = to.points.unwrap_or(0) - before.points.unwrap_or(0);
        for (line, points) in lines.iter_mut().zip(round::allotted(&exact, shown)) {
            line.points = points;
        }
        Movement {
            from: before,
            to,
            lines,
        }
    }
}

/// The day before the first on which the score can be another than the day before; `None` when there is none.
fn first_day(records: &AccountRecords, model: &Model) -> Option<NaiveDate> {
    let happened = events(records).first().map(|event| event.on);
    let criteria = records.success_criteria.iter().map(|c| c.due);
    let milestones = records.milestones.iter().map(|m| m.due);
    let invoices = records.invoices.iter().map(|i| i.due);
    let overrides = records.health_overrides.iter().map(|o| o.from.min(o.until));
    let profiles = model.profiles.iter().filter_map(|profile| profile.since);
    happened
        .into_iter()
        .chain(criteria)
        .chain(milestones)
        .chain(invoices)
        .chain(overrides)
        .chain(profiles)
        .min()?
        .pred_opt()
}

/// What happened to an account on a day, as far as the score reads it.
pub(super) struct Event<'a> {
    pub on: NaiveDate,
    source: Source,
    what: What<'a>,
}

enum What<'a> {
    Touched(&'a Touchpoint),
    Read(&'a Reading),
    Answered(&'a SurveyResponse),
    Agreed(&'a SuccessCriterion),
    Left(&'a Stakeholder),
    Reached(&'a Milestone),
    Billed(&'a Invoice),
    Paid(&'a Invoice),
}

/// Everything that happened or is to happen, in the order of days and ids.
pub(super) fn events(records: &AccountRecords) -> Vec<Event<'_>> {
    fn event<'a, T: Record>(on: NaiveDate, record: &'a T, what: fn(&'a T) -> What<'a>) -> Event<'a> {
        Event {
            on,
            source: Source::of(record),
            what: what(record),
        }
    }
    let is_read = |reading: &&Reading| {
        let of_criterion = || {
            records
                .success_criteria
                .iter()
                .any(|c| c.metric == Some(reading.metric))
        };
        let meaning = records.metric(Some(reading.metric)).map(|metric| metric.meaning);
        let means = matches!(meaning, Some(MetricMeaning::Adoption | MetricMeaning::Support));
        reading.part.is_none() && (means || of_criterion())
    };
    let mut events: Vec<Event> = Vec::new();
    events.extend(records.touchpoints.iter().map(|r| event(r.on, r, What::Touched)));
    events.extend(
        records
            .readings
            .iter()
            .filter(is_read)
            .map(|r| event(r.on, r, What::Read)),
    );
    events.extend(
        records
            .survey_responses
            .iter()
            .map(|r| event(r.on, r, What::Answered)),
    );
    events.extend(
        records
            .success_criteria
            .iter()
            .map(|r| event(r.set_on, r, What::Agreed)),
    );
    let left = records
        .stakeholders
        .iter()
        .filter_map(|r| Some(event(r.left_on?, r, What::Left)));
    events.extend(left);
    let reached = records
        .milestones
        .iter()
        .filter_map(|r| Some(event(r.done_on?, r, What::Reached)));
    events.extend(reached);
    events.extend(records.invoices.iter().map(|r| event(r.issued, r, What::Billed)));
    let paid = records
        .invoices
        .iter()
        .filter_map(|r| Some(event(paid_later(r)?, r, What::Paid)));
    events.extend(paid);
    events.sort_by_key(|event| (event.on, event.source.id));
    events
}

/// The day on which an invoice was paid, when that is after its issue.
fn paid_later(invoice: &Invoice) -> Option<NaiveDate> {
    invoice.paid.filter(|paid| *paid > invoice.issued)
}

/// The account before anything happened: what has no date.
fn undated(records: &AccountRecords) -> AccountRecords {
    let mut before = AccountRecords::of(records.account.clone());
    before.engagements.clone_from(&records.engagements);
    before.health_overrides.clone_from(&records.health_overrides);
    before.metrics.clone_from(&records.metrics);
    before.touchpoint_with.clone_from(&records.touchpoint_with);
    before.stakeholders.clone_from(&records.stakeholders);
    before.milestones.clone_from(&records.milestones);
    for person in &mut before.stakeholders {
        person.left_on = None;
    }
    for milestone in &mut before.milestones {
        milestone.done_on = None;
    }
    before
}

/// The account as the score reads it at the end of a day: what is dated later has not happened.
pub(super) fn until(records: &AccountRecords, day: NaiveDate) -> AccountRecords {
    let mut then = undated(records);
    for event in events(records).iter().take_while(|event| event.on <= day) {
        event.happen(&mut then);
    }
    then
}

fn change<T: Record>(list: &mut [T], like: &T, change: impl Fn(&mut T)) {
    list.iter_mut()
        .filter(|record| record.id() == like.id())
        .for_each(change);
}

impl Event<'_> {
    fn happen(&self, records: &mut AccountRecords) {
        match self.what {
            What::Touched(r) => records.touchpoints.push(r.clone()),
            What::Read(r) => records.readings.push(r.clone()),
            What::Answered(r) => records.survey_responses.push(r.clone()),
            What::Agreed(r) => records.success_criteria.push(r.clone()),
            What::Left(r) => change(&mut records.stakeholders, r, |person| person.left_on = r.left_on),
            What::Reached(r) => change(&mut records.milestones, r, |milestone| {
                milestone.done_on = r.done_on
            }),
            What::Billed(r) => records.invoices.push(Invoice {
                paid: r.paid.filter(|_| paid_later(r).is_none()),
                ..r.clone()
            }),
            What::Paid(r) => change(&mut records.invoices, r, |invoice| invoice.paid = r.paid),
        }
    }
}

/// An account on its way through the days.
struct Walk<'a> {
    records: AccountRecords,
    owed: &'a [Owed],
    values: Values,
    profile: Profile,
    hundredths: i64,
    lines: Vec<Line>,
}

impl<'a> Walk<'a> {
    fn begin(health: &Health, owed: &'a [Owed], events: &[Event], day: NaiveDate) -> Self {
        let mut records = undated(health.records);
        for event in events.iter().take_while(|event| event.on <= day) {
            event.happen(&mut records);
        }
        let values = values(&Look::new(&records, owed, day));
        let mut walk = Self {
            profile: health.model.profile(&records.account, day),
            records,
            owed,
            values,
            hundredths: 0,
            lines: Vec::new(),
        };
        walk.hundredths = walk.tally();
        walk
    }

    fn score(&self, health: &Health, day: NaiveDate) -> Score {
        let then = Health {
            records: &self.records,
            ..*health
        };
        then.score_of(&Look::new(&self.records, self.owed, day), self.values.clone())
    }

    fn tally(&self) -> i64 {
        Tally::of(&said(&self.values), &self.profile.weights)
            .hundredths
            .unwrap_or(0)
    }

    /// The difference since the last step.
    fn step(&mut self) -> i64 {
        let now = self.tally();
        let before = std::mem::replace(&mut self.hundredths, now);
        self.hundredths - before
    }

    fn line(&mut self, cause: Cause, day: NaiveDate, hundredths: i64) {
        let same = self
            .lines
            .iter_mut()
            .find(|line| line.cause == cause && matches!(cause, Cause::Time(_)));
        match same {
            Some(line) => {
                line.last = day;
                line.hundredths += hundredths;
            }
            None => self.lines.push(Line {
                cause,
                first: day,
                last: day,
                hundredths,
                points: 0,
            }),
        }
    }

    /// A day goes by, and nothing happens yet: measure by measure.
    fn time(&mut self, day: NaiveDate) {
        let now = values(&Look::new(&self.records, self.owed, day));
        for ((place, measure), value) in Measure::ALL.iter().enumerate().zip(now) {
            let measure = *measure;
            let before = std::mem::replace(&mut self.values[place], value);
            let hundredths = self.step();
            if speaks(&before) != speaks(&self.values[place]) {
                self.line(
                    Cause::Data {
                        measure,
                        record: None,
                    },
                    day,
                    hundredths,
                );
            } else if hundredths != 0 {
                self.line(Cause::Time(measure), day, hundredths);
            }
        }
    }

    fn profile(&mut self, model: &Model, day: NaiveDate) {
        let profile = model.profile(&self.records.account, day);
        if profile != self.profile {
            self.profile = profile;
            let hundredths = self.step();
            let version = profile.version;
            self.line(Cause::Profile { version }, day, hundredths);
        }
    }

    fn overrides(&mut self, day: NaiveDate) {
        let overrides = &self.records.health_overrides;
        let mut of_day: Vec<(bool, Id, Band)> = Vec::new();
        of_day.extend(
            overrides
                .iter()
                .filter(|o| o.until.succ_opt() == Some(day))
                .map(|o| (false, o.id, o.band)),
        );
        of_day.extend(
            overrides
                .iter()
                .filter(|o| o.from == day)
                .map(|o| (true, o.id, o.band)),
        );
        of_day.sort();
        for (began, id, band) in of_day {
            self.line(Cause::Override { id, band, began }, day, 0);
        }
    }

    fn event(&mut self, event: &Event) {
        event.happen(&mut self.records);
        let now = values(&Look::new(&self.records, self.owed, event.on));
        let before = std::mem::replace(&mut self.values, now);
        let hundredths = self.step();
        let data = Measure::ALL
            .iter()
            .enumerate()
            .find(|(place, _)| speaks(&before[*place]) != speaks(&self.values[*place]));
        let cause = match data {
            Some((_, measure)) => Cause::Data {
                measure: *measure,
                record: Some(event.source),
            },
            None => Cause::Record(event.source),
        };
        self.line(cause, event.on, hundredths);
    }
}

/// Whether a measure is known, and whether it still says so.
fn speaks(known: &Option<super::Known>) -> (bool, bool) {
    let known = known.as_ref();
    (known.is_some(), known.is_some_and(|known| known.last.is_none()))
}
