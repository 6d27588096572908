//! The stakeholder map: people and their lines by the keyboard alone, a drag by the pointer with one undo, what a departure
//! would cost, and how long a frame takes while one of three hundred people is dragged.

use fantoccini::key::Key;
use serde_json::Value;

use crate::access;
use crate::finder::Role;
use crate::seat::Seat;
use crate::steps;
use crate::typing::key;

fn with_shift(which: Key) -> String {
    format!("{}{}{}", key(Key::Shift), key(which), key(Key::Null))
}

/// Waits until the focus is on a person of the map whose sentence begins so.
async fn is_at(seat: &Seat, name: &str) {
    let script = format!(
        "const at = document.activeElement; \
         return at.role === 'option' && (at.getAttribute('aria-label') ?? '').startsWith({name:?})"
    );
    seat.wait_for(&format!("the focus is not at {name:?}"), &script)
        .await;
}

/// Adds somebody where there is room.
async fn add(seat: &Seat, name: &str) {
    seat.press("n").await;
    seat.find(Role::Field, "Name of the new person").await;
    seat.press(name).await;
    seat.press(&key(Key::Enter)).await;
    is_at(seat, name).await;
}

fn told(seat: &Seat, kind: &str, account: &str) -> Vec<Value> {
    let told = seat.tenure(steps::PASSPHRASE, &["list", kind, account, "--json"]);
    serde_json::from_slice(&told.stdout).unwrap()
}

#[tokio::test]
async fn a_map_is_drawn_by_the_keyboard_alone() {
    let mut seat = Seat::take("map");
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.click(Role::Button, "Start with my first account").await;
    seat.type_into("Name", "Harbour & Pine").await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "Client and tier").await;
    seat.press("m").await;
    seat.see("The people at the client stand here").await;
    seat.picture("1-empty");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    let people = [
        "Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lea",
    ];
    for name in people {
        add(&seat, name).await;
    }
    seat.picture("2-twelve");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    // From the one who was added last: a name, a move, a line.
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Field, "Name of Lea").await;
    seat.press("Lea Berg").await;
    seat.press(&key(Key::Enter)).await;
    is_at(&seat, "Lea Berg").await;
    seat.press(&with_shift(Key::Right)).await;
    seat.press(&with_shift(Key::Right)).await;
    seat.see("Moved Lea Berg.").await;
    seat.press("e").await;
    seat.see("A line from Lea Berg").await;
    seat.press(&key(Key::Up)).await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, "A line").await;
    seat.press("2").await;
    seat.press(&key(Key::Enter)).await;
    seat.see(" advises ").await;
    seat.picture("3-line");

    // Undone step by step: the line, then both moves as one.
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    seat.press_with_control("z").await;
    seat.see("Undone: ").await;
    seat.close().await;
    assert_eq!(told(&seat, "influence", "Harbour & Pine"), Vec::<Value>::new());
    let all = told(&seat, "stakeholder", "Harbour & Pine");
    assert_eq!(all.len(), people.len());
    assert!(all.iter().any(|one| one["name"] == "Lea Berg"), "{all:?}");
}

/// The middle of a person's card, as the pointer finds it.
const MIDDLE: &str = "const card = [...document.querySelectorAll('[role=option]')] \
    .find((one) => one.getAttribute('aria-label').startsWith('Amara')); \
    const box = card.getBoundingClientRect(); \
    return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];";

/// Drags what is at a point, as a mouse would be heard, and leaves the time of each frame behind.
fn drag(x: i64, y: i64, steps: usize) -> String {
    format!(
        "const done = arguments[0]; \
         const heard = (what, x, y) => new MouseEvent(what, {{ bubbles: true, cancelable: true, view: window, \
           button: 0, buttons: 1, clientX: x, clientY: y }}); \
         document.elementFromPoint({x}, {y}).dispatchEvent(heard('mousedown', {x}, {y})); \
         const frames = []; let last = performance.now(); let n = 0; \
         const frame = (now) => {{ \
           frames.push(now - last); last = now; n += 1; \
           if (n <= {steps}) {{ window.dispatchEvent(heard('mousemove', {x} + n, {y} + n / 2)); \
             requestAnimationFrame(frame); }} \
           else {{ window.dispatchEvent(heard('mouseup', {x} + n, {y} + n / 2)); done(frames.slice(1)); }} }}; \
         requestAnimationFrame(frame);"
    )
}

#[tokio::test]
async fn a_person_is_dragged_and_one_undo_brings_them_back() {
    let mut seat = Seat::take("map-drag");
    seat.open().await;
    steps::create_vault(&seat).await;
    steps::import(&seat, "qbr-case.json", "Brightfold").await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.press("m").await;
    seat.find(Role::Line, "Amara").await;
    seat.picture("1-map");
    assert_eq!(access::violations(&seat).await, [""; 0]);

    let before = seat.look(MIDDLE).await;
    let (x, y) = (before[0].as_i64().unwrap(), before[1].as_i64().unwrap());
    seat.look_long(&drag(x, y, 60)).await;
    seat.see("Moved Amara").await;
    let there = seat.look(MIDDLE).await;
    assert_ne!(before, there);
    seat.picture("2-dragged");
    seat.press_with_control("z").await;
    seat.see("Undone:").await;
    let back = format!(
        "{} return at[0] === {x} && at[1] === {y};",
        MIDDLE.replacen("return ", "const at = ", 1)
    );
    seat.wait_for("the undo does not bring her back", &back).await;

    // What a departure would cost, with the person greyed out.
    seat.click(Role::Line, "Amara").await;
    seat.find(Role::Button, "What if they leave?").await;
    seat.picture("3-person");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.click(Role::Button, "What if they leave?").await;
    seat.see("Without Amara").await;
    seat.find(Role::Line, "Thought away: Amara").await;
    seat.picture("4-drill");
    assert_eq!(access::violations(&seat).await, [""; 0]);
    seat.press(&key(Key::Escape)).await;

    for (press, see, picture) in [
        ("2", "Manage closely", "5-power"),
        ("3", "Theirs", "6-coverage"),
        ("4", "Stakeholders", "7-table"),
    ] {
        seat.press(press).await;
        seat.see(see).await;
        seat.picture(picture);
        assert_eq!(access::violations(&seat).await, [""; 0], "{picture}");
    }
}

#[tokio::test]
async fn three_hundred_people_are_dragged() {
    let mut seat = Seat::take("map-many");
    let mut case: Value =
        serde_json::from_str(&std::fs::read_to_string(steps::fixture("qbr-case.json")).unwrap()).unwrap();
    let people = case["stakeholders"].as_array_mut().unwrap();
    for n in people.len()..300 {
        people.push(serde_json::json!({ "name": format!("Person {n}"), "influence": 1 + n % 5, "interest": 1 + n % 4 }));
    }
    let file = seat.path("many.json");
    std::fs::write(&file, case.to_string()).unwrap();
    seat.open().await;
    steps::create_vault(&seat).await;
    seat.will_pick(&file);
    seat.click(Role::Button, "Import a file").await;
    seat.click(Role::Button, "Import Brightfold").await;
    seat.see("Brightfold has been imported.").await;
    seat.click(Role::Button, "Open the account").await;
    seat.find(Role::Heading, "Brightfold").await;
    seat.press("m").await;
    seat.see("300 people").await;
    seat.find(Role::Line, "Amara").await;
    seat.picture("1-many");
    let at = seat.look(MIDDLE).await;
    let frames = seat
        .look_long(&drag(at[0].as_i64().unwrap(), at[1].as_i64().unwrap(), 120))
        .await;
    let mut frames: Vec<f64> = frames
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    frames.sort_by(f64::total_cmp);
    let at = |share: usize| frames[(frames.len() - 1) * share / 100];
    #[allow(
        clippy::print_stdout,
        reason = "a figure for whoever runs it, and no assertion"
    )]
    {
        println!(
            "300 people dragged: frames of {:.1} ms in the middle, {:.1} ms at the 99th percentile",
            at(50),
            at(99)
        );
    }
    seat.see("Moved Amara").await;
}
