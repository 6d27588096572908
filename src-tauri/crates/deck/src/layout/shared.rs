//! Slides that do not fill a page share one: the next stands under the first as a section with its own kicker and
//! heading, as long as it goes there whole, if need be with both set closer. A slide that stays alone with room under it
//! is set again, larger.

use super::compositor::{Compositor, Fit};
use super::frame::{self, BOTTOM, CONTINUED_UP, Draft, LEFT, TOP};
use super::title;
use crate::content::SlideKey;
use crate::hits::bounds_of;
use crate::scene::{Node, Page};

/// From the end of a section to the kicker of the next.
const KICKER: f64 = 32.0;
/// From a kicker to its heading.
const HEADING: f64 = 25.0;
/// From a heading to the top of its body.
const BODY: f64 = 15.0;
/// A slide with less than this free under it fills its page.
const FREE: f64 = 36.0;

/// Slides whose rows can stand closer than they do on a page of their own.
const CLOSER: [SlideKey; 4] = [
    SlideKey::PastCommitments,
    SlideKey::Risks,
    SlideKey::NextQuarter,
    SlideKey::Commitments,
];

/// A slide as it is set, and how to set it again.
pub struct Slide<'s> {
    draft: Draft,
    again: Box<dyn Fn() -> Draft + 's>,
}

/// A slide that goes under another.
struct Section {
    nodes: Vec<Node>,
    end: f64,
}

impl<'s> Slide<'s> {
    /// The slide that `make` sets.
    pub fn new(make: impl Fn() -> Draft + 's) -> Self {
        Self {
            draft: make(),
            again: Box::new(make),
        }
    }

    /// Is it on one page?
    fn is_short(&self, c: &Compositor<'_>) -> bool {
        self.draft.bodies.len() == 1 && title::fits(&title::whole(c, &self.draft.title))
    }

    /// Where it ends on its last page.
    fn end(&self, c: &Compositor<'_>) -> f64 {
        let end = self.draft.bodies.last().and_then(|body| bounds_of(body));
        let raised = if self.is_short(c) { 0.0 } else { CONTINUED_UP };
        end.map_or(TOP, |bounds| bounds.bottom) - raised
    }

    /// The same set closer, where it is on one page and its rows can be.
    fn closer(&self, c: &Compositor<'_>) -> Option<Draft> {
        let can = CLOSER.contains(&self.draft.key) && self.is_short(c);
        can.then(|| c.fitted(Fit::Close, &self.again))
    }

    /// The slide as a section under what ends at `end`, if it goes there as it is or closer.
    fn under(&mut self, c: &Compositor<'_>, end: f64) -> Option<Section> {
        let section = self.section(c, end);
        if section.is_some() {
            return section;
        }
        let closer = self.closer(c)?;
        let plain = std::mem::replace(&mut self.draft, closer);
        let section = self.section(c, end);
        if section.is_none() {
            self.draft = plain;
        }
        section
    }

    fn section(&self, c: &Compositor<'_>, end: f64) -> Option<Section> {
        if !self.is_short(c) {
            return None;
        }
        let own_end = self.end(c);
        let heading = title::under_another(c, &self.draft.title)?;
        let kicker = end + KICKER;
        let first = kicker + HEADING;
        let lower = first + heading.depth() + BODY - TOP;
        if own_end + lower > BOTTOM {
            return None;
        }
        let mut nodes = vec![
            frame::kicker(c, &self.draft.kicker).at(LEFT, kicker),
            heading.at(LEFT, first),
        ];
        let body = self.draft.bodies.iter().flatten().cloned();
        nodes.extend(body.map(|node| node.lowered(lower)));
        Some(Section {
            nodes,
            end: own_end + lower,
        })
    }
}

/// The pages of the slides, in their order.
pub fn pages(c: &Compositor<'_>, slides: Vec<Slide<'_>>) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut slides = slides.into_iter().peekable();
    while let Some(mut slide) = slides.next() {
        let mut end = slide.end(c);
        let mut under = Vec::new();
        let mut shared = Vec::new();
        let mut next = slides.peek_mut().and_then(|next| next.under(c, end));
        if next.is_none()
            && let (Some(after), Some(closer)) = (slides.peek_mut(), slide.closer(c))
        {
            let plain = std::mem::replace(&mut slide.draft, closer);
            next = after.under(c, slide.end(c));
            if next.is_none() {
                slide.draft = plain;
            }
        }
        while let Some(section) = next {
            end = section.end;
            under.extend(section.nodes);
            shared.extend(
                slides
                    .next()
                    .map(|s| (s.draft.key.as_str().to_owned(), c.slide_name(s.draft.key))),
            );
            next = slides.peek_mut().and_then(|next| next.under(c, end));
        }
        let alone = shared.is_empty() && slide.is_short(c) && BOTTOM - end > FREE;
        let draft = if alone {
            c.fitted(Fit::Roomy, &slide.again)
        } else {
            slide.draft
        };
        let mut made = frame::pages(c, draft);
        if let Some(page) = made.last_mut() {
            page.nodes.extend(under);
            page.shared = shared;
        }
        pages.extend(made);
    }
    pages
}
