//! The stakeholder map on paper: no word leaves its card, every person is told whole, and a very large map is still a page.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use deck::fonts::Fonts;
use deck::layout::map;
use deck::map::{Map, MapCard, MapLine, MapSign};
use deck::paint;
use deck::scene::{Audience, Group, Node, Role, Scene};
use model::map::{Card, Place, tree};
use model::{DeckLanguage, Id, InfluenceKind, Strength};

fn people(count: usize, name: &str) -> Map {
    let id = |n: usize| Id::fixed(1 + n as u128);
    let cards: Vec<Card> = (0..count)
        .map(|n| {
            let (width, height) = model::map::size(Some(1 + (n % 5) as u8));
            Card {
                id: id(n),
                above: (n > 0).then(|| id((n - 1) / 5)),
                width,
                height,
                by_hand: None,
            }
        })
        .collect();
    let card = |(n, at): (usize, Place)| MapCard {
        at,
        name: name.to_owned(),
        title: "Head of everything that there is to be head of".to_owned(),
        contact: "4 September 2025".to_owned(),
        role: "decision maker".to_owned(),
        word: "developing".to_owned(),
        strength: [None, Some(Strength::Strong), Some(Strength::AtRisk)][n % 3],
        executive: n % 4 == 0,
        departed: n % 7 == 3,
        placeholder: n % 11 == 5,
        alt: format!("{name}, number {n}"),
    };
    let places = tree(&cards);
    let kinds = InfluenceKind::ALL.iter().cycle();
    let lines = (1..count).zip(kinds).flat_map(|(n, kind)| {
        let reports = MapLine {
            from: n,
            to: (n - 1) / 5,
            kind: None,
            word: String::new(),
        };
        let other = MapLine {
            from: n,
            to: (n * 7) % count,
            kind: Some(*kind),
            word: "advises".to_owned(),
        };
        [reports, other]
    });
    Map {
        kicker: "Stakeholders".to_owned(),
        title: "Brightfold".to_owned(),
        note: "As of 6 October 2025".to_owned(),
        author: "Nora Lind".to_owned(),
        foot: "Internal".to_owned(),
        language: DeckLanguage::English,
        dated: "2025-10-06".parse().unwrap(),
        accent: None,
        alt: "Who reports to whom.".to_owned(),
        lines: lines.filter(|line| line.from != line.to).collect(),
        cards: places.into_iter().enumerate().map(card).collect(),
        heads: Vec::new(),
        cells: Vec::new(),
        quarters: Vec::new(),
        legend: Strength::ALL
            .iter()
            .map(|one| (MapSign::Strength(*one), one.to_string()))
            .chain([(MapSign::Executive, "executive".to_owned())])
            .collect(),
    }
}

fn scene(of: &Map) -> Scene {
    map(of, &Fonts::shipped_only().unwrap())
}

/// The figures of a page that are people, with their alternative texts.
fn cards(scene: &Scene) -> Vec<&Group> {
    let figures = scene.pages[0].nodes.iter().filter_map(|node| match node {
        Node::Group(group) if group.role == Role::Figure => Some(group),
        _ => None,
    });
    figures.skip(1).collect()
}

#[test]
fn no_word_leaves_its_card_and_what_is_cut_is_told_whole() {
    for name in [
        "Li",
        "Maximilian von Hohenlohe-Waldenburg",
        &"long ".repeat(2_000),
        "山田太郎",
    ] {
        let of = people(30, name.trim());
        let scene = scene(&of);
        let all = cards(&scene);
        assert_eq!(all.len(), 30);
        let page = &scene.pages[0];
        let shift = {
            let Some(Node::Path(frame)) = all[1].children.iter().find(|node| matches!(node, Node::Path(_)))
            else {
                panic!("a card has a frame");
            };
            let left = frame
                .segments
                .iter()
                .filter_map(point)
                .map(|(x, _)| x)
                .fold(f64::MAX, f64::min);
            left - f64::from(of.cards[1].at.x)
        };
        for (group, card) in all.iter().zip(&of.cards) {
            assert_eq!(group.alt.as_deref(), Some(card.alt.as_str()));
            assert_eq!(group.audience, Audience::Internal);
            let left = f64::from(card.at.x) + shift;
            for node in &group.children {
                let Node::Text(run) = node else { continue };
                let wide: f64 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
                assert!(run.x >= left, "{:?}", run.text);
                assert!(
                    run.x + wide <= left + f64::from(card.at.width) + 0.01,
                    "{:?}",
                    run.text
                );
                assert!(run.x + wide <= page.size.width && run.y <= page.size.height);
            }
        }
    }
}

fn point(segment: &deck::scene::Segment) -> Option<(f64, f64)> {
    use deck::scene::Segment;
    match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(.., x, y) => Some((x, y)),
        Segment::Close => None,
    }
}

#[test]
fn one_person_none_and_a_thousand_are_each_a_page_that_every_painter_takes() {
    for count in [0, 1, 1_000] {
        let scene = scene(&people(count, "Amara Osei"));
        let page = &scene.pages[0];
        assert!(
            page.size.width <= 14_400.0 && page.size.height <= 14_400.0,
            "{:?}",
            page.size
        );
        assert!(paint::pdf(&scene).unwrap().starts_with(b"%PDF"));
        let svg = paint::svg_told(page);
        let read = roxmltree::Document::parse(&svg).unwrap();
        let told = read
            .descendants()
            .filter(|node| node.has_tag_name("title"))
            .count();
        assert_eq!(told, 2 + count, "the page, its lines, each person");
        let png = paint::png(page).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        assert!(reader.info().width > 700 && reader.info().width <= 16_000);
    }
}

#[test]
fn a_picture_shows_what_the_scene_says() {
    let scene = scene(&people(1, "Amara Osei"));
    let bytes = paint::png(&scene.pages[0]).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let width = info.width as usize;
    let at = |x: f64, y: f64| {
        let place = 3 * ((y * 2.0) as usize * width + (x * 2.0) as usize);
        [pixels[place], pixels[place + 1], pixels[place + 2]]
    };
    assert_eq!(at(2.0, 2.0), [255, 255, 255], "paper is white");
    let dark = pixels.chunks_exact(3).filter(|pixel| pixel[0] < 60).count();
    assert!(dark > 500, "letters and lines are drawn: {dark}");
}
