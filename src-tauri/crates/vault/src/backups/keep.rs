//! Which backups are kept.

use chrono::{Datelike, NaiveDate};

/// Of so many days the last backup is kept.
const DAYS: usize = 14;
/// Of so many weeks the last one.
const WEEKS: usize = 8;
/// Of so many months the last one.
const MONTHS: usize = 12;
/// So many of the newest day, on which each may be from before something that has to be taken back.
const OF_THE_NEWEST_DAY: usize = 8;

/// Which backups are kept, by the days on which they were made, the newest first: the last of each of 14 days, of 8 ISO
/// weeks and of 12 months that have any, and up to 8 of the newest day. A day, week or month without a backup does not
/// count, so a vault that is not opened for a year loses none.
pub fn kept(days: &[NaiveDate]) -> Vec<bool> {
    let week = |day: NaiveDate| (day.iso_week().year(), day.iso_week().week());
    let month = |day: NaiveDate| (day.year(), day.month());
    let [mut seen_days, mut seen_weeks, mut seen_months] = [0; 3];
    let mut before: Option<NaiveDate> = None;
    let mut keep = Vec::with_capacity(days.len());
    for (place, day) in days.iter().copied().enumerate() {
        let first = |seen: &mut usize, most, is_another: bool| {
            *seen += usize::from(is_another);
            is_another && *seen <= most
        };
        let of_day = first(&mut seen_days, DAYS, before != Some(day));
        let of_week = first(&mut seen_weeks, WEEKS, before.map(week) != Some(week(day)));
        let of_month = first(&mut seen_months, MONTHS, before.map(month) != Some(month(day)));
        let of_newest_day = place < OF_THE_NEWEST_DAY && Some(&day) == days.first();
        keep.push(of_day || of_week || of_month || of_newest_day);
        before = Some(day);
    }
    keep
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn day(number: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(739_000 + number).unwrap()
    }

    /// Days on which backups were made, oldest first, with gaps and with several on a day.
    fn history() -> impl Strategy<Value = Vec<NaiveDate>> {
        let gap = prop_oneof![4 => Just(0), 8 => Just(1), 2 => 2..9, 1 => 20..200];
        vec(gap, 0..400).prop_map(|gaps| {
            let days = gaps.into_iter().scan(0, |at, gap| {
                *at += gap;
                Some(day(*at))
            });
            days.collect()
        })
    }

    /// What stays of these, oldest first.
    fn rotated(mut days: Vec<NaiveDate>) -> Vec<NaiveDate> {
        days.reverse();
        let keep = kept(&days);
        let mut left: Vec<_> = days
            .iter()
            .zip(keep)
            .filter(|(_, keep)| *keep)
            .map(|(day, _)| *day)
            .collect();
        left.reverse();
        left
    }

    proptest! {
        #[test]
        fn rotating_after_each_backup_keeps_what_rotating_once_at_the_end_keeps(days in history()) {
            let step = |mut left: Vec<NaiveDate>, day: &NaiveDate| {
                left.push(*day);
                rotated(left)
            };
            prop_assert_eq!(days.iter().fold(Vec::new(), step), rotated(days));
        }

        #[test]
        fn the_newest_is_kept_and_so_is_one_of_each_of_the_last_days_weeks_and_months(days in history()) {
            let left = rotated(days.clone());
            prop_assert_eq!(left.last(), days.last());
            fn last<T: PartialEq>(days: &[NaiveDate], of: impl Fn(&NaiveDate) -> T, most: usize) -> Vec<T> {
                let mut all: Vec<T> = days.iter().rev().map(of).collect();
                all.dedup();
                all.truncate(most);
                all
            }
            let week = |day: &NaiveDate| day.iso_week();
            let month = |day: &NaiveDate| (day.year(), day.month());
            prop_assert_eq!(last(&left, |day| *day, 14), last(&days, |day| *day, 14));
            prop_assert_eq!(last(&left, week, 8), last(&days, week, 8));
            prop_assert_eq!(last(&left, month, 12), last(&days, month, 12));
        }

        #[test]
        fn no_more_are_kept_than_the_rule_says(days in history()) {
            prop_assert!(rotated(days).len() <= 14 + 8 + 12 + 7);
        }
    }

    #[test]
    fn two_years_of_every_day_come_to_the_days_weeks_and_months_before_today() {
        let left = rotated((0..730).map(day).collect());
        assert_eq!(
            left.len(),
            14 + 6 + 10,
            "the newest two weeks and months are among the days"
        );
    }
}
