//! Reading back: the largest account of the example portfolio as it stood on an earlier day, and what changed since.

use std::path::Path;

use chrono::Days;
use example::{EXAMPLE_PASSPHRASE, Telling, make};

use crate::{at, desk_in, median, say};

pub fn measure(folder: &Path) {
    let until = at().date_naive();
    let folder = folder.join("example");
    let start = std::time::Instant::now();
    let cost = Some(vault::KdfCost::for_tests());
    let made = make(
        &folder,
        EXAMPLE_PASSPHRASE,
        Telling::until(until),
        cost,
        &mut |_| std::ops::ControlFlow::Continue(()),
    )
    .unwrap();
    say(
        &format!(
            "the example told: {} accounts, {} entries",
            made.accounts, made.entries
        ),
        start.elapsed(),
    );
    let desk = desk_in(&folder);
    desk.vault_unlock(EXAMPLE_PASSPHRASE.to_owned()).unwrap();
    let took = median(21, || drop(desk.accounts_list().unwrap()));
    say("  its table of accounts, read", took);

    let largest = largest(&desk);
    let span = desk.account_recorded(largest).unwrap();
    println!("  its account with the longest log");
    for (what, back) in [("yesterday", 1), ("a year ago", 365)] {
        let day = (span.last - Days::new(back)).max(span.first);
        let took = median(21, || drop(desk.account_overview_as_of(largest, day).unwrap()));
        say(&format!("    as of {what}"), took);
    }
    let took = median(21, || {
        drop(desk.account_changes(largest, span.first, span.last).unwrap())
    });
    say("    what changed in all of its time", took);
}

/// The account whose past takes the longest to tell.
fn largest(desk: &desk::Desk) -> model::Id {
    let accounts = desk.accounts_list().unwrap().accounts;
    let slowest = accounts.iter().max_by_key(|row| {
        let last = desk.account_recorded(row.id).unwrap().last;
        median(3, || drop(desk.account_overview_as_of(row.id, last).unwrap()))
    });
    slowest.unwrap().id
}
