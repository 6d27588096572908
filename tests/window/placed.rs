//! The window comes back as it was left.

use fantoccini::key::Key;

use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;

#[tokio::test]
async fn size_and_letters_are_remembered_without_a_word_of_any_client() {
    let mut seat = Seat::take_in("placed", |_| {
        (vec![("TENURE_E2E_WINDOW", "1".to_string())], Vec::new())
    });
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.resize(900, 600).await;
    seat.wait_for("the window keeps its size", "return innerWidth === 900")
        .await;
    seat.press_with_control("=").await;
    seat.press_with_control("=").await;
    seat.see("Zoom 125%").await;
    seat.close().await;

    let kept = std::fs::read_to_string(seat.path("window.json")).unwrap();
    assert!(kept.contains("\"zoom\":125") && kept.contains("900.0"), "{kept}");
    assert!(kept.len() < 200 && !kept.contains("Brightfold"), "{kept}");

    seat.open().await;
    seat.find(Role::Heading, "Unlock the vault").await;
    seat.wait_for(
        "the window has another size",
        "return innerWidth === 720 && innerHeight === 480",
    )
    .await;
    seat.picture("1-as-left");
    seat.press_with_control("0").await;
    seat.wait_for("the letters stay large", "return innerWidth === 900")
        .await;
    seat.press(&char::from(Key::Escape).to_string()).await;
}
