//! The window in a language that nobody speaks: two fifths longer, with accents, between brackets.

use std::path::Path;
use std::sync::Mutex;

use crate::screens;
use crate::seat::Seat;

/// The language, put into the page before its own scripts.
const PSEUDO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/window/pseudo.js");
/// What is cut, and what stands outside of the catalogue; one line each.
const FAULTS: &str = include_str!("translated.js");
/// What is cut off, out of reach or wider than the page; one line each.
const REACH: &str = include_str!("reach.js");

#[tokio::test]
async fn every_screen_has_room_for_another_language_and_all_its_words_in_the_catalogue() {
    assert!(Path::new(PSEUDO).exists());
    let found = Mutex::new(Vec::new());
    let mut seat = Seat::take_in("translated", |_| {
        (vec![("TENURE_E2E_SCRIPT", PSEUDO.to_string())], Vec::new())
    });
    screens::walk(&mut seat, async |seat: &Seat, screen: &str| {
        assert_eq!(
            seat.look("return [innerWidth, innerHeight, document.body.innerText.includes('⟦')]")
                .await,
            serde_json::json!([1280, 720, true]),
            "{screen}"
        );
        seat.look("document.getAnimations().forEach((one) => one.finish())")
            .await;
        for script in [FAULTS, REACH] {
            let faults = seat.look(script).await;
            let faults = faults.as_array().expect("a list of faults");
            found
                .lock()
                .unwrap()
                .extend(faults.iter().map(|one| format!("{screen}: {one}")));
        }
        seat.picture(&screen.replace([' ', ','], "-"));
    })
    .await;
    let found = found.into_inner().unwrap();
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
