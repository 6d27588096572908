//! What a person waits for in the real window: from the start of the program to the unlock screen, and from the click
//! on Unlock to the table of accounts of the example portfolio; from a key in an edited cell to the refreshed screen; and
//! the memory it takes. Run by
//! `cargo xtask bench`, in release.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    dead_code,
    missing_docs,
    reason = "a benchmark prints, stops where it cannot go on, and uses a part of the tests' seat"
)]

#[path = "../../window/finder.rs"]
mod finder;
#[path = "../../window/picture.rs"]
mod picture;
#[path = "../../window/processes.rs"]
mod processes;
#[path = "../../window/seat.rs"]
mod seat;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use example::{EXAMPLE_PASSPHRASE, Telling, make};
use fantoccini::key::Key;
use finder::Role;
use seat::Seat;

/// How often each is measured.
const TIMES: usize = 7;
const UNTIL: &str = "2025-10-06";

/// Whether the unlock screen is there.
const THERE: &str = "return document.querySelector('h1')?.innerText === 'Unlock the vault' \
    && document.querySelector('input') !== null";
/// In the window: notes when Unlock is clicked, and when a table full of accounts has been painted after that.
const WATCH: &str = r#"
    window.took = null;
    let clicked = null;
    addEventListener('click', () => { clicked ??= performance.now(); }, { capture: true });
    const watch = new MutationObserver(() => {
        if (clicked === null || document.querySelectorAll('[role=grid] .body [role=row]').length < 10) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => { window.took = performance.now() - clicked; }, 0));
    });
    watch.observe(document, { childList: true, subtree: true });
"#;

/// In the window: notes when Tab is pressed, and when the page changed for the last time after it.
const WATCH_EDIT: &str = r#"
    window.pressed = null;
    window.changed = null;
    addEventListener('keydown', (e) => { if (e.key === 'Tab') window.pressed = performance.now(); }, { capture: true });
    const watch = new MutationObserver(() => {
        requestAnimationFrame(() => setTimeout(() => { window.changed = performance.now(); }, 0));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
"#;
/// How often a field is edited.
const EDITS: usize = 15;
/// An account of the example with a full plan.
const ACCOUNT: &str = "Marlowe Strand";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut seat = Seat::take("bench");
    tell_into(&seat.path("Tenure"));
    let (mut starts, mut unlocks, mut memory) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        seat.open().await;
        // Without a rest between two looks: this is what is measured.
        while seat.look(THERE).await != true {}
        let program = program();
        starts.push(age(program));
        seat.look(WATCH).await;
        seat.type_into("Passphrase", EXAMPLE_PASSPHRASE).await;
        seat.click(Role::Button, "Unlock").await;
        seat.wait_for("no table", "return window.took !== null").await;
        let took = seat.look("return window.took").await.as_f64().unwrap();
        unlocks.push(Duration::from_secs_f64(took / 1000.0));
        memory.push(held(program));
        seat.close().await;
    }
    let mut edits = edits(&mut seat).await;
    println!("{:<60} {:>12}", "what (median of 7)", "median");
    say(
        "from the start of the program to the unlock screen",
        median(&mut starts),
    );
    say(
        "from the click on Unlock to the table of the example",
        median(&mut unlocks),
    );
    let cost = vault::KdfCost::for_tests();
    say(
        "  of which the key's derivation, at the cost of tests",
        cost.duration().unwrap(),
    );
    let chosen = vault::KdfCost::measured(vault::HALF_A_SECOND);
    say(
        "  what a vault of one's own adds on this computer",
        chosen.duration().unwrap(),
    );
    say(
        "from Tab in an edited cell of the plan to the refreshed screen",
        median(&mut edits),
    );
    memory.sort_unstable();
    let (own, web) = memory[TIMES / 2];
    println!(
        "{:<60} {:>9.1} MB",
        "memory of the program with the table open", own
    );
    println!("{:<60} {:>9.1} MB", "memory of its web view", web);
}

/// Edits the title of a stakeholder again and again. The screen is refreshed when nothing on it changes any more.
async fn edits(seat: &mut Seat) -> Vec<Duration> {
    let key = |key: Key| char::from(key).to_string();
    seat.open().await;
    seat.type_into("Passphrase", EXAMPLE_PASSPHRASE).await;
    seat.click(Role::Button, "Unlock").await;
    seat.find(Role::Button, "Accounts").await;
    seat.press_with_control("k").await;
    seat.press(ACCOUNT).await;
    seat.find(Role::Line, ACCOUNT).await;
    seat.press(&key(Key::Enter)).await;
    seat.find(Role::Heading, ACCOUNT).await;
    seat.press("p").await;
    seat.press("2").await;
    seat.find(Role::Button, "Add a stakeholder").await;
    seat.press(&key(Key::Right)).await;
    seat.look(WATCH_EDIT).await;
    let mut took = Vec::new();
    for n in 0..EDITS {
        seat.press(&key(Key::Enter)).await;
        seat.wait_for(
            "the cell does not open",
            "return document.activeElement.matches('[role=gridcell] input, [role=gridcell] textarea')",
        )
        .await;
        seat.press_with_control("a").await;
        seat.press(&format!("Partner {n}")).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        seat.press(&key(Key::Tab)).await;
        tokio::time::sleep(Duration::from_millis(1000)).await;
        let between = seat.look("return window.changed - window.pressed").await;
        took.push(Duration::from_secs_f64(between.as_f64().unwrap() / 1000.0));
        seat.press(&key(Key::Left)).await;
    }
    seat.close().await;
    took
}

fn say(what: &str, took: Duration) {
    println!("{what:<60} {:>9.0} ms", took.as_secs_f64() * 1000.0);
}

fn median(took: &mut [Duration]) -> Duration {
    took.sort();
    took[took.len() / 2]
}

/// The example as a vault of one's own, with the key's derivation at the cost of tests: that time is chosen, half a
/// second on every computer, and would hide the rest.
fn tell_into(folder: &Path) {
    let cost = Some(vault::KdfCost::for_tests());
    let telling = Telling::until(UNTIL.parse().unwrap());
    make(folder, EXAMPLE_PASSPHRASE, telling, cost, &mut |_| {
        ControlFlow::Continue(())
    })
    .unwrap();
    fs::remove_file(folder.join("example.json")).unwrap();
}

/// The number of the program's process.
fn program() -> u32 {
    let built = processes::built("tenure-app");
    numbers()
        .find(|number| fs::read_link(format!("/proc/{number}/exe")).is_ok_and(|exe| exe == built))
        .expect("the program runs")
}

fn numbers() -> impl Iterator<Item = u32> {
    fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
}

/// The fields of `/proc/N/stat` behind the program's name, from the third on.
fn stat(number: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{number}/stat")).unwrap_or_default();
    let rest = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    rest.split(' ').map(str::to_owned).collect()
}

/// How long ago a process was started, to a hundredth of a second.
fn age(number: u32) -> Duration {
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let uptime: f64 = uptime.split(' ').next().unwrap().parse().unwrap();
    let started: f64 = stat(number)[19].parse().unwrap();
    Duration::from_secs_f64(uptime - started / 100.0)
}

/// The memory of a process and of those it started, in MB; what several share is divided among them.
fn held(program: u32) -> (u64, u64) {
    let pss = |number: u32| -> u64 {
        let rollup = fs::read_to_string(format!("/proc/{number}/smaps_rollup")).unwrap_or_default();
        let line = rollup
            .lines()
            .find(|line| line.starts_with("Pss:"))
            .unwrap_or_default();
        line.split_whitespace()
            .nth(1)
            .and_then(|kib| kib.parse().ok())
            .unwrap_or(0)
    };
    let children: u64 = numbers()
        .filter(|number| {
            stat(*number)
                .get(1)
                .is_some_and(|parent| *parent == program.to_string())
        })
        .map(pss)
        .sum();
    (pss(program) / 1024, children / 1024)
}
