//! The records that a figure of a deck rests on: what its receipt leads to.

use std::collections::BTreeMap;

use model::{Id, KindAbout};

use super::SourceView;
use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::records::by_name;
use crate::{Desk, Result};

impl Desk {
    /// The records that a figure of a review's deck rests on, by the figure's mark, e.g. `S5`. None when the deck has no
    /// such mark any more.
    ///
    /// # Errors
    /// When the review is not there.
    pub fn qbr_sources(&self, qbr: Id, mark: &str) -> Result<Vec<SourceView>> {
        let (records, review) = self.records_of(qbr)?;
        let laid = self.laid(&records, &review)?;
        let figure = laid
            .marks
            .iter()
            .find(|(_, number)| format!("S{number}") == mark)
            .and_then(|(figure, _)| laid.content.figures.get(figure));
        let ids = figure.map(|figure| figure.sources.as_slice()).unwrap_or_default();
        let mut found: BTreeMap<Id, (&KindAbout, Row)> = BTreeMap::new();
        records.each_row(
            |_| true,
            |kind, row| {
                if let Some(id) = kind.id_of(row).filter(|id| ids.contains(id)) {
                    found.insert(id, (kind, by_name(kind, row)));
                }
            },
        );
        self.read(|reader| {
            let names = Names {
                numbers: Numbers::of(records.firm.as_ref()),
                reader,
            };
            // In the order in which the figure names them, each once.
            let in_order = ids.iter().filter_map(|id| found.remove_entry(id));
            in_order
                .map(|(id, (kind, row))| {
                    Ok(SourceView {
                        entity: kind.entity.to_owned(),
                        id,
                        name: names.of_row(kind.entity, &row)?,
                    })
                })
                .collect()
        })
    }
}
