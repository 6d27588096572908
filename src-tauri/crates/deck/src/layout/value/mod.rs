//! Value and return: one bar of value hanging from the top, strongest evidence first, what is only claimed
//! hatched and apart, beside a bar of the quarter's fees on one scale; the statements with their source.

mod bar;
mod statements;

use super::compositor::{Compositor, Passage, figure_style};
use super::flow::{Row, flow, settle};
use super::frame::{self, BOTTOM, Draft, HALF, LEFT, RIGHT, TOP};
use crate::content::{SlideKey, ValueSlide};
use crate::fonts::Weight;
use crate::scene::Node;
use crate::typeset::{Setting, Style};
use bar::{BAR, Bar, WIDE, bars};
use statements::{
    PART_FOOT, Part, UNCOUNTED_HEAD, graded_rows, list, part, placed_part, statement_row, sum_only,
    uncounted_pages, uncounted_table,
};

const HERO: (f64, f64) = (46.0, 190.0);
const SENTENCE: f64 = 28.0;
const HERO_ROOM: f64 = 344.0 - 46.0 - 16.0;
const NOTES_LAST: f64 = 469.5;

/// The slide's pages.
pub fn draft(c: &Compositor<'_>, slide: &ValueSlide) -> Draft {
    let bar = Bar::new(slide);
    let left = left_column(c, slide, &bar);
    let rows: Vec<Part> = slide.parts.iter().map(|p| part(c, p, HALF)).collect();
    let heights: Vec<f64> = rows.iter().map(|r| r.height).collect();
    let wanted: Vec<f64> = bar.tops.clone();
    let total: f64 = heights.iter().sum();
    let uncounted_rows = |x: f64| -> Vec<Row<'_>> {
        slide
            .uncounted
            .iter()
            .enumerate()
            .map(|(n, s)| statement_row(c, s, n, x))
            .collect()
    };
    let mut bodies = Vec::new();
    let mut first = left;
    // The last letters may stand nearer to the body's end than to the next part.
    let end = BOTTOM + PART_FOOT - 1.0;
    if total <= end - TOP + 0.05 {
        let uncounted = uncounted_rows(HALF);
        let uncounted_height: f64 = uncounted.iter().map(Row::height).sum::<f64>() + UNCOUNTED_HEAD;
        let has_first = !slide.parts.is_empty() || slide.hero.is_some() || slide.fees.is_some();
        let shares = has_first && !uncounted.is_empty() && total + uncounted_height <= BOTTOM - TOP;
        let bottom = if shares { BOTTOM - uncounted_height } else { end };
        let tops = settle(&wanted, &heights, TOP, bottom);
        for (n, (row, (top, want))) in rows.iter().zip(tops.iter().zip(&wanted)).enumerate() {
            first.extend(placed_part(c, row, n, *top, *want, BAR + WIDE));
        }
        if shares {
            let placed: Vec<_> = flow(uncounted, c.room(bottom + UNCOUNTED_HEAD, BOTTOM))
                .into_iter()
                .flatten()
                .collect();
            first.extend(uncounted_table(c, &placed, HALF, bottom));
            bodies.push(first);
        } else {
            if has_first {
                bodies.push(first);
            }
            let room = c.room(frame::HEAD_RULE, BOTTOM).after(bodies.len());
            bodies.extend(uncounted_pages(c, uncounted_rows(LEFT), room));
        }
    } else {
        // More statements than the bar's page holds: the bar stands alone with the sums, the statements follow.
        let sums: Vec<Part> = slide.parts.iter().map(|p| sum_only(c, p)).collect();
        let heights: Vec<f64> = sums.iter().map(|r| r.height).collect();
        let tops = settle(&wanted, &heights, TOP, BOTTOM);
        for (n, (row, (top, want))) in sums.iter().zip(tops.iter().zip(&wanted)).enumerate() {
            first.extend(placed_part(c, row, n, *top, *want, BAR + WIDE));
        }
        bodies.push(first);
        let parts = slide.parts.iter().enumerate();
        let rows = parts.flat_map(|(n, part)| graded_rows(c, part).into_iter().map(move |r| r.group(n)));
        for placed in flow(rows.collect(), c.room(TOP, BOTTOM).after(1)) {
            bodies.push(vec![
                frame::head_rule(c, LEFT, RIGHT, TOP),
                list(c, &placed, LEFT),
            ]);
        }
        let room = c.room(frame::HEAD_RULE, BOTTOM).after(bodies.len());
        bodies.extend(uncounted_pages(c, uncounted_rows(LEFT), room));
    }
    if bodies.is_empty() {
        bodies.push(Vec::new());
    }
    let (kicker, title) = (slide.kicker.clone(), slide.title.clone());
    Draft {
        key: SlideKey::Value,
        kicker,
        title,
        bodies,
    }
}

fn left_column(c: &Compositor<'_>, slide: &ValueSlide, bar: &Bar) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut used = TOP;
    if let Some((figure, words)) = &slide.hero {
        let figure = c.figure(
            figure,
            figure_style(60.0, c.ink.accent),
            Setting::line(),
            HERO_ROOM,
        );
        nodes.push(figure.at(HERO.0, HERO.1));
        let words = c.text(
            words,
            Style::new(14.0, Weight::Regular, c.ink.ink),
            HERO_ROOM - 24.0,
        );
        let y = HERO.1 + figure.depth() + SENTENCE;
        used = y + words.depth() + 4.0;
        nodes.push(words.at(LEFT, y));
    }
    nodes.push(bars(c, slide, bar, used));
    // The notes stand on the foot, the last on its line.
    let grey = Style::new(11.0, Weight::Regular, c.ink.second);
    let notes: Vec<Passage> = slide.notes.iter().map(|n| c.text(n, grey, HERO_ROOM)).collect();
    let height: f64 = notes.iter().map(|n| n.leading() * n.lines() as f64).sum();
    let mut y = NOTES_LAST - height + 14.0;
    for note in &notes {
        nodes.push(note.at(LEFT, y));
        y += note.leading() * note.lines() as f64;
    }
    nodes
}
