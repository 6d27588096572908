//! A deck's content written by hand, for tests of the layout alone: it has every slide, and every kind of
//! row, figure and chart.

pub mod check;
pub mod extreme;

use chrono::NaiveDate;
use deck::content::*;
use model::{Evidence, FiscalYear};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn dec(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// Words with marks written `[id]`.
pub fn text(field: &str, words: &str) -> Text {
    let mut spans = Vec::new();
    for (n, part) in words.split('[').enumerate() {
        match part.split_once(']') {
            Some((id, rest)) if n > 0 => {
                spans.push(Span::Mark(FigureId(id.to_owned())));
                if !rest.is_empty() {
                    spans.push(Span::Frame(rest.to_owned()));
                }
            }
            _ if part.is_empty() => {}
            _ => spans.push(Span::Frame(part.to_owned())),
        }
    }
    Text::new(field, spans)
}

pub fn at(shown: &str, id: &str) -> FigureAt {
    FigureAt {
        text: shown.to_owned(),
        figure: (!id.is_empty()).then(|| FigureId(id.to_owned())),
    }
}

pub fn status(sign: Sign, tone: Tone, word: &str) -> Status {
    Status {
        sign,
        tone,
        word: word.to_owned(),
    }
}

/// Adds the figures that are marked anywhere in the content and have no line yet.
pub fn with_figures(mut content: QbrContent) -> QbrContent {
    let json = serde_json::to_value(&content).expect("content is data");
    let mut ids = Vec::new();
    gather(&json, &mut ids);
    for id in &ids {
        content
            .figures
            .entry(id.clone())
            .or_insert_with(|| figure(&id.0, "1", "as written", "A record", "30 Sep 2025"));
    }
    let mut seen = BTreeSet::new();
    let rows = ids.into_iter().filter(|id| seen.insert(id.clone())).collect();
    if let Some(sources) = &mut content.sources {
        sources.rows = rows;
    }
    content
}

fn gather(json: &serde_json::Value, ids: &mut Vec<FigureId>) {
    match json {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value {
                    serde_json::Value::String(id) if key == "figure" || key == "mark" => {
                        ids.push(FigureId(id.clone()))
                    }
                    other => gather(other, ids),
                }
            }
        }
        serde_json::Value::Array(all) => all.iter().for_each(|v| gather(v, ids)),
        _ => {}
    }
}

pub fn figure(name: &str, shown: &str, formula: &str, record: &str, as_of: &str) -> Figure {
    Figure {
        value: FigureValue::Words,
        unit: String::new(),
        shown: shown.to_owned(),
        forms: BTreeSet::new(),
        name: text("", name),
        formula: text("", formula),
        record: text("", record),
        sources: Vec::new(),
        as_of: day("2025-09-30"),
        as_of_text: as_of.to_owned(),
        n: None,
    }
}

pub fn point(on: &str, value: &str, label: &str) -> Point {
    Point {
        on: day(on),
        value: dec(value),
        label: label.to_owned(),
    }
}

fn tick(on: &str, label: &str) -> Tick {
    Tick {
        on: day(on),
        label: label.to_owned(),
    }
}

fn window() -> Window {
    Window {
        from: day("2025-06-30"),
        to: day("2025-09-30"),
        label: "Q3".into(),
    }
}

pub fn bullet(start: &str, last: &str, now: &str, line: bool) -> Bullet {
    let share = |t: &str| (!t.is_empty()).then(|| dec(t));
    Bullet {
        start: share(start),
        last: share(last),
        now: share(now),
        line,
    }
}

const PROJECTS: [(&str, &str); 5] = [
    ("2025-03-31", "31"),
    ("2025-06-30", "45"),
    ("2025-07-31", "54"),
    ("2025-08-31", "66"),
    ("2025-09-30", "78"),
];
const USERS: [(&str, &str); 5] = [
    ("2025-03-31", "42"),
    ("2025-06-30", "60"),
    ("2025-07-31", "66"),
    ("2025-08-31", "73"),
    ("2025-09-30", "80"),
];

fn trend(key: &str, name: &str, values: &[(&str, &str)], unit: &str, target: &str, last: FigureAt) -> Trend {
    let points = values
        .iter()
        .map(|(on, v)| point(on, v, &format!("{v}{unit}")))
        .collect();
    Trend {
        key: key.into(),
        name: text(&format!("status.trends[{key}].name"), name),
        chart: Chart {
            axis: Axis {
                from: day("2025-03-31"),
                to: day("2025-09-30"),
                ticks: vec![
                    tick("2025-03-31", "Mar"),
                    tick("2025-06-30", "Jun"),
                    tick("2025-09-30", "Sep"),
                ],
            },
            bottom: dec("0"),
            top: dec("100"),
            points,
            start: None,
            target: Some(Level {
                value: dec(target),
                label: format!("Target {target}{unit}"),
                figure: None,
                from: day("2025-03-31"),
                due: day("2025-12-31"),
                due_label: "31 December".into(),
            }),
            window: window(),
        },
        last,
    }
}

fn bar(label: &str, value: &str, shown: FigureAt, current: bool) -> Bar {
    Bar {
        label: label.into(),
        value: dec(value),
        shown,
        current,
    }
}

fn initiative(
    key: &str,
    [name, outcome]: [&str; 2],
    [from, to, due]: [&str; 3],
    owner: &str,
    needs: Option<&str>,
    proposed: bool,
) -> InitiativeRow {
    InitiativeRow {
        key: key.into(),
        name: text(&format!("next_quarter.rows[{key}].name"), name),
        outcome: Some(text(&format!("next_quarter.rows[{key}].outcome"), outcome)),
        bar: Some(InitiativeBar {
            from: (!from.is_empty()).then(|| day(from)),
            to: day(to),
            proposed,
            due: due.into(),
        }),
        owner: Some(owner.into()),
        needs: needs.map(str::to_owned),
    }
}

/// A whole deck.
pub fn content() -> QbrContent {
    let meta = Meta {
        client: "Brightfold".into(),
        firm: "Lindqvist Platform Advisory".into(),
        author: Some("Nora Lindqvist".into()),
        title: "Brightfold, quarterly business review Q3 2025".into(),
        quarter: "2025-Q3".to_owned().try_into().expect("a quarter"),
        quarter_label: "Q3 2025".into(),
        starts: day("2025-07-01"),
        ends: day("2025-09-30"),
        fiscal_year: FiscalYear::CALENDAR,
        meeting: Some(day("2025-10-14")),
        minutes: 60,
        as_of: day("2025-10-06"),
        accent: None,
        logo: None,
        language: model::DeckLanguage::English,
        locale: "en-US".into(),
        confidentiality: "Confidential".into(),
    };
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let cover = Cover {
        kicker: text("cover.kicker", "Quarterly business review"),
        client: text("cover.client", "Brightfold"),
        months: months
            .iter()
            .enumerate()
            .map(|(n, m)| CoverMonth {
                label: (*m).into(),
                in_quarter: (6..9).contains(&n),
            })
            .collect(),
        quarter_column: 6,
        ring: Some(YearPoint {
            column: 9,
            day: 13,
            days: 31,
        }),
        author: Some(text("cover.author", "Nora Lindqvist")),
        firm: Some(text("cover.firm", "Lindqvist Platform Advisory")),
        quarter: text("cover.quarter", "Third quarter 2025"),
        quarter_note: text("cover.quarter_note", "Calendar quarter, July to September"),
        date: Some(text("cover.date", "14 October 2025")),
        as_of: text("cover.as_of", "Figures as of 6 October 2025"),
        confidentiality: text("cover.confidentiality", "Confidential, prepared for Brightfold"),
    };
    let asked = |n: u32, what: &str, reason: &str| AgendaDecision {
        key: format!("d{n}"),
        number: n,
        what: text(&format!("agenda.decisions[d{n}].what"), what),
        reason: Some(text(&format!("agenda.decisions[d{n}].reason"), reason)),
    };
    let block = |key: &str, name: &str, starts_at, minutes, note: &str, decides| Block {
        key: key.into(),
        name: text(&format!("agenda.blocks[{key}].name"), name),
        starts_at,
        minutes,
        note: text(&format!("agenda.blocks[{key}].note"), note),
        decides,
    };
    let agenda = Agenda {
        attendees: None,
        kicker: text("agenda.kicker", "Agenda and decisions"),
        title: text(
            "agenda.title",
            "We ask you for three decisions in these sixty minutes",
        ),
        decisions: vec![
            asked(
                1,
                "Start the resource-planning pilot on 3 November",
                "For a decision on the advanced plan by 19 December.",
            ),
            asked(
                2,
                "Name the people for the reporting training",
                "For a monthly client report without export by 14 November.",
            ),
            asked(
                3,
                "Agree what 100 users should cost",
                "80 people use the platform today[users]; you plan to be 100 by June[plan].",
            ),
        ],
        blocks: vec![
            block(
                "retrospective",
                "Retrospective",
                0,
                15,
                "Promises, scorecard, outcomes",
                false,
            ),
            block(
                "status",
                "Where we are",
                15,
                10,
                "Use, support, satisfaction",
                false,
            ),
            block(
                "value",
                "Value and return",
                25,
                10,
                "Confirmed, documented, claimed",
                false,
            ),
            block("next_quarter", "Next quarter", 35, 15, "Decisions 1 and 2", true),
            block("discussion", "Strategic discussion", 50, 10, "Decision 3", true),
        ],
    };
    let row = |key: &str, words: &str, figure| SummaryRow {
        key: key.into(),
        text: text(&format!("summary.rows[{key}].text"), words),
        figure,
    };
    let summary = Summary {
        kicker: text("summary.kicker", "Executive summary"),
        title: text(
            "summary.title",
            "Two of three year-end targets[met] are met three months early, and value is 3.7 times the fees[times]",
        ),
        hero: Some(Hero {
            figure: at("78", "projects"),
            caption: text("summary.hero.caption", "active projects on 30 September"),
            change: Some(at("+73%", "projects.change")),
            change_note: Some(text("summary.hero.change_note", "in the quarter")),
            chart: Chart {
                axis: Axis {
                    from: day("2025-01-01"),
                    to: day("2025-12-31"),
                    ticks: vec![
                        tick("2025-01-01", "Jan"),
                        tick("2025-04-01", "Apr"),
                        tick("2025-07-01", "Jul"),
                        tick("2025-10-01", "Oct"),
                    ],
                },
                bottom: dec("0"),
                top: dec("90"),
                points: PROJECTS.iter().map(|(on, v)| point(on, v, v)).collect(),
                start: Some(point("2025-01-06", "20", "20 at the start")),
                target: Some(Level {
                    value: dec("75"),
                    label: "Target 75".into(),
                    figure: Some(FigureId("targets".into())),
                    from: day("2025-07-01"),
                    due: day("2025-12-31"),
                    due_label: "31 December".into(),
                }),
                window: Window {
                    from: day("2025-07-01"),
                    to: day("2025-09-30"),
                    label: "Q3".into(),
                },
            },
        }),
        rows: vec![
            row(
                "value",
                "Value confirmed by you or documented, July to September",
                at("$44,350", "value"),
            ),
            row(
                "users",
                "The whole team is on board: 80 people, up from 60 in June",
                at("+33%", "users.change"),
            ),
            row(
                "status",
                "Projects with an up-to-date status, up from 71%; the target is 90%",
                at("86%", "current"),
            ),
            row(
                "support",
                "Support requests, down from five; all resolved within two hours",
                at("3", "support"),
            ),
            row(
                "missed",
                "Templates delivered; the other three are late and follow in October",
                at("7 of 10", "templates"),
            ),
        ],
    };
    let past_commitment = |key: &str, what: &str, due: &str, outcome, note: Option<&str>| PastCommitment {
        key: key.into(),
        what: text(&format!("promises.rows[{key}].what"), what),
        due: Some(text(&format!("promises.rows[{key}].due"), due)),
        outcome,
        note: note.map(|n| text(&format!("promises.rows[{key}].note"), n)),
    };
    let changed = |key: &str, label: &str, fact: &str| ChangedFact {
        key: key.into(),
        label: label.into(),
        fact: text(&format!("promises.changed[{key}].fact"), fact),
    };
    let past_commitments = PastCommitments {
        kicker: text("promises.kicker", "Since we last met, 8 July 2025"),
        title: text(
            "promises.title",
            "Two of three promises are kept[kept]; we still owe you three templates",
        ),
        ours: vec![
            past_commitment(
                "p1",
                "Bring the two remaining teams on board",
                "Due 30 September 2025",
                status(Sign::Check, Tone::Good, "Kept"),
                None,
            ),
            past_commitment(
                "p2",
                "Deliver the project template library",
                "Due 15 September 2025",
                status(Sign::Cross, Tone::Bad, "Missed"),
                Some("Seven of ten[templates] delivered; the rest in October"),
            ),
        ],
        theirs: vec![past_commitment(
            "p3",
            "Name a reporting owner",
            "Due 1 August 2025",
            status(Sign::Check, Tone::Good, "Kept"),
            None,
        )],
        changed: vec![
            changed(
                "people",
                "People",
                "80 people use the platform[users], up from 60 in June",
            ),
            changed(
                "scope",
                "Scope",
                "Connecting Figma and Slack is new in the plan for this quarter",
            ),
            changed(
                "risk",
                "Risk",
                "A slipping launch was seen early; no client penalty fell due[penalty]",
            ),
        ],
    };
    let target =
        |key: &str, name: &str, metric: &str, values: [&str; 3], now, b: Bullet, s: Status| TargetRow {
            key: key.into(),
            name: text(&format!("scorecard.targets[{key}].name"), name),
            metric: text(&format!("scorecard.targets[{key}].metric"), metric),
            start: values[0].into(),
            last: values[1].into(),
            now,
            target: values[2].into(),
            bullet: b,
            status: s,
        };
    let also = |key: &str, name: &str, last: &str, now, reference: &str, b: Bullet, s: Status| MeasuredRow {
        key: key.into(),
        name: text(&format!("scorecard.measured[{key}].name"), name),
        last: last.into(),
        now,
        reference: reference.into(),
        bullet: b,
        change: s,
    };
    let scorecard = Scorecard {
        kicker: text("scorecard.kicker", "Scorecard"),
        title: text(
            "scorecard.title",
            "Projects and users are at their year-end targets; current status is four points short",
        ),
        targets: Some(TargetTable {
            head: text(
                "scorecard.targets.head",
                "Success criterion, due 31 December 2025[targets]",
            ),
            last_head: "June".into(),
            key: ["start".into(), "to June".into(), "third quarter".into()],
            rows: vec![
                target(
                    "projects",
                    "Client projects run on the platform",
                    "Active projects",
                    ["20", "45", "75"],
                    at("78", "projects"),
                    bullet("0.266667", "0.6", "1.04", true),
                    status(Sign::Check, Tone::Good, "Passed"),
                ),
                target(
                    "users",
                    "Whole team on board",
                    "Active users",
                    ["25", "60", "80"],
                    at("80", "users"),
                    bullet("0.3125", "0.75", "1", true),
                    status(Sign::Check, Tone::Good, "Reached"),
                ),
                target(
                    "current",
                    "Projects with an up-to-date status",
                    "Share of active projects",
                    ["40%", "71%", "90%"],
                    at("86%", "current"),
                    bullet("0.444444", "0.788889", "0.955556", true),
                    status(Sign::Arrow, Tone::Good, "On course"),
                ),
            ],
        }),
        measured: Some(MeasuredTable {
            head: text("scorecard.measured.head", "Also measured, no target agreed"),
            last_head: "June".into(),
            rows: vec![
                also(
                    "support",
                    "Support requests in the quarter",
                    "5",
                    at("3", "support"),
                    "5",
                    bullet("", "1", "0.6", true),
                    status(Sign::Down, Tone::Good, "2 fewer"),
                ),
                also(
                    "time",
                    "Time to resolve a request",
                    "1.9 h",
                    at("1.5 h", "time"),
                    "1.9 h",
                    bullet("", "1", "0.789474", true),
                    status(Sign::Down, Tone::Good, "0.4 h less"),
                ),
                also(
                    "resolved",
                    "Requests resolved within two hours",
                    "–",
                    at("100%", "resolved"),
                    "",
                    bullet("", "", "1", false),
                    status(Sign::Ring, Tone::Neutral, "First reading"),
                ),
            ],
        }),
    };
    let outcome = |key: &str, kind, figure: Option<FigureAt>, statement: &str, context: &str| Outcome {
        key: key.into(),
        kind,
        shown: None,
        quoted: figure.is_none(),
        figure,
        statement: text(&format!("outcomes.rows[{key}].statement"), statement),
        context: Some(text(&format!("outcomes.rows[{key}].context"), context)),
    };
    let outcomes = Outcomes {
        kicker: text("outcomes.kicker", "Outcomes this quarter"),
        title: text(
            "outcomes.title",
            "Both remaining teams are on board; the template library and reporting are not finished",
        ),
        rows: vec![
            outcome(
                "teams",
                OutcomeKind::Delivered,
                Some(at("2 of 2", "teams")),
                "teams brought on board by 30 September",
                "As promised on 8 July; 80 people now use the platform, up from 60.",
            ),
            outcome(
                "current",
                OutcomeKind::Improved,
                Some(at("86%", "current")),
                "of projects carry an up-to-date status",
                "Up from 71% in June; the target is 90% by 31 December.",
            ),
            outcome(
                "support",
                OutcomeKind::Resolved,
                Some(at("3 of 3", "resolved")),
                "support requests resolved within two hours",
                "Resolution time fell from 1.9 to 1.5 hours, requests from five to three.",
            ),
            outcome(
                "templates",
                OutcomeKind::DidNotWork,
                Some(at("7 of 10", "templates")),
                "templates delivered; all were due on 15 September",
                "The remaining three follow in October.",
            ),
            outcome(
                "reporting",
                OutcomeKind::DidNotWork,
                None,
                "Reporting still takes me an export and a pivot table.”",
                "A comment in the survey of 22 September[comment]; the reporting training takes it up.",
            ),
        ],
    };
    let scale = |key: &str, from: &str, to: &str, dots, figure, note: &str| Scale {
        key: key.into(),
        from: dec(from),
        to: dec(to),
        dots,
        figure,
        note: text(&format!("status.satisfaction[{key}].note"), note),
    };
    let where_we_are = WhereWeAre {
        kicker: text("status.kicker", "Where we are"),
        title: text(
            "status.title",
            "Use grew in every month of the quarter, while support requests fell from five to three",
        ),
        trends: vec![
            trend(
                "projects",
                "Active projects",
                &PROJECTS,
                "",
                "75",
                at("78", "projects"),
            ),
            trend("users", "Active users", &USERS, "", "80", at("80", "users")),
            trend(
                "current",
                "Projects with current status",
                &[("2025-06-30", "71"), ("2025-09-30", "86")],
                "%",
                "90",
                at("86%", "current"),
            ),
        ],
        comparisons: vec![
            Comparison {
                key: "support".into(),
                name: text("status.comparisons[support].name", "Support requests per quarter"),
                bars: vec![
                    bar("Q2", "5", at("5", ""), false),
                    bar("Q3", "3", at("3", "support"), true),
                ],
                note: Some(text(
                    "status.comparisons[support].note",
                    "All resolved within two hours[resolved]",
                )),
            },
            Comparison {
                key: "time".into(),
                name: text("status.comparisons[time].name", "Hours to resolve a request"),
                bars: vec![
                    bar("Q2", "1.9", at("1.9 h", ""), false),
                    bar("Q3", "1.5", at("1.5 h", "time"), true),
                ],
                note: None,
            },
        ],
        satisfaction: Some(Satisfaction {
            name: text("status.satisfaction.name", "Satisfaction, 22 September"),
            scales: vec![
                scale(
                    "csat",
                    "1",
                    "5",
                    Dots::Mean(dec("4.2")),
                    at("4.2", "csat"),
                    "of 5, n = 19",
                ),
                scale(
                    "nps",
                    "0",
                    "10",
                    Dots::Answers(vec![dec("8"), dec("9")]),
                    at("8 and 9", "nps"),
                    "recommend, n = 2",
                ),
            ],
        }),
    };
    let statement = |key: &str, quote: &str, amount: FigureAt, source: &str| ValueStatement {
        key: key.into(),
        quote: text(&format!("value.statements[{key}].quote"), quote),
        quoted: true,
        amount,
        source: Some(text(&format!("value.statements[{key}].source"), source)),
    };
    let part = |grade, label: &str, value: &str, amount: FigureAt, counted, statements| ValuePart {
        grade,
        label: text(&format!("value.parts[{label}].label"), label),
        value: dec(value),
        amount,
        counted,
        statements,
    };
    let multiple = |times: &str, label: &str, total| Multiple {
        times: dec(times),
        label: label.into(),
        total,
    };
    let value = ValueSlide {
        kicker: text("value.kicker", "Value and return"),
        title: text(
            "value.title",
            "Value that can be verified came to 3.7 times the fees of the quarter[times]",
        ),
        hero: Some((
            at("$44,350", "value"),
            text(
                "value.hero",
                "of value, July to September 2025, confirmed by you or documented",
            ),
        )),
        parts: vec![
            part(
                Evidence::ClientConfirmed,
                "Confirmed by you",
                "18000",
                at("$18,000", "penalty"),
                true,
                vec![statement(
                    "v1",
                    "Early warning on a slipping launch kept a client penalty from falling due",
                    at("$18,000", "penalty"),
                    "E-mail from the Head of Delivery, 18 August 2025",
                )],
            ),
            part(
                Evidence::Documented,
                "Documented",
                "26350",
                at("$26,350", "meetings"),
                true,
                vec![statement(
                    "v2",
                    "Status meetings replaced by the shared plan",
                    at("$26,350", "meetings"),
                    "310 hours at $85; timesheets, July to September 2025",
                )],
            ),
            part(
                Evidence::Claimed,
                "Claimed, not counted",
                "8415",
                at("$8,415", "setup"),
                false,
                vec![statement(
                    "v3",
                    "Template projects cut set-up from five hours to two",
                    at("$8,415", "setup"),
                    "99 hours, no document",
                )],
            ),
        ],
        uncounted: vec![],
        fees: Some(Fees {
            label: text("value.fees", "Fees"),
            value: dec("12000"),
            amount: at("$12,000", "fees"),
        }),
        multiples: vec![
            multiple("2", "2×", false),
            multiple("3", "3×", false),
            multiple("3.696", "3.7×", true),
        ],
        notes: vec![
            text("value.notes[rate]", "Hours are counted at $85 an hour."),
            text(
                "value.notes[claimed]",
                "What is only claimed stays out of the total.",
            ),
        ],
    };
    let mondays = (0..13).map(|n| day("2025-09-29") + chrono::Days::new(7 * n));
    let next_quarter = NextQuarter {
        kicker: text("next_quarter.kicker", "Next quarter"),
        title: text(
            "next_quarter.title",
            "Four initiatives by 19 December, each with an outcome you can check",
        ),
        head: text("next_quarter.head", "Initiative, and the outcome to check"),
        axis: Axis {
            from: day("2025-09-29"),
            to: day("2025-12-28"),
            ticks: mondays
                .map(|on| Tick {
                    on,
                    label: on.format("%-d").to_string(),
                })
                .collect(),
        },
        months: vec![
            tick("2025-10-06", "October"),
            tick("2025-11-03", "November"),
            tick("2025-12-01", "December"),
        ],
        today: day("2025-10-14"),
        today_label: text("next_quarter.today", "Today, 14 October"),
        rows: vec![
            initiative(
                "i1",
                [
                    "Project templates for the ten standard assignments",
                    "Two to three hours saved per project[hours]",
                ],
                ["2025-10-14", "2025-10-31", "31 Oct"],
                "Nora Lindqvist",
                None,
                false,
            ),
            initiative(
                "i2",
                [
                    "Advanced reporting training",
                    "Monthly client report without export",
                ],
                ["2025-10-14", "2025-11-14", "14 Nov"],
                "Nora Lindqvist",
                Some("needs decision 2"),
                false,
            ),
            initiative(
                "i3",
                [
                    "Connect Figma, Slack and Google Workspace",
                    "No status copied by hand",
                ],
                ["2025-10-14", "2025-12-12", "12 Dec"],
                "Peter Holt",
                None,
                false,
            ),
            initiative(
                "i4",
                ["Pilot resource planning", "Decision on the advanced plan"],
                ["2025-11-03", "2025-12-19", "19 Dec"],
                "Nora Lindqvist",
                Some("needs decision 1"),
                true,
            ),
        ],
    };
    let question = |key: &str, words: &str, rests: &str| Question {
        key: key.into(),
        text: text(&format!("discussion.questions[{key}].text"), words),
        rests_on: Some(text(&format!("discussion.questions[{key}].rests_on"), rests)),
    };
    let horizon_months = [
        "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
    ];
    let discussion = Discussion {
        undated: Vec::new(),
        kicker: text("discussion.kicker", "Strategic discussion"),
        title: text(
            "discussion.title",
            "You plan a second office in the spring and 100 people by June[plan]",
        ),
        horizon: Some(Horizon {
            axis: Axis {
                from: day("2025-10-01"),
                to: day("2026-06-30"),
                ticks: horizon_months
                    .iter()
                    .map(|m| {
                        let on = day(&format!("{m}-01"));
                        Tick {
                            on,
                            label: on.format("%b").to_string(),
                        }
                    })
                    .collect(),
            },
            today: day("2025-10-14"),
            now: Some((
                at("80", "users"),
                text("discussion.horizon.now", "people on the platform today"),
            )),
            goals: vec![
                HorizonGoal {
                    key: "g1".into(),
                    figure: None,
                    words: text("discussion.goals[g1].words", "second office in the spring"),
                    from: day("2026-03-01"),
                    to: day("2026-05-31"),
                },
                HorizonGoal {
                    key: "g2".into(),
                    figure: Some(at("100", "plan")),
                    words: text("discussion.goals[g2].words", "people by June 2026"),
                    from: day("2026-06-30"),
                    to: day("2026-06-30"),
                },
            ],
        }),
        questions: vec![
            question(
                "q1",
                "Which teams grow first, and who will work from the second office?",
                "From 80 to 100 people",
            ),
            question(
                "q2",
                "What would a pilot have to show before you plan both offices on it?",
                "Pilot from 3 November to 19 December, if decision 1 is taken",
            ),
            question(
                "q3",
                "What should 100 users cost, and what should the price depend on?",
                "Decision 3 today",
            ),
        ],
    };
    let decision = |n: u32, what: &str, by: Option<&str>| DecisionRow {
        key: format!("d{n}"),
        number: n,
        what: text(&format!("decisions.rows[d{n}].what"), what),
        owner: Some(text(&format!("decisions.rows[d{n}].owner"), "Nora Lindqvist")),
        by: by.map(|b| text(&format!("decisions.rows[d{n}].by"), b)),
        answer: None,
    };
    let decisions = Decisions {
        kicker: text("decisions.kicker", "Decisions and commitments"),
        title: text("decisions.title", "Three decisions are asked of you today"),
        rows: vec![
            decision(
                1,
                "Start the resource-planning pilot on 3 November",
                Some("3 November"),
            ),
            decision(
                2,
                "Name the people for the reporting training",
                Some("14 November"),
            ),
            decision(3, "Agree what 100 users should cost", None),
        ],
    };
    let commitments = Commitments {
        kicker: text("commitments.kicker", "Decisions and commitments, continued"),
        title: text(
            "commitments.title",
            "Four commitments are ours, the last by 19 December",
        ),
        rows: vec![
            commitment(
                1,
                "Project templates for the ten standard assignments",
                "Two to three hours saved per project[hours]",
                "Nora Lindqvist",
                "31 October",
            ),
            commitment(
                2,
                "Advanced reporting training",
                "Monthly client report without export",
                "Nora Lindqvist",
                "14 November",
            ),
            commitment(
                3,
                "Connect Figma, Slack and Google Workspace",
                "No status copied by hand",
                "Peter Holt",
                "12 December",
            ),
            commitment(
                4,
                "Pilot resource planning",
                "Decision on the advanced plan",
                "Nora Lindqvist",
                "19 December",
            ),
        ],
    };
    let sources = Sources {
        kicker: text("sources.kicker", "Appendix: sources"),
        title: text(
            "sources.title",
            "Every figure with its formula, its record and its date",
        ),
        rows: Vec::new(),
    };
    with_figures(QbrContent {
        meta,
        cover: Some(cover),
        agenda: Some(agenda),
        summary: Some(summary),
        past_commitments: Some(past_commitments),
        scorecard: Some(scorecard),
        outcomes: Some(outcomes),
        status: Some(where_we_are),
        value: Some(value),
        risks: None,
        next_quarter: Some(next_quarter),
        discussion: Some(discussion),
        decisions: Some(decisions),
        commitments: Some(commitments),
        sources: Some(sources),
        figures: figures(),
    })
}

pub fn commitment(n: usize, what: &str, outcome: &str, owner: &str, by: &str) -> CommitmentRow {
    CommitmentRow {
        key: format!("c{n}"),
        what: text(&format!("commitments.rows[c{n}].what"), what),
        outcome: Some(text(&format!("commitments.rows[c{n}].outcome"), outcome)),
        owner: Some(text(&format!("commitments.rows[c{n}].owner"), owner)),
        by: Some(text(&format!("commitments.rows[c{n}].by"), by)),
    }
}

fn figures() -> BTreeMap<FigureId, Figure> {
    [
        (
            "users",
            "Active users",
            "80",
            "last reading in the quarter",
            "Active users, 30 September",
            "30 Sep 2025",
        ),
        (
            "plan",
            "People planned by June 2026",
            "100",
            "as stated by the client",
            "Meeting with A. Osei and T. Rey",
            "4 Sep 2025",
        ),
        (
            "met",
            "Year-end targets already met",
            "2 of 3",
            "78 ≥ 75, 80 ≥ 80, 86 < 90",
            "Three success criteria",
            "30 Sep 2025",
        ),
        (
            "times",
            "Value over the fees of the quarter",
            "3.7×",
            "44,350 ÷ 12,000 = 3.696",
            "Value records, fee agreement",
            "30 Sep 2025",
        ),
        (
            "projects",
            "Active projects",
            "78",
            "last reading in the quarter",
            "Active projects, 30 September",
            "30 Sep 2025",
        ),
        (
            "projects.change",
            "Active projects, change in the quarter",
            "+73%",
            "(78 − 45) ÷ 45 = 73.3%",
            "Readings of 30 June, 30 September",
            "30 Sep 2025",
        ),
        (
            "targets",
            "Start values and targets",
            "3 pairs",
            "20 to 75, 25 to 80, 40% to 90%",
            "Success criteria as agreed",
            "6 Jan 2025",
        ),
        (
            "value",
            "Value, confirmed or documented",
            "$44,350",
            "18,000 + 26,350",
            "Value records, claimed left out",
            "30 Sep 2025",
        ),
        (
            "users.change",
            "Active users, change in the quarter",
            "+33%",
            "(80 − 60) ÷ 60 = 33.3%",
            "Readings of 30 June, 30 September",
            "30 Sep 2025",
        ),
        (
            "current",
            "Projects with current status",
            "86%",
            "last reading in the quarter",
            "Readings of 30 June, 30 September",
            "30 Sep 2025",
        ),
        (
            "support",
            "Support requests",
            "3",
            "count in the quarter",
            "Support record, 5 in quarter two",
            "30 Sep 2025",
        ),
        (
            "templates",
            "Templates delivered",
            "7 of 10",
            "delivered ÷ promised",
            "Commitment of 8 July",
            "6 Oct 2025",
        ),
        (
            "kept",
            "Promises kept",
            "2 of 3",
            "kept ÷ made",
            "Commitments of 8 July",
            "6 Oct 2025",
        ),
        (
            "penalty",
            "Client penalty that did not fall due",
            "$18,000",
            "as confirmed by the client",
            "E-mail from the Head of Delivery",
            "18 Aug 2025",
        ),
        (
            "time",
            "Time to resolve a support request",
            "1.5 h",
            "last reading in the quarter",
            "Support record, 1.9 h in quarter two",
            "30 Sep 2025",
        ),
        (
            "resolved",
            "Requests resolved within two hours",
            "100%",
            "3 ÷ 3",
            "Support record, first reading",
            "30 Sep 2025",
        ),
        (
            "teams",
            "Remaining teams brought on board",
            "2 of 2",
            "done ÷ promised",
            "Commitment of 8 July",
            "6 Oct 2025",
        ),
        (
            "comment",
            "Comment on reporting",
            "in words",
            "as written",
            "Satisfaction survey, n = 19",
            "22 Sep 2025",
        ),
        (
            "csat",
            "Satisfaction",
            "4.2 of 5",
            "mean of 19 answers",
            "Satisfaction survey, n = 19",
            "22 Sep 2025",
        ),
        (
            "nps",
            "Would recommend us, 0 to 10",
            "8 and 9",
            "as answered, no score",
            "Two answers, n = 2",
            "22 Sep 2025",
        ),
        (
            "fees",
            "Fees of the quarter",
            "$12,000",
            "48,000 ÷ 4",
            "Project platform agreement",
            "6 Jan 2025",
        ),
        (
            "meetings",
            "Meeting hours no longer needed",
            "$26,350",
            "310 h × $85",
            "Timesheets, July to September",
            "30 Sep 2025",
        ),
        (
            "setup",
            "Set-up hours saved, not counted",
            "$8,415",
            "99 h × $85",
            "Our estimate, no document yet",
            "30 Sep 2025",
        ),
        (
            "hours",
            "Hours saved per project, expected",
            "2 to 3",
            "as planned",
            "Initiative: project templates",
            "6 Oct 2025",
        ),
    ]
    .into_iter()
    .map(|(id, name, shown, formula, record, as_of)| {
        (
            FigureId(id.to_owned()),
            figure(name, shown, formula, record, as_of),
        )
    })
    .collect()
}
