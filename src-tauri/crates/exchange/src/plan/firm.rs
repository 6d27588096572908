//! What a file says of the firm. A client's file does not change how we work: each field is proposed, and written only
//! when a person takes it.

use model::settings::Firm;
use model::{FieldAbout, Id, Record, Value};
use serde::Serialize;

use super::planner::{Change, Outcome, Planner};
use super::{ImportPlan, SectionCount};
use crate::format::Section;
use crate::layout::layout_of;
use crate::phrase::Phrase;
use crate::{AnyRecord, Write};

/// A field of the firm that the file says and that is not so here. It stays as it is unless a person takes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct FirmProposal {
    /// The field.
    pub field: String,
    /// What it says here; `nothing` when it has not been set.
    pub yours: Phrase,
    /// What the file says.
    pub theirs: Phrase,
}

/// The firm as it is, and what the file says of it that is not so.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct FirmSaid {
    here: Option<Firm>,
    /// The id of the firm, should there be none yet.
    id: Option<Id>,
    fields: Vec<(&'static FieldAbout, Vec<Value>)>,
}

impl Planner<'_> {
    /// Proposes what the file says of the firm.
    pub(super) fn propose_firm(&mut self, here: Option<&Firm>) {
        let (Some(section), Some([at])) = (Section::of(Firm::ENTITY), self.entries_of(Firm::ENTITY)) else {
            return;
        };
        let (at, layout) = (*at, layout_of(Firm::ENTITY));
        let Some(draft) = self.draft(at, section, &layout, &|_| true) else {
            return;
        };
        let stored = here.map(Record::values).unwrap_or_default();
        let id = here.map_or_else(|| self.new_id(), |here| here.id);
        let mut said = FirmSaid {
            here: here.cloned(),
            id: Some(id),
            fields: Vec::new(),
        };
        for (field, theirs) in layout.iter().zip(draft) {
            let yours = stored.get(field.at..field.at + field.len).unwrap_or_default();
            if let Some(theirs) = theirs.filter(|theirs| theirs != yours) {
                self.plan.firm.push(FirmProposal {
                    field: field.name.to_owned(),
                    yours: self.words(field, yours),
                    theirs: self.words(field, &theirs),
                });
                said.fields.push((field.about, theirs));
            }
        }
        self.made[at] = Some(id);
        self.outcome[at] = Outcome {
            change: Change::Same,
            kept: !said.fields.is_empty(),
        };
        self.plan.firm_said = said;
    }
}

impl ImportPlan {
    /// Takes these of the proposed fields of the firm: they will be written, before all else. Fields that are not
    /// proposed are left alone.
    #[must_use]
    pub fn taking(mut self, wanted: impl Fn(&str) -> bool) -> Self {
        let FirmSaid { here, id, fields } = &self.firm_said;
        let mut after: Vec<Value> = match here {
            Some(firm) => firm.values(),
            None => vec![Value::Null; Firm::columns().len()],
        };
        if let Some(id) = id {
            after[0] = Value::Text(id.to_string());
        }
        let layout = layout_of(Firm::ENTITY);
        for (field, theirs) in fields.iter().filter(|(field, _)| wanted(field.name)) {
            if let Some(place) = layout.iter().find(|place| place.name == field.name) {
                after.splice(place.at..place.at + place.len, theirs.iter().cloned());
            }
        }
        let Some(firm) = Firm::from_values(after).ok().filter(|firm| match here {
            Some(here) => firm != here,
            None => fields.iter().any(|(field, _)| wanted(field.name)),
        }) else {
            return self;
        };
        let (write, new) = match here {
            Some(_) => (Write::Update(AnyRecord::Firm(firm)), false),
            None => (Write::Insert(AnyRecord::Firm(firm)), true),
        };
        self.writes.insert(0, write);
        self.firm.retain(|proposal| !wanted(&proposal.field));
        let left = u32::from(!self.firm.is_empty());
        for row in self.summary.iter_mut().filter(|row| row.section == Firm::ENTITY) {
            *row = SectionCount {
                new: u32::from(new),
                same: 0,
                changed: u32::from(!new),
                kept: left,
                ..row.clone()
            };
        }
        self
    }
}
