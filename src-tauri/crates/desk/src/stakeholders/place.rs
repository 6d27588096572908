//! Moving cards: one gesture is one transaction and one undo, however many cards it moves.

use model::map::{self, PowerGrid};
use model::stakeholders::Stakeholder;
use model::{Arrangement, FieldValue, Id, Record};
use store::Origin;

use super::MapMove;
use super::map::count;
use crate::find::account_records;
use crate::records::{Fields, RecordAct};
use crate::{Desk, Error, Result};

impl Desk {
    /// Moves cards of an account's map. On the map of the organisation a card keeps the place it is given; on that of
    /// power and interest the two grades become those of the cell it lies in; on that of coverage it keeps its height. Gives
    /// back how many cards stand somewhere else for it: one that is put back into its cell says nothing new.
    ///
    /// # Errors
    /// When the account or a person is not there, or a place lies too far out; then no card moves.
    pub fn map_place(&self, account: Id, arrangement: Arrangement, moves: &[MapMove]) -> Result<u32> {
        let records = self.read(|reader| account_records(reader, account))?;
        let people: Vec<&Stakeholder> = records.stakeholders.iter().collect();
        let grid = map::power(&people);
        let act = |one: &MapMove| {
            let person = records.stakeholder(one.person).ok_or(Error::NoRecord)?;
            let mut fields = fields(arrangement, &grid, one);
            fields.retain(|field, value| *value != said(person, field));
            Ok((!fields.is_empty()).then(|| RecordAct::Change {
                kind: Stakeholder::ENTITY.to_owned(),
                id: person.id,
                fields,
            }))
        };
        let acts: Vec<Option<RecordAct>> = moves.iter().map(act).collect::<Result<_>>()?;
        let acts: Vec<RecordAct> = acts.into_iter().flatten().collect();
        self.record_step(Origin::Here, &acts)?;
        Ok(count(acts.len()))
    }
}

/// What is on record of a person in a field that a move may give.
fn said(person: &Stakeholder, field: &str) -> Option<FieldValue> {
    let whole = match field {
        "map_x" => person.map_x.map(i64::from),
        "map_y" => person.map_y.map(i64::from),
        "coverage_y" => person.coverage_y.map(i64::from),
        "influence" => person.influence.map(i64::from),
        _ => person.interest.map(i64::from),
    };
    whole.map(FieldValue::Whole)
}

/// What a move says of a person.
fn fields(arrangement: Arrangement, grid: &PowerGrid, one: &MapMove) -> Fields {
    let number = |n: Option<i64>| n.map(FieldValue::Whole);
    let said = match (arrangement, one.x.zip(one.y)) {
        (Arrangement::Organisation, place) => vec![
            ("map_x", place.map(|(x, _)| x.into())),
            ("map_y", place.map(|(_, y)| y.into())),
        ],
        (Arrangement::Coverage, place) => vec![("coverage_y", place.map(|(_, y)| y.into()))],
        // Put back where it stands by itself, a card stands in its own cell: there is nothing to say.
        (Arrangement::PowerInterest, None) => Vec::new(),
        (Arrangement::PowerInterest, Some((x, y))) => {
            let (influence, interest) = grid.grades(one.person, x, y);
            vec![
                ("influence", influence.map(i64::from)),
                ("interest", interest.map(i64::from)),
            ]
        }
    };
    said.into_iter()
        .map(|(field, value)| (field.to_owned(), number(value)))
        .collect()
}
