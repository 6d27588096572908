//! The words of the field and the rules over them: pure values, no I/O, no clock.
//!
//! Every other crate speaks in these types. An area has one name everywhere, so the module that
//! holds an area's records is the one named after its screen.

#[macro_use]
mod record;
#[macro_use]
mod portfolio;

pub mod accounts;
pub mod actions;
mod facts;
pub mod field;
pub mod health;
mod hlc;
mod id;
mod kind;
pub mod map;
mod money;
mod months;
mod names;
pub mod plan;
pub mod qbr;
mod quarter;
pub mod renewals;
pub mod risks;
mod rules;
pub mod settings;
pub mod stakeholders;
pub mod touchpoints;
mod typed;
pub mod value;
mod words;

pub use facts::{
    AGENDA_DAYS, Against, Cell, Course, Crowd, Deadline, Duty, Fate, Ground, HEARD_WITHIN_DAYS, Hanging,
    Keeps, LookBack, Loop, Owed, Pipeline, PlanItem, PlanReason, PlanWhy, PlayClock, Revenue, Run, Standing,
    Voice, Written, pipeline, plan_kinds, sums,
};
pub use field::{Column, ColumnKind, FieldAbout, FieldValue, Holds, Range, Reads, Removal, Spec, Value};
pub use hlc::{ClockDrift, Hlc};
pub use id::Id;
pub use kind::{BY_RECORD, CLIENT, INTERNAL, Kind, KindAbout, kind, kinds, referring_to};
pub use money::{Currency, Money, MoneyError};
pub use months::{MONTHS, is_month};
pub use names::{folded, natural_key, same_name};
pub use quarter::{FiscalYear, Quarter, QuarterError};
pub use record::{Field, FieldError, Record};
pub use rules::{Between, Broken, Rule, Shape, circles};
pub use typed::Typing;
pub use words::*;

pub use portfolio::AccountRecords;

/// Every type of record under one roof, for [`for_every_record`].
#[doc(hidden)]
pub mod every {
    pub use crate::accounts::*;
    pub use crate::actions::*;
    pub use crate::health::{HealthOverride, HealthProfile};
    pub use crate::plan::*;
    pub use crate::qbr::*;
    pub use crate::renewals::*;
    pub use crate::risks::*;
    pub use crate::settings::*;
    pub use crate::stakeholders::*;
    pub use crate::touchpoints::*;
    pub use crate::value::*;
}
