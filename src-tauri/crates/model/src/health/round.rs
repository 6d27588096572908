//! Fixed rounding: the same numbers always round the same way, and parts always add up to the whole that is shown.

/// A hundredth of a number that is not below zero, half up.
pub fn rounded(hundredths: i64) -> i64 {
    (hundredths + 50).div_euclid(100)
}

/// A quotient of whole numbers that are not below zero, half up; 0 of nothing.
pub fn quotient(of: i64, by: i64) -> i64 {
    match by {
        1.. => (2 * of + by).div_euclid(2 * by),
        _ => 0,
    }
}

/// Whole numbers for parts in hundredths, which add up to `whole`: each part's floor, and one more for those with the
/// largest remainders. Of equal remainders the larger part takes it, then the earlier one.
///
/// `whole` must be what the parts come to, but for less than one: what rounding leaves.
pub fn allotted(parts: &[i64], whole: i64) -> Vec<i64> {
    let mut whole_parts: Vec<i64> = parts.iter().map(|part| part.div_euclid(100)).collect();
    let missing = usize::try_from(whole - whole_parts.iter().sum::<i64>()).unwrap_or(0);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| {
        let part = parts[*place];
        (-part.rem_euclid(100), -part.abs(), *place)
    });
    for place in order.into_iter().take(missing) {
        whole_parts[place] += 1;
    }
    whole_parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_largest_remainders_are_rounded_up() {
        assert_eq!(allotted(&[740, 530, 375], 16), [7, 5, 4]);
        assert_eq!(
            allotted(&[-1378, -214, -750, -147, -1145, -209], -38),
            [-14, -2, -8, -1, -11, -2]
        );
        assert_eq!(
            allotted(&[50, 50, 150], 3),
            [1, 0, 2],
            "of equal remainders the larger part, then the earlier"
        );
        assert_eq!(allotted(&[], 0), Vec::<i64>::new());
    }

    #[test]
    fn a_half_goes_up() {
        assert_eq!([rounded(1949), rounded(1950), rounded(0)], [19, 20, 0]);
        assert_eq!([quotient(1, 2), quotient(1, 3), quotient(5, 0)], [1, 0, 0]);
    }

    proptest! {
        /// From one shown score to another, over any steps between them.
        #[test]
        fn lines_add_up_to_the_difference_of_what_is_shown(stops in prop::collection::vec(0i64..=10_000, 1..12)) {
            let lines: Vec<i64> = stops.windows(2).map(|two| two[1] - two[0]).collect();
            let shown = rounded(stops[stops.len() - 1]) - rounded(stops[0]);
            let allotted = allotted(&lines, shown);
            prop_assert_eq!(allotted.iter().sum::<i64>(), shown);
            for (exact, whole) in lines.iter().zip(allotted) {
                prop_assert!((whole * 100 - exact).abs() < 100, "{exact} as {whole}");
            }
        }

        #[test]
        fn parts_of_a_sum_add_up_to_it(parts in prop::collection::vec(0i64..100_000, 1..8)) {
            let whole = rounded(parts.iter().sum());
            prop_assert_eq!(allotted(&parts, whole).iter().sum::<i64>(), whole);
        }
    }
}
