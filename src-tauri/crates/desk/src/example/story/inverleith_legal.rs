//! Inverleith Legal: a law firm under budget pressure. It uses the platform well and pays late; a bill is
//! more than two months overdue.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the private-client matters",
    "fixed fees for conveyancing",
    "the trust accounts report",
    "late narratives",
    "the Glasgow office's access",
    "the quarterly fee forecast",
];

pub(super) fn story() -> Story {
    let board = ["fiona", "callum"];
    Story {
        industry: "law",
        employees: 74,
        tier: Tier::Recurring,
        owner: "Marcus Oyelaran",
        since: Some(19),
        because: Some("Fixed fees that do not lose money."),
        hourly_rate: Some("120.00"),
        lifecycle: vec![
            (Ago(600), Stage::Onboarding),
            (Ago(500), Stage::Activation),
            (Ago(340), Stage::Growth),
            (Ago(120), Stage::Retention),
        ],
        relationship: vec![(Ago(600), Initiation), (Ago(380), Trust)],
        team: vec![("Marcus Oyelaran", AccountLead), ("Leonie Brandt", DeliveryLead)],
        people: vec![
            person(
                "fiona",
                "Fiona Inverleith",
                "Managing Partner",
                DecisionMaker,
                (5, 3),
                Developing,
            )
            .executive()
            .prefers(Phone)
            .turns(&[(Ago(55), Weak)]),
            person(
                "callum",
                "Callum Reid",
                "Practice Director",
                Champion,
                (4, 5),
                Developing,
            )
            .under("fiona")
            .turns(&[(Ago(320), Strong)]),
            person(
                "agnes",
                "Agnes Szabó",
                "Finance Partner",
                Influencer,
                (4, 2),
                Weak,
            )
            .executive()
            .under("fiona")
            .prefers(Email)
            .turns(&[(Ago(70), Strength::AtRisk)]),
            person(
                "rory",
                "Rory Maclean",
                "Conveyancing Lead",
                User,
                (2, 4),
                Developing,
            )
            .under("callum"),
        ],
        influences: vec![
            ("callum", Advises, "fiona"),
            ("agnes", Gatekeeps, "fiona"),
            ("agnes", Conflicts, "callum"),
        ],
        work: vec![
            contract("Practice platform", "66000.00", Ago(560), Ago(-170))
                .notice(Ago(-110))
                .margin("56")
                .billed(
                    Billed::Monthly,
                    &[
                        (Ago(900), Some(31)),
                        (Ago(240), Some(44)),
                        (Ago(150), Some(58)),
                        (Ago(105), None),
                    ],
                ),
            contract("Integrations set-up", "22000.00", Ago(330), Ago(-170))
                .margin("50")
                .billed(Billed::Quarterly, &[(Ago(900), Some(33)), (Ago(140), None)]),
        ],
        measures: vec![
            monthly(
                "Active users",
                "people",
                Adoption,
                Higher,
                "22 29 34 38 42 45 48 50 52 54 55 57 58 59 60 60 61 61",
            ),
            monthly(
                "Fixed fees above cost",
                "percent",
                Outcome,
                Higher,
                "58 59 61 60 63 65 66 68 69 71 70 72 74 75 75 77 78 78",
            ),
            quarterly(
                "Support requests",
                "requests per quarter",
                Support,
                Lower,
                "26 19 15 12 11 10",
            ),
        ],
        criteria: vec![
            Criterion {
                name: "Fee earners on the platform",
                metric: "Active users",
                baseline: "15",
                target: "65",
                set: Ago(540),
                due: Q(-1, 60),
            },
            Criterion {
                name: "Fixed fees that cover their cost",
                metric: "Fixed fees above cost",
                baseline: "55",
                target: "80",
                set: Ago(540),
                due: Q(-1, 60),
            },
        ],
        objectives: vec![("Fixed fees without losses", Q(-1, 80))],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Cost sheet for conveyancing",
                outcome: "A floor price for each kind of sale",
                owner: "Leonie Brandt",
                added: Q(2, 18),
                starts: Some(Q(2, 30)),
                due: Q(1, 50),
                turns: vec![(Q(2, 31), Active), (Q(1, 48), Done)],
            },
            Step {
                objective: 0,
                name: "Fee forecast by quarter",
                outcome: "Forecast within five percent of billing",
                owner: "Daniel Ferreira",
                added: Q(1, 18),
                starts: Some(Q(1, 60)),
                due: Q(0, 78),
                turns: vec![(Q(1, 62), Active)],
            },
        ],
        goals: vec![Goal {
            statement: "Get through the year without new hires",
            heard: Ago(115),
            period: None,
            by: Some(Q(-1, 89)),
            value: None,
        }],
        promises: vec![
            ours("Leonie Brandt", "Deliver the cost sheet", Q(2, 18), Q(1, 50)).kept(Q(1, 48)),
            theirs(
                "agnes",
                "Settle the bill for the integrations",
                Q(1, 18),
                Q(1, 60),
            )
            .missed(Q(1, 75), "With the finance partner."),
            theirs("callum", "Choose twenty fixed-fee matters", Q(1, 18), Q(1, 40)).kept(Q(1, 37)),
            ours("Daniel Ferreira", "Show the fee forecast", Q(0, 17), Q(0, 75)),
            theirs(
                "agnes",
                "Agree a payment plan for the open bills",
                Q(0, 17),
                Q(0, 30),
            ),
        ],
        talks: vec![
            talk(
                Ago(548),
                Executive,
                InPerson,
                &["fiona", "callum"],
                &["Marcus Oyelaran"],
                "Kick-off, thanks to Eleanor Castellan. Fiona: no losses on fixed fees, that is all.",
            )
            .at(10, 0),
            talk(
                Ago(116),
                Strategic,
                Video,
                &["callum"],
                &["Marcus Oyelaran"],
                "Two large probate cases fell away. Hiring is frozen and every supplier is looked at.",
            )
            .at(14, 0),
            talk(
                Ago(71),
                Operational,
                Phone,
                &["agnes"],
                &["Marcus Oyelaran"],
                "Agnes on the open bills: not this month. She asked what a smaller package would cost.",
            )
            .at(11, 30),
            talk(
                Ago(54),
                Executive,
                Phone,
                &["fiona"],
                &["Marcus Oyelaran"],
                "Fiona is sorry about the bills and will not step over Agnes.",
            )
            .at(16, 15),
            talk(
                Ago(13),
                Operational,
                Video,
                &["callum"],
                &["Marcus Oyelaran", "Leonie Brandt"],
                "Callum shows the conveyancing margin to Fiona this week; he thinks it will help.",
            )
            .at(9, 30),
        ],
        rhythms: vec![
            Rhythm {
                from: Ago(546),
                to: Ago(440),
                every: 3,
                per_day: 1,
                kind: Operational,
                channels: vec![Video, Phone],
                with: vec!["callum", "rory"],
                by: vec!["Leonie Brandt"],
                topics: DELIVERY,
            },
            Rhythm {
                from: Ago(438),
                to: Ago(4),
                every: 9,
                per_day: 1,
                kind: Operational,
                channels: vec![Video, Email],
                with: vec!["callum", "rory"],
                by: vec!["Leonie Brandt"],
                topics: DELIVERY,
            },
        ],
        hours: vec![Spent {
            who: "Leonie Brandt",
            activity: "Delivery",
            work: "Practice platform",
            a_week: "3",
            from: Ago(540),
            to: Ago(1),
        }],
        risks: vec![Peril {
            key: "budget",
            statement: "The finance partner cuts the package to save cash",
            indicator: "Bills paid later each quarter",
            likelihood: 4,
            impact: 3,
            owner: "Marcus Oyelaran",
            mitigation: "Show the conveyancing margin to the managing partner, then a payment plan",
            raised: Ago(114),
            due: Q(0, 70),
            turns: vec![(Ago(50), Mitigating)],
            told: None,
        }],
        surveys: vec![
            nps(Ago(430), "callum", "8"),
            csat(Ago(250), "4.1", 20),
            nps(Ago(250), "fiona", "8"),
            nps(Q(1, 64), "callum", "9"),
            csat(Q(1, 64), "4.2", 24).said("I quote a fixed fee now and sleep."),
        ],
        gains: vec![
            Gain {
                on: Ago(200),
                statement: "Loss-making fixed fees found before the quote",
                worth: Money("27000.00"),
                evidence: Documented,
                source: Some("Matter closings"),
                grows: None,
            },
            Gain {
                on: Q(1, 66),
                statement: "Conveyancing priced above its cost",
                worth: Money("34000.00"),
                evidence: Documented,
                source: Some("Cost sheet against billing"),
                grows: Some((Q(1, 85), ClientConfirmed, "Practice Director, by e-mail")),
            },
        ],
        reviews: vec![
            held(6, Q(5, 18), &board, "First quarter done."),
            held(5, Q(4, 18), &board, "Conveyancing first."),
            held(4, Q(3, 18), &board, "Fixed fees in the black."),
            held(3, Q(2, 18), &board, "Cost sheet agreed."),
            held(2, Q(1, 18), &board, "Hiring frozen."),
            Review {
                back: 1,
                on: Q(0, 17),
                attendees: vec!["fiona", "callum"],
                decisions: vec![Decision {
                    what: "Quote all conveyancing from the cost sheet",
                    by: Some(Q(0, 50)),
                    initiative: None,
                    further: None,
                    answer: Some((Q(0, 17), "Yes")),
                }],
                questions: vec!["Which other work is sold at a fixed fee, and what does it cost?"],
                summary: "Margins good, cash short. Agnes sent her apologies.",
            },
        ],
        actions: vec![Todo {
            what: "Payment plan in three parts for Agnes",
            owner: "Marcus Oyelaran",
            risk: Some("budget"),
            added: Ago(50),
            due: Ago(20),
            done: Some(Ago(22)),
        }],
        ..Story::of("Inverleith Legal", "inverleith", "IL")
    }
}
