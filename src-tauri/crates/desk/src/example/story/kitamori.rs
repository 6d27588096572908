//! 北森監査法人 (Kitamori Audit): an audit corporation in Tokyo that pays in yen. Healthy, formal, a long way off.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the audit plan of the March year-ends",
    "時間記録の締め切り",
    "the wording of the Japanese reports",
    "review notes in two languages",
    "the Osaka team's access",
    "the partners' rotation",
];

pub(super) fn story() -> Story {
    let board = ["sato", "tanaka"];
    Story {
        industry: "accounting",
        employees: 230,
        tier: Tier::Recurring,
        owner: "Ines Halloway",
        currency: "JPY",
        since: Some(25),
        because: Some("Hours and review notes stand in one place, in both languages."),
        hourly_rate: Some("9500"),
        lifecycle: vec![(Ago(600), Stage::Growth)],
        relationship: vec![(Ago(600), Initiation), (Ago(430), Trust), (Ago(90), Advisor)],
        units: vec!["東京", "大阪"],
        team: vec![("Ines Halloway", AccountLead), ("Daniel Ferreira", Expert)],
        people: vec![
            person(
                "sato",
                "佐藤 美咲",
                "Managing Partner",
                DecisionMaker,
                (5, 3),
                Developing,
            )
            .executive()
            .prefers(InPerson)
            .turns(&[(Ago(88), Strong)]),
            person(
                "tanaka",
                "田中 健一",
                "Head of Methods",
                Champion,
                (4, 5),
                Developing,
            )
            .under("sato")
            .unit("東京")
            .prefers(Email)
            .turns(&[(Ago(300), Strong)]),
            person("mori", "Mori Haruka", "Audit Manager, Osaka", User, (3, 4), Weak)
                .under("tanaka")
                .unit("大阪")
                .turns(&[(Ago(140), Developing)]),
        ],
        influences: vec![("tanaka", Advises, "sato")],
        work: vec![
            contract("Practice platform", "14400000", Ago(470), Ago(-260))
                .notice(Ago(-170))
                .margin("51")
                .billed(Billed::Quarterly, &[(Ago(900), Some(30))]),
            contract("Advanced reporting", "4200000", Ago(300), Ago(-260))
                .notice(Ago(-170))
                .margin("58")
                .billed(Billed::Quarterly, &[(Ago(900), Some(30))]),
        ],
        measures: vec![
            monthly(
                "Active users",
                "people",
                Adoption,
                Higher,
                "88 92 95 101 104 109 114 118 124 129 133 138 142 147 151 156 160 164",
            ),
            monthly(
                "Review notes closed within a week",
                "percent",
                Outcome,
                Higher,
                "57 58 60 61 63 64 66 67 69 70 72 73 73 75 76 78 79 81",
            ),
            quarterly(
                "Support requests",
                "requests per quarter",
                Support,
                Lower,
                "22 20 18 19 16 15",
            ),
        ],
        criteria: vec![
            Criterion {
                name: "Auditors in Tokyo and Osaka on one plan",
                metric: "Active users",
                baseline: "80",
                target: "170",
                set: Ago(460),
                due: Q(-1, 80),
            },
            Criterion {
                name: "Review notes closed within a week",
                metric: "Review notes closed within a week",
                baseline: "55",
                target: "85",
                set: Ago(460),
                due: Q(-1, 80),
            },
        ],
        objectives: vec![("One method in two cities", Q(-2, 30))],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Osaka on the platform",
                outcome: "Sixty auditors in Osaka plan their own weeks",
                owner: "Daniel Ferreira",
                added: Ago(170),
                starts: Some(Ago(150)),
                due: Q(1, 75),
                turns: vec![(Ago(149), Active), (Q(1, 73), Done)],
            },
            Step {
                objective: 0,
                name: "Reports in Japanese",
                outcome: "Partners read every page in their language",
                owner: "Daniel Ferreira",
                added: Q(1, 16),
                starts: Some(Q(1, 50)),
                due: Q(0, 83),
                turns: vec![(Q(1, 51), Active)],
            },
        ],
        goals: vec![Goal {
            statement: "Enter the March year-ends without overtime in Osaka",
            heard: Ago(170),
            period: None,
            by: Some(Q(-2, 30)),
            value: None,
        }],
        promises: vec![
            ours(
                "Daniel Ferreira",
                "Bring the Osaka teams on board",
                Q(2, 16),
                Q(1, 75),
            )
            .kept(Q(1, 73)),
            theirs("tanaka", "Check the Japanese wording", Q(1, 16), Q(1, 60)).kept(Q(1, 59)),
            ours(
                "Daniel Ferreira",
                "Deliver the five partner reports in Japanese",
                Q(0, 16),
                Q(0, 70),
            )
            .done("3", "5"),
            theirs("mori", "Name a plan owner in each Osaka team", Q(0, 16), Q(0, 45)).kept(Q(0, 44)),
        ],
        talks: vec![
            talk(
                Ago(432),
                Executive,
                InPerson,
                &["sato", "tanaka"],
                &["Ines Halloway"],
                "四半期ごとに訪問することで合意。Osaka follows when Tokyo is calm.",
            )
            .at(8, 0),
            talk(
                Ago(171),
                Strategic,
                InPerson,
                &["sato", "tanaka"],
                &["Ines Halloway"],
                "大阪の導入を決定。佐藤さんは期限より品質を重視。",
            )
            .at(8, 0),
            talk(
                Ago(89),
                Executive,
                InPerson,
                &["sato"],
                &["Ines Halloway"],
                "Dinner in Tokyo. 佐藤さん asked what we would do in her place about the March season.",
            )
            .at(10, 30),
            talk(
                Ago(18),
                Operational,
                Video,
                &["tanaka"],
                &["Daniel Ferreira"],
                "Three of five reports in Japanese are accepted; two need other column heads.",
            )
            .at(8, 15),
        ],
        rhythms: vec![Rhythm {
            from: Ago(546),
            to: Ago(4),
            every: 8,
            per_day: 1,
            kind: Operational,
            channels: vec![Email, Video],
            with: vec!["tanaka", "mori"],
            by: vec!["Daniel Ferreira"],
            topics: DELIVERY,
        }],
        hours: vec![Spent {
            who: "Daniel Ferreira",
            activity: "Reporting",
            work: "Practice platform",
            a_week: "4",
            from: Ago(470),
            to: Ago(1),
        }],
        risks: vec![Peril {
            key: "distance",
            statement: "Visits fall away and the tie with them",
            indicator: "Two quarters without a visit",
            likelihood: 2,
            impact: 4,
            owner: "Ines Halloway",
            mitigation: "Two visits a year are booked ahead",
            raised: Ago(400),
            due: Q(-1, 60),
            turns: vec![(Ago(380), Mitigating)],
            told: None,
        }],
        surveys: vec![
            nps(Ago(410), "tanaka", "7"),
            nps(Ago(200), "tanaka", "8"),
            csat(Ago(200), "4.0", 48),
            nps(Q(1, 52), "sato", "9"),
            csat(Q(1, 52), "4.3", 57).said("レビューの指摘が一つの画面で追えるようになった。"),
        ],
        gains: vec![
            Gain {
                on: Ago(220),
                statement: "Review notes no longer copied by hand",
                worth: Hours("300"),
                evidence: Documented,
                source: Some("Time records, Tokyo"),
                grows: None,
            },
            Gain {
                on: Q(1, 70),
                statement: "Osaka planned without a second spreadsheet",
                worth: Hours("180"),
                evidence: Documented,
                source: Some("Time records, Osaka"),
                grows: Some((Q(1, 84), ClientConfirmed, "Head of Methods, by e-mail")),
            },
        ],
        further: vec![Further {
            kind: Kind::CrossSell,
            name: "Resource planning for the March season",
            service: Some("Resource planning"),
            work: None,
            value: Some("5200000"),
            seen: Ago(88),
            close: Q(-1, 30),
            needs: "The reports in Japanese",
            stage: Identified,
            percent: 30,
            turns: vec![(Ago(30), Discussing, 45)],
        }],
        reviews: vec![
            held(6, Q(5, 16), &board, "Tokyo calm."),
            held(5, Q(4, 16), &board, "Notes in one place."),
            held(4, Q(3, 16), &board, "Osaka asked for."),
            held(3, Q(2, 16), &board, "Osaka decided."),
            held(2, Q(1, 16), &board, "Osaka half-way."),
            Review {
                back: 1,
                on: Q(0, 16),
                attendees: vec!["sato", "tanaka", "mori"],
                decisions: vec![Decision {
                    what: "Choose the partners who read the Japanese reports first",
                    by: Some(Q(0, 60)),
                    initiative: Some("Reports in Japanese"),
                    further: None,
                    answer: Some((Q(0, 20), "Four partners in Tokyo")),
                }],
                questions: vec![
                    "What should Osaka do by itself next year?",
                    "Which page would a partner read in Japanese first?",
                ],
                summary: "佐藤さん出席。日本語レポートを最優先。",
            },
        ],
        actions: vec![Todo {
            what: "Book the visit to Osaka",
            owner: "Ines Halloway",
            risk: Some("distance"),
            added: Ago(16),
            due: Ago(-20),
            done: None,
        }],
        governance: Governance {
            sponsors: vec![("Ines Halloway", "sato")],
            ..Governance::default()
        },
        ..Story::of("北森監査法人", "kitamori", "KM")
    }
}
