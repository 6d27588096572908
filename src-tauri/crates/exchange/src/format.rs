//! The format `tenure-account/1` as tables: which part of a file holds which record, what refers to what, what makes
//! two records the same. Reading, planning and writing all walk these; a field that the model gains needs a line in
//! the schema and none here.

/// One kind of record and where a file carries it.
pub(crate) struct Section {
    /// The record, by its table.
    pub entity: &'static str,
    /// The record it stands in, by its table, and the field that refers to that one.
    pub parent: Option<(&'static str, &'static str)>,
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
    /// Fields that refer to other records.
    pub links: &'static [(&'static str, Target)],
    /// Fields whose name in the file is another: (in the file, in the model).
    pub renamed: &'static [(&'static str, &'static str)],
    /// What makes two records the same: the first list of fields that agrees. Every list after the first counts only
    /// when it leaves no choice and its last field is known.
    pub natural: &'static [&'static [&'static str]],
    /// Fields of `natural` where unknown, on either side, agrees with anything that leaves no choice.
    pub may_lack: &'static [&'static str],
    /// Fields that have a value even when the file is silent, in their stored form.
    pub defaults: &'static [(&'static str, &'static str)],
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

/// What stands once, by which of its fields, as a reader sees them: in the file, or in the record it stands in.
pub(crate) const ONCE: &[(&str, &[&str], Again)] = &[
    ("service", &["name"], Again::Never),
    ("team_member", &["name", "role"], Again::Never),
    ("business_unit", &["name"], Again::Never),
    ("stakeholder", &["name"], Again::WithKeys),
    ("metric", &["name"], Again::Never),
    ("reading", &["on", "part"], Again::WithKeys),
    ("success_criterion", &["name"], Again::WithKeys),
    ("objective", &["statement"], Again::WithKeys),
    ("initiative", &["name"], Again::WithKeys),
    ("opportunity", &["name"], Again::WithKeys),
    ("invoice", &["number"], Again::Never),
    ("touchpoint_with", &["stakeholder"], Again::Never),
    ("touchpoint_by", &["member"], Again::Never),
    ("qbr", &["quarter"], Again::Never),
    ("qbr_attendee", &["stakeholder"], Again::Never),
    ("deck_edit", &["field", "kind"], Again::Never),
];

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
    parent: None,
    path: &[],
    shape: Shape::Many,
    row: "",
    counted: true,
    noun: "record",
    label: None,
    links: &[],
    renamed: &[],
    natural: &[],
    may_lack: &[],
    defaults: &[],
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
        links: &[("owner", Target::Member)],
        natural: &[&["name"]],
        ..PLAIN
    },
    Section {
        entity: "assignment",
        parent: Some(("team_member", "member")),
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
        links: &[("service", Target::Service), ("business_unit", Target::Unit)],
        natural: &[&["service", "business_unit", "starts"]],
        may_lack: &["service", "business_unit", "starts"],
        defaults: &[("recurring", "0")],
        ..PLAIN
    },
    Section {
        entity: "hours",
        path: &["hours"],
        row: "hours",
        noun: "entry of hours",
        links: &[("member", Target::Member), ("engagement", Target::Engagement)],
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
        links: &[("engagement", Target::Engagement)],
        natural: &[&["number"]],
        ..PLAIN
    },
    Section {
        entity: "stakeholder",
        path: &["stakeholders"],
        row: "stakeholders",
        noun: "stakeholder",
        label: Some("name"),
        links: &[
            ("reports_to", Target::Stakeholder),
            ("business_unit", Target::Unit),
        ],
        natural: &[&["name", "title"], &["name"]],
        defaults: &[("executive", "0")],
        ..PLAIN
    },
    Section {
        entity: "influence",
        path: &["influences"],
        row: "influences",
        noun: "influence",
        links: &[("from", Target::Stakeholder), ("to", Target::Stakeholder)],
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
        defaults: &[("qbr", "0"), ("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "touchpoint_with",
        parent: Some(("touchpoint", "touchpoint")),
        path: &["with"],
        shape: Shape::Texts("stakeholder"),
        row: "touchpoints",
        counted: false,
        noun: "person of theirs",
        links: &[("stakeholder", Target::Stakeholder)],
        natural: &[&["touchpoint", "stakeholder"]],
        ..PLAIN
    },
    Section {
        entity: "touchpoint_by",
        parent: Some(("touchpoint", "touchpoint")),
        path: &["by"],
        shape: Shape::Texts("member"),
        row: "touchpoints",
        counted: false,
        noun: "person of ours",
        links: &[("member", Target::Member)],
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
        defaults: &[("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "initiative",
        path: &["initiatives"],
        row: "initiatives",
        noun: "initiative",
        label: Some("name"),
        links: &[("objective", Target::Objective), ("owner", Target::Member)],
        natural: &[&["name"]],
        defaults: &[("status", "planned"), ("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "milestone",
        path: &["milestones"],
        row: "milestones",
        noun: "milestone",
        label: Some("name"),
        links: &[
            ("engagement", Target::Engagement),
            ("initiative", Target::Initiative),
        ],
        natural: &[
            &["name", "engagement", "initiative", "due"],
            &["engagement", "initiative", "name"],
        ],
        may_lack: &["engagement", "initiative"],
        defaults: &[("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "client_goal",
        path: &["client_goals"],
        row: "client_goals",
        noun: "client goal",
        label: Some("statement"),
        natural: &[&["statement"]],
        defaults: &[("audience", "internal")],
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
        parent: Some(("metric", "metric")),
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
        links: &[("metric", Target::Metric)],
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
        links: &[("by", Target::Stakeholder)],
        natural: &[&["kind", "on", "by", "n", "score"], &["on", "by", "kind"]],
        ..PLAIN
    },
    Section {
        entity: "verbatim",
        parent: Some(("survey_response", "survey")),
        path: &["verbatims"],
        shape: Shape::Texts("text"),
        row: "surveys",
        noun: "verbatim",
        natural: &[&["survey", "text"]],
        defaults: &[("audience", "client")],
        ..PLAIN
    },
    Section {
        entity: "advocacy",
        path: &["advocacy"],
        row: "advocacy",
        noun: "reference",
        links: &[("stakeholder", Target::Stakeholder)],
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
        links: &[("service", Target::Service), ("engagement", Target::Engagement)],
        natural: &[&["name"]],
        defaults: &[("stage", "identified")],
        ..PLAIN
    },
    Section {
        entity: "risk",
        path: &["risks"],
        row: "risks",
        noun: "risk",
        label: Some("statement"),
        links: &[("owner", Target::Member)],
        natural: &[&["statement"]],
        defaults: &[("status", "open"), ("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "incident",
        path: &["incidents"],
        row: "incidents",
        noun: "incident",
        label: Some("what"),
        natural: &[&["on", "what"]],
        defaults: &[("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "save_play",
        path: &["save_plays"],
        row: "save_plays",
        noun: "save play",
        label: Some("kind"),
        natural: &[&["kind", "started_on"]],
        defaults: &[("status", "running")],
        ..PLAIN
    },
    Section {
        entity: "save_play_step",
        parent: Some(("save_play", "save_play")),
        path: &["steps"],
        row: "save_plays",
        noun: "step",
        links: &[("owner", Target::Member)],
        natural: &[&["save_play", "day", "what"], &["save_play", "what"]],
        ..PLAIN
    },
    Section {
        entity: "commitment",
        path: &["commitments"],
        row: "commitments",
        noun: "commitment",
        label: Some("what"),
        links: &[("owner", Target::Member), ("stakeholder", Target::Stakeholder)],
        natural: &[&["by", "what", "made"]],
        may_lack: &["made"],
        defaults: &[("status", "open"), ("audience", "internal")],
        ..PLAIN
    },
    Section {
        entity: "raci",
        path: &["governance", "raci"],
        row: "governance",
        noun: "entry of the RACI",
        links: &[("member", Target::Member), ("stakeholder", Target::Stakeholder)],
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
        links: &[("member", Target::Member), ("stakeholder", Target::Stakeholder)],
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
        links: &[("member", Target::Member), ("stakeholder", Target::Stakeholder)],
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
        parent: Some(("qbr", "qbr")),
        path: &["attendees"],
        shape: Shape::Texts("stakeholder"),
        row: "qbr",
        counted: false,
        noun: "attendee",
        links: &[("stakeholder", Target::Stakeholder)],
        natural: &[&["qbr", "stakeholder"]],
        ..PLAIN
    },
    Section {
        entity: "decision_sought",
        parent: Some(("qbr", "qbr")),
        path: &["decisions_sought"],
        row: "qbr",
        noun: "decision sought",
        label: Some("what"),
        links: &[
            ("owner", Target::Member),
            ("initiative", Target::Initiative),
            ("opportunity", Target::Opportunity),
        ],
        natural: &[&["qbr", "what"]],
        ..PLAIN
    },
    Section {
        entity: "qbr_question",
        parent: Some(("qbr", "qbr")),
        path: &["questions"],
        shape: Shape::Texts("text"),
        row: "qbr",
        noun: "question",
        natural: &[&["qbr", "text"]],
        ..PLAIN
    },
    Section {
        entity: "deck_edit",
        parent: Some(("qbr", "qbr")),
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
        links: &[("owner", Target::Member), ("from_id", Target::Any)],
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
    defaults: &[("minutes", "60"), ("status", "planned")],
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

    /// What a field refers to.
    pub fn target(&self, field: &str) -> Option<Target> {
        self.links
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, target)| *target)
    }

    /// The first section of a record.
    pub fn of(entity: &str) -> Option<&'static Section> {
        SECTIONS.iter().find(|s| s.entity == entity)
    }
}
