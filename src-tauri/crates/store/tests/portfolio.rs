//! The whole portfolio at once is what each account is on its own, and the list's SQL says what the model says.

mod common;

use chrono::{Days, NaiveDate};
use common::{account, here, key, stamp};
use model::accounts::*;
use model::actions::*;
use model::plan::*;
use model::qbr::*;
use model::risks::*;
use model::touchpoints::*;
use model::*;
use proptest::prelude::*;
use rust_decimal::Decimal;
use store::{Result, Store, Writing};

/// Draws that a seed decides: days lie so close together that what is due, done and over meets on one day.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
    fn day(&mut self) -> NaiveDate {
        first_day() + Days::new(self.below(DAYS))
    }
    fn maybe(&mut self) -> Option<NaiveDate> {
        (self.below(3) > 0).then(|| self.day())
    }
    fn word<T: Copy>(&mut self, words: &[T]) -> T {
        words[self.below(words.len() as u64) as usize]
    }
    fn text(&mut self) -> String {
        self.word(&["Send the report", "Go live", "Żółw"]).to_owned()
    }
}

const DAYS: u64 = 12;
const ACCOUNTS: u128 = 5;

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 26).unwrap_or_default()
}

/// Writes an account with up to three records of every kind that the list speaks of, and removes some.
fn write(tx: &mut Writing<'_>, dice: &mut Dice, n: u128) -> Result<()> {
    let of = Id::fixed(n);
    let mut next = n * 1000;
    let mut id = || {
        next += 1;
        Id::fixed(next)
    };
    let (member, service) = (id(), id());
    tx.insert(&TeamMember {
        name: format!("Anna {n}"),
        ..TeamMember::begun(member)
    })?;
    tx.insert(&Service {
        name: format!("Advisory {n}"),
        ..Service::begun(service)
    })?;
    let owner = (dice.below(2) == 0).then_some(member);
    tx.insert(&Account {
        owner,
        ..account(n, &format!("Alder {n}"))
    })?;
    let (metric, play, review) = (id(), id(), id());
    tx.insert(&Metric {
        name: "Users".into(),
        unit: "people".into(),
        meaning: MetricMeaning::Adoption,
        better: Better::Higher,
        ..Metric::begun(metric, of)
    })?;
    tx.insert(&SavePlay {
        kind: SavePlayKind::Detractor,
        started_on: dice.day(),
        status: dice.word(SavePlayStatus::ALL),
        ..SavePlay::begun(play, of)
    })?;
    tx.insert(&Qbr {
        quarter: dice
            .word(&["2025-Q3", "2025-Q4"])
            .parse()
            .unwrap_or(Quarter::of(first_day(), FiscalYear::CALENDAR)),
        on: dice.maybe(),
        status: dice.word(QbrStatus::ALL),
        ..Qbr::begun(review, of)
    })?;
    let mut removed: Vec<(usize, Id)> = Vec::new();
    for _ in 0..dice.below(4) {
        let engagement = Engagement {
            service: (dice.below(2) == 0).then_some(service),
            starts: dice.maybe(),
            ends: dice.maybe(),
            renews_on: dice.maybe(),
            notice_by: dice.maybe(),
            annual_value: (dice.below(3) > 0).then(|| {
                let minor = dice.word(&[0, 3, 4_800_000, 1_999_999, 999_999_999_999_999]);
                Money::minor(minor, dice.word(&[Currency::USD, Currency::EUR, Currency::GBP]))
            }),
            recurring: dice.below(4) > 0,
            ..Engagement::begun(id(), of)
        };
        tx.insert(&engagement)?;
        let touchpoint = Touchpoint {
            on: dice.day(),
            kind: TouchpointKind::Operational,
            channel: Channel::Email,
            direction: dice.word(Direction::ALL),
            answered: dice.word(&[None, Some(true), Some(false)]),
            ..Touchpoint::begun(id(), of)
        };
        tx.insert(&touchpoint)?;
        let commitment = Commitment {
            by: dice.word(Side::ALL),
            what: dice.text(),
            due: dice.maybe(),
            status: dice.word(CommitmentStatus::ALL),
            kept_on: dice.maybe(),
            audience: Audience::Client,
            ..Commitment::begun(id(), of)
        };
        tx.insert(&commitment)?;
        tx.insert(&Action {
            what: dice.text(),
            due: dice.maybe(),
            done_on: dice.maybe(),
            from_entity: "account".into(),
            from_id: of,
            ..Action::begun(id(), of)
        })?;
        tx.insert(&Milestone {
            name: dice.text(),
            due: dice.day(),
            done_on: dice.maybe(),
            audience: Audience::Client,
            ..Milestone::begun(id(), of)
        })?;
        tx.insert(&Initiative {
            name: dice.text(),
            due: dice.maybe(),
            status: dice.word(InitiativeStatus::ALL),
            audience: Audience::Client,
            ..Initiative::begun(id(), of)
        })?;
        tx.insert(&Objective {
            statement: dice.text(),
            due: dice.maybe(),
            audience: Audience::Client,
            ..Objective::begun(id(), of)
        })?;
        tx.insert(&SuccessCriterion {
            name: dice.text(),
            metric: Some(metric),
            baseline: Decimal::ZERO,
            target: Decimal::ONE,
            due: dice.day(),
            set_on: dice.day(),
            ..SuccessCriterion::begun(id(), of)
        })?;
        tx.insert(&Reading {
            metric,
            on: dice.day(),
            value: Decimal::ONE,
            ..Reading::begun(id(), of)
        })?;
        tx.insert(&Risk {
            statement: dice.text(),
            due: dice.maybe(),
            status: dice.word(RiskStatus::ALL),
            ..Risk::begun(id(), of)
        })?;
        tx.insert(&Incident {
            on: dice.day(),
            what: dice.text(),
            next_update_on: dice.maybe(),
            closed_on: dice.maybe(),
            ..Incident::begun(id(), of)
        })?;
        tx.insert(&SteeringMeeting {
            on: dice.day(),
            agenda: (dice.below(2) == 0).then(|| dice.text()),
            ..SteeringMeeting::begun(id(), of)
        })?;
        tx.insert(&AlignmentStep {
            what: dice.text(),
            due: dice.maybe(),
            done_on: dice.maybe(),
            ..AlignmentStep::begun(id(), of)
        })?;
        tx.insert(&PlanReview {
            on: dice.day(),
            next_on: dice.maybe(),
            ..PlanReview::begun(id(), of)
        })?;
        tx.insert(&SavePlayStep {
            save_play: play,
            day: dice.below(DAYS) as u32,
            what: dice.text(),
            done_on: dice.maybe(),
            ..SavePlayStep::begun(id(), of)
        })?;
        tx.insert(&DecisionSought {
            qbr: review,
            what: dice.text(),
            by: dice.maybe(),
            answer: (dice.below(2) == 0).then(|| "Yes".into()),
            answered_on: dice.maybe(),
            ..DecisionSought::begun(id(), of)
        })?;
        removed.extend(
            [(0, engagement.id), (1, touchpoint.id), (2, commitment.id)]
                .into_iter()
                .filter(|_| dice.below(4) == 0),
        );
    }
    removed.extend(
        [(3, service), (4, member), (5, play), (6, of)]
            .into_iter()
            .filter(|_| dice.below(6) == 0),
    );
    for (kind, id) in removed {
        match kind {
            0 => tx.delete::<Engagement>(id)?,
            1 => tx.delete::<Touchpoint>(id)?,
            2 => tx.delete::<Commitment>(id)?,
            3 => tx.delete::<Service>(id)?,
            4 => tx.delete::<TeamMember>(id)?,
            5 => tx.delete::<SavePlay>(id)?,
            _ => tx.delete::<Account>(id)?,
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_says_of_every_account_what_the_model_says(seed: u64) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("tenure.db"), &key(), stamp(0)).unwrap();
        let mut dice = Dice(seed);
        here(&store, 1, "Set up", |tx| (1..=ACCOUNTS).try_for_each(|n| write(tx, &mut dice, n))).unwrap();
        let every = store.read(|reader| reader.every_account()).unwrap();
        for records in &every {
            let alone = store.read(|reader| reader.account_records(records.account.id)).unwrap();
            prop_assert_eq!(alone.as_ref(), Some(records));
        }
        for day in (first_day() - Days::new(3)).iter_days().take(DAYS as usize + 6) {
            let rows = store.read(|reader| reader.accounts_rows(day)).unwrap();
            prop_assert_eq!(rows.len(), every.len());
            for row in rows {
                let records = every.iter().find(|records| records.account.id == row.id).unwrap();
                prop_assert_eq!(&row.revenue, &records.annual_revenue(day));
                prop_assert_eq!(row.last_contact, records.last_contact(day));
                prop_assert_eq!(row.overdue as usize, records.overdue(day), "late on {}", day);
                prop_assert_eq!(&row.next_deadline, &records.deadlines(day).into_iter().next(), "next on {}", day);
                prop_assert_eq!(row.owner.as_deref(), records.member_name(records.account.owner));
            }
        }
    }
}
