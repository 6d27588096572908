//! The whole way, from nothing to the exported deck, and back again after the window was closed.

use std::path::Path;
use std::process::Command;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

/// A title that no rule would compose.
const TITLE: &str = "Brightfold runs every campaign on one plan";

#[tokio::test]
async fn from_an_empty_computer_to_an_exported_deck_and_all_is_there_after_reopening() {
    let mut seat = Seat::take("way");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.picture("4-imported");
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.picture("5-account");

    steps::prepare_qbr(&seat).await;
    seat.see("page 1 of").await;
    see_page_drawn(&seat, 1).await;
    seat.picture("6-deck");
    seat.click(Role::Button, "Page 3,").await;
    seat.see("page 3 of").await;
    see_page_drawn(&seat, 3).await;
    let composed = title(&seat).await;
    assert!(
        composed.len() > 20 && composed != TITLE,
        "the title is composed from the data: {composed:?}"
    );

    // The title is one key away, and what is typed is in the export without being kept first.
    seat.press("t").await;
    seat.replace_in("Title", TITLE).await;
    let deck = seat.path("Brightfold.pdf");
    seat.will_pick(&deck);
    seat.press_with_control("e").await;
    seat.see("Exported").await;
    seat.picture("7-exported");
    judge_deck(&deck);
    seat.see("your wording").await;
    seat.find(Role::Picture, &format!("Page 3, Executive summary: {TITLE}"))
        .await;
    seat.picture("8-own-title");

    // The file is handed to the computer's own programs.
    seat.click(Role::Button, "Show in folder").await;
    let handed = seat.path("opened");
    for _ in 0..50 {
        if handed.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert_eq!(std::fs::read_to_string(handed).unwrap(), deck.to_str().unwrap());
    seat.close().await;

    seat.open().await;
    steps::unlock(&seat).await;
    seat.click(Role::Button, "QBRs").await;
    seat.picture("9-reviews");
    seat.click(Role::Button, "Brightfold").await;
    seat.click(Role::Button, "Page 3,").await;
    seat.see("your wording").await;
    assert_eq!(title(&seat).await, TITLE);

    // And it can all be taken back: the wording first.
    seat.click(Role::Button, "Restore original wording").await;
    seat.until("the composed title is not back", |text| {
        !text.contains("your wording")
    })
    .await;
    assert_eq!(title(&seat).await, composed);
}

/// What stands in the title's field.
async fn title(seat: &Seat) -> String {
    seat.find(Role::Field, "Title")
        .await
        .prop("value")
        .await
        .unwrap()
        .unwrap_or_default()
}

/// Waits until the page's picture is there and has been drawn, not refused.
async fn see_page_drawn(seat: &Seat, number: u32) {
    seat.find(Role::Picture, &format!("Page {number},")).await;
    let script = format!(
        "return [...document.images].find((one) => one.alt.startsWith('Page {number},')).naturalWidth"
    );
    let width = seat.look(&script).await;
    assert!(
        width.as_f64().is_some_and(|width| width > 0.0),
        "page {number} is an empty picture: {width}"
    );
}

/// The exported deck as independent readers see it: sound, of some pages, with our title in it, its fonts embedded.
fn judge_deck(deck: &Path) {
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).arg(deck).output().unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success(),
            "{program}: {shown}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        shown
    };
    run("qpdf", &["--check"]);
    let info = run("pdfinfo", &[]);
    let pages = info
        .lines()
        .find_map(|line| line.strip_prefix("Pages:"))
        .map(str::trim);
    assert!(
        pages
            .and_then(|pages| pages.parse::<u32>().ok())
            .is_some_and(|pages| pages >= 10),
        "{info}"
    );
    let text = Command::new("pdftotext")
        .args(["-f", "3", "-l", "3"])
        .arg(deck)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&text.stdout)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.contains(TITLE), "{text}");
    let fonts = run("pdffonts", &[]);
    assert!(
        fonts
            .lines()
            .skip(2)
            .all(|font| font.contains("+") && font.contains(" yes yes ")),
        "{fonts}"
    );
}
