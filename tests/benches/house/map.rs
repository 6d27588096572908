//! The stakeholder map: 300 people put in their places in each arrangement, and drawn.

use std::path::Path;

use model::Id;
use model::map::{Card, coverage, power, size, tree};
use model::stakeholders::Stakeholder;

use crate::{median, say};

const PEOPLE: usize = 300;

/// Three hundred people, each under one of a third of those before, every tenth moved by hand.
fn cards(by_hand: bool) -> Vec<Card> {
    let id = |n: usize| Id::fixed(1 + n as u128);
    (0..PEOPLE)
        .map(|n| {
            let (width, height) = size(Some(1 + (n % 5) as u8));
            let across = i32::try_from(n * 37 % 4_000).unwrap();
            Card {
                id: id(n),
                above: (n > 0).then(|| id(n * 7 % n.div_ceil(3))),
                width,
                height,
                by_hand: (by_hand && n % 10 == 9).then_some((across, across / 5)),
            }
        })
        .collect()
}

pub fn measure(_: &Path) {
    println!("a map of {PEOPLE} people, put in their places");
    for (what, by_hand) in [
        ("the organisation", false),
        ("the same, 30 of them moved by hand", true),
    ] {
        let cards = cards(by_hand);
        say(&format!("  {what}"), median(101, || drop(tree(&cards))));
    }
    let people: Vec<Stakeholder> = (0..PEOPLE)
        .map(|n| Stakeholder {
            influence: Some(1 + (n % 5) as u8),
            interest: Some(1 + (n / 5 % 5) as u8),
            ..Stakeholder::begun(Id::fixed(1 + n as u128), Id::fixed(900))
        })
        .collect();
    let people: Vec<&Stakeholder> = people.iter().collect();
    say("  power and interest", median(101, || drop(power(&people))));
    let all = cards(false);
    say(
        "  coverage, against 12 of ours",
        median(101, || drop(coverage(&all, 12))),
    );
}
