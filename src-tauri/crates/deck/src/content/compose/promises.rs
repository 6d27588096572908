//! Slide 4: what both sides promised, what became of it, and what else has changed since.

use chrono::Datelike;
use model::actions::Commitment;
use model::{Audience, Evidence, Fate, MetricMeaning, Side};

use super::facts::Cx;
use super::line::{Line, say};
use super::pledges::fate_status;
use crate::content::edits::marked;
use crate::content::form::{day_long, quarter_in_words};
use crate::content::phrase::{capitalised, counted, number_word, share_of};
use crate::content::{ChangedFact, FigureId, Promise, Promises, Span};

/// Words by which a client says that something bad did not happen.
const AVERTED: &[&str] = &[
    "avoid",
    "prevent",
    "averted",
    "warning",
    "penalt",
    "in time to",
    "kept a ",
];

impl<'a> Cx<'a> {
    /// Slide 4; none when nothing was promised and nothing else is known to have changed.
    pub fn promises(&self) -> Option<Promises> {
        let pledges = self.all_pledges();
        let changed = self.changed();
        if pledges.is_empty() && changed.len() < 2 {
            return None;
        }
        let title = if pledges.is_empty() {
            say("No promises were open between us; this is what has changed")
        } else {
            let (line, rest) = self.promises_clause(&pledges);
            line.w(rest)
        };
        let side = |by, list| {
            self.pledges(by, list)
                .into_iter()
                .map(|c| self.promise(c))
                .collect()
        };
        let kicker = match self.last_met() {
            Some((on, _)) => format!("Since we last met, {}", day_long(on)),
            None => "Since we last met".to_owned(),
        };
        Some(Promises {
            kicker: say(kicker).text(),
            title: title.text(),
            ours: side(Side::Us, "promises.ours"),
            theirs: side(Side::Client, "promises.theirs"),
            changed,
        })
    }

    /// The promises of both sides.
    pub fn all_pledges(&self) -> Vec<&'a Commitment> {
        let ours = self.pledges(Side::Us, "promises.ours");
        ours.into_iter()
            .chain(self.pledges(Side::Client, "promises.theirs"))
            .collect()
    }

    /// `Two of three promises are kept`, and what follows it: `; we still owe you three templates`.
    pub fn promises_clause(&self, pledges: &[&Commitment]) -> (Line, String) {
        let n = pledges.len();
        let kept = pledges.iter().filter(|c| self.fate(c).is_kept()).count();
        let id = self.kept_figure("promises.kept", "Promises kept", pledges);
        let failed = |by: Side| -> Vec<&Commitment> {
            pledges
                .iter()
                .copied()
                .filter(|c| c.by == by && self.fate(c).is_overdue())
                .collect()
        };
        let open = |c: &&&Commitment| matches!(self.fate(c), Fate::Open | Fate::DueToday);
        let open = pledges.iter().filter(open).count();
        let subject = match (kept, n) {
            (1, 1) => "The promise that was made is kept".to_owned(),
            (0, 1) => "One promise was made, and it is not kept yet".to_owned(),
            (0, n) => format!("None of {} promises is kept yet", number_word(n)),
            (1, n) => format!("One of {} promises is kept", number_word(n)),
            (k, n) => format!("{} promises are kept", capitalised(&share_of(k, n))),
        };
        let (ours, theirs) = (failed(Side::Us), failed(Side::Client));
        let mut rest: Vec<String> = Vec::new();
        match &ours[..] {
            [] => {}
            [one] => rest.push(match self.owed(one) {
                Some(owed) => format!("we still owe you {owed}"),
                None => "one of ours is late".to_owned(),
            }),
            many => rest.push(format!("{} of ours are late", number_word(many.len()))),
        }
        match theirs.len() {
            0 => {}
            1 if rest.is_empty() => rest.push("one of yours is late".to_owned()),
            n if rest.is_empty() => rest.push(format!("{} of yours are late", number_word(n))),
            n => rest.push(format!(
                "{} of yours {} too",
                number_word(n),
                if n == 1 { "is" } else { "are" }
            )),
        }
        if rest.is_empty() && open > 0 && n > 1 {
            rest.push(format!(
                "{} not due yet",
                if open == 1 {
                    "one is".to_owned()
                } else {
                    format!("{} are", number_word(open))
                }
            ));
        }
        let rest = if rest.is_empty() {
            String::new()
        } else {
            format!("; {}", rest.join(", and "))
        };
        (say(subject).m(&id), rest)
    }

    fn promise(&self, c: &Commitment) -> Promise {
        let due = c.due.map(|due| say(format!("Due {}", day_long(due))).text());
        Promise {
            key: c.id.to_string(),
            what: say(&c.what).text(),
            due,
            outcome: fate_status(self.fate(c)),
            note: self.promise_note(c).map(Line::text),
        }
    }

    /// The note, with the mark behind how much is done; without a note how much is done.
    fn promise_note(&self, c: &Commitment) -> Option<Line> {
        let partly = c.of.is_some() && !self.fate(c).is_kept();
        let figure = partly.then(|| self.done_figure(c)).flatten();
        let figures = self.ledger.figures();
        let known: Vec<(&FigureId, _)> = figure.iter().filter_map(|id| figures.get_key_value(id)).collect();
        let note = c.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        match (note, &figure) {
            (Some(note), _) => Some(marked(&self.note(note), &known).into_iter().fold(
                say(""),
                |line, span| match span {
                    Span::Words(words) => line.w(words),
                    Span::Mark(id) => line.m(&id),
                },
            )),
            (None, Some(id)) => Some(say(self.ledger.at(id).text).m(id).w(" done")),
            (None, None) => None,
        }
    }

    /// What else has changed: the people who use it, the plan, a risk that did not come true.
    fn changed(&self) -> Vec<ChangedFact> {
        let mut facts = Vec::new();
        let mut fact = |key: &str, line: Option<Line>| {
            if let Some(line) = line.filter(|_| self.keeps("promises.changed", key)) {
                let label = capitalised(key);
                facts.push(ChangedFact {
                    key: key.to_owned(),
                    label,
                    fact: line.text(),
                });
            }
        };
        fact("people", self.people_changed());
        fact("scope", self.scope_changed());
        fact("risk", self.risk_averted());
        facts
    }

    fn people_changed(&self) -> Option<Line> {
        let use_of = |m: &&super::measure::Measure| {
            m.metric.meaning == MetricMeaning::Adoption && m.better().is_some()
        };
        let m = self
            .measures
            .iter()
            .find(|m| use_of(m) && self.counts_people(m))
            .or_else(|| self.measures.iter().find(use_of))?;
        let (moved, when) = (self.moved(m, false)?, m.before_when()?);
        let figure = self.now_figure(m)?;
        Some(
            say(self.people(m, "")?)
                .m(&figure)
                .w(format!(", {moved} in {when}")),
        )
    }

    /// Contracts that began or ended in the quarter, else how much is planned for the next.
    fn scope_changed(&self) -> Option<Line> {
        let in_quarter =
            |day: Option<chrono::NaiveDate>| day.filter(|d| *d >= self.starts && *d <= self.ends);
        let begun = self.r.engagements.iter().find_map(|e| {
            Some(format!(
                "{} began on {}",
                self.service(e.service)?,
                self.by(in_quarter(e.starts)?)
            ))
        });
        let ended = self.r.engagements.iter().filter(|e| !e.recurring).find_map(|e| {
            Some(format!(
                "{} ended on {}",
                self.service(e.service)?,
                self.by(in_quarter(e.ends)?)
            ))
        });
        let planned = self.initiatives().len();
        let planned = (planned > 0).then(|| {
            let be = if planned == 1 { "is" } else { "are" };
            let noun = counted(planned, "initiative", "initiatives");
            let quarter = self.qbr.quarter.next();
            let year = if quarter.year() == self.ends.year() {
                String::new()
            } else {
                format!(" of {}", quarter.year())
            };
            format!(
                "{} {be} in the plan for the {}{year}",
                capitalised(&noun),
                quarter_in_words(quarter)
            )
        });
        begun.or(ended).or(planned).map(say)
    }

    /// What the client or a document says was prevented; else an incident that is over and may be told.
    fn risk_averted(&self) -> Option<Line> {
        let averted = [Evidence::ClientConfirmed, Evidence::Documented]
            .into_iter()
            .find_map(|grade| {
                self.gains(grade).into_iter().find(|g| {
                    let statement = g.record.statement.to_lowercase();
                    AVERTED.iter().any(|word| statement.contains(word))
                })
            });
        if let Some(gain) = averted {
            let id = self.gain_figure(&gain);
            return Some(say(self.note(&gain.record.statement)).m(&id));
        }
        let over = self.r.incidents.iter().find(|i| {
            i.audience == Audience::Client
                && i.closed_on
                    .is_some_and(|day| day >= self.starts && day <= self.as_of)
        })?;
        Some(say(format!(
            "{}; over since {}",
            self.note(&over.what),
            self.by(over.closed_on?)
        )))
    }
}
