//! What `axe-core` and a large-lettered reader find on every screen, in both themes.

use std::path::PathBuf;
use std::sync::Mutex;

use crate::screens;
use crate::seat::Seat;

/// The checker comes with the UI's packages; it is put into the window by the driver, past the content security policy.
fn axe() -> String {
    let file = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../ui/node_modules/axe-core/axe.min.js"
    ));
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; run npm ci in ui", file.display()))
}

/// Runs it and gives back one line for each violation.
const RUN: &str = include_str!("access.js");
/// What is cut off, out of reach or wider than the page; one line each.
const REACH: &str = include_str!("reach.js");

/// What axe finds on the screen as it stands.
pub async fn violations(seat: &Seat) -> Vec<String> {
    seat.look("document.getAnimations().forEach((one) => one.finish())")
        .await;
    seat.look(&format!("if (!window.axe) {{ {}\n }}", axe())).await;
    let found = seat.look_long(RUN).await;
    let found = found.as_array().expect("axe answered with a list");
    found.iter().map(ToString::to_string).collect()
}

async fn accessible(test: &'static str, theme: &str) {
    let found = Mutex::new(Vec::new());
    let mut seat = Seat::take_in(test, |_| (vec![("GTK_THEME", theme.to_string())], Vec::new()));
    screens::walk(&mut seat, async |seat: &Seat, screen: &str| {
        let violations = violations(seat).await;
        found
            .lock()
            .unwrap()
            .extend(violations.iter().map(|one| format!("{screen}: {one}")));
        seat.picture(&screen.replace([' ', ','], "-"));
    })
    .await;
    let found = found.into_inner().unwrap();
    assert!(
        found.is_empty(),
        "{} violations:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[tokio::test]
async fn every_screen_is_accessible_in_the_light() {
    accessible("access-light", "Adwaita").await;
}

#[tokio::test]
async fn every_screen_is_accessible_in_the_dark() {
    accessible("access-dark", "Adwaita:dark").await;
}

#[tokio::test]
async fn every_screen_is_usable_at_twice_its_size() {
    let found = Mutex::new(Vec::new());
    let mut seat = Seat::take("twice");
    screens::walk(&mut seat, async |seat: &Seat, screen: &str| {
        for _ in 0..7 {
            seat.press_with_control("=").await;
        }
        seat.wait_for("the letters do not grow", "return innerWidth === 640")
            .await;
        seat.look("document.getAnimations().forEach((one) => one.finish())")
            .await;
        let faults = seat.look(REACH).await;
        let faults = faults.as_array().expect("a list of faults");
        found
            .lock()
            .unwrap()
            .extend(faults.iter().map(|one| format!("{screen}: {one}")));
        seat.picture(&screen.replace([' ', ','], "-"));
        // The driver points where things would be without zoom, so the way itself is walked as drawn.
        seat.press_with_control("0").await;
        seat.wait_for("the letters stay large", "return innerWidth === 1280")
            .await;
    })
    .await;
    let found = found.into_inner().unwrap();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
