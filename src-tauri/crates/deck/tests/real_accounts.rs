//! Layout for real numbers and thin accounts: what the first decks of real accounts got wrong.

#![allow(clippy::unwrap_used, clippy::expect_used)] // builders outside #[test] functions fail like the tests they serve

#[allow(dead_code)] // shared with the other tests of the layout, which use more of it
mod support;

use chrono::Days;
use deck::content::{QbrContent, Tick};
use deck::fonts::Fonts;
use deck::hits::{Bounds, bounds};
use deck::layout::layout;
use deck::scene::{Group, Node, Page, Role, Scene, Segment};
use support::check::{boxes, faults, words_of};
use support::{at, bullet, content, day, dec, extreme, point, text, with_figures};

fn laid(content: QbrContent) -> Scene {
    let fonts = Fonts::shipped_only().expect("shipped fonts");
    let scene = layout(&with_figures(content), &fonts);
    let faults = faults(&scene);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    scene
}

fn pages_of<'s>(scene: &'s Scene, slide: &str) -> Vec<&'s Page> {
    scene.pages.iter().filter(|page| page.holds(slide)).collect()
}

fn each<'n>(nodes: &'n [Node], see: &mut impl FnMut(&'n Node)) {
    for node in nodes {
        see(node);
        if let Node::Group(group) = node {
            each(&group.children, see);
        }
    }
}

fn groups(page: &Page, role: Role) -> Vec<&Group> {
    let mut found = Vec::new();
    each(&page.nodes, &mut |node| match node {
        Node::Group(group) if group.role == role => found.push(group),
        _ => {}
    });
    found
}

/// The lines of text on a page, as they stand.
fn runs(page: &Page) -> Vec<String> {
    boxes(page)
        .into_iter()
        .map(|b| b.words.trim().to_owned())
        .collect()
}

fn whole(page: &Page, words: &str) -> bool {
    runs(page).iter().any(|run| run == words)
}

fn assert_whole(page: &Page, all: &[&str]) {
    for words in all {
        assert!(whole(page, words), "{words:?} is not whole in {:?}", runs(page));
    }
}

#[test]
fn a_number_of_the_scorecard_never_breaks() {
    for numbers in [
        ["900,000", "1,250,000", "1,310,500", "1,500,000"],
        ["$9,000,000", "$12,500,000", "$13,105,000.50", "$15,000,000"],
        ["15.190,25 €", "14.250,00 €", "-20.000,00 €", "9.876.543,21 €"],
        ["402,283.5", "451,950", "123,456,789,012.5", "999,999,999"],
    ] {
        let mut content = content();
        let slide = content.scorecard.as_mut().unwrap();
        let rows = &mut slide.targets.as_mut().unwrap().rows;
        (rows[0].start, rows[0].last, rows[0].target) =
            (numbers[0].into(), numbers[1].into(), numbers[3].into());
        rows[0].now = at(numbers[2], "projects");
        let rows = &mut slide.measured.as_mut().unwrap().rows;
        (rows[0].last, rows[0].reference) = (numbers[1].into(), numbers[1].into());
        rows[0].now = at(numbers[2], "support");
        rows[0].change.word = format!("{} fewer", numbers[1]);
        let scene = laid(content);
        assert_whole(pages_of(&scene, "scorecard")[0], &numbers);
    }
}

#[test]
fn targets_of_one_table_stand_in_one_column_however_far_a_bar_reaches() {
    let mut content = content();
    let table = content.scorecard.as_mut().unwrap().targets.as_mut().unwrap();
    table.rows[0].bullet.now = Some(dec("9"));
    let targets: Vec<String> = table.rows.iter().map(|row| row.target.clone()).collect();
    let scene = laid(content);
    let mut lefts = Vec::new();
    for cell in groups(pages_of(&scene, "scorecard")[0], Role::Cell) {
        let mut words = String::new();
        words_of(&cell.children, &mut words);
        let left = cell.children.first().and_then(bounds).map(|b| b.left);
        lefts.extend(left.filter(|x| *x > 560.0 && targets.contains(&words)));
    }
    assert_eq!(lefts.len(), 3);
    assert!(lefts.iter().all(|x| (x - lefts[0]).abs() < 0.01), "{lefts:?}");
}

#[test]
fn a_bar_tells_its_row() {
    let scene = laid(content());
    let told: Vec<String> = groups(pages_of(&scene, "scorecard")[0], Role::Figure)
        .into_iter()
        .filter_map(|group| group.alt.clone())
        .collect();
    assert!(
        told.contains(&"Whole team on board: start 25, June 60, now 80, target 80, Reached.".to_owned()),
        "{told:?}"
    );
    assert!(
        told.contains(&"Time to resolve a request: now 1.5 h, June 1.9 h, 0.4 h less.".to_owned()),
        "{told:?}"
    );
}

#[test]
fn the_plan_is_told_with_its_initiatives() {
    let scene = laid(content());
    let page = pages_of(&scene, "next_quarter")[0];
    let told: String = groups(page, Role::Figure)
        .iter()
        .filter_map(|g| g.alt.clone())
        .collect();
    for row in content().next_quarter.unwrap().rows {
        assert!(told.contains(&row.name.plain()), "{told}");
    }
}

#[test]
fn a_day_never_breaks_and_the_column_before_it_gives_way() {
    let long = "Extend the agreement for the central, the western and the northern branches";
    for date in [
        "30\u{A0}September\u{A0}2026",
        "30.\u{A0}September\u{A0}2026",
        "22 November 2026",
    ] {
        let mut content = content();
        let decision = &mut content.decisions.as_mut().unwrap().rows[0];
        decision.what = text("decisions.rows[d1].what", long);
        decision.by = Some(text("decisions.rows[d1].by", date));
        content.commitments.as_mut().unwrap().rows[0].by = Some(text("commitments.rows[0].by", date));
        content.risks = extreme::too_much().risks;
        content.risks.as_mut().unwrap().rows[0].by = Some(text("risks.rows[r0].by", date));
        let scene = laid(content);
        for slide in ["decisions", "commitments", "risks"] {
            assert_whole(pages_of(&scene, slide)[0], &[date]);
        }
        let heads = groups(
            pages_of(&scene, "decisions")[0],
            Role::HeaderCell(deck::scene::Scope::Column),
        );
        let owner = heads
            .iter()
            .filter_map(|g| g.children.first().and_then(bounds))
            .nth(1)
            .unwrap();
        for cell in groups(
            pages_of(&scene, "decisions")[0],
            Role::HeaderCell(deck::scene::Scope::Row),
        ) {
            let right = cell
                .children
                .iter()
                .filter_map(bounds)
                .map(|b| b.right)
                .fold(0.0, f64::max);
            assert!(
                right <= owner.left - 20.0,
                "{right} comes too near to {}",
                owner.left
            );
        }
    }
}

#[test]
fn at_most_five_points_of_a_line_are_named_and_none_lies_on_a_line() {
    let mut content = content();
    let chart = &mut content.summary.as_mut().unwrap().hero.as_mut().unwrap().chart;
    let values = [
        "58", "71", "66", "60", "75", "74", "76", "70", "72", "77", "73", "74", "75",
    ];
    chart.points = values
        .iter()
        .enumerate()
        .map(|(n, value)| {
            let mut point = point("2025-01-06", value, value);
            point.on = point.on + Days::new(20 * n as u64);
            point
        })
        .collect();
    let scene = laid(content);
    let page = pages_of(&scene, "summary")[0];
    let chart = groups(page, Role::Figure)[0];
    let mut named = 0;
    each(&chart.children, &mut |node| {
        if let Node::Text(run) = node {
            named += usize::from(values.contains(&run.text.as_str()) || run.text.ends_with("at the start"));
        }
    });
    assert!((2..=5).contains(&named), "{named}");
}

#[test]
fn months_thin_out_to_the_year_9999() {
    let mut content = content();
    let horizon = content.discussion.as_mut().unwrap().horizon.as_mut().unwrap();
    horizon.axis.to = day("9999-12-31");
    horizon.axis.ticks = (0..1_595)
        .map(|n| {
            let year = 2025 + 5 * n;
            Tick {
                on: day(&format!("{year}-10-01")),
                label: format!("Oct {year}"),
            }
        })
        .collect();
    let goal = horizon.goals.last_mut().unwrap();
    (goal.from, goal.to) = (day("9999-12-31"), day("9999-12-31"));
    let scene = laid(content);
    let years = runs(pages_of(&scene, "discussion")[0]);
    let years = years.iter().filter(|words| words.starts_with("Oct ")).count();
    assert!((5..=30).contains(&years), "{years}");
}

/// The upright ink lines of today in a plan, each from its top to its end.
fn today_lines(page: &Page) -> Vec<Bounds> {
    let mut lines = Vec::new();
    each(&page.nodes, &mut |node| {
        if let Node::Path(path) = node
            && let [Segment::Move(x1, _), Segment::Line(x2, _)] = path.segments[..]
            && (x1 - x2).abs() < 0.01
            && path.stroke.as_ref().is_some_and(|s| s.width == 1.0)
        {
            lines.extend(bounds(node));
        }
    });
    lines
}

#[test]
fn the_line_of_today_crosses_no_text() {
    for end in 1..14 {
        let mut content = content();
        let plan = content.next_quarter.as_mut().unwrap();
        for (n, row) in plan.rows.iter_mut().enumerate() {
            let bar = row.bar.as_mut().unwrap();
            bar.from = (n % 2 == 1).then(|| day("2025-09-30"));
            bar.to = day("2025-09-30") + Days::new(end);
            // The last is too long to stand anywhere but across the line.
            row.owner = Some(if n == 3 {
                "Nora Lindqvist ".repeat(5)
            } else {
                "Nora Lindqvist".into()
            });
            row.needs = Some("needs decision 2".into());
        }
        let scene = laid(content);
        let page = pages_of(&scene, "next_quarter")[0];
        let lines = today_lines(page);
        assert!(!lines.is_empty());
        for text in boxes(page) {
            for line in &lines {
                let across = text.x1 < line.left && line.left < text.x2;
                let along = text.y1 < line.bottom && line.top < text.y2;
                assert!(!(across && along), "{} is crossed", text.words);
            }
        }
    }
}

#[test]
fn a_plan_without_today_has_neither_its_line_nor_a_band() {
    for today in ["2025-08-01", "2026-10-14"] {
        let mut content = content();
        let plan = content.next_quarter.as_mut().unwrap();
        plan.today = day(today);
        let scene = laid(content);
        let page = pages_of(&scene, "next_quarter")[0];
        assert!(today_lines(page).is_empty());
        assert!(runs(page).iter().all(|words| !words.starts_with("Today")));
        let mut band = false;
        each(&page.nodes, &mut |node| {
            if let (Node::Path(path), Some(b)) = (node, bounds(node)) {
                band |= path.fill.is_some() && b.bottom - b.top > 100.0;
            }
        });
        assert!(!band, "{today}");
    }
}

#[test]
fn what_lies_beyond_the_weeks_says_its_year() {
    let mut content = content();
    let plan = content.next_quarter.as_mut().unwrap();
    let spans = [
        ("2026-06-01", "2026-09-30", "30 Sep"),
        ("2025-02-01", "2025-03-01", "1 Mar"),
        ("2024-01-01", "2027-12-31", "31 Dec"),
        ("2025-11-01", "9999-12-31", "31 Dec"),
    ];
    for (row, (from, to, due)) in plan.rows.iter_mut().zip(spans) {
        let bar = row.bar.as_mut().unwrap();
        (bar.from, bar.to) = (Some(day(from)), day(to));
        (bar.due, bar.proposed) = (due.into(), false);
    }
    let scene = laid(content);
    let page = pages_of(&scene, "next_quarter")[0];
    assert_whole(page, &["30 Sep 2026", "1 Mar", "31 Dec 2027", "31 Dec 9999"]);
}

#[test]
fn where_a_slide_goes_on_its_title_is_one_short_line_and_the_body_has_the_room() {
    let scene = laid(extreme::commitments(60));
    let pages = pages_of(&scene, "commitments");
    let tops: Vec<f64> = pages
        .iter()
        .map(|page| {
            let rows = groups(page, Role::Row);
            rows.first()
                .and_then(|row| row.children.first().and_then(bounds))
                .unwrap()
                .top
        })
        .collect();
    for (page, top) in pages.iter().zip(&tops).skip(1) {
        let title = groups(page, Role::Title)[0];
        let mut words = String::new();
        words_of(&title.children, &mut words);
        assert!(words.ends_with(", continued"), "{words}");
        let high = title
            .children
            .iter()
            .filter_map(bounds)
            .reduce(Bounds::union)
            .unwrap();
        assert!(high.bottom - high.top < 24.0, "{words} has more than a line");
        assert!((tops[0] - top - 36.0).abs() < 0.01);
    }
}

#[test]
fn thin_slides_share_a_page_each_under_its_own_heading() {
    let mut content = content();
    content.outcomes.as_mut().unwrap().rows.truncate(1);
    content.scorecard = None;
    let commitments = content.past_commitments.as_mut().unwrap();
    commitments.changed.clear();
    commitments.ours.truncate(1);
    commitments.theirs.clear();
    let scene = laid(content);
    let pages = pages_of(&scene, "promises");
    assert_eq!(pages, pages_of(&scene, "outcomes"));
    assert_eq!(pages.len(), 1);
    assert_eq!(groups(pages[0], Role::Title).len(), 1);
    let headings = groups(pages[0], Role::Heading);
    let own = headings
        .iter()
        .any(|g| g.field.as_deref() == Some("outcomes.title"));
    assert!(own, "the second slide keeps its title, as a heading");
}

#[test]
fn a_thin_slide_alone_on_its_page_is_set_larger() {
    let size_on = |rows: usize| {
        let mut content = content();
        content.outcomes.as_mut().unwrap().rows.truncate(rows);
        let scene = laid(content);
        let page = pages_of(&scene, "outcomes")[0];
        assert!(page.shared.is_empty());
        let mut largest: f64 = 0.0;
        each(&page.nodes, &mut |node| {
            if let Node::Text(run) = node
                && run.text != "“"
            {
                largest = largest.max(run.size);
            }
        });
        largest
    };
    assert_eq!(size_on(2), 60.0);
    assert_eq!(size_on(5), 44.0);
}

#[test]
fn a_name_from_right_to_left_does_not_turn_an_english_title() {
    let mut content = content();
    let words = "חברת החשמל לישראל: active users rose";
    content.status.as_mut().unwrap().title = text("status.title", words);
    content.risks = extreme::too_much().risks;
    let typed = "הפרויקטים בפלטפורמה גדלו ברבעון";
    content.risks.as_mut().unwrap().rows[0].statement = text("risks.rows[r0].statement", typed);
    let scene = laid(content);
    let page = pages_of(&scene, "status")[0];
    let title = groups(page, Role::Title)[0].children.iter().filter_map(bounds);
    let left = title.map(|b| b.left).fold(f64::INFINITY, f64::min);
    assert!(left < 49.0, "{left}");
}

#[test]
fn bullet_shares_of_a_criterion_that_wants_less_are_drawn_towards_the_line() {
    // 12 at the start, 8 last quarter, 6 now, target 4: the bar ends before the line, as one that is not met does.
    let mut content = content();
    let table = content.scorecard.as_mut().unwrap().targets.as_mut().unwrap();
    table.rows.truncate(1);
    table.rows[0].bullet = bullet("0", "0.5", "0.75", true);
    let scene = laid(content);
    let page = pages_of(&scene, "scorecard")[0];
    let bar = groups(page, Role::Figure)[0];
    let ends = bar
        .children
        .iter()
        .filter_map(bounds)
        .map(|b| b.right)
        .fold(0.0, f64::max);
    let share = (ends - 492.0) / (714.0 - 492.0);
    assert!((share - 0.75).abs() < 0.01, "{share}");
}
