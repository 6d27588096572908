//! The editor's pictures and the boxes over them come from the scene that is printed.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

mod specimen;

use deck::paint::{hits, svg};
use specimen::{TEXTS, fonts, specimen, text_page};

#[test]
fn every_page_is_well_formed_and_needs_nothing_from_outside() {
    let mut scene = specimen(&fonts());
    scene.pages[0].name = "]]><script>\"&'\u{1}".into();
    for page in &scene.pages {
        let picture = svg(page);
        assert!(!picture.contains("<text") && !picture.contains("<script") && !picture.contains("url("));
        assert_eq!(
            picture.matches("http").count(),
            1,
            "only the name of the language"
        );
        let read = roxmltree::Document::parse(&picture).expect("well-formed");
        assert_eq!(read.root_element().tag_name().name(), "svg");
        assert_eq!(picture, svg(page), "the same page gives the same picture");
    }
}

#[test]
fn every_letter_is_drawn_and_each_outline_once() {
    let page = text_page(&fonts(), &["anna", "Hannah"]);
    let picture = svg(&page);
    // T e x t s / a n n a / H a n n a h: fifteen letters; T e x t s and a n H h are the forms.
    assert_eq!(picture.matches("<use ").count(), 15);
    assert_eq!(picture.matches("<path id=").count(), 9);
}

#[test]
fn fields_and_figures_have_boxes_where_they_are_drawn() {
    let scene = specimen(&fonts());
    let found = hits(&scene.pages[0]);
    let title = found
        .iter()
        .find(|h| h.field.as_deref() == Some("summary.title"))
        .expect("the title");
    assert_eq!(
        title.label,
        "Two of three year-end targets are met three months early, and value is 3.7 times the fees"
    );
    assert!(
        (title.x - 48.0).abs() < 0.1 && (title.y - 56.0).abs() < 0.1,
        "{title:?}"
    );
    assert!(
        title.h > 60.0 && title.w > 590.0 && title.w < 640.0,
        "two lines: {title:?}"
    );
    let mark = found
        .iter()
        .find(|h| h.figure.as_deref() == Some("S4"))
        .expect("its second mark");
    assert!(
        mark.x > title.x && mark.x + mark.w <= title.x + title.w + 0.1,
        "inside the title: {mark:?}"
    );
    let places = |name: &str| {
        found
            .iter()
            .position(|h| h.field.as_deref() == Some(name) || h.figure.as_deref() == Some(name))
    };
    assert!(
        places("summary.title") < places("S4"),
        "what lies inside comes later"
    );
    let chart = found
        .iter()
        .find(|h| h.field.as_deref() == Some("hero.chart"))
        .expect("the chart");
    assert_eq!(chart.label, "Active projects rose from 20 to 78");
}

#[test]
fn a_page_of_texts_has_a_box_for_each() {
    let page = text_page(&fonts(), TEXTS);
    assert_eq!(
        hits(&page).iter().filter(|h| h.field.is_some()).count(),
        TEXTS.len()
    );
}
