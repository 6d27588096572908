//! What a person changed in a review's deck, applied in one place after composing: another wording of any
//! text, a slide or a list item left out. The composed wording is kept, so that it can be put back.

use std::collections::BTreeSet;

use model::DeckEditKind;
use model::qbr::DeckEdit;

use super::form::{glued, tidy};
use super::walk::Visit;
use super::{Figure, FigureId, QbrContent, SlideKey, Span, Text};

/// Takes out the slides and items of these names. The composition has left most of the items out already;
/// this is for those that no record stands behind.
pub(super) fn take_out(content: &mut QbrContent, out: &BTreeSet<String>) {
    for (slide, key, _) in SlideKey::ALL {
        if out.contains(key) {
            content.take_out(slide);
        }
    }
    struct Out<'a>(&'a BTreeSet<String>);
    impl Visit for Out<'_> {
        fn keep(&mut self, path: &str) -> bool {
            !self.0.contains(path)
        }
    }
    content.walk(&mut Out(out));
}

/// Gives every text the way to it as its name, and glues what must not be parted.
pub(super) fn name_texts(content: &mut QbrContent) {
    struct Name;
    impl Visit for Name {
        fn text(&mut self, path: &str, text: &mut Text) {
            path.clone_into(&mut text.field);
            for span in &mut text.spans {
                if let Some(words) = span.words_mut() {
                    *words = glued(&one_line(words));
                }
            }
        }
    }
    content.walk(&mut Name);
}

/// As `tidy`, but for a part of a text: the spaces at its ends part it from its neighbours.
fn one_line(words: &str) -> String {
    const SPACES: [char; 2] = [' ', '\u{a0}'];
    let inner = words.trim_matches(SPACES);
    let at = words.len() - words.trim_start_matches(SPACES).len();
    format!(
        "{}{}{}",
        &words[..at],
        tidy(inner),
        &words[(at + inner.len()).min(words.len())..]
    )
}

/// Applies the wordings. Marks are put back behind the figures that a wording still shows: first those the
/// composed text marked, then the others of the slide.
pub(super) fn apply_texts(content: &mut QbrContent, edits: &[&DeckEdit]) {
    struct Apply<'a> {
        edits: &'a [&'a DeckEdit],
        on_slide: std::collections::BTreeMap<String, Vec<FigureId>>,
        figures: std::collections::BTreeMap<FigureId, Figure>,
    }
    impl Visit for Apply<'_> {
        fn text(&mut self, path: &str, text: &mut Text) {
            let edit = self
                .edits
                .iter()
                .rev()
                .find(|e| e.kind == DeckEditKind::Text && e.field == path);
            let Some(wording) = edit
                .and_then(|e| e.text.as_deref())
                .map(str::trim)
                .filter(|w| !w.is_empty())
            else {
                return;
            };
            let composed = text.composed.take().unwrap_or_else(|| text.spans.clone());
            let wording = glued(&tidy(wording));
            if wording
                == (Text {
                    composed: None,
                    spans: composed.clone(),
                    ..text.clone()
                })
                .plain()
            {
                text.spans = composed;
                return;
            }
            let mut ids: Vec<&FigureId> = composed.iter().filter_map(mark_of).collect();
            let slide = path.split('.').next().unwrap_or_default();
            ids.extend(self.on_slide.get(slide).into_iter().flatten());
            let mut known: Vec<(&FigureId, &Figure)> = Vec::new();
            for id in ids {
                if let Some(entry) = self
                    .figures
                    .get_key_value(id)
                    .filter(|e| known.iter().all(|k| k.0 != e.0))
                {
                    known.push(entry);
                }
            }
            text.spans = marked(&wording, &known);
            text.composed = Some(composed);
        }
    }
    let mut on_slide = std::collections::BTreeMap::new();
    for text in content.texts() {
        let slide = text.field.split('.').next().unwrap_or_default().to_owned();
        on_slide
            .entry(slide)
            .or_insert_with(Vec::new)
            .extend(text.marks().cloned());
    }
    let figures = content.figures.clone();
    content.walk(&mut Apply {
        edits,
        on_slide,
        figures,
    });
}

fn mark_of(span: &Span) -> Option<&FigureId> {
    match span {
        Span::Mark(id) => Some(id),
        _ => None,
    }
}

/// The words with a mark behind the first showing of each figure, in any of its forms, the longest first.
fn marked(words: &str, figures: &[(&FigureId, &Figure)]) -> Vec<Span> {
    let mut marks: Vec<(usize, usize, &FigureId)> = Vec::new();
    for (id, figure) in figures {
        let mut forms: Vec<&String> = figure.forms.iter().filter(|form| !form.is_empty()).collect();
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        let free = |from: usize, to: usize| marks.iter().all(|(a, b, _)| to <= *a || from >= *b);
        let found = forms.iter().find_map(|form| find_shown(words, form, &free));
        if let Some((from, to)) = found {
            marks.push((from, to, id));
        }
    }
    marks.sort_by_key(|(_, to, _)| *to);
    let mut spans = Vec::new();
    let mut at = 0;
    for (_, to, id) in marks {
        spans.push(Span::Typed(words[at..to].to_owned()));
        spans.push(Span::Mark(id.clone()));
        at = to;
    }
    if at < words.len() || spans.is_empty() {
        spans.push(Span::Typed(words[at..].to_owned()));
    }
    spans
}

/// Where a form stands as a whole: not inside a longer number or word, and not as the day of a date.
fn find_shown(words: &str, form: &str, free: &dyn Fn(usize, usize) -> bool) -> Option<(usize, usize)> {
    // Letters of either case are compared byte by byte, so that places stay those of the text itself.
    let (bytes, wanted) = (words.as_bytes(), form.as_bytes());
    (0..words.len()).find_map(|from| {
        let to = from + wanted.len();
        let same = words.is_char_boundary(from)
            && bytes
                .get(from..to)
                .is_some_and(|part| part.eq_ignore_ascii_case(wanted))
            && words.is_char_boundary(to);
        (same && stands_alone(words, from, to) && free(from, to)).then_some((from, to))
    })
}

fn stands_alone(words: &str, from: usize, to: usize) -> bool {
    let before: Vec<char> = words[..from].chars().rev().take(2).collect();
    let after: Vec<char> = words[to..].chars().take(2).collect();
    let joins_before = match before[..] {
        [c, ..] if c.is_alphanumeric() => true,
        ['.' | ',' | ':' | '’' | '\'', d, ..] => d.is_ascii_digit(),
        ['$' | '€' | '£' | '¥' | '+' | '\u{2212}', ..] => true,
        _ => false,
    };
    let joins_after = match after[..] {
        [c, ..] if c.is_alphanumeric() || c == '%' => true,
        ['.' | ',' | ':' | '’' | '\'', d, ..] => d.is_ascii_digit(),
        // A glued number is a day, or stands before its unit or sign: part of something else.
        ['\u{a0}', ..] => true,
        _ => false,
    };
    !joins_before && !joins_after
}

/// Forgets figures that no slide shows, and gives those that are shown in the order of their appearance.
pub(super) fn keep_shown_figures(content: &mut QbrContent) -> Vec<FigureId> {
    #[derive(Default)]
    struct Shown(Vec<(FigureId, Option<String>)>);
    impl Visit for Shown {
        fn figure(&mut self, id: &FigureId, shown: Option<&str>) {
            self.0.push((id.clone(), shown.map(str::to_owned)));
        }
    }
    let mut shown = Shown::default();
    content.walk(&mut shown);
    let mut rows: Vec<FigureId> = Vec::new();
    for (id, form) in shown.0 {
        if let (Some(figure), Some(form)) = (content.figures.get_mut(&id), form) {
            figure.forms.insert(form);
        }
        if !rows.contains(&id) {
            rows.push(id);
        }
    }
    content.figures.retain(|id, _| rows.contains(id));
    rows
}
