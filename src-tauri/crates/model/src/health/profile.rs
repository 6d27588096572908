//! How much each measure weighs, by tier and lifecycle stage, in versions: a score always says which one made it.

use chrono::NaiveDate;

use super::MEASURES;
use crate::accounts::Account;
use crate::touchpoints::Cadence;
use crate::{LifecycleStage, Measure, Tier};

/// The weight of each measure, in the order of [`Measure::ALL`]. At least one is above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights([u32; MEASURES]);

/// The heaviest that a measure can be.
pub const HEAVIEST: u32 = 1_000;

/// Why numbers are not weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WeightsFault {
    /// They sum to nothing.
    #[error("at least one measure needs a weight above 0")]
    Nothing,
    /// One is above [`HEAVIEST`].
    #[error("a weight is a whole number from 0 to 1000")]
    TooHeavy,
}

impl Weights {
    /// As shipped, out of a hundred.
    pub const SHIPPED: Weights = Weights([25, 15, 15, 15, 15, 10, 5]);

    /// From one number for each measure, in their order.
    ///
    /// # Errors
    /// When they sum to nothing or one is too heavy.
    pub fn new(weights: [u32; MEASURES]) -> Result<Self, WeightsFault> {
        match weights.iter().max() {
            None | Some(0) => Err(WeightsFault::Nothing),
            Some(most) if *most > HEAVIEST => Err(WeightsFault::TooHeavy),
            Some(_) => Ok(Self(weights)),
        }
    }

    /// The weight of a measure.
    pub fn of(&self, measure: Measure) -> u32 {
        self.0[measure as usize]
    }

    /// All of them together: 1 or more.
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }
}

record! {
    /// A version of the weights of a tier and a lifecycle stage. A use case saves it, and it stays: scores say that it made
    /// them.
    HealthProfile in "health_profile" (INTERNAL.named_by(&["tier", "lifecycle_stage", "version"]).on("since")
        .unique(&["tier", "lifecycle_stage", "version"])) {
        /// Whose; every tier's when absent.
        tier: Option<Tier> = word::<Tier>().by_use_case(),
        /// Of which stage; every stage's when absent.
        lifecycle_stage: Option<LifecycleStage> = word::<LifecycleStage>().by_use_case(),
        /// Its number: a change is a new one.
        version: u32 = whole(Range::between(1, 1_000_000)).by_use_case(),
        /// The first day on which it counts.
        since: NaiveDate = DAY.by_use_case(),
        /// What outcomes weigh.
        outcomes: u32 = WEIGHT,
        /// What use of the service weighs.
        usage: u32 = WEIGHT,
        /// What touchpoint recency weighs.
        recency: u32 = WEIGHT,
        /// What relationship coverage weighs.
        coverage: u32 = WEIGHT,
        /// What sentiment weighs.
        sentiment: u32 = WEIGHT,
        /// What support and delivery weigh.
        support: u32 = WEIGHT,
        /// What payment weighs.
        payment: u32 = WEIGHT,
    }
}

/// A weight from nothing to the heaviest.
const WEIGHT: crate::Spec =
    crate::field::whole(crate::field::Range::between(0, HEAVIEST as i64)).by_use_case();

impl HealthProfile {
    /// As the score reads it; `None` when its weights sum to nothing.
    pub fn profile(&self) -> Option<Profile> {
        let weights = [
            self.outcomes,
            self.usage,
            self.recency,
            self.coverage,
            self.sentiment,
            self.support,
            self.payment,
        ];
        Some(Profile {
            tier: self.tier,
            stage: self.lifecycle_stage,
            version: self.version,
            since: Some(self.since),
            weights: Weights::new(weights).ok()?,
        })
    }
}

/// One version of the weights of a tier and a lifecycle stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Whose; every tier's when absent.
    pub tier: Option<Tier>,
    /// Of which stage; every stage's when absent.
    pub stage: Option<LifecycleStage>,
    /// Its number: a change is a new one. 0 is what is shipped.
    pub version: u32,
    /// The first day on which it counts; it always has when absent.
    pub since: Option<NaiveDate>,
    /// The weights.
    pub weights: Weights,
}

impl Profile {
    /// What counts where the firm has said nothing.
    pub const SHIPPED: Profile = Profile {
        tier: None,
        stage: None,
        version: 0,
        since: None,
        weights: Weights::SHIPPED,
    };
}

/// What the firm has set about the health of its accounts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Its profiles, in all their versions, in any order.
    pub profiles: Vec<Profile>,
    /// Its own cadences.
    pub cadences: Vec<Cadence>,
}

impl Model {
    /// Of what the firm has set.
    pub fn of(profiles: &[HealthProfile], cadences: Vec<Cadence>) -> Self {
        Self {
            profiles: profiles.iter().filter_map(HealthProfile::profile).collect(),
            cadences,
        }
    }

    /// What the next version of a tier's and stage's weights is numbered.
    pub fn next_version(&self, tier: Option<Tier>, stage: Option<LifecycleStage>) -> u32 {
        let own = self
            .profiles
            .iter()
            .filter(|p| (p.tier, p.stage) == (tier, stage));
        own.map(|profile| profile.version)
            .max()
            .unwrap_or(0)
            .saturating_add(1)
    }

    /// The profile of an account on a day: of those that count by then the one that names its tier and stage, else its tier,
    /// else its stage, else neither; of one profile's versions the newest. Where none is left, as after the only one was
    /// deleted, what is shipped.
    pub fn profile(&self, account: &Account, day: NaiveDate) -> Profile {
        let fits = |profile: &&Profile| {
            profile.tier.is_none_or(|tier| Some(tier) == account.tier)
                && profile
                    .stage
                    .is_none_or(|stage| Some(stage) == account.lifecycle_stage)
                && profile.since.is_none_or(|since| since <= day)
        };
        let nearness = |profile: &&Profile| {
            (
                profile.tier.is_some(),
                profile.stage.is_some(),
                profile.since,
                profile.version,
            )
        };
        self.profiles
            .iter()
            .filter(fits)
            .max_by_key(nearness)
            .copied()
            .unwrap_or(Profile::SHIPPED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::tests::{account, day};

    fn version(
        version: u32,
        since: Option<&str>,
        tier: Option<Tier>,
        stage: Option<LifecycleStage>,
    ) -> Profile {
        Profile {
            tier,
            stage,
            version,
            since: since.map(day),
            weights: Weights::SHIPPED,
        }
    }

    #[test]
    fn weights_that_sum_to_nothing_are_none() {
        assert_eq!(Weights::new([0; MEASURES]), Err(WeightsFault::Nothing));
        assert_eq!(Weights::new([0, 0, 0, 0, 0, 0, 1]).map(|w| w.total()), Ok(1));
        assert_eq!(
            Weights::new([1_001, 0, 0, 0, 0, 0, 0]),
            Err(WeightsFault::TooHeavy)
        );
        assert_eq!(Weights::SHIPPED.total(), 100);
    }

    #[test]
    fn the_profile_that_names_most_counts_in_its_newest_version() {
        let mut records = account();
        records.account.tier = Some(Tier::Strategic);
        records.account.lifecycle_stage = Some(LifecycleStage::Growth);
        let mut model = Model::default();
        let of = |model: &Model, text| model.profile(&records.account, day(text)).version;
        assert_eq!(of(&model, "2025-10-06"), 0, "shipped");
        model.profiles = vec![
            version(
                5,
                Some("2025-09-01"),
                Some(Tier::Strategic),
                Some(LifecycleStage::Growth),
            ),
            version(4, None, Some(Tier::Strategic), Some(LifecycleStage::Growth)),
            version(3, None, Some(Tier::Strategic), None),
            version(2, None, None, Some(LifecycleStage::Growth)),
            version(1, None, None, None),
            version(9, None, Some(Tier::Anchor), None),
        ];
        assert_eq!([of(&model, "2025-08-31"), of(&model, "2025-09-01")], [4, 5]);
        for left in [vec![3, 2, 1, 9], vec![2, 1, 9], vec![1, 9]] {
            model.profiles.retain(|p| left.contains(&p.version));
            assert_eq!(
                of(&model, "2025-10-06"),
                left[0],
                "one that was deleted counts no more"
            );
        }
        model.profiles.retain(|p| p.version == 9);
        assert_eq!(of(&model, "2025-10-06"), 0);
    }
}
