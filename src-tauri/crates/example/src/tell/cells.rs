//! The cells of a row, read one after the other: each may use the words before it.

use model::{FieldAbout, Holds, KindAbout};

use super::{Cells, Reading, Teller, Told};
use crate::calendar::forward;
use crate::days::Moment;
use crate::play::DEEDS;
use crate::read::{Doing, Row, Table};
use crate::say::{self, Words, fill, one_of};
use crate::step::{Said, Saying};

impl<'t> Teller<'t, '_, '_> {
    /// Reads the cells of a row at one of its moments, one after the other: each may use the words before it.
    pub(super) fn read(
        &mut self,
        kind: &'static KindAbout,
        cells: &Cells<'t>,
        moment: Moment,
    ) -> Told<Reading> {
        let mut reading = Reading::default();
        let mut cells: Vec<(String, String)> = cells
            .iter()
            .map(|(name, raw)| ((*name).to_owned(), (*raw).to_owned()))
            .collect();
        let mut at = 0;
        while let Some((name, raw)) = cells.get(at).cloned() {
            at += 1;
            let word = name.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
            match (word, name.as_str()) {
                (Some(word), _) => {
                    let text = self.fill(&raw, moment, &reading.words)?;
                    let text = match text.starts_with("any of ") {
                        true => one_of(&text, &self.reckoning, moment, &mut self.dice)?,
                        false => text,
                    };
                    reading.words.insert(word.to_owned(), text);
                }
                (_, "when" | "then") => {}
                (_, name) if name.starts_with("then ") || DEEDS.iter().any(|(deed, _)| *deed == name) => {}
                (_, "key") => {
                    reading.key =
                        Some(self.fill(&raw, moment, &reading.words)?).filter(|key| !key.is_empty());
                }
                (_, "entered") => {
                    reading.entered = Some(forward(self.reckoning.day(&raw, moment.day, &mut self.dice)?));
                }
                (_, "list") => {
                    let list = self.fill(&raw, moment, &reading.words)?;
                    let (table, row) = self.thrown(&list)?;
                    let found = table.columns.iter().zip(&row.cells);
                    cells.extend(found.map(|(name, cell)| (name.clone(), cell.clone())));
                }
                (_, name) => match name.split_once('.') {
                    Some((tie, field)) => {
                        let tie = model::kind(tie).ok_or_else(|| format!("there is no kind `{tie}`"))?;
                        let field = tie
                            .field(field)
                            .ok_or_else(|| format!("there is no field `{name}`"))?;
                        let to = tie.target(field.name).unwrap_or_default();
                        let raw = self.fill(&raw, moment, &reading.words)?;
                        for key in raw.split(", ").filter(|key| !key.is_empty()) {
                            reading.ties.push((tie, field, self.named(to, key)?));
                        }
                    }
                    None => self.field(kind, name, &raw, moment, &mut reading.words, &mut reading.said)?,
                },
            }
        }
        Ok(reading)
    }

    /// Reads what a cell says of a field; a blank one says nothing.
    pub(super) fn field(
        &mut self,
        kind: &'static KindAbout,
        name: &str,
        raw: &str,
        moment: Moment,
        words: &mut Words,
        said: &mut Saying,
    ) -> Told<()> {
        let field = kind
            .field(name)
            .ok_or_else(|| format!("{} has no field `{name}`", kind.entity))?;
        let mut text = self.fill(raw, moment, words)?;
        if !field.spec.holds.is_text() {
            text = one_of(&text, &self.reckoning, moment, &mut self.dice)?;
        }
        words.insert(name.to_owned(), text.clone());
        if text.is_empty() {
            return Ok(());
        }
        let value = match field.spec.holds {
            Holds::Date => Said::Text(self.reckoning.day(&text, moment.day, &mut self.dice)?.to_string()),
            Holds::Time if text == "time" => match moment.time {
                Some(time) => Said::Text(time.to_string()),
                None => return Ok(()),
            },
            Holds::Quarter => Said::Text(say::quarter(&text, self.reckoning.calendar).ok_or("no quarter")?),
            Holds::Reference { to, .. } => Said::Record(self.named(to, &text)?),
            Holds::AnyReference => {
                let (to, key) = text.split_once(' ').ok_or("say KIND NAME")?;
                Said::Record(self.named(to, key)?)
            }
            _ => Said::Text(text),
        };
        said.push((field, value));
        Ok(())
    }

    /// A record that was told of, of the story or of the firm.
    pub(super) fn named(&self, kind: &str, key: &str) -> Told<usize> {
        let kind = model::kind(kind).map_or("", |kind| kind.entity);
        let key = (kind, key.to_owned());
        let found = self.names.get(&key).or_else(|| self.shared.names.get(&key));
        found
            .copied()
            .ok_or_else(|| format!("nothing was told yet of {} `{}`", key.0, key.1))
    }

    /// The step in which the record in a column is made.
    pub(super) fn step_of(&self, reading: &Reading, column: &str) -> Told<usize> {
        let of = |(field, said): &(&FieldAbout, Said)| match said {
            Said::Record(record) if field.name == column => self.made_in.get(record).copied(),
            _ => None,
        };
        reading
            .said
            .iter()
            .find_map(of)
            .ok_or_else(|| format!("nothing under `{column}`"))
    }

    /// A cell as a whole, with the words of its row in it.
    pub(super) fn whole(&mut self, cells: &Cells<'t>, name: &str) -> Told<Option<String>> {
        let Some((_, raw)) = cells.iter().find(|(column, _)| *column == name) else {
            return Ok(None);
        };
        let words = cells.iter().filter_map(|(name, raw)| {
            let word = name.strip_prefix('{').and_then(|name| name.strip_suffix('}'))?;
            Some((word.to_owned(), (*raw).to_owned()))
        });
        let moment = Moment {
            day: self.reckoning.begin,
            time: None,
            nth: 0,
        };
        self.fill(raw, moment, &words.collect()).map(Some)
    }

    pub(super) fn fill(&mut self, raw: &str, moment: Moment, words: &Words) -> Told<String> {
        let lists = self.tables.iter().chain(self.shared.tables.iter().copied());
        fill(
            raw,
            words,
            &lists.collect::<Vec<_>>(),
            &self.reckoning,
            moment,
            &mut self.dice,
        )
    }

    /// A row of a list that the dice fell on.
    fn thrown(&mut self, list: &str) -> Told<(&'t Table, &'t Row)> {
        let mut lists = self.tables.iter().chain(self.shared.tables.iter().copied());
        let table = lists.find(|table| table.doing == Doing::List && table.name == list);
        table
            .and_then(|table| Some((table, self.dice.pick(&table.rows)?)))
            .ok_or_else(|| format!("there is no list `{list}`"))
    }
}
