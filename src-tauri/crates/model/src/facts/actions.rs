//! What became of a commitment by a day.

use chrono::NaiveDate;

use super::{by_then, days_after};
use crate::CommitmentStatus;
use crate::actions::{Action, Commitment};

/// What became of a commitment by the end of a day. Days are whole days past the due day: 1 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// To be kept, on a later day or on none that is named.
    Open,
    /// To be kept that day.
    DueToday,
    /// Past its day and neither kept nor called missed.
    Late {
        /// Past its day by so many.
        days: u32,
    },
    /// Called missed, and not done since.
    Missed {
        /// Past its day by so many; absent when it has no due day.
        days: Option<u32>,
    },
    /// Kept, as far as is recorded in time.
    Kept,
    /// Kept after its due day.
    KeptLate {
        /// After its day by so many.
        days: u32,
    },
    /// Called missed, and done since.
    DoneLater {
        /// After its day by so many; absent when the due day does not say.
        days: Option<u32>,
    },
}

impl Fate {
    /// True when it is done, in time or not.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Kept | Self::KeptLate { .. } | Self::DoneLater { .. })
    }

    /// True when it is kept, in time or not: what was called missed and done since is not.
    pub fn is_kept(self) -> bool {
        matches!(self, Self::Kept | Self::KeptLate { .. })
    }

    /// True when it should be done by now and is not.
    pub fn is_overdue(self) -> bool {
        matches!(self, Self::Late { .. } | Self::Missed { .. })
    }

    /// Days past the due day: of what is overdue up to the day asked for, of what was done up to the day it was done.
    pub fn days_late(self) -> Option<u32> {
        match self {
            Self::Late { days } | Self::KeptLate { days } => Some(days),
            Self::Missed { days } | Self::DoneLater { days } => days,
            Self::Open | Self::DueToday | Self::Kept => None,
        }
    }
}

impl Commitment {
    /// What became of it by the end of `as_of`.
    ///
    /// `kept_on` is the day it was done, whatever the status: before that day it was still to be kept, and what was
    /// called missed is done later. The status itself has no day, so nothing is missed before it is due.
    pub fn fate(&self, as_of: NaiveDate) -> Fate {
        let late_on = |day| self.due.and_then(|due| days_after(due, day));
        match (self.status, self.kept_on) {
            (CommitmentStatus::Kept, None) => Fate::Kept,
            (CommitmentStatus::Kept, Some(on)) if on <= as_of => {
                late_on(on).map_or(Fate::Kept, |days| Fate::KeptLate { days })
            }
            (CommitmentStatus::Missed, Some(on)) if on <= as_of => Fate::DoneLater { days: late_on(on) },
            (CommitmentStatus::Missed, _) if self.due.is_none_or(|due| due < as_of) => {
                Fate::Missed { days: late_on(as_of) }
            }
            _ => match late_on(as_of) {
                Some(days) => Fate::Late { days },
                None if self.due == Some(as_of) => Fate::DueToday,
                None => Fate::Open,
            },
        }
    }
}

impl Action {
    /// True when it is done by the end of a day.
    pub fn is_done(&self, as_of: NaiveDate) -> bool {
        by_then(self.done_on, as_of)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{commitment, day, days};
    use super::*;
    use proptest::prelude::*;

    fn fate(status: CommitmentStatus, due: Option<&str>, kept_on: Option<&str>, as_of: &str) -> Fate {
        let commitment = Commitment {
            status,
            due: due.map(day),
            kept_on: kept_on.map(day),
            ..commitment(30)
        };
        commitment.fate(day(as_of))
    }

    #[test]
    fn an_open_commitment_is_late_from_the_day_after_it_was_due() {
        let open = |as_of| fate(CommitmentStatus::Open, Some("2025-09-30"), None, as_of);
        assert_eq!(open("2025-09-29"), Fate::Open);
        assert_eq!(open("2025-09-30"), Fate::DueToday);
        assert_eq!(open("2025-10-02"), Fate::Late { days: 2 });
        assert_eq!(fate(CommitmentStatus::Open, None, None, "2025-10-02"), Fate::Open);
    }

    #[test]
    fn a_kept_commitment_says_by_how_much_it_was_late_and_was_open_until_then() {
        let kept = |on, as_of| fate(CommitmentStatus::Kept, Some("2025-08-15"), on, as_of);
        assert_eq!(kept(Some("2025-08-15"), "2025-10-01"), Fate::Kept);
        assert_eq!(
            kept(Some("2025-09-29"), "2025-10-01"),
            Fate::KeptLate { days: 45 }
        );
        assert_eq!(kept(Some("2025-09-29"), "2025-09-28"), Fate::Late { days: 44 });
        assert_eq!(kept(Some("2025-09-29"), "2025-08-01"), Fate::Open);
        assert_eq!(
            kept(None, "2025-08-01"),
            Fate::Kept,
            "without a day nothing else is known"
        );
    }

    #[test]
    fn a_missed_commitment_is_missed_after_its_day_and_done_later_once_it_is_done() {
        let missed = |due, on, as_of| fate(CommitmentStatus::Missed, due, on, as_of);
        let due = Some("2025-08-15");
        assert_eq!(
            missed(due, None, "2025-08-14"),
            Fate::Open,
            "nothing is missed before it is due"
        );
        assert_eq!(missed(due, None, "2025-08-15"), Fate::DueToday);
        assert_eq!(missed(due, None, "2025-08-25"), Fate::Missed { days: Some(10) });
        assert_eq!(
            missed(due, Some("2025-08-25"), "2025-09-30"),
            Fate::DoneLater { days: Some(10) }
        );
        assert_eq!(
            missed(due, Some("2025-08-25"), "2025-08-24"),
            Fate::Missed { days: Some(9) }
        );
        assert_eq!(missed(None, None, "2025-08-14"), Fate::Missed { days: None });
    }

    fn any_commitment() -> impl Strategy<Value = Commitment> {
        let status = prop::sample::select(CommitmentStatus::ALL);
        let day = || prop::option::of(days(-40..40));
        (status, day(), day()).prop_map(|(status, due, kept_on)| Commitment {
            status,
            due,
            kept_on,
            ..commitment(30)
        })
    }

    /// How far a commitment has come: time only moves it forward.
    fn stage(fate: Fate) -> u8 {
        match fate {
            Fate::Open => 0,
            Fate::DueToday => 1,
            Fate::Late { .. } | Fate::Missed { .. } => 2,
            Fate::Kept | Fate::KeptLate { .. } | Fate::DoneLater { .. } => 3,
        }
    }

    proptest! {
        #[test]
        fn time_never_takes_a_commitment_back(c in any_commitment(), at in days(-60..60)) {
            let (now, next) = (c.fate(at), c.fate(at.succ_opt().unwrap()));
            prop_assert!(stage(next) >= stage(now), "{:?} after {:?}", next, now);
            if let (true, true, Some(days)) = (now.is_overdue(), next.is_overdue(), now.days_late()) {
                prop_assert_eq!(next.days_late(), Some(days + 1));
            }
            if now.is_done() {
                prop_assert_eq!(next, now, "what is done stays as it was done");
            }
        }

        #[test]
        fn nothing_is_overdue_that_is_done_or_not_due(c in any_commitment(), at in days(-60..60)) {
            let fate = c.fate(at);
            prop_assert!(!(fate.is_done() && fate.is_overdue()));
            if c.due.is_some_and(|due| due >= at) {
                prop_assert!(!fate.is_overdue());
            }
        }
    }
}
