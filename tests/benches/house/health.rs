//! Health: the scores of a portfolio with three years of history, by the rules alone and through the desk, and all that is
//! said about one account.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate, TimeDelta};
use model::accounts::{Account, Engagement, Invoice};
use model::health::{Health, Model};
use model::plan::{Metric, Milestone, Reading, SuccessCriterion};
use model::stakeholders::Stakeholder;
use model::touchpoints::{Touchpoint, TouchpointWith};
use model::value::SurveyResponse;
use model::{
    AccountRecords, Better, Channel, Currency, Direction, Id, LifecycleStage, MetricMeaning, Money,
    Operation, Record, StakeholderRole, Strength, SurveyKind, Tier, TouchpointKind,
};
use store::{Did, Origin, Stamp, Store};

use crate::nightly;
use crate::{at, desk_in, desk_on, median, peak_kib, say, say_memory, stamp};

const ACCOUNTS: usize = 500;
/// Ten times as many must take no more than ten times as long.
const MANY: usize = 5_000;
/// Three years.
const WEEKS: u64 = 156;
/// So many weeks nobody looked.
const MISSED: u32 = 26;
const PASSPHRASE: &str = "a passphrase of the benchmark";

pub fn measure(folder: &Path) {
    let today = at().date_naive();
    let before = peak_kib();
    let one_by_one = |count: usize| {
        let portfolio = portfolio(count, today);
        let took = median(5, || {
            for records in &portfolio {
                std::hint::black_box(of(records, &Model::default()).score(today));
            }
        });
        say(
            &format!("the scores of {count} accounts, by the rules alone"),
            took,
        );
        (portfolio, took)
    };
    let (portfolio, few) = one_by_one(ACCOUNTS);
    let (many, all) = one_by_one(MANY);
    drop(many);
    println!(
        "{:<60} {:>12.2}",
        "  ten times as many cost times",
        all.as_secs_f64() / few.as_secs_f64()
    );
    let week = today - Days::new(7);
    let took = median(5, || {
        for records in &portfolio {
            std::hint::black_box(of(records, &Model::default()).movement(week, today));
        }
    });
    say("  why each of 500 moved in a week", took);
    let model = Model::default();
    let one = of(&portfolio[0], &model);
    for (what, days) in [("five weeks", 35), ("a quarter", 92), ("a year", 365)] {
        let from = today - Days::new(days);
        say(
            &format!("  why one moved in {what}"),
            median(15, || drop(one.movement(from, today))),
        );
    }
    say("  its next four weeks", median(15, || drop(one.outlook(today))));
    say("  its shortest path upward", median(15, || drop(one.path(today))));

    let folder = folder.join("vault");
    fill(&folder, &portfolio);
    let desk = desk_in(&folder);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    let start = Instant::now();
    let rows = desk.health_all(None, None).unwrap();
    let first = start.elapsed();
    say(
        "the scores of 500 accounts and of last week, the first time",
        first,
    );
    // The batch opens the vault by itself.
    desk.vault_lock();
    let batch = median(3, || drop(nightly::run(&folder, PASSPHRASE, today)));
    say("  a nightly batch in plain SQL over the same file", batch);
    let (_, points) = nightly::run(&folder, PASSPHRASE, today);
    let same = |row: &&desk::health::HealthRow| {
        points.get(&row.account.to_string()).copied() == row.points.map(i64::from)
    };
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    drop(desk.health_all(None, None).unwrap());
    let same = rows.iter().filter(same).count();
    println!(
        "{:<60} {:>12.2}\n{:<60} {:>12}",
        "  that takes times as long",
        batch.as_secs_f64() / first.as_secs_f64(),
        "  and says the same points of accounts",
        same
    );
    let took = median(5, || drop(desk.health_all(None, None).unwrap()));
    say("  again", took);
    let account = portfolio[0].account.id;
    let took = median(15, || drop(desk.health(account, None, None).unwrap()));
    say("  all about one account, read", took);
    let start = Instant::now();
    drop(desk.week(None).unwrap());
    say(
        "the week of 500 accounts, once their scores are known",
        start.elapsed(),
    );
    let met = portfolio[7].touchpoints[0].id;
    let mut after: Vec<Duration> = ["Spoken to", "Met", "Written to"]
        .iter()
        .map(|summary| {
            let typed = [("summary".to_owned(), (*summary).to_owned())];
            desk.record_change_typed("touchpoint", met, &typed).unwrap();
            let start = Instant::now();
            drop(desk.week(None).unwrap());
            start.elapsed()
        })
        .collect();
    after.sort();
    say("  after a write", after[1]);
    let took = median(5, || drop(desk.week(None).unwrap()));
    say("  again", took);
    say(
        "  what is to be renewed",
        median(5, || drop(desk.renewals().unwrap())),
    );
    let took = median(3, || drop(desk.measures().unwrap()));
    say("  the measures of the portfolio, over twelve months", took);
    drop(desk);
    weeks_go_by(&folder, &portfolio);
    let later = at() + TimeDelta::weeks(MISSED.into());
    let desk = desk_on(&folder, later);
    desk.vault_unlock(PASSPHRASE.to_owned()).unwrap();
    let start = Instant::now();
    drop(desk.week(None).unwrap());
    let first = start.elapsed();
    let took = median(5, || drop(desk.week(None).unwrap()));
    say(
        "26 missed weeks of 500 accounts closed",
        first.saturating_sub(took),
    );
    let took = median(5, || drop(desk.health_all(None, None).unwrap()));
    say("  the scores of 500 accounts with the lines of their weeks", took);
    say_memory("  peak memory, above the program's own", before);
}

/// In each week something happens at every account, and nobody looks.
fn weeks_go_by(folder: &Path, portfolio: &[AccountRecords]) {
    let opened = vault::unlock(folder, &vault::Secret::new(PASSPHRASE.to_owned())).unwrap();
    let store = Store::open(&opened.folder().database(), opened.key()).unwrap();
    let did = Did::new(Operation::Add, Touchpoint::ENTITY);
    for week in 0..MISSED {
        let on = at() + TimeDelta::days(i64::from(week) * 7 + 2);
        let stamp = Stamp {
            at: on,
            txn: Id::fixed(u128::from(week) + 1_000_000),
        };
        let met = (0u128..).zip(portfolio).map(|(n, records)| Touchpoint {
            id: Id::fixed(((u128::from(week) + 1) << 64) + n),
            on: on.date_naive(),
            ..records.touchpoints[0].clone()
        });
        let met: Vec<Touchpoint> = met.collect();
        let written = store.write::<(), store::Error>(stamp, &did, Origin::Here, |tx| tx.insert_all(&met));
        written.unwrap();
    }
}

fn of<'a>(records: &'a AccountRecords, model: &'a Model) -> Health<'a> {
    Health { records, model }
}

fn fill(folder: &Path, portfolio: &[AccountRecords]) {
    let desk = desk_in(folder);
    desk.vault_prepare(PASSPHRASE.to_owned()).unwrap();
    desk.vault_commit_unconfirmed().unwrap();
    drop(desk);
    let opened = vault::unlock(folder, &vault::Secret::new(PASSPHRASE.to_owned())).unwrap();
    let store = Store::open(&opened.folder().database(), opened.key()).unwrap();
    let did = Did::new(Operation::Import, Account::ENTITY);
    let start = Instant::now();
    for (n, records) in (2..).zip(portfolio) {
        let written = store.write::<(), store::Error>(stamp(n), &did, Origin::Import, |tx| {
            tx.insert(&records.account)?;
            macro_rules! insert {
                ($($field:ident: $ty:ident),*) => { $(tx.insert_all(&records.$field)?;)* };
            }
            model::for_account_records!(insert);
            Ok(())
        });
        written.unwrap();
    }
    let mut count = 0;
    portfolio
        .iter()
        .for_each(|records| records.each_row(|_| true, |_, _| count += 1));
    say(
        &format!("{count} records of {} accounts written", portfolio.len()),
        start.elapsed(),
    );
}

/// Accounts with three years of history, in each their own mixture.
fn portfolio(accounts: usize, today: NaiveDate) -> Vec<AccountRecords> {
    (0..accounts)
        .map(|n| Telling::new(n as u128, today).account())
        .collect()
}

struct Telling {
    n: u128,
    ids: u128,
    today: NaiveDate,
    account: Id,
}

impl Telling {
    fn new(n: u128, today: NaiveDate) -> Self {
        let account = Id::fixed(((n + 1) << 32) + 1);
        Self {
            n,
            ids: 1,
            today,
            account,
        }
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        Id::fixed(((self.n + 1) << 32) + self.ids)
    }

    fn week(&self, n: u64) -> NaiveDate {
        self.today - Days::new(7 * (WEEKS - n))
    }

    /// A number from 0 to `most` that goes up and down over the weeks, another way in each account.
    fn swing(&self, week: u64, most: u64) -> u64 {
        (week * 7 + self.n as u64 * 13 + week * week % 11) % (most + 1)
    }

    fn account(mut self) -> AccountRecords {
        let (account, n) = (self.account, self.n as usize);
        let mut records = AccountRecords::of(Account {
            name: format!("Account {n}"),
            tier: Some(Tier::ALL[n % Tier::ALL.len()]),
            currency: Currency::USD,
            lifecycle_stage: Some(LifecycleStage::Growth),
            ..Account::begun(account)
        });
        records.engagements.push(Engagement {
            starts: Some(self.week(0)),
            ends: Some(self.today + Days::new(30 + n as u64 % 300)),
            annual_value: Some(Money::minor(9_600_000, Currency::USD)),
            recurring: true,
            ..Engagement::begun(self.id(), account)
        });
        for (place, role) in StakeholderRole::ALL
            .iter()
            .chain([&StakeholderRole::User])
            .enumerate()
        {
            let person = self.person(place, *role);
            records.stakeholders.push(person);
        }
        for meaning in [
            MetricMeaning::Adoption,
            MetricMeaning::Outcome,
            MetricMeaning::Support,
        ] {
            self.metric(&mut records, meaning);
        }
        for week in 0..=WEEKS - n as u64 % 4 {
            self.one_week(&mut records, week);
        }
        records
    }

    fn person(&mut self, place: usize, role: StakeholderRole) -> Stakeholder {
        let left = role == StakeholderRole::Champion && self.n.is_multiple_of(7);
        Stakeholder {
            name: format!("Person {place}"),
            role: Some(role),
            influence: Some(5 - place as u8 % 5),
            strength: Some(Strength::ALL[(self.n as usize + place) % 3]),
            executive: place == 0,
            left_on: left.then(|| self.week(WEEKS - 10)),
            ..Stakeholder::begun(self.id(), self.account)
        }
    }

    fn metric(&mut self, records: &mut AccountRecords, meaning: MetricMeaning) {
        let (metric, account) = (self.id(), self.account);
        let better = match meaning {
            MetricMeaning::Support => Better::Lower,
            _ => Better::Higher,
        };
        records.metrics.push(Metric {
            name: meaning.to_string(),
            unit: "people".to_owned(),
            meaning,
            better,
            ..Metric::begun(metric, account)
        });
        for year in 0..3 {
            records.success_criteria.push(SuccessCriterion {
                name: format!("Year {year}"),
                metric: Some(metric),
                baseline: (20 + 10 * year).into(),
                target: (60 + 20 * year).into(),
                set_on: self.week(52 * year),
                due: self.week(52 * year) + Days::new(360),
                ..SuccessCriterion::begun(self.id(), account)
            });
        }
        for month in (0..WEEKS).step_by(4) {
            let value = 20 + month / 3 + self.swing(month, 20);
            records.readings.push(Reading {
                metric,
                on: self.week(month),
                value: value.into(),
                ..Reading::begun(self.id(), account)
            });
        }
    }

    /// A contact each week, an invoice each month, a milestone and an answer each quarter.
    fn one_week(&mut self, records: &mut AccountRecords, week: u64) {
        let (on, account, swing) = (self.week(week), self.account, self.swing(week, 9));
        let touchpoint = self.id();
        records.touchpoints.push(Touchpoint {
            on,
            kind: TouchpointKind::ALL[swing as usize % 4],
            channel: Channel::Video,
            direction: Direction::Ours,
            summary: Some(format!("Status of week {week}")),
            answered: (swing == 9).then_some(false),
            qbr: week.is_multiple_of(13),
            ..Touchpoint::begun(touchpoint, account)
        });
        for person in 0..2 {
            let who = &records.stakeholders[(swing as usize + person) % records.stakeholders.len()];
            records.touchpoint_with.push(TouchpointWith {
                touchpoint,
                stakeholder: who.id,
                ..TouchpointWith::begun(self.id(), account)
            });
        }
        if week.is_multiple_of(4) {
            records.invoices.push(Invoice {
                number: format!("W{week}"),
                issued: on,
                due: on + Days::new(30),
                paid: (week + 12 < WEEKS).then(|| on + Days::new(20 + 4 * swing)),
                amount: Money::minor(800_000, Currency::USD),
                ..Invoice::begun(self.id(), account)
            });
        }
        if week.is_multiple_of(13) {
            records.milestones.push(Milestone {
                name: format!("Step {week}"),
                due: on,
                done_on: (swing < 9).then(|| on + Days::new(swing)),
                ..Milestone::begun(self.id(), account)
            });
            records.survey_responses.push(SurveyResponse {
                kind: SurveyKind::Nps,
                score: (4 + swing % 7).into(),
                scale: 10,
                on,
                by: Some(records.stakeholders[swing as usize % 6].id),
                ..SurveyResponse::begun(self.id(), account)
            });
        }
    }
}
