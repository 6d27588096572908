//! Decks that are hard to set: the first example with a title of 300 characters, with sixty commitments, in German with
//! the firm's logo, with criteria that want less, with almost nothing recorded, and with too much of everything.

use chrono::NaiveDate;
use model::actions::Commitment;
use model::plan::{Initiative, Metric, Reading, SuccessCriterion};
use model::qbr::{DeckEdit, Qbr};
use model::{AccountRecords, Audience, Better, DeckEditKind, DeckLanguage, Id, Side};

/// A hard case: what is put into the first example, and which pages of its deck are pictured.
pub struct HardCase {
    pub name: &'static str,
    pub change: fn(&mut AccountRecords, &Qbr),
    /// The firm's logo, as a file.
    pub logo: Option<&'static [u8]>,
    pub pages: &'static [usize],
    pub slides: &'static [&'static str],
}

pub const LONG_TITLE: &str = "Projects on the platform grew 73% to 78 and users reached 80, so that two of three \
                          year-end targets are met three months early; current status is four points short of \
                          its target, because three of ten templates are missing and the monthly report is \
                          still exported by hand until training on 14 November";

pub const HARD_CASES: [HardCase; 6] = [
    HardCase {
        name: "long-title",
        change: with_a_long_title,
        logo: None,
        pages: &[5, 6],
        slides: &["scorecard", "scorecard"],
    },
    HardCase {
        name: "sixty-commitments",
        change: with_sixty_commitments,
        logo: None,
        pages: &[4, 9, 18, 24],
        slides: &["promises", "promises", "commitments", "commitments"],
    },
    HardCase {
        name: "german-logo",
        change: in_german,
        logo: Some(include_bytes!("../../fixtures/logo.png")),
        pages: &[1, 3, 4, 8],
        slides: &["cover", "summary", "promises", "value"],
    },
    HardCase {
        name: "less-is-better",
        change: with_criteria_that_want_less,
        logo: None,
        pages: &[3, 5, 7],
        slides: &["summary", "scorecard", "status"],
    },
    HardCase {
        name: "sparse",
        change: with_almost_nothing,
        logo: None,
        pages: &[2, 3, 4],
        slides: &["agenda", "summary", "promises"],
    },
    HardCase {
        name: "overfull",
        change: with_too_much,
        logo: None,
        pages: &[3, 4, 6, 8, 12],
        slides: &["summary", "summary", "promises", "scorecard", "scorecard"],
    },
];

/// Every metric with a target wants less: the first has come there and gone beyond, the second goes the wrong way, the
/// third is to be nothing at all.
fn with_criteria_that_want_less(records: &mut AccountRecords, _: &Qbr) {
    let agreed = [(120, 80), (50, 40), (95, 0)];
    for (criterion, (baseline, target)) in records.success_criteria.iter_mut().zip(agreed) {
        (criterion.baseline, criterion.target) = (baseline.into(), target.into());
        let mut metrics = records.metrics.iter_mut();
        if let Some(metric) = metrics.find(|metric| Some(metric.id) == criterion.metric) {
            metric.better = Better::Lower;
        }
    }
}

/// One metric with its readings, one commitment, nothing else.
fn with_almost_nothing(records: &mut AccountRecords, review: &Qbr) {
    let (metric, commitment) = (records.metrics[1].clone(), records.commitments[1].clone());
    let mut readings = std::mem::take(&mut records.readings);
    readings.retain(|reading| reading.metric == metric.id);
    let bare = AccountRecords::of(records.account.clone());
    *records = AccountRecords {
        firm: records.firm.take(),
        team: std::mem::take(&mut records.team),
        metrics: vec![metric],
        readings,
        commitments: vec![commitment],
        qbrs: vec![review.clone()],
        ..bare
    };
}

/// Six of everything there is one of, each with more words.
fn with_too_much(records: &mut AccountRecords, _: &Qbr) {
    let mut next = 500_000;
    let mut id = || {
        next += 1;
        Id::fixed(next)
    };
    let more = |text: &str, n: usize| {
        format!(
            "{text}, in the {} of the six branches and wherever people move to",
            ["first", "second", "third", "fourth", "fifth"][n]
        )
    };
    let metrics = records.metrics.clone();
    for (metric, n) in metrics.iter().flat_map(|m| (0..5).map(move |n| (m, n))) {
        let own = id();
        let readings = records.readings.iter().filter(|r| r.metric == metric.id);
        let readings: Vec<_> = readings
            .map(|r| Reading {
                id: id(),
                metric: own,
                ..r.clone()
            })
            .collect();
        records.readings.extend(readings);
        let criteria = records
            .success_criteria
            .iter()
            .filter(|c| c.metric == Some(metric.id));
        let criteria: Vec<_> = criteria
            .map(|c| SuccessCriterion {
                id: id(),
                metric: Some(own),
                name: more(&c.name, n),
                ..c.clone()
            })
            .collect();
        records.success_criteria.extend(criteria);
        let name = more(&metric.name, n);
        records.metrics.push(Metric {
            id: own,
            name,
            ..metric.clone()
        });
    }
    let commitments = records.commitments.clone();
    for (commitment, n) in commitments.iter().flat_map(|c| (0..5).map(move |n| (c, n))) {
        let what = more(&commitment.what, n);
        records.commitments.push(Commitment {
            id: id(),
            what,
            ..commitment.clone()
        });
    }
    let initiatives = records.initiatives.clone();
    for (initiative, n) in initiatives.iter().flat_map(|i| (0..5).map(move |n| (i, n))) {
        let name = more(&initiative.name, n);
        records.initiatives.push(Initiative {
            id: id(),
            name,
            ..initiative.clone()
        });
    }
}

fn in_german(records: &mut AccountRecords, _: &Qbr) {
    records.account.deck_language = Some(DeckLanguage::German);
}

fn with_a_long_title(records: &mut AccountRecords, review: &Qbr) {
    records.deck_edits.push(DeckEdit {
        qbr: review.id,
        field: "scorecard.title".to_owned(),
        kind: DeckEditKind::Text,
        text: Some(LONG_TITLE.to_owned()),
        ..DeckEdit::begun(Id::fixed(700_000), records.account.id)
    });
}

/// Forty commitments are ours and twenty theirs, all made at the last review and all still open; every fifth has
/// no day, every seventh nobody who owes it.
fn with_sixty_commitments(records: &mut AccountRecords, _: &Qbr) {
    const DO: [&str; 6] = ["Write", "Agree", "Hand over", "Review", "Publish", "Translate"];
    const WHAT: [&str; 10] = [
        "the rate card",
        "the template for a pitch and its budget",
        "the list of projects that are closed",
        "the monthly client report without an export to a spreadsheet",
        "who may see which budget",
        "the guide for new people",
        "the names of project phases",
        "the plan for the second office and the people who move there",
        "the connection to the calendar",
        "the archive of 2024",
    ];
    let team: Vec<Id> = records.team.iter().map(|member| member.id).collect();
    let client: Vec<Id> = records.stakeholders.iter().map(|person| person.id).collect();
    let day = |month: u32, day: u32| NaiveDate::from_ymd_opt(2025, month, day);
    records.commitments = (0..60)
        .map(|n| {
            let by = if n % 3 == 2 { Side::Client } else { Side::Us };
            let of = |people: &[Id]| people.get(n % people.len()).copied().filter(|_| n % 7 != 6);
            Commitment {
                by,
                what: format!("{} {}", DO[n % DO.len()], WHAT[n / DO.len()]),
                made: day(7, 8),
                due: day(10 + n as u32 % 3, 1 + n as u32 % 28).filter(|_| n % 5 != 4),
                note: (n % 4 == 3).then(|| "Begun; the first half is with Tomás Rey.".to_owned()),
                owner: of(&team).filter(|_| by == Side::Us),
                stakeholder: of(&client).filter(|_| by == Side::Client),
                audience: Audience::Client,
                ..Commitment::begun(Id::fixed(600_000 + n as u128), records.account.id)
            }
        })
        .collect();
}
