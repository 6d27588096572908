//! Oakhurst Data: the notice date is three weeks away, one single contact is left, and a competitor was seen.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the data team's sprint plan",
    "project codes for the pharma clients",
    "the monthly usage list",
    "the archive of old projects",
    "time sheets of the contractors",
    "the report for the board",
];

pub(super) fn story() -> Story {
    Story {
        industry: "technology",
        employees: 95,
        tier: Tier::Recurring,
        owner: "Marcus Oyelaran",
        since: Some(22),
        because: Some("Contractors and staff are planned in one place."),
        hourly_rate: Some("90.00"),
        lifecycle: vec![(Ago(600), Stage::Activation), (Ago(420), Stage::Retention)],
        relationship: vec![(Ago(600), Trust)],
        team: vec![("Marcus Oyelaran", AccountLead), ("Leonie Brandt", DeliveryLead)],
        people: vec![
            person("judith", "Judith Amankwah", "Head of Delivery", Champion, (3, 4), Strong).prefers(Video).turns(&[(Ago(90), Developing)]),
            person("casper", "Casper Lund", "Chief Technology Officer", DecisionMaker, (5, 2), Weak).executive().left(Ago(205)),
            person("renata", "Renata Voss", "Chief Executive", DecisionMaker, (5, 2), Weak).executive().known(Ago(198)).prefers(Email),
            person("petra", "Petra Sund", "Project Office", User, (2, 4), Developing).under("judith").left(Ago(130)),
        ],
        influences: vec![("judith", Advises, "renata")],
        work: vec![
            contract("Practice platform", "118000.00", Ago(299), Ago(-66)).notice(Ago(-21)).margin("54").calls(&[(Ago(62), Call::AtRisk)]).billed(Billed::Quarterly, &[(Ago(900), Some(25)), (Ago(130), Some(34))]),
            contract("Managed support", "46000.00", Ago(299), Ago(-66)).notice(Ago(-21)).margin("39").calls(&[(Ago(62), Call::AtRisk)]).billed(Billed::Quarterly, &[(Ago(900), Some(25)), (Ago(130), Some(34))]),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "64 66 69 71 72 74 75 75 76 74 73 71 68 66 63 61 58 56"),
            monthly("Contractors planned with staff", "percent", Outcome, Higher, "55 58 60 63 66 68 70 71 72 72 71 70 69 67 66 64 63 62"),
            quarterly("Support requests", "requests per quarter", Support, Lower, "19 17 15 16 14 12"),
        ],
        criteria: vec![
            Criterion { name: "Everyone planned on the platform", metric: "Active users", baseline: "55", target: "90", set: Ago(295), due: Q(-1, 40) },
            Criterion { name: "Contractors in the same plan", metric: "Contractors planned with staff", baseline: "50", target: "80", set: Ago(295), due: Q(-1, 40) },
        ],
        objectives: vec![("One plan for contractors and staff", Q(-1, 40))],
        initiatives: vec![
            Step { objective: 0, name: "Contractor sign-in without an extra licence", outcome: "Contractors plan their own weeks", owner: "Leonie Brandt", added: Ago(140), starts: Some(Ago(120)), due: Q(0, 50), turns: vec![(Ago(118), Active)] },
            Step { objective: 0, name: "Usage review with each team lead", outcome: "Six teams that know what they use", owner: "Marcus Oyelaran", added: Q(0, 9), starts: Some(Q(0, 20)), due: Q(0, 80), turns: vec![(Q(0, 22), Active)] },
        ],
        goals: vec![Goal { statement: "Cut the cost of tools by a tenth", heard: Ago(112), period: None, by: Some(Q(-1, 60)), value: Some(("10", "percent")) }],
        promises: vec![
            ours("Leonie Brandt", "Show the contractor sign-in", Q(1, 16), Q(1, 70)).missed(Q(1, 72), "Shown to one team; the rest follows this quarter.").done("1", "6"),
            theirs("judith", "Bring the new chief executive to the review", Q(1, 16), Q(1, 80)).missed(Q(1, 88), "The date was moved twice."),
            ours("Marcus Oyelaran", "Send the usage of each team", Q(0, 9), Q(0, 30)).kept(Q(0, 29)),
            ours("Leonie Brandt", "Open the contractor sign-in for all teams", Q(0, 9), Q(0, 45)),
        ],
        talks: vec![
            talk(Ago(300), Executive, InPerson, &["casper", "judith"], &["Marcus Oyelaran"], "Renewed with Casper in ten minutes. He likes that it is quiet.").at(10, 0),
            talk(Ago(204), Operational, Phone, &["judith"], &["Marcus Oyelaran"], "Casper leaves at the end of the week. Judith does not know who decides on tools now.").theirs().at(9, 0),
            talk(Ago(160), Executive, Email, &["renata"], &["Marcus Oyelaran"], "Introduced ourselves to Renata Voss; her assistant thanked us.").answered(true).at(11, 0),
            talk(Ago(112), Strategic, Video, &["judith"], &["Marcus Oyelaran"], "Renata wants the cost of tools down by a tenth. Judith saw the name of another platform in her calendar.").at(14, 30),
            talk(Ago(61), Operational, Video, &["judith"], &["Marcus Oyelaran"], "Judith asked how one would export all projects, for a comparison.").theirs().at(15, 0),
            talk(Ago(16), Executive, Email, &["renata"], &["Marcus Oyelaran"], "Asked Renata for half an hour before the notice date.").answered(false).at(8, 45),
            talk(Ago(9), Operational, Video, &["judith"], &["Marcus Oyelaran", "Leonie Brandt"], "Judith would keep us. She does not think that she will be asked.").at(10, 15),
        ],
        rhythms: vec![
            Rhythm { from: Ago(546), to: Ago(131), every: 7, per_day: 1, kind: Operational, channels: vec![Video, Email], with: vec!["judith", "petra"], by: vec!["Leonie Brandt"], topics: DELIVERY },
            Rhythm { from: Ago(128), to: Ago(18), every: 13, per_day: 1, kind: Operational, channels: vec![Video], with: vec!["judith"], by: vec!["Leonie Brandt"], topics: DELIVERY },
        ],
        hours: vec![Spent { who: "Leonie Brandt", activity: "Delivery", work: "Practice platform", a_week: "3", from: Ago(299), to: Ago(1) }],
        risks: vec![
            Peril { key: "competitor", statement: "Another platform is being compared with ours", indicator: "A request to export all projects", likelihood: 4, impact: 5, owner: "Marcus Oyelaran", mitigation: "Reach the chief executive through the chair, with the usage of each team", raised: Ago(110), due: Ago(-14), turns: vec![(Ago(60), Mitigating)], told: None },
            Peril { key: "single", statement: "One contact carries the whole relationship", indicator: "No conversation with anyone but the head of delivery", likelihood: 4, impact: 4, owner: "Marcus Oyelaran", mitigation: "Meet three team leads in the usage review", raised: Ago(128), due: Q(0, 80), turns: vec![], told: None },
        ],
        surveys: vec![
            nps(Ago(400), "casper", "7"),
            nps(Ago(210), "judith", "8"),
            csat(Ago(210), "3.9", 22),
            nps(Q(1, 48), "judith", "7"),
            csat(Q(1, 48), "3.7", 17).said("It does what I need when I remember to open it."),
        ],
        gains: vec![Gain { on: Q(1, 70), statement: "Contractor weeks planned once instead of twice", worth: Hours("150"), evidence: Documented, source: Some("Time sheets of the project office"), grows: None }],
        further: vec![Further { kind: Kind::Renewal, name: "Platform and support for a year", service: Some("Practice platform"), work: Some("Practice platform"), value: Some("164000.00"), seen: Ago(120), close: Ago(-66), needs: "Half an hour with the chief executive", stage: Identified, percent: 70, turns: vec![(Ago(62), Discussing, 45), (Ago(9), Discussing, 35)] }],
        reviews: vec![
            held(6, Q(5, 16), &["casper", "judith"], "Short and friendly."),
            held(5, Q(4, 16), &["judith"], "Judith alone."),
            held(4, Q(3, 16), &["judith"], "Contractors are the theme."),
            held(2, Q(1, 16), &["judith"], "New chief executive invited; did not come."),
            Review {
                back: 1,
                on: Q(0, 9),
                attendees: vec!["judith"],
                decisions: vec![Decision { what: "Review the usage with each team lead", by: Some(Q(0, 40)), initiative: Some("Usage review with each team lead"), further: None, answer: Some((Q(0, 9), "Yes, three leads first")) }],
                questions: vec!["What would the teams miss first?", "Which tools do the same work twice?"],
                summary: "Judith alone again. She takes the usage to Renata.",
            },
        ],
        actions: vec![
            Todo { what: "Ask the chair for an introduction to Renata", owner: "Ines Halloway", risk: Some("competitor"), added: Ago(9), due: Ago(-2), done: None },
            Todo { what: "Date with three team leads", owner: "Leonie Brandt", risk: Some("single"), added: Ago(30), due: Ago(7), done: None },
        ],
        ..Story::of("Oakhurst Data", "oakhurst", "OD")
    }
}
