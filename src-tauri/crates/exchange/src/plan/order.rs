//! The order in which records that refer to their own kind are written.

use std::collections::HashMap;

use model::{Record, Value};

use crate::format::Section;
use crate::layout::FieldLayout;

/// Whoever is reported to comes first: each record after those above it, every record looked at once.
pub(super) fn in_order_of_reference<T: Record>(
    records: Vec<T>,
    section: &Section,
    layout: &[FieldLayout],
) -> Vec<T> {
    let own = section
        .links()
        .find(|(_, target)| target.entity == section.entity);
    let Some(field) = own.and_then(|(name, _)| layout.iter().find(|f| f.name == name)) else {
        return records;
    };
    let place: HashMap<String, usize> = records
        .iter()
        .enumerate()
        .map(|(at, record)| (record.id().to_string(), at))
        .collect();
    let above: Vec<Option<usize>> = records
        .iter()
        .map(|record| match record.values().get(field.at) {
            Some(Value::Text(up)) => place.get(up).copied(),
            _ => None,
        })
        .collect();
    let mut waiting: Vec<Option<T>> = records.into_iter().map(Some).collect();
    let mut marked = vec![false; waiting.len()];
    let mut ordered = Vec::with_capacity(waiting.len());
    for start in 0..waiting.len() {
        // A circle cannot come from a file without faults; the marks keep it from hanging the import either.
        let mut line = Vec::new();
        let mut at = Some(start);
        while let Some(one) = at.filter(|one| !marked[*one]) {
            marked[one] = true;
            line.push(one);
            at = above[one];
        }
        ordered.extend(line.into_iter().rev().filter_map(|one| waiting[one].take()));
    }
    ordered
}
