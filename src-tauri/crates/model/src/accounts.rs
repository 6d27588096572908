//! The client organisation, its contracts, and the people of ours who work for it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{Currency, Id, LifecycleStage, Money, RelationshipStage, RenewalCall, TeamRole, Tier};

record! {
    /// A client organisation. It has exactly one owner.
    Account in "account" {
        /// Its name, unique among the accounts that are there.
        name: String,
        /// What it does, in the owner's words.
        industry: Option<String>,
        /// Head count.
        employees: Option<u32>,
        /// How deep the relationship is.
        tier: Option<Tier>,
        /// The team member who answers for it.
        owner: Option<Id>,
        /// The currency its money is in.
        currency: Currency,
        /// Client since.
        since: Option<NaiveDate>,
        /// Where the client is.
        lifecycle_stage: Option<LifecycleStage>,
        /// Where the relationship is.
        relationship_stage: Option<RelationshipStage>,
        /// Why they work with us, in one sentence.
        works_with_us_because: Option<String>,
        /// What one hour of the client's people is worth: turns saved hours into money.
        hourly_rate: Option<Money>,
    }
}

record! {
    /// Something the firm sells.
    Service in "service" {
        /// Its name, unique.
        name: String,
    }
}

record! {
    /// A part of the client; services × business units is the whitespace grid.
    BusinessUnit of account in "business_unit" {
        /// Its name.
        name: String,
    }
}

record! {
    /// A contract or project.
    Engagement of account in "engagement" {
        /// What is delivered.
        service: Option<Id>,
        /// For which part of the client.
        business_unit: Option<Id>,
        /// First day.
        starts: Option<NaiveDate>,
        /// Last day.
        ends: Option<NaiveDate>,
        /// The day it renews, when that is not the day after `ends`.
        renews_on: Option<NaiveDate>,
        /// Last day to give notice: the real deadline of a renewal.
        notice_by: Option<NaiveDate>,
        /// Fees of a year.
        annual_value: Option<Money>,
        /// True when it goes on until someone ends it.
        recurring: bool,
        /// Our margin, in percent. Internal.
        margin_percent: Option<Decimal>,
        /// The forced call on its renewal. Internal.
        renewal_call: Option<RenewalCall>,
    }
}

record! {
    /// A person of ours.
    TeamMember in "team_member" {
        /// Full name, unique.
        name: String,
        /// Where to write to.
        email: Option<String>,
    }
}

record! {
    /// What a person of ours does on an account.
    Assignment of account in "assignment" {
        /// Who.
        member: Id,
        /// As what.
        role: TeamRole,
    }
}

record! {
    /// Time of ours spent on an account.
    Hours of account in "hours" {
        /// Whose.
        member: Option<Id>,
        /// For which contract.
        engagement: Option<Id>,
        /// When.
        on: NaiveDate,
        /// How long, in hours.
        hours: Decimal,
        /// At what.
        activity: Option<String>,
    }
}

record! {
    /// A bill: for payment behaviour and revenue by period.
    Invoice of account in "invoice" {
        /// Its number, unique in the account.
        number: String,
        /// For which contract.
        engagement: Option<Id>,
        /// Date of issue.
        issued: NaiveDate,
        /// Payable until.
        due: NaiveDate,
        /// Paid on, if it is.
        paid: Option<NaiveDate>,
        /// How much.
        amount: Money,
    }
}
