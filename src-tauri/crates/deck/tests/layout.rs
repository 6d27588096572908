//! What holds for every deck that is laid out: nothing is lost, nothing lies on anything else, every figure
//! leads to its line.

#![allow(clippy::unwrap_used, clippy::expect_used)] // builders outside #[test] functions fail like the tests they serve

#[path = "../src/content/tests/fixture.rs"]
#[allow(dead_code)] // shared with the tests of the content, which use more of it
mod fixture;
#[allow(dead_code)] // a box keeps its words for a failed test's message, which reads them through Debug alone
mod support;

use deck::content::{QbrContent, SlideKey, compose};
use deck::fonts::Fonts;
use deck::layout::layout;
use deck::scene::{Audience, Group, Node, Page, Role, Scene};
use proptest::prelude::*;
use support::check::{faults, fields};
use support::{content, extreme, text, with_figures};

fn fonts() -> Fonts {
    Fonts::shipped_only().expect("shipped fonts")
}

fn example(name: &str) -> QbrContent {
    let (records, qbr, json) = fixture::load(name);
    let as_of = fixture::day(json["as_of"].as_str().expect("a day"));
    let qbr = qbr.unwrap_or_else(|| fixture::review(&records, "2025-Q3", None));
    compose(&records, &qbr, as_of)
}

fn titles(scene: &Scene) -> Vec<String> {
    let title = |page: &Page| {
        let mut words = String::new();
        each(&page.nodes, &mut |group| {
            if group.role == Role::Title {
                support::check::words_of(&group.children, &mut words);
            }
        });
        words
    };
    scene.pages.iter().map(title).collect()
}

fn each<'n>(nodes: &'n [Node], see: &mut impl FnMut(&'n Group)) {
    for node in nodes {
        if let Node::Group(group) = node {
            see(group);
            each(&group.children, see);
        }
    }
}

fn all_decks() -> Vec<(&'static str, QbrContent)> {
    vec![
        ("by hand", content()),
        ("too much", extreme::too_much()),
        ("sixty commitments", extreme::commitments(60)),
        ("almost nothing", extreme::almost_nothing()),
        ("scripts", extreme::scripts()),
        ("qbr case", example("qbr-case.json")),
        ("rescue case", example("rescue-case.json")),
    ]
}

/// Letters alone: lines are broken and spaces dropped at their ends. Of text that runs from right to left only
/// which letters there are, because its runs stand from left to right.
fn letters(words: &str) -> String {
    let mut letters: Vec<char> = words
        .chars()
        .filter(|c| !c.is_whitespace() && !"“”\u{2060}\u{2068}\u{2069}".contains(*c))
        .collect();
    if letters.iter().any(|c| ('\u{590}'..'\u{900}').contains(c)) {
        letters.sort_unstable();
    }
    letters.into_iter().collect()
}

/// Texts that stand again on every page of their slide.
fn repeats(field: &str) -> bool {
    field == "cover.firm"
        || ["kicker", "title", "head", "today"]
            .iter()
            .any(|end| field.ends_with(end))
        || field.ends_with(".label")
}

fn lost(content: &QbrContent, scene: &Scene) -> Vec<String> {
    let placed = fields(scene);
    let mut lost = Vec::new();
    let mut expected = std::collections::BTreeMap::<(String, String), usize>::new();
    for text in content.texts() {
        *expected
            .entry((text.field.clone(), letters(&text.plain())))
            .or_default() += 1;
    }
    for ((field, words), count) in expected {
        if words.is_empty() {
            continue;
        }
        let Some(parts) = placed.get(&field) else {
            lost.push(format!("{field} is not there: {words}"));
            continue;
        };
        // Where a slide goes on its section's name is its title.
        let again = |text: &(usize, String)| text.1.ends_with(", continued") && letters(&text.1) != words;
        let whole = |text: &&(usize, String)| !(field.ends_with("kicker") && again(text));
        let joined = letters(
            &parts
                .iter()
                .filter(whole)
                .map(|(_, words)| words.as_str())
                .collect::<String>(),
        );
        let times = joined.len() / words.len().max(1);
        if joined != words.repeat(times) || times < count || (times > count && !repeats(&field)) {
            lost.push(format!(
                "{field} is there {times} times:\n  {joined}\nfor\n  {words}"
            ));
        }
    }
    lost
}

#[test]
fn every_text_of_a_deck_stands_on_its_pages_and_none_lies_on_another() {
    for (name, content) in all_decks() {
        let scene = layout(&content, &fonts());
        let faults = faults(&scene);
        assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
        let lost = lost(&content, &scene);
        assert!(lost.is_empty(), "{name}:\n{}", lost.join("\n"));
    }
}

#[test]
fn figures_are_numbered_by_first_appearance_and_each_has_its_line_with_its_pages() {
    for (name, content) in all_decks() {
        let scene = layout(&content, &fonts());
        let mut seen: Vec<(u32, String)> = Vec::new();
        let mut lines = Vec::new();
        let mut pages = std::collections::BTreeMap::<u32, Vec<usize>>::new();
        for (n, page) in scene.pages.iter().enumerate() {
            each(&page.nodes, &mut |group| {
                if let Role::Receipt(number) = group.role {
                    let id = group.figure.clone().expect("a mark knows its figure");
                    if !seen.iter().any(|(s, _)| *s == number) {
                        seen.push((number, id.clone()));
                    }
                    assert!(seen.contains(&(number, id)), "{name}: one number, one figure");
                    let on = pages.entry(number).or_default();
                    if on.last() != Some(&(n + 1)) {
                        on.push(n + 1);
                    }
                }
                if let Some(line) = group.source_line {
                    let mut words = String::new();
                    support::check::words_of(&group.children, &mut words);
                    lines.push((
                        line,
                        group.figure.clone().expect("a line knows its figure"),
                        words,
                    ));
                }
            });
        }
        let numbers: Vec<u32> = seen.iter().map(|(n, _)| *n).collect();
        assert_eq!(numbers, (1..=seen.len() as u32).collect::<Vec<_>>(), "{name}");
        assert_eq!(lines.len(), seen.len(), "{name}");
        for ((number, id), (line, line_id, words)) in seen.iter().zip(&lines) {
            assert_eq!((number, id), (line, line_id), "{name}");
            let pages: Vec<String> = pages[number].iter().map(usize::to_string).collect();
            assert!(
                letters(words).ends_with(&pages.join(",")),
                "{name}: S{number} on {pages:?}: {words}"
            );
        }
    }
}

#[test]
fn the_foot_names_page_and_sources_where_marks_occur() {
    let scene = layout(&content(), &fonts());
    assert_eq!(scene.pages.len(), 13);
    for (n, page) in scene.pages.iter().enumerate() {
        let mut foot = String::new();
        let mut marks = false;
        each(&page.nodes, &mut |group| {
            marks |= matches!(group.role, Role::Receipt(_));
            if group.role == Role::Furniture {
                support::check::words_of(&group.children, &mut foot);
            }
        });
        if n == 0 {
            assert_eq!(foot, "");
            continue;
        }
        assert!(foot.contains(&format!("{} of 13", n + 1)), "{foot}");
        assert_eq!(
            foot.contains("S1–S24sources, page 13"),
            marks,
            "page {}: {foot}",
            n + 1
        );
    }
}

#[test]
fn a_title_of_300_characters_is_whole_on_a_page_of_its_own() {
    let mut content = content();
    let words = extreme::long(300);
    content.value.as_mut().expect("slide").title = text("value.title", &words);
    let scene = layout(&content, &fonts());
    let pages: Vec<&Page> = scene.pages.iter().filter(|p| p.slide == "value").collect();
    assert_eq!(pages.len(), 2);
    assert_eq!(
        pages.iter().map(|p| p.continued).collect::<Vec<_>>(),
        [false, true]
    );
    assert_eq!(letters(&titles(&scene)[7]), letters(&words));
    assert_eq!(
        letters(&titles(&scene)[8]),
        letters("Value and return, continued")
    );
    content.value.as_mut().expect("slide").title = text("value.title", &"Wort".repeat(80));
    let scene = layout(&content, &fonts());
    assert_eq!(letters(&titles(&scene)[7]), letters(&"Wort".repeat(80)));
    assert!(faults(&scene).is_empty());
}

#[test]
fn sixty_commitments_continue_under_their_heads_and_end_with_an_empty_row() {
    let scene = layout(&extreme::commitments(60), &fonts());
    let pages: Vec<&Page> = scene.pages.iter().filter(|p| p.slide == "commitments").collect();
    assert!(pages.len() > 5, "{}", pages.len());
    let mut rows = 0;
    for page in &pages {
        let mut heads = 0;
        each(&page.nodes, &mut |group| {
            heads += usize::from(group.role == Role::HeaderCell(deck::scene::Scope::Column));
            rows += usize::from(group.role == Role::Row);
        });
        assert_eq!(heads, 3, "a commitment asks for no answer");
    }
    assert_eq!(
        rows,
        60 + 1 + pages.len(),
        "each page has a row of heads, the last an empty one"
    );
    assert!(pages[1..].iter().all(|p| p.continued));
}

/// How many rows or items stand on each page of a slide, heads of tables left out.
fn rows_on(scene: &Scene, slide: &str) -> Vec<usize> {
    let rows = |page: &Page| {
        let mut rows = 0;
        each(&page.nodes, &mut |group| match group.role {
            Role::Row | Role::Item => rows += 1,
            Role::Table => rows -= 1,
            _ => {}
        });
        usize::try_from(rows).expect("a head for every table")
    };
    scene
        .pages
        .iter()
        .filter(|p| p.slide == slide)
        .map(rows)
        .collect()
}

/// A deck in which every slide that can continue has so many short rows.
fn of_rows(count: usize) -> QbrContent {
    fn times<T: Clone>(rows: &mut Vec<T>, count: usize, mut name: impl FnMut(&mut T, usize)) {
        let first = rows[0].clone();
        *rows = vec![first; count];
        rows.iter_mut().enumerate().for_each(|(n, row)| name(row, n));
    }
    let words = |field: &str, n: usize| text(&format!("{field}[{n}]"), &extreme::long(20 + 7 * (n % 5)));
    let mut c = content();
    times(&mut c.agenda.as_mut().expect("slide").decisions, count, |r, n| {
        r.what = words("agenda.what", n)
    });
    times(&mut c.summary.as_mut().expect("slide").rows, count, |r, n| {
        r.text = words("summary.text", n)
    });
    let s = c.past_commitments.as_mut().expect("slide");
    times(&mut s.ours, count, |r, n| r.what = words("promises.ours", n));
    times(&mut s.theirs, count, |r, n| r.what = words("promises.theirs", n));
    let s = c.scorecard.as_mut().expect("slide");
    times(&mut s.targets.as_mut().expect("table").rows, count, |r, n| {
        r.name = words("scorecard.name", n)
    });
    times(&mut c.outcomes.as_mut().expect("slide").rows, count, |r, n| {
        r.statement = words("outcomes.row", n)
    });
    times(
        &mut c.next_quarter.as_mut().expect("slide").rows,
        count,
        |r, n| r.name = words("next.name", n),
    );
    times(&mut c.decisions.as_mut().expect("slide").rows, count, |r, n| {
        r.what = words("decisions.what", n)
    });
    times(&mut c.commitments.as_mut().expect("slide").rows, count, |r, n| {
        r.what = words("commit.what", n)
    });
    c.risks = extreme::too_much().risks;
    times(&mut c.risks.as_mut().expect("slide").rows, count, |r, n| {
        r.statement = words("risks.row", n)
    });
    with_figures(c)
}

#[test]
fn no_page_of_a_slide_that_continues_holds_a_lone_row() {
    let slides = [
        "agenda",
        "summary",
        "promises",
        "scorecard",
        "outcomes",
        "risks",
        "next_quarter",
        "decisions",
        "commitments",
        "sources",
    ];
    for count in 4..24 {
        let scene = layout(&of_rows(count), &fonts());
        let faults = faults(&scene);
        assert!(faults.is_empty(), "{count}:\n{}", faults.join("\n"));
        for slide in slides {
            let rows = rows_on(&scene, slide);
            let least = rows.iter().min().copied().unwrap_or(0);
            assert!(rows.len() <= 1 || least > 1, "{count} rows, {slide}: {rows:?}");
        }
    }
}

#[test]
fn a_slide_without_content_is_not_there_and_marks_leave_with_the_sources() {
    let mut content = content();
    content.value = None;
    content.sources = None;
    let scene = layout(&content, &fonts());
    assert!(
        scene
            .pages
            .iter()
            .all(|p| p.slide != "value" && p.slide != "sources")
    );
    for page in &scene.pages {
        each(&page.nodes, &mut |group| {
            assert!(!matches!(group.role, Role::Receipt(_)))
        });
    }
}

#[test]
fn a_group_carries_the_audience_of_its_text() {
    let mut content = content();
    content.summary.as_mut().expect("slide").rows[1].text.audience = Audience::Internal;
    let scene = layout(&content, &fonts());
    let mut internal = Vec::new();
    for page in &scene.pages {
        each(&page.nodes, &mut |group| {
            if group.audience == Audience::Internal {
                internal.push(group.field.clone().unwrap_or_default());
            }
        });
    }
    assert_eq!(internal, ["summary.rows[users].text"]);
}

#[test]
fn every_drawing_is_told_in_words_and_every_page_has_one_title() {
    for (name, content) in all_decks() {
        let scene = layout(&content, &fonts());
        for page in &scene.pages {
            let mut count = 0;
            each(&page.nodes, &mut |group| {
                count += usize::from(group.role == Role::Title);
                if group.role == Role::Figure {
                    assert!(
                        group.alt.as_ref().is_some_and(|a| a.len() > 8),
                        "{name}: {}",
                        page.slide
                    );
                }
            });
            assert_eq!(count, 1, "{name}: {}", page.slide);
        }
        for slide in SlideKey::ALL {
            let pages: Vec<&Page> = scene.pages.iter().filter(|p| p.holds(slide.1)).collect();
            assert_eq!(!pages.is_empty(), content.has(slide.0), "{name}: {}", slide.1);
        }
    }
}

#[test]
fn the_same_content_gives_the_same_scene() {
    assert_eq!(layout(&content(), &fonts()), layout(&content(), &fonts()));
}

/// How long the texts and how many the rows of a generated deck are.
#[derive(Debug, Clone)]
struct Dials {
    title: usize,
    client: usize,
    lengths: Vec<usize>,
    counts: [usize; 8],
    money: u64,
    last: u32,
}

fn dials() -> impl Strategy<Value = Dials> {
    let length = prop_oneof![4 => 1usize..60, 2 => 60usize..160, 1 => 160usize..420];
    (
        prop_oneof![3 => 10usize..110, 1 => 110usize..700],
        prop_oneof![3 => 3usize..30, 1 => 30usize..200],
        proptest::collection::vec(length, 12),
        proptest::array::uniform8(0usize..9),
        1u64..90_000_000,
        0u32..140,
    )
        .prop_map(|(title, client, lengths, counts, money, last)| Dials {
            title,
            client,
            lengths,
            counts,
            money,
            last,
        })
}

fn generated(d: &Dials) -> QbrContent {
    let mut c = content();
    let mut turn = 0;
    let mut words = |field: &str| {
        turn += 1;
        text(field, &extreme::long(d.lengths[turn % d.lengths.len()]))
    };
    let shown = format!("${}", d.money);
    c.meta.client = extreme::long(d.client);
    c.meta.firm = extreme::long(d.client);
    c.cover.as_mut().expect("slide").client = text("cover.client", &extreme::long(d.client));
    c.cover.as_mut().expect("slide").firm = Some(text("cover.firm", &extreme::long(d.client)));

    let s = c.summary.as_mut().expect("slide");
    s.title = text("summary.title", &extreme::long(d.title));
    s.hero.as_mut().expect("hero").figure.text.clone_from(&shown);
    let row = s.rows[0].clone();
    s.rows = (0..=d.counts[0])
        .map(|n| {
            let mut row = row.clone();
            row.text = words(&format!("summary.rows[{n}].text"));
            row.figure.text.clone_from(&shown);
            row
        })
        .collect();
    let s = c.agenda.as_mut().expect("slide");
    let asked = s.decisions[0].clone();
    s.decisions = (0..d.counts[1])
        .map(|n| {
            let mut asked = asked.clone();
            asked.what = words(&format!("agenda.decisions[{n}].what"));
            asked.reason = (n % 2 == 0).then(|| words(&format!("agenda.decisions[{n}].reason")));
            asked
        })
        .collect();
    let s = c.past_commitments.as_mut().expect("slide");
    let commitment = s.ours[1].clone();
    let mut side = |name: &str, count: usize| {
        (0..count)
            .map(|n| {
                let mut commitment = commitment.clone();
                commitment.what = words(&format!("promises.{name}[{n}].what"));
                commitment.due = None;
                commitment.note = (n % 2 == 1).then(|| words(&format!("promises.{name}[{n}].note")));
                commitment
            })
            .collect()
    };
    (s.ours, s.theirs) = (side("ours", d.counts[2] + 1), side("theirs", d.counts[3]));
    s.changed.truncate(d.counts[0] % 4);
    for (n, fact) in s.changed.iter_mut().enumerate() {
        fact.fact = words(&format!("promises.changed[{n}].fact"));
    }
    let s = c.scorecard.as_mut().expect("slide");
    let table = s.targets.as_mut().expect("table");
    let row = table.rows[0].clone();
    table.rows = (0..=d.counts[4])
        .map(|n| {
            let mut row = row.clone();
            row.name = words(&format!("scorecard.targets[{n}].name"));
            row.metric = text(&format!("scorecard.targets[{n}].metric"), "A metric");
            row.bullet.now = Some(rust_decimal::Decimal::new(i64::from(d.last) * (n as i64 + 1), 2));
            row
        })
        .collect();
    let table = s.measured.as_mut().expect("table");
    for (n, row) in table.rows.iter_mut().enumerate() {
        row.name = words(&format!("scorecard.measured[{n}].name"));
    }
    let s = c.outcomes.as_mut().expect("slide");
    let row = s.rows[0].clone();
    s.rows = (0..=d.counts[5])
        .map(|n| {
            let mut row = row.clone();
            row.figure = (n % 3 > 0).then(|| support::at(&shown, "value"));
            row.statement = words(&format!("outcomes.rows[{n}].statement"));
            row.context = Some(words(&format!("outcomes.rows[{n}].context")));
            row
        })
        .collect();
    let s = c.status.as_mut().expect("slide");
    s.trends.truncate(d.counts[1] % 4);
    for (n, trend) in s.trends.iter_mut().enumerate() {
        trend.name = text(
            &format!("status.trends[{n}].name"),
            &extreme::long(d.lengths[n].min(160)),
        );
        trend.last.text.clone_from(&shown);
        for point in &mut trend.chart.points {
            point.value =
                (point.value + rust_decimal::Decimal::from(d.last)) % rust_decimal::Decimal::from(101);
        }
    }
    let s = c.value.as_mut().expect("slide");
    for (p, part) in s.parts.iter_mut().enumerate() {
        let statement = part.statements[0].clone();
        part.amount.text.clone_from(&shown);
        part.statements = (0..=(d.counts[6] + p) % 4)
            .map(|n| {
                let mut statement = statement.clone();
                statement.quote = words(&format!("value.parts[{p}].statements[{n}].quote"));
                statement.source = Some(words(&format!("value.parts[{p}].statements[{n}].source")));
                statement
            })
            .collect();
    }
    s.parts[0].value = rust_decimal::Decimal::from(d.money);
    s.fees.as_mut().expect("fees").value = rust_decimal::Decimal::from(1 + d.money / u64::from(d.last + 1));
    s.multiples.clear();
    let s = c.next_quarter.as_mut().expect("slide");
    let rows = s.rows.clone();
    s.rows = (0..=d.counts[7])
        .map(|n| {
            let mut row = rows[n % rows.len()].clone();
            row.name = words(&format!("next_quarter.rows[{n}].name"));
            row.outcome = Some(words(&format!("next_quarter.rows[{n}].outcome")));
            row.owner = Some(extreme::long(d.client.min(60)));
            if let Some(bar) = &mut row.bar {
                let from = support::day("2025-10-14");
                bar.from = (n % 2 == 0).then_some(from);
                bar.to = from + chrono::Days::new(u64::from(d.last) * (n as u64 + 1) / 3);
            }
            row
        })
        .collect();
    let s = c.discussion.as_mut().expect("slide");
    let question = s.questions[0].clone();
    s.questions = (0..d.counts[0])
        .map(|n| {
            let mut question = question.clone();
            question.text = words(&format!("discussion.questions[{n}].text"));
            question.rests_on = Some(words(&format!("discussion.questions[{n}].rests_on")));
            question
        })
        .collect();
    let horizon = s.horizon.as_mut().expect("horizon");
    let goal = horizon.goals[1].clone();
    for n in 0..d.counts[1] % 4 {
        let mut goal = goal.clone();
        goal.words = words(&format!("discussion.goals[{n}].words"));
        goal.from = support::day("2025-11-20") + chrono::Days::new(40 * n as u64);
        goal.to = goal.from + chrono::Days::new(if n % 2 == 0 { 0 } else { 30 });
        horizon.goals.insert(horizon.goals.len() - 1, goal);
    }
    let s = c.decisions.as_mut().expect("slide");
    for (n, row) in s.rows.iter_mut().enumerate() {
        row.what = words(&format!("decisions.rows[{n}].what"));
        row.owner = Some(text(
            &format!("decisions.rows[{n}].owner"),
            &extreme::long(d.client),
        ));
        row.answer = (n == 1).then(|| words(&format!("decisions.rows[{n}].answer")));
    }
    let s = c.commitments.as_mut().expect("slide");
    let row = s.rows[0].clone();
    s.rows = (0..d.counts[2] * 3)
        .map(|n| {
            let mut row = row.clone();
            row.what = words(&format!("commitments.rows[{n}].what"));
            row.outcome = Some(words(&format!("commitments.rows[{n}].outcome")));
            row.by = None;
            row.owner =
                (n % 2 == 0).then(|| text(&format!("commitments.rows[{n}].owner"), &extreme::long(d.client)));
            row
        })
        .collect();
    for (n, figure) in c.figures.values_mut().enumerate() {
        figure.record = text("", &extreme::long(d.lengths[n % d.lengths.len()]));
        figure.shown.clone_from(&shown);
    }
    with_figures(c)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_lengths_and_counts_nothing_is_lost_and_nothing_overlaps(d in dials()) {
        let content = generated(&d);
        let scene = layout(&content, &fonts());
        let faults = faults(&scene);
        prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        let lost = lost(&content, &scene);
        prop_assert!(lost.is_empty(), "{}", lost.join("\n"));
    }
}
