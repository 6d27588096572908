//! The weekly report on paper: the sentence, the bar, what moved and why, what to do first, what is to be renewed and what is due.

use std::path::Path;

use chrono::NaiveDate;
use deck::sheet::{Bar, Block, Cell, Column, Mark, Shares, Sheet, Table};
use model::settings::Firm;
use model::{Audience, Band, DeckLanguage};
use serde_json::json;

use super::said;
use super::week::{BarView, DueView, FirstView, MovedView, RenewalView, WeekView};
use crate::files::suggested;
use crate::paper::Written;
use crate::text::{self, day, said as say};
use crate::{Desk, Result};

/// So many rows of each of these stand on paper; the rest is counted.
const RISES: usize = 8;
const RENEWALS: usize = 8;
const DUE: usize = 8;

impl Desk {
    /// Writes the week to a file as a PDF of A4 pages, whole or not at all.
    ///
    /// # Errors
    /// As [`Desk::week`], and when the file cannot be written.
    pub fn week_report(&self, since: Option<NaiveDate>, out: &Path) -> Result<Written> {
        let week = self.week(since)?;
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        self.paper_write(sheet(&week, firm.as_ref()), out)
    }

    /// What a file of the week is called unless somebody says otherwise, with this ending.
    pub fn week_file_name(&self, ending: &str) -> String {
        let (kicker, on) = (say("report-kicker", &json!({})), self.clock.today());
        suggested(&kicker, &format!(" {on}{ending}"))
    }
}

/// The week as it stands on paper.
pub fn sheet(week: &WeekView, firm: Option<&Firm>) -> Sheet {
    let (on, then) = (day(week.as_of), day(week.since));
    let firm_name = firm.and_then(|firm| firm.name.clone());
    let kicker = say("report-kicker", &json!({}));
    let mut blocks = Vec::new();
    if week.accounts == 0 {
        blocks.push(Block::Lead(say("report-empty", &json!({}))));
    } else {
        standing(week, &then, &mut blocks);
        moved(week, &then, &mut blocks);
        first(&week.first, &mut blocks);
        renewals(&week.renewals, &mut blocks);
        due(week, &mut blocks);
    }
    Sheet {
        kicker: format!("{kicker}, {on}"),
        title: say("report-changed", &json!({ "fell": week.fell, "rose": week.rose })),
        author: firm_name.clone().unwrap_or_default(),
        subject: say("report-subject", &json!({ "day": on })),
        language: DeckLanguage::English,
        dated: week.as_of,
        accent: firm.and_then(|firm| firm.accent.clone()),
        logo: None,
        audience: Audience::Internal,
        foot: say("report-foot", &json!({ "firm": firm_name, "day": on })),
        blocks,
    }
}

fn heading(id: &str, note: String, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(say(id, &json!({})), note));
}

/// What is at risk in a sentence, and the bar of it.
fn standing(week: &WeekView, then: &str, blocks: &mut Vec<Block>) {
    let Some(bar) = week.bars.first() else {
        return blocks.push(Block::Lead(say("report-no-fees", &json!({}))));
    };
    let same = bar.at_risk.minor == bar.at_risk_before.minor;
    let risk = Some(bar.at_risk.text.as_str()).filter(|_| bar.at_risk.minor != "0");
    let before = if same {
        "same"
    } else {
        bar.at_risk_before.text.as_str()
    };
    let about = json!({ "risk": risk, "total": bar.total.text, "before": before, "then": then });
    blocks.push(Block::Lead(say("report-risk", &about)));
    blocks.push(Block::Bar(bar_of(bar, then)));
    // Fees in another currency are told in a line: a bar each would push the week off its pages.
    let line = |bar: &BarView| {
        let words: Vec<String> = keys(bar).into_iter().map(|(_, words)| words).collect();
        let about = json!({ "currency": bar.currency, "bands": words });
        say("report-other-bar", &about)
    };
    let others: Vec<String> = week.bars.iter().skip(1).map(line).collect();
    if !others.is_empty() {
        blocks.push(Block::Note(others.join(" ")));
    }
}

/// What stands in each band, in words.
fn keys(bar: &BarView) -> Vec<(Mark, String)> {
    let key = |of: &super::week::BarBand| {
        let about = json!({ "band": band(of.band), "n": of.accounts, "amount": of.revenue.text });
        (mark(of.band), say("report-bar-key", &about))
    };
    let there = bar.bands.iter().filter(|of| of.accounts > 0);
    there.map(key).collect()
}

fn bar_of(bar: &BarView, then: &str) -> Bar {
    let key = keys(bar);
    let words: Vec<&str> = key.iter().map(|(_, words)| words.as_str()).collect();
    let now = bar.accounts.iter().map(|one| (mark(one.band), one.share));
    let before = bar.bands.iter().filter(|of| of.share_before > 0.0);
    let before = before.map(|of| (mark(of.band), of.share_before));
    Bar {
        alt: say("report-bar-alt", &json!({ "bands": words })),
        bars: vec![
            Shares {
                name: say("report-bar", &json!({ "currency": bar.currency })),
                parts: now.collect(),
            },
            Shares {
                name: say("report-bar-before", &json!({ "then": then })),
                parts: before.collect(),
            },
        ],
        key,
    }
}

fn moved(week: &WeekView, then: &str, blocks: &mut Vec<Block>) {
    heading(
        "report-moved",
        say("report-moved-note", &json!({ "then": then })),
        blocks,
    );
    let rises = week.rises.iter().take(RISES);
    let rows: Vec<Vec<Cell>> = week.falls.iter().chain(rises).map(moved_row).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            columns: vec![
                column("column-account", 5.0),
                column("column-band", 2.6),
                figures("column-score_before", 1.2),
                figures("column-score", 0.9),
                figures("column-moved", 1.2),
            ],
            rows,
        }));
    }
    let more = |n: usize| (n > 0).then(|| say("report-more", &json!({ "n": n })));
    let mut names = week.unmoved_names.clone();
    names.extend(more((week.unmoved as usize).saturating_sub(names.len())));
    let scored =
        week.falls.len() + week.rises.len() + (week.more_falls + week.more_rises + week.unmoved) as usize;
    let net = signed(week.net);
    let told = [
        (week.falls.is_empty()).then(|| say("report-nothing-fell", &json!({}))),
        (week.more_falls > 0).then(|| say("report-more-fell", &json!({ "n": week.more_falls }))),
        Some(say("report-net", &json!({ "net": net, "n": scored }))),
        (!names.is_empty()).then(|| say("report-unmoved", &json!({ "names": names }))),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    blocks.push(Block::Note(told.join(" ")));
}

fn moved_row(one: &MovedView) -> Vec<Cell> {
    let known = |band| band != Band::NotEnoughData;
    let both = known(one.band) && known(one.band_before);
    let held = one.cap == Some(one.band) && one.band < one.by_points;
    let now = match held {
        true => say("report-held", &json!({ "band": band(one.band) })),
        false => band(one.band),
    };
    let bands = match one.band == one.band_before {
        true => now,
        false => say(
            "report-from-to",
            &json!({ "from": band(one.band_before), "to": now }),
        ),
    };
    vec![
        Cell::text(&one.name)
            .strong()
            .under(said::reason(one.reason.as_ref())),
        Cell::text(bands).mark(mark(one.band)),
        Cell::text(points(one.points_before)),
        Cell::text(points(one.points)).strong(),
        Cell::text(if both { signed(one.moved) } else { String::new() }),
    ]
}

fn first(first: &[FirstView], blocks: &mut Vec<Block>) {
    heading("report-first", String::new(), blocks);
    if first.is_empty() {
        return blocks.push(Block::Paragraph(say("report-first-none", &json!({}))));
    }
    let row = |(n, one): (usize, &FirstView)| {
        let opens = one.effect.as_ref().map_or(0, |effect| effect.opens.len());
        let about = json!({ "name": one.name, "day": day(one.by), "opens": opens });
        let effect = match (&one.effect, &one.amount) {
            (Some(effect), _) => {
                let (from, to) = match effect.band == effect.band_before {
                    true => (points(effect.points_before), points(effect.points)),
                    false => (band(effect.band_before), band(effect.band)),
                };
                say("report-from-to", &json!({ "from": from, "to": to }))
            }
            (None, Some(amount)) => amount.text.clone(),
            (None, None) => String::new(),
        };
        vec![
            Cell::text(format!("{}  {}", n + 1, one.what))
                .strong()
                .under(say("report-first-under", &about)),
            Cell::text(effect),
        ]
    };
    blocks.push(Block::Table(Table {
        columns: vec![column("column-what", 6.0), figures("column-effect", 1.6)],
        rows: first.iter().enumerate().map(row).collect(),
    }));
}

fn renewals(renewals: &[RenewalView], blocks: &mut Vec<Block>) {
    heading("report-renewals", say("report-renewals-note", &json!({})), blocks);
    if renewals.is_empty() {
        return blocks.push(Block::Paragraph(say("report-renewals-none", &json!({}))));
    }
    let row = |one: &RenewalView| {
        let fees = one.amount.as_ref().map(|amount| amount.text.clone());
        vec![
            Cell::text(day(one.deadline)),
            Cell::text(&one.name)
                .strong()
                .under(one.service.as_deref().unwrap_or_default()),
            Cell::text(fees.unwrap_or_else(|| say("report-no-fees-one", &json!({})))),
            Cell::text(said::call(one)),
            Cell::text(band(one.band)).mark(mark(one.band)),
        ]
    };
    blocks.push(Block::Table(Table {
        columns: vec![
            column("column-deadline", 2.0),
            column("column-account", 3.6),
            figures("column-amount", 1.8),
            column("column-call", 2.2),
            column("column-band", 1.8),
        ],
        rows: renewals.iter().take(RENEWALS).map(row).collect(),
    }));
    rest(renewals.len().saturating_sub(RENEWALS), blocks);
}

fn due(week: &WeekView, blocks: &mut Vec<Block>) {
    let counts = json!({ "overdue": week.overdue, "soon": week.due_soon });
    if week.due.is_empty() {
        heading("report-due", String::new(), blocks);
        return blocks.push(Block::Paragraph(say("report-due-none", &json!({}))));
    }
    heading("report-due", say("report-due-note", &counts), blocks);
    let row = |one: &DueView| {
        vec![
            Cell::text(day(one.on)),
            Cell::text(said::due(one)),
            Cell::text(&one.name),
        ]
    };
    blocks.push(Block::Table(Table {
        columns: vec![
            column("column-due", 2.0),
            column("column-what", 6.0),
            column("column-account", 3.4),
        ],
        rows: week.due.iter().take(DUE).map(row).collect(),
    }));
    let all = (week.overdue + week.due_soon) as usize;
    rest(all.saturating_sub(DUE.min(week.due.len())), blocks);
}

fn rest(more: usize, blocks: &mut Vec<Block>) {
    if more > 0 {
        blocks.push(Block::Note(say("report-rest", &json!({ "n": more }))));
    }
}

fn column(id: &str, share: f64) -> Column {
    Column::words(say(id, &json!({})), share)
}

fn figures(id: &str, share: f64) -> Column {
    Column::figures(say(id, &json!({})), share)
}

fn band(band: Band) -> String {
    text::word("band", band.as_str())
}

fn mark(band: Band) -> Mark {
    match band {
        Band::Green => Mark::Circle,
        Band::Amber => Mark::Diamond,
        Band::Red => Mark::Square,
        Band::Critical => Mark::Octagon,
        Band::NotEnoughData => Mark::Dashed,
    }
}

fn points(points: Option<i32>) -> String {
    points.map_or_else(|| "–".to_owned(), |points| points.to_string())
}

fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}
