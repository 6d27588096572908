//! The stakeholder map through the desk: its arrangements, one gesture as one step, the offers, the drill, two days beside
//! each other, and the files it is written to.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use chrono::NaiveDate;
use common::{Moved, morning, with_vault};
use desk::records::{Fields, RecordAct};
use desk::stakeholders::{MapLineKind, MapMove, MapPerson, MapView};
use desk::{Desk, Error, Origin};
use model::{Arrangement, FieldValue, GateKind, Id, MapChange, MapFinding, Quadrant, Rule, Strength};
use tempfile::TempDir;

const DAY: i64 = 24 * 60 * 60;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A vault with one account, on 6 October 2025.
struct Alder {
    home: TempDir,
    clock: Moved,
    desk: Desk,
    id: Id,
}

impl Alder {
    fn begun() -> Self {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        let id = desk
            .record_create("account", None, text(&[("name", "Alder"), ("currency", "EUR")]))
            .unwrap();
        Self {
            home,
            clock,
            desk,
            id,
        }
    }

    /// One who signs and leads two, of whom one speaks for us.
    fn with_three() -> (Self, [Id; 3]) {
        let alder = Self::begun();
        let boss = alder.person(
            "Amara Osei",
            &[("role", "decision_maker"), ("strength", "developing")],
        );
        let boss_text = boss.to_string();
        let rey = alder.person(
            "Tomás Rey",
            &[
                ("role", "champion"),
                ("strength", "strong"),
                ("reports_to", &boss_text),
            ],
        );
        let nair = alder.person("Priya Nair", &[("role", "user"), ("reports_to", &boss_text)]);
        (alder, [boss, rey, nair])
    }

    fn make(&self, kind: &str, said: &[(&str, &str)]) -> Id {
        let account = (kind != "team_member").then_some(self.id);
        self.desk.record_create(kind, account, text(said)).unwrap()
    }

    fn person(&self, name: &str, said: &[(&str, &str)]) -> Id {
        self.make("stakeholder", &[&[("name", name)], said].concat())
    }

    fn set(&self, id: Id, field: &str, value: Option<FieldValue>) {
        self.desk.record_set("stakeholder", id, field, value).unwrap();
    }

    fn met(&self, on: &str, person: Id, member: Option<Id>) {
        let said = [
            ("on", on),
            ("kind", "operational"),
            ("channel", "video"),
            ("direction", "ours"),
        ];
        let touchpoint = self.make("touchpoint", &said).to_string();
        let with = person.to_string();
        self.make(
            "touchpoint_with",
            &[("touchpoint", &touchpoint), ("stakeholder", &with)],
        );
        if let Some(member) = member {
            let member = member.to_string();
            self.make(
                "touchpoint_by",
                &[("touchpoint", &touchpoint), ("member", &member)],
            );
        }
    }

    fn map(&self, arrangement: Arrangement) -> MapView {
        self.desk.map(self.id, arrangement, None).unwrap()
    }

    fn place(&self, arrangement: Arrangement, moves: &[(Id, i32, i32)]) {
        let moves: Vec<MapMove> = moves
            .iter()
            .map(|(person, x, y)| MapMove {
                person: *person,
                x: Some(*x),
                y: Some(*y),
            })
            .collect();
        self.desk.map_place(self.id, arrangement, &moves).unwrap();
    }
}

fn text(said: &[(&str, &str)]) -> Fields {
    said.iter()
        .map(|(field, text)| ((*field).to_owned(), Some(FieldValue::Text((*text).to_owned()))))
        .collect()
}

fn of(view: &MapView, id: Id) -> &MapPerson {
    view.people.iter().find(|person| person.id == id).unwrap()
}

#[test]
fn an_organisation_has_its_people_lines_and_sentences() {
    let (alder, [boss, rey, nair]) = Alder::with_three();
    let [from, to] = [rey, boss].map(|id| id.to_string());
    alder.make("influence", &[("from", &from), ("to", &to), ("kind", "advises")]);
    alder.met("2025-10-01", rey, None);
    let view = alder.map(Arrangement::Organisation);
    assert_eq!(view.people.len(), 3);
    assert!(of(&view, rey).y > of(&view, boss).y);
    let kinds: Vec<MapLineKind> = view.lines.iter().map(|line| line.kind).collect();
    assert_eq!(
        kinds,
        [
            MapLineKind::ReportsTo,
            MapLineKind::ReportsTo,
            MapLineKind::Advises
        ]
    );
    assert_eq!(view.lines[2].sentence, "Tomás Rey advises Amara Osei.");
    assert_eq!(
        of(&view, rey).sentence,
        "Tomás Rey, champion. Reports to Amara Osei. Relationship strong. Influence not graded, interest not \
         graded. Last contact on 1 October 2025."
    );
    assert!(
        of(&view, nair).sentence.ends_with("No contact on record."),
        "{}",
        of(&view, nair).sentence
    );
}

#[test]
fn several_cards_are_moved_by_one_gesture_and_put_back_by_one_undo() {
    let (alder, [boss, rey, nair]) = Alder::with_three();
    let before = alder.map(Arrangement::Organisation);
    alder.place(Arrangement::Organisation, &[(rey, 900, 40), (nair, -250, 310)]);
    let moved = alder.map(Arrangement::Organisation);
    let place = |view: &MapView, id| (of(view, id).x, of(view, id).y, of(view, id).by_hand);
    assert_eq!(place(&moved, rey), (900, 40, true));
    assert_eq!(place(&moved, nair), (-250, 310, true));
    assert_eq!(place(&moved, boss), place(&before, boss), "nobody else moves");
    // Each arrangement keeps its own places.
    assert!(!of(&alder.map(Arrangement::Coverage), rey).by_hand);
    alder.desk.undo().unwrap();
    assert_eq!(alder.map(Arrangement::Organisation), before);
    alder.desk.redo().unwrap();
    assert_eq!(alder.map(Arrangement::Organisation), moved);
    // Put back where it stands by itself.
    let back = MapMove {
        person: rey,
        x: None,
        y: None,
    };
    alder
        .desk
        .map_place(alder.id, Arrangement::Organisation, &[back])
        .unwrap();
    assert_eq!(
        place(&alder.map(Arrangement::Organisation), rey),
        place(&before, rey)
    );
    let refused = alder.desk.map_place(
        alder.id,
        Arrangement::Organisation,
        &[
            MapMove {
                person: nair,
                x: Some(1),
                y: Some(1),
            },
            MapMove {
                person: rey,
                x: Some(2_000_000),
                y: Some(0),
            },
        ],
    );
    assert!(matches!(refused, Err(Error::Broken { .. })), "{refused:?}");
    assert_eq!(
        place(&alder.map(Arrangement::Organisation), nair),
        (-250, 310, true),
        "none of it is done"
    );
}

#[test]
fn a_card_dragged_on_power_and_interest_changes_the_two_grades() {
    let (alder, [boss, rey, _]) = Alder::with_three();
    let view = alder.map(Arrangement::PowerInterest);
    let grid = view.grid.clone().unwrap();
    // The middle of the cell of influence 5 and interest 4.
    let card = of(&view, rey);
    let x = i32::midpoint(grid.across[4], grid.across[5]) - card.width / 2;
    let y = i32::midpoint(grid.up[5], grid.up[6]) - card.height / 2;
    alder.place(Arrangement::PowerInterest, &[(rey, x, y)]);
    let now = alder.map(Arrangement::PowerInterest);
    assert_eq!(
        (of(&now, rey).influence, of(&now, rey).interest),
        (Some(5), Some(4))
    );
    assert_eq!(of(&now, boss).influence, None);
    let closely = now.grid.unwrap().quadrants;
    let closely = closely
        .iter()
        .find(|one| one.quadrant == Quadrant::ManageClosely)
        .unwrap();
    assert_eq!((closely.people, closely.title.as_str()), (1, "Manage closely"));
    alder.desk.undo().unwrap();
    let undone = alder.map(Arrangement::PowerInterest);
    assert_eq!(
        (of(&undone, rey).influence, of(&undone, rey).interest),
        (None, None)
    );
}

#[test]
fn coverage_sets_ours_against_theirs_and_a_gap_becomes_a_task() {
    let (alder, [_, rey, _]) = Alder::with_three();
    let vale = alder.make("team_member", &[("name", "Ada Vale")]);
    alder.met("2025-10-01", rey, Some(vale));
    let [member, person] = [vale, rey].map(|id| id.to_string());
    let met = alder.map(Arrangement::Coverage);
    assert_eq!((met.ours.len(), met.coverage.len()), (1, 1));
    assert_eq!((met.coverage[0].record, met.coverage[0].contacts), (None, 1));
    let said = [
        ("member", member.as_str()),
        ("stakeholder", &person),
        ("level", "vendor"),
        ("wanted", "trusted_advisor"),
    ];
    let record = alder.make("coverage", &said);
    let view = alder.map(Arrangement::Coverage);
    let cell = &view.coverage[0];
    assert_eq!((cell.record, cell.gap), (Some(record), 3));
    let offer = cell.offer.clone().unwrap();
    assert_eq!(offer.what, "Let Ada Vale become trusted adviser to Tomás Rey");
    let action = alder
        .desk
        .map_accept(alder.id, &offer.entity, offer.record, &offer.what)
        .unwrap();
    let again = alder
        .desk
        .map_accept(alder.id, &offer.entity, offer.record, &offer.what)
        .unwrap();
    assert_eq!(action, again, "it is there already");
    let offer = alder.map(Arrangement::Coverage).coverage[0]
        .offer
        .clone()
        .unwrap();
    assert_eq!(offer.action, Some(action));
    let twice = alder.desk.record_create("coverage", Some(alder.id), text(&said));
    assert!(
        matches!(
            twice,
            Err(Error::Broken {
                rule: Rule::Taken,
                ..
            })
        ),
        "{twice:?}"
    );
}

#[test]
fn a_finding_names_its_people_and_its_offer_is_taken_once() {
    let (alder, [boss, rey, _]) = Alder::with_three();
    alder.met("2025-10-01", rey, None);
    let view = alder.map(Arrangement::Organisation);
    let kinds: Vec<MapFinding> = view.findings.iter().map(|finding| finding.finding).collect();
    assert_eq!(
        kinds,
        [
            MapFinding::NoDecisionMaker,
            MapFinding::SingleThreaded,
            MapFinding::NoExecutiveAccess
        ]
    );
    let first = &view.findings[0];
    assert_eq!(first.people, [boss]);
    assert_eq!(first.title, "Amara Osei signs and is not covered");
    let offer = &first.offer;
    alder
        .desk
        .map_accept(alder.id, &offer.entity, offer.record, &offer.what)
        .unwrap();
    let tasks = alder.desk.record_list("action", Some(alder.id)).unwrap();
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0].name, "Meet Amara Osei until the relationship grows");
}

#[test]
fn the_log_speaks_beside_the_judgement_and_the_judgement_has_a_history() {
    let (alder, [_, rey, nair]) = Alder::with_three();
    let vale = alder.make("team_member", &[("name", "Ada Vale")]);
    alder.met("2025-10-01", rey, Some(vale));
    alder.clock.on(2 * DAY);
    alder.set(rey, "strength", Some(FieldValue::Text("weak".into())));
    let view = alder.desk.map_person(alder.id, rey, None).unwrap();
    assert_eq!(
        (view.said, view.said_since),
        (Some(Strength::Weak), Some(day("2025-10-08")))
    );
    assert_eq!(view.said_before.len(), 1);
    assert_eq!(view.said_before[0].strength, Some(Strength::Strong));
    let log = view.suggested.unwrap();
    assert_eq!(
        (log.parts.iter().map(|part| u32::from(part.points)).sum::<u32>() * 100).div_ceil(85),
        u32::from(log.points),
        "nobody has graded the influence: the other parts are the whole"
    );
    assert_eq!(log.parts[0].sentence, "The last contact was 7 days before.");
    assert_eq!((view.contacts, view.theirs), (1, 0));
    assert_eq!(view.reached_out[0].name, "Ada Vale");
    let then = alder
        .desk
        .map_person(alder.id, rey, Some(day("2025-10-06")))
        .unwrap();
    assert_eq!(
        (then.said, then.said_before.len()),
        (Some(Strength::Strong), 0),
        "as it stood"
    );
    let unmet = alder.desk.map_person(alder.id, nair, None).unwrap();
    assert_eq!(
        (unmet.suggested, unmet.differs),
        (None, false),
        "unknown is unknown"
    );
}

#[test]
fn a_drill_tells_what_hangs_on_a_person_and_what_the_score_would_say() {
    let (alder, [boss, rey, nair]) = Alder::with_three();
    for person in [boss, rey, nair] {
        alder.met("2025-10-01", person, None);
    }
    let person = rey.to_string();
    let promise = [
        ("by", "client"),
        ("what", "Names for the training"),
        ("due", "2025-10-14"),
        ("stakeholder", &person),
    ];
    alder.make("commitment", &promise);
    let ends = [("starts", "2025-01-01"), ("ends", "2025-12-31")];
    let contract = alder.make("engagement", &ends);
    alder
        .desk
        .record_set("engagement", contract, "recurring", Some(FieldValue::Flag(true)))
        .unwrap();
    let before = alder.map(Arrangement::Organisation);
    let drill = alder.desk.map_without(alder.id, rey, None).unwrap();
    assert_eq!(drill.hanging.len(), 1);
    assert_eq!(drill.hanging[0].name, "Names for the training");
    assert_eq!(drill.gates, [GateKind::ChampionDeparted]);
    assert!(drill.points_without < drill.points, "{drill:?}");
    let new: Vec<MapFinding> = drill.findings.iter().map(|finding| finding.finding).collect();
    assert_eq!(new, [MapFinding::ChampionDeparted]);
    assert!(drill.renewals[0].at_risk);
    assert_eq!(drill.left_on, None);
    assert_eq!(
        alder.map(Arrangement::Organisation),
        before,
        "a drill writes nothing"
    );
    // What the drill said is what the score says when it comes true.
    alder.set(rey, "left_on", Some(FieldValue::Text("2025-10-06".into())));
    let health = alder.desk.health(alder.id, None, None).unwrap();
    assert_eq!(health.points, drill.points_without.map(i32::from));
    assert_eq!(health.by_rules, drill.band_without);
    let hand_over = alder.desk.map_without(alder.id, rey, None).unwrap();
    assert_eq!(hand_over.left_on, Some(day("2025-10-06")));
    assert_eq!(
        (hand_over.points, hand_over.points_without),
        (drill.points, drill.points_without)
    );
    assert!(
        of(&alder.map(Arrangement::Organisation), rey).departed,
        "nobody vanishes"
    );
}

#[test]
fn two_days_of_a_map_are_told_apart() {
    let (alder, [boss, rey, nair]) = Alder::with_three();
    alder.clock.on(3 * DAY);
    let lind = alder.person("Nora Lind", &[("title", "Controller")]);
    let lind_text = lind.to_string();
    alder.set(rey, "strength", Some(FieldValue::Text("weak".into())));
    alder.set(nair, "reports_to", Some(FieldValue::Text(lind_text)));
    alder.set(boss, "left_on", Some(FieldValue::Text("2025-10-08".into())));
    let view = alder.desk.map_changes(alder.id, day("2025-10-06"), None).unwrap();
    let told: Vec<(MapChange, &str)> = view
        .changes
        .iter()
        .map(|one| (one.change, one.sentence.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (MapChange::Joined, "Nora Lind is on the map now, as Controller."),
            (MapChange::Left, "Amara Osei left on 8 October 2025."),
            (MapChange::Moved, "Priya Nair moved: reports to Nora Lind."),
            (MapChange::Cooler, "Tomás Rey: strong, now weak."),
        ]
    );
    assert_eq!((view.before, view.now), (3, 3));
    let then = alder
        .desk
        .map(alder.id, Arrangement::Organisation, Some(day("2025-10-06")))
        .unwrap();
    assert_eq!(then.people.len(), 3, "the map as it stood");
    let wrong = alder
        .desk
        .map_changes(alder.id, day("2025-10-09"), Some(day("2025-10-07")));
    assert!(matches!(wrong, Err(Error::DayTooLate { .. })), "{wrong:?}");
}

#[test]
fn a_circle_of_reporting_is_refused_with_its_names() {
    let (alder, [boss, _, nair]) = Alder::with_three();
    let under = Some(FieldValue::Text(nair.to_string()));
    let refused = alder.desk.record_set("stakeholder", boss, "reports_to", under);
    let Err(Error::Broken {
        rule: Rule::Circle { names },
        ..
    }) = refused
    else {
        panic!("{refused:?}");
    };
    assert_eq!(names, ["Amara Osei", "Priya Nair", "Amara Osei"]);
}

#[test]
fn a_map_is_written_as_it_is_named_and_carries_whole_names_in_its_alternative_texts() {
    let (alder, [boss, ..]) = Alder::with_three();
    let long = format!("Maximilian {}", "von Hohenlohe ".repeat(18))
        .trim()
        .to_owned();
    alder.set(boss, "name", Some(FieldValue::Text(long.clone())));
    for (arrangement, name) in [
        (Arrangement::Organisation, "organisation"),
        (Arrangement::PowerInterest, "power"),
        (Arrangement::Coverage, "coverage"),
    ] {
        let file = |ending: &str| alder.home.path().join(format!("{name}.{ending}"));
        for ending in ["svg", "png", "pdf"] {
            let written = alder
                .desk
                .map_write(alder.id, arrangement, None, &file(ending))
                .unwrap();
            assert_eq!((written.pages, written.missing_glyphs.len()), (1, 0));
        }
        let svg = std::fs::read_to_string(file("svg")).unwrap();
        assert!(svg.contains(&long), "the whole name, for whoever hears it");
        assert!(std::fs::read(file("png")).unwrap().starts_with(b"\x89PNG"));
        assert!(std::fs::read(file("pdf")).unwrap().starts_with(b"%PDF"));
    }
    let refused = alder.desk.map_write(
        alder.id,
        Arrangement::Coverage,
        None,
        &alder.home.path().join("map.docx"),
    );
    assert!(matches!(refused, Err(Error::NotAPicture { .. })), "{refused:?}");
    assert!(!alder.home.path().join("map.docx").exists());
}

#[test]
fn a_step_of_several_records_may_move_and_connect_at_once() {
    let (alder, [boss, rey, _]) = Alder::with_three();
    let id = alder.desk.new_id();
    let [from, to] = [rey, boss].map(|id| id.to_string());
    let acts = [RecordAct::Create {
        kind: "influence".to_owned(),
        id,
        account: Some(alder.id),
        from: None,
        fields: text(&[("from", &from), ("to", &to), ("kind", "conflicts")]),
    }];
    alder.desk.record_step(Origin::Here, &acts).unwrap();
    let lines = alder.map(Arrangement::PowerInterest).lines;
    assert_eq!((lines.len(), lines[0].kind), (1, MapLineKind::Conflicts));
}
