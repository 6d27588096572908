//! Dunmore Tax Partners: small and quiet. Work comes once a year; the yearly contact is overdue.

use super::words::*;

pub(super) fn story() -> Story {
    Story {
        industry: "accounting",
        employees: 18,
        tier: Tier::Transactional,
        owner: "Priya Raman",
        since: Some(48),
        because: Some("The filing season is planned in an afternoon."),
        hourly_rate: Some("80.00"),
        lifecycle: vec![(Ago(600), Stage::Retention)],
        relationship: vec![(Ago(600), Trust)],
        team: vec![("Priya Raman", AccountLead)],
        people: vec![
            person(
                "bernard",
                "Bernard Dunmore",
                "Partner",
                DecisionMaker,
                (5, 3),
                Developing,
            )
            .executive()
            .prefers(Phone),
            person(
                "lila",
                "Lila Fernando",
                "Office Manager",
                Champion,
                (3, 4),
                Strong,
            )
            .under("bernard")
            .prefers(Email),
        ],
        influences: vec![("lila", Advises, "bernard")],
        work: vec![
            contract("Practice platform", "32000.00", Ago(500), Ago(-230))
                .notice(Ago(-170))
                .margin("68")
                .billed(Billed::Quarterly, &[(Ago(900), Some(12))]),
        ],
        measures: vec![
            monthly(
                "Active users",
                "people",
                Adoption,
                Higher,
                "14 14 15 15 15 15 16 16 16 16 16 17 17 17 17 17 17 17",
            ),
            quarterly(
                "Returns filed on time",
                "percent",
                Outcome,
                Higher,
                "93 95 96 96 97 98",
            ),
        ],
        criteria: vec![Criterion {
            name: "Returns filed on time",
            metric: "Returns filed on time",
            baseline: "91",
            target: "98",
            set: Ago(490),
            due: Q(-1, 80),
        }],
        objectives: vec![("A filing season without overtime", Q(-1, 60))],
        initiatives: vec![Step {
            objective: 0,
            name: "Filing calendar for the season",
            outcome: "Every return has a week and a name",
            owner: "Priya Raman",
            added: Q(1, 40),
            starts: Some(Q(0, 20)),
            due: Q(0, 85),
            turns: vec![(Q(0, 22), Active)],
        }],
        promises: vec![
            ours("Priya Raman", "Send the filing template", Q(1, 40), Q(1, 70)).kept(Q(1, 64)),
            theirs("lila", "Send last season's list of returns", Q(1, 40), Q(1, 75)).kept(Q(1, 74)),
        ],
        talks: vec![
            talk(
                Ago(520),
                Maintenance,
                InPerson,
                &["bernard"],
                &["Priya Raman"],
                "Lunch. Bernard thinks about a successor, in years rather than months.",
            )
            .at(12, 0),
            talk(
                Ago(400),
                Maintenance,
                InPerson,
                &["bernard", "lila"],
                &["Priya Raman"],
                "Yearly visit. Nothing to change, which is how he likes it.",
            )
            .at(11, 0),
            talk(
                Ago(260),
                Operational,
                Email,
                &["lila"],
                &["Kwame Boateng"],
                "A question on the calendar export, answered the same day.",
            )
            .theirs()
            .at(9, 10),
            talk(
                Q(1, 40),
                Operational,
                Phone,
                &["lila"],
                &["Priya Raman"],
                "Season ahead: same as last time, with one more preparer.",
            )
            .at(10, 30),
            talk(
                Q(1, 74),
                Operational,
                Email,
                &["lila"],
                &["Priya Raman"],
                "Lila sent the list of returns; 412 this season.",
            )
            .theirs()
            .at(14, 0),
        ],
        surveys: vec![nps(Ago(395), "bernard", "8"), nps(Ago(160), "lila", "9")],
        gains: vec![Gain {
            on: Q(1, 80),
            statement: "Season planned in an afternoon instead of a week",
            worth: Hours("38"),
            evidence: Documented,
            source: Some("Office Manager's calendar"),
            grows: None,
        }],
        reviews: vec![Review {
            back: 1,
            on: Q(0, 20),
            attendees: vec!["lila"],
            decisions: vec![],
            questions: vec!["What should the season feel like this time?"],
            summary: "Half an hour by the calendar; all in hand.",
        }],
        actions: vec![Todo {
            what: "Set a date for Bernard's yearly visit",
            owner: "Priya Raman",
            risk: None,
            added: Ago(45),
            due: Ago(30),
            done: None,
        }],
        ..Story::of("Dunmore Tax Partners", "dunmoretax", "DT")
    }
}
