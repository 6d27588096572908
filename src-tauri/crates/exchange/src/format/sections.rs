//! Which part of a file holds which record.

use super::{Section, Shape};

/// A list of records: their table, where they stand, and the row in which they count.
const fn of(entity: &'static str, path: &'static [&'static str], row: &'static str) -> Section {
    Section {
        entity,
        path,
        row,
        ..PLAIN
    }
}

const PLAIN: Section = Section {
    entity: "",
    stands_in: None,
    path: &[],
    shape: Shape::Many,
    row: "",
    counted: true,
    label: None,
    keyed: true,
    renamed: &[],
    at_root: &[],
    unsaid: &[],
    filled: &[],
    measured: false,
    natural: &[],
    may_lack: &[],
};

/// Every record a file may carry. Whatever a record refers to stands before it (but for `reports_to`, whose own table
/// it is), so writing in this order resolves every reference.
pub(crate) const SECTIONS: &[Section] = &[
    Section {
        shape: Shape::One,
        keyed: false,
        ..of("firm", &["firm"], "firm")
    },
    Section {
        shape: Shape::Texts("name"),
        label: Some("name"),
        natural: &[&["name"]],
        ..of("service", &["services"], "services")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        ..of("team_member", &["team"], "team")
    },
    Section {
        shape: Shape::One,
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        at_root: &["hourly_rate"],
        ..of("account", &["account"], "account")
    },
    Section {
        stands_in: Some(("team_member", "member")),
        shape: Shape::Within("role"),
        counted: false,
        natural: &[&["member", "role"], &["member"]],
        ..of("assignment", &[], "team")
    },
    Section {
        shape: Shape::Texts("name"),
        label: Some("name"),
        natural: &[&["name"]],
        ..of("business_unit", &["business_units"], "business_units")
    },
    Section {
        natural: &[&["service", "business_unit"]],
        ..of("whitespace", &["whitespace"], "whitespace")
    },
    Section {
        natural: &[&["service", "business_unit", "starts"]],
        may_lack: &["service", "business_unit", "starts"],
        ..of("engagement", &["engagements"], "engagements")
    },
    Section {
        natural: &[
            &["member", "engagement", "on", "activity", "hours"],
            &["engagement", "on", "activity", "member"],
        ],
        ..of("hours", &["hours"], "hours")
    },
    Section {
        label: Some("number"),
        natural: &[&["number"]],
        ..of("invoice", &["invoices"], "invoices")
    },
    Section {
        label: Some("name"),
        natural: &[&["name", "title"], &["name"]],
        ..of("stakeholder", &["stakeholders"], "stakeholders")
    },
    Section {
        label: Some("what"),
        natural: &[&["what", "asked_on"], &["what"]],
        ..of("scope_request", &["scope_requests"], "scope_requests")
    },
    Section {
        natural: &[&["from", "to", "kind"], &["from", "to"]],
        ..of("influence", &["influences"], "influences")
    },
    Section {
        natural: &[&["member", "stakeholder"]],
        ..of("coverage", &["coverage"], "coverage")
    },
    Section {
        natural: &[
            &["on", "kind", "channel", "direction", "summary"],
            &["on", "summary"],
        ],
        may_lack: &["summary"],
        ..of("touchpoint", &["touchpoints"], "touchpoints")
    },
    Section {
        shape: Shape::Texts("stakeholder"),
        counted: false,
        natural: &[&["touchpoint", "stakeholder"]],
        ..of("touchpoint_with", &["with"], "touchpoints")
    },
    Section {
        shape: Shape::Texts("member"),
        counted: false,
        natural: &[&["touchpoint", "member"]],
        ..of("touchpoint_by", &["by"], "touchpoints")
    },
    Section {
        natural: &[&["band", "from"]],
        ..of("health_override", &["health_overrides"], "health_overrides")
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("objective", &["objectives"], "objectives")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("initiative", &["initiatives"], "initiatives")
    },
    Section {
        label: Some("name"),
        natural: &[
            &["name", "engagement", "initiative", "due"],
            &["engagement", "initiative", "name"],
        ],
        may_lack: &["engagement", "initiative"],
        ..of("milestone", &["milestones"], "milestones")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("metric", &["metrics"], "metrics")
    },
    Section {
        natural: &[&["metric", "on", "part"]],
        ..of("reading", &["readings"], "metrics")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("success_criterion", &["success_criteria"], "success_criteria")
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("client_goal", &["client_goals"], "client_goals")
    },
    Section {
        label: Some("statement"),
        natural: &[&["on", "statement"]],
        renamed: &[("amount", "quantity"), ("measure", "unit")],
        measured: true,
        ..of("value_record", &["value"], "value")
    },
    Section {
        natural: &[&["kind", "on", "by", "n", "score"], &["on", "by", "kind"]],
        // By the survey's kind, where it does not say.
        filled: &["scale"],
        ..of("survey_response", &["surveys"], "surveys")
    },
    Section {
        shape: Shape::Texts("text"),
        natural: &[&["survey", "text"]],
        ..of("verbatim", &["verbatims"], "surveys")
    },
    Section {
        natural: &[
            &["kind", "stakeholder", "quote", "result"],
            &["kind", "stakeholder"],
        ],
        ..of("advocacy", &["advocacy"], "advocacy")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("opportunity", &["opportunities"], "opportunities")
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("risk", &["risks"], "risks")
    },
    Section {
        label: Some("what"),
        natural: &[&["on", "what"]],
        ..of("incident", &["incidents"], "incidents")
    },
    Section {
        label: Some("kind"),
        natural: &[&["kind", "started_on"]],
        ..of("save_play", &["save_plays"], "save_plays")
    },
    Section {
        natural: &[&["save_play", "day", "what"], &["save_play", "what"]],
        ..of("save_play_step", &["steps"], "save_plays")
    },
    Section {
        label: Some("what"),
        natural: &[&["by", "what", "made"]],
        may_lack: &["made"],
        ..of("commitment", &["commitments"], "commitments")
    },
    Section {
        natural: &[
            &["activity", "member", "stakeholder", "part"],
            &["member", "stakeholder", "activity"],
        ],
        ..of("raci", &["governance", "raci"], "governance")
    },
    Section {
        natural: &[&["member", "stakeholder"]],
        ..of("sponsorship", &["governance", "sponsorships"], "governance")
    },
    Section {
        natural: &[&["on"]],
        ..of(
            "steering_meeting",
            &["governance", "steering_meetings"],
            "governance",
        )
    },
    Section {
        label: Some("what"),
        natural: &[&["what", "due"]],
        may_lack: &["due"],
        ..of("alignment_step", &["governance", "alignment"], "governance")
    },
    QBR,
    Section {
        path: &["qbrs"],
        shape: Shape::Many,
        ..QBR
    },
    Section {
        shape: Shape::Texts("stakeholder"),
        counted: false,
        natural: &[&["qbr", "stakeholder"]],
        ..of("qbr_attendee", &["attendees"], "qbr")
    },
    Section {
        shape: Shape::Texts("member"),
        counted: false,
        natural: &[&["qbr", "member"]],
        ..of("qbr_host", &["hosts"], "qbr")
    },
    Section {
        label: Some("what"),
        natural: &[&["qbr", "what"]],
        ..of("decision_sought", &["decisions_sought"], "qbr")
    },
    Section {
        shape: Shape::Texts("text"),
        natural: &[&["qbr", "text"]],
        ..of("qbr_question", &["questions"], "qbr")
    },
    Section {
        counted: false,
        label: Some("field"),
        natural: &[&["qbr", "field", "kind"], &["qbr", "field"]],
        keyed: false,
        ..of("deck_edit", &["deck_edits"], "qbr")
    },
    Section {
        label: Some("what"),
        renamed: &[("from", "from_id")],
        natural: &[&["what", "from_id"], &["what"]],
        unsaid: &["from_entity"],
        // By the account, where it does not say.
        filled: &["from_id"],
        ..of("action", &["actions"], "actions")
    },
    Section {
        renamed: &[("of", "of_id")],
        natural: &[&["of_id", "on"]],
        unsaid: &["of_entity"],
        keyed: false,
        ..of("plan_check", &["plan_checks"], "plan_reviews")
    },
    Section {
        natural: &[&["on"]],
        keyed: false,
        ..of("plan_review", &["plan_reviews"], "plan_reviews")
    },
];

const QBR: Section = Section {
    shape: Shape::One,
    label: Some("quarter"),
    natural: &[&["quarter"]],
    ..of("qbr", &["qbr"], "qbr")
};
