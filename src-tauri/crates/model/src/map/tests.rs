//! The laws of the three arrangements.

use proptest::prelude::*;

use super::*;

fn card(n: usize, above: Option<usize>, influence: u8, by_hand: Option<(i32, i32)>) -> Card {
    let (width, height) = size(Some(influence));
    let id = |n: usize| Id::fixed(1 + n as u128);
    Card {
        id: id(n),
        above: above.map(id),
        width,
        height,
        by_hand,
    }
}

/// Forests: each card stands under an earlier one or under none.
fn forest(by_hand: impl Strategy<Value = Option<(i32, i32)>> + Clone) -> impl Strategy<Value = Vec<Card>> {
    let one = (any::<prop::sample::Index>(), 0..10u8, 1..=5u8, by_hand);
    prop::collection::vec(one, 0..60).prop_map(|all| {
        let cards = all.into_iter().enumerate();
        cards
            .map(|(n, (above, root, influence, by_hand))| {
                let above = (n > 0 && root > 1).then(|| above.index(n));
                card(n, above, influence, by_hand)
            })
            .collect()
    })
}

fn some_by_hand() -> impl Strategy<Value = Option<(i32, i32)>> + Clone {
    prop_oneof![
        4 => Just(None),
        1 => (-300..1500i32, -300..900i32).prop_map(Some),
    ]
}

fn of(places: &[Place], id: Id) -> Place {
    *places.iter().find(|place| place.id == id).unwrap()
}

/// Whoever was moved among those above a card, or the card itself.
fn leader(cards: &[Card], card: &Card) -> Option<Id> {
    if card.by_hand.is_some() {
        return Some(card.id);
    }
    let above = cards.iter().find(|one| Some(one.id) == card.above)?;
    leader(cards, above)
}

proptest! {
    #[test]
    fn no_card_lies_over_another(cards in forest(some_by_hand())) {
        let places = tree(&cards);
        for (n, one) in places.iter().enumerate() {
            for other in &places[n + 1..] {
                // Two that somebody put there may.
                let meet = one.meets(other, 0) && !(one.by_hand && other.by_hand);
                prop_assert!(!meet, "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn whoever_reports_stands_under_whom_they_report_to(cards in forest(some_by_hand())) {
        let places = tree(&cards);
        for card in cards.iter().filter(|card| card.by_hand.is_none()) {
            if let Some(above) = card.above {
                let (own, above) = (of(&places, card.id), of(&places, above));
                prop_assert!(own.y >= above.y + above.height);
            }
        }
    }

    #[test]
    fn those_of_one_parent_stand_in_the_order_of_their_ids(cards in forest(some_by_hand())) {
        let places = tree(&cards);
        let with_parent: Vec<&Card> = cards
            .iter()
            .filter(|card| card.above.is_some() && card.by_hand.is_none())
            .collect();
        for (n, one) in with_parent.iter().enumerate() {
            for other in with_parent[n + 1..].iter().filter(|other| other.above == one.above) {
                let (first, second) = (of(&places, one.id), of(&places, other.id));
                prop_assert!((first.x, first.y) < (second.x, second.y));
            }
        }
    }

    #[test]
    fn the_order_of_the_records_changes_nothing(
        (cards, shuffled) in forest(some_by_hand()).prop_flat_map(|cards| (Just(cards.clone()), Just(cards).prop_shuffle()))
    ) {
        prop_assert_eq!(tree(&cards), tree(&shuffled));
    }

    #[test]
    fn a_card_that_somebody_moved_stands_exactly_there(cards in forest(some_by_hand())) {
        let places = tree(&cards);
        for card in &cards {
            let place = of(&places, card.id);
            prop_assert_eq!(place.by_hand, card.by_hand.is_some());
            if let Some(at) = card.by_hand {
                prop_assert_eq!((place.x, place.y), at);
            }
        }
    }

    #[test]
    fn a_card_that_moves_far_away_takes_its_people_along_and_leaves_the_rest(
        cards in forest(Just(None)),
        which in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!cards.is_empty());
        let before = tree(&cards);
        let which = which.index(cards.len());
        let by = (200_000, -70_000);
        let from = of(&before, cards[which].id);
        let mut moved = cards.clone();
        moved[which].by_hand = Some((from.x + by.0, from.y + by.1));
        let after = tree(&moved);
        for card in &moved {
            let (then, now) = (of(&before, card.id), of(&after, card.id));
            let with = leader(&moved, card).is_some();
            let step = if with { by } else { (0, 0) };
            prop_assert_eq!((now.x, now.y), (then.x + step.0, then.y + step.1));
        }
    }

    #[test]
    fn a_parent_stands_in_the_middle_over_those_beside_each_other(cards in forest(Just(None))) {
        let places = tree(&cards);
        for card in &cards {
            let children: Vec<Place> = cards
                .iter()
                .filter(|child| child.above == Some(card.id))
                .map(|child| of(&places, child.id))
                .collect();
            let own = of(&places, card.id);
            // Those who hang stand further right than the card that they hang under.
            let beside = children.iter().all(|child| child.y == own.y + 122);
            if let (Some(first), Some(last), true) = (children.first(), children.last(), beside) {
                let middle = (first.x + last.x + last.width).div_euclid(2);
                prop_assert!((own.x + own.width / 2 - middle).abs() <= 1);
            }
        }
    }

    #[test]
    fn on_power_and_interest_nobody_lies_over_another_and_a_place_gives_back_its_grades(
        people in prop::collection::vec((prop::option::of(1..=5u8), prop::option::of(1..=5u8)), 0..60)
    ) {
        let people: Vec<Stakeholder> = people
            .into_iter()
            .enumerate()
            .map(|(n, (influence, interest))| Stakeholder {
                influence,
                interest,
                ..Stakeholder::begun(Id::fixed(1 + n as u128), Id::fixed(900))
            })
            .collect();
        let grid = power(&people.iter().collect::<Vec<_>>());
        let reversed = power(&people.iter().rev().collect::<Vec<_>>());
        prop_assert_eq!(&grid, &reversed);
        for (n, one) in grid.places.iter().enumerate() {
            let meets = grid.places[n + 1..].iter().any(|other| one.meets(other, 0));
            prop_assert!(!meets);
            let person = people.iter().find(|person| person.id == one.id).unwrap();
            prop_assert_eq!(grid.grades(one.id, one.x, one.y), (person.influence, person.interest));
        }
    }

    #[test]
    fn on_coverage_no_row_lies_over_another(
        people in prop::collection::vec((1..=5u8, prop::option::of(-200..2000i32)), 0..40)
    ) {
        let cards: Vec<Card> = people
            .into_iter()
            .enumerate()
            .map(|(n, (influence, y))| card(n, None, influence, y.map(|y| (0, y))))
            .collect();
        let grid = coverage(&cards, 4);
        prop_assert_eq!(grid.places.len(), cards.len());
        for (n, one) in grid.places.iter().enumerate() {
            let meets = |other: &&Place| one.meets(other, 0) && !(one.by_hand && other.by_hand);
            prop_assert!(!grid.places[n + 1..].iter().any(|other| meets(&other)));
        }
    }
}

#[test]
fn an_organisation_of_three_levels_stands_as_it_is_drawn() {
    // One leads four, of whom the first has three and the last has one.
    let cards = [
        card(0, None, 5, None),
        card(1, Some(0), 4, None),
        card(2, Some(0), 3, None),
        card(3, Some(0), 4, None),
        card(4, Some(0), 3, None),
        card(5, Some(1), 2, None),
        card(6, Some(1), 2, None),
        card(7, Some(1), 2, None),
        card(8, Some(4), 4, None),
    ];
    let at: Vec<(i32, i32)> = tree(&cards).iter().map(|place| (place.x, place.y)).collect();
    assert_eq!(at[1..5], [(0, 122), (204, 122), (408, 122), (612, 122)]);
    assert_eq!(at[0], (392 - 106, 0), "in the middle over the four");
    assert_eq!(at[5..8], [(20, 218), (20, 296), (20, 374)], "three hang");
    assert_eq!(at[8], (632, 218));
}

#[test]
fn nobody_one_and_two_hundred_who_belong_to_nobody() {
    assert_eq!(tree(&[]), []);
    let one = tree(&[card(0, None, 1, None)]);
    assert_eq!((one[0].x, one[0].y), (0, 0));
    let many: Vec<Card> = (0..200).map(|n| card(n, None, 1, None)).collect();
    let (left, top, right, foot) = extent(&tree(&many));
    assert_eq!((left, top), (0, 0));
    assert!(right < 2500 && foot < 2500, "a block, {right} by {foot}");
}

#[test]
fn a_line_of_reporting_that_comes_back_to_itself_still_has_places() {
    let cards = [
        card(0, Some(2), 1, None),
        card(1, Some(0), 1, None),
        card(2, Some(1), 1, None),
        card(3, Some(3), 1, None),
    ];
    let places = tree(&cards);
    assert_eq!(places.len(), 4);
    assert!(places[0].y < places[1].y && places[1].y < places[2].y);
}

#[test]
fn whoever_is_covered_gives_way_and_those_to_the_left_stay() {
    let mut cards = vec![card(0, None, 5, None)];
    cards.extend((1..5).map(|n| card(n, Some(0), 4, None)));
    let before = tree(&cards);
    // The first is put over the third.
    cards[1].by_hand = Some((before[3].x + 10, before[3].y + 5));
    let after = tree(&cards);
    assert_eq!(after[2], before[2]);
    assert!(after[3].x > before[3].x && after[4].x > before[4].x);
    assert_eq!(after[3].y, before[3].y);
}
