//! What stays as it is here, in words: fields that were edited here, records that were removed here.

use model::{Holds, Id, Value};

use super::planner::Planner;
use super::same::Draft;
use super::{Kept, KeptWhy};
use crate::format::Section;
use crate::layout::FieldLayout;
use crate::phrase::{Phrase, say};

impl Planner<'_> {
    pub(super) fn stays_away(&mut self, at: usize) {
        self.away[at] = true;
        self.outcome[at].kept = true;
    }

    /// Tells of a record of the file that is not taken.
    pub(super) fn tell_away(
        &mut self,
        why: KeptWhy,
        at: usize,
        section: &Section,
        layout: &[FieldLayout],
        draft: &Draft,
        id: Id,
    ) {
        // What nothing lists is no record of the file: whatever names it is told of.
        if self.file.entries[at].implied {
            return;
        }
        let key = section.natural.first().copied().unwrap_or_default();
        let said: Vec<Phrase> = layout
            .iter()
            .zip(draft)
            .filter(|(field, _)| key.contains(&field.name))
            .filter_map(|(field, said)| Some(self.words(field, said.as_ref()?)))
            .collect();
        self.plan.kept.push(Kept {
            place: self.file.entries[at].place.clone(),
            record: self.called(at, section, Some(id)),
            why,
            field: None,
            yours: say!("kept-nothing"),
            theirs: say!("kept-all", texts = said),
        });
    }

    pub(super) fn keep(
        &mut self,
        why: KeptWhy,
        at: usize,
        section: &Section,
        field: &FieldLayout,
        yours: &[Value],
        theirs: &[Value],
    ) {
        let record = self.called(at, section, self.made[at]);
        let entry = &self.file.entries[at];
        self.plan.kept.push(Kept {
            place: entry.place.clone(),
            record,
            why,
            field: Some(section.in_file(field.name).to_owned()),
            yours: self.words(field, yours),
            theirs: self.words(field, theirs),
        });
    }

    /// A record in words: by what it is called, else by what it stands in.
    fn called(&self, at: usize, section: &Section, id: Option<Id>) -> Phrase {
        let label = |id: Option<Id>| id.and_then(|id| self.labels.get(&id)).map(String::as_str);
        let kind = section.entity;
        match (label(id), section.label) {
            (Some(label), Some(_)) => say!("kept-called", kind = kind, text = label),
            _ => match label(self.file.entries[at].parent.and_then(|parent| self.made[parent])) {
                Some(label) => say!("kept-of", kind = kind, text = label),
                None => say!("kept-one", kind = kind),
            },
        }
    }

    /// A stored value in words.
    pub(super) fn words(&self, field: &FieldLayout, values: &[Value]) -> Phrase {
        let text = |text: String| say!("kept-text", text = text);
        match values {
            [Value::Int(minor), Value::Text(currency)] => match currency.parse::<model::Currency>() {
                Ok(currency) => {
                    let amount = model::Money::minor(*minor, currency).to_decimal();
                    text(format!("{amount} {currency}"))
                }
                Err(_) => text(minor.to_string()),
            },
            [Value::Null, ..] | [] => say!("kept-nothing"),
            [Value::Int(0)] if field.holds() == Holds::YesNo => say!("kept-no"),
            [Value::Int(1)] if field.holds() == Holds::YesNo => say!("kept-yes"),
            [Value::Int(n), ..] => text(n.to_string()),
            [Value::Text(own), ..] => match own.parse::<Id>().ok().and_then(|id| self.labels.get(&id)) {
                Some(label) => text(label.clone()),
                None => text(own.clone()),
            },
        }
    }
}
