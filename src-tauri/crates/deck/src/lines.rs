//! A measured paragraph into lines: as few as the width allows, two and three of them of like length. What is
//! kept together and yet wider than a line parts between its words, a single word between two graphemes.

use crate::paragraph::Paragraph;
use std::ops::Range;

/// Rounding must not push a word to the next line that was measured to fit.
const SLACK: f64 = 0.01;

/// The bytes of each line. An empty text is one empty line.
pub fn break_lines(paragraph: &Paragraph<'_>, width: f64, balance: bool) -> Vec<Range<usize>> {
    let lines = fill(paragraph, width);
    if !balance || !(2..=3).contains(&lines.len()) {
        return lines;
    }
    balanced(paragraph, width, lines)
}

/// The narrowest width that needs no more lines makes them most alike.
fn balanced(paragraph: &Paragraph<'_>, width: f64, lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let widest_word = words(paragraph).map(|w| paragraph.width(&w)).fold(0.0, f64::max);
    if widest_word > width {
        return lines;
    }
    let count = lines.len();
    let (mut low, mut high) = (widest_word, width);
    let mut best = lines;
    while high - low > 0.5 {
        let middle = (low + high) / 2.0;
        let narrower = fill(paragraph, middle);
        if narrower.len() == count {
            high = middle;
            best = narrower;
        } else {
            low = middle;
        }
    }
    best
}

/// The parts of the text between two places where a line may end.
fn words<'p>(paragraph: &'p Paragraph<'_>) -> impl Iterator<Item = Range<usize>> + 'p {
    let starts = std::iter::once(0).chain(paragraph.places.iter().copied());
    starts
        .zip(paragraph.places.iter().copied())
        .map(|(start, end)| start..end)
}

/// Lines as full as they get.
fn fill(paragraph: &Paragraph<'_>, width: f64) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut line = 0..0;
    for word in words(paragraph) {
        put(paragraph, word, width, &mut line, &mut lines);
    }
    lines.push(line);
    lines
}

/// Puts a piece at the end of the line, or else at the beginning of the next. A piece that is wider than a line
/// is parted where it may be at need, and only then between graphemes.
fn put(
    paragraph: &Paragraph<'_>,
    piece: Range<usize>,
    width: f64,
    line: &mut Range<usize>,
    lines: &mut Vec<Range<usize>>,
) {
    if paragraph.width(&(line.start..piece.end)) <= width + SLACK {
        line.end = piece.end;
        return;
    }
    if line.end > line.start {
        lines.push(line.clone());
        *line = line.end..line.end;
    }
    if paragraph.width(&piece) <= width + SLACK {
        line.end = piece.end;
        return;
    }
    let parts = paragraph.parts_at_need(&piece);
    if parts.len() < 2 {
        *line = cut(paragraph, piece, width, lines);
        return;
    }
    for part in parts {
        put(paragraph, part, width, line, lines);
    }
}

/// Cuts a word that is wider than the line between graphemes; what is left begins the next line. At least
/// one grapheme stands on each line, however narrow it is.
fn cut(
    paragraph: &Paragraph<'_>,
    word: Range<usize>,
    width: f64,
    lines: &mut Vec<Range<usize>>,
) -> Range<usize> {
    let mut start = word.start;
    let mut end = word.start;
    for next in paragraph.graphemes(word) {
        // A mark and the spaces after a word stay with it.
        let stays = paragraph.text[end..next]
            .chars()
            .all(|c| c == ' ' || c == '\u{2060}');
        if end > start && !stays && paragraph.width(&(start..next)) > width + SLACK {
            lines.push(start..end);
            start = end;
        }
        end = next;
    }
    start..end
}
