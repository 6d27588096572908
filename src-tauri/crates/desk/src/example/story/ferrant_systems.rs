//! Ferrant Systems: drifting in silence. The numbers still look well; the champion left two months ago and
//! nobody has asked who comes after him.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the field-service teams on the plan",
    "spare-part hours on projects",
    "the depot in Leeds",
    "the monthly pack for the board",
    "travel time on fixed-fee visits",
    "the link to the service desk",
    "the calibration crew's calendar",
    "the new cost centres",
];

pub(super) fn story() -> Story {
    Story {
        industry: "technology",
        employees: 520,
        tier: Tier::Strategic,
        owner: "Priya Raman",
        since: Some(44),
        because: Some("Service crews and projects stand in one plan, so that no visit is promised twice."),
        hourly_rate: Some("95.00"),
        lifecycle: vec![(Ago(600), Stage::Retention)],
        relationship: vec![(Ago(600), Advisor)],
        units: vec!["Field service", "Projects"],
        team: vec![
            ("Priya Raman", AccountLead),
            ("Marcus Oyelaran", ExecutiveSponsor),
            ("Tom Ashby", DeliveryLead),
        ],
        people: vec![
            person(
                "gareth",
                "Gareth Penhale",
                "Operations Director",
                Champion,
                (5, 5),
                Strong,
            )
            .executive()
            .prefers(Phone)
            .left(Ago(58)),
            person(
                "noor",
                "Noor El-Sayed",
                "Chief Executive",
                DecisionMaker,
                (5, 2),
                Developing,
            )
            .executive()
            .prefers(InPerson)
            .turns(&[(Ago(110), Weak)]),
            person(
                "tilda",
                "Tilda Norström",
                "Head of Field Service",
                User,
                (3, 4),
                Developing,
            )
            .under("gareth")
            .unit("Field service"),
            person("bram", "Bram de Wit", "Project Controller", User, (2, 4), Strong)
                .under("gareth")
                .unit("Projects")
                .prefers(Email)
                .turns(&[(Ago(25), Developing)]),
            person(
                "lucille",
                "Lucille Ngata",
                "Interim Operations Director",
                Influencer,
                (4, 2),
                Weak,
            )
            .executive()
            .under("noor")
            .known(Ago(36)),
        ],
        influences: vec![
            ("gareth", Advises, "noor"),
            ("lucille", Gatekeeps, "noor"),
            ("bram", Informal, "tilda"),
        ],
        work: vec![
            contract("Practice platform", "246000.00", Ago(490), Ago(-240))
                .notice(Ago(-150))
                .margin("57")
                .billed(Billed::Quarterly, &[(Ago(900), Some(26)), (Ago(120), Some(39))]),
            contract("Managed support", "72000.00", Ago(490), Ago(-240))
                .notice(Ago(-150))
                .margin("44")
                .billed(Billed::Quarterly, &[(Ago(900), Some(26)), (Ago(120), Some(39))]),
            contract("Advanced reporting", "62000.00", Ago(490), Ago(-240))
                .notice(Ago(-150))
                .margin("63")
                .billed(Billed::Quarterly, &[(Ago(900), Some(26)), (Ago(120), Some(39))]),
        ],
        measures: vec![
            monthly(
                "Active users",
                "people",
                Adoption,
                Higher,
                "288 291 296 301 304 309 312 316 318 322 321 325 327 326 328 325 322 318",
            ),
            monthly(
                "Visits planned on the platform",
                "percent",
                Outcome,
                Higher,
                "74 75 75 77 78 79 80 80 82 83 83 84 85 85 86 85 84 83",
            ),
            quarterly(
                "Support requests",
                "requests per quarter",
                Support,
                Lower,
                "41 39 36 35 34 38",
            ),
            quarterly(
                "Support resolution time",
                "hours",
                Support,
                Lower,
                "2.9 2.7 2.5 2.4 2.3 2.4",
            ),
        ],
        criteria: vec![
            Criterion {
                name: "Crews who plan on the platform",
                metric: "Active users",
                baseline: "260",
                target: "340",
                set: Ago(480),
                due: Q(-1, 80),
            },
            Criterion {
                name: "Visits that are planned before they are promised",
                metric: "Visits planned on the platform",
                baseline: "70",
                target: "90",
                set: Ago(480),
                due: Q(-1, 80),
            },
        ],
        objectives: vec![
            ("No visit promised twice", Q(-1, 80)),
            ("A plan the crews trust", Q(-2, 40)),
        ],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Crew calendar on the platform",
                outcome: "Every visit planned before it is promised",
                owner: "Tom Ashby",
                added: Ago(330),
                starts: Some(Ago(310)),
                due: Ago(210),
                turns: vec![(Ago(309), Active), (Ago(206), Done)],
            },
            Step {
                objective: 1,
                name: "Mobile plan for the crews",
                outcome: "Changes reach a crew within the hour",
                owner: "Tom Ashby",
                added: Ago(130),
                starts: Some(Q(1, 40)),
                due: Q(0, 80),
                turns: vec![(Q(1, 42), Active)],
            },
            Step {
                objective: 0,
                name: "Depot in Leeds on the plan",
                outcome: "Leeds visits planned with the rest",
                owner: "Leonie Brandt",
                added: Q(1, 15),
                starts: None,
                due: Q(-1, 30),
                turns: vec![],
            },
        ],
        goals: vec![Goal {
            statement: "Halve the visits that are moved at short notice",
            heard: Ago(330),
            period: None,
            by: Some(Q(-1, 80)),
            value: None,
        }],
        promises: vec![
            ours(
                "Tom Ashby",
                "Deliver the crew calendar for Leeds",
                Q(2, 15),
                Q(2, 70),
            )
            .kept(Q(2, 68)),
            theirs("gareth", "Decide on the mobile plan", Q(2, 15), Q(2, 60)).kept(Q(2, 52)),
            ours(
                "Tom Ashby",
                "Show the mobile plan to two crews",
                Q(1, 15),
                Q(1, 60),
            )
            .kept(Q(1, 59)),
            ours(
                "Daniel Ferreira",
                "Send the board pack in the new form",
                Q(1, 15),
                Q(1, 75),
            )
            .kept(Q(1, 75)),
            theirs("gareth", "Name a plan owner for Leeds", Q(1, 15), Q(1, 50)).missed(
                Q(1, 70),
                "The owner was to come from the operations director's team.",
            ),
            theirs(
                "tilda",
                "Send the crew list for the mobile plan",
                Q(1, 15),
                Q(1, 80),
            )
            .kept(Q(1, 88)),
            ours(
                "Tom Ashby",
                "Bring the second crew onto the mobile plan",
                Q(0, 10),
                Q(0, 45),
            ),
        ],
        talks: vec![
            talk(
                Ago(332),
                Executive,
                InPerson,
                &["noor", "gareth"],
                &["Priya Raman"],
                "Noor leaves the platform to Gareth entirely; she wants visits kept, not reports.",
            )
            .at(10, 0),
            talk(
                Ago(182),
                Strategic,
                Video,
                &["gareth"],
                &["Priya Raman"],
                "Gareth on the mobile plan: two crews first, the rest when they ask for it.",
            )
            .at(14, 0),
            talk(
                Ago(111),
                Executive,
                Event,
                &["noor"],
                &["Marcus Oyelaran"],
                "Five minutes with Noor at the trade fair; she was polite and in a hurry.",
            )
            .at(16, 0),
            talk(
                Ago(74),
                Operational,
                Phone,
                &["gareth"],
                &["Priya Raman"],
                "Status call. Gareth sounded tired; said that there would be changes soon.",
            )
            .at(9, 30),
            talk(
                Ago(56),
                Operational,
                Email,
                &["bram"],
                &["Priya Raman"],
                "Bram writes that Gareth left on Friday. No successor yet.",
            )
            .theirs()
            .at(8, 50),
            talk(
                Ago(33),
                Operational,
                Email,
                &["lucille"],
                &["Priya Raman"],
                "Introduced ourselves to Lucille and asked for half an hour.",
            )
            .answered(true)
            .at(9, 15),
            talk(
                Ago(30),
                Operational,
                Email,
                &["lucille"],
                &["Priya Raman"],
                "Two lines from Lucille: settling in, back to us in a while.",
            )
            .theirs()
            .at(15, 20),
        ],
        rhythms: vec![
            Rhythm {
                from: Ago(546),
                to: Ago(75),
                every: 5,
                per_day: 1,
                kind: Operational,
                channels: vec![Video, Phone],
                with: vec!["gareth", "tilda", "bram"],
                by: vec!["Priya Raman", "Tom Ashby"],
                topics: DELIVERY,
            },
            Rhythm {
                from: Ago(74),
                to: Ago(11),
                every: 11,
                per_day: 1,
                kind: Operational,
                channels: vec![Video, Email],
                with: vec!["tilda", "bram"],
                by: vec!["Tom Ashby"],
                topics: DELIVERY,
            },
        ],
        hours: vec![
            Spent {
                who: "Tom Ashby",
                activity: "Delivery",
                work: "Practice platform",
                a_week: "8",
                from: Ago(490),
                to: Ago(1),
            },
            Spent {
                who: "Kwame Boateng",
                activity: "Support",
                work: "Managed support",
                a_week: "6",
                from: Ago(490),
                to: Ago(1),
            },
        ],
        risks: vec![Peril {
            key: "leeds",
            statement: "Leeds stays outside the plan",
            indicator: "No owner named a month after it was promised",
            likelihood: 3,
            impact: 2,
            owner: "Tom Ashby",
            mitigation: "Ask the head of field service to stand in",
            raised: Ago(105),
            due: Q(0, 80),
            turns: vec![],
            told: Some("Leeds has no plan owner yet"),
        }],
        surveys: vec![
            nps(Ago(470), "gareth", "9"),
            csat(Ago(300), "4.0", 58),
            nps(Ago(190), "gareth", "9"),
            nps(Ago(190), "tilda", "8"),
            csat(Q(1, 50), "4.2", 66)
                .said("I trust the calendar more than my own notes.")
                .said("When a visit moves, the crew hears it last."),
        ],
        gains: vec![
            Gain {
                on: Ago(210),
                statement: "Visits promised twice fell from nine a month to two",
                worth: Money("54000.00"),
                evidence: Documented,
                source: Some("Service desk log"),
                grows: Some((Ago(180), ClientConfirmed, "Operations Director, in the review")),
            },
            Gain {
                on: Q(1, 60),
                statement: "Board pack made in a morning instead of three days",
                worth: Hours("90"),
                evidence: Documented,
                source: Some("Calendar of the project controller"),
                grows: None,
            },
            Gain {
                on: Q(1, 70),
                statement: "Moved visits prevented by the crew calendar",
                worth: Money("31000.00"),
                evidence: Documented,
                source: Some("Service desk log"),
                grows: None,
            },
        ],
        further: vec![Further {
            kind: Kind::Upsell,
            name: "Mobile plan for all crews",
            service: Some("Practice platform"),
            work: Some("Practice platform"),
            value: Some("44000.00"),
            seen: Ago(130),
            close: Q(-1, 60),
            needs: "A successor for the operations director",
            stage: Discussing,
            percent: 60,
            turns: vec![(Ago(28), Discussing, 35)],
        }],
        reviews: vec![
            held(
                6,
                Q(5, 15),
                &["gareth"],
                "Crew calendar is the theme of the year.",
            ),
            held(5, Q(4, 15), &["gareth", "tilda"], "First crews on the calendar."),
            held(4, Q(3, 15), &["gareth", "tilda"], "All crews but Leeds."),
            held(
                3,
                Q(2, 15),
                &["gareth", "noor"],
                "Noor took part for half an hour.",
            ),
            held(2, Q(1, 15), &["gareth", "tilda"], "Mobile plan for two crews."),
            Review {
                back: 1,
                on: Q(-1, 20),
                attendees: vec!["noor", "lucille", "tilda"],
                decisions: vec![Decision {
                    what: "Name a plan owner for Leeds",
                    by: Some(Q(-1, 40)),
                    initiative: Some("Depot in Leeds on the plan"),
                    further: None,
                    answer: None,
                }],
                questions: vec![
                    "Who decides on the plan from now on?",
                    "What would the crews change first?",
                ],
                summary: "",
            },
        ],
        actions: vec![
            Todo {
                what: "Half an hour with Lucille before the review",
                owner: "Priya Raman",
                risk: None,
                added: Ago(33),
                due: Ago(12),
                done: None,
            },
            Todo {
                what: "Marcus to write to Noor",
                owner: "Marcus Oyelaran",
                risk: None,
                added: Ago(29),
                due: Ago(5),
                done: None,
            },
        ],
        governance: Governance {
            sponsors: vec![("Marcus Oyelaran", "noor")],
            ..Governance::default()
        },
        ..Story::of("Ferrant Systems", "ferrant", "FS")
    }
}
