//! Which part of a file holds which record.

use super::{Section, Shape};

/// A list of records: their table, where they stand, the row in which they count, and one of them in words.
const fn of(
    entity: &'static str,
    path: &'static [&'static str],
    row: &'static str,
    noun: &'static str,
) -> Section {
    Section {
        entity,
        path,
        row,
        noun,
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
    noun: "record",
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
        ..of("firm", &["firm"], "firm", "firm")
    },
    Section {
        shape: Shape::Texts("name"),
        label: Some("name"),
        natural: &[&["name"]],
        ..of("service", &["services"], "services", "service")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        ..of("team_member", &["team"], "team", "person of ours")
    },
    Section {
        shape: Shape::One,
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        at_root: &["hourly_rate"],
        ..of("account", &["account"], "account", "account")
    },
    Section {
        stands_in: Some(("team_member", "member")),
        shape: Shape::Within("role"),
        counted: false,
        natural: &[&["member", "role"], &["member"]],
        ..of("assignment", &[], "team", "assignment")
    },
    Section {
        shape: Shape::Texts("name"),
        label: Some("name"),
        natural: &[&["name"]],
        ..of(
            "business_unit",
            &["business_units"],
            "business_units",
            "business unit",
        )
    },
    Section {
        natural: &[&["service", "business_unit", "starts"]],
        may_lack: &["service", "business_unit", "starts"],
        ..of("engagement", &["engagements"], "engagements", "engagement")
    },
    Section {
        natural: &[
            &["member", "engagement", "on", "activity", "hours"],
            &["engagement", "on", "activity", "member"],
        ],
        ..of("hours", &["hours"], "hours", "entry of hours")
    },
    Section {
        label: Some("number"),
        natural: &[&["number"]],
        ..of("invoice", &["invoices"], "invoices", "invoice")
    },
    Section {
        label: Some("name"),
        natural: &[&["name", "title"], &["name"]],
        ..of("stakeholder", &["stakeholders"], "stakeholders", "stakeholder")
    },
    Section {
        natural: &[&["from", "to", "kind"], &["from", "to"]],
        ..of("influence", &["influences"], "influences", "influence")
    },
    Section {
        natural: &[
            &["on", "kind", "channel", "direction", "summary"],
            &["on", "summary"],
        ],
        may_lack: &["summary"],
        ..of("touchpoint", &["touchpoints"], "touchpoints", "touchpoint")
    },
    Section {
        shape: Shape::Texts("stakeholder"),
        counted: false,
        natural: &[&["touchpoint", "stakeholder"]],
        ..of("touchpoint_with", &["with"], "touchpoints", "person of theirs")
    },
    Section {
        shape: Shape::Texts("member"),
        counted: false,
        natural: &[&["touchpoint", "member"]],
        ..of("touchpoint_by", &["by"], "touchpoints", "person of ours")
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("objective", &["objectives"], "objectives", "objective")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("initiative", &["initiatives"], "initiatives", "initiative")
    },
    Section {
        label: Some("name"),
        natural: &[
            &["name", "engagement", "initiative", "due"],
            &["engagement", "initiative", "name"],
        ],
        may_lack: &["engagement", "initiative"],
        ..of("milestone", &["milestones"], "milestones", "milestone")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("metric", &["metrics"], "metrics", "metric")
    },
    Section {
        natural: &[&["metric", "on", "part"]],
        ..of("reading", &["readings"], "metrics", "reading")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of(
            "success_criterion",
            &["success_criteria"],
            "success_criteria",
            "success criterion",
        )
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("client_goal", &["client_goals"], "client_goals", "client goal")
    },
    Section {
        label: Some("statement"),
        natural: &[&["on", "statement"]],
        renamed: &[("amount", "quantity"), ("measure", "unit")],
        measured: true,
        ..of("value_record", &["value"], "value", "value record")
    },
    Section {
        natural: &[&["kind", "on", "by", "n", "score"], &["on", "by", "kind"]],
        // By the survey's kind, where it does not say.
        filled: &["scale"],
        ..of("survey_response", &["surveys"], "surveys", "survey response")
    },
    Section {
        shape: Shape::Texts("text"),
        natural: &[&["survey", "text"]],
        ..of("verbatim", &["verbatims"], "surveys", "verbatim")
    },
    Section {
        natural: &[
            &["kind", "stakeholder", "quote", "result"],
            &["kind", "stakeholder"],
        ],
        ..of("advocacy", &["advocacy"], "advocacy", "reference")
    },
    Section {
        label: Some("name"),
        natural: &[&["name"]],
        ..of("opportunity", &["opportunities"], "opportunities", "opportunity")
    },
    Section {
        label: Some("statement"),
        natural: &[&["statement"]],
        ..of("risk", &["risks"], "risks", "risk")
    },
    Section {
        label: Some("what"),
        natural: &[&["on", "what"]],
        ..of("incident", &["incidents"], "incidents", "incident")
    },
    Section {
        label: Some("kind"),
        natural: &[&["kind", "started_on"]],
        ..of("save_play", &["save_plays"], "save_plays", "save play")
    },
    Section {
        natural: &[&["save_play", "day", "what"], &["save_play", "what"]],
        ..of("save_play_step", &["steps"], "save_plays", "step")
    },
    Section {
        label: Some("what"),
        natural: &[&["by", "what", "made"]],
        may_lack: &["made"],
        ..of("commitment", &["commitments"], "commitments", "commitment")
    },
    Section {
        natural: &[
            &["activity", "member", "stakeholder", "part"],
            &["member", "stakeholder", "activity"],
        ],
        ..of("raci", &["governance", "raci"], "governance", "entry of the RACI")
    },
    Section {
        natural: &[&["member", "stakeholder"]],
        ..of(
            "sponsorship",
            &["governance", "sponsorships"],
            "governance",
            "pair of sponsors",
        )
    },
    Section {
        natural: &[&["on"]],
        ..of(
            "steering_meeting",
            &["governance", "steering_meetings"],
            "governance",
            "steering meeting",
        )
    },
    Section {
        label: Some("what"),
        natural: &[&["what", "due"]],
        may_lack: &["due"],
        ..of(
            "alignment_step",
            &["governance", "alignment"],
            "governance",
            "step of the alignment plan",
        )
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
        ..of("qbr_attendee", &["attendees"], "qbr", "attendee")
    },
    Section {
        shape: Shape::Texts("member"),
        counted: false,
        natural: &[&["qbr", "member"]],
        ..of("qbr_host", &["hosts"], "qbr", "host")
    },
    Section {
        label: Some("what"),
        natural: &[&["qbr", "what"]],
        ..of("decision_sought", &["decisions_sought"], "qbr", "decision sought")
    },
    Section {
        shape: Shape::Texts("text"),
        natural: &[&["qbr", "text"]],
        ..of("qbr_question", &["questions"], "qbr", "question")
    },
    Section {
        counted: false,
        label: Some("field"),
        natural: &[&["qbr", "field", "kind"], &["qbr", "field"]],
        keyed: false,
        ..of("deck_edit", &["deck_edits"], "qbr", "edit of the deck")
    },
    Section {
        label: Some("what"),
        renamed: &[("from", "from_id")],
        natural: &[&["what", "from_id"], &["what"]],
        unsaid: &["from_entity"],
        // By the account, where it does not say.
        filled: &["from_id"],
        ..of("action", &["actions"], "actions", "action")
    },
];

const QBR: Section = Section {
    shape: Shape::One,
    label: Some("quarter"),
    natural: &[&["quarter"]],
    ..of("qbr", &["qbr"], "qbr", "review")
};
