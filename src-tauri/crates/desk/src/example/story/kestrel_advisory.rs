//! Kestrel Advisory: just renewed, for two years, after a hard look at the price.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the workshop calendar",
    "proposals and their win rate",
    "day rates of associates",
    "the transformation cases",
    "the associates' time sheets",
    "fixed fees against days",
    "the capacity of the next eight weeks",
];

pub(super) fn story() -> Story {
    let board = ["philippa", "idris"];
    Story {
        industry: "consulting",
        employees: 120,
        tier: Tier::Recurring,
        owner: "Priya Raman",
        since: Some(36),
        because: Some("They bid for fewer projects and win more of them, because they know what the last ones took."),
        hourly_rate: Some("125.00"),
        lifecycle: vec![(Ago(600), Stage::Retention)],
        relationship: vec![(Ago(600), Trust), (Ago(30), Advisor)],
        team: vec![("Priya Raman", AccountLead), ("Hanna Virtanen", Expert), ("Marcus Oyelaran", ExecutiveSponsor)],
        people: vec![
            person("philippa", "Philippa Kestrel", "Managing Director", DecisionMaker, (5, 3), Developing).executive().prefers(Phone).turns(&[(Ago(95), Weak), (Ago(22), Strong)]),
            person("idris", "Idris Bakare", "Operations Manager", Champion, (4, 5), Strong).under("philippa").prefers(Video),
            person("vera", "Vera Lindholm", "Finance Manager", Influencer, (3, 3), Weak).under("philippa").prefers(Email).turns(&[(Ago(48), Developing)]),
            person("sam", "Sam Whitlock", "Lead Consultant", User, (2, 4), Developing).under("idris"),
        ],
        influences: vec![("idris", Advises, "philippa"), ("vera", Gatekeeps, "philippa")],
        work: vec![
            contract("Practice platform", "104000.00", Ago(380), Ago(17)).key("Practice platform, first term").notice(Ago(75)).margin("55").calls(&[(Ago(102), Call::AtRisk), (Ago(46), Call::WillRenew)]).billed(Billed::Quarterly, &[(Ago(900), Some(29))]),
            contract("Practice platform", "112000.00", Ago(15), Ago(-714)).notice(Ago(-624)).signed(Ago(23)).margin("52").billed(Billed::Quarterly, &[(Ago(900), Some(29))]),
            contract("Advanced reporting", "30000.00", Ago(380), Ago(-240)).notice(Ago(-150)).margin("60").billed(Billed::Quarterly, &[(Ago(900), Some(29))]),
            project("Pricing advisory", "18000.00", Ago(110), Ago(55)).margin("48"),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "71 73 74 74 76 78 79 80 81 82 82 84 85 86 87 88 90 91"),
            monthly("Proposals with an effort estimate", "percent", Outcome, Higher, "48 51 53 55 58 60 63 64 66 68 70 71 74 75 77 79 81 82"),
            quarterly("Win rate", "percent", Outcome, Higher, "24 26 27 29 31 33"),
            quarterly("Support requests", "requests per quarter", Support, Lower, "14 13 13 11 12 9"),
        ],
        criteria: vec![
            Criterion { name: "Proposals written from real effort", metric: "Proposals with an effort estimate", baseline: "45", target: "85", set: Ago(375), due: Q(-1, 60) },
            Criterion { name: "Bids that are won", metric: "Win rate", baseline: "23", target: "33", set: Ago(375), due: Q(-1, 60) },
        ],
        objectives: vec![("Bid for what can be won", Q(-1, 80)), ("Associates who are planned like staff", Q(-2, 30))],
        initiatives: vec![
            Step { objective: 0, name: "Effort library from two years of projects", outcome: "Three days saved per proposal", owner: "Daniel Ferreira", added: Ago(220), starts: Some(Ago(200)), due: Q(1, 60), turns: vec![(Ago(199), Active), (Q(1, 57), Done)] },
            Step { objective: 0, name: "Price review of the ten standard offers", outcome: "Ten offers with a floor price", owner: "Hanna Virtanen", added: Ago(115), starts: Some(Ago(110)), due: Q(0, 40), turns: vec![(Ago(109), Active), (Q(0, 38), Done)] },
            Step { objective: 1, name: "Associates in the capacity plan", outcome: "Eight weeks planned with names", owner: "Priya Raman", added: Q(0, 12), starts: Some(Q(0, 25)), due: Q(0, 85), turns: vec![(Q(0, 26), Active)] },
        ],
        goals: vec![Goal { statement: "Win one bid in three", heard: Ago(375), period: None, by: Some(Q(-1, 60)), value: Some(("33", "percent")) }],
        promises: vec![
            ours("Daniel Ferreira", "Deliver the effort library", Q(2, 12), Q(1, 60)).kept(Q(1, 57)),
            ours("Hanna Virtanen", "Present the price review", Q(1, 12), Q(1, 85)).kept(Q(1, 82)),
            theirs("vera", "Send the margins of the last twenty projects", Q(1, 12), Q(1, 40)).kept(Q(1, 39)),
            ours("Priya Raman", "Plan the associates of two teams", Q(0, 12), Q(0, 70)),
            theirs("idris", "Name the associates with more than sixty days", Q(0, 12), Q(0, 35)).kept(Q(0, 36)),
        ],
        talks: vec![
            talk(Ago(104), Executive, Phone, &["philippa"], &["Priya Raman"], "Philippa on the renewal: another house offers a third less. She does not want to leave; she wants a reason to stay.").theirs().at(16, 30),
            talk(Ago(98), Strategic, InPerson, &["vera"], &["Priya Raman", "Hanna Virtanen"], "Vera had never seen the win rate beside the fees. Agreed to put both on one page.").at(10, 0),
            talk(Ago(47), Executive, InPerson, &["philippa", "vera"], &["Priya Raman", "Marcus Oyelaran"], "Value page shown: eleven more won bids. Two years at a slightly higher price, with the price review in it.").at(11, 0),
            talk(Ago(22), Executive, Phone, &["philippa"], &["Priya Raman"], "Signed. Philippa: the page with the bids did it.").theirs().at(9, 40),
        ],
        rhythms: vec![Rhythm { from: Ago(546), to: Ago(2), every: 7, per_day: 1, kind: Operational, channels: vec![Video, Phone, Email], with: vec!["idris", "sam", "vera"], by: vec!["Priya Raman", "Daniel Ferreira"], topics: DELIVERY }],
        hours: vec![
            Spent { who: "Priya Raman", activity: "Account lead", work: "Practice platform, first term", a_week: "3", from: Ago(380), to: Ago(18) },
            Spent { who: "Hanna Virtanen", activity: "Pricing", work: "Pricing advisory", a_week: "7", from: Ago(110), to: Ago(55) },
        ],
        risks: vec![Peril { key: "price", statement: "A cheaper platform is offered for the renewal", indicator: "Finance asks for a list of what is used", likelihood: 4, impact: 4, owner: "Priya Raman", mitigation: "Put the won bids beside the fees before the notice date", raised: Ago(103), due: Ago(75), turns: vec![(Ago(98), Mitigating), (Ago(22), Closed)], told: None }],
        plays: vec![Play {
            kind: SavePlayKind::PricingPressure,
            started: Ago(102),
            deadline: Ago(75),
            give_get: "We give the price review; we ask for two years.",
            steps: vec![
                (0, "Ask what the other offer holds and what it leaves out", "Priya Raman", Some(1)),
                (5, "Put value and fees on one page with finance", "Hanna Virtanen", Some(6)),
                (20, "Show the page to the managing director", "Marcus Oyelaran", Some(55)),
            ],
            ended: Some((Ago(22), SavePlayStatus::Succeeded)),
        }],
        surveys: vec![
            nps(Ago(360), "idris", "9"),
            nps(Ago(180), "philippa", "7"),
            csat(Ago(180), "4.0", 32),
            nps(Q(1, 55), "idris", "9"),
            csat(Q(1, 55), "4.3", 35).said("I open the effort library before I open a blank page."),
            nps(Ago(20), "philippa", "9"),
        ],
        gains: vec![
            Gain { on: Q(1, 30), statement: "Proposals written from the effort library", worth: Hours("260"), evidence: Documented, source: Some("Proposal log"), grows: None },
            Gain { on: Q(1, 65), statement: "Four bids won with an estimate that held", worth: Money("120000.00"), evidence: Documented, source: Some("Closed projects"), grows: Some((Q(1, 80), ClientConfirmed, "Managing Director, by telephone")) },
        ],
        further: vec![
            Further { kind: Kind::Renewal, name: "Platform for two years", service: Some("Practice platform"), work: Some("Practice platform, first term"), value: Some("112000.00"), seen: Ago(135), close: Ago(20), needs: "A value page that finance believes", stage: Identified, percent: 60, turns: vec![(Ago(104), Discussing, 40), (Ago(47), Proposed, 80), (Ago(22), Won, 100)] },
            Further { kind: Kind::CrossSell, name: "Resource planning for associates", service: Some("Resource planning"), work: None, value: Some("26000.00"), seen: Ago(35), close: Q(-1, 70), needs: "Two teams planned with names", stage: Identified, percent: 25, turns: vec![] },
        ],
        reviews: vec![
            held(6, Q(5, 12), &board, "Effort first."),
            held(5, Q(4, 12), &board, "A first library."),
            held(4, Q(3, 12), &board, "Win rate rises."),
            held(3, Q(2, 12), &board, "Library grows."),
            held(2, Q(1, 12), &board, "Price on the table."),
            Review {
                back: 1,
                on: Q(0, 12),
                attendees: vec!["philippa", "idris", "vera"],
                decisions: vec![Decision { what: "Plan the associates of two teams from {by}", by: Some(Q(0, 26)), initiative: Some("Associates in the capacity plan"), further: None, answer: Some((Q(0, 12), "Yes")) }],
                questions: vec!["Which offers should have a floor price first?", "Which associates would you plan like staff?"],
                summary: "Win rate beside the fees; a good hour.",
            },
        ],
        actions: vec![Todo { what: "Thank Vera for the margins", owner: "Priya Raman", risk: None, added: Ago(21), due: Ago(14), done: Some(Ago(15)) }],
        ..Story::of("Kestrel Advisory", "kestrel", "KA")
    }
}
