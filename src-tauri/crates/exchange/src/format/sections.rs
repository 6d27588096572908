//! Which part of a file holds which record.

use super::{Section, Shape};

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
        entity: "firm",
        path: &["firm"],
        shape: Shape::One,
        row: "firm",
        noun: "firm",
        keyed: false,
        ..PLAIN
    },
    Section {
        entity: "service",
        path: &["services"],
        shape: Shape::Texts("name"),
        row: "services",
        noun: "service",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "team_member",
        path: &["team"],
        row: "team",
        noun: "person of ours",
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        ..PLAIN
    },
    Section {
        entity: "account",
        path: &["account"],
        shape: Shape::One,
        row: "account",
        noun: "account",
        label: Some("name"),
        natural: &[&["name"]],
        keyed: false,
        at_root: &["hourly_rate"],
        ..PLAIN
    },
    Section {
        entity: "assignment",
        stands_in: Some(("team_member", "member")),
        shape: Shape::Within("role"),
        row: "team",
        counted: false,
        noun: "assignment",
        natural: &[&["member", "role"], &["member"]],
        ..PLAIN
    },
    Section {
        entity: "business_unit",
        path: &["business_units"],
        shape: Shape::Texts("name"),
        row: "business_units",
        noun: "business unit",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "engagement",
        path: &["engagements"],
        row: "engagements",
        noun: "engagement",
        natural: &[&["service", "business_unit", "starts"]],
        may_lack: &["service", "business_unit", "starts"],
        ..PLAIN
    },
    Section {
        entity: "hours",
        path: &["hours"],
        row: "hours",
        noun: "entry of hours",
        natural: &[
            &["member", "engagement", "on", "activity", "hours"],
            &["engagement", "on", "activity", "member"],
        ],
        ..PLAIN
    },
    Section {
        entity: "invoice",
        path: &["invoices"],
        row: "invoices",
        noun: "invoice",
        label: Some("number"),
        natural: &[&["number"]],
        ..PLAIN
    },
    Section {
        entity: "stakeholder",
        path: &["stakeholders"],
        row: "stakeholders",
        noun: "stakeholder",
        label: Some("name"),
        natural: &[&["name", "title"], &["name"]],
        ..PLAIN
    },
    Section {
        entity: "influence",
        path: &["influences"],
        row: "influences",
        noun: "influence",
        natural: &[&["from", "to", "kind"], &["from", "to"]],
        ..PLAIN
    },
    Section {
        entity: "touchpoint",
        path: &["touchpoints"],
        row: "touchpoints",
        noun: "touchpoint",
        natural: &[
            &["on", "kind", "channel", "direction", "summary"],
            &["on", "summary"],
        ],
        may_lack: &["summary"],
        ..PLAIN
    },
    Section {
        entity: "touchpoint_with",
        path: &["with"],
        shape: Shape::Texts("stakeholder"),
        row: "touchpoints",
        counted: false,
        noun: "person of theirs",
        natural: &[&["touchpoint", "stakeholder"]],
        ..PLAIN
    },
    Section {
        entity: "touchpoint_by",
        path: &["by"],
        shape: Shape::Texts("member"),
        row: "touchpoints",
        counted: false,
        noun: "person of ours",
        natural: &[&["touchpoint", "member"]],
        ..PLAIN
    },
    Section {
        entity: "objective",
        path: &["objectives"],
        row: "objectives",
        noun: "objective",
        label: Some("statement"),
        natural: &[&["statement"]],
        ..PLAIN
    },
    Section {
        entity: "initiative",
        path: &["initiatives"],
        row: "initiatives",
        noun: "initiative",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "milestone",
        path: &["milestones"],
        row: "milestones",
        noun: "milestone",
        label: Some("name"),
        natural: &[
            &["name", "engagement", "initiative", "due"],
            &["engagement", "initiative", "name"],
        ],
        may_lack: &["engagement", "initiative"],
        ..PLAIN
    },
    Section {
        entity: "client_goal",
        path: &["client_goals"],
        row: "client_goals",
        noun: "client goal",
        label: Some("statement"),
        natural: &[&["statement"]],
        ..PLAIN
    },
    Section {
        entity: "metric",
        path: &["metrics"],
        row: "metrics",
        noun: "metric",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "reading",
        path: &["readings"],
        row: "metrics",
        noun: "reading",
        natural: &[&["metric", "on", "part"]],
        ..PLAIN
    },
    Section {
        entity: "success_criterion",
        path: &["success_criteria"],
        row: "success_criteria",
        noun: "success criterion",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "value_record",
        path: &["value"],
        row: "value",
        noun: "value record",
        label: Some("statement"),
        natural: &[&["on", "statement"]],
        renamed: &[("amount", "quantity"), ("measure", "unit")],
        measured: true,
        ..PLAIN
    },
    Section {
        entity: "survey_response",
        path: &["surveys"],
        row: "surveys",
        noun: "survey response",
        natural: &[&["kind", "on", "by", "n", "score"], &["on", "by", "kind"]],
        // By the survey's kind, where it does not say.
        filled: &["scale"],
        ..PLAIN
    },
    Section {
        entity: "verbatim",
        path: &["verbatims"],
        shape: Shape::Texts("text"),
        row: "surveys",
        noun: "verbatim",
        natural: &[&["survey", "text"]],
        ..PLAIN
    },
    Section {
        entity: "advocacy",
        path: &["advocacy"],
        row: "advocacy",
        noun: "reference",
        natural: &[
            &["kind", "stakeholder", "quote", "result"],
            &["kind", "stakeholder"],
        ],
        ..PLAIN
    },
    Section {
        entity: "opportunity",
        path: &["opportunities"],
        row: "opportunities",
        noun: "opportunity",
        label: Some("name"),
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "risk",
        path: &["risks"],
        row: "risks",
        noun: "risk",
        label: Some("statement"),
        natural: &[&["statement"]],
        ..PLAIN
    },
    Section {
        entity: "incident",
        path: &["incidents"],
        row: "incidents",
        noun: "incident",
        label: Some("what"),
        natural: &[&["on", "what"]],
        ..PLAIN
    },
    Section {
        entity: "save_play",
        path: &["save_plays"],
        row: "save_plays",
        noun: "save play",
        label: Some("kind"),
        natural: &[&["kind", "started_on"]],
        ..PLAIN
    },
    Section {
        entity: "save_play_step",
        path: &["steps"],
        row: "save_plays",
        noun: "step",
        natural: &[&["save_play", "day", "what"], &["save_play", "what"]],
        ..PLAIN
    },
    Section {
        entity: "commitment",
        path: &["commitments"],
        row: "commitments",
        noun: "commitment",
        label: Some("what"),
        natural: &[&["by", "what", "made"]],
        may_lack: &["made"],
        ..PLAIN
    },
    Section {
        entity: "raci",
        path: &["governance", "raci"],
        row: "governance",
        noun: "entry of the RACI",
        natural: &[
            &["activity", "member", "stakeholder", "part"],
            &["member", "stakeholder", "activity"],
        ],
        ..PLAIN
    },
    Section {
        entity: "sponsorship",
        path: &["governance", "sponsorships"],
        row: "governance",
        noun: "pair of sponsors",
        natural: &[&["member", "stakeholder"]],
        ..PLAIN
    },
    Section {
        entity: "steering_meeting",
        path: &["governance", "steering_meetings"],
        row: "governance",
        noun: "steering meeting",
        natural: &[&["on"]],
        ..PLAIN
    },
    Section {
        entity: "alignment_step",
        path: &["governance", "alignment"],
        row: "governance",
        noun: "step of the alignment plan",
        label: Some("what"),
        natural: &[&["what", "due"]],
        may_lack: &["due"],
        ..PLAIN
    },
    QBR,
    Section {
        path: &["qbrs"],
        shape: Shape::Many,
        ..QBR
    },
    Section {
        entity: "qbr_attendee",
        path: &["attendees"],
        shape: Shape::Texts("stakeholder"),
        row: "qbr",
        counted: false,
        noun: "attendee",
        natural: &[&["qbr", "stakeholder"]],
        ..PLAIN
    },
    Section {
        entity: "decision_sought",
        path: &["decisions_sought"],
        row: "qbr",
        noun: "decision sought",
        label: Some("what"),
        natural: &[&["qbr", "what"]],
        ..PLAIN
    },
    Section {
        entity: "qbr_question",
        path: &["questions"],
        shape: Shape::Texts("text"),
        row: "qbr",
        noun: "question",
        natural: &[&["qbr", "text"]],
        ..PLAIN
    },
    Section {
        entity: "deck_edit",
        path: &["deck_edits"],
        row: "qbr",
        counted: false,
        noun: "edit of the deck",
        label: Some("field"),
        natural: &[&["qbr", "field", "kind"], &["qbr", "field"]],
        keyed: false,
        ..PLAIN
    },
    Section {
        entity: "action",
        path: &["actions"],
        row: "actions",
        noun: "action",
        label: Some("what"),
        renamed: &[("from", "from_id")],
        natural: &[&["what", "from_id"], &["what"]],
        unsaid: &["from_entity"],
        // By the account, where it does not say.
        filled: &["from_id"],
        ..PLAIN
    },
];

const QBR: Section = Section {
    entity: "qbr",
    path: &["qbr"],
    shape: Shape::One,
    row: "qbr",
    noun: "review",
    label: Some("quarter"),
    natural: &[&["quarter"]],
    ..PLAIN
};
