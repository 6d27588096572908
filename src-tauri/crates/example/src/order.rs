//! The order of the steps: what others build on comes before them, each has a moment of its own in office hours, and what
//! was there before the history is one step.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};

use crate::dice::Dice;
use crate::step::{Act, Hour, Said, Step};
use crate::tell::Story;

/// A step with its moment.
pub(crate) struct Entry {
    pub at: DateTime<Utc>,
    /// Which file tells of it, and in which line.
    pub file: usize,
    pub line: usize,
    /// True for what was there when the history began.
    pub imported: bool,
    pub acts: Vec<Act>,
}

/// Moves the steps that make a record before the first that needs it, and none before the account is in the book.
pub(crate) fn before_what_needs_it(steps: &mut [Step], made_in: &HashMap<usize, usize>, begin: NaiveDate) {
    for step in steps.iter_mut() {
        step.day = step.day.max(begin);
    }
    // The first is the account itself.
    if let Some(first) = steps.first_mut() {
        first.hour = Hour::Early;
    }
    let mut moved = true;
    while moved {
        moved = false;
        for at in 0..steps.len() {
            let (day, hour) = (steps[at].day, steps[at].hour);
            for maker in needs(&steps[at])
                .filter_map(|record| made_in.get(&record).copied())
                .collect::<Vec<_>>()
            {
                let made = &mut steps[maker];
                if maker != at
                    && (made.day, made.hour, maker) > (day, hour, at)
                    && (made.day, made.hour) != (day, Hour::Early)
                {
                    (made.day, made.hour) = (day, Hour::Early);
                    moved = true;
                }
            }
        }
    }
    // What nothing needs was there from the beginning.
    for step in steps.iter_mut().filter(|step| step.day == NaiveDate::MAX) {
        step.day = begin;
    }
}

/// The records that a step takes for there.
fn needs(step: &Step) -> impl Iterator<Item = usize> {
    step.acts.iter().flat_map(|act| {
        let (own, said) = match act {
            Act::Create { said, .. } => (None, said.as_slice()),
            Act::Set { record, said } => (Some(*record), said.as_slice()),
            Act::Deed { record, .. } => (Some(*record), [].as_slice()),
        };
        let others = said.iter().filter_map(|(_, said)| match said {
            Said::Record(record) => Some(*record),
            Said::Text(_) => None,
        });
        own.into_iter().chain(others)
    })
}

/// The entries of all files, no two at one moment; what has not happened by the end is left out.
pub(crate) fn entries(stories: Vec<Story>, end: NaiveDate) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (file, story) in stories.into_iter().enumerate() {
        entries.extend(of_story(file, story, end));
    }
    entries.sort_by_key(|entry| entry.at);
    for next in 1..entries.len() {
        let before = entries[next - 1].at;
        if entries[next].at <= before {
            entries[next].at = before + TimeDelta::seconds(17);
        }
    }
    entries
}

fn of_story(file: usize, story: Story, end: NaiveDate) -> Vec<Entry> {
    let Story {
        steps,
        begin,
        imported,
        mut dice,
        ..
    } = story;
    let (before, mut steps): (Vec<Step>, Vec<Step>) = steps
        .into_iter()
        .filter(|step| step.day < end)
        .partition(|step| imported && step.day <= begin);
    let mut entries = Vec::new();
    if let Some(first) = before.first() {
        let minutes = 8 * 60 + 31 + 6 * u32::try_from(file).unwrap_or(0);
        entries.push(Entry {
            at: begin.and_time(NaiveTime::MIN).and_utc() + TimeDelta::minutes(minutes.into()),
            file,
            line: first.line,
            imported,
            acts: before.into_iter().flat_map(|step| step.acts).collect(),
        });
    }
    // Steps of one hour stay in the order in which they are told.
    steps.sort_by_key(|step| (step.day, step.hour));
    let mut last: Option<(NaiveDate, DateTime<Utc>)> = None;
    for Step {
        day,
        hour,
        acts,
        line,
    } in steps
    {
        let fresh = last.is_none_or(|(before, _)| before != day);
        let mut at =
            day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::seconds(second(hour, &mut dice).into());
        if let Some((_, before)) = last.filter(|_| !fresh)
            && at <= before + TimeDelta::seconds(13)
        {
            at = before + TimeDelta::seconds(13 + i64::from(dice.of_sides(90)));
        }
        last = Some((day, at));
        entries.push(Entry {
            at,
            file,
            line,
            imported: false,
            acts,
        });
    }
    entries
}

/// The second of the day at which something is entered that is not hurried.
fn second(hour: Hour, dice: &mut Dice) -> u32 {
    match hour {
        Hour::Early => 8 * 3600 + 41 * 60,
        Hour::At(time) => time.num_seconds_from_midnight() + 10 * 60 + dice.of_sides(25 * 60),
        Hour::Evening => 16 * 3600 + dice.of_sides(80 * 60),
    }
}
