//! A paragraph before it is cut into lines: its characters in one string, each with its span, direction and
//! width. A receipt mark is a word joiner in that string, so that no line can end before it.

use crate::breaks;
use crate::fonts::{FaceRef, Fonts, Weight};
use crate::scene::{Glyph, Run};
use crate::shape::{self, Shaped, Stretch};
use crate::typeset::{
    Content, HANGING_MARK_GAP, Line, MARK_GAP, Piece, Setting, Span, Style, TRACKED_FROM, TRACKING, mark_size,
};
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};
use unicode_segmentation::UnicodeSegmentation;

/// Stands for a receipt mark in the paragraph's string.
const JOINER: char = '\u{2060}';
/// Stands in, on paper, for a character no font has; if the face has not even that, a question mark does.
const REPLACEMENT: char = '\u{FFFD}';

/// A paragraph, measured.
pub struct Paragraph<'a> {
    spans: &'a [Span],
    /// The characters of all spans.
    pub text: &'a str,
    /// The bytes of each span.
    ranges: Vec<Range<usize>>,
    /// Directions, if any character turns them.
    bidi: Option<BidiInfo<'a>>,
    /// `reach[b]` is the width of everything before byte b.
    reach: Vec<f64>,
    /// All of it as one line; most texts are.
    whole: Vec<Set>,
    /// Bytes at which a line may end.
    pub places: Vec<usize>,
    /// The largest size of text in it.
    pub size: f64,
    mark_gap: f64,
}

/// The characters of all spans in one string.
pub fn join(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        match &span.content {
            Content::Text(words) => text.push_str(words),
            Content::Mark(_) => text.push(JOINER),
        }
    }
    text
}

/// What stands on paper for characters no font has, one mark a grapheme.
fn stand_ins(words: &str, face: FaceRef, rtl: bool) -> Vec<Shaped> {
    let character = if face.has(REPLACEMENT) { REPLACEMENT } else { '?' };
    let text = character.to_string();
    let mark = shape::shape(&text, &Stretch::latin(0..text.len(), face), false);
    let graphemes = words.grapheme_indices(true);
    let mut glyphs: Vec<Shaped> = graphemes
        .flat_map(|(at, _)| mark.iter().map(move |g| Shaped { cluster: at, ..*g }))
        .collect();
    if rtl {
        glyphs.reverse();
    }
    glyphs
}

/// A stretch of one span, direction and face, with its glyphs.
struct Set {
    range: Range<usize>,
    span: usize,
    rtl: bool,
    stretch: Stretch,
    glyphs: Vec<Shaped>,
}

impl<'a> Paragraph<'a> {
    /// Measures every character of the spans; `text` is what [`join`] made of them.
    pub fn new(spans: &'a [Span], text: &'a str, fonts: &Fonts, setting: Setting) -> Self {
        let mut ranges = Vec::with_capacity(spans.len());
        let mut at = 0;
        for span in spans {
            let length = match &span.content {
                Content::Text(words) => words.len(),
                Content::Mark(_) => JOINER.len_utf8(),
            };
            ranges.push(at..at + length);
            at += length;
        }
        let is_text = |s: &&Span| matches!(s.content, Content::Text(_));
        let mut paragraph = Self {
            spans,
            text,
            bidi: shape::base_level(text).map(|level| isolated(text, &ranges, level)),
            ranges,
            reach: vec![0.0; text.len() + 1],
            whole: Vec::new(),
            places: breaks::places(text),
            size: spans
                .iter()
                .filter(is_text)
                .map(|s| s.style.size)
                .fold(0.0, f64::max),
            mark_gap: if setting.hanging_marks {
                HANGING_MARK_GAP
            } else {
                MARK_GAP
            },
        };
        paragraph.measure(fonts);
        paragraph
    }

    fn measure(&mut self, fonts: &Fonts) {
        let mut advance = vec![0.0; self.text.len() + 1];
        let whole = self.sets(0..self.text.len(), fonts);
        for set in &whole {
            for (glyph, width) in self.advances(set) {
                advance[set.range.start + glyph.cluster] += width;
            }
        }
        let mut sum = 0.0;
        for (at, width) in advance.into_iter().enumerate() {
            self.reach[at] = sum;
            sum += width;
        }
        self.whole = whole;
    }

    /// Width in points of a line of these bytes, spaces at its end left out.
    pub fn width(&self, range: &Range<usize>) -> f64 {
        let seen = self.text[range.clone()].trim_end_matches(' ').len();
        self.reach[range.start + seen] - self.reach[range.start]
    }

    /// These bytes, parted at every place where a line may end at need.
    pub fn parts_at_need(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let ends = breaks::places_at_need(&self.text[range.clone()]);
        let ends = ends.into_iter().map(|at| range.start + at).chain([range.end]);
        let mut start = range.start;
        ends.map(|end| std::mem::replace(&mut start, end)..end).collect()
    }

    /// The grapheme boundaries inside these bytes, the end included.
    pub fn graphemes(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let start = range.start;
        self.text[range]
            .grapheme_indices(true)
            .map(move |(at, g)| start + at + g.len())
    }

    /// Sets the bytes as a line.
    pub fn line(&self, range: Range<usize>, fonts: &Fonts) -> Line {
        let rtl = self
            .bidi
            .as_ref()
            .and_then(|b| b.paragraphs.first())
            .is_some_and(|p| p.level.is_rtl());
        let seen_to = range.start + self.text[range.clone()].trim_end_matches(' ').len();
        let mut pieces: Vec<Piece> = Vec::new();
        let mut pen = 0.0;
        let cut;
        let sets = if range.len() == self.text.len() {
            &self.whole
        } else {
            cut = self.parted(&range).unwrap_or_else(|| self.sets(range, fonts));
            &cut
        };
        let mut width: f64 = 0.0;
        let mut trailing_mark = 0.0;
        for (index, set) in sets.iter().enumerate() {
            let span = &self.spans[set.span];
            let style = self.style(set.span);
            let start = pen;
            let mut rise = 0.0;
            let mark = match span.content {
                Content::Mark(number) => {
                    pen += self.mark_gap;
                    rise = set.stretch.face.cap_height * (self.host(set.span) - style.size);
                    Some(number)
                }
                Content::Text(_) => None,
            };
            let text = match mark {
                Some(number) => format!("S{number}"),
                None => self.text[set.range.clone()].to_owned(),
            };
            let x = pen;
            let mut glyphs = Vec::with_capacity(set.glyphs.len());
            for (glyph, advance) in self.advances_without_gap(set) {
                let seen = set.range.start + glyph.cluster < seen_to;
                // In a line read from right to left the spaces at its end stand left of it: they go.
                if rtl && index == 0 && !seen && mark.is_none() {
                    continue;
                }
                glyphs.push(Glyph {
                    id: glyph.id,
                    x: pen - x + glyph.dx * style.size,
                    rise: glyph.dy * style.size,
                    advance,
                    cluster: glyph.cluster,
                });
                pen += advance;
                if seen {
                    width = width.max(pen);
                }
            }
            if mark.is_some() {
                width = width.max(pen);
                trailing_mark = if set.range.end >= seen_to {
                    pen - start
                } else {
                    0.0
                };
            }
            if glyphs.is_empty() {
                continue;
            }
            let run = Run {
                x,
                y: -rise,
                size: style.size,
                face: set.stretch.face,
                colour: style.colour,
                glyphs,
                text,
                rtl: set.rtl,
                missing: set.stretch.missing,
            };
            pieces.push(Piece {
                run,
                receipt: mark,
                figure: span.figure.clone(),
            });
        }
        Line {
            width,
            trailing_mark,
            rtl,
            pieces,
        }
    }

    /// The style a span is set in: a mark takes its size from what it hangs on.
    fn style(&self, span: usize) -> Style {
        match self.spans[span].content {
            Content::Text(_) => self.spans[span].style,
            Content::Mark(_) => Style {
                size: mark_size(self.host(span)),
                weight: Weight::Medium,
                colour: self.spans[span].style.colour,
            },
        }
    }

    /// Size of the text a mark hangs on: the text before it, at the very start the text after it.
    fn host(&self, mark: usize) -> f64 {
        let text = |s: &&Span| matches!(s.content, Content::Text(_));
        let before = self.spans[..mark].iter().rev().find(text);
        before
            .or_else(|| self.spans[mark..].iter().find(text))
            .map_or(14.0, |s| s.style.size)
    }

    fn advances<'s>(&'s self, set: &'s Set) -> impl Iterator<Item = (Shaped, f64)> + 's {
        let gap = match self.spans[set.span].content {
            Content::Mark(_) => self.mark_gap,
            Content::Text(_) => 0.0,
        };
        let is_mark = gap > 0.0;
        self.advances_without_gap(set)
            .enumerate()
            .map(move |(n, (mut glyph, advance))| {
                // All of a mark counts where its joiner stands.
                if is_mark {
                    glyph.cluster = 0;
                }
                (glyph, if n == 0 { advance + gap } else { advance })
            })
    }

    fn advances_without_gap<'s>(&'s self, set: &'s Set) -> impl Iterator<Item = (Shaped, f64)> + 's {
        let size = self.style(set.span).size;
        let tracking = if size >= TRACKED_FROM {
            TRACKING * size
        } else {
            0.0
        };
        set.glyphs.iter().map(move |glyph| {
            let closer = if glyph.advance > 0.0 { tracking } else { 0.0 };
            (*glyph, glyph.advance * size + closer)
        })
    }

    /// The bytes from left to right as stretches of one span, direction and face, shaped.
    fn sets(&self, range: Range<usize>, fonts: &Fonts) -> Vec<Set> {
        let mut sets = Vec::new();
        for (level, part) in self.visual(range) {
            let rtl = level.is_rtl();
            let mut here = Vec::new();
            for (index, span) in self.ranges.iter().enumerate() {
                let start = part.start.max(span.start);
                let end = part.end.min(span.end);
                if start < end {
                    self.shape_part(start..end, index, rtl, fonts, &mut here);
                }
            }
            if rtl {
                here.reverse();
            }
            sets.append(&mut here);
        }
        sets
    }

    /// The glyphs of these bytes out of the whole paragraph's, when the shaper says that shaping the part alone
    /// would give the same: most lines end at a space, where nothing joins.
    fn parted(&self, range: &Range<usize>) -> Option<Vec<Set>> {
        if self.bidi.is_some() {
            return None;
        }
        let mut parts = Vec::new();
        for set in &self.whole {
            let (start, end) = (set.range.start.max(range.start), set.range.end.min(range.end));
            if start >= end {
                continue;
            }
            let (from, to) = (start - set.range.start, end - set.range.start);
            let glyph_at = |byte: usize| {
                let at = set.glyphs.partition_point(|glyph| glyph.cluster < byte);
                let parts = set.glyphs.get(at).is_none_or(|g| g.cluster == byte && g.parts);
                (byte == 0 || parts).then_some(at)
            };
            let glyphs = &set.glyphs[glyph_at(from)?..glyph_at(to)?];
            let glyphs = glyphs.iter().map(|glyph| Shaped {
                cluster: glyph.cluster - from,
                ..*glyph
            });
            let mut stretch = set.stretch.clone();
            stretch.range = start..end;
            parts.push(Set {
                range: start..end,
                span: set.span,
                rtl: set.rtl,
                glyphs: glyphs.collect(),
                stretch,
            });
        }
        Some(parts)
    }

    fn shape_part(&self, range: Range<usize>, span: usize, rtl: bool, fonts: &Fonts, into: &mut Vec<Set>) {
        let style = self.style(span);
        if let Content::Mark(number) = self.spans[span].content {
            let face = fonts.face(style.weight);
            let stretch = Stretch::latin(range.clone(), face);
            let glyphs = fonts.shape(&format!("S{number}"), &stretch, false);
            into.push(Set {
                range,
                span,
                rtl: false,
                stretch,
                glyphs,
            });
            return;
        }
        let words = &self.text[range.clone()];
        for mut stretch in shape::stretches(words, fonts, style.weight) {
            let part = stretch.range.clone();
            let glyphs = if stretch.missing {
                stand_ins(&words[part.clone()], stretch.face, rtl)
            } else {
                fonts.shape(&words[part.clone()], &stretch, rtl)
            };
            stretch.range = range.start + part.start..range.start + part.end;
            into.push(Set {
                range: stretch.range.clone(),
                span,
                rtl,
                stretch,
                glyphs,
            });
        }
    }

    /// The bytes as parts of one direction, from left to right.
    fn visual(&self, range: Range<usize>) -> Vec<(Level, Range<usize>)> {
        let paragraph = self
            .bidi
            .as_ref()
            .and_then(|b| b.paragraphs.first().map(|p| (b, p)));
        match paragraph {
            Some((bidi, paragraph)) if !range.is_empty() => {
                let (levels, runs) = bidi.visual_runs(paragraph, range);
                runs.into_iter().map(|run| (levels[run.start], run)).collect()
            }
            _ => vec![(Level::ltr(), range)],
        }
    }
}

/// Which way each part of a text runs. In a text from left to right a span that runs the other way turns nothing around
/// it: it is read as if it stood between isolating marks, for a number after a name belongs to the sentence.
fn isolated<'t>(text: &'t str, spans: &[Range<usize>], level: Level) -> BidiInfo<'t> {
    const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];
    if level.is_rtl() || spans.len() < 2 {
        return BidiInfo::new(text, Some(level));
    }
    let mut marked = String::with_capacity(text.len() + 6 * spans.len());
    // Where each byte of the text stands in the marked one.
    let mut places = Vec::with_capacity(text.len());
    for span in spans {
        let words = &text[span.clone()];
        let turned = shape::base_level(words).is_some();
        marked.extend(turned.then_some(ISOLATE[0]));
        places.extend(marked.len()..marked.len() + words.len());
        marked.push_str(words);
        marked.extend(turned.then_some(ISOLATE[1]));
    }
    let of_marked = BidiInfo::new(&marked, Some(level));
    let at = |place: &usize| (of_marked.original_classes[*place], of_marked.levels[*place]);
    let (original_classes, levels) = places.iter().map(at).unzip();
    BidiInfo {
        text,
        original_classes,
        levels,
        paragraphs: vec![ParagraphInfo {
            range: 0..text.len(),
            level,
        }],
    }
}
