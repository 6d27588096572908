//! The field's words by their bare names, as the tables of the story use them.

pub(super) use model::AdvocacyKind;
pub(super) use model::Audience;
pub(super) use model::Better::{Higher, Lower};
pub(super) use model::Channel::{Chat, Email, Event, InPerson, Phone, Social, Video};
pub(super) use model::Evidence::{Claimed, ClientConfirmed, Documented};
pub(super) use model::InfluenceKind::{Advises, Conflicts, Gatekeeps, Informal};
pub(super) use model::InitiativeStatus::{Active, Done, Dropped};
pub(super) use model::LifecycleStage as Stage;
pub(super) use model::MetricMeaning::{Adoption, Outcome, Support};
pub(super) use model::OpportunityKind as Kind;
pub(super) use model::OpportunityStage::{Asked, Discussing, Identified, Proposed, Won};
pub(super) use model::RelationshipStage::{Advisor, Alliance, Initiation, Partnership, Trust};
pub(super) use model::RenewalCall as Call;
pub(super) use model::RiskStatus::{Closed, Mitigating, Occurred};
pub(super) use model::SavePlayKind;
pub(super) use model::SavePlayStatus;
pub(super) use model::StakeholderRole::{Blocker, Champion, DecisionMaker, Influencer, User};
pub(super) use model::Strength::{self, Developing, Strong, Weak};
pub(super) use model::TeamRole::{AccountLead, DeliveryLead, ExecutiveSponsor, Expert};
pub(super) use model::Tier;
pub(super) use model::TouchpointKind::{Executive, Maintenance, Operational, Strategic};

pub(super) use super::When::{Ago, Q};
pub(super) use super::Worth::{Hours, Money};
pub(super) use super::*;
