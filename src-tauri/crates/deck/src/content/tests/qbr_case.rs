//! The deck that the reference pages show: every title, every figure, and what of it may not be there.

use rust_decimal::Decimal;

use super::fixture::{day, load};
use crate::content::{QbrContent, SlideKey, check_client_edition, compose};

fn deck() -> QbrContent {
    let (records, qbr, _) = load("qbr-case.json");
    compose(&records, &qbr.unwrap(), day("2025-10-06"))
}

/// A text by the end of its name, with plain spaces.
fn said(deck: &QbrContent, field: &str) -> String {
    let text = deck.texts().into_iter().find(|t| t.field == field);
    text.map(|t| t.plain().replace('\u{a0}', " "))
        .unwrap_or_else(|| format!("no {field}"))
}

/// All texts of a slide whose name ends so, in order.
fn all(deck: &QbrContent, slide: &str, end: &str) -> Vec<String> {
    let texts = deck
        .texts()
        .into_iter()
        .filter(|t| t.field.starts_with(slide) && t.field.ends_with(end));
    texts.map(|t| t.plain().replace('\u{a0}', " ")).collect()
}

#[test]
fn every_title_is_the_conclusion_of_the_data() {
    let deck = deck();
    for (field, title) in [
        ("cover.client", "Brightfold"),
        (
            "agenda.title",
            "We ask you for three decisions in these 60 minutes",
        ),
        (
            "summary.title",
            "Two of three targets are met; verified value is 3.7 times the fees",
        ),
        (
            "promises.title",
            "Two of three promises are kept; one of ours is not",
        ),
        (
            "scorecard.title",
            "Two of three targets are met; one is on course",
        ),
        (
            "outcomes.title",
            "One promise of ours is kept and five measures improved; two things did not work",
        ),
        (
            "status.title",
            "Active users: 80, up from 60 in June; Support requests: 3, down from 5 in June",
        ),
        (
            "value.title",
            "Value that can be verified came to 3.7 times the fees of the quarter",
        ),
        ("next_quarter.title", "Four initiatives by 19 December"),
        (
            "discussion.title",
            "Your goals: “Open a second office in the spring” and “Grow to 100 people by June”",
        ),
        ("decisions.title", "Three decisions are asked of you today"),
        (
            "commitments.title",
            "Four commitments are ours, the last by 19 December",
        ),
        (
            "sources.title",
            "Every figure with its formula, its record and its date",
        ),
    ] {
        assert_eq!(said(&deck, field), title);
    }
}

#[test]
fn the_only_risk_is_internal_so_there_is_no_slide_of_risks() {
    let deck = deck();
    assert!(deck.risks.is_none());
    let missing: Vec<SlideKey> = SlideKey::ALL
        .iter()
        .map(|s| s.0)
        .filter(|s| !deck.has(*s))
        .collect();
    assert_eq!(missing, [SlideKey::Risks]);
}

#[test]
fn every_figure_has_its_formula_its_record_and_its_day() {
    let deck = deck();
    let rows: Vec<String> = deck
        .sources
        .as_ref()
        .unwrap()
        .rows
        .iter()
        .map(|id| {
            let f = &deck.figures[id];
            assert!(!f.sources.is_empty(), "{id} rests on no record");
            [
                f.name.plain(),
                f.shown.clone(),
                f.formula.plain(),
                f.record.plain(),
                f.as_of_text.clone(),
            ]
            .join(" | ")
            .replace('\u{a0}', " ")
        })
        .collect();
    let expected = [
        "Targets met | 2 of 3 | 78 ≥ 75, 80 ≥ 80, 86 < 90 | Three success criteria | 30 Sep 2025",
        "Value over the fees of the quarter | 3.7× | 44,350 ÷ 12,000 = 3.696 | Value records, fees of the quarter | 30 Sep 2025",
        "Active projects (projects) | 78 | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Active projects, change in the quarter | +73% | (78 − 45) ÷ 45 = 73.3% | Readings of 30 June and 30 September | 30 Sep 2025",
        "Start values and targets | 3 pairs | 20 to 75, 25 to 80, 40% to 90% | Success criteria as agreed | 6 Jan 2025",
        "Value, confirmed or documented | $44,350 | 18,000 + 26,350 | Value records, claimed left out | 30 Sep 2025",
        "Active users (people) | 80 | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Active users, change in the quarter | +33% | (80 − 60) ÷ 60 = 33.3% | Readings of 30 June and 30 September | 30 Sep 2025",
        "Projects with current status | 86% | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Support requests (requests per quarter) | 3 | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Our promises kept | 1 of 2 | kept ÷ made | Two commitments | 6 Oct 2025",
        "Promises kept | 2 of 3 | kept ÷ made | Three commitments | 6 Oct 2025",
        "Deliver the project template library | 7 of 10 | done ÷ promised | Commitment of 8 July | 6 Oct 2025",
        "Support resolution time | 1.5 hours | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Support resolved within two hours | 100% | last reading in the quarter | Reading of 30 September | 30 Sep 2025",
        "Comment | in words | as written | Survey, n = 19 | 22 Sep 2025",
        "Comment | in words | as written | Survey, n = 19 | 22 Sep 2025",
        "Satisfaction | 4.2 of 5 | mean of 19 answers | Survey, n = 19 | 22 Sep 2025",
        "Fees of the quarter | $12,000 | 48,000 ÷ 4 | Project platform, agreement | 6 Jan 2025",
        "Value confirmed by you | $18,000 | as confirmed by the client | E-mail from the Head of Delivery | 18 Aug 2025",
        "Value documented | $26,350 | 310 h × $85 | Timesheets, July to September | 30 Sep 2025",
        "Value claimed, not counted | $8,415 | 99 h × $85 | Our estimate, no document yet | 30 Sep 2025",
        "Grow to 100 people by June | 100 | as stated by you | Your goal, as recorded | 6 Oct 2025",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn the_numbers_are_those_the_case_expects() {
    let (_, _, file) = load("qbr-case.json");
    let deck = deck();
    let value = deck.value.as_ref().unwrap();
    let expect = |key: &str| {
        file["expect"]["value_money"][key]
            .as_str()
            .unwrap()
            .parse::<Decimal>()
            .unwrap()
    };
    let counted: Decimal = value.parts.iter().filter(|p| p.counted).map(|p| p.value).sum();
    let all: Decimal = value.parts.iter().map(|p| p.value).sum();
    assert_eq!(value.parts[0].value, expect("confirmed"));
    assert_eq!(counted, expect("without_claimed"));
    assert_eq!(all, expect("with_claimed"));
    let shown: Vec<&str> = deck.figures.values().map(|f| f.shown.as_str()).collect();
    for wanted in file["expect"]["slides_contain"].as_array().unwrap() {
        let wanted = wanted.as_str().unwrap();
        assert!(shown.iter().any(|s| s.contains(wanted)), "{wanted}");
    }
}

#[test]
fn the_sentences_say_what_the_records_say() {
    let deck = deck();
    assert_eq!(
        all(&deck, "summary.rows", ".text"),
        [
            "Value confirmed by you or documented, July to September",
            "Whole team on board (Active users): 80, up from 60 in June; the target of 80 is met",
            "Projects with an up-to-date status (Projects with current status): up from 71% in June; the target is 90% by 31 December",
            "Support requests (requests per quarter), down from 5 in June",
            "Our promises kept; not kept: Deliver the project template library",
        ]
    );
    assert_eq!(
        all(&deck, "agenda.decisions", ".reason"),
        [
            "Outcome by 19 December: Decision on the advanced plan",
            "Outcome by 14 November: Monthly client report without export",
            "Your goal: “Grow to 100 people by June”",
        ]
    );
    assert_eq!(
        all(&deck, "outcomes.rows", ".context"),
        [
            "As promised on 8 July",
            "Up from 71% in June; the target is 90% by 31 December",
            "Down from 5 in June",
            "A comment in the survey of 22 September",
            "Due on 15 September. Seven of ten delivered; the rest in October.",
            "A comment in the survey of 22 September; it led to: Advanced reporting training",
        ]
    );
    assert_eq!(
        all(&deck, "discussion.questions", ".rests_on"),
        ["Decision 1", "Decision 3",]
    );
    assert_eq!(
        all(&deck, "value.parts", ".source"),
        [
            "E-mail from the Head of Delivery, 18 August 2025",
            "310 hours at $85; Timesheets, July to September, 30 September 2025",
            "99 hours at $85; No document, 30 September 2025",
        ]
    );
    assert_eq!(
        all(&deck, "decisions.rows", ".owner"),
        ["Amara Osei", "Tomás Rey"]
    );
    assert_eq!(all(&deck, "decisions.rows", ".by"), ["3 November", "14 November"]);
}

#[test]
fn a_mark_stands_behind_its_figure_and_before_punctuation() {
    use crate::content::Span::{Frame, Mark};
    let deck = deck();
    let title = &deck.past_commitments.as_ref().unwrap().title;
    let at = title
        .spans
        .iter()
        .position(|span| matches!(span, Mark(_)))
        .unwrap();
    let [Frame(before), Mark(id), Frame(after)] = &title.spans[at - 1..=at + 1] else {
        panic!("{title:?}")
    };
    assert!(before.ends_with("promises") && after.starts_with(" are kept"));
    assert_eq!(deck.figures[id].shown, "2 of 3");
}

#[test]
fn the_scorecard_says_where_each_target_stands() {
    let deck = deck();
    let score = deck.scorecard.as_ref().unwrap();
    let rows = &score.targets.as_ref().unwrap().rows;
    let words: Vec<&str> = rows.iter().map(|r| r.status.word.as_str()).collect();
    assert_eq!(words, ["Passed", "Reached", "On course"]);
    let shares: Vec<Decimal> = rows.iter().filter_map(|r| r.bullet.now).collect();
    assert_eq!(
        shares,
        ["1.04", "1", "0.9556"].map(|s| s.parse::<Decimal>().unwrap())
    );
    let measured = &score.measured.as_ref().unwrap().rows;
    let words: Vec<&str> = measured.iter().map(|r| r.change.word.as_str()).collect();
    assert_eq!(words, ["Down 2", "Down 0.4\u{a0}hours", "First reading"]);
}

#[test]
fn the_agenda_names_the_block_in_which_a_decision_falls() {
    let deck = deck();
    let blocks = &deck.agenda.as_ref().unwrap().blocks;
    let read: Vec<(u32, u32, bool)> = blocks
        .iter()
        .map(|b| (b.starts_at, b.minutes, b.decides))
        .collect();
    assert_eq!(
        read,
        [
            (0, 15, false),
            (15, 10, false),
            (25, 10, false),
            (35, 15, true),
            (50, 10, true)
        ]
    );
    assert_eq!(
        all(&deck, "agenda.blocks", ".note")[3..],
        ["Decisions 1 and 2", "Decision 3"]
    );
}

#[test]
fn the_plan_begins_today_and_what_hangs_on_a_decision_is_only_proposed() {
    let deck = deck();
    let plan = deck.next_quarter.as_ref().unwrap();
    assert_eq!(
        (plan.axis.from, plan.axis.to),
        (day("2025-09-29"), day("2025-12-28"))
    );
    let bars: Vec<_> = plan.rows.iter().map(|r| r.bar.clone().unwrap()).collect();
    assert_eq!(
        bars.iter().map(|b| b.proposed).collect::<Vec<_>>(),
        [false, true, false, true]
    );
    assert!(
        bars.iter().all(|bar| bar.from.is_none()),
        "nobody has said when they begin"
    );
    assert_eq!(plan.rows[1].needs.as_deref(), Some("needs decision 2"));
}

#[test]
fn nothing_internal_is_said() {
    let (records, _, _) = load("qbr-case.json");
    let deck = deck();
    check_client_edition(&deck, &records).unwrap();
    let everything = serde_json::to_string(&deck).unwrap().to_lowercase();
    for word in [
        "cost line",
        "finance lead",
        "developing",
        "figma and slack connected",
        "a pilot result and finance",
    ] {
        assert!(!everything.contains(word), "{word}");
    }
}

#[test]
fn the_same_records_say_the_same() {
    assert_eq!(
        serde_json::to_string(&deck()).unwrap(),
        serde_json::to_string(&deck()).unwrap()
    );
}
