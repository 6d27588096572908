//! The grammar of the capture line. A line is clauses between `;`. A clause begins with what is understood of it (how, who,
//! where, when); from the first word that is not, it is the note, as typed. A clause of its own is a commitment ("promised
//! the plan by Fri"), something to do ("todo …") or a relationship's turn ("warmer").

use std::ops::Range;

use chrono::NaiveDate;
use model::{Channel, Direction, Side, TouchpointKind};

use super::cut::{Word, clauses, is_one, texts, words};
use super::days::{Toward, day, time};
use super::names::{Known, Named, Whose};
use super::reading::{Meaning, Mention, Promised, Reading, Turn};
use super::words::{AT, CONNECTING, COOLER, DUE, FROM, PROMISED, THEY, TO_DO, WARMER, WAYS, WE};

/// Reads a line on a day.
pub(super) fn read<'k>(line: &str, known: &'k Known, today: NaiveDate) -> Reading<'k> {
    let mut reading = Reading::default();
    let mut reader = LineReader {
        line,
        known,
        today,
        reading: &mut reading,
        taken: Vec::new(),
    };
    for (n, clause) in clauses(line).into_iter().enumerate() {
        let words = words(line, clause);
        if !words.is_empty() && !reader.of_its_own(&words) {
            reader.contact(&words, n == 0);
        }
    }
    let mut taken = reader.taken;
    taken.sort_by_key(|(part, _)| part.start);
    reading.parts = whole(line, &taken);
    reading
}

/// The parts with what stands between them, so that nothing of the line is left out.
fn whole(line: &str, taken: &[(Range<usize>, Meaning)]) -> Vec<(Range<usize>, Meaning)> {
    let mut parts: Vec<(Range<usize>, Meaning)> = Vec::new();
    let mut end = 0;
    for (part, meaning) in taken {
        if part.start > end {
            parts.push((end..part.start, Meaning::Between));
        }
        parts.push((part.clone(), *meaning));
        end = part.end;
    }
    if end < line.len() {
        parts.push((end..line.len(), Meaning::Between));
    }
    parts
}

struct LineReader<'a, 'l, 'k> {
    line: &'l str,
    known: &'k Known,
    today: NaiveDate,
    reading: &'a mut Reading<'k>,
    taken: Vec<(Range<usize>, Meaning)>,
}

impl<'l, 'k> LineReader<'_, 'l, 'k> {
    fn take(&mut self, words: &[Word<'_>], meaning: Meaning) {
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            self.taken.push((first.from..last.to, meaning));
        }
    }

    /// Takes a clause that is something of its own.
    fn of_its_own(&mut self, words: &[Word<'l>]) -> bool {
        self.commitment(words) || self.todo(words) || self.turn(words)
    }

    /// "promised the plan by Fri", "they promised access", "Anna owes the figures by 12 Dec".
    fn commitment(&mut self, words: &[Word<'l>]) -> bool {
        let (by, who, begins) = match words {
            [first, ..] if is_one(first, PROMISED) => (Side::Us, None, 1),
            [who, second, ..] if is_one(who, WE) && is_one(second, PROMISED) => (Side::Us, None, 2),
            [who, second, ..] if is_one(who, THEY) && is_one(second, PROMISED) => (Side::Client, None, 2),
            _ => match self.name(words) {
                Some((many, who)) if words.get(many).is_some_and(|word| is_one(word, PROMISED)) => {
                    let ours = who.may_be.iter().all(|named| named.whose == Whose::Ours);
                    let side = if ours { Side::Us } else { Side::Client };
                    (side, Some((words[..many].to_vec(), who)), many + 1)
                }
                _ => return false,
            },
        };
        let begins = begins + usize::from(words.get(begins).is_some_and(|word| is_one(word, &["to"])));
        let (what, due) = self.due(&words[begins..]);
        let Some(what) = self.text(what) else {
            return false;
        };
        self.take(words, Meaning::Commitment);
        let who = who.map(|(_, who)| who);
        self.reading.promised.push(Promised { by, who, what, due });
        true
    }

    /// "todo send the deck tomorrow".
    fn todo(&mut self, words: &[Word<'l>]) -> bool {
        let Some((first, rest)) = words.split_first().filter(|(first, _)| is_one(first, TO_DO)) else {
            return false;
        };
        let (what, due) = self.due(rest);
        let Some(what) = self.text(what) else {
            return false;
        };
        self.taken
            .push((first.from..words[words.len() - 1].to, Meaning::Action));
        self.reading.todo.push((what, due));
        true
    }

    /// "warmer", "Anna cooler", "Anna is warmer".
    fn turn(&mut self, words: &[Word<'l>]) -> bool {
        let Some((last, before)) = words.split_last() else {
            return false;
        };
        let warmer = is_one(last, WARMER);
        if !warmer && !is_one(last, COOLER) {
            return false;
        }
        let before = match before {
            [who @ .., is] if is_one(is, &["is"]) => who,
            who => who,
        };
        let who = match before {
            [] => None,
            [they] if is_one(they, THEY) => None,
            _ => match self.name(before) {
                Some((many, who)) if many == before.len() => Some(who),
                _ => return false,
            },
        };
        self.turned(words, who, warmer);
        true
    }

    fn turned(&mut self, words: &[Word<'l>], who: Option<Mention<'k>>, warmer: bool) {
        self.take(words, Meaning::Strength);
        let (Some(said), Some(first), Some(last)) = (self.text(words), words.first(), words.last()) else {
            return;
        };
        let at = first.from..last.to;
        self.reading.turns.push(Turn {
            said,
            at,
            who,
            warmer,
        });
    }

    /// What a clause says of the contact; from the first word that is not understood on it is the note.
    fn contact(&mut self, words: &[Word<'l>], first: bool) {
        self.reading.contact.extend(self.text(words));
        let mut at = 0;
        // A later clause that begins with neither a way, a joint, a day nor a mark is all note.
        let joined = first || {
            let word = &words[0];
            way(word).is_some() || is_one(word, CONNECTING) || word.text.starts_with(['#', '@'])
        };
        while joined && at < words.len() {
            match self.head(&words[at..]) {
                Some(many) => at += many,
                None => break,
            }
        }
        let mut rest = &words[at..];
        // At the end of the note: how it turned, and a day that has been.
        if let [before @ .., comma, last] = rest
            && comma.comma
            && (is_one(last, &WARMER[..1]) || is_one(last, &COOLER[..1]))
        {
            self.turned(&[*last], None, is_one(last, WARMER));
            rest = &rest[..before.len() + 1];
        }
        if self.reading.on.is_none() {
            for many in [1, 2, 3].into_iter().filter(|many| *many <= rest.len()) {
                let (note, tail) = rest.split_at(rest.len() - many);
                let been =
                    is_one(&tail[0], &["today", "yesterday", "last"]) || is_one(&tail[many - 1], &["ago"]);
                if let Some((all, on)) = day(&texts(tail), self.today, Toward::Past).filter(|_| been)
                    && all == many
                {
                    self.take(tail, Meaning::Day);
                    self.reading.on = Some(on);
                    rest = note;
                    break;
                }
            }
        }
        let mut note = Vec::new();
        let mut from = 0;
        for (n, word) in rest.iter().enumerate() {
            if let Some(kind) = kind(word).filter(|_| self.reading.kind.is_none()) {
                self.take(&[*word], Meaning::Kind);
                self.reading.kind = Some(kind);
                note.extend(self.noted(&rest[from..n]));
                from = n + 1;
            }
        }
        note.extend(self.noted(&rest[from..]));
        if !note.is_empty() {
            self.reading.notes.push(note.join(" "));
        }
    }

    /// Words that are note, as typed, with what stands between and after them.
    fn noted(&mut self, words: &[Word<'l>]) -> Option<String> {
        let text = self.text(words)?;
        self.take(words, Meaning::Note);
        Some(text)
    }

    /// How many words at the beginning are understood; none when the note begins.
    fn head(&mut self, words: &[Word<'l>]) -> Option<usize> {
        let word = &words[0];
        if let Some(channel) = way(word).filter(|_| self.reading.way.is_none()) {
            self.take(&words[..1], Meaning::Way);
            self.reading.way = Some(channel);
            // "Anna called": who is named before the way began it.
            let named = || self.reading.mentions.iter().flat_map(|mention| &mention.may_be);
            let theirs = named().any(|named| matches!(named.whose, Whose::Theirs { .. }));
            let began = theirs && named().all(|named| named.whose != Whose::Ours);
            if began && self.reading.direction.is_none() {
                self.reading.direction = Some(Direction::Theirs);
            }
            return Some(1);
        }
        if let Some(kind) = kind(word).filter(|_| self.reading.kind.is_none()) {
            self.take(&words[..1], Meaning::Kind);
            self.reading.kind = Some(kind);
            return Some(1);
        }
        if let Some((many, on)) =
            day(&texts(words), self.today, Toward::Past).filter(|_| self.reading.on.is_none())
        {
            self.take(&words[..many], Meaning::Day);
            self.reading.on = Some(on);
            return Some(many);
        }
        // Words that say a day to come: a plan, not a contact.
        if is_one(word, &["tomorrow", "next", "in"])
            && self.reading.on.is_none()
            && let Some((many, on)) = day(&texts(words), self.today, Toward::Future)
        {
            self.take(&words[..many], Meaning::Day);
            self.reading.on = Some(on);
            return Some(many);
        }
        if let Some(at) = time(word.text).filter(|_| self.reading.at.is_none()) {
            self.take(&words[..1], Meaning::Day);
            self.reading.at = Some(at);
            return Some(1);
        }
        if let Some((many, mention)) = self.name(words) {
            self.take(&words[..many], Meaning::Name);
            self.reading.mentions.push(mention);
            return Some(many);
        }
        self.joint(words)
    }

    /// A small word before something that is understood.
    fn joint(&mut self, words: &[Word<'l>]) -> Option<usize> {
        let (word, after) = words.split_first()?;
        if !is_one(word, CONNECTING) || after.is_empty() {
            return None;
        }
        if is_one(word, &[AT])
            && let Some((many, mention)) = self.account(after)
        {
            self.take(&after[..many], Meaning::Name);
            self.reading.mentions.push(mention);
            return Some(many + 1);
        }
        if is_one(word, &[FROM]) && self.name(after).is_some() {
            self.take(&words[..1], Meaning::Way);
            self.reading.direction = Some(Direction::Theirs);
        }
        self.head(after).map(|many| many + 1)
    }

    /// Somebody or an account named by the first words; an account with `@` before it.
    fn name(&self, words: &[Word<'l>]) -> Option<(usize, Mention<'k>)> {
        let mut said = texts(words);
        let marked = said.first().and_then(|first| first.strip_prefix('@'));
        if let Some(bare) = marked {
            said[0] = bare;
        }
        // A comma ends a name.
        let ends = words
            .iter()
            .position(|word| word.comma)
            .map_or(said.len(), |at| at + 1);
        let (many, mut may_be) = self.known.named(&said[..ends])?;
        if marked.is_some() {
            prefer_accounts(&mut may_be);
        }
        Some((
            many,
            Mention {
                at: words[0].from..words[many - 1].to,
                may_be,
            },
        ))
    }

    /// What is named after "at": an account before a person who is called alike.
    fn account(&self, words: &[Word<'l>]) -> Option<(usize, Mention<'k>)> {
        let (many, mut mention) = self.name(words)?;
        prefer_accounts(&mut mention.may_be);
        Some((many, mention))
    }

    /// What is due, and the day at its end.
    fn due<'w>(&self, words: &'w [Word<'l>]) -> (&'w [Word<'l>], Option<NaiveDate>) {
        for many in [4, 3, 2, 1].into_iter().filter(|many| *many < words.len()) {
            let (what, tail) = words.split_at(words.len() - many);
            if let Some((all, on)) = day(&texts(tail), self.today, Toward::Future)
                && all == many
            {
                return match what {
                    [what @ .., due] if !what.is_empty() && is_one(due, DUE) => (what, Some(on)),
                    what => (what, Some(on)),
                };
            }
        }
        (words, None)
    }

    /// Words as they stand in the line, with what is between them.
    fn text(&self, words: &[Word<'l>]) -> Option<String> {
        let (first, last) = (words.first()?, words.last()?);
        Some(
            self.line[first.from..last.end]
                .trim_end_matches([',', ':'])
                .to_owned(),
        )
    }
}

fn prefer_accounts(may_be: &mut Vec<&Named>) {
    if may_be.iter().any(|named| named.whose == Whose::Account) {
        may_be.retain(|named| named.whose == Whose::Account);
    }
}

fn way(word: &Word<'_>) -> Option<Channel> {
    let said = word.text.to_lowercase();
    WAYS.iter()
        .find(|(way, _)| *way == said)
        .map(|(_, channel)| *channel)
}

/// `#exec`: what a contact was for, by as much of its word as tells it apart.
fn kind(word: &Word<'_>) -> Option<TouchpointKind> {
    let said = word
        .text
        .strip_prefix('#')
        .filter(|said| !said.is_empty())?
        .to_lowercase();
    let mut fits = TouchpointKind::ALL
        .iter()
        .filter(|kind| kind.as_str().starts_with(&said));
    let first = fits.next();
    first.filter(|_| fits.next().is_none()).copied()
}
