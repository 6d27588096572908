//! The firm's own weights: looked at, tried over the whole portfolio, and saved as a new version.

use std::sync::Arc;

use chrono::NaiveDate;
use model::accounts::Account;
use model::health::{HealthProfile, Profile, Weights, WeightsFault};
use model::{Band, Id, LifecycleStage, Measure, Record, Rule, Tier};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Did;

use super::small;
use super::standing::Standing;
use super::week::count;
use crate::find::health_model;
use crate::{Desk, Error, Result};

/// One weight for each measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct WeightsView {
    /// Outcomes.
    pub outcomes: u32,
    /// Use of the service.
    pub usage: u32,
    /// Touchpoint recency.
    pub recency: u32,
    /// Relationship coverage.
    pub coverage: u32,
    /// Sentiment.
    pub sentiment: u32,
    /// Support and delivery.
    pub support: u32,
    /// Payment.
    pub payment: u32,
}

/// A version of the weights of a tier and a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WeightsVersion {
    /// Whose; every tier's when absent.
    pub tier: Option<Tier>,
    /// Of which stage; every stage's when absent.
    pub stage: Option<LifecycleStage>,
    /// Its version; 0 is what is shipped.
    pub version: u32,
    /// The first day on which it counts; it always has when absent.
    pub since: Option<NaiveDate>,
    /// What it says.
    pub weights: WeightsView,
    /// How many accounts it scores today.
    pub accounts: u32,
}

/// An account under other weights.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct WeightsRow {
    /// Which.
    pub account: Id,
    /// Its name.
    pub name: String,
    /// Its score as it is.
    pub points: Option<i32>,
    /// Its band by the rules as they are.
    pub band: Band,
    /// Its score then.
    pub points_then: Option<i32>,
    /// Its band by the rules then.
    pub band_then: Band,
}

impl From<&Weights> for WeightsView {
    fn from(weights: &Weights) -> Self {
        Self {
            outcomes: weights.of(Measure::Outcomes),
            usage: weights.of(Measure::Usage),
            recency: weights.of(Measure::Recency),
            coverage: weights.of(Measure::Coverage),
            sentiment: weights.of(Measure::Sentiment),
            support: weights.of(Measure::Support),
            payment: weights.of(Measure::Payment),
        }
    }
}

impl WeightsView {
    fn each(self) -> [u32; Measure::ALL.len()] {
        [
            self.outcomes,
            self.usage,
            self.recency,
            self.coverage,
            self.sentiment,
            self.support,
            self.payment,
        ]
    }

    /// As the score reads them, or what is wrong with them.
    fn weights(self) -> Result<Weights> {
        let each = self.each();
        Weights::new(each).map_err(|fault| match fault {
            WeightsFault::Nothing => Error::broken(HealthProfile::ENTITY, "", Rule::NoWeight),
            WeightsFault::TooHeavy => {
                let heavy = Measure::ALL.iter().zip(each).max_by_key(|(_, weight)| *weight);
                let field = heavy.map(|(measure, _)| measure.as_str()).unwrap_or_default();
                let rule = Rule::Range {
                    least: "0".to_owned(),
                    most: model::health::HEAVIEST.to_string(),
                    above: false,
                };
                Error::broken(HealthProfile::ENTITY, field, rule)
            }
        })
    }
}

impl Desk {
    /// The weights there are, in all their versions, the newest of each first; those that are shipped come last.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn weights(&self) -> Result<Vec<WeightsVersion>> {
        let today = self.clock.today();
        self.read(|reader| {
            let model = health_model(reader)?;
            let accounts = reader.all::<model::accounts::Account>()?;
            let used: Vec<Profile> = accounts
                .iter()
                .map(|account| model.profile(account, today))
                .collect();
            let mut profiles = model.profiles;
            profiles.sort_by_key(|p| (p.tier, p.stage, std::cmp::Reverse(p.version)));
            profiles.push(Profile::SHIPPED);
            let version = |profile: &Profile| WeightsVersion {
                tier: profile.tier,
                stage: profile.stage,
                version: profile.version,
                since: profile.since,
                weights: (&profile.weights).into(),
                accounts: count(used.iter().filter(|used| *used == profile).count()),
            };
            Ok(profiles.iter().map(version).collect())
        })
    }

    /// What the scores of today would be under other weights of a tier and a stage: the accounts that these would score, the
    /// largest fall first.
    ///
    /// # Errors
    /// [`Error::Broken`] when the weights sum to nothing or one is too heavy; when the vault is locked.
    pub fn weights_preview(
        &self,
        tier: Option<Tier>,
        stage: Option<LifecycleStage>,
        weights: WeightsView,
    ) -> Result<Vec<WeightsRow>> {
        let (today, since) = self.days(None, None)?;
        let weights = weights.weights()?;
        self.of_standings([since, today], |view| {
            let tried = Profile {
                tier,
                stage,
                version: view.model.next_version(tier, stage),
                since: Some(today),
                weights,
            };
            let mut then = view.model.clone();
            then.profiles.push(tried);
            let scored = view.standings.iter().filter(|one| {
                let account = Account {
                    tier: one.tier,
                    lifecycle_stage: one.stage,
                    ..Account::begun(one.account)
                };
                then.profile(&account, today) == tried
            });
            let row = |one: &Arc<Standing>| {
                let (points_then, band_then) = one.to.under(&weights);
                WeightsRow {
                    account: one.account,
                    name: one.name.clone(),
                    points: one.points(),
                    band: one.to.band,
                    points_then: points_then.map(small),
                    band_then,
                }
            };
            let mut rows: Vec<WeightsRow> = scored.map(row).collect();
            let moved = |row: &WeightsRow| row.points_then.unwrap_or(0) - row.points.unwrap_or(0);
            rows.sort_by(|a, b| (moved(a), &a.name).cmp(&(moved(b), &b.name)));
            Ok(rows)
        })
    }

    /// Saves weights of a tier and a stage as a new version, which counts from today; gives back its number. What is as it
    /// was needs no new one.
    ///
    /// # Errors
    /// As [`Desk::weights_preview`].
    pub fn weights_save(
        &self,
        tier: Option<Tier>,
        stage: Option<LifecycleStage>,
        weights: WeightsView,
    ) -> Result<u32> {
        let said = weights.weights()?;
        let (id, since) = (self.new_id(), self.clock.today());
        let did = Did::add(HealthProfile::ENTITY).of(id);
        self.write(&did, |tx| {
            let model = health_model(tx)?;
            let own = model
                .profiles
                .iter()
                .filter(|p| (p.tier, p.stage) == (tier, stage));
            let newest = own.max_by_key(|profile| profile.version);
            if let Some(same) = newest.filter(|profile| profile.weights == said) {
                return Ok(same.version);
            }
            let [outcomes, usage, recency, coverage, sentiment, support, payment] = weights.each();
            let version = model.next_version(tier, stage);
            tx.insert(&HealthProfile {
                id,
                tier,
                lifecycle_stage: stage,
                version,
                since,
                outcomes,
                usage,
                recency,
                coverage,
                sentiment,
                support,
                payment,
            })?;
            Ok(version)
        })
    }
}
