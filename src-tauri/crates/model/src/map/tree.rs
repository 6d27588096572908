//! The organisation as a tidy tree: whoever reports stands under whom they report to, brothers and sisters side by side in
//! the order of their ids, a parent in the middle over them, and two subtrees as near as their outlines allow.
//!
//! The tree is drawn in linear time after A. van der Ploeg, *Drawing non-layered tidy trees in linear time* (Software:
//! Practice and Experience 44, 2014), which takes cards of any height. People who lead nobody and report to somebody who is
//! not at the top hang under that person in a column, as on an organisation chart.
//!
//! A card that somebody moved keeps its place to the point, and takes along whoever hangs under it. Its seat in the tree
//! stays empty, so that nobody else moves because of it; only what it covers gives way, to the right.

use std::collections::HashMap;

use super::{Card, Place, TALLEST, extent};
use crate::{Id, circles};

/// From the top of one level to the top of the next.
const LEVEL: i32 = 122;
/// From the top of a card to the top of the first that hangs under it, and from there to the next.
const HANGS: i32 = 96;
const STEP: i32 = 78;
/// How far to the right it hangs.
const INDENT: i32 = 20;
/// Most that hang in one column.
const COLUMN: usize = 8;
/// From one column to the next where any card may stand: the widest card and the gap.
const COLUMN_PITCH: i32 = 212 + GAP;
/// Between two cards side by side, between two trees, and between the trees and the people who belong to none.
const GAP: i32 = 20;
const TREES: i32 = 48;
const APART: i32 = 56;
/// Around a card that somebody moved.
const AROUND: i32 = 8;
/// The least width of a column, so that those of one level stand at even distances.
const LEAST: i32 = 184;

/// Where each card stands, in the order of their ids.
pub fn tree(cards: &[Card]) -> Vec<Place> {
    let mut cards = cards.to_vec();
    cards.sort_by_key(|card| card.id);
    cards.dedup_by_key(|card| card.id);
    let family = Family::of(&cards);
    let mut seats = vec![(0, 0); cards.len()];
    let mut boxes = Boxes::of(&cards, &family);
    boxes.lay_out();
    boxes.put(&family, &mut seats);
    let seated: Vec<Place> = family
        .in_trees
        .iter()
        .map(|at| place(&cards[*at], seats[*at]))
        .collect();
    alone(&family, extent(&seated), &mut seats);
    by_hand(&cards, &family, &seats)
}

/// Whether a card hangs under another in a column, so that the line between them leads down beside it.
pub fn hangs(above: &Place, card: &Place) -> bool {
    let down = card.y - above.y - HANGS;
    down >= 0 && down % STEP == 0 && card.x > above.x && !card.by_hand
}

fn place(card: &Card, (x, y): (i32, i32)) -> Place {
    Place {
        id: card.id,
        x,
        y,
        width: card.width,
        height: card.height,
        by_hand: false,
    }
}

/// Who stands under whom, by place in the list of cards.
struct Family {
    above: Vec<Option<usize>>,
    under: Vec<Vec<usize>>,
    /// Whoever reports to nobody and has somebody under them.
    tops: Vec<usize>,
    /// Whoever reports to nobody and leads nobody.
    alone: Vec<usize>,
    /// All of a tree, parents before children.
    in_trees: Vec<usize>,
}

impl Family {
    fn of(cards: &[Card]) -> Self {
        let at: HashMap<Id, usize> = cards.iter().enumerate().map(|(n, card)| (card.id, n)).collect();
        let mut above: Vec<Option<usize>> = cards
            .iter()
            .map(|card| card.above.and_then(|id| at.get(&id).copied()))
            .collect();
        // A line of reporting that comes back to itself is refused when it is written; a file from elsewhere may have one.
        for circle in circles(&above) {
            if let Some(first) = circle.first() {
                above[*first] = None;
            }
        }
        let mut under = vec![Vec::new(); cards.len()];
        for (n, up) in above.iter().enumerate() {
            if let Some(up) = up {
                under[*up].push(n);
            }
        }
        let roots = (0..cards.len()).filter(|n| above[*n].is_none());
        let (alone, tops): (Vec<usize>, Vec<usize>) = roots.partition(|n| under[*n].is_empty());
        let mut in_trees = tops.clone();
        let mut next = 0;
        while let Some(n) = in_trees.get(next).copied() {
            in_trees.extend(&under[n]);
            next += 1;
        }
        Self {
            above,
            under,
            tops,
            alone,
            in_trees,
        }
    }

    /// Whether those under a person hang in columns.
    fn hang(&self, n: usize) -> bool {
        let all_lead_nobody = self.under[n].iter().all(|child| self.under[*child].is_empty());
        all_lead_nobody && (self.above[n].is_some() || self.under[n].len() > COLUMN)
    }
}

/// A box of the tree: a card, with those who hang under it.
#[derive(Debug, Clone, Default)]
struct Boxed {
    /// Its card; of the box over all trees none.
    card: Option<usize>,
    /// How wide its own card is.
    own: i32,
    width: i32,
    y: i32,
    height: i32,
    under: Vec<usize>,
    // What the algorithm keeps, by the names of its paper.
    prelim: i32,
    moved: i32,
    shift: i32,
    change: i32,
    left_thread: Option<usize>,
    right_thread: Option<usize>,
    extreme_left: usize,
    extreme_right: usize,
    sum_left: i32,
    sum_right: i32,
    x: i32,
}

/// The boxes, each before those under it; the first is the one over all trees.
struct Boxes(Vec<Boxed>);

/// How far down each child so far reaches, the lowest at the end: which child one may lean on.
type Reach = Vec<(i32, usize)>;

impl Boxes {
    fn of(cards: &[Card], family: &Family) -> Self {
        let mut boxes = vec![Boxed {
            y: -LEVEL,
            height: LEVEL,
            ..Boxed::default()
        }];
        let mut wait: Vec<(usize, usize)> = family.tops.iter().map(|top| (0, *top)).collect();
        let mut next = 0;
        while let Some((up, n)) = wait.get(next).copied() {
            next += 1;
            let at = boxes.len();
            let (width, height) = match (family.under[n].is_empty(), family.hang(n)) {
                (true, _) => (cards[n].width, TALLEST + GAP),
                (_, true) => hung(cards, n, &family.under[n]),
                _ => {
                    wait.extend(family.under[n].iter().map(|child| (at, *child)));
                    (cards[n].width, LEVEL)
                }
            };
            let y = boxes[up].y + boxes[up].height;
            let gap = if up == 0 { TREES } else { GAP };
            boxes[up].under.push(at);
            boxes.push(Boxed {
                card: Some(n),
                own: cards[n].width,
                width: width.max(LEAST) + gap,
                y,
                height,
                ..Boxed::default()
            });
        }
        Self(boxes)
    }

    fn lay_out(&mut self) {
        for t in (0..self.0.len()).rev() {
            self.gather(t);
        }
        let mut sums = vec![0; self.0.len()];
        for t in 0..self.0.len() {
            let sum = sums[t] + self.0[t].moved;
            self.0[t].x = self.0[t].prelim + sum;
            self.spread(t);
            for child in &self.0[t].under {
                sums[*child] = sum;
            }
        }
    }

    /// Sets the children of a box side by side, and the box over their middle.
    fn gather(&mut self, t: usize) {
        let under = self.0[t].under.clone();
        let (Some(first), Some(last)) = (under.first().copied(), under.last().copied()) else {
            let own = &mut self.0[t];
            (own.extreme_left, own.extreme_right) = (t, t);
            return;
        };
        let mut reach = Reach::new();
        lean(&mut reach, self.bottom(self.0[first].extreme_left), 0);
        for i in 1..under.len() {
            let bottom = self.bottom(self.0[under[i]].extreme_right);
            self.separate(&under, i, &reach);
            lean(&mut reach, bottom, i);
        }
        let left = self.0[first].prelim + self.0[first].moved;
        let right = self.0[last].prelim + self.0[last].moved + self.0[last].own;
        let middle = (left + right).div_euclid(2) - self.0[t].own / 2;
        let (l, r) = (self.0[first].clone(), self.0[last].clone());
        let own = &mut self.0[t];
        own.prelim = middle;
        (own.extreme_left, own.sum_left) = (l.extreme_left, l.sum_left);
        (own.extreme_right, own.sum_right) = (r.extreme_right, r.sum_right);
    }

    /// Moves child `i` to the right until its outline meets none of those before it.
    fn separate(&mut self, under: &[usize], i: usize, reach: &Reach) {
        let (mut right, mut left) = (Some(under[i - 1]), Some(under[i]));
        let mut sum_right = self.0[under[i - 1]].moved;
        let mut sum_left = self.0[under[i]].moved;
        let mut lowest = reach.iter().rev();
        let mut leans_on = lowest.next();
        while let (Some(sr), Some(cl)) = (right, left) {
            while leans_on.is_some_and(|(low, _)| self.bottom(sr) > *low) {
                leans_on = lowest.next();
            }
            let over = sum_right + self.0[sr].prelim + self.0[sr].width - sum_left - self.0[cl].prelim;
            if over > 0 {
                sum_left += over;
                let on = leans_on.map_or(i - 1, |(_, index)| *index);
                self.move_subtree(under, i, on, over);
            }
            let (sr_foot, cl_foot) = (self.bottom(sr), self.bottom(cl));
            if sr_foot <= cl_foot {
                right = self.next_right(sr);
                sum_right += right.map_or(0, |n| self.0[n].moved);
            }
            if sr_foot >= cl_foot {
                left = self.next_left(cl);
                sum_left += left.map_or(0, |n| self.0[n].moved);
            }
        }
        let (first, before, own) = (under[0], under[i - 1], under[i]);
        match (right, left) {
            (None, Some(cl)) => {
                let end = self.0[first].extreme_left;
                let by = sum_left - self.0[cl].moved - self.0[first].sum_left;
                self.0[end].left_thread = Some(cl);
                self.0[end].moved += by;
                self.0[end].prelim -= by;
                let to = (self.0[own].extreme_left, self.0[own].sum_left);
                (self.0[first].extreme_left, self.0[first].sum_left) = to;
            }
            (Some(sr), None) => {
                let end = self.0[own].extreme_right;
                let by = sum_right - self.0[sr].moved - self.0[own].sum_right;
                self.0[end].right_thread = Some(sr);
                self.0[end].moved += by;
                self.0[end].prelim -= by;
                let to = (self.0[before].extreme_right, self.0[before].sum_right);
                (self.0[own].extreme_right, self.0[own].sum_right) = to;
            }
            _ => {}
        }
    }

    /// Moves child `i`, and shares the room among those between it and the one it leans on.
    fn move_subtree(&mut self, under: &[usize], i: usize, on: usize, by: i32) {
        let own = &mut self.0[under[i]];
        own.moved += by;
        own.sum_left += by;
        own.sum_right += by;
        if on + 1 < i {
            let between = i32::try_from(i - on).unwrap_or(i32::MAX);
            let each = by / between;
            self.0[under[on + 1]].shift += each;
            self.0[under[i]].shift -= each;
            // Not `by - each` as in the paper: what a division leaves over would move the child back.
            self.0[under[i]].change -= each * (between - 1);
        }
    }

    /// Hands out what was shared among the children of a box.
    fn spread(&mut self, t: usize) {
        let (mut step, mut sum) = (0, 0);
        for child in self.0[t].under.clone() {
            let one = &mut self.0[child];
            step += one.shift;
            sum += step + one.change;
            one.moved += sum;
        }
    }

    fn bottom(&self, t: usize) -> i32 {
        self.0[t].y + self.0[t].height
    }

    fn next_left(&self, t: usize) -> Option<usize> {
        self.0[t].under.first().copied().or(self.0[t].left_thread)
    }

    fn next_right(&self, t: usize) -> Option<usize> {
        self.0[t].under.last().copied().or(self.0[t].right_thread)
    }

    /// The seats of all in the trees, with the leftmost at 0.
    fn put(&self, family: &Family, seats: &mut [(i32, i32)]) {
        let with_card = || self.0.iter().filter_map(|one| Some((one.card?, one)));
        let left = with_card().map(|(_, one)| one.x).min().unwrap_or(0);
        for (n, one) in with_card() {
            let (x, y) = (one.x - left, one.y);
            seats[n] = (x, y);
            if one.under.is_empty() {
                for (place, child) in family.under[n].iter().enumerate() {
                    let (column, row) = (place / COLUMN, place % COLUMN);
                    let column = i32::try_from(column).unwrap_or(i32::MAX);
                    let row = i32::try_from(row).unwrap_or(i32::MAX);
                    seats[*child] = (x + INDENT + column * COLUMN_PITCH, y + HANGS + row * STEP);
                }
            }
        }
    }
}

/// The width and height of a card with those who hang under it.
fn hung(cards: &[Card], n: usize, under: &[usize]) -> (i32, i32) {
    let columns = under.len().div_ceil(COLUMN).max(1);
    let last = &under[(columns - 1) * COLUMN..];
    let widest = last.iter().map(|child| cards[*child].width).max().unwrap_or(0);
    let before = COLUMN_PITCH * i32::try_from(columns - 1).unwrap_or(0);
    let rows = i32::try_from(under.len().min(COLUMN)).unwrap_or(1);
    (
        cards[n].width.max(INDENT + before + widest),
        HANGS + STEP * (rows - 1) + TALLEST + GAP,
    )
}

/// Keeps of those who reach down only whom a later child can lean on.
fn lean(reach: &mut Reach, low: i32, index: usize) {
    while reach.last().is_some_and(|(last, _)| low >= *last) {
        reach.pop();
    }
    reach.push((low, index));
}

/// Those who belong to no tree, in rows under the trees.
fn alone(family: &Family, (left, _, right, foot): (i32, i32, i32, i32), seats: &mut [(i32, i32)]) {
    let count = family.alone.len();
    // Rows as wide as the trees; of many who are all alone, a block about as high as it is wide.
    let wide = usize::try_from((right - left) / COLUMN_PITCH).unwrap_or(0);
    let square = (1..).find(|n| n * n * 2 >= count).unwrap_or(1);
    let row = wide.max(square).max(COLUMN / 2);
    let top = if family.in_trees.is_empty() {
        0
    } else {
        foot + APART
    };
    for (n, at) in family.alone.iter().enumerate() {
        let (column, line) = (n % row, n / row);
        let column = i32::try_from(column).unwrap_or(i32::MAX);
        let line = i32::try_from(line).unwrap_or(i32::MAX);
        seats[*at] = (column * COLUMN_PITCH, top + line * (TALLEST + GAP));
    }
}

/// Puts the cards that somebody moved where they put them, with those under them, and lets the others give way.
fn by_hand(cards: &[Card], family: &Family, seats: &[(i32, i32)]) -> Vec<Place> {
    let mut places: Vec<Place> = cards
        .iter()
        .zip(seats)
        .map(|(card, seat)| place(card, *seat))
        .collect();
    let moved = |n: usize| cards[n].by_hand;
    if cards.iter().all(|card| card.by_hand.is_none()) {
        return places;
    }
    // The nearest above who was moved, or oneself: whose move one takes part in.
    let mut with: Vec<Option<usize>> = vec![None; cards.len()];
    for n in family.in_trees.iter().chain(&family.alone).copied() {
        with[n] = match moved(n) {
            Some(_) => Some(n),
            None => family.above[n].and_then(|up| with[up]),
        };
    }
    let mut fixed: Vec<Place> = Vec::new();
    for (n, place) in places.iter_mut().enumerate() {
        if let Some((x, y)) = moved(n) {
            (place.x, place.y, place.by_hand) = (x, y, true);
            fixed.push(*place);
        }
    }
    let mut groups: Vec<(Option<usize>, Vec<usize>)> = Vec::new();
    let mut at: HashMap<Option<usize>, usize> = HashMap::new();
    // Those who were moved first, in the order of their ids; the rest of the tree gives way to them.
    for n in (0..cards.len()).filter(|n| moved(*n).is_some()) {
        at.insert(Some(n), groups.len());
        groups.push((Some(n), Vec::new()));
    }
    at.insert(None, groups.len());
    groups.push((None, Vec::new()));
    for n in (0..cards.len()).filter(|n| moved(*n).is_none()) {
        if let Some(group) = at.get(&with[n]) {
            groups[*group].1.push(n);
        }
    }
    for (leader, mut members) in groups {
        let by = leader.map_or((0, 0), |n| {
            let (x, y) = moved(n).unwrap_or(seats[n]);
            (x - seats[n].0, y - seats[n].1)
        });
        for n in &members {
            places[*n].x += by.0;
            places[*n].y += by.1;
        }
        members.sort_by_key(|n| (places[*n].x, places[*n].y, *n));
        give_way(&mut places, &members, &fixed);
        fixed.extend(members.iter().map(|n| places[*n]));
    }
    places
}

/// Moves cards to the right of what they meet, and with each all that stand to its right: so they keep their distances, and
/// never meet each other.
fn give_way(places: &mut [Place], members: &[usize], fixed: &[Place]) {
    let mut by = 0;
    for n in members {
        let mut one = places[*n];
        one.x += by;
        while let Some(other) = fixed.iter().find(|other| one.meets(other, AROUND)) {
            one.x = other.x + other.width + AROUND;
        }
        by = one.x - places[*n].x;
        places[*n] = one;
    }
}
