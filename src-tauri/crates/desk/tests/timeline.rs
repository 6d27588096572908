//! The stream of an account through the desk: whole, in pages, filtered, and as it stood.

#![allow(clippy::unwrap_used)] // builders outside #[test] functions fail like the tests they serve

mod common;

use std::collections::HashSet;
use std::path::Path;

use common::{Moved, morning, with_vault};
use desk::Desk;
use desk::records::Fields;
use desk::touchpoints::{TimelineDetail, TimelineEntry, TimelineFor, TimelineView};
use model::{FieldValue, Id, TimelineKind};
use tempfile::TempDir;

const DAY: i64 = 24 * 60 * 60;

/// A vault with the accounts of both cases, on 6 October 2025.
struct Stream {
    _home: TempDir,
    clock: Moved,
    desk: Desk,
    account: Id,
}

impl Stream {
    fn begun() -> Self {
        let (home, clock) = (tempfile::tempdir().unwrap(), morning());
        let (desk, _) = with_vault(home.path(), &clock);
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/qbr-case.json");
        desk.import_read(&file).unwrap();
        desk.import_apply().unwrap();
        let account = desk.account_id("Brightfold").unwrap();
        Self {
            _home: home,
            clock,
            desk,
            account,
        }
    }

    fn page(&self, wanted: TimelineFor) -> TimelineView {
        self.desk.timeline(self.account, &wanted).unwrap()
    }

    fn whole(&self) -> Vec<TimelineEntry> {
        let view = self.page(TimelineFor {
            most: 500,
            ..TimelineFor::default()
        });
        assert_eq!(view.next, None);
        view.entries
    }

    fn only(&self, kind: TimelineKind) -> Vec<TimelineEntry> {
        let kind = Some(kind);
        let most = 500;
        self.page(TimelineFor {
            kind,
            most,
            ..TimelineFor::default()
        })
        .entries
    }

    fn add(&self, kind: &str, said: &[(&str, &str)]) -> Id {
        let field =
            |(field, text): &(&str, &str)| ((*field).to_owned(), Some(FieldValue::Text((*text).to_owned())));
        let fields: Fields = said.iter().map(field).collect();
        self.desk.record_create(kind, Some(self.account), fields).unwrap()
    }
}

#[test]
fn pages_of_any_size_make_the_whole_stream_newest_first_with_every_record_that_has_a_day() {
    let stream = Stream::begun();
    let whole = stream.whole();
    let places: Vec<_> = whole.iter().map(|entry| entry.place.clone()).collect();
    let mut sorted = places.clone();
    sorted.sort();
    sorted.dedup();
    sorted.reverse();
    assert_eq!(places, sorted, "newest first, none twice");
    for kind in TimelineKind::ALL {
        let Some((entity, days)) = kind.stands() else {
            continue;
        };
        let rows = stream.desk.record_list(entity, Some(stream.account)).unwrap();
        let dated = |row: &&desk::records::RecordRow| {
            days.iter()
                .any(|day| row.fields.get(*day).is_some_and(Option::is_some))
        };
        let told: HashSet<Id> = whole.iter().filter(|e| e.kind == *kind).map(|e| e.id).collect();
        let there: HashSet<Id> = rows.iter().filter(dated).map(|row| row.id).collect();
        assert!(!there.is_empty() || *kind == TimelineKind::Incident, "{kind:?}");
        assert_eq!(told, there, "{kind:?}");
        assert_eq!(stream.only(*kind).len(), there.len());
    }
    for most in [1, 2, 3, 7] {
        let (mut joined, mut after) = (Vec::new(), None);
        loop {
            let page = stream.page(TimelineFor {
                after: after.take(),
                most,
                ..TimelineFor::default()
            });
            assert!(page.entries.len() <= most as usize);
            joined.extend(page.entries);
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        assert_eq!(joined, whole, "pages of {most}");
    }
}

#[test]
fn a_person_and_words_narrow_the_stream() {
    let stream = Stream::begun();
    let named = |text: &str, person: Option<&str>| {
        let wanted = TimelineFor {
            text: text.to_owned(),
            most: 500,
            ..TimelineFor::default()
        };
        stream.desk.timeline_named("brightfold", person, wanted)
    };
    let amara = named("", Some("Amara")).unwrap().entries;
    assert!(!amara.is_empty() && amara.len() < stream.whole().len());
    assert!(
        amara
            .iter()
            .all(|entry| entry.theirs.iter().any(|name| name == "Amara Osei")),
        "only what she took part in"
    );
    let all = stream.whole();
    let hers = all
        .iter()
        .filter(|e| e.theirs.iter().any(|name| name == "Amara Osei"));
    assert_eq!(amara.len(), hers.count(), "and all of it");
    let id = stream.add(
        "touchpoint",
        &[
            ("on", "2025-10-05"),
            ("kind", "operational"),
            ("channel", "phone"),
            ("direction", "ours"),
            ("summary", "Zanzibar is the new office"),
        ],
    );
    let found = named("ZANZ", None).unwrap().entries;
    assert_eq!(found.iter().map(|entry| entry.id).collect::<Vec<_>>(), [id]);
    assert_eq!(named("zanzibar", Some("Amara")).unwrap().entries, []);
    assert!(named("", Some("Nobody At All")).is_err());
}

#[test]
fn what_is_still_to_come_is_a_plan() {
    let stream = Stream::begun();
    let said = |on| {
        [
            ("on", on),
            ("kind", "strategic"),
            ("channel", "video"),
            ("direction", "ours"),
        ]
    };
    let today = stream.add("touchpoint", &said("2025-10-06"));
    let tomorrow = stream.add("touchpoint", &said("2025-10-07"));
    let ahead = |id| stream.whole().iter().find(|entry| entry.id == id).unwrap().ahead;
    assert!(!ahead(today));
    assert!(ahead(tomorrow));
    stream.clock.on(DAY);
    assert!(!ahead(tomorrow));
}

#[test]
fn another_stage_stands_in_the_stream_until_it_is_undone_and_as_of_a_day_before_not_yet() {
    let stream = Stream::begun();
    stream.clock.on(2 * DAY);
    let before = stream.only(TimelineKind::Stage);
    let stage = Some(FieldValue::Text("advocacy".to_owned()));
    stream
        .desk
        .record_set("account", stream.account, "lifecycle_stage", stage)
        .unwrap();
    let now = stream.only(TimelineKind::Stage);
    assert_eq!(now.len(), before.len() + 1);
    let TimelineDetail::Stage { changes } = &now[0].detail else {
        panic!("{now:?}");
    };
    assert_eq!(changes[0].to.as_deref(), Some("advocacy"));
    assert_eq!(now[0].on.to_string(), "2025-10-08");
    let then = stream.page(TimelineFor {
        day: Some("2025-10-07".parse().unwrap()),
        kind: Some(TimelineKind::Stage),
        most: 10,
        ..TimelineFor::default()
    });
    assert_eq!(then.entries.len(), before.len());
    stream.desk.undo().unwrap();
    assert_eq!(stream.only(TimelineKind::Stage), before);
    stream.desk.redo().unwrap();
    assert_eq!(stream.only(TimelineKind::Stage).len(), before.len() + 1);
}

#[test]
fn a_removed_record_leaves_the_stream_and_a_page_begins_only_at_a_place() {
    let stream = Stream::begun();
    let last = stream.only(TimelineKind::Touchpoint).remove(0);
    stream.desk.record_remove("touchpoint", last.id).unwrap();
    assert!(stream.whole().iter().all(|entry| entry.id != last.id));
    let nowhere = TimelineFor {
        after: Some("yesterday".to_owned()),
        ..TimelineFor::default()
    };
    assert!(stream.desk.timeline(stream.account, &nowhere).is_err());
}
