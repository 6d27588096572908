//! How many records of each part of the file are new, the same, changed or kept.

use super::SectionCount;
use super::planner::{Change, Planner};
use crate::entry::Entry;
use crate::format::{ROWS, SECTIONS};

impl Planner<'_> {
    pub(super) fn summarise(&mut self) {
        let entries = &self.file.entries;
        // What only ties records together shows as a change of the record it stands in.
        for at in (0..entries.len()).rev() {
            let Some(parent) = entries[at]
                .parent
                .filter(|_| !SECTIONS[entries[at].section].counted)
            else {
                continue;
            };
            let own = self.outcome[at];
            let up = &mut self.outcome[parent];
            if up.change == Change::Same && matches!(own.change, Change::New | Change::Changed) {
                up.change = Change::Changed;
            }
            up.kept |= own.kept;
        }
        for row in ROWS {
            let mut count = SectionCount {
                section: (*row).to_owned(),
                in_file: 0,
                new: 0,
                same: 0,
                changed: 0,
                kept: 0,
            };
            for (entry, outcome) in entries.iter().zip(&self.outcome) {
                if !counts_in(entry, row) {
                    continue;
                }
                count.in_file += 1;
                count.new += u32::from(outcome.change == Change::New);
                count.same += u32::from(outcome.change == Change::Same && !outcome.kept);
                count.changed += u32::from(outcome.change == Change::Changed);
                count.kept += u32::from(outcome.kept);
            }
            if count.in_file > 0 {
                self.plan.summary.push(count);
            }
        }
    }
}

fn counts_in(entry: &Entry, row: &str) -> bool {
    let section = &SECTIONS[entry.section];
    !entry.implied && section.counted && section.row == row
}
