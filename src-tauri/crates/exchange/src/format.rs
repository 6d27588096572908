//! The format `tenure-account/1` as tables: which part of a file holds which record, what refers to what, what makes
//! two records the same. Reading, planning and writing all walk these; a field that the model gains needs a line in
//! the schema and none here.

use model::Holds;

/// One kind of record and where a file carries it.
pub(crate) struct Section {
    /// The record, by its table.
    pub entity: &'static str,
    /// The record it stands in, by its table, and the field that refers to that one, where the file has it in another
    /// than the model.
    pub stands_in: Option<(&'static str, &'static str)>,
    /// Where, from the root or from the parent record.
    pub path: &'static [&'static str],
    /// How it stands there.
    pub shape: Shape,
    /// The row of the summary it counts in: an index by name into [`ROWS`].
    pub row: &'static str,
    /// False for records that only tie others together: they count as a change of their parent.
    pub counted: bool,
    /// One of them, in words.
    pub noun: &'static str,
    /// The field that names one of them to a reader.
    pub label: Option<&'static str>,
    /// Fields whose name in the file is another: (in the file, in the model).
    pub renamed: &'static [(&'static str, &'static str)],
    /// What makes two records the same: the first list of fields that agrees. Every list after the first counts only
    /// when it leaves no choice and its last field is known.
    pub natural: &'static [&'static [&'static str]],
    /// Fields of `natural` where unknown, on either side, agrees with anything that leaves no choice.
    pub may_lack: &'static [&'static str],
}

/// How records stand in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One object.
    One,
    /// A list of objects.
    Many,
    /// A list of texts (or of objects), each text being this field.
    Texts(&'static str),
    /// In its parent's own object, when that has this field.
    Within(&'static str),
}

/// What a reference refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    Service,
    Member,
    Unit,
    Engagement,
    Stakeholder,
    Objective,
    Initiative,
    Metric,
    Opportunity,
    /// Any record, by key.
    Any,
}

/// How a target is called in a file.
pub(crate) struct Called {
    pub target: Target,
    pub entity: &'static str,
    /// The field that names it; `None` when it is called by its key.
    pub by: Option<&'static str>,
    /// The list whose absence means: whoever is named is there.
    pub implied_without: Option<&'static str>,
    /// After "expected".
    pub expected: &'static str,
    /// After "names".
    pub noun: &'static str,
}

const fn called(
    target: Target,
    entity: &'static str,
    by: Option<&'static str>,
    implied_without: Option<&'static str>,
    expected: &'static str,
    noun: &'static str,
) -> Called {
    Called {
        target,
        entity,
        by,
        implied_without,
        expected,
        noun,
    }
}

#[rustfmt::skip] // a table
pub(crate) const CALLED: &[Called] = &[
    called(Target::Service, "service", Some("name"), Some("services"), "a service of this file", "a service"),
    called(Target::Member, "team_member", Some("name"), Some("team"), "a person in team", "a person"),
    called(Target::Unit, "business_unit", Some("name"), Some("business_units"), "a business unit of this file", "a business unit"),
    called(Target::Engagement, "engagement", None, None, "the key of an engagement of this file", "an engagement"),
    called(Target::Stakeholder, "stakeholder", None, None, "the key of a stakeholder of this file", "a stakeholder"),
    called(Target::Objective, "objective", Some("statement"), Some("objectives"), "an objective of this file", "an objective"),
    called(Target::Initiative, "initiative", Some("name"), None, "an initiative of this file", "an initiative"),
    called(Target::Metric, "metric", Some("name"), None, "a metric of this file", "a metric"),
    called(Target::Opportunity, "opportunity", Some("name"), None, "an opportunity of this file", "an opportunity"),
    called(Target::Any, "", None, None, "the key of a record of this file", "a record"),
];

impl Target {
    /// How it is called in a file.
    pub fn called(self) -> &'static Called {
        // Every target has its row (a test says so); the last one is the widest.
        CALLED
            .iter()
            .find(|c| c.target == self)
            .unwrap_or(&CALLED[CALLED.len() - 1])
    }
}

/// What may stand twice in a file only when each has a key of its own, by the fields that name it to a reader.
const ALIKE: &[(&str, &[&str])] = &[
    ("stakeholder", &["name"]),
    ("reading", &["on", "part"]),
    ("success_criterion", &["name"]),
    ("objective", &["statement"]),
    ("initiative", &["name"]),
    ("opportunity", &["name"]),
];

/// What stands once, by which of its fields: in the file, or in the record it stands in.
pub(crate) fn once(entity: &str) -> Option<(&'static [&'static str], Again)> {
    // A person of ours stands once for each role.
    if entity == "team_member" {
        return Some((&["name", "role"], Again::Never));
    }
    let alike = ALIKE.iter().find(|(alike, _)| *alike == entity);
    match (alike, model::kind(entity)?.about.unique) {
        (Some((_, fields)), _) => Some((fields, Again::WithKeys)),
        (None, []) => None,
        (None, fields) => Some((fields, Again::Never)),
    }
}

/// When something may stand a second time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// It is the same thing.
    Never,
    /// When each has a key of its own: two people may share a name, but nobody writes a key twice by mistake.
    WithKeys,
}

/// The rows of the summary, in the order in which it is shown: name in the file, and for people.
pub(crate) const ROWS: &[(&str, &str)] = &[
    ("stakeholders", "Stakeholders"),
    ("metrics", "Metrics and readings"),
    ("touchpoints", "Touchpoints"),
    ("commitments", "Promises"),
    ("value", "Value records"),
    ("success_criteria", "Success criteria"),
    ("surveys", "Surveys and verbatims"),
    ("client_goals", "Client goals"),
    ("objectives", "Objectives"),
    ("initiatives", "Initiatives"),
    ("milestones", "Milestones"),
    ("opportunities", "Opportunities"),
    ("risks", "Risks"),
    ("incidents", "Incidents"),
    ("save_plays", "Save plays"),
    ("engagements", "Engagements"),
    ("business_units", "Business units"),
    ("invoices", "Invoices"),
    ("hours", "Hours"),
    ("influences", "Influences"),
    ("advocacy", "Advocacy"),
    ("governance", "Governance"),
    ("qbr", "Reviews"),
    ("actions", "Actions"),
    ("team", "Team"),
    ("services", "Services"),
    ("account", "Account"),
    ("firm", "Firm settings"),
];

const PLAIN: Section = Section {
    entity: "",
    stands_in: None,
    path: &[],
    shape: Shape::Many,
    row: "",
    counted: true,
    noun: "record",
    label: None,
    renamed: &[],
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
        ..PLAIN
    },
    Section {
        entity: "survey_response",
        path: &["surveys"],
        row: "surveys",
        noun: "survey response",
        natural: &[&["kind", "on", "by", "n", "score"], &["on", "by", "kind"]],
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

impl Section {
    /// The file's name of a field of the model.
    pub fn in_file<'a>(&self, field: &'a str) -> &'a str {
        self.renamed
            .iter()
            .find(|(_, model)| *model == field)
            .map_or(field, |(file, _)| file)
    }

    /// The record it stands in, by its table, and the field that refers to that one.
    pub fn parent(&self) -> Option<(&'static str, &'static str)> {
        let by_model = || {
            let kind = model::kind(self.entity)?;
            Some((kind.parent()?, kind.about.within?))
        };
        self.stands_in.or_else(by_model)
    }

    /// The fields that refer to other records than the one it stands in, with what they refer to.
    pub fn links(&self) -> impl Iterator<Item = (&'static str, Target)> {
        let parent = self.parent().map(|(_, field)| field);
        let fields = model::kind(self.entity).map_or(&[][..], |kind| kind.fields);
        fields
            .iter()
            .filter(move |field| Some(field.name) != parent)
            .filter_map(|field| {
                let target = match field.spec.holds {
                    Holds::Reference { to, .. } => CALLED.iter().find(|called| called.entity == to)?.target,
                    Holds::AnyReference => Target::Any,
                    _ => return None,
                };
                Some((field.name, target))
            })
    }

    /// What a field refers to.
    pub fn target(&self, field: &str) -> Option<Target> {
        self.links()
            .find(|(name, _)| *name == field)
            .map(|(_, target)| target)
    }

    /// The first section of a record.
    pub fn of(entity: &str) -> Option<&'static Section> {
        SECTIONS.iter().find(|s| s.entity == entity)
    }
}
