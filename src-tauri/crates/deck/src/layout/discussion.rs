//! Strategic discussion: the client's direction is the title, their dated goals a strip of months, and
//! under it questions, which are not a pitch.

use super::charts::timeline::Months;
use super::charts::{Area, Ground, every};
use super::compositor::{Compositor, Passage, figure_style};
use super::flow::{Room, Row, fewest_pages, flow};
use super::frame::{self, BOTTOM, Draft, LEFT, RIGHT, THIRD, THIRDS, TOP};
use super::stack::Stack;
use super::table;
use crate::content::line::{Line, number, say};
use crate::content::{Discussion, GoalLine, Horizon, HorizonGoal, Question, SlideKey};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Role};
use crate::typeset::{CAP_HEIGHT, Setting, Style};

const FIGURES: f64 = 179.0;
const WORDS: f64 = 204.0;
const WORDS_BELOW: f64 = 272.0;
const AXIS: f64 = 232.0;
const PERIOD: f64 = 8.0;
const MONTH_TICKS: (f64, f64) = (241.0, 244.5);
const MONTH_NAMES: f64 = 251.0;
/// Least space between two months.
const MONTH_GAP: f64 = 8.0;
const DOT: f64 = 4.5;
const RULE: f64 = 300.0;
const QUESTION: f64 = 332.0;
const QUESTION_WIDTH: f64 = 264.0;
const RESTS_ON: f64 = 32.0;
const ROW: f64 = 112.0;
const ROW_WIDTH: f64 = 642.0;
const GOAL_WIDTH: f64 = 240.0;
/// Of words that have one line under their number.
const GOAL_LINE: f64 = 330.0;
const GOAL_ROW: f64 = 67.2;
const GOAL_LINES: f64 = 56.0;
/// From one line to write on to the next.
const NOTES: f64 = 44.0;
/// From the questions to goals under them.
const UNDER: f64 = 24.0;

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &Discussion) -> Draft {
    let mut bodies: Vec<Vec<Node>> = Vec::new();
    let mut in_rows = &slide.questions[..];
    if let Some(horizon) = &slide.horizon {
        let (mut nodes, left_over) = strip(c, horizon);
        // Of four questions two stand under the strip, so that none is left alone.
        let beside = match slide.questions.len() {
            4 => 2,
            n => n.min(3),
        };
        let (three, more) = slide.questions.split_at(beside);
        let (columns, mut reach) = thirds(c, three);
        if reach <= BOTTOM {
            nodes.extend(columns);
            in_rows = more;
        } else {
            reach = RULE;
        }
        if c.roomy() && slide.questions.is_empty() && left_over.is_empty() {
            nodes.extend(lines_to_write_on(c));
        }
        // Goals that found no place on the strip stand under it all where there is room, else on the next page.
        let top = reach + UNDER;
        let fits = top + GOAL_ROW * left_over.len() as f64 <= BOTTOM;
        let under = fits.then(|| goals_in_rows(c, &left_over, c.room(top, BOTTOM)));
        match under.filter(|pages| pages.len() == 1) {
            Some(pages) => {
                nodes.extend(pages.into_iter().flatten());
                bodies.push(nodes);
            }
            None => {
                bodies.push(nodes);
                bodies.extend(goals_in_rows(c, &left_over, c.room(TOP, BOTTOM).after(1)));
            }
        }
    }
    let room = c.room(TOP, BOTTOM).after(bodies.len());
    let way = |size: &f64| {
        let goals = slide.undated.iter().enumerate();
        let mut rows: Vec<Row<'_>> = goals.map(|(n, goal)| undated_row(c, goal, n)).collect();
        let questions = (rows.len()..).zip(in_rows);
        rows.extend(questions.map(|(n, q)| question_row(c, q, n, *size)));
        flow(rows, room)
    };
    let sizes: &[f64] = if c.roomy() { &[30.0, 20.0] } else { &[20.0] };
    let (_, pages) = fewest_pages(sizes.iter().map(way));
    bodies.extend(pages.iter().map(|placed| ruled(c, placed)));
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Discussion,
        kicker,
        title,
        bodies,
    }
}

/// Under a strip that is alone on its page: room for what is said.
fn lines_to_write_on(c: &Compositor<'_>) -> Vec<Node> {
    let line = |n: u32| table::to_write_on(c, LEFT, RIGHT - LEFT, RULE + NOTES * f64::from(n));
    let lines = (1..=4).map(line);
    std::iter::once(frame::head_rule(c, LEFT, RIGHT, RULE))
        .chain(lines)
        .collect()
}

fn ruled(c: &Compositor<'_>, placed: &[super::flow::Placed<'_>]) -> Vec<Node> {
    let mut list = Group::new(Role::List);
    for row in placed {
        list.children.push(row.node());
        list.children.push(frame::hairline(c, LEFT, RIGHT, row.end()));
    }
    let top = placed.first().map_or(TOP, |row| row.top);
    vec![frame::head_rule(c, LEFT, RIGHT, top), list.into()]
}

/// A goal without a day, in the client's words.
fn undated_row<'a>(c: &Compositor<'a>, goal: &GoalLine, index: usize) -> Row<'a> {
    let figure = goal.figure.as_ref();
    let figure = figure.map(|f| c.figure(f, figure_style(30.0, c.ink.accent), Setting::line(), 180.0));
    let words = c.text(
        &goal.words,
        Style::new(20.0, Weight::Regular, c.ink.ink),
        ROW_WIDTH,
    );
    let stack = |x: f64| Stack {
        x,
        role: Role::Block,
        items: Vec::new(),
    };
    let number = stack(RIGHT - 180.0).with_some(34.0, figure);
    Row::new(index, GOAL_LINES)
        .role(Role::Item)
        .with(stack(LEFT).with(34.0, words))
        .with(number)
}

fn question_row<'a>(c: &Compositor<'a>, question: &Question, index: usize, size: f64) -> Row<'a> {
    let text = c.text(
        &question.text,
        Style::new(size, Weight::Medium, c.ink.ink),
        ROW_WIDTH,
    );
    let grey = Style::new(14.0, Weight::Regular, c.ink.second);
    let rests_on = question.rests_on.as_ref().map(|t| c.text(t, grey, ROW_WIDTH));
    let mut words = Stack::cell(LEFT)
        .with(16.0 + size, text)
        .with_some(25.0, rests_on);
    words.role = Role::Block;
    Row::new(index, ROW).role(Role::Item).with(words)
}

/// Up to three questions beside each other; also how far down they reach.
fn thirds(c: &Compositor<'_>, questions: &[Question]) -> (Vec<Node>, f64) {
    let mut list = Group::new(Role::List);
    let mut reach = RULE;
    for (question, x) in questions.iter().zip(THIRDS) {
        let text = c.text(
            &question.text,
            Style::new(20.0, Weight::Medium, c.ink.ink),
            QUESTION_WIDTH,
        );
        let grey = Style::new(14.0, Weight::Regular, c.ink.second);
        let rests_on = question
            .rests_on
            .as_ref()
            .map(|t| c.text(t, grey, QUESTION_WIDTH));
        let mut item = Group::new(Role::Item);
        item.children.push(frame::head_rule(c, x, x + THIRD, RULE));
        item.children.push(text.at(x, QUESTION));
        let mut y = QUESTION + text.depth();
        if let Some(rests_on) = rests_on {
            y += RESTS_ON;
            item.children.push(rests_on.at(x, y));
            y += rests_on.depth();
        }
        reach = reach.max(y + 5.0);
        list.children.push(item.into());
    }
    (vec![list.into()], reach)
}

/// The strip of months; the goals that found no place on it are given back.
fn strip<'h>(c: &Compositor<'_>, horizon: &'h Horizon) -> (Vec<Node>, Vec<&'h HorizonGoal>) {
    let ink = c.ink;
    let months = Months::new(&horizon.axis, LEFT, RIGHT);
    let today = months.start(horizon.today);
    let mut group = Group::new(Role::Figure).alt(told(c, horizon));
    let mut put = |node: Node| group.children.push(node);

    put(draw::rule(LEFT, today, AXIS, 2.5, ink.accent).into());
    let goal_at = |goal: &HorizonGoal| (months.start(goal.from), months.end(goal.to));
    let is_period = |goal: &HorizonGoal| goal.to > goal.from;
    let ends = horizon.goals.iter().map(|g| goal_at(g).1).fold(RIGHT, f64::max);
    put(draw::line(today, AXIS, ends, AXIS, draw::dashed(1.5, ink.accent, 5.0, 4.0)).into());
    let small = Style::new(9.0, Weight::Regular, ink.furniture);
    let names: Vec<(f64, Passage)> = horizon
        .axis
        .ticks
        .iter()
        .map(|tick| (months.start(tick.on), c.label(&tick.label, small)))
        .collect();
    let widths: Vec<(f64, f64)> = names.iter().map(|(x, name)| (*x, name.width())).collect();
    for (x, name) in names.iter().step_by(every(&widths, MONTH_GAP)) {
        put(draw::line(*x, MONTH_TICKS.0, *x, MONTH_TICKS.1, draw::stroke(0.75, ink.axis)).into());
        if x + 4.0 + name.width() <= RIGHT + 0.5 {
            put(name.at(x + 4.0, MONTH_NAMES));
        }
    }
    for goal in horizon.goals.iter().filter(|g| is_period(g)) {
        let (from, to) = goal_at(goal);
        put(draw::rect(from, AXIS - PERIOD / 2.0, to - from, PERIOD, ink.white).into());
        put(draw::hatch(from, AXIS - PERIOD / 2.0, to - from, PERIOD, 5.0, 1.25, ink.tint).into());
        let line = draw::stroke(1.0, ink.accent);
        put(draw::outline(from, AXIS - PERIOD / 2.0, to - from, PERIOD, line).into());
    }
    for goal in horizon.goals.iter().filter(|g| !is_period(g)) {
        let x = goal_at(goal).1.min(RIGHT - DOT);
        put(draw::ring(x, AXIS, DOT, 1.5, ink.accent).into());
    }
    put(draw::dot(today, AXIS, DOT, ink.accent).into());

    let bounds = Area {
        left: LEFT - 3.0,
        top: TOP - 1.0,
        right: RIGHT + 0.5,
        bottom: RULE - 6.0,
    };
    let mut ground = Ground::within(bounds);
    ground.take(Area {
        left: LEFT,
        top: AXIS - 6.0,
        right: RIGHT,
        bottom: MONTH_NAMES + 3.0,
    });
    let words = Style::new(14.0, Weight::Regular, ink.ink);
    let big = figure_style(44.0, ink.accent);
    if let Some((figure, text)) = &horizon.now {
        let figure = c.figure(figure, big, Setting::line(), 380.0);
        let text = c.text(text, words, 300.0);
        put(figure.at(LEFT - 2.0, FIGURES));
        put(text.at(LEFT, WORDS - text.depth()));
        ground.take(Area::of(&figure, LEFT - 2.0, FIGURES));
        ground.take(Area::of(&text, LEFT, WORDS - text.depth()));
    }
    let mut left_over = Vec::new();
    // The last goal is the direction: it takes the right end first.
    for goal in horizon.goals.iter().rev() {
        let (from, to) = goal_at(goal);
        let placed = place_goal(c, goal, is_period(goal).then_some(from), to, &mut ground);
        match placed {
            Some(nodes) => nodes.into_iter().for_each(&mut put),
            None => left_over.push(goal),
        }
    }
    left_over.reverse();
    (vec![group.into()], left_over)
}

/// A goal's number and words over or under its place on the axis, where there is room for both.
fn place_goal(
    c: &Compositor<'_>,
    goal: &HorizonGoal,
    from: Option<f64>,
    to: f64,
    ground: &mut Ground,
) -> Option<Vec<Node>> {
    let style = Style::new(14.0, Weight::Regular, c.ink.ink);
    let gap = 8.0;
    let right = RIGHT.min(to + 4.5);
    // From the place's left edge for a period; else flush right with its ring, or from it.
    let settings: Vec<(f64, Setting)> = match from {
        Some(x) => vec![
            (x, Setting::new(GOAL_WIDTH.min(RIGHT - x), 18.0)),
            (right, Setting::new(GOAL_WIDTH, 18.0).right_with_marks()),
            (right, Setting::new(GOAL_LINE, 18.0).right_with_marks()),
        ],
        None => vec![
            (right, Setting::new(GOAL_WIDTH, 18.0).right_with_marks()),
            (
                to - 4.5,
                Setting::new(GOAL_WIDTH.min(RIGHT - to + 4.5).max(1.0), 18.0),
            ),
            (right, Setting::new(GOAL_LINE, 18.0).right_with_marks()),
        ],
    };
    for (x, setting) in settings {
        if setting.width < 60.0 {
            continue;
        }
        let words = c.text_in(&goal.words, style, setting);
        let figure = goal.figure.as_ref().map(|f| {
            let big = figure_style(44.0, c.ink.accent);
            c.figure(
                f,
                big,
                Setting {
                    width: f64::INFINITY,
                    ..setting
                },
                300.0,
            )
        });
        for below in [false, true] {
            let small = goal.figure.as_ref().filter(|_| below).map(|f| {
                c.figure(
                    f,
                    Style::new(14.0, Weight::SemiBold, c.ink.accent),
                    Setting {
                        width: f64::INFINITY,
                        ..setting
                    },
                    200.0,
                )
            });
            let figure = if below { small } else { figure.clone() };
            let first = if below { WORDS_BELOW } else { WORDS - words.depth() };
            let figure_y = if below { first } else { FIGURES };
            let words_y = if below && figure.is_some() {
                first + 18.0
            } else {
                first
            };
            let grown = |p: &Passage, y: f64| {
                let a = Area::of(p, x, y);
                Area {
                    left: a.left - gap,
                    right: a.right + gap,
                    ..a
                }
            };
            let areas: Vec<Area> = figure
                .iter()
                .map(|f| grown(f, figure_y))
                .chain([grown(&words, words_y)])
                .collect();
            let inside = |a: &Area| Area {
                left: a.left + gap,
                right: a.right - gap,
                ..*a
            };
            let overlap_own = !below
                && figure.is_some()
                && words.depth() > 0.0
                && first - CAP_HEIGHT * 14.0 < FIGURES + 4.0;
            if !overlap_own && areas.iter().all(|a| ground.is_free(a, &inside(a))) {
                areas.iter().for_each(|a| ground.take(inside(a)));
                let mut nodes: Vec<Node> = figure.iter().map(|f| f.at(x, figure_y)).collect();
                nodes.push(words.at(x, words_y));
                return Some(nodes);
            }
        }
    }
    None
}

fn goals_in_rows(c: &Compositor<'_>, goals: &[&HorizonGoal], room: Room) -> Vec<Vec<Node>> {
    let row = |(n, goal): (usize, &&HorizonGoal)| {
        let period = period(c, goal).plain();
        let figure = goal
            .figure
            .as_ref()
            .map(|f| c.figure(f, figure_style(30.0, c.ink.accent), Setting::line(), 180.0));
        let words = c.text(&goal.words, Style::new(20.0, Weight::Medium, c.ink.ink), 494.0);
        let date = c.label_in(
            &period,
            Style::new(14.0, Weight::Regular, c.ink.second),
            Setting::new(494.0, 20.0),
        );
        let stack = |x: f64| Stack {
            x,
            role: Role::Block,
            items: Vec::new(),
        };
        Row::new(n, GOAL_ROW)
            .role(Role::Item)
            .with(stack(LEFT).with_some(36.0, figure))
            .with(stack(270.0).with(30.0, words).with(21.0, date))
    };
    let rows = goals.iter().enumerate().map(row).collect();
    flow(rows, room).iter().map(|placed| ruled(c, placed)).collect()
}

fn told(c: &Compositor<'_>, horizon: &Horizon) -> String {
    let goal = |g: &HorizonGoal| {
        let words = match &g.figure {
            Some(figure) => say!(
                c,
                "list-more",
                first = number(&figure.text),
                next = Line::from(&g.words)
            ),
            None => Line::from(&g.words),
        };
        let when = period(c, g);
        match words.plain() == when.plain() {
            true => words,
            false => say!(c, "list-more", first = words, next = when),
        }
    };
    let goals = c.in_row(horizon.goals.iter().map(goal));
    say!(c, "alt-horizon", today = c.day(horizon.today), goals = goals).plain()
}

/// The days of a goal, in words.
fn period(c: &Compositor<'_>, goal: &HorizonGoal) -> Line {
    match goal.to > goal.from {
        true => say!(c, "from-to", from = c.day(goal.from), to = c.day(goal.to)),
        false => c.day(goal.from),
    }
}
