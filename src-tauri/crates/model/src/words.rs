//! The words that have a fixed set of values. Each is stored, exported and shown by its name.

/// Declares an enum of words, with its text form both ways and its place in a column.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),* $(,)? })*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, specta::Type)]
        $(#[$meta])*
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant),* }

        impl $name {
            /// Every value, in the order of the field.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// The word as stored and exported.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl std::str::FromStr for $name {
            type Err = UnknownWord;
            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text { $($word => Ok($name::$variant),)* _ => Err(UnknownWord) }
            }
        }
        text_field!($name: "one of its words", Self::ALL[0]);
        impl crate::record::SaysItself for $name {
            const SPEC: crate::Spec = crate::Spec::of(crate::Holds::Word(&[$($word),*]));
        }
    )*};
}

/// A text that is none of the words of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not one of the words of this field")]
pub struct UnknownWord;

words! {
    #[doc = "How deep the relationship is. Always shown by name: the literature numbers tiers both ways."]
    Tier {
        #[doc = "One-off work."] Transactional = "transactional",
        #[doc = "Steady work."] Recurring = "recurring",
        #[doc = "Work the client's plans depend on."] Strategic = "strategic",
        #[doc = "The relationships the firm stands on."] Anchor = "anchor",
    }
    #[doc = "Where the client is."]
    LifecycleStage {
        #[doc = "Getting started."] Onboarding = "onboarding",
        #[doc = "First use."] Activation = "activation",
        #[doc = "Using more."] Growth = "growth",
        #[doc = "Staying."] Retention = "retention",
        #[doc = "Recommending us."] Advocacy = "advocacy",
    }
    #[doc = "Where the relationship is."]
    RelationshipStage {
        #[doc = "We have met."] Initiation = "initiation",
        #[doc = "They rely on our word."] Trust = "trust",
        #[doc = "They ask before they decide."] Advisor = "advisor",
        #[doc = "We plan together."] Partnership = "partnership",
        #[doc = "We invest together."] Alliance = "alliance",
    }
    #[doc = "A person's part in the client's decisions."]
    StakeholderRole {
        #[doc = "Signs."] DecisionMaker = "decision_maker",
        #[doc = "Speaks for us when we are not there."] Champion = "champion",
        #[doc = "Is listened to."] Influencer = "influencer",
        #[doc = "Works with what we deliver."] User = "user",
        #[doc = "Is against it."] Blocker = "blocker",
    }
    #[doc = "How strong a relationship with a person is, by our own judgement. Internal."]
    Strength {
        #[doc = "Would take our call at night."] Strong = "strong",
        #[doc = "Growing."] Developing = "developing",
        #[doc = "Hardly there."] Weak = "weak",
        #[doc = "Turning away."] AtRisk = "at_risk",
    }
    #[doc = "What one person's influence on another is like."]
    InfluenceKind {
        #[doc = "Is asked for advice."] Advises = "advises",
        #[doc = "Decides what gets through."] Gatekeeps = "gatekeeps",
        #[doc = "Sways without a formal part."] Informal = "informal",
        #[doc = "Is at odds with."] Conflicts = "conflicts",
    }
    #[doc = "What one of ours is to a person of theirs, the least first."]
    CoverageLevel {
        #[doc = "They do not know us."] None = "none",
        #[doc = "They buy from us."] Vendor = "vendor",
        #[doc = "They believe what we say."] CredibleSource = "credible_source",
        #[doc = "They come with their problems."] ProblemSolver = "problem_solver",
        #[doc = "They ask before they decide."] TrustedAdvisor = "trusted_advisor",
    }
    #[doc = "How the people of a stakeholder map are arranged."]
    Arrangement {
        #[doc = "Who reports to whom."] Organisation = "organisation",
        #[doc = "Influence and interest."] PowerInterest = "power_interest",
        #[doc = "Our people against theirs."] Coverage = "coverage",
    }
    #[doc = "A quarter of power and interest, with what its people are owed."]
    Quadrant {
        #[doc = "Much influence, much interest."] ManageClosely = "manage_closely",
        #[doc = "Much influence, little interest."] KeepSatisfied = "keep_satisfied",
        #[doc = "Little influence, much interest."] KeepInformed = "keep_informed",
        #[doc = "Little of both."] Monitor = "monitor",
    }
    #[doc = "A part of what the log says of a relationship, in the order in which they are shown."]
    StrengthPart {
        #[doc = "How long ago the last contact was."] Recency = "recency",
        #[doc = "How many contacts there were in a quarter."] Frequency = "frequency",
        #[doc = "How many of them came from the client."] TwoWays = "two_ways",
        #[doc = "How deep the deepest conversation of half a year went."] Depth = "depth",
        #[doc = "How far up the person stands."] Seniority = "seniority",
    }
    #[doc = "What became of a person between two days."]
    MapChange {
        #[doc = "They were not on the map before."] Joined = "joined",
        #[doc = "They left the client."] Left = "left",
        #[doc = "They are not on the map any more."] Removed = "removed",
        #[doc = "They do something else, or report to somebody else."] Moved = "moved",
        #[doc = "The relationship is stronger."] Warmer = "warmer",
        #[doc = "The relationship is weaker."] Cooler = "cooler",
    }
    #[doc = "What a stakeholder map says by itself, in the order in which it is said."]
    MapFinding {
        #[doc = "A champion left and nobody close to us is in their place."] ChampionDeparted = "champion_departed",
        #[doc = "Somebody of much influence is against us, and nothing is planned."] BlockerWithoutPlan = "blocker_without_plan",
        #[doc = "Nobody who signs is close to us and in contact."] NoDecisionMaker = "no_decision_maker",
        #[doc = "One person holds the relationship."] SingleThreaded = "single_threaded",
        #[doc = "No executive of theirs is in contact."] NoExecutiveAccess = "no_executive_access",
        #[doc = "Only people who use the service are in contact."] OnlyUsers = "only_users",
        #[doc = "Somebody important has waited longer than they are owed."] BeyondCadence = "beyond_cadence",
        #[doc = "All who matter are met by one of ours."] MetByOne = "met_by_one",
    }
    #[doc = "What one of ours does on an account."]
    TeamRole {
        #[doc = "Senior counterpart of the client's executives."] ExecutiveSponsor = "executive_sponsor",
        #[doc = "Owns the relationship."] AccountLead = "account_lead",
        #[doc = "Owns the work."] DeliveryLead = "delivery_lead",
        #[doc = "Knows the matter."] Expert = "expert",
    }
    #[doc = "What a contact was for."]
    TouchpointKind {
        #[doc = "With the client's executives."] Executive = "executive",
        #[doc = "About running work."] Operational = "operational",
        #[doc = "About the client's plans."] Strategic = "strategic",
        #[doc = "To keep in touch."] Maintenance = "maintenance",
    }
    #[doc = "How a contact happened."]
    #[serde(rename = "ContactChannel")] // `Channel` is Tauri's word in the generated bindings
    Channel {
        #[doc = "Face to face."] InPerson = "in_person",
        #[doc = "Video call."] Video = "video",
        #[doc = "Telephone."] Phone = "phone",
        #[doc = "E-mail."] Email = "email",
        #[doc = "Chat."] Chat = "chat",
        #[doc = "Social network."] Social = "social",
        #[doc = "Conference, dinner, visit."] Event = "event",
    }
    #[doc = "Who began a contact."]
    Direction {
        #[doc = "We did."] Ours = "ours",
        #[doc = "They did."] Theirs = "theirs",
    }
    #[doc = "Which side made a commitment."]
    Side {
        #[doc = "Our firm."] Us = "us",
        #[doc = "The client."] Client = "client",
    }
    #[doc = "Who may read a text."]
    Audience {
        #[doc = "Only our firm."] Internal = "internal",
        #[doc = "The client too."] Client = "client",
    }
    #[doc = "What a metric says something about."]
    MetricMeaning {
        #[doc = "Use of the service."] Adoption = "adoption",
        #[doc = "What the client gets from it."] Outcome = "outcome",
        #[doc = "Help asked for and given."] Support = "support",
        #[doc = "Money."] Finance = "finance",
    }
    #[doc = "The direction in which a metric is better."]
    Better {
        #[doc = "More is better."] Higher = "higher",
        #[doc = "Less is better."] Lower = "lower",
    }
    #[doc = "How well a value record is proven, weakest first."]
    Evidence {
        #[doc = "We say so."] Claimed = "claimed",
        #[doc = "A document says so."] Documented = "documented",
        #[doc = "The client says so."] ClientConfirmed = "client_confirmed",
    }
    #[doc = "What kind of opportunity it is."]
    OpportunityKind {
        #[doc = "Another service."] CrossSell = "cross_sell",
        #[doc = "More of a service."] Upsell = "upsell",
        #[doc = "Another part of the client."] CrossOrganisation = "cross_organisation",
        #[doc = "The contract again."] Renewal = "renewal",
        #[doc = "Someone they send us to."] Referral = "referral",
    }
    #[doc = "How far an opportunity is."]
    OpportunityStage {
        #[doc = "Seen by us."] Identified = "identified",
        #[doc = "Talked about."] Discussing = "discussing",
        #[doc = "Asked for by us."] Asked = "asked",
        #[doc = "Offered."] Proposed = "proposed",
        #[doc = "Won."] Won = "won",
        #[doc = "Lost."] Lost = "lost",
    }
    #[doc = "What a service is to a part of the client."]
    WhitespaceState {
        #[doc = "They have it from us."] Current = "current",
        #[doc = "We want them to have it."] Target = "target",
        #[doc = "It would go with what they have."] CrossSell = "cross_sell",
        #[doc = "They have no use for it."] NotForThem = "not_for_them",
        #[doc = "They have it from somebody else."] Competitor = "competitor",
    }
    #[doc = "What became of a request beyond the scope."]
    ScopeDecision {
        #[doc = "Nobody has decided."] Open = "open",
        #[doc = "We do it for a price."] Sold = "sold",
        #[doc = "We do it for nothing."] Given = "given",
        #[doc = "We do not do it."] Declined = "declined",
    }
    #[doc = "Where a risk is."]
    RiskStatus {
        #[doc = "Known."] Open = "open",
        #[doc = "Being worked on."] Mitigating = "mitigating",
        #[doc = "It happened."] Occurred = "occurred",
        #[doc = "Gone."] Closed = "closed",
    }
    #[doc = "A survey's question."]
    SurveyKind {
        #[doc = "Would you recommend us, 0–10."] Nps = "nps",
        #[doc = "How satisfied are you, 1–5."] Csat = "csat",
    }
    #[doc = "What became of a commitment."]
    CommitmentStatus {
        #[doc = "Not due or not done."] Open = "open",
        #[doc = "Done in time."] Kept = "kept",
        #[doc = "Not done in time."] Missed = "missed",
    }
    #[doc = "How far an initiative is."]
    InitiativeStatus {
        #[doc = "Not begun."] Planned = "planned",
        #[doc = "Being worked on."] Active = "active",
        #[doc = "Done."] Done = "done",
        #[doc = "Given up."] Dropped = "dropped",
    }
    #[doc = "What a predefined recovery plan is for."]
    SavePlayKind {
        #[doc = "Use has stalled."] AdoptionStall = "adoption_stall",
        #[doc = "An executive or the champion left."] ChampionDeparture = "champion_departure",
        #[doc = "The price is questioned."] PricingPressure = "pricing_pressure",
        #[doc = "A competitor is there."] CompetitiveEncroachment = "competitive_encroachment",
        #[doc = "We failed to deliver."] DeliveryFailure = "delivery_failure",
        #[doc = "Someone is a detractor."] Detractor = "detractor",
    }
    #[doc = "Where a recovery plan is."]
    SavePlayStatus {
        #[doc = "Being worked."] Running = "running",
        #[doc = "The account is safe."] Succeeded = "succeeded",
        #[doc = "The account is lost."] Failed = "failed",
    }
    #[doc = "How far up a save play that stands still has gone."]
    Escalation {
        #[doc = "The owner works it."] Owner = "owner",
        #[doc = "The executive sponsor is told."] ExecutiveSponsor = "executive_sponsor",
        #[doc = "The steering committee is told."] SteeringCommittee = "steering_committee",
    }
    #[doc = "What a comment is, as a person marked it."]
    Mood {
        #[doc = "They are content."] Praise = "praise",
        #[doc = "Something should change."] Concern = "concern",
        #[doc = "Neither of the two."] Neither = "neither",
    }
    #[doc = "The language of a deck."]
    DeckLanguage {
        #[doc = "English."] English = "en",
        #[doc = "German."] German = "de",
    }
    #[doc = "How a client speaks for us."]
    AdvocacyKind {
        #[doc = "Takes a call from a prospect."] Reference = "reference",
        #[doc = "A quotation."] Testimonial = "testimonial",
        #[doc = "Sends us to someone."] Referral = "referral",
        #[doc = "Problem, solution, result, quotation."] CaseStudy = "case_study",
    }
    #[doc = "A part in the RACI."]
    RaciPart {
        #[doc = "Does it."] Responsible = "responsible",
        #[doc = "Answers for it."] Accountable = "accountable",
        #[doc = "Is asked."] Consulted = "consulted",
        #[doc = "Is told."] Informed = "informed",
    }
    #[doc = "Where a review is."]
    QbrStatus {
        #[doc = "Has a date."] Planned = "planned",
        #[doc = "The deck is being made."] InPreparation = "in_preparation",
        #[doc = "Has taken place."] Held = "held",
    }
    #[doc = "The renewal call that is forced 90 days ahead; \"monitor\" is not an answer."]
    RenewalCall {
        #[doc = "It will renew."] WillRenew = "will_renew",
        #[doc = "It may not."] AtRisk = "at_risk",
        #[doc = "It will not."] WillNot = "will_not",
    }
    #[doc = "How far the renewal of a contract is, by the days to its deadline."]
    RenewalStage {
        #[doc = "From 180 days before: the plan."] Plan = "plan",
        #[doc = "From 120 days before: the opportunity is open."] Opportunity = "opportunity",
        #[doc = "From 90 days before: review what was achieved, and make the call."] Review = "review",
        #[doc = "From 60 days before: the QBR with its story of value."] Value = "value",
        #[doc = "From 30 days before: the proposal."] Proposal = "proposal",
        #[doc = "The deadline has passed."] Past = "past",
    }
    #[doc = "What is due, the weightiest first: of two on one day the harder to move is named."]
    DeadlineKind {
        #[doc = "The last day to give notice on a contract."] Notice = "notice",
        #[doc = "The next word on an incident, as promised."] IncidentUpdate = "incident_update",
        #[doc = "The last day of a contract."] EngagementEnds = "engagement_ends",
        #[doc = "The day a contract renews, where one is named."] Renewal = "renewal",
        #[doc = "A review takes place."] Qbr = "qbr",
        #[doc = "The steering committee meets."] SteeringMeeting = "steering_meeting",
        #[doc = "A decision that a review asks the client for."] Decision = "decision",
        #[doc = "A success criterion is to be met."] SuccessCriterion = "success_criterion",
        #[doc = "Something that either side promised."] Commitment = "commitment",
        #[doc = "A step of a running save play."] SavePlayStep = "save_play_step",
        #[doc = "What is done about a risk."] Risk = "risk",
        #[doc = "A milestone of a contract or an initiative."] Milestone = "milestone",
        #[doc = "An initiative is to be finished."] Initiative = "initiative",
        #[doc = "A step of the executive alignment plan."] AlignmentStep = "alignment_step",
        #[doc = "An objective is to be reached."] Objective = "objective",
        #[doc = "The plan is to be gone through again."] PlanReview = "plan_review",
        #[doc = "Something to do."] Action = "action",
        #[doc = "The agenda of a review goes to those invited."] Agenda = "agenda",
    }
    #[doc = "What became of a contract's renewal."]
    RenewalOutcome {
        #[doc = "It goes on, or another contract followed it."] Renewed = "renewed",
        #[doc = "The client left."] Left = "left",
    }
    #[doc = "Which way the rules went while the owner's own band held."]
    CallFate {
        #[doc = "The way of the owner's band."] Towards = "towards",
        #[doc = "They stood where they had stood."] Stayed = "stayed",
        #[doc = "The other way."] Away = "away",
        #[doc = "Too little was known to say."] Unknown = "unknown",
    }
    #[doc = "What a client is waiting for, or we are, in the order in which they are named."]
    LoopKind {
        #[doc = "A detractor without contact for 48 hours."] Detractor = "detractor",
        #[doc = "A commitment past its day."] Commitment = "commitment",
        #[doc = "A save play of which a step has not moved for five business days."] SavePlay = "save_play",
        #[doc = "A promoter who was not asked for a reference, a referral or a case study."] Promoter = "promoter",
    }
    #[doc = "What stands in the stream of an account."]
    TimelineKind {
        #[doc = "A contact with the client, or one that is planned."] Touchpoint = "touchpoint",
        #[doc = "An answer to a survey."] Survey = "survey",
        #[doc = "A commitment of either side."] Commitment = "commitment",
        #[doc = "Something the client gained."] Value = "value",
        #[doc = "A QBR."] Review = "review",
        #[doc = "Something that went wrong for the client."] Incident = "incident",
        #[doc = "The client, the relationship or the tier came to another stage."] Stage = "stage",
    }
    #[doc = "A measure of the whole portfolio, in the order in which they are shown."]
    PortfolioMeasure {
        #[doc = "Clients that stayed."] Retention = "retention",
        #[doc = "Recurring revenue that stayed (GRR)."] GrossRetention = "gross_retention",
        #[doc = "Recurring revenue that stayed, with what came on top (NRR)."] NetRetention = "net_retention",
        #[doc = "What came on top."] Expansion = "expansion",
        #[doc = "Fees of a year, by tier."] Revenue = "revenue",
        #[doc = "What the ten largest accounts bring of all."] Concentration = "concentration",
        #[doc = "Promoters less detractors."] Nps = "nps",
        #[doc = "The mean of what they answer, 1 to 5."] Csat = "csat",
        #[doc = "Accounts whose last QBR is no longer ago than they are owed one."] QbrsOnTime = "qbrs_on_time",
        #[doc = "Contacts that are owed and kept."] CadenceKept = "cadence_kept",
        #[doc = "Years as a client, by tier."] Tenure = "tenure",
        #[doc = "People in contact at a client."] Breadth = "breadth",
        #[doc = "Clients at whom an executive is in contact."] ExecutiveAccess = "executive_access",
        #[doc = "Contracts that were renewed, of those whose day came."] RenewalRate = "renewal_rate",
        #[doc = "Fees after a renewal, of those before it."] RenewedFees = "renewed_fees",
        #[doc = "Fees of a year per client."] ContractValue = "contract_value",
        #[doc = "What we bring in of what clients spend on services like ours."] ShareOfWallet = "share_of_wallet",
        #[doc = "Our margin, by the fees."] Margin = "margin",
        #[doc = "What referrals were won come to."] Referrals = "referrals",
        #[doc = "What other services and other parts of clients were won come to."] CrossSales = "cross_sales",
        #[doc = "Days from seeing an opportunity to winning it."] TimeToClose = "time_to_close",
        #[doc = "Days from a client's beginning to the first value on record."] FirstValue = "first_value",
        #[doc = "Accounts that one of ours answers for."] AccountsPerOwner = "accounts_per_owner",
    }
    #[doc = "A measure of the health score, in the order in which they are shown."]
    Measure {
        #[doc = "How far the client's success criteria have come for their time."] Outcomes = "outcomes",
        #[doc = "How much the service is used against before."] Usage = "usage",
        #[doc = "How long the client has waited for a contact that is owed."] Recency = "recency",
        #[doc = "Whether those who decide and speak for us stand close to us."] Coverage = "coverage",
        #[doc = "What they answer when asked."] Sentiment = "sentiment",
        #[doc = "Support against before, and milestones that are late."] Support = "support",
        #[doc = "How late they pay."] Payment = "payment",
    }
    #[doc = "The band of a health score, worst first; not enough data is none of them and comes last."]
    Band {
        #[doc = "Below 25."] Critical = "critical",
        #[doc = "From 25."] Red = "red",
        #[doc = "From 50."] Amber = "amber",
        #[doc = "From 75."] Green = "green",
        #[doc = "Less than half of the weight is known."] NotEnoughData = "not_enough_data",
    }
    #[doc = "What holds a band down whatever the sum says, in the order in which they are named."]
    GateKind {
        #[doc = "The champion left and nobody close to us is in their place."] ChampionDeparted = "champion_departed",
        #[doc = "A detractor is without contact for 48 hours."] DetractorWithoutContact = "detractor_without_contact",
        #[doc = "The renewal is near and nobody who signs is close to us."] DecisionMakerUncovered = "decision_maker_uncovered",
        #[doc = "An invoice is more than 60 days overdue."] InvoiceOverdue = "invoice_overdue",
    }
    #[doc = "What an edit of a deck does to its field."]
    DeckEditKind {
        #[doc = "Another wording."] Text = "text",
        #[doc = "Left out."] Out = "out",
    }
    #[doc = "What a transaction did, as its entry in the change log says it: a screen has the sentence."]
    Operation {
        #[doc = "Wrote a record that was not there."] Add = "add",
        #[doc = "Gave fields of a record other values."] Edit = "edit",
        #[doc = "Removed a record."] Remove = "remove",
        #[doc = "Brought a removed record back."] BringBack = "bring_back",
        #[doc = "Gave a field back the value it had before."] Restore = "restore",
        #[doc = "Took in a file."] Import = "import",
        #[doc = "Worded a text of a deck otherwise."] Reword = "reword",
        #[doc = "Took a part out of a deck."] LeaveOut = "leave_out",
        #[doc = "Put a part back into a deck."] PutIn = "put_in",
        #[doc = "Began a review's deck."] Prepare = "prepare",
        #[doc = "Marked a review as held."] Hold = "hold",
        #[doc = "Set the day of a review's meeting."] SetMeeting = "set_meeting",
        #[doc = "Removed an account from the file, with its history."] Erase = "erase",
        #[doc = "Made every record what it was in a backup."] PutBack = "put_back",
    }
}
