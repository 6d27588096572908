//! Castellan Audit: steady, punctual, content; the accounting firm that recommends us.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the audit calendar of the peak season",
    "review notes still open",
    "budgets of the listed clients",
    "the seniors' time sheets",
    "the rotation of partners",
    "independence checks at opening",
];

pub(super) fn story() -> Story {
    let board = ["eleanor", "hugo"];
    Story {
        industry: "accounting",
        employees: 88,
        tier: Tier::Recurring,
        owner: "Priya Raman",
        since: Some(63),
        because: Some("Every audit has a budget its team knows by Wednesday of the first week."),
        hourly_rate: Some("105.00"),
        lifecycle: vec![(Ago(600), Stage::Retention), (Ago(280), Stage::Advocacy)],
        relationship: vec![(Ago(600), Advisor)],
        team: vec![("Priya Raman", AccountLead), ("Daniel Ferreira", Expert)],
        people: vec![
            person(
                "eleanor",
                "Eleanor Castellan",
                "Managing Partner",
                DecisionMaker,
                (5, 4),
                Strong,
            )
            .executive()
            .prefers(InPerson),
            person("hugo", "Hugo Brandão", "Audit Director", Champion, (4, 5), Strong)
                .under("eleanor")
                .prefers(Phone),
            person(
                "mina",
                "Mina Farrokhzad",
                "Practice Manager",
                User,
                (3, 5),
                Strong,
            )
            .under("hugo")
            .prefers(Email),
            person(
                "oskar",
                "Oskar Rademacher",
                "IT Lead",
                Influencer,
                (2, 2),
                Developing,
            )
            .under("mina"),
        ],
        influences: vec![("hugo", Advises, "eleanor"), ("mina", Informal, "hugo")],
        work: vec![
            contract("Practice platform", "68000.00", Ago(430), Ago(-300))
                .notice(Ago(-210))
                .margin("63")
                .billed(Billed::Quarterly, &[(Ago(900), Some(14))]),
            contract("Advanced reporting", "28000.00", Ago(430), Ago(-300))
                .notice(Ago(-210))
                .margin("67")
                .billed(Billed::Quarterly, &[(Ago(900), Some(14))]),
        ],
        measures: vec![
            monthly(
                "Active users",
                "people",
                Adoption,
                Higher,
                "74 75 75 76 77 77 78 79 79 80 80 81 81 82 82 83 83 84",
            ),
            monthly(
                "Audits with a budget in the first week",
                "percent",
                Outcome,
                Higher,
                "79 80 82 83 84 85 86 86 88 89 90 90 91 92 92 93 94 94",
            ),
            quarterly(
                "Support requests",
                "requests per quarter",
                Support,
                Lower,
                "11 10 9 9 8 7",
            ),
            quarterly(
                "Support resolution time",
                "hours",
                Support,
                Lower,
                "1.9 1.8 1.6 1.5 1.6 1.4",
            ),
        ],
        criteria: vec![
            Criterion {
                name: "Every auditor on the platform",
                metric: "Active users",
                baseline: "70",
                target: "85",
                set: Ago(425),
                due: Q(-1, 80),
            },
            Criterion {
                name: "Budgets known in the first week",
                metric: "Audits with a budget in the first week",
                baseline: "75",
                target: "95",
                set: Ago(425),
                due: Q(-1, 80),
            },
        ],
        objectives: vec![("A peak season without evenings", Q(-1, 80))],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Peak-season calendar",
                outcome: "Six weeks planned with names",
                owner: "Priya Raman",
                added: Q(1, 13),
                starts: Some(Q(1, 30)),
                due: Q(0, 45),
                turns: vec![(Q(1, 32), Active), (Q(0, 41), Done)],
            },
            Step {
                objective: 0,
                name: "Review notes closed within a week",
                outcome: "No note older than five days",
                owner: "Daniel Ferreira",
                added: Q(0, 13),
                starts: Some(Q(0, 30)),
                due: Q(-1, 20),
                turns: vec![(Q(0, 31), Active)],
            },
        ],
        goals: vec![Goal {
            statement: "A peak season with no team above 48 hours a week",
            heard: Ago(140),
            period: Some((Q(-1, 0), Q(-1, 89))),
            by: None,
            value: None,
        }],
        promises: vec![
            ours(
                "Priya Raman",
                "Draft the peak-season calendar",
                Q(1, 13),
                Q(1, 60),
            )
            .kept(Q(1, 55)),
            theirs("mina", "List the leave of the seniors", Q(1, 13), Q(1, 45)).kept(Q(1, 43)),
            ours(
                "Daniel Ferreira",
                "Add the review notes to the Monday page",
                Q(1, 13),
                Q(1, 80),
            )
            .kept(Q(1, 79)),
            ours(
                "Priya Raman",
                "Finish the peak-season calendar",
                Q(0, 13),
                Q(0, 45),
            )
            .kept(Q(0, 41)),
            theirs("hugo", "Name the audits that start early", Q(0, 13), Q(0, 65)),
        ],
        talks: vec![
            talk(
                Ago(285),
                Executive,
                InPerson,
                &["eleanor"],
                &["Ines Halloway"],
                "Eleanor offered to speak with Inverleith for us before we could ask.",
            )
            .at(12, 30),
            talk(
                Ago(148),
                Strategic,
                InPerson,
                &["eleanor", "hugo"],
                &["Priya Raman"],
                "Peak season: planned with names, or not at all.",
            )
            .at(10, 0),
            talk(
                Ago(26),
                Operational,
                Phone,
                &["hugo"],
                &["Priya Raman"],
                "Calendar done a week early. Hugo wants to show it at the partners' day.",
            )
            .at(9, 0),
        ],
        rhythms: vec![
            Rhythm {
                from: Ago(546),
                to: Ago(3),
                every: 8,
                per_day: 1,
                kind: Operational,
                channels: vec![Phone, Email, Video],
                with: vec!["hugo", "mina", "oskar"],
                by: vec!["Priya Raman", "Daniel Ferreira"],
                topics: DELIVERY,
            },
            Rhythm {
                from: Ago(540),
                to: Ago(20),
                every: 61,
                per_day: 1,
                kind: Strategic,
                channels: vec![InPerson],
                with: vec!["eleanor"],
                by: vec!["Priya Raman"],
                topics: &[
                    "the partners' day",
                    "succession in the tax practice",
                    "the year ahead",
                ],
            },
        ],
        hours: vec![Spent {
            who: "Daniel Ferreira",
            activity: "Reporting",
            work: "Advanced reporting",
            a_week: "2",
            from: Ago(430),
            to: Ago(1),
        }],
        risks: vec![Peril {
            key: "season",
            statement: "The peak season leaves no time for the platform",
            indicator: "Time sheets later than Tuesday",
            likelihood: 2,
            impact: 2,
            owner: "Priya Raman",
            mitigation: "Finish the calendar before the season starts",
            raised: Ago(146),
            due: Q(0, 60),
            turns: vec![(Ago(100), Mitigating), (Ago(25), Closed)],
            told: Some("The peak season leaves little time"),
        }],
        surveys: vec![
            nps(Ago(400), "eleanor", "9"),
            nps(Ago(220), "hugo", "10"),
            csat(Ago(220), "4.5", 29),
            nps(Q(1, 62), "eleanor", "10"),
            nps(Q(1, 62), "mina", "9"),
            csat(Q(1, 62), "4.7", 31)
                .said("The calendar has given me my evenings back.")
                .said("Questions are answered before lunch."),
        ],
        gains: vec![
            Gain {
                on: Ago(330),
                statement: "Overruns found in week one instead of week five",
                worth: Money("41000.00"),
                evidence: ClientConfirmed,
                source: Some("Managing Partner, in the review"),
                grows: None,
            },
            Gain {
                on: Q(1, 75),
                statement: "Planning meetings of the season halved",
                worth: Hours("130"),
                evidence: Documented,
                source: Some("Calendars of six directors"),
                grows: None,
            },
        ],
        advocacy: vec![
            Voice {
                kind: AdvocacyKind::Referral,
                who: "eleanor",
                problem: "",
                solution: "",
                result: "Inverleith Legal became a client.",
                quote: None,
                permitted: Ago(280),
                limits: None,
            },
            Voice {
                kind: AdvocacyKind::Testimonial,
                who: "hugo",
                problem: "",
                solution: "",
                result: "",
                quote: Some("I know by Wednesday what I used to learn when it was over."),
                permitted: Ago(90),
                limits: Some("Name and position; no figures."),
            },
        ],
        further: vec![Further {
            kind: Kind::Referral,
            name: "Introduction at the partners' day",
            service: None,
            work: None,
            value: None,
            seen: Ago(26),
            close: Q(-1, 40),
            needs: "A page about the calendar",
            stage: Asked,
            percent: 60,
            turns: vec![],
        }],
        reviews: vec![
            held(6, Q(5, 13), &board, "All quiet."),
            held(5, Q(4, 13), &board, "Season reviewed."),
            held(4, Q(3, 13), &board, "Overruns found early."),
            held(3, Q(2, 13), &board, "Budgets in the first week."),
            held(2, Q(1, 13), &board, "Season to be planned with names."),
            Review {
                back: 1,
                on: Q(0, 13),
                attendees: vec!["eleanor", "hugo", "mina"],
                decisions: vec![Decision {
                    what: "Start the peak season with the new calendar on {by}",
                    by: Some(Q(0, 70)),
                    initiative: Some("Peak-season calendar"),
                    further: None,
                    answer: Some((Q(0, 13), "Yes")),
                }],
                questions: vec!["Which audits could start before the season?"],
                summary: "Forty minutes, all of them on the season.",
            },
        ],
        actions: vec![Todo {
            what: "Write the page about the calendar",
            owner: "Daniel Ferreira",
            risk: None,
            added: Ago(25),
            due: Ago(-9),
            done: None,
        }],
        ..Story::of("Castellan Audit", "castellan", "CA")
    }
}
