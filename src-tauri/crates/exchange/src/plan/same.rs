//! Which record of the file is which record that is there: the natural keys of the format's table, in passes from
//! certain to likely. A pass after the first pairs two records only when neither has another choice.

use std::collections::{BTreeMap, HashMap};

use model::{Holds, Value};
use rust_decimal::Decimal;

use crate::format::Section;
use crate::layout::FieldLayout;
use model::folded;

/// The fields of a record of the file, in the order of the layout; `None` where the file is silent.
pub(super) type Draft = Vec<Option<Vec<Value>>>;

/// Most pairs that the last pass looks at: it is for keys that a person edited, and nobody edits thousands.
const MOST_PAIRS: usize = 200_000;

/// The two sides of a match, and what was edited.
pub(super) struct Sides<'a> {
    pub section: &'static Section,
    pub layout: &'a [FieldLayout],
    pub drafts: &'a [Draft],
    /// The values of the records that are there, then of those that were removed here.
    pub rows: &'a [Vec<Value>],
    /// How many of them are there.
    pub live: usize,
    /// Whether a reference, by its id, is one of which a file says nothing.
    pub unsaid: &'a dyn Fn(&str) -> bool,
    /// Whether a field of a row was edited here since the last import.
    pub edited: &'a dyn Fn(usize, &str) -> bool,
}

/// For every draft, the row that is the same record. What is there goes before what was removed, and what is certain
/// before what is likely.
pub(super) fn matches(sides: &Sides<'_>) -> Vec<Option<usize>> {
    let mut found = Found {
        of_draft: vec![None; sides.drafts.len()],
        taken: vec![false; sides.rows.len()],
        looking_at: 0..0,
    };
    let Some((first, others)) = sides.section.natural.split_first() else {
        return found.of_draft;
    };
    let parts = [0..sides.live, sides.live..sides.rows.len()];
    for rows in parts.iter().filter(|rows| !rows.is_empty()) {
        found.looking_at = rows.clone();
        // What was deleted stays referred to. A file that was written since cannot name it: then there are as many
        // records without the reference as there are here without it or with one that leads nowhere. A file from
        // before names it.
        let refers = first.iter().any(|field| sides.section.target(field).is_some());
        if refers {
            sides.in_order(first, &Sides::said_of_row, true, &mut found);
        }
        sides.in_order(first, &Sides::of_row, false, &mut found);
        if refers {
            sides.in_order(first, &Sides::said_of_row, false, &mut found);
        }
    }
    for rows in parts.into_iter().filter(|rows| !rows.is_empty()) {
        found.looking_at = rows;
        for fields in others {
            sides.without_choice(fields, &mut found);
        }
        if !sides.section.may_lack.is_empty() {
            sides.where_unknown(first, &mut found);
        }
        sides.where_edited(first, &mut found);
    }
    found.of_draft
}

struct Found {
    of_draft: Vec<Option<usize>>,
    taken: Vec<bool>,
    /// The rows among which is looked.
    looking_at: std::ops::Range<usize>,
}

impl Found {
    fn pair(&mut self, draft: usize, row: usize) {
        self.of_draft[draft] = Some(row);
        self.taken[row] = true;
    }

    fn open_drafts(&self) -> Vec<usize> {
        (0..self.of_draft.len())
            .filter(|d| self.of_draft[*d].is_none())
            .collect()
    }

    fn open_rows(&self) -> Vec<usize> {
        self.looking_at.clone().filter(|r| !self.taken[*r]).collect()
    }
}

/// A value as keys compare it; `None` when it is unknown. A blank text says nothing, and 2.50 is 2.5.
fn part(field: &FieldLayout, values: Option<&[Value]>) -> Option<String> {
    match values?.first()? {
        Value::Null => None,
        Value::Int(n) => Some(n.to_string()),
        Value::Text(text) if matches!(field.holds(), Holds::Decimal(_)) => match text.parse::<Decimal>() {
            Ok(number) => Some(number.normalize().to_string()),
            Err(_) => Some(text.clone()),
        },
        Value::Text(text) => Some(folded(text)).filter(|text| !text.is_empty()),
    }
}

type Key = Vec<Option<String>>;

impl Sides<'_> {
    fn of_draft(&self, draft: usize, field: &str) -> Option<String> {
        let at = self.layout.iter().position(|f| f.name == field)?;
        part(&self.layout[at], self.drafts[draft][at].as_deref())
    }

    fn of_row(&self, row: usize, field: &str) -> Option<String> {
        let field = self.layout.iter().find(|f| f.name == field)?;
        part(field, self.rows[row].get(field.at..field.at + field.len))
    }

    /// As much of it as a file says.
    fn said_of_row(&self, row: usize, field: &str) -> Option<String> {
        let refers = self.section.target(field).is_some();
        self.of_row(row, field)
            .filter(|value| !refers || !(self.unsaid)(value))
    }

    fn draft_key(&self, draft: usize, fields: &[&str]) -> Key {
        fields.iter().map(|field| self.of_draft(draft, field)).collect()
    }

    fn row_key(&self, row: usize, fields: &[&str]) -> Key {
        fields.iter().map(|field| self.of_row(row, field)).collect()
    }

    /// Equal keys, the first with the first: two alike in the file are two alike here. If only `even`, where there are
    /// as many in the file as there are here.
    fn in_order(
        &self,
        fields: &[&str],
        of_row: &dyn Fn(&Self, usize, &str) -> Option<String>,
        even: bool,
        found: &mut Found,
    ) {
        let mut groups: HashMap<Key, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for row in found.open_rows() {
            let key = fields.iter().map(|field| of_row(self, row, field)).collect();
            groups.entry(key).or_default().1.push(row);
        }
        for draft in found.open_drafts() {
            if let Some((drafts, _)) = groups.get_mut(&self.draft_key(draft, fields)) {
                drafts.push(draft);
            }
        }
        for (drafts, rows) in groups.into_values() {
            if !even || drafts.len() == rows.len() {
                for (draft, row) in drafts.into_iter().zip(rows) {
                    found.pair(draft, row);
                }
            }
        }
    }

    /// Equal keys that occur once on each side.
    fn without_choice(&self, fields: &[&str], found: &mut Found) {
        let mut groups: HashMap<Key, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for row in found.open_rows() {
            groups.entry(self.row_key(row, fields)).or_default().1.push(row);
        }
        for draft in found.open_drafts() {
            groups
                .entry(self.draft_key(draft, fields))
                .or_default()
                .0
                .push(draft);
        }
        for (key, (drafts, rows)) in groups {
            if let ([draft], [row]) = (&drafts[..], &rows[..])
                && key.last().is_some_and(Option::is_some)
            {
                found.pair(*draft, *row);
            }
        }
    }

    /// Keys that agree wherever both sides know.
    fn where_unknown(&self, fields: &[&str], found: &mut Found) {
        let (lacking, sure): (Vec<&str>, Vec<&str>) = fields
            .iter()
            .partition(|field| self.section.may_lack.contains(field));
        let mut groups: HashMap<Key, (Vec<Keyed>, Vec<Keyed>)> = HashMap::new();
        for row in found.open_rows() {
            let keyed = (row, self.row_key(row, &lacking));
            groups.entry(self.row_key(row, &sure)).or_default().1.push(keyed);
        }
        for draft in found.open_drafts() {
            let keyed = (draft, self.draft_key(draft, &lacking));
            groups
                .entry(self.draft_key(draft, &sure))
                .or_default()
                .0
                .push(keyed);
        }
        for (drafts, rows) in groups.into_values() {
            let of_draft = only_ones(&drafts, &rows);
            let of_row: HashMap<usize, usize> = only_ones(&rows, &drafts).into_iter().collect();
            for (draft, row) in of_draft {
                if of_row.get(&row) == Some(&draft) {
                    found.pair(draft, row);
                }
            }
        }
    }

    /// A record whose key was edited here is still the same when all that was not edited agrees, and something does.
    fn where_edited(&self, fields: &[&str], found: &mut Found) {
        let drafts = found.open_drafts();
        if drafts.is_empty() {
            return;
        }
        let rows: Vec<usize> = found
            .open_rows()
            .into_iter()
            .filter(|row| fields.iter().any(|field| (self.edited)(*row, field)))
            .collect();
        if drafts.len().saturating_mul(rows.len()) > MOST_PAIRS {
            return;
        }
        let parent = self.section.parent().map(|(_, field)| field);
        // Every side is made ready once, not once a pair.
        let said: HashMap<usize, Vec<Option<Option<String>>>> = drafts
            .iter()
            .map(|draft| {
                let fields = self.layout.iter().zip(&self.drafts[*draft]);
                let said = fields.map(|(field, said)| said.as_deref().map(|said| part(field, Some(said))));
                (*draft, said.collect())
            })
            .collect();
        let there: HashMap<usize, Vec<(Option<String>, bool)>> = rows
            .iter()
            .map(|row| {
                let fields = self.layout.iter().map(|field| {
                    let stands = part(field, self.rows[*row].get(field.at..field.at + field.len));
                    (stands, (self.edited)(*row, field.name))
                });
                (*row, fields.collect())
            })
            .collect();
        let agree = |draft: usize, row: usize| {
            let mut evidence = false;
            for ((field, said), (stands, edited)) in self.layout.iter().zip(&said[&draft]).zip(&there[&row]) {
                let Some(said) = said else { continue };
                let equal = said == stands;
                if !equal && !edited {
                    return false;
                }
                evidence |= equal && !edited && Some(field.name) != parent;
            }
            evidence
        };
        pair_the_sure(&drafts, &rows, &agree, found);
    }
}

/// A draft or a row, and a key in which fields may be unknown.
type Keyed = (usize, Key);

/// Those of one side that agree with exactly one of the other, and with which: two keys agree when they are equal
/// wherever both know. Instead of every pair, what is known alike is compared at once: the others are counted under
/// what they say in every choice of fields.
fn only_ones(of: &[Keyed], others: &[Keyed]) -> Vec<(usize, usize)> {
    let knows = |key: &Key| key.iter().map(Option::is_some).collect::<Vec<bool>>();
    let mut kinds: BTreeMap<Vec<bool>, Vec<&Keyed>> = BTreeMap::new();
    for other in others {
        kinds.entry(knows(&other.1)).or_default().push(other);
    }
    let mut askers: BTreeMap<Vec<bool>, Vec<&Keyed>> = BTreeMap::new();
    for one in of {
        askers.entry(knows(&one.1)).or_default().push(one);
    }
    let mut only = Vec::new();
    for (asked, ones) in askers {
        let mut agreeing: Vec<(usize, usize)> = vec![(0, 0); ones.len()];
        for (known, others) in &kinds {
            let both = |key: &'_ Key| -> Vec<String> {
                let fields = key.iter().zip(asked.iter().zip(known));
                fields
                    .filter(|(_, (a, b))| **a && **b)
                    .filter_map(|(field, _)| field.clone())
                    .collect()
            };
            let mut counted: HashMap<Vec<String>, (usize, usize)> = HashMap::new();
            for other in others {
                let (count, which) = counted.entry(both(&other.1)).or_default();
                *count += 1;
                *which = other.0;
            }
            for (one, (count, which)) in ones.iter().zip(&mut agreeing) {
                if let Some((more, other)) = counted.get(&both(&one.1)) {
                    *count += more;
                    *which = *other;
                }
            }
        }
        only.extend(
            ones.iter()
                .zip(agreeing)
                .filter(|(_, (count, _))| *count == 1)
                .map(|(one, (_, which))| (one.0, which)),
        );
    }
    only
}

/// Pairs what agrees with one row only, which agrees with it only.
fn pair_the_sure(drafts: &[usize], rows: &[usize], agree: &dyn Fn(usize, usize) -> bool, found: &mut Found) {
    let mut suitors: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut choice: HashMap<usize, usize> = HashMap::new();
    for draft in drafts {
        let agreeing: Vec<usize> = rows.iter().copied().filter(|row| agree(*draft, *row)).collect();
        for row in &agreeing {
            suitors.entry(*row).or_default().push(*draft);
        }
        if let [only] = agreeing[..] {
            choice.insert(*draft, only);
        }
    }
    for draft in drafts {
        if let Some(row) = choice.get(draft)
            && suitors.get(row).is_some_and(|s| s.len() == 1)
        {
            found.pair(*draft, *row);
        }
    }
}
