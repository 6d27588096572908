//! The owner's own call: a band in place of the rules', with its reason and its end.

use chrono::{Days, NaiveDate};

use crate::Band;

/// The longest that an override lasts, in days.
pub const LONGEST: u32 = 90;
/// The longest for one to critical, or to green over red or critical.
pub const LONGEST_FAR: u32 = 30;

record! {
    /// The owner's own call on an account's health: a band in place of the rules', with its reason and its end.
    HealthOverride of account in "health_override" (INTERNAL.named_by(&["band", "from"]).on("from").between(&[
        Never("band", "not_enough_data"),
        InOrder("from", "until"),
        Lasts("from", "until", LONGEST),
    ])) {
        /// The band that holds in place of the rules'.
        band: Band,
        /// Why.
        reason: String = PROSE,
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        until: NaiveDate,
    }
}

/// Why a band cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OverrideFault {
    /// No reason was given.
    #[error("say why: an override needs a reason")]
    NoReason,
    /// Not enough data is what the records say, no judgement.
    #[error("an override is critical, red, amber or green")]
    NoBand,
    /// It ends before it begins.
    #[error("its end lies before its first day")]
    Backwards,
    /// Its end is too far away.
    #[error("it can last {0} days at most")]
    TooLong(u32),
}

impl HealthOverride {
    /// Checks it against the band that the rules give on its first day.
    ///
    /// # Errors
    /// When it has no reason or no band, ends before it begins, or is too long for what it says.
    pub fn check(&self, by_rules: Band) -> Result<(), OverrideFault> {
        let far = match self.band {
            Band::NotEnoughData => return Err(OverrideFault::NoBand),
            Band::Critical => true,
            Band::Green => matches!(by_rules, Band::Red | Band::Critical),
            Band::Red | Band::Amber => false,
        };
        let longest = if far { LONGEST_FAR } else { LONGEST };
        let last = self.from.checked_add_days(Days::new(longest.into()));
        match () {
            () if self.reason.trim().is_empty() => Err(OverrideFault::NoReason),
            () if self.until < self.from => Err(OverrideFault::Backwards),
            () if last.is_some_and(|last| self.until > last) => Err(OverrideFault::TooLong(longest)),
            () => Ok(()),
        }
    }

    /// The one in force on a day: of several the one that began last.
    pub fn on(overrides: &[Self], day: NaiveDate) -> Option<&Self> {
        overrides
            .iter()
            .filter(|o| o.from <= day && day <= o.until)
            .max_by_key(|o| (o.from, o.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::{day, id};

    fn set(band: Band, from: &str, until: &str) -> HealthOverride {
        HealthOverride {
            id: id(900),
            account: id(1),
            band,
            reason: "They told me on the telephone".into(),
            from: day(from),
            until: day(until),
        }
    }

    #[test]
    fn an_override_lasts_90_days_and_30_where_it_goes_far() {
        use OverrideFault::{Backwards, NoBand, NoReason, TooLong};
        let check = |band, until, by_rules| set(band, "2025-10-01", until).check(by_rules);
        assert_eq!(check(Band::Amber, "2025-12-30", Band::Green), Ok(()));
        assert_eq!(check(Band::Amber, "2025-12-31", Band::Green), Err(TooLong(90)));
        assert_eq!(check(Band::Critical, "2025-10-31", Band::Red), Ok(()));
        assert_eq!(check(Band::Critical, "2025-11-01", Band::Red), Err(TooLong(30)));
        assert_eq!(check(Band::Green, "2025-11-01", Band::Red), Err(TooLong(30)));
        assert_eq!(check(Band::Green, "2025-11-01", Band::Amber), Ok(()));
        assert_eq!(check(Band::Red, "2025-09-30", Band::Amber), Err(Backwards));
        assert_eq!(check(Band::NotEnoughData, "2025-10-02", Band::Amber), Err(NoBand));
        let silent = HealthOverride {
            reason: " ".into(),
            ..set(Band::Red, "2025-10-01", "2025-10-02")
        };
        assert_eq!(silent.check(Band::Amber), Err(NoReason));
    }

    #[test]
    fn of_two_in_force_the_later_counts_and_both_ends_belong_to_it() {
        let first = set(Band::Red, "2025-10-01", "2025-10-20");
        let second = HealthOverride {
            id: id(901),
            ..set(Band::Amber, "2025-10-10", "2025-10-15")
        };
        let both = [second, first];
        let on = |text| HealthOverride::on(&both, day(text)).map(|o| o.band);
        assert_eq!(on("2025-09-30"), None);
        assert_eq!(on("2025-10-01"), Some(Band::Red));
        assert_eq!(on("2025-10-10"), Some(Band::Amber));
        assert_eq!(on("2025-10-16"), Some(Band::Red));
        assert_eq!(on("2025-10-21"), None);
    }
}
