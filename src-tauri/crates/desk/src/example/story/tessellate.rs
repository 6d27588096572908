//! Tessellate: a software house that is well served and grows. Every measure rises, the head count too.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the sprint and the budget on one page",
    "the import from their ticket system",
    "the licence of the second team",
    "forecasts for fixed-price projects",
    "capacity of the mobile team",
    "the rate of the new Kraków colleagues",
    "the board for the platform guild",
    "the burn of the insurance project",
    "the release calendar",
    "onboarding of the design team",
];

pub(super) fn story() -> Story {
    let board = ["sunniva", "ravi"];
    Story {
        industry: "technology",
        employees: 210,
        tier: Tier::Strategic,
        owner: "Marcus Oyelaran",
        since: Some(27),
        because: Some("They see a project slip two sprints before the client does."),
        hourly_rate: Some("110.00"),
        lifecycle: vec![(Ago(600), Stage::Activation), (Ago(400), Stage::Growth)],
        relationship: vec![(Ago(600), Trust), (Ago(250), Advisor)],
        units: vec!["Product", "Client projects", "Kraków"],
        team: vec![("Marcus Oyelaran", AccountLead), ("Ines Halloway", ExecutiveSponsor), ("Leonie Brandt", DeliveryLead)],
        people: vec![
            person("sunniva", "Sunniva Dahl", "Chief Executive", DecisionMaker, (5, 4), Developing).executive().prefers(Phone).turns(&[(Ago(190), Strong)]),
            person("ravi", "Ravi Chandrasekhar", "VP of Engineering", Champion, (4, 5), Strong).executive().under("sunniva").prefers(Chat),
            person("ottilie", "Ottilie Brun", "Finance Director", Influencer, (4, 3), Weak).under("sunniva").turns(&[(Ago(260), Developing), (Ago(60), Strong)]),
            person("kasia", "Kasia Zielińska", "Delivery Manager, Kraków", User, (3, 5), Developing).under("ravi").unit("Kraków").known(Ago(150)).turns(&[(Ago(45), Strong)]),
            person("milo", "Milo Grant", "Head of Product", User, (3, 4), Developing).under("ravi").unit("Product"),
        ],
        influences: vec![("ravi", Advises, "sunniva"), ("ottilie", Gatekeeps, "sunniva"), ("kasia", Informal, "ravi")],
        work: vec![
            contract("Practice platform", "96000.00", Ago(455), Ago(-275)).notice(Ago(-185)).margin("62").revalued(&[(Ago(260), "118000.00"), (Ago(85), "148000.00")]).billed(Billed::Quarterly, &[(Ago(900), Some(22))]),
            contract("Advanced reporting", "40000.00", Ago(300), Ago(-275)).notice(Ago(-185)).margin("66").billed(Billed::Quarterly, &[(Ago(900), Some(22))]),
            contract("Integrations set-up", "24000.00", Ago(160), Ago(-205)).margin("55").billed(Billed::Monthly, &[(Ago(900), Some(24))]),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "61 66 70 74 79 84 88 93 101 108 114 121 130 138 147 158 169 181"),
            monthly("Active projects", "projects", Adoption, Higher, "18 19 21 22 24 25 27 28 30 31 33 35 36 38 41 43 45 48"),
            monthly("Projects within budget", "percent", Outcome, Higher, "64 66 65 68 70 71 70 73 74 76 75 78 79 80 82 81 84 86"),
            quarterly("Support requests", "requests per quarter", Support, Lower, "28 26 27 24 22 19"),
            quarterly("Support resolution time", "hours", Support, Lower, "2.8 2.5 2.4 2.0 1.9 1.6"),
        ],
        criteria: vec![
            Criterion { name: "All engineers on one plan", metric: "Active users", baseline: "58", target: "170", set: Ago(450), due: Q(-1, 89) },
            Criterion { name: "Client projects run on the platform", metric: "Active projects", baseline: "16", target: "50", set: Ago(450), due: Q(0, 89) },
            Criterion { name: "Projects delivered within budget", metric: "Projects within budget", baseline: "62", target: "85", set: Ago(450), due: Q(-1, 89) },
        ],
        objectives: vec![("One plan for two sites", Q(-2, 60)), ("Budgets that hold", Q(-1, 80))],
        initiatives: vec![
            Step { objective: 0, name: "Kraków on the platform", outcome: "Both sites staffed from one board", owner: "Leonie Brandt", added: Ago(155), starts: Some(Ago(140)), due: Q(1, 70), turns: vec![(Ago(138), Active), (Q(1, 66), Done)] },
            Step { objective: 1, name: "Early warning on fixed-price projects", outcome: "Slippage seen two sprints earlier", owner: "Daniel Ferreira", added: Q(1, 14), starts: Some(Q(1, 30)), due: Q(0, 70), turns: vec![(Q(1, 31), Active)] },
            Step { objective: 0, name: "Resource planning pilot with the mobile team", outcome: "Decision on planning for all teams", owner: "Leonie Brandt", added: Q(0, 14), starts: None, due: Q(0, 85), turns: vec![] },
            Step { objective: 1, name: "Connect the ticket system to the plan", outcome: "No status copied by hand", owner: "Sofia Petrakis", added: Q(1, 40), starts: Some(Q(1, 60)), due: Q(0, 55), turns: vec![(Q(1, 61), Active), (Q(0, 52), Done)] },
        ],
        milestones: vec![Mark { of: "Kraków on the platform", name: "First Kraków sprint planned", due: Q(1, 30), done: Some(Q(1, 28)) }],
        goals: vec![
            Goal { statement: "Grow to 240 people within three quarters", heard: Ago(120), period: None, by: Some(Q(-2, 88)), value: Some(("240", "people")) },
            Goal { statement: "Open a third site next year", heard: Ago(34), period: Some((Q(-2, 0), Q(-3, 80))), by: None, value: None },
        ],
        promises: vec![
            ours("Leonie Brandt", "Train the Kraków team leads", Q(2, 14), Q(2, 70)).kept(Q(2, 64)),
            theirs("ravi", "Name a plan owner in each team", Q(2, 14), Q(2, 40)).kept(Q(2, 38)),
            ours("Leonie Brandt", "Bring the Kraków team on board", Q(1, 14), Q(1, 70)).kept(Q(1, 66)),
            ours("Daniel Ferreira", "Send a budget report for the insurance project", Q(1, 14), Q(1, 50)).kept(Q(1, 47)),
            theirs("ottilie", "Share the rates of the new colleagues", Q(1, 14), Q(1, 40)).kept(Q(1, 44)),
            ours("Sofia Petrakis", "Connect the ticket system", Q(0, 14), Q(0, 55)).kept(Q(0, 52)),
            theirs("milo", "Choose the projects for the planning pilot", Q(0, 14), Q(0, 65)),
            ours("Marcus Oyelaran", "Propose a price for 200 users", Q(0, 14), Q(0, 75)),
        ],
        talks: vec![
            talk(Ago(452), Executive, InPerson, &["sunniva", "ravi"], &["Marcus Oyelaran"], "Criteria for the year agreed on one page. Sunniva wants budgets that hold; the rest is Ravi's.").at(10, 0),
            talk(Ago(262), Strategic, Video, &["ottilie"], &["Marcus Oyelaran"], "Ottilie asked what the platform saves. Showed her the write-offs; she asked for the same every quarter.").at(13, 30),
            talk(Ago(152), Strategic, InPerson, &["ravi", "kasia"], &["Marcus Oyelaran", "Leonie Brandt"], "Kraków: 34 engineers within three quarters, planned with us from the first sprint.").at(9, 30),
            talk(Ago(88), Executive, Phone, &["sunniva"], &["Ines Halloway"], "Sunniva extends the platform to both sites without a discount being asked for.").at(15, 0),
            talk(Ago(34), Strategic, InPerson, &["sunniva", "ravi"], &["Marcus Oyelaran"], "They look for a third site. 240 people within three quarters; asked what 200 users would cost.").at(11, 0),
            talk(Ago(8), Operational, Chat, &["ravi"], &["Leonie Brandt"], "Ravi: the ticket link saves his leads a morning a week. May we quote him? Yes.").theirs().at(14, 45),
        ],
        rhythms: vec![
            Rhythm { from: Ago(546), to: Ago(2), every: 4, per_day: 1, kind: Operational, channels: vec![Video, Chat, Phone], with: vec!["ravi", "milo", "kasia"], by: vec!["Leonie Brandt", "Marcus Oyelaran"], topics: DELIVERY },
        ],
        hours: vec![
            Spent { who: "Leonie Brandt", activity: "Delivery", work: "Practice platform", a_week: "7", from: Ago(455), to: Ago(1) },
            Spent { who: "Daniel Ferreira", activity: "Reporting", work: "Advanced reporting", a_week: "4", from: Ago(300), to: Ago(1) },
            Spent { who: "Sofia Petrakis", activity: "Integration", work: "Integrations set-up", a_week: "6", from: Ago(160), to: Ago(30) },
        ],
        risks: vec![Peril { key: "growth", statement: "Growth outruns the licences and the budget holder feels it", indicator: "More than nine tenths of the seats in use", likelihood: 3, impact: 2, owner: "Marcus Oyelaran", mitigation: "Agree the price of 200 users before the seats run out", raised: Ago(62), due: Q(-1, 30), turns: vec![(Ago(30), Mitigating)], told: None }],
        surveys: vec![
            nps(Ago(430), "ravi", "8"),
            nps(Ago(245), "ravi", "9"),
            csat(Ago(245), "4.2", 41),
            nps(Q(1, 60), "sunniva", "9"),
            nps(Q(1, 60), "ravi", "10"),
            csat(Q(1, 60), "4.6", 63).said("Planning two sites is no longer two plans.").said("Budget warnings come early enough to talk to the client."),
        ],
        gains: vec![
            Gain { on: Ago(200), statement: "Overruns on fixed-price work fell by a quarter", worth: Money("64000.00"), evidence: Documented, source: Some("Project closings, first half of the year"), grows: Some((Ago(150), ClientConfirmed, "Finance Director, in the review")) },
            Gain { on: Q(1, 50), statement: "Early warning on the insurance project kept a penalty from falling due", worth: Money("38000.00"), evidence: Documented, source: Some("Project file"), grows: Some((Q(1, 58), ClientConfirmed, "E-mail from the VP of Engineering")) },
            Gain { on: Q(1, 82), statement: "Sprint and budget meetings merged into one", worth: Hours("410"), evidence: Documented, source: Some("Calendars of eleven team leads"), grows: None },
        ],
        advocacy: vec![Voice { kind: AdvocacyKind::Reference, who: "ravi", problem: "Two sites, two plans, and budgets that held in neither.", solution: "One board for both sites, with the budget beside the sprint.", result: "Projects within budget from 64% to 86%.", quote: None, permitted: Ago(100), limits: Some("Calls with software houses only.") }],
        further: vec![
            Further { kind: Kind::Upsell, name: "200 users on one plan", service: Some("Practice platform"), work: Some("Practice platform"), value: Some("36000.00"), seen: Ago(62), close: Q(-1, 40), needs: "A price that grows with the third site", stage: Identified, percent: 50, turns: vec![(Ago(34), Discussing, 65)] },
            Further { kind: Kind::CrossSell, name: "Resource planning for all teams", service: Some("Resource planning"), work: None, value: Some("52000.00"), seen: Ago(90), close: Q(-1, 80), needs: "The pilot with the mobile team", stage: Identified, percent: 30, turns: vec![(Ago(25), Discussing, 45)] },
            Further { kind: Kind::CrossOrganisation, name: "Platform for Kraków", service: Some("Practice platform"), work: None, value: Some("30000.00"), seen: Ago(155), close: Ago(90), needs: "A lead in Kraków", stage: Discussing, percent: 60, turns: vec![(Ago(86), Won, 100)] },
        ],
        reviews: vec![
            held(6, Q(5, 11), &board, "Budgets first."),
            held(5, Q(4, 11), &board, "First budgets that held."),
            held(4, Q(3, 11), &board, "Finance takes part from now on."),
            held(3, Q(2, 11), &board, "Kraków announced."),
            held(2, Q(1, 14), &board, "Kraków by the end of the quarter."),
            Review {
                back: 1,
                on: Q(0, 14),
                attendees: vec!["sunniva", "ravi", "ottilie"],
                decisions: vec![
                    Decision { what: "Start the resource-planning pilot on {by}", by: Some(Q(0, 62)), initiative: Some("Resource planning pilot with the mobile team"), further: None, answer: None },
                    Decision { what: "Agree what 200 users should cost", by: Some(Q(0, 80)), initiative: None, further: Some("200 users on one plan"), answer: None },
                ],
                questions: vec!["Which teams grow first, and from which site?", "What must a planning pilot show before all teams plan on it?"],
                summary: "A good quarter, told in their words. They decide on the pilot when the mobile team is free.",
            },
        ],
        actions: vec![Todo { what: "Price for 200 users with the third site in it", owner: "Hanna Virtanen", risk: Some("growth"), added: Ago(29), due: Ago(-8), done: None }],
        governance: Governance { sponsors: vec![("Ines Halloway", "sunniva")], ..Governance::default() },
        ..Story::of("Tessellate", "tessellate", "TE")
    }
}
