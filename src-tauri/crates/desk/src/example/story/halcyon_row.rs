//! Halcyon Row: a former client. A marketing agency that was bought, and went over to its parent's platform
//! four months ago.

use super::words::*;

const DELIVERY: &[Text] = &[
    "retainers and their burn",
    "the campaign board",
    "media hours",
    "the pitch calendar",
    "the monthly report to clients",
];

pub(super) fn story() -> Story {
    Story {
        industry: "marketing agency",
        employees: 140,
        tier: Tier::Recurring,
        owner: "Marcus Oyelaran",
        since: Some(41),
        because: Some("They knew which retainers lost money."),
        hourly_rate: Some("85.00"),
        lifecycle: vec![(Ago(600), Stage::Retention)],
        relationship: vec![(Ago(600), Advisor), (Ago(230), Trust)],
        team: vec![("Marcus Oyelaran", AccountLead), ("Tom Ashby", DeliveryLead)],
        people: vec![
            person(
                "delphine",
                "Delphine Okafor",
                "Managing Director",
                DecisionMaker,
                (5, 3),
                Strong,
            )
            .executive()
            .left(Ago(225)),
            person(
                "rasmus",
                "Rasmus Kjær",
                "Operations Director",
                Champion,
                (4, 5),
                Strong,
            )
            .turns(&[(Ago(200), Developing)])
            .prefers(Phone),
            person(
                "trent",
                "Trent Aldridge",
                "Integration Lead, parent company",
                Blocker,
                (5, 4),
                Strength::AtRisk,
            )
            .executive()
            .known(Ago(228)),
            person("inez", "Inez Moreau", "Finance Lead", User, (3, 3), Developing)
                .under("rasmus")
                .left(Ago(150)),
        ],
        influences: vec![("trent", Gatekeeps, "rasmus")],
        work: vec![
            contract("Practice platform", "86000.00", Ago(488), Ago(123))
                .notice(Ago(183))
                .margin("53")
                .calls(&[(Ago(225), Call::AtRisk), (Ago(186), Call::WillNot)])
                .billed(Billed::Quarterly, &[(Ago(900), Some(30))]),
            contract("Advanced reporting", "24000.00", Ago(488), Ago(123))
                .notice(Ago(183))
                .margin("60")
                .calls(&[(Ago(186), Call::WillNot)])
                .billed(Billed::Quarterly, &[(Ago(900), Some(30))]),
        ],
        measures: vec![
            Measure {
                ended: 4,
                ..monthly(
                    "Active users",
                    "people",
                    Adoption,
                    Higher,
                    "104 106 108 109 111 112 110 108 99 91 80 66 47 21",
                )
            },
            Measure {
                ended: 4,
                ..monthly(
                    "Retainers above cost",
                    "percent",
                    Outcome,
                    Higher,
                    "68 69 71 72 74 75 75 76 76 75 75 74 74 73",
                )
            },
        ],
        criteria: vec![Criterion {
            name: "Retainers that cover their cost",
            metric: "Retainers above cost",
            baseline: "62",
            target: "80",
            set: Ago(480),
            due: Ago(123),
        }],
        objectives: vec![("Retainers without losses", Ago(123))],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Orderly hand-over of all data",
                outcome: "Every project exported and checked",
                owner: "Tom Ashby",
                added: Ago(180),
                starts: Some(Ago(175)),
                due: Ago(126),
                turns: vec![(Ago(174), Active), (Ago(127), Done)],
            },
            Step {
                objective: 0,
                name: "Retainer forecast",
                outcome: "Losses seen a month ahead",
                owner: "Daniel Ferreira",
                added: Ago(300),
                starts: Some(Ago(280)),
                due: Ago(200),
                turns: vec![(Ago(278), Active), (Ago(190), Dropped)],
            },
        ],
        promises: vec![
            ours("Tom Ashby", "Deliver the complete export", Ago(175), Ago(130)).kept(Ago(132)),
            ours(
                "Marcus Oyelaran",
                "Keep a copy readable for a year",
                Ago(130),
                Ago(100),
            )
            .kept(Ago(101)),
            theirs(
                "rasmus",
                "Confirm that the export is complete",
                Ago(130),
                Ago(110),
            )
            .kept(Ago(104)),
        ],
        talks: vec![
            talk(
                Ago(228),
                Executive,
                Phone,
                &["delphine"],
                &["Ines Halloway"],
                "The agency is sold. Delphine goes; the parent has its own platform and an integration lead.",
            )
            .theirs()
            .at(17, 0),
            talk(
                Ago(214),
                Executive,
                InPerson,
                &["trent", "rasmus"],
                &["Marcus Oyelaran", "Ines Halloway"],
                "Trent was civil: one platform for the group, decided before they bought.",
            )
            .at(10, 0),
            talk(
                Ago(186),
                Operational,
                Email,
                &["trent"],
                &["Marcus Oyelaran"],
                "Notice, for both contracts.",
            )
            .theirs()
            .at(9, 0),
            talk(
                Ago(127),
                Operational,
                Video,
                &["rasmus"],
                &["Tom Ashby"],
                "Export handed over and checked together, project by project.",
            )
            .at(14, 0),
            talk(
                Ago(104),
                Maintenance,
                Phone,
                &["rasmus"],
                &["Marcus Oyelaran"],
                "Rasmus thanked us for the hand-over. He misses the retainer page.",
            )
            .theirs()
            .at(16, 30),
            talk(
                Ago(63),
                Maintenance,
                InPerson,
                &["rasmus"],
                &["Marcus Oyelaran"],
                "Coffee. He may leave; wherever he goes he will need a plan.",
            )
            .at(8, 30),
            talk(
                Ago(21),
                Maintenance,
                Social,
                &["rasmus"],
                &["Marcus Oyelaran"],
                "Rasmus starts at another agency in the new quarter.",
            )
            .theirs(),
        ],
        rhythms: vec![Rhythm {
            from: Ago(546),
            to: Ago(232),
            every: 6,
            per_day: 1,
            kind: Operational,
            channels: vec![Video, Phone, Email],
            with: vec!["rasmus", "inez"],
            by: vec!["Tom Ashby"],
            topics: DELIVERY,
        }],
        hours: vec![Spent {
            who: "Tom Ashby",
            activity: "Delivery",
            work: "Practice platform",
            a_week: "3",
            from: Ago(488),
            to: Ago(123),
        }],
        risks: vec![Peril {
            key: "sold",
            statement: "The new owner brings its own platform",
            indicator: "An integration lead is named",
            likelihood: 5,
            impact: 5,
            owner: "Marcus Oyelaran",
            mitigation: "Show the retainer page to the parent",
            raised: Ago(227),
            due: Ago(183),
            turns: vec![(Ago(214), Mitigating), (Ago(186), Occurred), (Ago(120), Closed)],
            told: None,
        }],
        plays: vec![Play {
            kind: SavePlayKind::CompetitiveEncroachment,
            started: Ago(224),
            deadline: Ago(183),
            give_get: "We give a quarter without fees for the comparison; we ask for one.",
            steps: vec![
                (0, "Reach the integration lead", "Marcus Oyelaran", Some(10)),
                (14, "Compare both platforms on one retainer", "Tom Ashby", None),
            ],
            ended: Some((Ago(186), SavePlayStatus::Failed)),
        }],
        surveys: vec![
            nps(Ago(420), "delphine", "9"),
            nps(Ago(240), "rasmus", "9"),
            csat(Ago(240), "4.2", 44),
        ],
        gains: vec![Gain {
            on: Ago(330),
            statement: "Loss-making retainers renegotiated",
            worth: Money("58000.00"),
            evidence: ClientConfirmed,
            source: Some("Managing Director"),
            grows: None,
        }],
        further: vec![Further {
            kind: Kind::Referral,
            name: "Rasmus at his next agency",
            service: Some("Practice platform"),
            work: None,
            value: Some("60000.00"),
            seen: Ago(20),
            close: Q(-2, 45),
            needs: "His first hundred days",
            stage: Identified,
            percent: 20,
            turns: vec![],
        }],
        reviews: vec![
            held(6, Q(5, 17), &["delphine", "rasmus"], "Retainers first."),
            held(
                5,
                Q(4, 17),
                &["delphine", "rasmus"],
                "Two retainers renegotiated.",
            ),
        ],
        actions: vec![Todo {
            what: "Write to Rasmus in his first month",
            owner: "Marcus Oyelaran",
            risk: None,
            added: Ago(20),
            due: Ago(-50),
            done: None,
        }],
        ..Story::of("Halcyon Row", "halcyonrow", "HR")
    }
}
