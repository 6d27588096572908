//! The player: walks the entries on the story's clock, each through the desk's own door.

use std::collections::HashMap;
use std::ops::ControlFlow;

use desk::records::{Fields, RecordAct};
use desk::{Desk, Error, Origin, Result};
use model::{Currency, Id, Typing};

use crate::order::Entry;
use crate::say::is_count;
use crate::step::{Act, Said, Saying};
use crate::tell::RecordOf;
use crate::{ExampleMade, ExampleProgress, StoryClock};

/// How often is said how far it is: after so many entries.
const SAY_EVERY: usize = 40;

/// A use case that decides something about a review.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Deed {
    Prepare,
    Hold,
}

/// The deeds of a story, by the name of their column.
pub(crate) const DEEDS: [(&str, Deed); 2] = [("prepare", Deed::Prepare), ("hold", Deed::Hold)];

/// Of so many of an account's last reviews the deck is kept that was shown. To make all of them takes longer than to write
/// all else.
const KEPT: usize = 2;

/// The whole story, ready to be played.
pub(crate) struct Script {
    pub entries: Vec<Entry>,
    pub records: Vec<RecordOf>,
    /// Each file's name, and the currency of its account.
    pub files: Vec<(&'static str, Option<Currency>)>,
}

/// Writes the entries one by one, each at its own moment.
pub(crate) fn play(
    desk: &Desk,
    clock: &StoryClock,
    script: Script,
    progress: &mut dyn FnMut(ExampleProgress) -> ControlFlow<()>,
) -> Result<ExampleMade> {
    let Script {
        entries,
        records,
        files,
    } = script;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let of = count(entries.len());
    let accounts = count(
        records
            .iter()
            .filter(|record| record.kind.entity == "account")
            .count(),
    );
    let mut to_hold: HashMap<usize, usize> = HashMap::new();
    for entry in &entries {
        let holds = |act: &&Act| matches!(act, Act::Deed { deed: Deed::Hold, .. });
        *to_hold.entry(entry.file).or_default() += entry.acts.iter().filter(holds).count();
    }
    let mut player = Player {
        desk,
        records,
        ids: HashMap::new(),
        counts: HashMap::new(),
        to_hold,
    };
    for (n, entry) in entries.into_iter().enumerate() {
        if n % SAY_EVERY == 0 {
            let (done, on) = (count(n), entry.at.date_naive());
            if progress(ExampleProgress { done, of, on }).is_break() {
                return Err(Error::Cancelled);
            }
        }
        clock.stand_at(entry.at);
        let (file, currency) = files[entry.file];
        let line = entry.line;
        player.enter(entry, currency).map_err(|error| match error {
            // A story that breaks a rule is a fault of whoever wrote it.
            Error::Broken { .. } | Error::NoRecord | Error::Taken { .. } => {
                Error::internal(format!("{file}, line {line}: {}", error.sentence()))
            }
            other => other,
        })?;
    }
    Ok(ExampleMade {
        accounts,
        entries: of,
    })
}

struct Player<'d> {
    desk: &'d Desk,
    records: Vec<RecordOf>,
    ids: HashMap<usize, Id>,
    /// How many were counted in each file.
    counts: HashMap<usize, usize>,
    /// How many reviews are still to be held in each file.
    to_hold: HashMap<usize, usize>,
}

impl Player<'_> {
    fn enter(&mut self, entry: Entry, currency: Option<Currency>) -> Result<()> {
        let mut acts = Vec::new();
        for act in entry.acts {
            match act {
                Act::Deed { record, deed } => self.decide(deed, self.id(record)?, entry.file)?,
                Act::Create { record, said } => {
                    let id = self.desk.new_id();
                    self.ids.insert(record, id);
                    let RecordOf { kind, account } = self.records[record];
                    let (from, fields) = self.fields(said, currency, entry.file)?;
                    let account = account.map(|account| self.id(account)).transpose()?;
                    acts.push(RecordAct::Create {
                        kind: kind.entity.to_owned(),
                        id,
                        account,
                        from,
                        fields,
                    });
                }
                Act::Set { record, said } => {
                    let (_, fields) = self.fields(said, currency, entry.file)?;
                    let kind = self.records[record].kind.entity.to_owned();
                    acts.push(RecordAct::Change {
                        kind,
                        id: self.id(record)?,
                        fields,
                    });
                }
            }
        }
        let origin = if entry.imported {
            Origin::Import
        } else {
            Origin::Here
        };
        self.desk.record_step(origin, &acts)
    }

    fn decide(&mut self, deed: Deed, review: Id, file: usize) -> Result<()> {
        if deed == Deed::Prepare {
            return self.desk.qbr_begin(review);
        }
        let left = self.to_hold.entry(file).or_default();
        let last = *left <= KEPT;
        *left = left.saturating_sub(1);
        if last {
            self.desk.qbr_keep(review)
        } else {
            self.desk.qbr_was_held(review)
        }
    }

    /// The fields as the door takes them, and what the record comes from if that is said.
    fn fields(
        &mut self,
        said: Saying,
        currency: Option<Currency>,
        file: usize,
    ) -> Result<(Option<(String, Id)>, Fields)> {
        let mut from = None;
        let mut fields = Fields::new();
        for (field, said) in said {
            match said {
                Said::Record(record) if field.spec.holds == model::Holds::AnyReference => {
                    from = Some((self.records[record].kind.entity.to_owned(), self.id(record)?));
                }
                Said::Record(record) => {
                    let id = model::FieldValue::Text(self.id(record)?.to_string());
                    fields.insert(field.name.to_owned(), Some(id));
                }
                Said::Text(text) => {
                    let text = self.counted(text, file);
                    let value = field.typed(&text, Typing::PLAIN, currency);
                    let value = value.map_err(|_| Error::internal(format!("{}: {text}", field.name)))?;
                    fields.insert(field.name.to_owned(), value);
                }
            }
        }
        Ok((from, fields))
    }

    fn id(&self, record: usize) -> Result<Id> {
        let known = self.ids.get(&record).copied();
        known.ok_or_else(|| Error::internal("the example speaks too early of something"))
    }

    /// `{nnnn}` counts those that have it in the order of time.
    fn counted(&mut self, text: String, file: usize) -> String {
        let Some((before, (name, after))) = text
            .split_once('{')
            .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        else {
            return text;
        };
        if !is_count(name) {
            return text;
        }
        let count = self.counts.entry(file).or_default();
        *count += 1;
        format!("{before}{count:0width$}{after}", width = name.len())
    }
}
