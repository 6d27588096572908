//! Both real accounts, read and planned: again, changed, edited here, with parts left out.
#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use common::*;
use exchange::{KeptWhy, Shared, Write, plan, read_account_file};
use model::{Id, Record};

#[test]
fn the_real_accounts_have_no_fault_and_no_unknown_field() {
    for text in [QBR_CASE, RESCUE_CASE] {
        let reading = read_account_file(text.as_bytes());
        assert_eq!(reading.faults, []);
        assert_eq!(reading.unknown, Vec::<String>::new());
        assert_eq!(reading.counts.records, reading.counts.readable);
        assert!(reading.file.is_some() && reading.readable.is_none());
    }
}

#[test]
fn every_part_of_the_first_account_arrives() {
    let account = imported(QBR_CASE);
    let counts = [
        ("services", account.services.len(), 4),
        ("team", account.team.len(), 2),
        ("assignments", account.assignments.len(), 2),
        ("engagements", account.engagements.len(), 1),
        ("stakeholders", account.stakeholders.len(), 4),
        ("influences", account.influences.len(), 2),
        ("criteria", account.success_criteria.len(), 3),
        ("metrics", account.metrics.len(), 6),
        ("readings", account.readings.len(), 17),
        ("surveys", account.survey_responses.len(), 3),
        ("verbatims", account.verbatims.len(), 2),
        ("value", account.value_records.len(), 3),
        ("touchpoints", account.touchpoints.len(), 5),
        ("with", account.touchpoint_with.len(), 7),
        ("by", account.touchpoint_by.len(), 6),
        ("commitments", account.commitments.len(), 3),
        ("risks", account.risks.len(), 1),
        ("objectives", account.objectives.len(), 4),
        ("initiatives", account.initiatives.len(), 4),
        ("opportunities", account.opportunities.len(), 2),
        ("qbrs", account.qbrs.len(), 1),
        ("attendees", account.qbr_attendees.len(), 3),
        ("decisions", account.decisions_sought.len(), 3),
        ("questions", account.qbr_questions.len(), 3),
        ("goals", account.client_goals.len(), 2),
    ];
    for (what, is, should) in counts {
        assert_eq!(is, should, "{what}");
    }
    let reporting = account
        .stakeholders
        .iter()
        .find(|s| s.name == "Joon Park")
        .unwrap();
    let boss = account.stakeholder(reporting.reports_to.unwrap()).unwrap();
    assert_eq!(boss.name, "Tomás Rey");
    assert_eq!(account.member_name(account.account.owner), Some("Nora Lindqvist"));
    assert_eq!(account.account.hourly_rate.unwrap().minor, 8500);
    assert_eq!(account.value_records[0].quantity, Some(310.into()));
    assert_eq!(account.value_records[0].unit.as_deref(), Some("hours"));
    assert_eq!(account.value_records[2].amount.unwrap().minor, 1_800_000);
    assert_eq!(
        account
            .survey_responses
            .iter()
            .map(|s| s.scale)
            .collect::<Vec<_>>(),
        [5, 10, 10]
    );
    assert_eq!(
        account.firm.unwrap().name.as_deref(),
        Some("Lindqvist Platform Advisory")
    );
    let by_name = account
        .decisions_sought
        .iter()
        .filter(|d| d.initiative.is_some())
        .count();
    assert_eq!(
        (by_name, account.decisions_sought[2].opportunity.is_some()),
        (2, true)
    );
}

#[test]
fn what_the_client_said_is_for_the_client_and_what_we_noted_is_not() {
    let account = imported(QBR_CASE);
    assert!(
        account
            .verbatims
            .iter()
            .all(|v| v.audience == model::Audience::Client)
    );
    assert!(
        account
            .touchpoints
            .iter()
            .all(|t| t.audience == model::Audience::Internal)
    );
    assert!(
        account
            .objectives
            .iter()
            .all(|o| o.audience == model::Audience::Client)
    );
}

#[test]
fn references_are_written_after_what_they_refer_to_and_ids_sort_as_in_the_file() {
    // The file names the chief last, so reading order alone would write a reference before its record.
    let text = edit(QBR_CASE, |file| {
        file["stakeholders"].as_array_mut().unwrap().reverse()
    });
    let file = read_account_file(text.as_bytes()).file.unwrap();
    let plan = plan(&file, None, &Shared::default(), &never, &mut ids());
    let mut there = std::collections::HashSet::new();
    let mut chief = None;
    for write in &plan.writes {
        let Write::Insert(row) = write else {
            panic!("a first import only inserts")
        };
        if let exchange::AnyRecord::Stakeholder(person) = row {
            assert!(
                person.reports_to.is_none_or(|up| there.contains(&up)),
                "{}",
                person.name
            );
            chief = chief.or(Some(person.name.clone()));
        }
        there.insert(row.id());
    }
    assert_eq!(chief.as_deref(), Some("Amara Osei"));
    let account = imported(QBR_CASE);
    let names: Vec<_> = sorted(&account.stakeholders)
        .into_iter()
        .map(|s| s.name.clone())
        .collect();
    assert_eq!(names, ["Amara Osei", "Tomás Rey", "Irina Kovač", "Joon Park"]);
}

#[test]
fn the_same_file_again_changes_nothing_and_says_so() {
    for text in [QBR_CASE, RESCUE_CASE] {
        let plan = again(text, &imported(text), &never);
        assert_eq!(plan.writes, []);
        assert!(plan.changes_nothing());
        assert!(
            plan.summary
                .iter()
                .all(|row| row.same == row.in_file && row.new + row.changed + row.kept == 0)
        );
        assert_eq!(plan.kept, []);
    }
}

#[test]
fn a_changed_file_writes_what_changed_and_nothing_else() {
    let text = edit(QBR_CASE, |file| {
        file["stakeholders"][2]["strength"] = "developing".into();
        file["metrics"][0]["readings"]
            .as_array_mut()
            .unwrap()
            .push(serde_json::json!({"on": "2025-10-31", "value": 80.5}));
        file["touchpoints"][4]["with"] = serde_json::json!(["s4", "s1"]);
        file["commitments"][1]["status"] = "kept".into();
    });
    let account = imported(QBR_CASE);
    let plan = again(&text, &account, &never);
    let written: Vec<_> = plan
        .writes
        .iter()
        .map(|w| (matches!(w, Write::Insert(_)), w.record().entity()))
        .collect();
    assert_eq!(
        written,
        [
            (false, "stakeholder"),
            (true, "touchpoint_with"),
            (true, "reading"),
            (false, "commitment")
        ]
    );
    let row = |name: &str| {
        plan.summary
            .iter()
            .find(|row| row.section == name)
            .unwrap()
            .clone()
    };
    assert_eq!(
        (row("metrics").in_file, row("metrics").new, row("metrics").same),
        (24, 1, 23)
    );
    assert_eq!((row("touchpoints").changed, row("touchpoints").same), (1, 4));
    assert_eq!((row("stakeholders").changed, row("commitments").changed), (1, 1));
    let after = plan.preview(Some(&account), &shared(&account)).unwrap();
    assert_eq!(after.readings.last().unwrap().value.to_string(), "80.5");
}

#[test]
fn absence_deletes_nothing_and_leaves_fields_alone() {
    let account = imported(QBR_CASE);
    let text = edit(QBR_CASE, |file| {
        for part in [
            "touchpoints",
            "risks",
            "metrics",
            "success_criteria",
            "value",
            "hourly_rate",
            "qbr",
            "team",
            "services",
        ] {
            file.as_object_mut().unwrap().remove(part);
        }
        // What they refer to has gone from the file.
        for goal in file["client_goals"].as_array_mut().unwrap() {
            let goal = goal.as_object_mut().unwrap();
            goal.remove("metric");
            goal.remove("heard_in");
        }
        file["stakeholders"][0].as_object_mut().unwrap().remove("title");
        file["account"].as_object_mut().unwrap().remove("industry");
    });
    let plan = again(&text, &account, &never);
    assert_eq!(plan.writes, []);
    assert_eq!(plan.preview(Some(&account), &shared(&account)).unwrap(), account);
}

#[test]
fn a_field_edited_here_is_kept_and_both_values_are_told() {
    let mut account = imported(QBR_CASE);
    let id = account.commitments[1].id;
    account.commitments[1].due = "2025-11-30".parse().ok();
    account.commitments[0].due = "2025-11-30".parse().ok();
    let edited = move |entity: &str, row, field: &str| entity == "commitment" && row == id && field == "due";
    let plan = again(QBR_CASE, &account, &edited);
    // The second was edited here; the first only differs, so the file wins.
    assert_eq!(plan.writes.len(), 1);
    let kept = &plan.kept[0];
    assert_eq!(plan.kept.len(), 1);
    assert_eq!(
        (kept.place.as_str(), kept.field.as_deref()),
        ("commitments[1]", Some("due"))
    );
    assert_eq!(
        [texts(&kept.yours), texts(&kept.theirs)],
        ["2025-11-30", "2025-09-15"]
    );
    assert_eq!(
        texts(&kept.record),
        "commitment: Deliver the project template library"
    );
    assert_eq!(kept.why, KeptWhy::Edited);
    let row = plan
        .summary
        .iter()
        .find(|row| row.section == "commitments")
        .unwrap();
    assert_eq!((row.kept, row.changed, row.same), (1, 1, 1));
}

#[test]
fn a_name_or_summary_edited_here_still_finds_its_record() {
    let mut account = imported(QBR_CASE);
    let (person, contact) = (account.stakeholders[2].id, account.touchpoints[1].id);
    account.stakeholders[2].name = "Irina Novak".into();
    account.touchpoints[1].summary = Some("Onboarding of the social team; went well.".into());
    let edited = move |_: &str, id, field: &str| {
        (id == person && field == "name") || (id == contact && field == "summary")
    };
    let plan = again(QBR_CASE, &account, &edited);
    assert_eq!(plan.writes, []);
    let kept: Vec<_> = plan
        .kept
        .iter()
        .map(|k| [k.place.clone(), texts(&k.yours)])
        .collect();
    assert_eq!(
        kept,
        [
            ["stakeholders[2]", "Irina Novak"],
            ["touchpoints[1]", "Onboarding of the social team; went well."]
        ]
    );
}

#[test]
fn what_was_made_here_is_not_taken_for_what_the_file_brings() {
    let mut account = imported(QBR_CASE);
    // A second call that day, written down here: every field of it was edited here.
    let mut own = account.touchpoints[1].clone();
    own.id = model::Id::fixed(9_999);
    own.summary = Some("Called back about the invoice.".into());
    let id = own.id;
    account.touchpoints.push(own);
    let text = edit(QBR_CASE, |file| {
        let mut more = file["touchpoints"][1].clone();
        more["summary"] = "Agreed who joins the training.".into();
        file["touchpoints"].as_array_mut().unwrap().push(more);
    });
    let plan = again(&text, &account, &move |_, row, _| row == id);
    assert_eq!(plan.kept, []);
    let entities: Vec<_> = plan.writes.iter().map(|w| w.record().entity()).collect();
    assert_eq!(entities, ["touchpoint", "touchpoint_with", "touchpoint_by"]);
}

#[test]
fn what_was_removed_here_stays_away_with_all_that_stands_in_it() {
    let account = imported(QBR_CASE);
    let (mut left, mut removed) = (
        account.clone(),
        model::AccountRecords::of(account.account.clone()),
    );
    // A person, and a metric with its readings; nothing else goes with them.
    removed.stakeholders.push(left.stakeholders.remove(2));
    removed.metrics.push(left.metrics.remove(0));
    removed.services.push(left.services.remove(1));
    let here = exchange::Here {
        records: &left,
        removed: Some(&removed),
    };
    let file = read_account_file(QBR_CASE.as_bytes()).file.unwrap();
    let plan = plan(&file, Some(here), &shared(&left), &never, &mut ids());
    assert_eq!(plan.writes, []);
    let kept: Vec<_> = plan
        .kept
        .iter()
        .map(|k| {
            assert_eq!((k.why, k.field.as_deref()), (KeptWhy::Removed, None));
            [k.place.clone(), texts(&k.record), texts(&k.yours)]
        })
        .collect();
    assert_eq!(
        kept,
        [
            ["services[1]", "service: Advanced reporting", "kept-nothing"],
            ["stakeholders[2]", "stakeholder: Irina Kovač", "kept-nothing"],
            ["metrics[0]", "metric: Active projects", "kept-nothing"],
        ]
    );
    assert_eq!(texts(&plan.kept[1].theirs), "Irina Kovač, Finance Lead");
    // Every record of the file is accounted for.
    for row in &plan.summary {
        assert_eq!(
            row.in_file,
            row.new + row.same + row.changed + row.kept,
            "{}",
            row.section
        );
    }
    // What was written here again under the same name is what the file means.
    let mut again = left.clone();
    let mut person = removed.stakeholders[0].clone();
    person.id = Id::fixed(9_999);
    again.stakeholders.push(person);
    let here = exchange::Here {
        records: &again,
        removed: Some(&removed),
    };
    let plan = exchange::plan(&file, Some(here), &shared(&again), &never, &mut ids());
    assert!(
        plan.kept.iter().all(|kept| kept.place != "stakeholders[2]"),
        "{:?}",
        plan.kept
    );
}

#[test]
fn names_that_differ_only_in_case_and_spaces_are_the_same() {
    let text = QBR_CASE
        .replace("\"name\": \"Irina Kovač\"", "\"name\": \"irina  KOVAČ\"")
        .replace("\"name\": \"Active users\"", "\"name\": \"Active Users\"")
        .replace("\"name\": \"Brightfold\"", "\"name\": \"BRIGHTFOLD\"")
        .replace("\"Integrations set-up\"", "\"integrations Set-Up\"");
    assert_ne!(text, QBR_CASE);
    assert!(again(&text, &imported(QBR_CASE), &never).changes_nothing());
}

#[test]
fn what_a_file_says_of_the_firm_is_proposed_and_written_only_when_it_is_taken() {
    let mut account = imported(QBR_CASE);
    let firm = account.firm.as_mut().unwrap();
    firm.currency = "EUR".parse().ok();
    firm.locale = None;
    let plan = again(QBR_CASE, &account, &never);
    assert_eq!(plan.writes, []);
    let proposed: Vec<_> = plan
        .firm
        .iter()
        .map(|p| [p.field.clone(), texts(&p.yours), texts(&p.theirs)])
        .collect();
    assert_eq!(
        proposed,
        [["currency", "EUR", "USD"], ["locale", "kept-nothing", "en-US"]]
    );
    let row = |plan: &exchange::ImportPlan| {
        let row = plan.summary.iter().find(|row| row.section == "firm").unwrap();
        (row.in_file, row.same, row.changed, row.kept)
    };
    assert_eq!(row(&plan), (1, 0, 0, 1));
    let taken = plan.taking(|field| field == "locale");
    assert_eq!((taken.writes.len(), taken.firm.len()), (1, 1));
    assert_eq!(row(&taken), (1, 0, 1, 1));
    let after = taken.preview(Some(&account), &shared(&account)).unwrap();
    let firm = after.firm.unwrap();
    assert_eq!(firm.currency.unwrap().code(), "EUR");
    assert_eq!(firm.locale.as_deref(), Some("en-US"));
    assert_eq!(firm.id, account.firm.unwrap().id);
}

#[test]
fn a_first_file_leaves_a_firm_that_is_not_set_unset() {
    let file = read_account_file(QBR_CASE.as_bytes()).file.unwrap();
    let plan = plan(&file, None, &Shared::default(), &never, &mut ids());
    assert!(
        plan.firm
            .iter()
            .all(|proposal| texts(&proposal.yours) == "kept-nothing")
    );
    assert_eq!(plan.preview(None, &Shared::default()).unwrap().firm, None);
    let proposed = plan.firm.len();
    let taken = plan.clone().taking(|field| field == "name");
    assert_eq!(
        (taken.writes.len(), taken.firm.len()),
        (plan.writes.len() + 1, proposed - 1)
    );
    let firm = taken.preview(None, &Shared::default()).unwrap().firm.unwrap();
    assert!(firm.name.is_some() && firm.currency.is_none());
    assert_eq!(plan.clone().taking(|_| false), plan);
}

#[test]
fn a_second_account_shares_services_and_team() {
    let first = imported(QBR_CASE);
    let file = read_account_file(RESCUE_CASE.as_bytes()).file.unwrap();
    let plan = plan(&file, None, &shared(&first), &never, &mut ids());
    let entities: Vec<_> = plan.writes.iter().map(|w| w.record().entity()).collect();
    assert!(
        !entities.contains(&"service") && !entities.contains(&"team_member") && !entities.contains(&"firm")
    );
    let after = plan.preview(None, &shared(&first)).unwrap();
    assert_eq!(after.account.owner, first.account.owner);
    assert_eq!(after.engagements[0].service, first.engagements[0].service);
}

#[test]
fn an_owner_whom_the_team_does_not_list_leads_the_account() {
    let text = edit(QBR_CASE, |file| file["account"]["owner"] = "Ada Sand".into());
    let account = imported(&text);
    let owner = account.account.owner.unwrap();
    assert_eq!(account.member_name(Some(owner)), Some("Ada Sand"));
    let leads =
        |a: &&model::accounts::Assignment| a.member == owner && a.role == model::TeamRole::AccountLead;
    assert_eq!(account.assignments.iter().filter(leads).count(), 1);
    assert!(again(&text, &account, &never).changes_nothing());
}

#[test]
fn a_person_may_have_two_roles() {
    let text = edit(QBR_CASE, |file| {
        let two = serde_json::json!({"name": "nora lindqvist", "role": "delivery_lead"});
        file["team"].as_array_mut().unwrap().push(two);
    });
    let account = imported(&text);
    assert_eq!((account.team.len(), account.assignments.len()), (2, 3));
    assert!(again(&text, &account, &never).changes_nothing());
}

#[test]
fn what_a_file_does_not_know_yet_is_filled_in_without_a_second_record() {
    let early = edit(QBR_CASE, |file| {
        file["commitments"][0].as_object_mut().unwrap().remove("made");
        file["engagements"][0].as_object_mut().unwrap().remove("starts");
    });
    let plan = again(QBR_CASE, &imported(&early), &never);
    let written: Vec<_> = plan
        .writes
        .iter()
        .map(|w| (matches!(w, Write::Update(_)), w.record().entity()))
        .collect();
    assert_eq!(written, [(true, "engagement"), (true, "commitment")]);
}

#[test]
fn numbers_arrive_to_the_last_digit() {
    let text = QBR_CASE.replace("\"value\": 1.9", "\"value\": 1.234567890123456789");
    let account = imported(&text);
    assert!(
        account
            .readings
            .iter()
            .any(|r| r.value.to_string() == "1.234567890123456789")
    );
    // A number written with other zeros is the same number.
    let other = text
        .replace("1.234567890123456789", "1.2345678901234567890")
        .replace("\"value\": 31", "\"value\": 3.10e1");
    assert!(again(&other, &account, &never).changes_nothing());
}

#[test]
fn every_write_can_be_handed_on_with_its_type() {
    struct Counting(Vec<Id>);
    impl exchange::Apply for Counting {
        type Error = ();
        fn insert<T: Record>(&mut self, records: &[T]) -> Result<(), ()> {
            for record in records {
                assert!(T::from_values(record.values()).is_ok_and(|back| back == *record));
                self.0.push(record.id());
            }
            Ok(())
        }
        fn update<T: Record>(&mut self, _: &T) -> Result<(), ()> {
            Err(())
        }
    }
    let file = read_account_file(QBR_CASE.as_bytes()).file.unwrap();
    let plan = plan(&file, None, &Shared::default(), &never, &mut ids());
    let mut counting = Counting(Vec::new());
    plan.apply(&mut counting).unwrap();
    let written: Vec<Id> = plan.writes.iter().map(|write| write.record().id()).collect();
    assert_eq!(counting.0, written, "all of it, in its order");
}
