//! The frame of a page: twelve columns, kicker and title above the body, furniture under it.

use super::compositor::{Compositor, Passage};
use super::title;
use crate::content::line::{date, say};
use crate::content::{SlideKey, Text};
use crate::draw;
use crate::fonts::Weight;
use crate::scene::{Group, Node, Page, Picture, Role, Size};
use crate::typeset::{Setting, Style};

/// Left margin, and the left edge of column 1.
pub const LEFT: f64 = 48.0;
/// Right margin, and the right edge of column 12.
pub const RIGHT: f64 = 912.0;
/// Top of the body.
pub const TOP: f64 = 148.0;
/// Bottom of the body.
pub const BOTTOM: f64 = 484.0;
/// How much higher the body begins on a page on which its slide goes on, under its short title.
pub const CONTINUED_UP: f64 = 36.0;
/// Left edge of the right half.
pub const HALF: f64 = 492.0;
/// Left edges of the thirds, each [`THIRD`] wide.
pub const THIRDS: [f64; 3] = [48.0, 344.0, 640.0];
/// Width of a third.
pub const THIRD: f64 = 272.0;
/// Baseline of column heads under which a rule stands at [`HEAD_RULE`].
pub const HEAD: f64 = 164.0;
/// The rule under column heads.
pub const HEAD_RULE: f64 = 172.0;

const KICKER: f64 = 48.0;
const TITLE: f64 = 80.0;
const CONTINUED_TITLE: f64 = 76.0;
const FOOT: f64 = 508.0;
const FOOT_QUARTER: f64 = 122.0;
const FOOT_CONFIDENTIALITY: f64 = 196.0;
const FOOT_SOURCES: f64 = 492.0;
const FOOT_FIRM: f64 = 838.0;
/// The logo in the foot is at most so wide and high; its middle lies this far above the baseline.
const FOOT_LOGO: (f64, f64) = (90.0, 18.0);
const FOOT_MIDDLE: f64 = 3.0;
/// What a name on lines of its own under the foot leaves of its height, and what very many lines leave.
const FOOT_LOGO_OVER_NAME: f64 = 12.0;
const LEAST_FOOT_LOGO: f64 = 8.0;
/// Least space between two things in the foot.
const FOOT_GAP: f64 = 16.0;
/// Where the foot's own lines end when names are too long for it, and their leading.
const FOOT_LAST: f64 = 533.0;
const FOOT_LEADING: f64 = 10.5;

/// Left edge of column n, from 1.
pub fn column(n: u8) -> f64 {
    LEFT + 74.0 * (f64::from(n) - 1.0)
}

/// A slide before its pages have their furniture.
pub struct Draft {
    /// Which slide.
    pub key: SlideKey,
    /// Its section, above the title.
    pub kicker: Text,
    /// Its conclusion.
    pub title: Text,
    /// What is between 148 and 484, page by page.
    pub bodies: Vec<Vec<Node>>,
}

/// The bottom of the body on the nth page of a slide, from 0, as its body is set: what goes on is moved up, and
/// so has more room.
pub fn bottom(page: usize) -> f64 {
    if page == 0 { BOTTOM } else { BOTTOM + CONTINUED_UP }
}

/// The pages of a slide: the first body under the kicker and the title, the next under the section's name. A title
/// that does not fit above a body has pages of its own before it.
pub fn pages(c: &Compositor<'_>, draft: Draft) -> Vec<Page> {
    let mut title = title::whole(c, &draft.title);
    let mut pages: Vec<Page> = Vec::new();
    let mut page = |head: Vec<Node>, nodes: Vec<Node>| {
        let mut all = head;
        all.extend(nodes);
        pages.push(Page {
            size: Size::SLIDE,
            slide: draft.key.as_str().to_owned(),
            name: c.slide_name(draft.key),
            shared: Vec::new(),
            continued: !pages.is_empty(),
            nodes: all,
        });
    };
    let titled = |title: &Passage| vec![kicker(c, &draft.kicker).at(LEFT, KICKER), title.at(LEFT, TITLE)];
    let mut bodies = draft.bodies.into_iter();
    if title::fits(&title) {
        page(titled(&title), bodies.next().unwrap_or_default());
    } else {
        while title.lines() > 0 {
            let room = ((BOTTOM - TITLE) / title.leading()).floor() as usize;
            let (here, after) = split(title, room);
            page(titled(&here), Vec::new());
            title = after;
        }
    }
    let Some(next) = bodies.next() else {
        return pages;
    };
    let short = title::continued(c, &draft.kicker);
    for body in std::iter::once(next).chain(bodies) {
        let raised = body.into_iter().map(|node| node.lowered(-CONTINUED_UP));
        page(vec![short.at(LEFT, CONTINUED_TITLE)], raised.collect());
    }
    pages
}

/// The first lines of a passage and the rest.
pub fn split(passage: Passage, lines: usize) -> (Passage, Passage) {
    let (first, rest) = passage.block.clone().split(lines);
    (
        Passage {
            block: first,
            ..passage.clone()
        },
        Passage {
            block: rest,
            ..passage
        },
    )
}

/// The section's name. More than a line grows upwards.
pub fn kicker(c: &Compositor<'_>, text: &Text) -> Kicker {
    let style = Style::new(11.0, Weight::SemiBold, c.ink.accent);
    Kicker(c.fit(text, style, RIGHT - LEFT, 2).role(Role::Kicker))
}

/// A kicker that is set and not yet placed.
pub struct Kicker(Passage);

impl Kicker {
    /// The kicker with its last line on this baseline.
    pub fn at(&self, x: f64, baseline: f64) -> Node {
        self.0.at(x, baseline - self.0.depth())
    }
}

/// What the furniture says beside the names: which sources, on which pages.
pub struct Sources {
    /// The last S-number.
    pub last: u32,
    /// The first and last page of the sources.
    pub pages: (usize, usize),
}

/// The foot of page `n` of `of`. `sources` only where marks occur.
pub fn furniture(c: &Compositor<'_>, n: usize, of: usize, sources: Option<&Sources>) -> Node {
    let meta = &c.content.meta;
    let plain = Style::new(9.0, Weight::Regular, c.ink.furniture);
    let strong = Style::new(9.0, Weight::Medium, c.ink.second);
    let client = c.label(&meta.client, strong);
    let quarter = c.label(&meta.quarter_label, plain);
    let confidentiality = c.label(&meta.confidentiality, plain);
    let firm = c.label_in(&meta.firm, plain, Setting::line().right());
    let [page, pages] = [n, of].map(|page| date(page.to_string()));
    let count = say!(c, "part-of", part = page, whole = pages).plain();
    let count = c.label_in(&count, strong, Setting::line().right());

    // Names that are too long for their place stand on lines of their own under the foot.
    let left_room = FOOT_SOURCES - LEFT - quarter.width() - confidentiality.width() - 3.0 * FOOT_GAP;
    let client_below = client.width() > left_room;
    let has_logo = meta.logo.is_some();
    let firm_below = !has_logo && firm.width() > FOOT_FIRM - FOOT_SOURCES - 130.0 - FOOT_GAP;
    let own_line = |words: &str, style| {
        c.label_in(
            words,
            style,
            Setting {
                leading: FOOT_LEADING,
                ..Setting::new(RIGHT - LEFT, 12.0).ragged()
            },
        )
    };
    let mut below = Vec::new();
    if client_below {
        below.push(own_line(&meta.client, strong));
    }
    if firm_below {
        below.push(own_line(&meta.firm, plain));
    }
    let below_lines: usize = below.iter().map(Passage::lines).sum();
    let foot = (FOOT_LAST - FOOT_LEADING * below_lines as f64).min(FOOT);

    let mut nodes = Vec::new();
    let mut pen = LEFT;
    if !client_below {
        nodes.push(client.at(LEFT, foot));
        pen = (LEFT + client.width() + FOOT_GAP).max(FOOT_QUARTER);
    }
    nodes.push(quarter.at(pen, foot));
    pen = (pen + quarter.width() + FOOT_GAP).max(if client_below {
        FOOT_QUARTER
    } else {
        FOOT_CONFIDENTIALITY
    });
    nodes.push(confidentiality.at(pen, foot));
    if let Some(sources) = sources {
        let marks = if sources.last == 1 {
            "S1".to_owned()
        } else {
            format!("S1–S{}", sources.last)
        };
        let marks = c.label(&marks, Style::new(9.0, Weight::Medium, c.ink.accent));
        let (first, last) = sources.pages;
        let [first_page, last_page] = [first, last].map(|page| date(page.to_string()));
        let place = match first == last {
            true => say!(c, "sources-page", page = first_page),
            false => say!(c, "sources-pages", first = first_page, last = last_page),
        };
        let place = place.plain();
        nodes.push(marks.at(FOOT_SOURCES, foot));
        nodes.push(
            c.label(&place, plain)
                .at(FOOT_SOURCES + marks.width() + 5.0, foot),
        );
    }
    let middle = foot - FOOT_MIDDLE;
    let most = if below.is_empty() {
        FOOT_LOGO.1
    } else {
        FOOT_LOGO_OVER_NAME
    };
    let room = (2.0 * (middle - BOTTOM)).clamp(LEAST_FOOT_LOGO, most);
    if let Some(mut logo) = logo(c, FOOT_LOGO.0, room) {
        (logo.x, logo.y) = (FOOT_FIRM - logo.width, middle - logo.height / 2.0);
        nodes.push(logo.into());
    } else if !firm_below {
        nodes.push(firm.at(FOOT_FIRM, foot));
    }
    nodes.push(count.at(RIGHT, foot));
    let mut y = foot;
    for passage in below {
        nodes.push(passage.at(LEFT, y + FOOT_LEADING));
        y += FOOT_LEADING * passage.lines() as f64;
    }
    Group::new(Role::Furniture).with(nodes).into()
}

/// The firm's logo as large as it fits in a box, if there is one; where it stands is for others to say.
pub fn logo(c: &Compositor<'_>, width: f64, height: f64) -> Option<Picture> {
    let logo = c.content.meta.logo.clone()?;
    let (width, height) = logo.within(width, height);
    Some(Picture {
        logo,
        x: 0.0,
        y: 0.0,
        width,
        height,
    })
}

/// What the logo says to a reader who cannot see it: the firm's name.
pub fn logo_told(c: &Compositor<'_>) -> String {
    match c.content.meta.firm.as_str() {
        "" => c.word("alt-logo"),
        name => name.to_owned(),
    }
}

/// A rule at the head of a table or column.
pub fn head_rule(c: &Compositor<'_>, x1: f64, x2: f64, y: f64) -> Node {
    draw::rule(x1, x2, y, 1.0, c.ink.ink).into()
}

/// A hairline between rows and at the end.
pub fn hairline(c: &Compositor<'_>, x1: f64, x2: f64, y: f64) -> Node {
    draw::rule(x1, x2, y, 0.5, c.ink.hairline).into()
}
