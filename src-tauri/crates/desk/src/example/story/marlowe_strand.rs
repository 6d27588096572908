//! Marlowe Strand: the anchor. Six hundred consultants on the platform, healthy, much going on every day;
//! the account whose history is long.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the staffing board for the Lisbon office",
    "the rate cards of the public-sector practice",
    "week-ahead planning for the energy team",
    "the utilisation report for partners",
    "time recorded late in Copenhagen",
    "the template for fixed-fee engagements",
    "the hand-over of the restructuring cases",
    "the write-off approval chain",
    "project codes for the merger with the Oslo team",
    "the weekly burn view",
    "forecast against budget on the ministry programme",
    "subcontractor hours",
    "the expense import",
    "leave and public holidays in the planner",
    "the skills list of the data practice",
    "the project closing checklist",
    "the margin view by practice",
    "the currency of the Zurich engagements",
    "draft invoices for the month end",
    "access for the new starters",
];

const SUPPORT_DESK: &[Text] = &[
    "a duplicate project code",
    "two locked time sheets",
    "a report that timed out",
    "a partner's missing approval",
    "the sign-in from the client site in Porto",
    "an export with the wrong decimal sign",
    "a consultant on two offices",
    "a rounding difference on one invoice",
    "the archive of the 2019 projects",
    "the calendar link on phones",
    "a project opened under the wrong practice",
    "the filter on the staffing board",
];

const STRATEGY: &[Text] = &[
    "the three-year plan for utilisation",
    "pricing by outcome in the energy practice",
    "what the Oslo merger asks of the platform",
    "the operating model for shared analysts",
    "the board's questions on margin",
    "resource planning across all five offices",
];

pub(super) fn story() -> Story {
    Story {
        industry: "consulting",
        employees: 640,
        tier: Tier::Anchor,
        owner: "Ines Halloway",
        since: Some(82),
        because: Some(
            "Their partners see margin per engagement every Monday, in five offices, from one source.",
        ),
        hourly_rate: Some("145.00"),
        lifecycle: vec![(Ago(600), Stage::Retention), (Ago(170), Stage::Advocacy)],
        relationship: vec![(Ago(600), Partnership), (Ago(120), Alliance)],
        units: vec!["Energy", "Public sector", "Restructuring", "Data", "Oslo"],
        team: vec![
            ("Ines Halloway", ExecutiveSponsor),
            ("Marcus Oyelaran", AccountLead),
            ("Tom Ashby", DeliveryLead),
            ("Daniel Ferreira", Expert),
            ("Hanna Virtanen", Expert),
        ],
        people: people(),
        influences: vec![
            ("yusuf", Advises, "helena"),
            ("beatriz", Gatekeeps, "helena"),
            ("anders", Informal, "yusuf"),
            ("beatriz", Conflicts, "anders"),
            ("mei", Advises, "yusuf"),
        ],
        work: work(),
        measures: measures(),
        criteria: vec![
            Criterion {
                name: "Consultants who plan their week on the platform",
                metric: "Active users",
                baseline: "430",
                target: "640",
                set: Ago(430),
                due: Q(-1, 89),
            },
            Criterion {
                name: "Time recorded by Monday noon",
                metric: "Time recorded on time",
                baseline: "68",
                target: "92",
                set: Ago(430),
                due: Q(0, 89),
            },
            Criterion {
                name: "Billable share of recorded time",
                metric: "Utilisation",
                baseline: "66",
                target: "74",
                set: Ago(430),
                due: Q(-1, 89),
            },
        ],
        objectives: vec![
            ("One plan for five offices", Q(-2, 60)),
            ("Margin that is known before the invoice", Q(-1, 60)),
            ("Bring Oslo in without a dip", Q(-1, 89)),
        ],
        initiatives: initiatives(),
        milestones: vec![
            Mark {
                of: "Data migration",
                name: "Oslo projects migrated",
                due: Q(1, 75),
                done: Some(Q(1, 72)),
            },
            Mark {
                of: "Data migration",
                name: "Oslo history checked",
                due: Q(0, 50),
                done: Some(Q(0, 47)),
            },
            Mark {
                of: "Resource planning in all five offices",
                name: "Planner live in Copenhagen",
                due: Q(0, 30),
                done: Some(Q(0, 31)),
            },
            Mark {
                of: "Resource planning in all five offices",
                name: "Planner live in Zurich",
                due: Q(0, 75),
                done: None,
            },
        ],
        goals: vec![
            Goal {
                statement: "Bring the Oslo team to the firm's margin within three quarters",
                heard: Ago(150),
                period: None,
                by: Some(Q(-2, 80)),
                value: None,
            },
            Goal {
                statement: "Reach a utilisation of 74% in all practices",
                heard: Ago(400),
                period: None,
                by: Some(Q(-1, 89)),
                value: Some(("74", "percent")),
            },
        ],
        promises: promises(),
        talks: talks(),
        rhythms: rhythms(),
        hours: vec![
            Spent {
                who: "Tom Ashby",
                activity: "Delivery",
                work: "Practice platform",
                a_week: "14",
                from: Ago(600),
                to: Ago(1),
            },
            Spent {
                who: "Daniel Ferreira",
                activity: "Reporting",
                work: "Advanced reporting",
                a_week: "9",
                from: Ago(600),
                to: Ago(1),
            },
            Spent {
                who: "Kwame Boateng",
                activity: "Support",
                work: "Managed support",
                a_week: "11",
                from: Ago(600),
                to: Ago(1),
            },
            Spent {
                who: "Sofia Petrakis",
                activity: "Migration",
                work: "Data migration",
                a_week: "16",
                from: Ago(200),
                to: Ago(40),
            },
            Spent {
                who: "Hanna Virtanen",
                activity: "Pricing",
                work: "Resource planning",
                a_week: "6",
                from: Ago(320),
                to: Ago(1),
            },
            Spent {
                who: "Marcus Oyelaran",
                activity: "Account lead",
                work: "Practice platform",
                a_week: "7",
                from: Ago(600),
                to: Ago(1),
            },
        ],
        risks: vec![
            Peril {
                key: "oslo",
                statement: "The Oslo partners keep their own spreadsheets after the merger",
                indicator: "Fewer than half of the Oslo consultants sign in each week",
                likelihood: 3,
                impact: 4,
                owner: "Marcus Oyelaran",
                mitigation: "A planning hour with each Oslo partner before the cut-over",
                raised: Ago(160),
                due: Q(0, 60),
                turns: vec![(Ago(130), Mitigating), (Ago(28), Closed)],
                told: Some("Oslo needs its own way in before the cut-over"),
            },
            Peril {
                key: "procurement",
                statement: "Group procurement wants every supplier re-tendered next year",
                indicator: "The procurement lead asked for unit prices",
                likelihood: 2,
                impact: 5,
                owner: "Ines Halloway",
                mitigation: "Agree the framework with the managing partner before the tender is written",
                raised: Ago(75),
                due: Q(-1, 40),
                turns: vec![(Ago(40), Mitigating)],
                told: None,
            },
            Peril {
                key: "analyst",
                statement: "One analyst alone maintains their reporting layer",
                indicator: "Reports stop when she is on leave",
                likelihood: 3,
                impact: 3,
                owner: "Daniel Ferreira",
                mitigation: "Train a second analyst",
                raised: Ago(420),
                due: Ago(250),
                turns: vec![(Ago(300), Mitigating), (Ago(240), Closed)],
                told: None,
            },
        ],
        incidents: vec![Mishap {
            on: Ago(205),
            what: "Draft invoices of the month end were shown without the Zurich engagements",
            affected: "The finance team and four partners, for one morning",
            doing: "The currency table is put back and every draft checked",
            next_update: Ago(204),
            closed: Some((
                Ago(203),
                "A currency without a rate hid its engagements; drafts now stop with a sentence instead.",
            )),
            audience: Audience::Client,
        }],
        surveys: vec![
            nps(Ago(480), "yusuf", "8"),
            nps(Ago(480), "helena", "8"),
            csat(Ago(395), "4.1", 112),
            nps(Ago(290), "yusuf", "9"),
            nps(Ago(290), "mei", "9"),
            csat(Ago(210), "4.3", 128),
            nps(Ago(112), "helena", "9"),
            nps(Q(1, 66), "yusuf", "10"),
            csat(Q(1, 66), "4.5", 141)
                .said("I see on Monday what I used to see at the month end.")
                .said("The planner knows our people better than our partners do.")
                .said("Reports for the steering committee still need two exports."),
        ],
        gains: vec![
            Gain {
                on: Ago(380),
                statement: "Write-offs found before the invoice instead of after it",
                worth: Money("96000.00"),
                evidence: Documented,
                source: Some("Month-end close, second half of the year"),
                grows: Some((
                    Ago(340),
                    ClientConfirmed,
                    "E-mail from the Chief Operating Officer",
                )),
            },
            Gain {
                on: Ago(230),
                statement: "Month-end close shortened from nine days to six",
                worth: Hours("820"),
                evidence: Documented,
                source: Some("Finance calendar"),
                grows: None,
            },
            Gain {
                on: Q(1, 40),
                statement: "Idle weeks between engagements cut by a third",
                worth: Money("210000.00"),
                evidence: Documented,
                source: Some("Utilisation report of the quarter"),
                grows: Some((Q(1, 70), ClientConfirmed, "Steering committee minutes")),
            },
            Gain {
                on: Q(1, 80),
                statement: "Staffing meetings in five offices replaced by one board",
                worth: Hours("640"),
                evidence: Documented,
                source: Some("Calendars of the practice leads"),
                grows: None,
            },
            Gain {
                on: Q(1, 84),
                statement: "Fewer corrections on client invoices",
                worth: Hours("120"),
                evidence: Claimed,
                source: None,
                grows: None,
            },
        ],
        advocacy: vec![Voice {
            kind: AdvocacyKind::CaseStudy,
            who: "yusuf",
            problem: "Five offices planned on five spreadsheets and learned their margin at the month end.",
            solution: "One plan and one margin view, office by office within a year.",
            result: "Utilisation from 66% to 73%; three days off the month-end close.",
            quote: Some("We stopped arguing about the numbers and started arguing about the work."),
            permitted: Ago(95),
            limits: Some("Named on our site and in talks; not in advertising."),
        }],
        further: vec![
            Further {
                kind: Kind::CrossOrganisation,
                name: "Platform for the Oslo office",
                service: Some("Practice platform"),
                work: None,
                value: Some("84000.00"),
                seen: Ago(240),
                close: Ago(150),
                needs: "The merger signed and a sponsor in Oslo",
                stage: Identified,
                percent: 30,
                turns: vec![
                    (Ago(210), Discussing, 50),
                    (Ago(180), Proposed, 70),
                    (Ago(148), Won, 100),
                ],
            },
            Further {
                kind: Kind::CrossSell,
                name: "Pricing by outcome",
                service: Some("Pricing advisory"),
                work: None,
                value: Some("60000.00"),
                seen: Ago(140),
                close: Q(-1, 45),
                needs: "A pilot in the energy practice",
                stage: Identified,
                percent: 20,
                turns: vec![(Ago(80), Discussing, 40), (Ago(20), Asked, 50)],
            },
            Further {
                kind: Kind::Upsell,
                name: "Managed support around the clock",
                service: Some("Managed support"),
                work: Some("Managed support"),
                value: Some("36000.00"),
                seen: Ago(60),
                close: Q(-2, 30),
                needs: "The Oslo hours settled",
                stage: Identified,
                percent: 25,
                turns: vec![],
            },
        ],
        reviews: reviews(),
        actions: vec![
            Todo {
                what: "Bring the framework to Helena before the tender",
                owner: "Ines Halloway",
                risk: Some("procurement"),
                added: Ago(74),
                due: Ago(-12),
                done: None,
            },
            Todo {
                what: "Ask Yusuf for a date with the energy partners",
                owner: "Marcus Oyelaran",
                risk: None,
                added: Ago(18),
                due: Ago(9),
                done: Some(Ago(10)),
            },
            Todo {
                what: "Compare the Zurich currency table with the ledger",
                owner: "Daniel Ferreira",
                risk: None,
                added: Ago(12),
                due: Ago(-4),
                done: None,
            },
        ],
        governance: Governance {
            sponsors: vec![("Ines Halloway", "helena"), ("Marcus Oyelaran", "yusuf")],
            steering: vec![
                (
                    Ago(420),
                    "Utilisation targets by practice",
                    "Targets agreed; energy first.",
                ),
                (
                    Ago(330),
                    "Reporting layer; second analyst",
                    "A second analyst is trained within a quarter.",
                ),
                (
                    Ago(240),
                    "Oslo: scope and order",
                    "Oslo comes in with its projects first, its history later.",
                ),
                (
                    Ago(145),
                    "Oslo: cut-over plan",
                    "Cut-over once its partners are trained; planning hours with each partner.",
                ),
                (
                    Ago(52),
                    "Oslo: where it stands; pricing pilot",
                    "Oslo is in; the pricing pilot gets a partner and a date.",
                ),
            ],
            alignment: vec![
                (
                    "Dinner of the managing partners",
                    "Ines Halloway",
                    "helena",
                    Ago(96),
                    Some(Ago(97)),
                ),
                (
                    "Joint session on pricing with the board",
                    "Ines Halloway",
                    "helena",
                    Ago(-40),
                    None,
                ),
                (
                    "Walk through the Oslo office",
                    "Marcus Oyelaran",
                    "anders",
                    Ago(30),
                    Some(Ago(33)),
                ),
            ],
            raci: vec![
                ("Rate cards", "Tom Ashby", "beatriz"),
                ("Reporting layer", "Daniel Ferreira", "mei"),
                ("Staffing board", "Tom Ashby", "yusuf"),
            ],
        },
        ..Story::of("Marlowe Strand", "marlowestrand", "MS")
    }
}

fn people() -> Vec<Person> {
    vec![
        person(
            "helena",
            "Helena Marlowe",
            "Managing Partner",
            DecisionMaker,
            (5, 3),
            Developing,
        )
        .executive()
        .prefers(InPerson)
        .turns(&[(Ago(310), Strong)]),
        person(
            "yusuf",
            "Yusuf Adeyemi",
            "Chief Operating Officer",
            Champion,
            (5, 5),
            Strong,
        )
        .executive()
        .under("helena")
        .prefers(Video),
        person(
            "beatriz",
            "Beatriz Fontana",
            "Chief Financial Officer",
            Influencer,
            (4, 4),
            Weak,
        )
        .executive()
        .under("helena")
        .prefers(Email)
        .turns(&[(Ago(400), Developing), (Ago(198), Weak), (Ago(140), Developing)]),
        person(
            "mei",
            "Mei Tanaka",
            "Head of Reporting",
            Influencer,
            (3, 5),
            Strong,
        )
        .under("beatriz")
        .prefers(Chat),
        person(
            "anders",
            "Anders Lie",
            "Office Lead, Oslo",
            Blocker,
            (4, 3),
            Strength::AtRisk,
        )
        .under("yusuf")
        .unit("Oslo")
        .known(Ago(238))
        .prefers(InPerson)
        .turns(&[(Ago(165), Weak), (Ago(70), Developing)])
        .becomes(Ago(33), Influencer),
        person(
            "ruth",
            "Ruth Okonjo",
            "Practice Lead, Energy",
            Influencer,
            (4, 4),
            Developing,
        )
        .under("yusuf")
        .unit("Energy")
        .turns(&[(Ago(260), Strong)]),
        person(
            "pavel",
            "Pavel Horák",
            "Practice Lead, Public sector",
            User,
            (3, 3),
            Developing,
        )
        .under("yusuf")
        .unit("Public sector"),
        person(
            "siobhan",
            "Siobhán Keane",
            "Practice Lead, Restructuring",
            User,
            (3, 2),
            Weak,
        )
        .under("yusuf")
        .unit("Restructuring")
        .turns(&[(Ago(220), Developing)]),
        person("goran", "Goran Ilić", "Resource Manager", User, (2, 5), Strong)
            .under("yusuf")
            .prefers(Chat),
        person(
            "camille",
            "Camille Roche",
            "Office Manager, Lisbon",
            User,
            (2, 4),
            Developing,
        ),
        person(
            "lars",
            "Lars Nygaard",
            "Office Manager, Copenhagen",
            User,
            (2, 3),
            Developing,
        )
        .left(Ago(255)),
        person(
            "freja",
            "Freja Holm",
            "Office Manager, Copenhagen",
            User,
            (2, 4),
            Developing,
        )
        .known(Ago(248)),
        person(
            "dieter",
            "Dieter Vogt",
            "Office Manager, Zurich",
            User,
            (2, 2),
            Weak,
        ),
        person(
            "amina",
            "Amina Yusufzai",
            "Group Procurement",
            Influencer,
            (3, 2),
            Weak,
        )
        .known(Ago(80))
        .prefers(Email),
    ]
}

fn work() -> Vec<Work> {
    let punctual = [(Ago(900), Some(27))];
    vec![
        contract("Practice platform", "356000.00", Ago(420), Ago(-310))
            .notice(Ago(-220))
            .margin("58")
            .revalued(&[(Ago(148), "440000.00")])
            .billed(Billed::Quarterly, &punctual),
        contract("Advanced reporting", "92000.00", Ago(420), Ago(-310))
            .notice(Ago(-220))
            .margin("64")
            .billed(Billed::Quarterly, &punctual),
        contract("Resource planning", "48000.00", Ago(325), Ago(-40))
            .notice(Ago(-10))
            .margin("61")
            .calls(&[(Ago(55), Call::WillRenew)])
            .billed(Billed::Quarterly, &punctual),
        contract("Managed support", "60000.00", Ago(600), Ago(-120))
            .notice(Ago(-60))
            .margin("41")
            .billed(Billed::Monthly, &punctual),
        project("Data migration", "74000.00", Ago(200), Ago(40))
            .unit("Oslo")
            .margin("36"),
    ]
}

fn measures() -> Vec<Measure> {
    vec![
        monthly(
            "Active users",
            "people",
            Adoption,
            Higher,
            "446 452 461 470 474 481 490 497 503 512 520 526 548 561 570 582 594 603",
        ),
        monthly(
            "Time recorded on time",
            "percent",
            Outcome,
            Higher,
            "71 72 74 73 75 77 78 80 79 81 83 84 83 85 86 88 89 90",
        ),
        monthly(
            "Utilisation",
            "percent",
            Outcome,
            Higher,
            "67 66 67 68 68 67 69 70 69 70 71 71 70 71 72 72 73 73",
        ),
        monthly(
            "Engagements planned ahead",
            "percent",
            Outcome,
            Higher,
            "52 54 55 58 60 61 63 64 66 69 70 72 71 73 75 77 78 80",
        ),
        quarterly(
            "Support requests",
            "requests per quarter",
            Support,
            Lower,
            "96 92 88 81 84 74",
        ),
        quarterly(
            "Support resolution time",
            "hours",
            Support,
            Lower,
            "3.4 3.1 2.9 2.6 2.8 2.2",
        ),
    ]
}

fn initiatives() -> Vec<Step> {
    vec![
        Step {
            objective: 1,
            name: "Margin view by practice",
            outcome: "Margin of every engagement known on Monday",
            owner: "Daniel Ferreira",
            added: Ago(420),
            starts: Some(Ago(400)),
            due: Ago(280),
            turns: vec![(Ago(398), Active), (Ago(284), Done)],
        },
        Step {
            objective: 1,
            name: "Second analyst for the reporting layer",
            outcome: "Reports run through every holiday",
            owner: "Daniel Ferreira",
            added: Ago(330),
            starts: Some(Ago(300)),
            due: Ago(240),
            turns: vec![(Ago(300), Active), (Ago(241), Done)],
        },
        Step {
            objective: 2,
            name: "Oslo cut-over",
            outcome: "All Oslo engagements planned and billed on the platform",
            owner: "Tom Ashby",
            added: Ago(240),
            starts: Some(Ago(200)),
            due: Q(0, 28),
            turns: vec![(Ago(198), Active), (Q(0, 26), Done)],
        },
        Step {
            objective: 0,
            name: "Resource planning in all five offices",
            outcome: "Eight in ten engagements staffed two weeks ahead",
            owner: "Tom Ashby",
            added: Ago(110),
            starts: Some(Q(1, 60)),
            due: Q(0, 82),
            turns: vec![(Q(1, 61), Active)],
        },
        Step {
            objective: 1,
            name: "Steering reports without exports",
            outcome: "One page per committee, made on the platform",
            owner: "Daniel Ferreira",
            added: Q(0, 14),
            starts: Some(Q(0, 20)),
            due: Q(0, 75),
            turns: vec![(Q(0, 21), Active)],
        },
        Step {
            objective: 1,
            name: "Pricing pilot in the energy practice",
            outcome: "Three engagements priced by outcome",
            owner: "Hanna Virtanen",
            added: Q(0, 14),
            starts: None,
            due: Q(0, 88),
            turns: vec![],
        },
        Step {
            objective: 2,
            name: "Training for the Oslo partners",
            outcome: "Every Oslo partner closes a month alone",
            owner: "Leonie Brandt",
            added: Q(1, 50),
            starts: Some(Q(1, 70)),
            due: Q(0, 60),
            turns: vec![(Q(1, 72), Active), (Q(0, 57), Done)],
        },
    ]
}

fn promises() -> Vec<Promise> {
    vec![
        ours("Tom Ashby", "Deliver the fixed-fee template", Q(5, 14), Q(5, 60)).kept(Q(5, 57)),
        theirs("goran", "Name a planner in each office", Q(5, 14), Q(5, 45)).kept(Q(5, 50)),
        ours(
            "Daniel Ferreira",
            "Show the margin view to all partners",
            Q(4, 14),
            Q(4, 70),
        )
        .kept(Q(4, 66)),
        ours(
            "Kwame Boateng",
            "Publish the support hours for Oslo",
            Q(3, 14),
            Q(3, 50),
        )
        .kept(Q(3, 52)),
        theirs(
            "mei",
            "Send the list of committees and their reports",
            Q(2, 14),
            Q(2, 40),
        )
        .kept(Q(2, 61)),
        ours("Sofia Petrakis", "Migrate the Oslo projects", Q(1, 14), Q(1, 75)).kept(Q(1, 72)),
        ours(
            "Tom Ashby",
            "Deliver the staffing templates of the ten practices",
            Q(1, 14),
            Q(1, 80),
        )
        .missed(
            Q(1, 81),
            "Eight of ten delivered; energy and data follow this quarter.",
        )
        .done("8", "10"),
        theirs(
            "anders",
            "Name an owner for the Oslo rate cards",
            Q(1, 14),
            Q(1, 45),
        )
        .kept(Q(1, 49)),
        theirs(
            "beatriz",
            "Confirm the currency table for Zurich",
            Q(1, 14),
            Q(1, 60),
        )
        .kept(Q(1, 58)),
        ours(
            "Tom Ashby",
            "Deliver the two remaining staffing templates",
            Q(0, 14),
            Q(0, 60),
        )
        .kept(Q(0, 55)),
        ours(
            "Hanna Virtanen",
            "Propose three engagements for the pricing pilot",
            Q(0, 14),
            Q(0, 50),
        )
        .kept(Q(0, 49)),
        ours(
            "Daniel Ferreira",
            "Show a first committee page",
            Q(0, 14),
            Q(0, 70),
        ),
        theirs(
            "ruth",
            "Name the partner for the pricing pilot",
            Q(0, 14),
            Q(0, 30),
        ),
        theirs("yusuf", "Open the Zurich office for planning", Q(0, 14), Q(0, 75)),
    ]
}

fn talks() -> Vec<Talk> {
    vec![
        talk(Ago(455), Executive, InPerson, &["helena", "yusuf"], &["Ines Halloway"], "Targets for the year: utilisation first, then the month-end close. Helena wants fewer reports, not more.").at(9, 30),
        talk(Ago(398), Strategic, Video, &["beatriz"], &["Marcus Oyelaran"], "First proper conversation with Beatriz. She pays for the platform but has never used it; offered her a finance view.").at(13, 0),
        talk(Ago(310), Executive, Event, &["helena"], &["Ines Halloway"], "Dinner of the managing partners. Helena spoke of us to two other firms.").at(17, 0),
        talk(Ago(236), Strategic, InPerson, &["anders", "yusuf"], &["Marcus Oyelaran"], "First meeting in Oslo. Anders sees the platform as head office's idea; his partners like their spreadsheets.").at(11, 0),
        talk(Ago(204), Operational, Phone, &["beatriz"], &["Marcus Oyelaran"], "Called about the Zurich drafts before she had to. Cause, extent and next word promised for noon; kept at eleven.").at(8, 10),
        talk(Ago(165), Strategic, InPerson, &["anders"], &["Marcus Oyelaran", "Leonie Brandt"], "Planning hour in Oslo. Anders asked for the same with each partner; he is beginning to ask how, not whether.").at(10, 0),
        talk(Ago(138), Executive, Video, &["beatriz"], &["Ines Halloway"], "Finance view agreed. Beatriz takes part in the next steering meeting.").at(14, 30),
        talk(Ago(96), Executive, InPerson, &["helena"], &["Ines Halloway"], "Dinner. The alliance is hers to announce; procurement will ask for a tender all the same.").at(17, 30),
        talk(Ago(78), Operational, Email, &["amina"], &["Marcus Oyelaran"], "Amina from group procurement asks for unit prices of all services by the end of the month.").theirs().at(9, 5),
        talk(Ago(34), Strategic, InPerson, &["anders"], &["Marcus Oyelaran"], "Oslo is in. Anders showed us his own planning board, proudly, and asked for the reporting training.").at(12, 0),
        talk(Ago(19), Strategic, Video, &["yusuf", "ruth"], &["Hanna Virtanen", "Marcus Oyelaran"], "Pricing pilot: Ruth wants it small, with one client that already trusts them.").at(10, 0),
        talk(Ago(6), Executive, Phone, &["yusuf"], &["Ines Halloway"], "Yusuf on the tender: framework first, prices later. He brings it up with Helena.").at(16, 0),
    ]
}

fn rhythms() -> Vec<Rhythm> {
    vec![
        Rhythm {
            from: Ago(546),
            to: Ago(1),
            every: 0,
            per_day: 3,
            kind: Operational,
            channels: vec![Chat, Email, Phone, Video],
            with: vec![
                "goran", "mei", "camille", "lars", "freja", "dieter", "pavel", "siobhan", "ruth",
            ],
            by: vec!["Tom Ashby", "Leonie Brandt", "Daniel Ferreira"],
            topics: DELIVERY,
        },
        Rhythm {
            from: Ago(546),
            to: Ago(1),
            every: 0,
            per_day: 3,
            kind: Operational,
            channels: vec![Email, Chat, Phone],
            with: vec!["goran", "camille", "freja", "dieter", "mei"],
            by: vec!["Kwame Boateng"],
            topics: SUPPORT_DESK,
        },
        Rhythm {
            from: Ago(546),
            to: Ago(1),
            every: 9,
            per_day: 1,
            kind: Strategic,
            channels: vec![Video, InPerson],
            with: vec!["yusuf", "ruth"],
            by: vec!["Marcus Oyelaran"],
            topics: STRATEGY,
        },
    ]
}

fn reviews() -> Vec<Review> {
    let board = ["helena", "yusuf", "beatriz"];
    vec![
        held(6, Q(5, 14), &board, "Planner first, reports second."),
        held(
            5,
            Q(4, 14),
            &board,
            "Margin view accepted by all partners but one.",
        ),
        held(4, Q(3, 14), &board, "Close of the month down to seven days."),
        held(3, Q(2, 14), &board, "Oslo: scope agreed."),
        Review {
            back: 2,
            on: Q(1, 14),
            attendees: board.to_vec(),
            decisions: vec![
                Decision {
                    what: "Cut Oslo over once its partners are trained",
                    by: Some(Q(1, 30)),
                    initiative: Some("Oslo cut-over"),
                    further: None,
                    answer: Some((Q(1, 16), "Yes, with its projects first")),
                },
                Decision {
                    what: "Plan all five offices on one board",
                    by: Some(Q(1, 45)),
                    initiative: Some("Resource planning in all five offices"),
                    further: None,
                    answer: Some((Q(1, 14), "Yes, Copenhagen first")),
                },
            ],
            questions: vec!["What has to be true for Oslo before the cut-over?"],
            summary: "Cut-over of Oslo once its partners are trained, with its projects first.",
        },
        Review {
            back: 1,
            on: Q(0, 14),
            attendees: board.to_vec(),
            decisions: vec![
                Decision {
                    what: "Start the pricing pilot on {by}",
                    by: Some(Q(0, 50)),
                    initiative: Some("Pricing pilot in the energy practice"),
                    further: None,
                    answer: Some((Q(0, 15), "Yes, with one client")),
                },
                Decision {
                    what: "Name the committees whose reports come first",
                    by: Some(Q(0, 35)),
                    initiative: Some("Steering reports without exports"),
                    further: None,
                    answer: Some((Q(0, 33), "Audit and partnership committees")),
                },
                Decision {
                    what: "Agree whether support covers the evenings in Oslo",
                    by: Some(Q(0, 80)),
                    initiative: None,
                    further: Some("Managed support around the clock"),
                    answer: None,
                },
            ],
            questions: vec![
                "Where does idle time still come from, now that every office plans on one board?",
                "Which clients would rather pay for an outcome than for hours?",
                "What should the Oslo partners be able to do alone two quarters from now?",
            ],
            summary: "Oslo is in. The pricing pilot gets a partner and a date.",
        },
        Review {
            back: 0,
            on: Q(-1, 14),
            attendees: board.to_vec(),
            decisions: vec![],
            questions: vec!["What did the first engagements priced by outcome teach us?"],
            summary: "",
        },
    ]
}
