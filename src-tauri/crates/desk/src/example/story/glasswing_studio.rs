//! Glasswing Studio: a design agency, courted for a quarter and signed seven weeks ago. The first success
//! criteria stand; the first readings are small.

use super::words::*;

pub(super) fn story() -> Story {
    Story {
        industry: "design agency",
        employees: 26,
        tier: Tier::Transactional,
        owner: "Leonie Brandt",
        since: Some(2),
        because: Some("They want to quote a project without guessing."),
        hourly_rate: Some("70.00"),
        added: Some(Ago(136)),
        lifecycle: vec![(Ago(136), Stage::Onboarding), (Ago(12), Stage::Activation)],
        relationship: vec![(Ago(136), Initiation), (Ago(14), Trust)],
        team: vec![("Leonie Brandt", AccountLead), ("Kwame Boateng", Expert)],
        people: vec![
            person(
                "zoe",
                "Zoë Đặng",
                "Founder and Creative Director",
                DecisionMaker,
                (5, 4),
                Weak,
            )
            .executive()
            .prefers(Chat)
            .turns(&[(Ago(48), Developing)]),
            person(
                "marek",
                "Marek Dvořák",
                "Studio Manager",
                Champion,
                (4, 5),
                Developing,
            )
            .under("zoe")
            .prefers(Video)
            .known(Ago(101)),
            person("imani", "Imani Achieng", "Producer", User, (2, 5), Developing)
                .under("marek")
                .known(Ago(44)),
        ],
        influences: vec![("marek", Advises, "zoe")],
        work: vec![
            contract("Practice platform", "28000.00", Ago(47), Ago(-318))
                .notice(Ago(-258))
                .signed(Ago(49))
                .margin("52")
                .billed(Billed::Quarterly, &[(Ago(900), Some(9))]),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "11"),
            monthly("Projects quoted from the plan", "percent", Outcome, Higher, "20"),
        ],
        criteria: vec![
            Criterion {
                name: "The whole studio on the plan",
                metric: "Active users",
                baseline: "0",
                target: "24",
                set: Ago(44),
                due: Ago(-135),
            },
            Criterion {
                name: "Quotes written from real effort",
                metric: "Projects quoted from the plan",
                baseline: "0",
                target: "75",
                set: Ago(44),
                due: Ago(-135),
            },
        ],
        objectives: vec![("A first quote from the plan within ninety days", Ago(-43))],
        initiatives: vec![
            Step {
                objective: 0,
                name: "Set-up and import of running projects",
                outcome: "Nineteen projects on the plan",
                owner: "Leonie Brandt",
                added: Ago(46),
                starts: Some(Ago(46)),
                due: Ago(40),
                turns: vec![(Ago(46), Active), (Ago(41), Done)],
            },
            Step {
                objective: 0,
                name: "Quote template for the studio",
                outcome: "A quote in an hour instead of a day",
                owner: "Leonie Brandt",
                added: Ago(44),
                starts: Some(Ago(30)),
                due: Ago(-25),
                turns: vec![(Ago(29), Active)],
            },
        ],
        milestones: vec![
            Mark {
                of: "Practice platform",
                name: "Kick-off",
                due: Ago(44),
                done: Some(Ago(44)),
            },
            Mark {
                of: "Practice platform",
                name: "Thirty-day review",
                due: Ago(17),
                done: Some(Ago(14)),
            },
        ],
        goals: vec![Goal {
            statement: "Quote every project from real effort by the end of next quarter",
            heard: Ago(44),
            period: None,
            by: Some(Q(-1, 89)),
            value: None,
        }],
        promises: vec![
            ours("Leonie Brandt", "Import the running projects", Ago(44), Ago(39)).kept(Ago(41)),
            theirs("marek", "Send the price list", Ago(44), Ago(33)).kept(Ago(30)),
            ours("Leonie Brandt", "Draft the quote template", Ago(14), Ago(-11)),
        ],
        talks: vec![
            talk(
                Ago(136),
                Strategic,
                Event,
                &["zoe"],
                &["Leonie Brandt"],
                "Met Zoë at the design week. She quotes by feeling and is tired of it.",
            )
            .at(17, 15),
            talk(
                Ago(120),
                Strategic,
                Video,
                &["zoe"],
                &["Leonie Brandt"],
                "Showed a plan of another studio. She sent it to her studio manager during the call.",
            )
            .at(10, 0),
            talk(
                Ago(101),
                Strategic,
                InPerson,
                &["zoe", "marek"],
                &["Leonie Brandt"],
                "Marek wants running projects imported, or he does not begin.",
            )
            .at(14, 0),
            talk(
                Ago(76),
                Strategic,
                Email,
                &["marek"],
                &["Leonie Brandt"],
                "Sent the offer.",
            )
            .answered(true)
            .at(9, 0),
            talk(
                Ago(49),
                Executive,
                Phone,
                &["zoe"],
                &["Leonie Brandt"],
                "Signed; welcome call within the hour.",
            )
            .theirs()
            .at(11, 20),
            talk(
                Ago(44),
                Executive,
                InPerson,
                &["zoe", "marek", "imani"],
                &["Leonie Brandt", "Kwame Boateng"],
                "Kick-off: two criteria, dates, who asks whom.",
            )
            .at(9, 30),
            talk(
                Ago(14),
                Executive,
                Video,
                &["zoe", "marek"],
                &["Leonie Brandt"],
                "Thirty-day review. Nineteen projects in, eleven people on; Zoë wants the quote next.",
            )
            .at(10, 30),
        ],
        rhythms: vec![Rhythm {
            from: Ago(43),
            to: Ago(2),
            every: 5,
            per_day: 1,
            kind: Operational,
            channels: vec![Video, Chat],
            with: vec!["marek", "imani"],
            by: vec!["Leonie Brandt", "Kwame Boateng"],
            topics: &[
                "the import of the running projects",
                "stages of a design project",
                "sign-in on the studio's screens",
                "freelancers in the plan",
                "the price list",
                "the first quote",
            ],
        }],
        hours: vec![Spent {
            who: "Leonie Brandt",
            activity: "Onboarding",
            work: "Practice platform",
            a_week: "6",
            from: Ago(47),
            to: Ago(1),
        }],
        risks: vec![Peril {
            key: "freelancers",
            statement: "Freelancers never enter their days",
            indicator: "Weeks without freelance time",
            likelihood: 3,
            impact: 2,
            owner: "Leonie Brandt",
            mitigation: "Enter their days with the studio manager once a week",
            raised: Ago(28),
            due: Ago(-30),
            turns: vec![],
            told: None,
        }],
        surveys: vec![csat(Ago(13), "4.4", 8).said("Setting it up was one morning.")],
        actions: vec![Todo {
            what: "Show Imani the quote from the plan",
            owner: "Leonie Brandt",
            risk: None,
            added: Ago(13),
            due: Ago(-5),
            done: None,
        }],
        ..Story::of("Glasswing Studio", "glasswing", "GS")
    }
}
