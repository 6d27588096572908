//! Characters into glyphs: kerning, ligatures, combining marks and joining scripts, by `rustybuzz`.
//! Positions come out in em, so that one shaping serves every size.

use crate::fonts::{FaceRef, Fonts, Weight, is_ignorable};
use rustybuzz::{BufferClusterLevel, BufferFlags, Direction, UnicodeBuffer, ttf_parser};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use unicode_bidi::{BidiClass, Level, bidi_class};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// One glyph as the shaper gives it, left to right; lengths in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shaped {
    /// Glyph number in the face.
    pub id: u16,
    /// Byte of the text at which the characters it stands for begin.
    pub cluster: usize,
    /// How far the pen moves on.
    pub advance: f64,
    /// How far right of the pen it is drawn.
    pub dx: f64,
    /// How far above the baseline it is drawn.
    pub dy: f64,
    /// May the text be cut before it and each part keep the glyphs it has?
    pub parts: bool,
}

/// A stretch of text of one script that one face can set.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The face.
    pub face: FaceRef,
    /// No font at hand has these characters.
    pub missing: bool,
    script: Option<Script>,
}

impl Stretch {
    /// A stretch of Latin text.
    pub fn latin(range: Range<usize>, face: FaceRef) -> Self {
        Self {
            range,
            face,
            missing: false,
            script: Some(Script::Latin),
        }
    }

    /// Could this come right after the stretch and still be part of it? Characters of every script can.
    fn takes(&self, face: FaceRef, missing: bool, script: Option<Script>) -> bool {
        let same_script = script.is_none() || self.script.is_none() || script == self.script;
        self.face == face && self.missing == missing && same_script
    }
}

/// The script of a grapheme, if it belongs to one alone.
fn script_of(grapheme: &str) -> Option<Script> {
    let script = grapheme.chars().next()?.script();
    (!matches!(script, Script::Common | Script::Inherited | Script::Unknown)).then_some(script)
}

/// Cuts a text into stretches of one face and script each, grapheme by grapheme. Spaces and marks without a
/// form of their own stay with what stands before them.
pub fn stretches(text: &str, fonts: &Fonts, weight: Weight) -> Vec<Stretch> {
    let own = fonts.face(weight);
    if text.is_empty() {
        return Vec::new();
    }
    if text.is_ascii() {
        return vec![Stretch::latin(0..text.len(), own)];
    }
    let mut found: Vec<Stretch> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        let (face, missing) = match fonts.face_for(grapheme, weight) {
            Some(face) => (face, false),
            None => (own, true),
        };
        let end = at + grapheme.len();
        let script = script_of(grapheme);
        let neutral = grapheme
            .chars()
            .all(|c| is_ignorable(c) || c == ' ' || c == '\u{A0}');
        match found.last_mut() {
            Some(last) if last.takes(face, missing, script) || (neutral && keeps(last, grapheme)) => {
                last.range.end = end;
                last.script = last.script.or(script);
            }
            _ => found.push(Stretch {
                range: at..end,
                face,
                missing,
                script,
            }),
        }
    }
    found
}

fn keeps(last: &Stretch, neutral: &str) -> bool {
    !last.missing && neutral.chars().all(|c| is_ignorable(c) || last.face.has(c))
}

/// Shapes the text of a stretch in one direction.
pub fn shape(text: &str, stretch: &Stretch, rtl: bool) -> Vec<Shaped> {
    let face = stretch.face;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    let tag = |script: Script| {
        let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
        rustybuzz::Script::from_iso15924_tag(ttf_parser::Tag::from_bytes(&name))
    };
    let script = stretch.script.and_then(tag);
    if let Some(script) = script {
        buffer.set_script(script);
    }
    buffer.set_direction(if rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
    buffer.set_flags(BufferFlags::BEGINNING_OF_TEXT | BufferFlags::END_OF_TEXT);
    let shaped = rustybuzz::shape_with_plan(face.shaper(), &face.plan(rtl, script), buffer);
    let em = face.units_per_em;
    shaped
        .glyph_infos()
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| Shaped {
            // A face has at most 65,535 glyphs.
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            cluster: info.cluster as usize,
            advance: f64::from(position.x_advance) / em,
            dx: f64::from(position.x_offset) / em,
            dy: f64::from(position.y_offset) / em,
            parts: !info.unsafe_to_break(),
        })
        .collect()
}

/// Texts that were shaped, by face, direction and script.
#[derive(Default)]
pub(crate) struct Remembered(Mutex<HashMap<Manner, Texts>>);

/// What each text came to.
type Texts = HashMap<Box<str>, Vec<Shaped>>;

/// The face's address, whether it runs from right to left, the script.
type Manner = (usize, bool, Option<Script>);

impl Remembered {
    /// As [`shape`].
    pub fn shape(&self, text: &str, stretch: &Stretch, rtl: bool) -> Vec<Shaped> {
        let manner = (std::ptr::from_ref(stretch.face.0) as usize, rtl, stretch.script);
        // A panic while it was held leaves whole entries behind: they go in whole.
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = texts.entry(manner).or_default();
        if let Some(known) = texts.get(text) {
            return known.clone();
        }
        let shaped = shape(text, stretch, rtl);
        texts.insert(text.into(), shaped.clone());
        shaped
    }
}

/// Makes typed or imported text safe to set: line ends and tabs become spaces; other control characters,
/// direction overrides (which would turn what others wrote), soft hyphens and non-characters go.
pub fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{AD}' | '\u{FEFF}' => None,
            '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => None,
            c if c.is_control() || (u32::from(c) & 0xFFFE) == 0xFFFE => None,
            c => Some(c),
        })
        .collect()
}

/// Can this character make text run from right to left?
fn turns(c: char) -> bool {
    c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN)
}

/// The direction of a text as a whole, if any of its characters can turn it. A name that runs from right to left
/// does not turn the sentence it stands in, wherever it stands: a text runs so only when it begins and ends so
/// and little else is in it.
pub fn base_level(text: &str) -> Option<Level> {
    if !text.chars().any(turns) {
        return None;
    }
    let strong = |c: char| match bidi_class(c) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    };
    let letters: Vec<bool> = text.chars().filter_map(strong).collect();
    let from_right = letters.iter().filter(|rtl| **rtl).count();
    let at_both_ends = letters.first() == Some(&true) && letters.last() == Some(&true);
    let turned = at_both_ends && from_right > 2 * (letters.len() - from_right);
    Some(if turned { Level::rtl() } else { Level::ltr() })
}
