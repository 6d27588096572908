//! What areas keep in memory beside the store: a laid-out deck, the portfolio's names, a file that waits for a decision.
//! An area declares its own type with [`Keep`] and asks for its place by that type, so that the desk's core names no
//! area. A write drops what it makes untrue; a lock wipes everything, also for whoever still works with it.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use model::Id;
use store::Touched;

use crate::desk::hold;
use crate::{Error, Result};

/// Something that an area keeps.
pub(crate) trait Keep: Send + 'static {
    /// How many are kept; the one used longest ago gives way.
    const AT_MOST: usize = usize::MAX;
    /// Whether a client's data may stand in it: then it goes when an account is erased.
    const OF_CLIENTS: bool = true;

    /// Whether it is as true as before after these records were written.
    fn outlives(&self, touched: &[Touched]) -> bool;

    /// Drops those of its parts that are not, where the rest outlives them.
    fn prune(&mut self, _: &[Touched]) {}
}

impl<T: Keep + Sync> Keep for Arc<T> {
    const AT_MOST: usize = T::AT_MOST;
    const OF_CLIENTS: bool = T::OF_CLIENTS;

    fn outlives(&self, touched: &[Touched]) -> bool {
        (**self).outlives(touched)
    }
}

/// What is kept of one type: one of each account (or other record), or one in all.
pub(crate) struct Kept<T>(Mutex<Slots<T>>);

struct Slots<T> {
    wiped: bool,
    /// How many writes it was told of.
    writes: u64,
    /// The last used at the end.
    by_id: Vec<(Option<Id>, T)>,
}

impl<T: Keep> Kept<T> {
    fn new() -> Self {
        Self(Mutex::new(Slots {
            wiped: false,
            writes: 0,
            by_id: Vec::new(),
        }))
    }

    /// Lends the place of a record, or the one place there is.
    ///
    /// # Errors
    /// [`Error::Locked`] after a lock.
    pub(crate) fn at<R>(&self, of: Option<Id>, f: impl FnOnce(&mut Option<T>) -> R) -> Result<R> {
        let mut slots = hold(&self.0);
        if slots.wiped {
            return Err(Error::Locked);
        }
        let mut place = slots.take(of);
        let answer = f(&mut place);
        slots.put(of, place);
        Ok(answer)
    }

    /// What is kept of a record, if it is the right one; else it is made, and kept unless something was written while it
    /// was made. Nothing waits for the making.
    ///
    /// # Errors
    /// [`Error::Locked`] after a lock, and whatever the making fails with.
    pub(crate) fn or_make(
        &self,
        of: Option<Id>,
        right: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> Result<T>,
    ) -> Result<T>
    where
        T: Clone,
    {
        self.grow(of, |there| {
            let made = there.filter(right).map_or_else(make, Ok)?;
            Ok((made.clone(), made))
        })
    }

    /// An answer from what is kept of a record, with what is to be kept in its place unless something was written
    /// meanwhile. Nothing waits for it.
    ///
    /// # Errors
    /// As [`Kept::or_make`].
    pub(crate) fn grow<R>(
        &self,
        of: Option<Id>,
        answer: impl FnOnce(Option<T>) -> Result<(T, R)>,
    ) -> Result<R>
    where
        T: Clone,
    {
        let writes = hold(&self.0).writes;
        let there = self.at(of, |place| place.clone())?;
        let (kept, answer) = answer(there)?;
        let mut slots = hold(&self.0);
        if slots.wiped {
            return Err(Error::Locked);
        }
        if slots.writes == writes {
            slots.take(of);
            slots.put(of, Some(kept));
        }
        Ok(answer)
    }

    /// Drops what is kept, and what is being made from what was true before.
    pub(crate) fn forget(&self) {
        let mut slots = hold(&self.0);
        slots.writes += 1;
        slots.by_id.clear();
    }
}

impl<T: Keep> Slots<T> {
    fn take(&mut self, of: Option<Id>) -> Option<T> {
        let at = self.by_id.iter().position(|(id, _)| *id == of)?;
        Some(self.by_id.remove(at).1)
    }

    fn put(&mut self, of: Option<Id>, place: Option<T>) {
        self.by_id.extend(place.map(|kept| (of, kept)));
        let over = self.by_id.len().saturating_sub(T::AT_MOST);
        self.by_id.drain(..over);
    }
}

/// Every type that is kept.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<Places>);

#[derive(Default)]
struct Places {
    wiped: bool,
    by_type: HashMap<TypeId, Arc<dyn Place>>,
}

trait Place: Any + Send + Sync {
    fn outdate(&self, touched: &[Touched]);
    fn forget_clients(&self);
    fn wipe(&self);
    fn as_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
}

impl<T: Keep> Place for Kept<T> {
    fn outdate(&self, touched: &[Touched]) {
        let mut slots = hold(&self.0);
        slots.writes += 1;
        slots.by_id.retain(|(_, kept)| kept.outlives(touched));
        slots.by_id.iter_mut().for_each(|(_, kept)| kept.prune(touched));
    }

    fn forget_clients(&self) {
        if T::OF_CLIENTS {
            hold(&self.0).by_id.clear();
        }
    }

    fn wipe(&self) {
        let mut slots = hold(&self.0);
        slots.wiped = true;
        slots.by_id.clear();
    }

    fn as_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync> {
        self
    }
}

impl Shelf {
    /// The place of a type.
    ///
    /// # Errors
    /// [`Error::Locked`] after a lock.
    pub(crate) fn of<T: Keep>(&self) -> Result<Arc<Kept<T>>> {
        let mut places = hold(&self.0);
        if places.wiped {
            return Err(Error::Locked);
        }
        let place = places
            .by_type
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Arc::new(Kept::<T>::new()));
        let kept = Arc::clone(place).as_any().downcast();
        kept.map_err(|_| Error::internal("what is kept"))
    }

    /// Drops what these writes made untrue.
    pub(crate) fn outdate(&self, touched: &[Touched]) {
        self.places().iter().for_each(|place| place.outdate(touched));
    }

    /// Drops whatever may hold a client's data.
    pub(crate) fn forget_clients(&self) {
        self.places().iter().for_each(|place| place.forget_clients());
    }

    /// Drops everything for good.
    pub(crate) fn wipe(&self) {
        hold(&self.0).wiped = true;
        self.places().iter().for_each(|place| place.wipe());
        hold(&self.0).by_type.clear();
    }

    fn places(&self) -> Vec<Arc<dyn Place>> {
        hold(&self.0).by_type.values().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something known of an account; it says how often it was made.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Fact(Id, u32);

    impl Keep for Fact {
        const AT_MOST: usize = 2;
        fn outlives(&self, touched: &[Touched]) -> bool {
            touched.iter().all(|touched| touched.account != Some(self.0))
        }
    }

    /// What no write makes untrue.
    struct Setting;

    impl Keep for Setting {
        const OF_CLIENTS: bool = false;
        fn outlives(&self, _: &[Touched]) -> bool {
            true
        }
    }

    fn touched(account: Id) -> [Touched; 1] {
        [Touched {
            entity: "risk",
            row_id: Id::fixed(99),
            account: Some(account),
        }]
    }

    /// Makes a fact if none is kept, and says which time it was made.
    fn times(shelf: &Shelf, account: Id, time: u32) -> u32 {
        let facts = shelf.of::<Fact>().unwrap();
        let fact = facts.or_make(Some(account), |_| true, || Ok(Fact(account, time)));
        fact.unwrap().1
    }

    #[test]
    fn a_write_drops_what_it_makes_untrue_and_nothing_else() {
        let (shelf, [alder, birch]) = (Shelf::default(), [1, 2].map(Id::fixed));
        assert_eq!((times(&shelf, alder, 1), times(&shelf, birch, 1)), (1, 1));
        shelf.outdate(&touched(birch));
        assert_eq!((times(&shelf, alder, 2), times(&shelf, birch, 2)), (1, 2));
    }

    #[test]
    fn what_was_made_while_something_was_written_is_not_kept() {
        let (shelf, alder) = (Shelf::default(), Id::fixed(1));
        let facts = shelf.of::<Fact>().unwrap();
        let made = facts.or_make(
            Some(alder),
            |_| true,
            || {
                shelf.outdate(&touched(alder));
                Ok(Fact(alder, 1))
            },
        );
        assert_eq!(made, Ok(Fact(alder, 1)));
        assert_eq!(times(&shelf, alder, 2), 2);
    }

    #[test]
    fn the_one_used_longest_ago_gives_way() {
        let (shelf, ids) = (Shelf::default(), [1, 2, 3].map(Id::fixed));
        for (id, time) in [(0, 1), (1, 1), (0, 2), (2, 1)] {
            times(&shelf, ids[id], time);
        }
        assert_eq!(times(&shelf, ids[0], 9), 1);
        assert_eq!(times(&shelf, ids[1], 9), 9);
    }

    #[test]
    fn an_erased_account_takes_what_may_hold_it_and_no_settings() {
        let shelf = Shelf::default();
        times(&shelf, Id::fixed(1), 1);
        let settings = shelf.of::<Setting>().unwrap();
        settings.at(None, |place| *place = Some(Setting)).unwrap();
        shelf.forget_clients();
        assert_eq!(times(&shelf, Id::fixed(1), 2), 2);
        assert!(settings.at(None, |place| place.is_some()).unwrap());
    }

    #[test]
    fn after_a_lock_nothing_is_kept_and_nothing_can_be_put_away() {
        let shelf = Shelf::default();
        let (facts, alder) = (shelf.of::<Fact>().unwrap(), Id::fixed(1));
        times(&shelf, alder, 1);
        let late = facts.or_make(
            Some(Id::fixed(2)),
            |_| true,
            || {
                shelf.wipe();
                Ok(Fact(alder, 1))
            },
        );
        assert_eq!(late, Err(Error::Locked));
        assert_eq!(facts.at(Some(alder), |_| ()), Err(Error::Locked));
        assert!(matches!(shelf.of::<Fact>(), Err(Error::Locked)));
        assert_eq!(hold(&facts.0).by_id, []);
    }
}
