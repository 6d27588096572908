//! Everything there is about one account, read at one moment: what rules, decks and imports work on.

use crate::accounts::{
    Account, Assignment, BusinessUnit, Engagement, Hours, Invoice, ScopeRequest, Service, TeamMember,
    Whitespace,
};
use crate::actions::{Action, Commitment};
use crate::health::HealthOverride;
use crate::plan::{
    AlignmentStep, ClientGoal, Initiative, Metric, Milestone, Objective, PlanCheck, PlanReview, Raci,
    Reading, Sponsorship, SteeringMeeting, SuccessCriterion,
};
use crate::qbr::{DecisionSought, DeckEdit, Qbr, QbrAttendee, QbrHost, QbrQuestion};
use crate::renewals::Opportunity;
use crate::risks::{Incident, Risk, SavePlay, SavePlayStep};
use crate::settings::{Firm, Holiday};
use crate::stakeholders::{Coverage, Influence, Stakeholder};
use crate::touchpoints::{Touchpoint, TouchpointBy, TouchpointWith};
use crate::value::{Advocacy, SurveyResponse, ValueRecord, Verbatim};
use crate::{FieldError, Id, KindAbout, Record, Value};

/// Names every record of an account once; `AccountRecords` and all that walks it are made from this list.
macro_rules! account_records {
    ($($field:ident: $ty:ident),* $(,)?) => {
        /// All records of one account, each list in the order of its ids, with what the firm shares
        /// among its accounts (services, team).
        #[derive(Debug, Clone, PartialEq)]
        pub struct AccountRecords {
            /// The firm, if anything of it is set.
            pub firm: Option<Firm>,
            /// The account itself.
            pub account: Account,
            /// All services of the firm.
            pub services: Vec<Service>,
            /// All people of the firm.
            pub team: Vec<TeamMember>,
            /// All days on which the firm does not work.
            pub holidays: Vec<Holiday>,
            $(#[doc = concat!("Its `", stringify!($ty), "` records.")] pub $field: Vec<$ty>,)*
        }

        impl AccountRecords {
            /// An account without any other record.
            pub fn of(account: Account) -> Self {
                Self { firm: None, account, services: Vec::new(), team: Vec::new(), holidays: Vec::new(), $($field: Vec::new()),* }
            }
        }

        impl AccountRecords {
            /// Hands out every record of the account and what the firm shares with it, of the kinds that are wanted,
            /// as a row in the order of its kind's columns.
            pub fn each_row(
                &self,
                wanted: impl Fn(&KindAbout) -> bool,
                mut with: impl FnMut(&'static KindAbout, &[Value]),
            ) {
                rows(self.firm.as_slice(), &wanted, &mut with);
                rows(std::slice::from_ref(&self.account), &wanted, &mut with);
                rows(&self.services, &wanted, &mut with);
                rows(&self.team, &wanted, &mut with);
                rows(&self.holidays, &wanted, &mut with);
                $(rows(&self.$field, &wanted, &mut with);)*
            }
        }

        impl AccountRecords {
            /// Puts a record in, by its kind and its values in the order of the columns, in place of the one with its id. What
            /// does not belong to the account is left out.
            ///
            /// # Errors
            /// When a value is not of its field's kind.
            pub fn put(&mut self, entity: &str, values: Vec<Value>) -> Result<(), FieldError> {
                match entity {
                    Account::ENTITY => self.account = Account::from_values(values)?,
                    $($ty::ENTITY => put(&mut self.$field, $ty::from_values(values)?),)*
                    _ => {}
                }
                Ok(())
            }

            /// Takes a record out.
            pub fn take_out(&mut self, entity: &str, id: Id) {
                match entity {
                    $($ty::ENTITY => self.$field.retain(|record| record.id() != id),)*
                    _ => {}
                }
            }
        }

        /// Calls `$macro!(Type, …)` with every kind of record there is: the firm's own, then the account's.
        #[macro_export]
        macro_rules! for_every_record {
            ($callback:ident) => {
                $callback! {
                    $crate::every::Firm, $crate::every::Account, $crate::every::Service,
                    $crate::every::TeamMember, $crate::every::Holiday, $crate::every::Cadence, $crate::every::HealthProfile,
                    $($crate::every::$ty),*
                }
            };
        }

        /// Calls `$macro!(field: Type, …)` with every list of [`AccountRecords`] that belongs to the account.
        #[macro_export]
        macro_rules! for_account_records {
            ($callback:ident) => { $callback! { $($field: $ty),* } };
        }
    };
}

account_records! {
    business_units: BusinessUnit,
    whitespace: Whitespace,
    engagements: Engagement,
    assignments: Assignment,
    hours: Hours,
    invoices: Invoice,
    stakeholders: Stakeholder,
    scope_requests: ScopeRequest,
    influences: Influence,
    coverage: Coverage,
    touchpoints: Touchpoint,
    touchpoint_with: TouchpointWith,
    touchpoint_by: TouchpointBy,
    health_overrides: HealthOverride,
    objectives: Objective,
    initiatives: Initiative,
    milestones: Milestone,
    metrics: Metric,
    readings: Reading,
    success_criteria: SuccessCriterion,
    client_goals: ClientGoal,
    raci: Raci,
    sponsorships: Sponsorship,
    steering_meetings: SteeringMeeting,
    alignment_steps: AlignmentStep,
    plan_checks: PlanCheck,
    plan_reviews: PlanReview,
    value_records: ValueRecord,
    survey_responses: SurveyResponse,
    verbatims: Verbatim,
    advocacy: Advocacy,
    opportunities: Opportunity,
    risks: Risk,
    incidents: Incident,
    save_plays: SavePlay,
    save_play_steps: SavePlayStep,
    commitments: Commitment,
    actions: Action,
    qbrs: Qbr,
    qbr_attendees: QbrAttendee,
    qbr_hosts: QbrHost,
    decisions_sought: DecisionSought,
    qbr_questions: QbrQuestion,
    deck_edits: DeckEdit,
}

fn rows<T: Record>(
    records: &[T],
    wanted: &impl Fn(&KindAbout) -> bool,
    with: &mut impl FnMut(&'static KindAbout, &[Value]),
) {
    let Some(kind) = crate::kind(T::ENTITY).filter(|kind| wanted(kind)) else {
        return;
    };
    for record in records {
        with(kind, &record.values());
    }
}

/// Puts a record into a list that lies in the order of ids.
fn put<T: Record>(list: &mut Vec<T>, record: T) {
    match list.binary_search_by_key(&record.id(), Record::id) {
        Ok(place) => list[place] = record,
        Err(place) => list.insert(place, record),
    }
}

/// The record with this id in a list.
pub(crate) fn by_id<T: Record>(list: &[T], id: Option<Id>) -> Option<&T> {
    let id = id?;
    list.iter().find(|record| record.id() == id)
}

impl AccountRecords {
    /// The name of a person of ours.
    pub fn member_name(&self, id: Option<Id>) -> Option<&str> {
        by_id(&self.team, id).map(|member| member.name.as_str())
    }

    /// A person at the client.
    pub fn stakeholder(&self, id: Id) -> Option<&Stakeholder> {
        by_id(&self.stakeholders, Some(id))
    }

    /// A metric's readings of the whole (no breakdown), oldest first.
    pub fn readings_of(&self, metric: Id) -> Vec<&Reading> {
        let mut readings: Vec<_> = self
            .readings
            .iter()
            .filter(|r| r.metric == metric && r.part.is_none())
            .collect();
        readings.sort_by_key(|r| (r.on, r.id));
        readings
    }
}
