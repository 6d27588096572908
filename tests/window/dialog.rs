//! The real file dialogs, answered by the keyboard, and what they leave behind for other programs.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

/// What another program noted: it stays. (GTK drops by itself what is older than a month.)
const OTHERS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks" xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///home/somebody/recipe.pdf" added="2090-01-01T00:00:00Z" modified="2090-01-01T00:00:00Z" visited="2090-01-01T00:00:00Z">
    <info><metadata owner="http://freedesktop.org"><mime:mime-type type="application/pdf"/><bookmark:applications>
      <bookmark:application name="Viewer" exec="viewer %u" modified="2090-01-01T00:00:00Z" count="1"/>
    </bookmark:applications></metadata></info>
  </bookmark>
</xbel>
"#;

#[tokio::test]
async fn what_is_picked_in_a_real_dialog_is_not_noted_for_other_programs() {
    let mut seat = Seat::take_in("dialog", |home| {
        let data = home.join("data");
        fs::create_dir_all(&data).unwrap();
        fs::write(data.join("recently-used.xbel"), OTHERS).unwrap();
        let around = vec![
            ("HOME", home.display().to_string()),
            ("XDG_DATA_HOME", data.display().to_string()),
            ("TENURE_E2E_PICKS", String::new()),
        ];
        (around, Vec::new())
    });
    let (file, deck) = (seat.path("Brightfold in.json"), seat.path("Brightfold out.pdf"));
    fs::copy(steps::fixture("qbr-case.json"), &file).unwrap();
    let noted = seat.path("data/recently-used.xbel");

    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Import a file").await;
    seat.answer_dialog("^Import$", &file);
    seat.see("Brightfold is new.").await;
    seat.click(Role::Button, "Import Brightfold").await;
    seat.see("Brightfold has been imported.").await;
    seat.click(Role::Button, "Open the account").await;
    steps::prepare_qbr(&seat).await;
    seat.see("page 1 of").await;
    seat.click(Role::Button, "Export the PDF").await;
    seat.answer_dialog("^Export the deck$", &deck);
    seat.see("Exported").await;
    assert!(deck.is_file());
    // GTK writes its notes a moment after they were made.
    tokio::time::sleep(Duration::from_secs(2)).await;
    only_the_others(&noted);
    seat.close().await;
    only_the_others(&noted);
}

fn only_the_others(noted: &Path) {
    let noted = fs::read_to_string(noted).unwrap();
    assert!(noted.contains("recipe.pdf"), "{noted}");
    assert!(!noted.contains("Brightfold"), "{noted}");
}
