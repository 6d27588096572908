//! Łabędź Nowak: a law firm in Warsaw and Dubai that pays in euros, złoty and dollars. Growing, with a quarrel
//! between two cities.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the arbitration matters",
    "rates in three currencies",
    "the Dubai calendar",
    "time narratives in Polish",
    "the bank's billing guidelines",
    "umowy z podwykonawcami",
    "the merger due diligence",
];

pub(super) fn story() -> Story {
    let board = ["lukasz", "hanka"];
    Story {
        industry: "law",
        employees: 165,
        tier: Tier::Recurring,
        owner: "Marcus Oyelaran",
        currency: "EUR",
        since: Some(24),
        because: Some("One ledger for matters that are billed in three currencies."),
        hourly_rate: Some("95.00"),
        lifecycle: vec![(Ago(600), Stage::Activation), (Ago(380), Stage::Growth)],
        relationship: vec![(Ago(600), Trust)],
        units: vec!["Warszawa", "دبي"],
        team: vec![("Marcus Oyelaran", AccountLead), ("Sofia Petrakis", DeliveryLead), ("Hanna Virtanen", Expert)],
        people: vec![
            person("lukasz", "Łukasz Łabędź", "Managing Partner", DecisionMaker, (5, 4), Developing).executive().unit("Warszawa").prefers(Phone).turns(&[(Ago(240), Strong)]),
            person("hanka", "Hanka Żółkiewska", "Head of Operations", Champion, (4, 5), Strong).under("lukasz").unit("Warszawa").prefers(Video),
            person("maryam", "مريم الحداد", "Resident Partner, Dubai", Influencer, (4, 3), Weak).executive().under("lukasz").unit("دبي").known(Ago(260)).turns(&[(Ago(130), Strength::AtRisk), (Ago(28), Developing)]),
            person("ziad", "زياد منصور", "Office Manager, Dubai", User, (2, 4), Developing).under("maryam").unit("دبي").known(Ago(255)),
            person("wojtek", "Wojciech Dąbrowski", "Finance", Influencer, (3, 3), Developing).under("lukasz").unit("Warszawa").prefers(Email),
        ],
        influences: vec![("hanka", Advises, "lukasz"), ("maryam", Conflicts, "hanka"), ("wojtek", Gatekeeps, "lukasz")],
        work: vec![
            contract("Practice platform", "94000.00", Ago(480), Ago(-250)).notice(Ago(-160)).margin("55").unit("Warszawa").billed(Billed::Quarterly, &[(Ago(900), Some(29))]),
            contract("Managed support", "108000.00", Ago(480), Ago(-250)).key("Support in Polish").currency("PLN").margin("40").unit("Warszawa").billed(Billed::Monthly, &[(Ago(900), Some(27))]),
            contract("Practice platform", "42000.00", Ago(250), Ago(-115)).key("Platform for Dubai").currency("USD").notice(Ago(-55)).margin("47").unit("دبي").calls(&[(Ago(27), Call::WillRenew)]).billed(Billed::Quarterly, &[(Ago(900), Some(35))]),
            project("Integrations set-up", "26000.00", Ago(140), Ago(30)).margin("45"),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "70 74 77 81 84 86 90 94 97 104 109 113 115 118 120 124 127 131"),
            monthly("Matters billed within thirty days", "percent", Outcome, Higher, "51 52 54 56 57 59 60 62 63 65 66 67 66 68 70 71 73 74"),
            quarterly("Support requests", "requests per quarter", Support, Lower, "31 30 27 33 29 24"),
            quarterly("Support resolution time", "hours", Support, Lower, "3.2 3.0 2.7 3.4 2.9 2.3"),
        ],
        criteria: vec![
            Criterion { name: "Both cities on one ledger", metric: "Active users", baseline: "60", target: "140", set: Ago(470), due: Q(-1, 80) },
            Criterion { name: "Matters billed within thirty days", metric: "Matters billed within thirty days", baseline: "48", target: "80", set: Ago(470), due: Q(-1, 80) },
        ],
        objectives: vec![("One ledger for two cities", Q(-1, 80))],
        initiatives: vec![
            Step { objective: 0, name: "Three currencies on one bill", outcome: "No bill converted by hand", owner: "Sofia Petrakis", added: Ago(145), starts: Some(Ago(140)), due: Q(0, 30), turns: vec![(Ago(139), Active), (Q(0, 27), Done)] },
            Step { objective: 0, name: "Calendar for Dubai", outcome: "Two working weeks planned side by side", owner: "Sofia Petrakis", added: Q(1, 17), starts: Some(Q(1, 55)), due: Q(0, 77), turns: vec![(Q(1, 58), Active)] },
            Step { objective: 0, name: "Price list for arbitration", outcome: "Five offers with a fixed part", owner: "Hanna Virtanen", added: Q(0, 18), starts: None, due: Q(-1, 35), turns: vec![] },
        ],
        goals: vec![Goal { statement: "Open a third office in Vilnius", heard: Ago(70), period: Some((Q(-2, 0), Q(-3, 80))), by: None, value: None }],
        promises: vec![
            ours("Sofia Petrakis", "Show a bill in three currencies", Q(1, 17), Q(1, 70)).kept(Q(1, 69)),
            ours("Sofia Petrakis", "Set up the Dubai working week", Q(1, 17), Q(1, 50)).missed(Q(1, 55), "Set up ten days late; public holidays follow."),
            theirs("wojtek", "Send the exchange rates each Monday", Q(1, 17), Q(1, 30)).kept(Q(1, 33)),
            theirs("maryam", "Name the matters of the Dubai office", Q(1, 17), Q(1, 60)).kept(Q(1, 78)),
            ours("Sofia Petrakis", "Add the public holidays of both cities", Q(0, 18), Q(0, 40)).kept(Q(0, 38)),
            theirs("lukasz", "Choose the arbitration offers", Q(0, 18), Q(0, 72)),
        ],
        talks: vec![
            talk(Ago(262), Executive, InPerson, &["lukasz"], &["Marcus Oyelaran"], "Dubai opens with nine lawyers. Łukasz wants them on the ledger from the first day.").at(9, 0),
            talk(Ago(131), Operational, Video, &["maryam", "ziad"], &["Sofia Petrakis"], "مريم غير راضية: their working week is shown from Monday. She has asked twice.").at(8, 30),
            talk(Ago(71), Strategic, InPerson, &["lukasz", "hanka"], &["Marcus Oyelaran"], "Vilnius next year; Hanka to plan it with us from the start.").at(10, 0),
            talk(Ago(29), Strategic, InPerson, &["maryam"], &["Marcus Oyelaran"], "Two days in Dubai. مريم showed us her calendar as it is now; she would renew, and she would like to be asked first next time.").at(8, 0),
            talk(Ago(5), Operational, Phone, &["hanka"], &["Sofia Petrakis"], "Last bill with hand-made conversion went out. Hanka sent a photograph of it.").theirs().at(13, 10),
        ],
        rhythms: vec![
            Rhythm { from: Ago(546), to: Ago(2), every: 6, per_day: 1, kind: Operational, channels: vec![Video, Email, Phone], with: vec!["hanka", "wojtek"], by: vec!["Sofia Petrakis"], topics: DELIVERY },
            Rhythm { from: Ago(250), to: Ago(6), every: 14, per_day: 1, kind: Operational, channels: vec![Email, Video], with: vec!["ziad"], by: vec!["Sofia Petrakis"], topics: &["the Dubai calendar", "rates in dirham", "sign-in from court", "تقويم الأسبوع"] },
        ],
        hours: vec![
            Spent { who: "Sofia Petrakis", activity: "Delivery", work: "Practice platform", a_week: "5", from: Ago(480), to: Ago(1) },
            Spent { who: "Kwame Boateng", activity: "Support", work: "Support in Polish", a_week: "4", from: Ago(480), to: Ago(1) },
        ],
        risks: vec![Peril { key: "dubai", statement: "Dubai leaves the common ledger", indicator: "Matters of the Dubai office entered late", likelihood: 2, impact: 4, owner: "Marcus Oyelaran", mitigation: "Put their working week right, then visit", raised: Ago(130), due: Q(0, 80), turns: vec![(Ago(90), Mitigating), (Ago(27), Closed)], told: Some("The Dubai working week was shown wrongly") }],
        surveys: vec![
            nps(Ago(440), "hanka", "8"),
            nps(Ago(230), "lukasz", "9"),
            csat(Ago(230), "4.0", 37),
            nps(Ago(132), "maryam", "5"),
            nps(Q(1, 63), "hanka", "9"),
            csat(Q(1, 63), "4.2", 44).said("Wreszcie jeden rachunek w trzech walutach.").said("The calendar knows our Friday at last."),
            nps(Ago(26), "maryam", "8"),
        ],
        gains: vec![
            Gain { on: Ago(210), statement: "Bills corrected before they left the house", worth: Money("22000.00"), evidence: Documented, source: Some("Finance, first half of the year"), grows: None },
            Gain { on: Q(1, 68), statement: "Bills in three currencies made without conversion by hand", worth: Hours("210"), evidence: Documented, source: Some("Finance"), grows: Some((Q(1, 86), ClientConfirmed, "Head of Operations")) },
        ],
        further: vec![
            Further { kind: Kind::CrossOrganisation, name: "Platform for the Vilnius office", service: Some("Practice platform"), work: None, value: Some("30000.00"), seen: Ago(70), close: Q(-2, 60), needs: "The lease signed", stage: Identified, percent: 35, turns: vec![] },
            Further { kind: Kind::CrossSell, name: "Pricing for arbitration", service: Some("Pricing advisory"), work: None, value: Some("24000.00"), seen: Ago(120), close: Q(-1, 35), needs: "Five offers to begin with", stage: Discussing, percent: 50, turns: vec![(Ago(36), Asked, 60)] },
        ],
        reviews: vec![
            held(6, Q(5, 17), &board, "Warsaw first."),
            held(5, Q(4, 17), &board, "Billing faster."),
            held(4, Q(3, 17), &board, "Dubai opens."),
            held(3, Q(2, 17), &board, "Dubai opened."),
            held(2, Q(1, 17), &["lukasz", "hanka", "maryam"], "Two cities, one hour; the week was the theme."),
            Review {
                back: 1,
                on: Q(0, 18),
                attendees: vec!["lukasz", "hanka", "maryam"],
                decisions: vec![
                    Decision { what: "Choose the five offers for the price list", by: Some(Q(0, 72)), initiative: Some("Price list for arbitration"), further: None, answer: None },
                    Decision { what: "Bill all Dubai matters from the ledger", by: Some(Q(0, 60)), initiative: Some("Calendar for Dubai"), further: None, answer: Some((Q(0, 22), "Yes, after the holidays are in")) },
                ],
                questions: vec!["What should Vilnius find ready on its first day?", "Which arbitration work could have a fixed part?"],
                summary: "Both cities in one room. مريم spoke first.",
            },
        ],
        actions: vec![Todo { what: "Send مريم the renewal before anyone else", owner: "Marcus Oyelaran", risk: Some("dubai"), added: Ago(26), due: Ago(-15), done: None }],
        ..Story::of("Łabędź Nowak", "labedznowak", "LN")
    }
}
