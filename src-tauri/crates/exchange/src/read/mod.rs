//! From the bytes of a JSON file to entries: limits, JSON, form, rules. Every fault is gathered before anything is said,
//! up to a limit.

mod check;
mod entries;
mod likely;
mod near;
mod records;
mod rules;
mod source;

pub(crate) use rules::reference;
pub(crate) use source::short;

use std::collections::HashSet;

use check::check;
use entries::Entries;
use records::{Found, Places, records};
use rules::{broken, twice_in_one_object};
use source::{Source, Wrong, Wrongs};

use crate::account_file::{AccountFile, Counts, Reading};
use crate::json::{Node, parse};
use crate::limits::{measure, text_of};
use crate::phrase::say;
use crate::sentences;

/// Most faults that are gathered: a file with more is not the file it claims to be.
const MOST: usize = 10_000;

/// Reads an account file. It never fails: what is wrong with the file is in the reading.
pub fn read_account_file(bytes: &[u8]) -> Reading {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(fault) => return Reading::refused(*fault),
    };
    let source = Source::new(text);
    if let Err((at, found, expected)) = measure(text) {
        let wrong = Wrong {
            at,
            place: String::new(),
            found,
            expected,
            problem: say!("problem-built-too-large"),
            hint: None,
            likely: None,
        };
        return Reading::refused(source.fault(wrong, say!("subject-file")));
    }
    let root = match parse(text) {
        Ok(root) => root,
        Err(syntax) => {
            let (line, column) = source.line_of(syntax.at);
            let wrong = Wrong {
                at: syntax.at,
                place: String::new(),
                found: syntax.found,
                expected: syntax.expected,
                problem: sentences::stops_being_json(line, column),
                hint: syntax.hint,
                likely: None,
            };
            return Reading::refused(source.fault(wrong, say!("subject-file")));
        }
    };
    read(&source, &root)
}

fn read(source: &Source<'_>, root: &Node) -> Reading {
    let records = records(root);
    let places = Places::new(root, &records);

    let mut wrongs = Wrongs::at_most(MOST);
    let (unknown, more) = check(root, &mut wrongs);
    twice_in_one_object(root, "", &|at| source.line_of(at).0, &mut wrongs);
    broken(root, &records, &mut wrongs);
    let mut bad = spoilt(&places, &records, wrongs.all());
    let mut readable = None;
    if wrongs.are_enough() {
        // The rest has not been looked at.
        bad.extend(0..records.len());
    } else {
        let (made, refused) = entries_of(root, &records, &bad, wrongs.all());
        readable = made;
        // What the checks let through, the model may still refuse as a whole.
        if !refused.is_empty() {
            refused.into_iter().for_each(|wrong| wrongs.add(wrong));
            bad = spoilt(&places, &records, wrongs.all());
            readable = entries_of(root, &records, &bad, wrongs.all()).0;
        }
    }

    let mut faults: Vec<&Wrong> = wrongs.all().iter().collect();
    faults.sort_by_key(|wrong| wrong.at);
    let counts = Counts {
        records: counted(records.iter()),
        readable: counted(
            records
                .iter()
                .enumerate()
                .filter(|(at, _)| !bad.contains(at))
                .map(|(_, record)| record),
        ),
        faults: u32::try_from(faults.len()).unwrap_or(u32::MAX),
    };
    let faults = faults
        .into_iter()
        .map(|wrong| source.fault(wrong.clone(), places.subject(&wrong.place)))
        .collect::<Vec<_>>();
    let (file, readable) = match faults.is_empty() {
        true => (readable, None),
        false => (None, readable),
    };
    Reading {
        file,
        readable,
        faults,
        unknown,
        unknown_more: u32::try_from(more).unwrap_or(u32::MAX),
        counts,
    }
}

/// The entries of the records that are not bad, and what is wrong with those that the model refuses.
fn entries_of(
    root: &Node,
    records: &[Found<'_>],
    bad: &HashSet<usize>,
    wrongs: &[Wrong],
) -> (Option<AccountFile>, Vec<Wrong>) {
    let mut entries = Entries::new(root, records, wrongs);
    let good = (0..records.len()).filter(|at| !bad.contains(at));
    let refused = good.filter_map(|at| entries.add(at).err()).map(|wrong| *wrong);
    let refused = refused.collect();
    (entries.finish(), refused)
}

/// The records that have a fault, and those that stand in them. The account itself only loses the field.
fn spoilt(places: &Places<'_, '_>, records: &[Found<'_>], wrongs: &[Wrong]) -> HashSet<usize> {
    let mut bad: HashSet<usize> = wrongs
        .iter()
        .filter_map(|wrong| places.record(&wrong.place))
        .filter(|at| !matches!(records[*at].entity(), "account" | "firm"))
        .collect();
    for (at, record) in records.iter().enumerate() {
        if record.parent.is_some_and(|parent| bad.contains(&parent)) {
            bad.insert(at);
        }
    }
    bad
}

fn counted<'r>(records: impl Iterator<Item = &'r Found<'r>>) -> u32 {
    let count = records.filter(|record| record.section().counted).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}
