//! Decks that are hard to set: the first example with a title of 300 characters, with sixty commitments, and in German
//! with the firm's logo.

use chrono::NaiveDate;
use model::actions::Commitment;
use model::qbr::{DeckEdit, Qbr};
use model::{AccountRecords, Audience, DeckEditKind, DeckLanguage, Id, Side};

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

pub const HARD_CASES: [HardCase; 3] = [
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
        pages: &[4, 9, 18, 25],
        slides: &["promises", "promises", "commitments", "commitments"],
    },
    HardCase {
        name: "german-logo",
        change: in_german,
        logo: Some(include_bytes!("../../fixtures/logo.png")),
        pages: &[1, 3, 4, 8],
        slides: &["cover", "summary", "promises", "value"],
    },
];

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
