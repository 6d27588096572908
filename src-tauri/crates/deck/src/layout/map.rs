//! The stakeholder map as a scene of one page, as large as the map is. Every card tells its person in its alternative text;
//! on the picture a text that is too long for its card ends in an ellipsis.

use model::map::Place;

use super::map_marks::{self as marks, Inks};
use super::palette::Palette;
use crate::draw;
use crate::fonts::{Fonts, Weight};
use crate::map::{Map, MapCard, MapCell, MapHead, MapQuarter};
use crate::scene::{Audience, Colour, Group, Node, Page, Role, Scene, Size};
use crate::typeset::{Block, Style};

/// Around the map; the head over it, and the legend and the foot under it.
const MARGIN: f64 = 48.0;
const HEAD: f64 = 104.0;
const LEGEND: f64 = 40.0;
const FOOT: f64 = 44.0;
/// The least width of a page, so that the head and the legend have room.
const LEAST: f64 = 720.0;
/// A PDF has no longer side than this.
const LONGEST: f64 = 14_000.0;
/// Inside of a card.
const PADDING: f64 = 10.0;
/// Baselines of a card's three lines.
const LINES: [f64; 3] = [20.0, 37.0, 53.0];
/// The words of the quarters stand outside of the grid.
const OVER_GRID: f64 = 40.0;

/// Lays out a map.
pub fn map(map: &Map, fonts: &Fonts) -> Scene {
    let setter = Setter {
        map,
        fonts: &fonts.remembering(),
        ink: Palette::new(map.accent.as_deref()),
    };
    let (size, nodes) = setter.page();
    Scene {
        title: format!("{}: {}", map.kicker, map.title),
        author: map.author.clone(),
        subject: map.note.clone(),
        language: map.language.as_str().to_owned(),
        dated: map.dated.and_time(chrono::NaiveTime::MIN).and_utc(),
        pages: vec![Page {
            size,
            slide: "map".to_owned(),
            name: map.kicker.clone(),
            shared: Vec::new(),
            continued: false,
            nodes,
        }],
    }
}

struct Setter<'a> {
    map: &'a Map,
    fonts: &'a Fonts,
    ink: Palette,
}

/// The edges of what is drawn: left, top, right, foot.
fn edges(map: &Map) -> [f64; 4] {
    let cards = map.cards.iter().map(|card| {
        let Place {
            x, y, width, height, ..
        } = card.at;
        [x, y, x + width, y + height]
    });
    let heads = map
        .heads
        .iter()
        .map(|head| [head.x, 0, head.x + head.width, model::map::HEAD]);
    let cells = map
        .cells
        .iter()
        .map(|cell| [cell.x, cell.y, cell.x + cell.width, cell.y + cell.height]);
    let quarters = map.quarters.iter().map(|quarter| quarter.edges);
    let mut all = cards.chain(heads).chain(cells).chain(quarters);
    let first = all.next().unwrap_or([0, 0, 0, 0]);
    let edges = all.fold(first, |all, one| {
        [
            all[0].min(one[0]),
            all[1].min(one[1]),
            all[2].max(one[2]),
            all[3].max(one[3]),
        ]
    });
    let mut edges = edges.map(f64::from);
    if !map.quarters.is_empty() {
        edges[1] -= OVER_GRID;
        edges[3] += OVER_GRID;
    }
    edges
}

impl Setter<'_> {
    fn page(&self) -> (Size, Vec<Node>) {
        let [left, top, right, foot] = edges(self.map);
        let (wide, high) = (right - left, foot - top);
        // A map beyond what a page can hold is drawn smaller; its head and legend are not.
        let scale = (LONGEST / wide.max(high).max(1.0)).min(1.0);
        let width = (wide * scale + 2.0 * MARGIN).max(LEAST);
        let legend = self.legend(width);
        let legend_top = HEAD + high * scale + LEGEND;
        let size = Size {
            width,
            height: legend_top + marks::LEGEND_LINE * legend.len() as f64 + FOOT,
        };
        let shift = (MARGIN - left * scale, HEAD - top * scale);
        let mut nodes = self.head(width);
        let drawing = self.drawing();
        let drawing = drawing
            .into_iter()
            .map(|node| node.placed(scale, shift.0, shift.1));
        nodes.extend(drawing);
        nodes.extend(marks::placed(legend, MARGIN, legend_top, &self.ink));
        let foot = self.short(
            &self.map.foot,
            9.0,
            Weight::Regular,
            self.ink.furniture,
            width - 2.0 * MARGIN,
        );
        let foot = Group::new(Role::Furniture).with(foot.place(MARGIN, size.height - 20.0));
        nodes.push(foot.into());
        let internal = nodes.into_iter().map(|node| match node {
            Node::Group(group) => group.audience(Audience::Internal).into(),
            other => other,
        });
        (size, internal.collect())
    }

    fn head(&self, width: f64) -> Vec<Node> {
        let room = width - 2.0 * MARGIN;
        let lines = [
            (
                Role::Kicker,
                &self.map.kicker,
                11.0,
                Weight::SemiBold,
                self.ink.accent,
                36.0,
            ),
            (
                Role::Title,
                &self.map.title,
                20.0,
                Weight::Medium,
                self.ink.ink,
                60.0,
            ),
            (
                Role::Paragraph,
                &self.map.note,
                11.0,
                Weight::Regular,
                self.ink.second,
                78.0,
            ),
        ];
        lines
            .into_iter()
            .map(|(role, text, size, weight, colour, y)| {
                let set = self.short(text, size, weight, colour, room);
                set.group(role, MARGIN, y).into()
            })
            .collect()
    }

    fn legend(&self, width: f64) -> Vec<Vec<marks::Key>> {
        let room = width - 2.0 * MARGIN;
        let keys = self.map.legend.iter().map(|(sign, word)| {
            let word = self.short(word, 11.0, Weight::Regular, self.ink.second, room / 2.0);
            (*sign, word)
        });
        marks::in_lines(keys, room)
    }

    /// Everything of the map, in its own unit.
    fn drawing(&self) -> Vec<Node> {
        let inks = Inks::of(&self.ink);
        let mut under: Vec<Node> = Vec::new();
        for quarter in &self.map.quarters {
            under.extend(self.quarter(quarter));
        }
        let reporting = self.map.lines.iter().filter(|line| line.kind.is_none());
        let others = self.map.lines.iter().filter(|line| line.kind.is_some());
        for line in reporting.chain(others) {
            let ends = self.map.cards.get(line.from).zip(self.map.cards.get(line.to));
            if let Some((from, to)) = ends {
                let word = (!line.word.is_empty())
                    .then(|| self.short(&line.word, 12.0, Weight::Regular, self.ink.accent, 160.0));
                under.extend(marks::line(line.kind, &from.at, &to.at, word, &self.ink));
            }
        }
        let told = Group::new(Role::Figure).alt(self.map.alt.clone()).with(under);
        let mut nodes: Vec<Node> = vec![told.into()];
        nodes.extend(self.map.heads.iter().map(|head| self.column(head)));
        nodes.extend(self.map.cells.iter().map(|cell| self.cell(cell, &inks)));
        nodes.extend(self.map.cards.iter().map(|card| self.card(card, &inks)));
        nodes
    }

    fn card(&self, card: &MapCard, inks: &Inks) -> Node {
        let Place {
            x, y, width, height, ..
        } = card.at;
        let [x, y, width, height] = [x, y, width, height].map(f64::from);
        let look = inks.card(card, &self.ink);
        let mut nodes: Vec<Node> = Vec::new();
        if card.executive {
            nodes.push(draw::rule(x, x + width, y - 4.0, 2.0, look.mark).into());
        }
        nodes.push(marks::frame((x, y, width, height), &look).into());
        let (left, right) = (x + PADDING, x + width - PADDING);
        let icon = match card.departed || card.placeholder {
            true => None,
            false => card.strength,
        };
        let room = width - 2.0 * PADDING - if icon.is_some() { marks::ICON + 6.0 } else { 0.0 };
        let name = self.short(&card.name, 14.0, Weight::SemiBold, look.text, room);
        nodes.extend(name.place(left, y + LINES[0]));
        if let Some(strength) = icon {
            nodes.extend(marks::icon(
                strength,
                right - marks::ICON,
                y + LINES[0],
                &self.ink,
                inks,
            ));
        }
        let contact = self.short(&card.contact, 12.0, Weight::Regular, look.second, width / 2.0);
        let room = width - 2.0 * PADDING - contact.width() - if contact.width() > 0.0 { 8.0 } else { 0.0 };
        nodes.extend(contact.place(right - contact.width(), y + LINES[1]));
        let title = self.short(&card.title, 12.0, Weight::Regular, look.second, room);
        nodes.extend(title.place(left, y + LINES[1]));
        let role = self.short(&card.role, 12.0, Weight::Medium, look.text, width - 2.0 * PADDING);
        nodes.extend(role.place(left, y + LINES[2]));
        let after = if card.role.is_empty() { 0.0 } else { role.width() };
        let word = match card.role.is_empty() || card.word.is_empty() {
            true => card.word.clone(),
            false => format!(", {}", card.word),
        };
        let room = width - 2.0 * PADDING - after;
        if room > 16.0 {
            let word = self.short(&word, 12.0, Weight::Regular, look.text, room);
            nodes.extend(word.place(left + after, y + LINES[2]));
        }
        Group::new(Role::Figure).alt(card.alt.clone()).with(nodes).into()
    }

    fn column(&self, head: &MapHead) -> Node {
        let (x, room) = (f64::from(head.x), f64::from(head.width) - 12.0);
        let foot = f64::from(model::map::HEAD);
        let name = self.short(&head.name, 12.0, Weight::SemiBold, self.ink.ink, room);
        let does = self.short(&head.does, 12.0, Weight::Regular, self.ink.second, room);
        let mut nodes = name.place(x, 20.0);
        nodes.extend(does.place(x, 36.0));
        nodes.push(draw::rule(x, x + room, foot - 2.0, 1.0, self.ink.ink).into());
        let alt = format!("{} {}", head.name, head.does);
        Group::new(Role::Figure).alt(alt.trim()).with(nodes).into()
    }

    fn cell(&self, cell: &MapCell, inks: &Inks) -> Node {
        let (x, y, room) = (f64::from(cell.x), f64::from(cell.y), f64::from(cell.width) - 12.0);
        let level = self.short(&cell.level, 12.0, Weight::Medium, self.ink.ink, room);
        let mut nodes = level.place(x, y + LINES[0]);
        for (text, line) in cell.under.iter().zip([LINES[1], LINES[2]]) {
            let set = self.short(text, 12.0, Weight::Regular, self.ink.second, room);
            nodes.extend(set.place(x, y + line));
        }
        nodes.extend(marks::steps(
            cell.filled,
            cell.wanted,
            (x, y + 4.0),
            room,
            inks,
            &self.ink,
        ));
        Group::new(Role::Figure).alt(cell.alt.clone()).with(nodes).into()
    }

    fn quarter(&self, quarter: &MapQuarter) -> Vec<Node> {
        let [left, top, right, foot] = quarter.edges.map(f64::from);
        let line = draw::stroke(0.75, self.ink.hairline);
        let mut nodes: Vec<Node> = vec![draw::outline(left, top, right - left, foot - top, line).into()];
        let room = right - left - 8.0;
        let title = self.short(&quarter.title, 12.0, Weight::SemiBold, self.ink.ink, room);
        let owed = self.short(&quarter.owed, 12.0, Weight::Regular, self.ink.second, room);
        let baseline = if quarter.top { top - 24.0 } else { foot + 18.0 };
        nodes.extend(title.place(left, baseline));
        nodes.extend(owed.place(left, baseline + 16.0));
        nodes
    }

    /// A text on one line that is no wider than its room: what is too long ends in an ellipsis.
    fn short(&self, text: &str, size: f64, weight: Weight, colour: Colour, room: f64) -> Block {
        let style = Style::new(size, weight, colour);
        // No letter is narrower than a tenth of its size: what lies beyond is never seen.
        let most = (room.max(0.0) / size * 10.0) as usize + 1;
        let seen: String = text.chars().take(most).collect();
        let whole = self.fonts.line(&seen, style);
        if seen.len() == text.len() && whole.width() <= room {
            return whole;
        }
        let ends: Vec<usize> = seen.char_indices().map(|(at, _)| at).collect();
        let fits = |count: &usize| {
            let cut = ends.get(*count).map_or(seen.as_str(), |end| &seen[..*end]);
            self.fonts.measure(&format!("{}…", cut.trim_end()), style) <= room
        };
        // The width grows with the count but for ligatures: the search ends at a count that fits.
        let (mut low, mut high) = (0, ends.len());
        while low < high {
            let middle = (low + high).div_ceil(2);
            match fits(&middle) {
                true => low = middle,
                false => high = middle - 1,
            }
        }
        let cut = ends.get(low).map_or(seen.as_str(), |end| &seen[..*end]);
        match low {
            0 => self.fonts.line("", style),
            _ => self.fonts.line(&format!("{}…", cut.trim_end()), style),
        }
    }
}
