//! The risk register as a map, and the clocks of the save plays beside it.

use chrono::{Days, NaiveDate};
use model::health::play;
use model::risks::{Risk, SavePlay};
use model::{AccountRecords, Escalation, Id, PlayClock, RiskStatus, SavePlayKind, SavePlayStatus, Written};
use serde::Serialize;
use specta::Type;

use crate::health::PlayStepView;
use crate::{Desk, Result};

/// The risks of an account, and what is done about them.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RisksView {
    /// The day it is of.
    pub as_of: NaiveDate,
    /// The risks that have neither happened nor gone, the heaviest first, those that are not graded last.
    pub risks: Vec<RiskView>,
    /// The save plays: those that run first, what stands still longest before the others.
    pub plays: Vec<PlayClockView>,
    /// The plays that can be begun today; none of a day in the past.
    pub offered: Vec<OfferedPlay>,
}

/// A risk.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct RiskView {
    /// Its id.
    pub record: Id,
    /// What may happen.
    pub statement: String,
    /// 1 to 5.
    pub likelihood: Option<u8>,
    /// 1 to 5.
    pub impact: Option<u8>,
    /// How heavy it is, 1 to 25; absent while it is not graded.
    pub score: Option<u8>,
    /// Where it is.
    pub status: RiskStatus,
    /// Who of ours answers for it.
    pub owner: Option<String>,
    /// By when something is done about it.
    pub due: Option<NaiveDate>,
    /// Days for which it has not moved; absent where the log does not say.
    pub still_days: Option<u32>,
    /// The running play that answers it.
    pub play: Option<Id>,
}

/// The clock of a save play.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PlayClockView {
    /// Its id.
    pub record: Id,
    /// Which plan.
    pub kind: SavePlayKind,
    /// The risk that it answers, when that is open.
    pub risk: Option<String>,
    /// Where it is.
    pub status: SavePlayStatus,
    /// Its first day.
    pub started_on: NaiveDate,
    /// Its last.
    pub ends: NaiveDate,
    /// True when that is a deadline somebody set, or a renewal's.
    pub has_deadline: bool,
    /// Its steps, by their days.
    pub steps: Vec<ClockStep>,
    /// The first that is not done.
    pub next: Option<Id>,
    /// Business days for which that one has been late.
    pub late: u32,
    /// How far up it has gone.
    pub escalation: Escalation,
    /// Who of ours that is; empty where no record says, and for the steering committee.
    pub escalated_to: Vec<String>,
}

/// A step of a running play.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ClockStep {
    /// Its id.
    pub record: Id,
    /// Its day of the play.
    pub day: u32,
    /// The date.
    pub on: NaiveDate,
    /// What is done.
    pub what: String,
    /// Who of ours does it.
    pub owner: Option<String>,
    /// Done on.
    pub done_on: Option<NaiveDate>,
}

/// A play that can be begun.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct OfferedPlay {
    /// Which.
    pub kind: SavePlayKind,
    /// Its steps, when it begins today.
    pub steps: Vec<PlayStepView>,
}

impl Desk {
    /// The risks and save plays of an account today, or as they stood at the end of a day.
    ///
    /// # Errors
    /// As [`Desk::plan_roadmap`].
    pub fn plan_risks(&self, account: Id, day: Option<NaiveDate>) -> Result<RisksView> {
        self.at(account, day, |reader, records, as_of| {
            let mut written = Written::new();
            for last in reader.last_writes(account)? {
                written.insert(last.row_id, self.clock.day_of(last.at));
            }
            Ok(view(records, &written, as_of, day.is_none()))
        })
    }
}

fn view(records: &AccountRecords, written: &Written, as_of: NaiveDate, today: bool) -> RisksView {
    let open = records.risks.iter().filter(|risk| risk.is_open());
    let mut risks: Vec<RiskView> = open
        .map(|risk| risk_view(records, risk, written, as_of))
        .collect();
    risks.sort_by_key(|risk| (std::cmp::Reverse(risk.score), risk.record));
    let mut plays: Vec<PlayClockView> = records
        .save_plays
        .iter()
        .map(|play| clock_view(records, play, &records.play_clock(play, as_of)))
        .collect();
    plays.sort_by_key(|play| {
        let runs = play.status == SavePlayStatus::Running;
        (!runs, std::cmp::Reverse(play.late), play.started_on, play.record)
    });
    let offered = SavePlayKind::ALL.iter().filter(|_| today);
    RisksView {
        as_of,
        risks,
        plays,
        offered: offered.map(|kind| offer(records, *kind, as_of)).collect(),
    }
}

fn risk_view(records: &AccountRecords, risk: &Risk, written: &Written, as_of: NaiveDate) -> RiskView {
    let moved = records.risk_moved(risk, written);
    let answers = |play: &&SavePlay| play.risk == Some(risk.id) && play.is_running();
    RiskView {
        record: risk.id,
        statement: risk.statement.clone(),
        likelihood: risk.likelihood,
        impact: risk.impact,
        score: risk.score(),
        status: risk.status,
        owner: records.member_name(risk.owner).map(str::to_owned),
        due: risk.due,
        still_days: moved.and_then(|on| u32::try_from((as_of - on).num_days()).ok()),
        play: records.save_plays.iter().find(answers).map(|play| play.id),
    }
}

fn clock_view(records: &AccountRecords, play: &SavePlay, clock: &PlayClock<'_>) -> PlayClockView {
    let risk = records.risks.iter().find(|risk| Some(risk.id) == play.risk);
    let escalated_to = records.escalated_to(clock.escalation).into_iter();
    PlayClockView {
        record: play.id,
        kind: play.kind,
        risk: risk.map(|risk| risk.statement.clone()),
        status: play.status,
        started_on: play.started_on,
        ends: clock.ends,
        has_deadline: play.deadline.is_some(),
        steps: clock
            .steps
            .iter()
            .map(|step| ClockStep {
                record: step.id,
                day: step.day,
                on: step.falls_on(play.started_on),
                what: step.what.clone(),
                owner: records.member_name(step.owner).map(str::to_owned),
                done_on: step.done_on,
            })
            .collect(),
        next: clock.next.map(|step| step.id),
        late: clock.late,
        escalation: clock.escalation,
        escalated_to: escalated_to.map(str::to_owned).collect(),
    }
}

fn offer(records: &AccountRecords, kind: SavePlayKind, today: NaiveDate) -> OfferedPlay {
    let step = |step: &model::health::PlayStep| PlayStepView {
        on: today
            .checked_add_days(Days::new(step.day.into()))
            .unwrap_or(today),
        what: crate::health::play_words(kind, step.of_day),
    };
    OfferedPlay {
        kind,
        steps: play(kind, today, records.play_deadline(today))
            .iter()
            .map(step)
            .collect(),
    }
}
