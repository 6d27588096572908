//! Breaks rows into pages, by their heights alone. A short remainder never opens a page: the rows first give
//! up some of the space around them. Where more pages are needed all the same, they are filled alike, so that
//! no page is left with a lone row, and no row stands apart from the others of its group.

use std::ops::Range;

/// Rounding must not push a row to the next page that was measured to fit.
pub const SLACK: f64 = 0.05;
/// Rows are set tighter for an overrun of at most this share of a page; a longer one has pages of its own.
const SHORT: f64 = 0.25;
/// What a lone row costs: more than any other sharing out could.
const LONE: f64 = 100.0;
/// What a page without rows costs.
const EMPTY: f64 = 50.0;
/// What it costs to part one row from its group, or to part a group at all, as the share of a page which it is
/// worth to leave free instead.
const PARTED_ONE: f64 = 0.35;
const PARTED: f64 = 0.2;

/// The height of a row before it has a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RowHeight {
    /// Its height in points.
    pub height: f64,
    /// How much of that it can give up.
    pub shrink: f64,
    /// Space above it where it is not the first of its page.
    pub lead: f64,
    /// Rows of one number belong together.
    pub group: usize,
}

/// Which rows stand on which page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageBreaks {
    /// The rows of each page in order; a page without any stands only after the last row.
    pub pages: Vec<Range<usize>>,
    /// What part of its shrink each row gives up, from 0 to 1: the same for all.
    pub squeeze: f64,
}

impl RowHeight {
    /// Its height when all rows give up this part of what they can.
    pub fn squeezed(&self, squeeze: f64) -> f64 {
        self.height - self.shrink * squeeze
    }
}

/// Breaks the rows into as few pages as they need. `rooms` gives the heights of the pages when there are so
/// many. A row that is higher than every page has one to itself.
pub fn break_pages(heights: &[RowHeight], rooms: impl Fn(usize) -> Vec<f64>) -> PageBreaks {
    let counts = 1..=heights.len() + 1;
    let alone = || PageBreaks {
        pages: (0..heights.len()).map(|n| n..n + 1).collect(),
        squeeze: 0.0,
    };
    counts
        .into_iter()
        .find_map(|n| break_into(heights, &rooms(n)))
        .unwrap_or_else(alone)
}

/// Breaks the rows into pages of these heights, if they go there.
pub fn break_into(heights: &[RowHeight], rooms: &[f64]) -> Option<PageBreaks> {
    if fits(heights, rooms, 0.0) {
        let pages = even(heights, rooms, 0.0);
        return Some(PageBreaks { pages, squeeze: 0.0 });
    }
    let over = reach(heights, 0.0) - rooms.iter().sum::<f64>();
    let page = rooms.iter().copied().fold(0.0, f64::max);
    if over > SHORT * page || !fits(heights, rooms, 1.0) {
        return None;
    }
    let pages = even(heights, rooms, 1.0);
    let squeeze = needed(heights, rooms, &pages);
    Some(PageBreaks { pages, squeeze })
}

/// How many of `count` things that are as high as each other stand on a page which holds `most` of them.
pub fn even_count(count: usize, most: usize) -> usize {
    let pages = count.div_ceil(most.max(1)).max(1);
    count.div_ceil(pages).max(1)
}

/// How high the rows are under each other.
fn reach(heights: &[RowHeight], squeeze: f64) -> f64 {
    let height = |(n, row): (usize, &RowHeight)| row.squeezed(squeeze) + if n > 0 { row.lead } else { 0.0 };
    heights.iter().enumerate().map(height).sum()
}

/// Do the rows go into these rooms when each page takes what it can?
fn fits(heights: &[RowHeight], rooms: &[f64], squeeze: f64) -> bool {
    let mut rest = heights;
    for room in rooms {
        let fitting = (0..rest.len()).take_while(|n| reach(&rest[..=*n], squeeze) <= room + SLACK);
        rest = &rest[fitting.count()..];
    }
    rest.is_empty()
}

/// The least squeeze with which every page holds its rows.
fn needed(heights: &[RowHeight], rooms: &[f64], pages: &[Range<usize>]) -> f64 {
    let of_page = |(room, page): (&f64, &Range<usize>)| {
        let (high, tight) = (
            reach(&heights[page.clone()], 0.0),
            reach(&heights[page.clone()], 1.0),
        );
        if high <= room + SLACK {
            0.0
        } else {
            (high - room) / (high - tight).max(SLACK)
        }
    };
    rooms.iter().zip(pages).map(of_page).fold(0.0, f64::max).min(1.0)
}

/// The rows in these rooms, which hold them, so that what is left free is shared out best. Of ways that are as
/// good as each other the one with the fuller pages first.
fn even(heights: &[RowHeight], rooms: &[f64], squeeze: f64) -> Vec<Range<usize>> {
    let most = rooms.iter().copied().fold(1.0, f64::max);
    // After each page: for every number of rows dealt so far the least cost, and how many were dealt before.
    let mut dealt: Vec<Vec<Option<(f64, usize)>>> = vec![vec![None; heights.len() + 1]];
    dealt[0][0] = Some((0.0, 0));
    for room in rooms {
        let before = dealt.last().cloned().unwrap_or_default();
        let mut after: Vec<Option<(f64, usize)>> = vec![None; heights.len() + 1];
        for (from, cost) in before.iter().enumerate().filter_map(|(n, d)| d.map(|d| (n, d.0))) {
            let mut high = 0.0;
            for to in from..=heights.len() {
                if to > from {
                    let lead = if to - from > 1 { heights[to - 1].lead } else { 0.0 };
                    high += heights[to - 1].squeezed(squeeze) + lead;
                } else if from < heights.len() {
                    continue; // a page is empty only when all rows are dealt
                }
                if high > room + SLACK {
                    break;
                }
                let cost = cost + cost_of(heights, from..to, (room - high) / most);
                // Later starts come later: with the same cost the fuller page before wins.
                if after[to].is_none_or(|(least, _)| cost <= least + 1e-9) {
                    after[to] = Some((cost, from));
                }
            }
        }
        dealt.push(after);
    }
    let mut pages = Vec::with_capacity(rooms.len());
    let mut to = heights.len();
    for after in dealt.iter().skip(1).rev() {
        let from = after[to].map_or(to, |(_, from)| from);
        pages.push(from..to);
        to = from;
    }
    pages.reverse();
    pages
}

/// What is wrong with a page of these rows that leaves this share of a page free.
fn cost_of(heights: &[RowHeight], page: Range<usize>, free: f64) -> f64 {
    let mut cost = free.max(0.0).powi(2);
    cost += match page.len() {
        0 => EMPTY,
        1 => LONE,
        _ => 0.0,
    };
    if page.is_empty() || page.end == heights.len() {
        return cost;
    }
    let group = |n: usize| heights.get(n).map(|s| s.group);
    if group(page.end - 1) == group(page.end) {
        let alone_above = page.end < 2 || group(page.end - 2) != group(page.end);
        let alone_below = group(page.end + 1) != group(page.end);
        cost += if alone_above || alone_below {
            PARTED_ONE.powi(2)
        } else {
            PARTED.powi(2)
        };
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: f64 = 312.0;

    fn row(height: f64) -> RowHeight {
        RowHeight {
            height,
            shrink: 0.12 * height,
            lead: 0.0,
            group: 0,
        }
    }

    fn broken(heights: &[f64]) -> PageBreaks {
        let heights: Vec<RowHeight> = heights.iter().copied().map(row).collect();
        break_pages(&heights, |n| vec![ROOM; n])
    }

    fn counts(breaks: &PageBreaks) -> Vec<usize> {
        breaks.pages.iter().map(Range::len).collect()
    }

    #[test]
    fn rows_that_fit_stay_as_they_are() {
        let breaks = broken(&[104.0; 3]);
        assert_eq!((counts(&breaks), breaks.squeeze), (vec![3], 0.0));
    }

    #[test]
    fn a_short_remainder_is_made_room_for() {
        let breaks = broken(&[56.0; 6]);
        assert_eq!(counts(&breaks), [6]);
        assert!(breaks.squeeze > 0.0 && breaks.squeeze < 1.0, "{}", breaks.squeeze);
        let high: f64 = 6.0 * row(56.0).squeezed(breaks.squeeze);
        assert!((high - ROOM).abs() < 0.01, "{high}");
    }

    #[test]
    fn a_longer_remainder_is_shared_out() {
        assert_eq!(counts(&broken(&[67.2; 7])), [4, 3]);
        assert_eq!(counts(&broken(&[104.0; 4])), [2, 2]);
        assert_eq!(counts(&broken(&[44.57; 61])), [7, 7, 7, 7, 7, 7, 7, 6, 6]);
    }

    #[test]
    fn pages_end_where_groups_end() {
        let of_groups = |groups: &[usize]| -> Vec<RowHeight> {
            let row = |group: &usize| RowHeight {
                group: *group,
                ..row(67.2)
            };
            groups.iter().map(row).collect()
        };
        let rooms = |n: usize| vec![ROOM; n];
        assert_eq!(
            counts(&break_pages(&of_groups(&[0, 0, 0, 1, 1, 1, 1]), rooms)),
            [3, 4]
        );
        assert_eq!(
            counts(&break_pages(&of_groups(&[0, 0, 1, 1, 2, 3, 3]), rooms)),
            [4, 3]
        );
    }

    #[test]
    fn the_first_row_of_a_group_needs_its_head_only_under_others() {
        let head = |n: usize| RowHeight {
            lead: if n == 3 { 36.0 } else { 0.0 },
            group: n / 3,
            ..row(90.0)
        };
        let heights: Vec<RowHeight> = (0..6).map(head).collect();
        assert_eq!(counts(&break_pages(&heights, |n| vec![ROOM; n])), [3, 3]);
    }

    #[test]
    fn the_last_page_may_keep_room_for_what_follows() {
        let heights = [row(56.0); 5];
        let rooms = |n: usize| {
            let mut rooms = vec![ROOM; n];
            rooms[n - 1] -= 150.0;
            rooms
        };
        assert_eq!(counts(&break_pages(&heights, rooms)), [3, 2]);
        let full = |n: usize| {
            let mut rooms = vec![ROOM; n];
            rooms[n - 1] = 0.0;
            rooms
        };
        assert_eq!(counts(&break_pages(&heights, full)), [5, 0]);
    }

    #[test]
    fn rows_beside_others_go_on_as_many_pages_as_those() {
        let four = break_into(&[row(56.0); 4], &[ROOM, ROOM - 110.0]);
        assert_eq!(four.map(|breaks| counts(&breaks)), Some(vec![2, 2]));
        let two = break_into(&[row(56.0); 2], &[ROOM; 2]);
        assert_eq!(two.map(|breaks| counts(&breaks)), Some(vec![2, 0]));
    }

    #[test]
    fn no_rows_are_one_page_without_any() {
        assert_eq!(counts(&break_pages(&[], |n| vec![ROOM; n])), [0]);
    }

    /// Can the rows be dealt to so many pages with at least two on each?
    fn in_company(heights: &[RowHeight], pages: usize, squeeze: f64) -> bool {
        if pages == 0 {
            return heights.is_empty();
        }
        (2..=heights.len()).any(|n| {
            reach(&heights[..n], squeeze) <= ROOM + SLACK && in_company(&heights[n..], pages - 1, squeeze)
        })
    }

    proptest! {
        #[test]
        fn every_row_has_its_page_in_order_and_none_is_alone_without_need(
            rows in proptest::collection::vec((20.0..300.0f64, 0.0..0.12f64, 0usize..3), 1..14),
        ) {
            let mut group = 0;
            let heights: Vec<RowHeight> = rows.iter().map(|(height, shrink, turn)| {
                group += usize::from(*turn == 0);
                RowHeight { height: *height, shrink: shrink * height, lead: 0.0, group }
            }).collect();
            let breaks = break_pages(&heights, |n| vec![ROOM; n]);
            let mut next = 0;
            for page in &breaks.pages {
                prop_assert_eq!(page.start, next);
                prop_assert!(!page.is_empty());
                prop_assert!(reach(&heights[page.clone()], breaks.squeeze) <= ROOM + 2.0 * SLACK);
                next = page.end;
            }
            prop_assert_eq!(next, heights.len());
            let count = breaks.pages.len();
            prop_assert!(!fits(&heights, &vec![ROOM; count - 1], 0.0), "a page too many");
            let squeeze = if breaks.squeeze > 0.0 { 1.0 } else { 0.0 };
            if count > 1 && breaks.pages.iter().any(|page| page.len() == 1) {
                prop_assert!(!in_company(&heights, count, squeeze), "{:?}", breaks.pages);
            }
        }
    }
}
