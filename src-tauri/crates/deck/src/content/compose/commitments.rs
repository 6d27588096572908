//! Slide 4: what both sides promised, what became of it, and what else has changed since.

use model::actions::Commitment;
use model::{Audience, Fate, LookBack, Side};
use rust_decimal::Decimal;

use super::facts::Facts;
use super::ledger::Draft;
use super::targets::status;
use crate::content::line::{Line, say, typed};
use crate::content::{
    ChangedFact, FigureId, FigureValue, PastCommitment, PastCommitments, Sign, Status, Tone,
};

/// A commitment that the review looks back on.
#[derive(Clone, Copy)]
pub(super) struct LookedBack<'a> {
    pub commitment: &'a Commitment,
    back: LookBack,
}

impl LookedBack<'_> {
    pub fn fate(&self) -> Fate {
        self.back.fate
    }

    pub fn is_kept(&self) -> bool {
        self.back.fate.is_kept()
    }

    /// True when it should be done and is not, and that is news.
    pub fn is_failed(&self) -> bool {
        self.back.fate.is_overdue() && !self.back.still_open
    }

    /// The order in which commitments are read out: what is done first, what is open last.
    fn place(&self) -> u8 {
        match self.back.fate {
            _ if self.back.still_open => 5,
            Fate::Kept | Fate::KeptLate { .. } => 0,
            Fate::DoneLater { .. } => 1,
            Fate::Missed { .. } => 2,
            Fate::Late { .. } => 3,
            Fate::DueToday | Fate::Open => 4,
        }
    }
}

impl<'a> Facts<'a> {
    /// The commitments of one side that the review looks back on.
    pub fn looked_back(&self, by: Side) -> Vec<LookedBack<'a>> {
        let since = self.last_review().unwrap_or(self.starts);
        let mut looked: Vec<LookedBack> = self
            .r
            .commitments
            .iter()
            .filter(|c| c.by == by && c.audience == Audience::Client)
            .filter_map(|commitment| {
                let back = commitment.looked_back(since, self.qbr.on, self.day)?;
                Some(LookedBack { commitment, back })
            })
            .collect();
        looked.sort_by_key(|c| {
            let Commitment { due, made, id, .. } = c.commitment;
            (c.place(), due.is_none(), *due, *made, *id)
        });
        looked
    }

    /// Slide 4; none when nothing was promised and nothing else is known to have changed.
    pub fn past_commitments(&self) -> Option<PastCommitments> {
        let changed = self.changed();
        let clause = self.commitments_clause();
        if clause.is_none() && changed.len() < 2 {
            return None;
        }
        let side = |by, list: &str| -> Vec<PastCommitment> {
            let kept = |c: &LookedBack| self.keeps(list, c.commitment.id);
            self.looked_back(by)
                .iter()
                .filter(|c| kept(c))
                .map(|c| self.past_commitment(c))
                .collect()
        };
        let (ours, theirs) = (
            side(Side::Us, "promises.ours"),
            side(Side::Client, "promises.theirs"),
        );
        if ours.is_empty() && theirs.is_empty() && changed.is_empty() {
            return None;
        }
        let title = match clause {
            None => say!(self, "no-promises"),
            Some((line, rest)) => {
                let told = match rest.plain().is_empty() {
                    true => line,
                    false => say!(self, "two-parts", first = line, second = rest),
                };
                let all = self.looked_back(Side::Us).len() + self.looked_back(Side::Client).len();
                self.with_shown(told, all, ours.len() + theirs.len())
            }
        };
        let kicker = match self.last_review() {
            Some(on) => say!(self, "since-last-review", day = self.date_long(on)),
            None => say!(self, "promises-kicker"),
        };
        Some(PastCommitments {
            kicker: kicker.text(),
            title: title.capital().text(),
            ours,
            theirs,
            changed,
        })
    }

    /// A count with `; two shown` where a person left some of them off the page.
    pub fn with_shown(&self, line: Line, all: usize, shown: usize) -> Line {
        match shown < all {
            true => say!(self, "some-shown", line = line, n = shown),
            false => line,
        }
    }

    /// `Two of three promises are kept`, and what follows it: `one of ours is not`.
    pub fn commitments_clause(&self) -> Option<(Line, Line)> {
        let (ours, theirs) = (self.looked_back(Side::Us), self.looked_back(Side::Client));
        let all: Vec<LookedBack> = ours.iter().chain(&theirs).copied().collect();
        if all.is_empty() {
            return None;
        }
        let is_open = |c: &&LookedBack| matches!(c.fate(), Fate::Open | Fate::DueToday);
        // What is still to be kept is not kept, and nobody has failed.
        if all.iter().all(|c| is_open(&c)) {
            return Some((say!(self, "promises-open", n = all.len()), Line::default()));
        }
        let id = self.kept_figure("promises.kept", "all", &all);
        let kept = all.iter().filter(|c| c.is_kept()).count();
        let mark = Line::default().mark(Some(&id));
        let line = match all.len() {
            n if n > 2 && kept == n => say!(self, "promises-all-kept", n = n, mark = mark),
            of => say!(self, "promises-kept", kept = kept, of = of, mark = mark),
        };
        // Where none is kept, that says it of each.
        let not_kept = |of: &[LookedBack]| of.iter().filter(|c| kept > 0 && c.is_failed()).count();
        let open = all.iter().filter(is_open).count();
        let rest = match (not_kept(&ours), not_kept(&theirs)) {
            (0, 0) if open > 0 && all.len() > 1 => say!(self, "not-due-yet", n = open),
            (0, 0) => Line::default(),
            (n, 0) => say!(self, "ours-not-kept", n = n),
            (0, n) => say!(self, "yours-not-kept", n = n),
            (ours, yours) => say!(self, "both-not-kept", ours = ours, yours = yours),
        };
        Some((line, rest))
    }

    fn past_commitment(&self, c: &LookedBack) -> PastCommitment {
        let due = c
            .commitment
            .due
            .map(|due| say!(self, "due-day", day = self.date_long(due)));
        PastCommitment {
            key: c.commitment.id.to_string(),
            what: typed(&c.commitment.what).text(),
            due: due.map(Line::text),
            outcome: self.fate_status(c),
            note: self.commitment_note(c.commitment, c.is_kept()).map(Line::text),
        }
    }

    /// What became of a commitment, in a word, and how late.
    pub fn fate_status(&self, c: &LookedBack) -> Status {
        let by = |days: Option<u32>| days.map(|days| self.how_long(days));
        match c.fate() {
            _ if c.back.still_open => status(Sign::Ring, Tone::Bad, say!(self, "fate-still-open")),
            Fate::Kept => status(Sign::Check, Tone::Good, say!(self, "fate-kept")),
            Fate::KeptLate { days } => status(
                Sign::Check,
                Tone::Watch,
                say!(self, "fate-kept-late", by = self.how_long(days)),
            ),
            Fate::DoneLater { days } => match by(days) {
                Some(by) => status(Sign::Check, Tone::Watch, say!(self, "fate-done-late-by", by = by)),
                None => status(Sign::Check, Tone::Watch, say!(self, "fate-done-late")),
            },
            Fate::Missed { .. } => status(Sign::Cross, Tone::Bad, say!(self, "fate-missed")),
            Fate::Late { .. } => status(Sign::Cross, Tone::Bad, say!(self, "fate-overdue")),
            Fate::DueToday | Fate::Open => status(Sign::Ring, Tone::Neutral, say!(self, "fate-open")),
        }
    }

    /// `ten days`, `six weeks`, `five months`: a length of time as people say it.
    pub fn how_long(&self, days: u32) -> Line {
        let (weeks, months) = ((days + 3) / 7, (days * 10 + 152) / 304);
        let count = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        match days {
            0..=13 => say!(self, "days", n = count(days)),
            14..=83 => say!(self, "weeks", n = count(weeks)),
            _ => say!(self, "months", n = count(months)),
        }
    }

    /// How much of it is done, where that is counted and is not all, and the note as it was written.
    pub fn commitment_note(&self, c: &Commitment, kept: bool) -> Option<Line> {
        let done = (!kept).then(|| self.done_figure(c)).flatten();
        let done = done.map(|id| say!(self, "part-done", part = self.done_words(c)).mark(Some(&id)));
        let note = c.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        match (done, note.map(typed)) {
            (Some(done), Some(note)) => Some(say!(self, "two-sentences", first = done, second = note)),
            (one, other) => one.or(other),
        }
    }

    fn done_words(&self, c: &Commitment) -> Line {
        match (c.done, c.of) {
            (Some(done), Some(of)) => self.part_of(done, of),
            _ => Line::default(),
        }
    }

    /// The figure of how much of a commitment is done, where that is counted in the record.
    pub fn done_figure(&self, c: &Commitment) -> Option<FigureId> {
        let (done, of) = c.done.zip(c.of).filter(|(_, of)| *of > Decimal::ZERO)?;
        // How far something had come before the day it was kept is not recorded.
        if c.kept_on.is_some_and(|on| on > self.day) {
            return None;
        }
        let record = match c.made {
            Some(made) => say!(self, "record-commitment", day = self.date(made)),
            None => say!(self, "record-commitment-undated"),
        };
        Some(self.ledger.enter(
            format!("commitment[{}].done", c.id),
            Draft {
                value: FigureValue::Ratio(done, of),
                unit: String::new(),
                shown: self.part_of(done, of).plain(),
                name: typed(&c.what),
                formula: say!(self, "formula-done"),
                record,
                sources: vec![c.id],
                as_of: self.day,
                n: None,
            },
        ))
    }

    /// The figure of how many promises are kept; `whose` chooses its name.
    pub fn kept_figure(&self, id: &str, whose: &'static str, looked: &[LookedBack]) -> FigureId {
        let kept = looked.iter().filter(|c| c.is_kept()).count();
        let (part, whole) = (Decimal::from(kept as u64), Decimal::from(looked.len() as u64));
        self.ledger.enter(
            id,
            Draft {
                value: FigureValue::Ratio(part, whole),
                unit: String::new(),
                shown: self.part_of(part, whole).plain(),
                name: say!(self, "name-kept", whose = whose),
                formula: say!(self, "formula-kept"),
                record: say!(self, "count-commitments", n = looked.len()),
                sources: looked.iter().map(|c| c.commitment.id).collect(),
                as_of: self.day,
                n: None,
            },
        )
    }

    /// What else has changed: contracts, an incident that is over.
    fn changed(&self) -> Vec<ChangedFact> {
        let mut facts = Vec::new();
        let mut fact = |key: &str, label: Line, line: Option<Line>| {
            if let Some(line) = line.filter(|_| self.keeps("promises.changed", key)) {
                facts.push(ChangedFact {
                    key: key.to_owned(),
                    label: label.plain(),
                    fact: line.text(),
                });
            }
        };
        fact("scope", say!(self, "changed-scope"), self.scope_changed());
        fact("incident", say!(self, "changed-incident"), self.incident_over());
        facts
    }

    /// Contracts that began, were renewed or ended in the quarter.
    fn scope_changed(&self) -> Option<Line> {
        let begun = self.begun().find_map(|e| {
            let (service, day) = (self.service(e.service)?, self.date(e.starts?));
            Some(match self.r.is_renewed(e) {
                true => say!(self, "contract-renewed", service = service, day = day),
                false => say!(self, "contract-began", service = service, day = day),
            })
        });
        let goes_on = |e: &model::accounts::Engagement| {
            let after = e.ends.and_then(|ends| ends.succ_opt());
            let follows =
                |other: &&model::accounts::Engagement| other.service == e.service && other.starts == after;
            self.r.engagements.iter().any(|other| follows(&other))
        };
        let ended = self
            .r
            .engagements
            .iter()
            .filter(|e| !e.recurring && !goes_on(e))
            .find_map(|e| {
                let ends = e.ends.filter(|on| *on >= self.starts && *on <= self.until())?;
                Some(say!(
                    self,
                    "contract-ended",
                    service = self.service(e.service)?,
                    day = self.date(ends)
                ))
            });
        begun.or(ended)
    }

    /// An incident that was over by the day the review sees and may be told.
    fn incident_over(&self) -> Option<Line> {
        let over = self.r.incidents.iter().find(|i| {
            let over = i.closed_on.is_some_and(|on| on >= self.starts && on <= self.day);
            i.audience == Audience::Client && over
        })?;
        Some(say!(
            self,
            "incident-over",
            what = typed(&over.what),
            day = self.date(over.closed_on?)
        ))
    }
}
