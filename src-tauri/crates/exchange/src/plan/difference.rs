//! What a record of the file writes: all of a new one; of one that is there what differs, but for what was edited here.

use model::every::*;
use model::{Record, Value};

use super::KeptWhy;
use super::planner::{Change, Outcome, Planner};
use super::same::Draft;
use crate::format::Section;
use crate::layout::FieldLayout;
use model::folded;

impl Planner<'_> {
    pub(super) fn fresh<T: Record>(
        &mut self,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        draft: &Draft,
        inserts: &mut Vec<T>,
    ) -> Outcome {
        let Some(id) = self.made[at] else {
            return Outcome::default();
        };
        let mut values = vec![Value::Text(id.to_string())];
        if T::OF_ACCOUNT {
            values.push(Value::Text(self.account.to_string()));
        }
        for (field, said) in layout.iter().zip(draft) {
            let said = said.clone().or_else(|| field.silent()).or_else(|| {
                // What says nothing of where it came from came from the account.
                match (T::ENTITY, field.name) {
                    (Action::ENTITY, "from_entity") => Some(vec![Value::Text(Account::ENTITY.to_owned())]),
                    (Action::ENTITY, "from_id") => Some(vec![Value::Text(self.account.to_string())]),
                    _ => None,
                }
            });
            values.extend(said.unwrap_or_else(|| vec![Value::Null; field.len]));
        }
        if self.of_held::<T>(&values) {
            self.tell_away(KeptWhy::Held, at, section, layout, draft, id);
            // Whatever refers to it finds nothing.
            self.made[at] = None;
            self.keys.retain(|_, (_, known)| *known != id);
            return Outcome {
                change: Change::Left,
                kept: true,
            };
        }
        match T::from_values(values) {
            Ok(record) => {
                inserts.push(record);
                Outcome {
                    change: Change::New,
                    kept: false,
                }
            }
            // Only a reference that is not there can be missing: all else was checked when the file was read.
            Err(_) => Outcome::default(),
        }
    }

    /// Whether a row belongs to a review here that was held.
    fn of_held<T: Record>(&self, row: &[Value]) -> bool {
        let review = model::kind(T::ENTITY).and_then(|kind| kind.review_of(row));
        review.is_some_and(|review| self.held.contains(&review))
    }

    pub(super) fn difference<T: Record>(
        &mut self,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        draft: &Draft,
        there: &T,
        updates: &mut Vec<T>,
    ) -> Outcome {
        let same = Outcome {
            change: Change::Same,
            kept: false,
        };
        if self.file.entries[at].implied {
            return same;
        }
        let (mut record, mut kept) = (there.clone(), false);
        // Each field is spoken of once, so what stands in it is what stood there.
        let was = there.values();
        let held = self.of_held::<T>(&was);
        for (field, said) in layout.iter().zip(draft) {
            let Some(said) = said else { continue };
            let stored = was[field.at..field.at + field.len].to_vec();
            if stored == *said || only_written_otherwise(section, field, &stored, said) {
                continue;
            }
            let mut values = record.values();
            values.splice(field.at..field.at + field.len, said.iter().cloned());
            let Ok(changed) = T::from_values(values) else {
                continue;
            };
            if changed == record {
                continue;
            }
            let why = match held && !field.about.spec.after_meeting {
                true => Some(KeptWhy::Held),
                false => (self.edited)(T::ENTITY, there.id(), field.name).then_some(KeptWhy::Edited),
            };
            if let Some(why) = why {
                kept = true;
                self.keep(why, at, section, field, &stored, said);
                continue;
            }
            record = changed;
        }
        if record == *there {
            return Outcome { kept, ..same };
        }
        updates.push(record);
        Outcome {
            change: Change::Changed,
            kept,
        }
    }
}

/// A name that differs only in letter case or spaces is the same name: what is here stays. Spaces around any text are
/// none of it.
fn only_written_otherwise(section: &Section, field: &FieldLayout, stored: &[Value], said: &[Value]) -> bool {
    match (stored, said) {
        ([Value::Text(a)], [Value::Text(b)]) => {
            let mut natural = section.natural.iter();
            let names_it = !section.natural.is_empty() && natural.all(|fields| fields.contains(&field.name));
            a.trim() == b || (names_it && folded(a) == folded(b))
        }
        _ => false,
    }
}
