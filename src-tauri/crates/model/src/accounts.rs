//! The client organisation, its contracts, and the people of ours who work for it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::{
    Currency, DeckLanguage, Id, LifecycleStage, Money, RelationshipStage, RenewalCall, RenewalOutcome,
    ScopeDecision, TeamRole, Tier, WhitespaceState,
};

record! {
    /// A client organisation. It has exactly one owner.
    Account in "account" (INTERNAL.unique(&["name"])) {
        /// Its name, unique among the accounts that are there.
        name: String = NAME.client(),
        /// What it does, in the owner's words.
        industry: Option<String> = NAME,
        /// Head count.
        employees: Option<u32> = COUNT,
        /// How deep the relationship is.
        tier: Option<Tier>,
        /// The team member who answers for it.
        owner: Option<Id> = needs("team_member"),
        /// The currency its money is in.
        currency: Currency = Spec::of(Holds::Currency).filled(),
        /// Client since.
        since: Option<NaiveDate>,
        /// Where the client is.
        lifecycle_stage: Option<LifecycleStage>,
        /// Where the relationship is.
        relationship_stage: Option<RelationshipStage>,
        /// Why they work with us, in one sentence.
        works_with_us_because: Option<String> = PROSE,
        /// What one hour of the client's people is worth: turns saved hours into money.
        hourly_rate: Option<Money>,
        /// What the client spends a year on services like ours, as far as that is known. Internal.
        yearly_spend: Option<Money>,
        /// The language of its decks; English when absent.
        deck_language: Option<DeckLanguage>,
    }
}

record! {
    /// Something the firm sells.
    Service in "service" (CLIENT.unique(&["name"])) {
        /// Its name, unique.
        name: String = NAME,
    }
}

record! {
    /// A part of the client; services × business units is the whitespace grid.
    BusinessUnit of account in "business_unit" (CLIENT.unique(&["name"])) {
        /// Its name.
        name: String = NAME,
    }
}

record! {
    /// A cell of the whitespace grid: what a service is to a part of the client, or to the client as a whole.
    Whitespace of account in "whitespace" (INTERNAL
        .named_by(&["service", "business_unit"])
        .unique(&["service", "business_unit"])) {
        /// Which service.
        service: Id = needs("service"),
        /// To which part of the client; to the whole of it when absent.
        business_unit: Option<Id> = part_of("business_unit"),
        /// What it is to them.
        state: WhitespaceState,
        /// What there is to say about it: the competitor, or why not.
        note: Option<String> = PROSE,
    }
}

record! {
    /// A contract or project.
    Engagement of account in "engagement" (INTERNAL.named_by(&["service", "business_unit"]).on("ends").between(&[
        InOrder("starts", "ends"),
        InOrder("notice_by", "ends"),
        InOrder("starts", "notice_by"),
        InOrder("starts", "renews_on"),
    ])) {
        /// What is delivered.
        service: Option<Id> = needs("service"),
        /// For which part of the client.
        business_unit: Option<Id> = to("business_unit"),
        /// First day.
        starts: Option<NaiveDate>,
        /// Last day.
        ends: Option<NaiveDate>,
        /// The day it renews, when that is not the day after `ends`.
        renews_on: Option<NaiveDate>,
        /// Last day to give notice: the real deadline of a renewal.
        notice_by: Option<NaiveDate>,
        /// Fees of a year. A contract may be paid in another currency than the account's.
        annual_value: Option<Money> = MONEY.any_currency(),
        /// True when it goes on until someone ends it.
        recurring: bool = NO,
        /// Our margin, in percent. Internal.
        margin_percent: Option<Decimal> = decimal(Range::between(-1000, 100)),
        /// The forced call on its renewal. Internal.
        renewal_call: Option<RenewalCall>,
        /// Why it was called so. Internal.
        renewal_reason: Option<String> = PROSE,
        /// What became of its renewal, where no other contract says so. Internal.
        renewal_outcome: Option<RenewalOutcome>,
    }
}

record! {
    /// Something that the client asked for beyond what was agreed.
    ScopeRequest of account in "scope_request" (INTERNAL.on("asked_on").between(&[InOrder("asked_on", "decided_on")])) {
        /// What was asked for.
        what: String = PROSE,
        /// The day it was asked for.
        asked_on: NaiveDate,
        /// Who asked.
        asked_by: Option<Id> = to("stakeholder"),
        /// Beyond which contract.
        engagement: Option<Id> = to("engagement"),
        /// What it is worth.
        amount: Option<Money> = MONEY,
        /// What it does to the agreed work and its days.
        effect: Option<String> = PROSE,
        /// What became of it.
        decision: ScopeDecision = word::<ScopeDecision>().starts("open"),
        /// Decided on.
        decided_on: Option<NaiveDate>,
    }
}

record! {
    /// A person of ours.
    TeamMember in "team_member" (CLIENT.unique(&["name"])) {
        /// Full name, unique.
        name: String = NAME,
        /// Where to write to.
        email: Option<String> = EMAIL.internal(),
    }
}

record! {
    /// What a person of ours does on an account.
    Assignment of account in "assignment" (CLIENT.named_by(&["member", "role"]).tie().unique(&["member", "role"])) {
        /// Who.
        member: Id = needs("team_member"),
        /// As what.
        role: TeamRole,
    }
}

record! {
    /// Time of ours spent on an account.
    Hours of account in "hours" (INTERNAL.named_by(&["member", "on"]).on("on")) {
        /// Whose.
        member: Option<Id> = needs("team_member"),
        /// For which contract.
        engagement: Option<Id> = to("engagement"),
        /// When.
        on: NaiveDate,
        /// How long, in hours.
        hours: Decimal = decimal(Range::above(0, Some(10_000))),
        /// At what.
        activity: Option<String> = NAME,
    }
}

record! {
    /// A bill: for payment behaviour and revenue by period.
    Invoice of account in "invoice" (CLIENT.on("issued").unique(&["number"]).between(&[InOrder("issued", "due")])) {
        /// Its number, unique in the account.
        number: String = NAME,
        /// For which contract.
        engagement: Option<Id> = to("engagement"),
        /// Date of issue.
        issued: NaiveDate,
        /// Payable until.
        due: NaiveDate,
        /// Paid on, if it is.
        paid: Option<NaiveDate>,
        /// How much.
        amount: Money = SIGNED_MONEY.any_currency(),
    }
}
