//! Setting text: lines, balance, marks, and words no line is wide enough for.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use deck::fonts::{Fonts, Weight};
use deck::scene::{Colour, Node, Role};
use deck::typeset::{Block, Setting, Span, Style};

const INK: Colour = Colour::hex(0x16202C);
const ACCENT: Colour = Colour::hex(0x14524A);
const TITLE: Style = Style::new(30.0, Weight::Medium, INK);
const BODY: Style = Style::new(14.0, Weight::Regular, INK);

fn fonts() -> Fonts {
    Fonts::shipped_only().expect("shipped fonts")
}

fn words(block: &Block) -> Vec<String> {
    let line = |l: &deck::typeset::Line| l.pieces.iter().map(|p| p.run.text.as_str()).collect::<String>();
    block
        .lines
        .iter()
        .map(|l| line(l).trim_end().to_owned())
        .collect()
}

#[test]
fn a_title_is_balanced_and_its_marks_stay_with_their_words() {
    let spans = [
        Span::text("Two of three year-end targets", TITLE),
        Span::mark(3, ACCENT),
        Span::text(
            " are met three months early, and value is 3.7 times the fees",
            TITLE,
        ),
        Span::mark(4, ACCENT),
    ];
    let block = fonts().set(&spans, Setting::new(790.0, 36.0));
    assert_eq!(
        words(&block),
        [
            "Two of three year-end targetsS3 are met three",
            "months early, and value is 3.7 times the feesS4"
        ]
    );
    let mark = block.lines[1].pieces.last().expect("a mark");
    assert_eq!(mark.receipt, Some(4));
    assert_eq!(mark.run.size, 11.0);
    assert!(
        (mark.run.y + 0.698 * 19.0).abs() < 1e-9,
        "cap height level with the title's"
    );
    let shares: Vec<f64> = block.lines.iter().map(|l| l.width).collect();
    assert!((shares[0] - shares[1]).abs() < 60.0, "{shares:?}");
}

#[test]
fn a_mark_that_does_not_fit_takes_its_word_with_it() {
    let text = Span::text("projects on the platform", BODY);
    let plain = fonts()
        .set(std::slice::from_ref(&text), Setting::new(f64::INFINITY, 20.0))
        .width();
    let block = fonts().set(
        &[text, Span::mark(12, ACCENT)],
        Setting::new(plain + 4.0, 20.0).ragged(),
    );
    assert_eq!(words(&block), ["projects on the", "platformS12"]);
}

#[test]
fn flush_right_figures_end_at_the_edge_and_their_mark_hangs() {
    let spans = [Span::text("$44,350", TITLE), Span::mark(8, ACCENT)];
    let block = fonts().set(&spans, Setting::line().right());
    let nodes = block.place(888.0, 190.0);
    let Node::Text(figure) = &nodes[0] else {
        panic!("a figure first")
    };
    let end = figure.x + figure.glyphs.iter().map(|g| g.advance).sum::<f64>();
    assert!((end - 888.0).abs() < 0.01, "{end}");
    let Node::Group(mark) = &nodes[1] else {
        panic!("then its mark")
    };
    assert_eq!(mark.role, Role::Receipt(8));
    assert_eq!(mark.figure.as_deref(), Some("S8"));
    let Node::Text(run) = &mark.children[0] else {
        panic!("set")
    };
    assert!((run.x - 890.0).abs() < 0.01, "{}", run.x);
}

#[test]
fn a_word_of_ten_thousand_letters_is_cut_and_nothing_is_lost() {
    let word = "ﬃx\u{301}".repeat(2500) + "end";
    let block = fonts().set(&[Span::text(&word, TITLE)], Setting::new(400.0, 36.0));
    assert!(block.lines.len() > 50);
    assert!(
        block.lines.iter().all(|l| l.width <= 400.5),
        "no line is wider than its room"
    );
    assert_eq!(block.text(), word);
}

#[test]
fn what_does_not_fit_goes_down_one_step_and_then_says_so() {
    let fonts = fonts();
    let title = "Projects on the platform grew by three quarters since the start of the year ".repeat(2);
    let fitted = fonts.fit(&[Span::text(&title, TITLE)], Setting::new(790.0, 36.0), 2);
    assert_eq!(
        (fitted.size, fitted.setting.leading, fitted.lines.len()),
        (20.0, 26.0, 2)
    );
    let long = fonts.fit(
        &[Span::text(title.repeat(3), TITLE)],
        Setting::new(790.0, 36.0),
        2,
    );
    let all = long.text();
    let (first, rest) = long.split(2);
    assert!(!rest.lines.is_empty());
    assert_eq!(first.text() + &rest.text(), all);
}

#[test]
fn control_characters_and_overrides_leave_no_trace() {
    let block = fonts().set(
        &[Span::text("a\u{0}b\tc\u{202E}d\u{7}\ne", BODY)],
        Setting::line(),
    );
    assert_eq!(block.text(), "ab cd e");
}

#[test]
fn right_to_left_text_begins_at_the_right() {
    let fonts = Fonts::new().expect("fonts");
    let block = fonts.set(&[Span::text("שלום 12 abc עולם", BODY)], Setting::new(300.0, 20.0));
    let line = &block.lines[0];
    assert!(line.rtl);
    assert_eq!(
        line.pieces.first().map(|p| p.run.text.trim()),
        Some("עולם"),
        "the last word stands leftmost"
    );
    let nodes = block.place(100.0, 50.0);
    let Some(Node::Text(last)) = nodes.last() else {
        panic!("text")
    };
    let end = last.x + last.glyphs.iter().map(|g| g.advance).sum::<f64>();
    assert!((end - 400.0).abs() < 0.5, "{end}");
}

#[test]
fn what_follows_a_name_from_the_right_stands_after_it() {
    let parts = ["רשת הספקים", ": ", "3", ", up 50% in the quarter"];
    let spans = parts.map(|words| Span::text(words, BODY));
    let block = fonts().set(&spans, Setting::line());
    assert!(!block.lines[0].rtl);
    let shown = words(&block).concat();
    let (name, rest) = shown.split_once(':').expect("both parts");
    assert!(name.chars().all(|c| c == ' ' || c > '\u{590}'), "{shown}");
    assert_eq!(rest, " 3, up 50% in the quarter");
}

#[test]
fn a_character_no_font_has_is_marked_and_keeps_its_text() {
    let block = fonts().set(&[Span::text("Grüße, 日本 Ωμέγα Жук", BODY)], Setting::line());
    let missing: Vec<&str> = block.lines[0]
        .pieces
        .iter()
        .filter(|p| p.run.missing)
        .map(|p| p.run.text.as_str())
        .collect();
    assert_eq!(missing, ["日本"]);
    assert!(
        block.lines[0]
            .pieces
            .iter()
            .flat_map(|p| &p.run.glyphs)
            .all(|g| g.id != 0),
        "no silent box"
    );
}
