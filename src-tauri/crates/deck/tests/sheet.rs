//! Sheets of A4: nothing leaves the page or lies on anything else, a heading is never alone, a table's heads stand again, and
//! other people's tools read all of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[allow(dead_code, reason = "a deck asks more of it")]
#[path = "support/check.rs"]
mod check;

use std::process::Command;

use deck::fonts::Fonts;
use deck::hits::words_of;
use deck::layout::sheet;
use deck::paint;
use deck::scene::{Node, Role, Scene, Size};
use deck::sheet::{Bar, Block, Cell, Column, Mark, Shares, Sheet, Table};
use model::{Audience, DeckLanguage};
use proptest::prelude::*;

fn document(blocks: Vec<Block>) -> Sheet {
    Sheet {
        kicker: "This week".to_owned(),
        title: "Two accounts fell a band; 240,000 € a year is red or critical".to_owned(),
        author: "Nora Lind".to_owned(),
        subject: "The week of a portfolio".to_owned(),
        language: DeckLanguage::English,
        dated: "2025-10-06".parse().unwrap(),
        accent: None,
        logo: None,
        audience: Audience::Internal,
        foot: "Northlight, internal".to_owned(),
        blocks,
    }
}

fn table(rows: usize, text: &str) -> Block {
    Block::Table(Table {
        columns: vec![
            Column::words("Account", 3.0),
            Column::words("Why", 5.0),
            Column::figures("Score", 1.0),
        ],
        rows: (0..rows)
            .map(|n| {
                vec![
                    Cell::text(format!("Account {n}"))
                        .strong()
                        .under("champion departed"),
                    Cell::text(text).mark([Mark::Square, Mark::Octagon, Mark::Dashed][n % 3]),
                    Cell::text(format!("−{n}")),
                ]
            })
            .collect(),
    })
}

fn bar() -> Block {
    Block::Bar(Bar {
        alt: "Yearly fees by band: critical 20%, red 30%, green 50%".to_owned(),
        bars: [("Today", 0.3), ("On 28 September", 0.2)]
            .map(|(name, red)| Shares {
                name: name.to_owned(),
                parts: vec![
                    (Mark::Octagon, 0.2),
                    (Mark::Square, red),
                    (Mark::Dashed, 0.1),
                    (Mark::Diamond, 0.3 - red / 2.0),
                    (Mark::Circle, 0.4 - red / 2.0),
                ],
            })
            .into(),
        key: [
            (Mark::Octagon, "critical, 2 accounts, 120,000 €"),
            (Mark::Square, "red, 3 accounts, 180,000 €"),
            (Mark::Diamond, "amber, 4 accounts, 90,000 €"),
            (Mark::Circle, "green, 9 accounts, 300,000 €"),
            (Mark::Dashed, "not enough data, 1 account, 10,000 €"),
        ]
        .map(|(mark, words)| (mark, words.to_owned()))
        .into(),
    })
}

fn set(blocks: Vec<Block>) -> Scene {
    sheet(&document(blocks), &Fonts::shipped_only().unwrap())
}

/// What lies outside the margins or on something else.
fn faults(scene: &Scene) -> Vec<String> {
    let mut faults = Vec::new();
    for (n, page) in scene.pages.iter().enumerate() {
        assert_eq!(page.size, Size::A4);
        let boxes = check::boxes(page);
        for (i, a) in boxes.iter().enumerate() {
            let bottom = if a.furniture { 830.0 } else { 790.0 };
            if a.x1 < 47.0 || a.x2 > Size::A4.width - 47.0 || a.y1 < 30.0 || a.y2 > bottom {
                faults.push(format!("page {}: outside: {a:?}", n + 1));
            }
            for b in &boxes[i + 1..] {
                let (wide, high) = (a.x2.min(b.x2) - a.x1.max(b.x1), a.y2.min(b.y2) - a.y1.max(b.y1));
                if wide > 0.6 && high > 0.6 {
                    faults.push(format!("page {}: {a:?} lies on {b:?}", n + 1));
                }
            }
        }
    }
    faults
}

fn roles(nodes: &[Node]) -> Vec<Role> {
    let of = |node: &Node| match node {
        Node::Group(group) => Some(group.role),
        _ => None,
    };
    nodes.iter().filter_map(of).collect()
}

#[test]
fn a_report_is_read_by_other_tools_page_by_page() {
    let scene = set(vec![
        bar(),
        Block::Heading("What moved".to_owned(), "since Monday".to_owned()),
        table(60, "The sponsor left, and nobody has taken her place"),
        Block::Heading("Do first".to_owned(), String::new()),
        Block::Items(vec!["Reach Anna by telephone".to_owned(); 3]),
        Block::Note("100 is healthy.".to_owned()),
    ]);
    assert!(scene.pages.len() > 1);
    assert_eq!(faults(&scene), Vec::<String>::new());
    for page in &scene.pages[1..] {
        assert!(words_of(&page.nodes).contains("This week, continued"));
        let heads = words_of(&page.nodes).matches("Score").count();
        assert_eq!(heads, 1, "its table's heads stand again");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("week.pdf");
    let bytes = paint::pdf(&scene).unwrap();
    assert_eq!(
        bytes,
        paint::pdf(&scene).unwrap(),
        "the same content is the same bytes"
    );
    std::fs::write(&file, bytes).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().unwrap();
        assert!(output.status.success(), "{program}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let path = file.to_str().unwrap();
    run("qpdf", &["--check", path]);
    let about = run("pdfinfo", &[path]);
    assert!(
        about.contains("(A4)") && about.contains("Tagged:          yes"),
        "{about}"
    );
    let tags = run("pdfinfo", &["-struct-text", path]);
    for tag in ["H1", "H2", "Table", "TH", "TD", "L", "LI", "Figure"] {
        assert!(tags.contains(tag), "{tag}: {tags}");
    }
    assert!(run("pdftotext", &["-raw", path, "-"]).contains("Account 59"));
}

#[test]
fn a_text_that_is_higher_than_a_page_is_parted_and_none_of_it_is_lost() {
    let words: Vec<String> = (0..3000).map(|n| format!("word{n}")).collect();
    let scene = set(vec![
        Block::Heading("Long".to_owned(), String::new()),
        table(1, &words.join(" ")),
        Block::Paragraph(words.join(" ")),
    ]);
    assert!(scene.pages.len() > 2, "{}", scene.pages.len());
    assert_eq!(faults(&scene), Vec::<String>::new());
    let said: String = scene.pages.iter().map(|page| words_of(&page.nodes)).collect();
    for word in &words {
        assert!(said.matches(word.as_str()).count() > 1, "{word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_the_blocks_are_each_is_whole_and_no_heading_ends_a_page(
        parts in proptest::collection::vec((0usize..6, 1usize..30, "[a-z]{1,9}[a-z ]{0,120}"), 0..12),
    ) {
        let blocks = parts.into_iter().flat_map(|(kind, n, text)| {
            let heading = Block::Heading(format!("Part {n}"), text.clone());
            let block = match kind {
                0 => table(n, &text),
                1 => Block::Paragraph(text.repeat(n)),
                2 => Block::Items(vec![text; n]),
                3 => bar(),
                4 => Block::Lead(text),
                _ => Block::Note(text),
            };
            [heading, block]
        });
        let scene = set(blocks.collect());
        prop_assert_eq!(faults(&scene), Vec::<String>::new());
        for page in &scene.pages {
            let before_the_foot = roles(&page.nodes).into_iter().rev().nth(1);
            prop_assert_ne!(before_the_foot, Some(Role::Heading));
        }
    }
}
