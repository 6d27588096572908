//! What is due as a calendar file: one all-day entry each, with an alarm that morning. It only goes out.

use std::path::Path;

use exchange::calendar::{Entry, calendar};

use super::{CalendarWritten, DutyView};
use crate::health::said;
use crate::{Desk, Result, files, text};

impl Desk {
    /// Writes what is owed on a day, overdue or within so many days, as an iCalendar file. What has no day is left out.
    ///
    /// # Errors
    /// When the vault is locked, or the file cannot be written.
    pub fn due_calendar(&self, within: Option<u32>, path: &Path) -> Result<CalendarWritten> {
        let due = self.due(within)?;
        let entries: Vec<Entry> = due.duties.iter().filter_map(entry).collect();
        let text = calendar(&entries, self.clock.now());
        files::write_whole(path, text.as_bytes(), &self.folder())?;
        Ok(CalendarWritten {
            path: path.display().to_string(),
            entries: u32::try_from(entries.len()).unwrap_or(u32::MAX),
        })
    }
}

impl DutyView {
    /// What is owed, on one line.
    pub fn line(&self) -> String {
        match self.open {
            Some(open) => {
                let who = self.person.as_ref().unwrap_or(&self.record.name);
                text::upper(&format!("{}: {who}", text::word("loop", open.as_str())))
            }
            None => said::due_of(self.deadline, self.contact, &self.record),
        }
    }
}

fn entry(duty: &DutyView) -> Option<Entry> {
    let ground = match (duty.deadline, duty.open, duty.contact) {
        (Some(kind), ..) => kind.as_str().to_owned(),
        (_, Some(kind), _) => kind.as_str().to_owned(),
        (.., contact) => contact
            .and_then(|owed| owed.kind)
            .map_or_else(|| "qbr".to_owned(), |kind| kind.as_str().to_owned()),
    };
    Some(Entry {
        // The same thing keeps its entry when the file is read again.
        uid: format!("{}-{}-{ground}@tenure", duty.account, duty.record.id),
        on: duty.on?,
        title: format!("{}: {}", duty.name, duty.line()),
    })
}
