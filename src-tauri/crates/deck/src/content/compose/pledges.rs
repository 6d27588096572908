//! The promises of both sides: which of them a review speaks of, what became of each, and what is owed.

use model::actions::Commitment;
use model::{Audience, CommitmentStatus, Fate, Side};
use rust_decimal::Decimal;

use super::facts::Cx;
use super::line::Draft;
use super::targets::status;
use crate::content::form::day_month;
use crate::content::phrase::{Promised, capitalised, counted, number_word, read_number, spelled};
use crate::content::{FigureId, FigureValue, Sign, Status, Tone};

/// What became of a commitment, in a word.
pub(super) fn fate_status(fate: Fate) -> Status {
    match fate {
        Fate::Kept | Fate::KeptLate { .. } => status(Sign::Check, Tone::Good, "Kept"),
        Fate::DoneLater { .. } => status(Sign::Check, Tone::Watch, "Done late"),
        Fate::Missed { .. } => status(Sign::Cross, Tone::Bad, "Missed"),
        Fate::Late { .. } => status(Sign::Cross, Tone::Bad, "Overdue"),
        Fate::DueToday | Fate::Open => status(Sign::Ring, Tone::Neutral, "Open"),
    }
}

/// The order in which commitments are read out: what is done first, what is open last.
fn place(fate: Fate) -> u8 {
    match fate {
        Fate::Kept | Fate::KeptLate { .. } => 0,
        Fate::DoneLater { .. } => 1,
        Fate::Missed { .. } => 2,
        Fate::Late { .. } => 3,
        Fate::DueToday | Fate::Open => 4,
    }
}

impl<'a> Cx<'a> {
    /// Promises since the last review: what was kept since, and all that was not.
    pub fn pledges(&self, by: Side, list: &str) -> Vec<&'a Commitment> {
        let since = self.last_met().map_or(self.starts, |(on, _)| on);
        let mut pledges: Vec<_> = self
            .r
            .commitments
            .iter()
            .filter(|c| c.by == by && c.audience == Audience::Client)
            .filter(|c| c.made.is_none_or(|made| made <= self.as_of))
            .filter(|c| {
                !self.fate(c).is_done()
                    || [c.kept_on, c.due, c.made]
                        .into_iter()
                        .flatten()
                        .any(|d| d >= since)
            })
            .filter(|c| self.keeps(list, c.id))
            .collect();
        pledges.sort_by_key(|c| (place(self.fate(c)), c.made, c.id));
        pledges
    }

    /// What became of a commitment by the day the deck is of.
    pub fn fate(&self, c: &Commitment) -> Fate {
        c.fate(self.as_of)
    }

    /// `Commitment of 8 July`
    fn commitment_record(&self, c: &Commitment) -> String {
        match c.made {
            Some(made) => format!("Commitment of {}", day_month(made)),
            None => "Commitment".to_owned(),
        }
    }

    /// How much of a promise is done: counted in the record, or in the promise's own words once it is kept.
    pub fn done_of(&self, c: &Commitment) -> Option<(Decimal, Decimal)> {
        if c.status == CommitmentStatus::Kept && !self.fate(c).is_done() {
            // How far it had come by that day is not recorded.
            return None;
        }
        if let (Some(done), Some(of)) = (c.done, c.of) {
            return Some((done, of)).filter(|(_, of)| *of > Decimal::ZERO);
        }
        let promised = Promised::read(&c.what)?;
        let n = promised.object.number.filter(|n| *n > Decimal::ONE)?;
        promised.object.counted()?;
        self.fate(c).is_kept().then_some((n, n))
    }

    /// The figure of how much of a promise is done.
    pub fn done_figure(&self, c: &Commitment) -> Option<FigureId> {
        let (done, of) = self.done_of(c)?;
        let promised = Promised::read(&c.what);
        let noun = promised.as_ref().and_then(|p| p.object.counted());
        let name = match (&promised, noun, c.of) {
            (Some(p), Some(_), None) => format!("{} {}", p.object.name(), p.past()),
            (Some(p), Some(noun), Some(_)) => format!("{} {}", capitalised(&noun), p.past()),
            _ => "Promise, part done".to_owned(),
        };
        let formula = match &promised {
            Some(p) if c.of.is_some() => format!("{} ÷ promised", p.participle),
            _ => "done ÷ promised".to_owned(),
        };
        let id = self.ledger.enter(
            format!("commitment[{}].done", c.id),
            Draft {
                value: FigureValue::Ratio(done, of),
                unit: String::new(),
                shown: format!("{} of {}", self.form.number(done), self.form.number(of)),
                name,
                formula,
                record: self.commitment_record(c),
                sources: vec![c.id],
                as_of: self.as_of,
                n: None,
            },
        );
        self.ledger.also(
            &id,
            format!("{} of {}", spelled(&self.form, done), spelled(&self.form, of)),
        );
        Some(id)
    }

    /// The figure of how many promises are kept.
    pub fn kept_figure(&self, id: &str, name: &str, pledges: &[&Commitment]) -> FigureId {
        let kept = pledges.iter().filter(|c| self.fate(c).is_kept()).count();
        let made = pledges.first().and_then(|c| c.made);
        let record = match made.filter(|day| pledges.iter().all(|c| c.made == Some(*day))) {
            Some(day) if pledges.len() > 1 => format!("Commitments of {}", day_month(day)),
            Some(day) => format!("Commitment of {}", day_month(day)),
            None => capitalised(&counted(pledges.len(), "commitment", "commitments")),
        };
        let id = self.ledger.enter(
            id,
            Draft {
                value: FigureValue::Ratio(Decimal::from(kept as u64), Decimal::from(pledges.len() as u64)),
                unit: "promises".to_owned(),
                shown: format!("{kept} of {}", pledges.len()),
                name: name.to_owned(),
                formula: "kept ÷ made".to_owned(),
                record,
                sources: pledges.iter().map(|c| c.id).collect(),
                as_of: self.as_of,
                n: None,
            },
        );
        self.ledger.also(
            &id,
            format!("{} of {}", number_word(kept), number_word(pledges.len())),
        );
        id
    }

    /// What is still owed of a promise: `three templates`, `the project template library`.
    pub fn owed(&self, c: &Commitment) -> Option<String> {
        let promised = Promised::read(&c.what)?;
        if let (Some((done, of)), Some(noun)) = (self.done_of(c), promised.object.counted()) {
            let left = of.checked_sub(done).filter(|left| *left > Decimal::ZERO)?;
            return Some(if left == Decimal::ONE {
                format!("one of {} {noun}", spelled(&self.form, of))
            } else {
                format!("{} {noun}", spelled(&self.form, left))
            });
        }
        let phrase = promised.object.phrase;
        let first = phrase.split(' ').next()?.to_lowercase();
        let known = ["the", "a", "an", "your", "all", "both"].contains(&first.as_str())
            || read_number(&first).is_some();
        known.then(|| phrase.to_owned())
    }
}

/// When what is left will follow, as a note has it: `in October` of `Seven of ten delivered; the rest in
/// October.`
pub(super) fn follow_up(note: &str) -> Option<String> {
    const REST: [&str; 4] = ["rest", "remaining", "remainder", "others"];
    const WHEN: [&str; 5] = ["in", "by", "on", "until", "before"];
    let clause = note.split([';', '.']).find(|clause| {
        clause
            .to_lowercase()
            .split_whitespace()
            .any(|word| REST.contains(&word.trim_matches(',')))
    })?;
    let words: Vec<&str> = clause.split_whitespace().collect();
    let rest = words
        .iter()
        .position(|w| REST.contains(&w.to_lowercase().trim_matches(',')))?;
    let at = rest + words[rest..].iter().position(|w| WHEN.contains(w))?;
    let tail = &words[at..];
    (2..=4).contains(&tail.len()).then(|| tail.join(" "))
}

#[cfg(test)]
mod tests {
    use super::follow_up;

    #[test]
    fn what_is_left_follows_when_the_note_says_so() {
        assert_eq!(
            follow_up("Seven of ten delivered; the rest in October.").as_deref(),
            Some("in October")
        );
        assert_eq!(
            follow_up("The remaining two follow by 3 March.").as_deref(),
            Some("by 3 March")
        );
        assert_eq!(
            follow_up("The rest depends on finance and on the budget of the coming year."),
            None
        );
        assert_eq!(follow_up("Seven of ten delivered."), None);
    }
}
