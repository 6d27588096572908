//! Aldous & Merrin: a law firm in rescue. A migration went wrong, a partner is a detractor, and
//! the save play is half-way through.

use super::words::*;

const DELIVERY: &[Text] = &[
    "the matter list of the litigation team",
    "time narratives and their approval",
    "the billing guidelines of two banks",
    "the conflict check at opening",
    "the missing matters of the migration",
    "the ledger comparison",
    "templates for engagement letters",
    "the fee-earner targets",
];

pub(super) fn story() -> Story {
    Story {
        industry: "law",
        employees: 310,
        tier: Tier::Strategic,
        owner: "Ines Halloway",
        since: Some(31),
        because: Some("Partners see work in progress per matter without asking accounts."),
        hourly_rate: Some("160.00"),
        lifecycle: vec![(Ago(600), Stage::Growth), (Ago(200), Stage::Retention)],
        relationship: vec![(Ago(600), Advisor), (Ago(150), Trust)],
        units: vec!["Litigation", "Real estate", "Corporate"],
        team: vec![("Ines Halloway", AccountLead), ("Marcus Oyelaran", ExecutiveSponsor), ("Sofia Petrakis", DeliveryLead)],
        people: vec![
            person("aldous", "Jerome Aldous", "Senior Partner", DecisionMaker, (5, 3), Developing).executive().prefers(InPerson).turns(&[(Ago(185), Weak), (Ago(40), Developing)]),
            person("winifred", "Winifred Sato", "Chief Operating Officer", Champion, (4, 5), Strong).executive().under("aldous").turns(&[(Ago(185), Developing)]),
            person("magnus", "Magnus Eriksen", "Partner, Litigation", Blocker, (4, 4), Weak).executive().under("aldous").unit("Litigation").prefers(Phone).turns(&[(Ago(188), Strength::AtRisk), (Ago(24), Weak)]),
            person("odile", "Odile Perrin", "Head of Accounts", Influencer, (3, 5), Developing).under("winifred").prefers(Email).turns(&[(Ago(60), Strong)]),
            person("tariq", "Tariq Haddad", "Practice Support Lawyer", User, (2, 4), Developing).under("magnus").unit("Litigation"),
        ],
        influences: vec![("magnus", Advises, "aldous"), ("odile", Advises, "winifred"), ("magnus", Conflicts, "winifred")],
        work: vec![
            contract("Practice platform", "188000.00", Ago(505), Ago(-225)).notice(Ago(-135)).margin("49").calls(&[(Ago(60), Call::AtRisk)]).billed(Billed::Quarterly, &[(Ago(900), Some(30)), (Ago(190), Some(52))]),
            contract("Managed support", "76000.00", Ago(505), Ago(-225)).notice(Ago(-135)).margin("28").calls(&[(Ago(60), Call::AtRisk)]).billed(Billed::Quarterly, &[(Ago(900), Some(30)), (Ago(190), Some(52))]),
            project("Data migration", "58000.00", Ago(250), Ago(90)).margin("-12").unit("Litigation"),
        ],
        measures: vec![
            monthly("Active users", "people", Adoption, Higher, "162 168 175 181 186 190 195 198 201 203 196 174 158 149 151 157 166 172"),
            monthly("Time recorded the same day", "percent", Outcome, Higher, "61 62 64 66 67 69 70 71 72 72 69 60 55 54 57 61 64 66"),
            quarterly("Support requests", "requests per quarter", Support, Lower, "33 31 30 58 71 44"),
            quarterly("Support resolution time", "hours", Support, Lower, "2.6 2.4 2.5 5.8 4.9 2.9"),
        ],
        criteria: vec![
            Criterion { name: "Fee earners who record on the platform", metric: "Active users", baseline: "150", target: "240", set: Ago(500), due: Q(-1, 80) },
            Criterion { name: "Time recorded on the day it is worked", metric: "Time recorded the same day", baseline: "58", target: "80", set: Ago(500), due: Q(-1, 80) },
        ],
        objectives: vec![("Matters one can rely on again", Q(0, 89)), ("Work in progress without asking accounts", Q(-1, 80))],
        initiatives: vec![
            Step { objective: 0, name: "Ledger and platform compared matter by matter", outcome: "No difference older than a day", owner: "Sofia Petrakis", added: Ago(128), starts: Some(Ago(120)), due: Q(0, 25), turns: vec![(Ago(119), Active), (Q(0, 24), Done)] },
            Step { objective: 0, name: "Litigation back on the platform", outcome: "All litigation fee earners record the same day", owner: "Sofia Petrakis", added: Ago(100), starts: Some(Q(1, 60)), due: Q(0, 80), turns: vec![(Q(1, 62), Active)] },
            Step { objective: 1, name: "Work in progress on one page per partner", outcome: "Partners stop asking accounts for lists", owner: "Daniel Ferreira", added: Q(0, 16), starts: Some(Q(0, 30)), due: Q(-1, 25), turns: vec![(Q(0, 32), Active)] },
        ],
        milestones: vec![
            Mark { of: "Data migration", name: "Litigation matters migrated", due: Ago(185), done: Some(Ago(92)) },
            Mark { of: "Litigation back on the platform", name: "First month end without a correction", due: Q(0, 36), done: Some(Q(0, 36)) },
        ],
        goals: vec![Goal { statement: "Close the year without a billing correction", heard: Ago(95), period: None, by: Some(Q(0, 91)), value: None }],
        promises: vec![
            ours("Sofia Petrakis", "Migrate the litigation matters", Q(3, 13), Q(2, 40)).missed(Q(2, 48), "Migrated twelve weeks late, after 214 matters were missing."),
            ours("Sofia Petrakis", "Put the missing matters back", Q(2, 70), Q(1, 20)).kept(Q(1, 18)),
            ours("Ines Halloway", "Report every Friday until the ledger agrees", Q(1, 13), Q(1, 88)).kept(Q(1, 88)),
            ours("Sofia Petrakis", "Compare the ledger matter by matter", Q(1, 13), Q(1, 70)).missed(Q(1, 73), "Three of four practices agree; litigation follows this month.").done("3", "4"),
            theirs("odile", "Name the matters that may be archived", Q(1, 13), Q(1, 40)).kept(Q(1, 36)),
            theirs("magnus", "Give us a litigation secretary for two days", Q(1, 13), Q(1, 50)).missed(Q(1, 60), "Given in the week after."),
            ours("Sofia Petrakis", "Compare the litigation ledger", Q(0, 16), Q(0, 26)).kept(Q(0, 24)),
            ours("Daniel Ferreira", "Show one partner page to Jerome Aldous", Q(0, 16), Q(0, 60)),
            theirs("winifred", "Invite litigation to the training", Q(0, 16), Q(0, 50)).kept(Q(0, 47)),
        ],
        talks: vec![
            talk(Ago(340), Strategic, InPerson, &["winifred", "aldous"], &["Ines Halloway"], "Litigation comes in next: 4,100 matters. Winifred wants it before the next billing run.").at(10, 30),
            talk(Ago(191), Operational, Phone, &["magnus"], &["Ines Halloway"], "Magnus found matters missing while a client was waiting. He was loud, and he was right.").theirs().at(8, 35),
            talk(Ago(190), Executive, InPerson, &["aldous", "winifred"], &["Ines Halloway", "Marcus Oyelaran"], "Went there the same afternoon. Said what happened, who is affected, what we do, and when the next word comes. Jerome asked whether he should worry; told him: this month, yes.").at(15, 0),
            talk(Ago(183), Executive, Phone, &["winifred"], &["Ines Halloway"], "214 matters, all in the backup. Daily word at four until they are back.").at(15, 55),
            talk(Ago(162), Executive, InPerson, &["magnus"], &["Marcus Oyelaran"], "Listened for an hour. He wants a list that agrees with the ledger, and no more promises.").at(12, 0),
            talk(Ago(120), Strategic, InPerson, &["winifred", "odile"], &["Ines Halloway", "Sofia Petrakis"], "Plan for ninety days: ledger first, then litigation, then anything new.").at(10, 0),
            talk(Ago(88), Operational, Video, &["odile"], &["Sofia Petrakis"], "Corporate and real estate agree with the ledger to the cent.").at(9, 30),
            talk(Ago(41), Executive, InPerson, &["aldous"], &["Ines Halloway"], "Jerome: steadier. He will say so to Magnus when litigation agrees.").at(16, 0),
            talk(Ago(24), Operational, InPerson, &["magnus", "tariq"], &["Sofia Petrakis", "Marcus Oyelaran"], "Litigation ledger agrees. Magnus checked eleven matters himself, found nothing, and said so.").at(11, 0),
            talk(Ago(3), Operational, Video, &["winifred"], &["Ines Halloway"], "Weekly word. Seventy-one of eighty-eight litigators record again.").at(15, 30),
        ],
        rhythms: vec![
            Rhythm { from: Ago(546), to: Ago(192), every: 6, per_day: 1, kind: Operational, channels: vec![Video, Email], with: vec!["winifred", "odile", "tariq"], by: vec!["Sofia Petrakis"], topics: DELIVERY },
            Rhythm { from: Ago(188), to: Ago(2), every: 2, per_day: 1, kind: Operational, channels: vec![Phone, Email, Video], with: vec!["winifred", "odile", "tariq"], by: vec!["Ines Halloway", "Sofia Petrakis"], topics: DELIVERY },
        ],
        hours: vec![
            Spent { who: "Sofia Petrakis", activity: "Migration", work: "Data migration", a_week: "18", from: Ago(250), to: Ago(90) },
            Spent { who: "Kwame Boateng", activity: "Support", work: "Managed support", a_week: "12", from: Ago(195), to: Ago(1) },
            Spent { who: "Ines Halloway", activity: "Account lead", work: "Practice platform", a_week: "5", from: Ago(195), to: Ago(1) },
        ],
        risks: vec![
            Peril { key: "trust", statement: "Litigation goes back to its own lists for good", indicator: "Fewer than half of the litigators record the same day", likelihood: 3, impact: 5, owner: "Ines Halloway", mitigation: "Show the ledger agreeing, then ask one matter team at a time", raised: Ago(180), due: Q(0, 80), turns: vec![(Ago(119), Mitigating)], told: None },
            Peril { key: "missing", statement: "More matters turn out to be missing", indicator: "A difference to the ledger older than a day", likelihood: 2, impact: 5, owner: "Sofia Petrakis", mitigation: "Compare every practice with the ledger, matter by matter", raised: Ago(185), due: Q(0, 25), turns: vec![(Ago(120), Mitigating), (Ago(24), Closed)], told: Some("Differences between the ledger and the platform") },
        ],
        incidents: vec![Mishap {
            on: Ago(191),
            what: "214 litigation matters were missing after the migration",
            affected: "Eighty-eight litigators and the accounts team",
            doing: "The matters are put back from the backup and checked against the ledger",
            next_update: Ago(190),
            closed: Some((Ago(150), "Matters without an opening date were skipped in silence. A migration now counts what goes in against what comes out, and stops at the first difference.")),
            audience: Audience::Client,
        }],
        plays: vec![Play {
            kind: SavePlayKind::DeliveryFailure,
            started: Ago(124),
            deadline: Ago(-135),
            give_get: "We give the comparison without charge; we ask for a litigation secretary and a steering meeting each month.",
            steps: vec![
                (0, "Meet the senior partner and the COO in person", "Ines Halloway", Some(0)),
                (1, "Name one person who answers for the repair", "Ines Halloway", Some(1)),
                (3, "Write down cause, extent and plan on one page", "Sofia Petrakis", Some(3)),
                (7, "Compare the first practice with the ledger", "Sofia Petrakis", Some(9)),
                (30, "Report to the steering committee", "Marcus Oyelaran", Some(31)),
                (60, "All practices agree with the ledger", "Sofia Petrakis", Some(97)),
                (90, "Litigation records on the platform again", "Sofia Petrakis", None),
                (120, "Ask every partner anew whether they would recommend us", "Ines Halloway", None),
            ],
            ended: None,
        }],
        surveys: vec![
            nps(Ago(480), "winifred", "9"),
            nps(Ago(480), "aldous", "8"),
            csat(Ago(300), "4.1", 70),
            nps(Ago(170), "magnus", "2").said_to_us("I cannot stand in front of a client with a list I do not trust."),
            nps(Ago(165), "winifred", "6"),
            csat(Q(1, 45), "3.1", 64).said("It is getting better week by week.").said("I check everything twice now."),
            nps(Ago(38), "aldous", "7"),
        ],
        gains: vec![
            Gain { on: Ago(280), statement: "Work in progress billed eleven days earlier", worth: Money("72000.00"), evidence: Documented, source: Some("Accounts, first half of the year"), grows: None },
            Gain { on: Q(1, 78), statement: "Old matters archived with the ledger in agreement", worth: Hours("140"), evidence: Documented, source: Some("Accounts"), grows: Some((Q(1, 85), ClientConfirmed, "Head of Accounts")) },
        ],
        reviews: vec![
            held(6, Q(5, 13), &["aldous", "winifred"], "Real estate is in."),
            held(5, Q(4, 13), &["winifred"], "Billing earlier by eleven days."),
            held(4, Q(3, 13), &["aldous", "winifred"], "Litigation comes next."),
            held(3, Q(2, 13), &["winifred"], "Migration behind; Winifred patient."),
            held(2, Q(1, 13), &["aldous", "winifred", "magnus"], "An hour about the missing matters, as it should be."),
            Review {
                back: 1,
                on: Q(0, 16),
                attendees: vec!["aldous", "winifred", "odile"],
                decisions: vec![
                    Decision { what: "Train the litigators matter team by matter team", by: Some(Q(0, 45)), initiative: Some("Litigation back on the platform"), further: None, answer: Some((Q(0, 18), "Yes, beginning with two teams")) },
                    Decision { what: "Choose the partners who test the one-page view", by: Some(Q(0, 70)), initiative: Some("Work in progress on one page per partner"), further: None, answer: None },
                ],
                questions: vec!["What would make litigation say that it trusts the list again?", "Which report should accounts never have to make again?"],
                summary: "Ledger first, and it agrees. Jerome wants litigation asked, not told.",
            },
        ],
        actions: vec![Todo { what: "Ask Magnus whether he would see Jerome with us", owner: "Marcus Oyelaran", risk: Some("trust"), added: Ago(23), due: Ago(-6), done: None }],
        governance: Governance {
            sponsors: vec![("Marcus Oyelaran", "aldous")],
            steering: vec![
                (Ago(93), "Ledger: where each practice stands", "Three of four agree. Litigation within the month."),
                (Ago(62), "Litigation: order of the teams", "Two matter teams first."),
                (Ago(31), "Renewal: what must be true", "A quiet month end, and Magnus not against it."),
            ],
            ..Governance::default()
        },
        ..Story::of("Aldous & Merrin", "aldousmerrin", "AM")
    }
}
