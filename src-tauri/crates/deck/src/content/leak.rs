//! The check that a client edition holds nothing internal: it is made over the finished content, and again
//! over the text and metadata of the file that was made from it.

use model::{AccountRecords, Audience, Record};

use super::{QbrContent, SlideKey};

/// An internal text that was found where the client would read it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} holds {internal}, which is internal")]
pub struct Leak {
    /// Where: a field of the deck, or what the caller called the text.
    pub place: String,
    /// What it is: the record's kind and field, e.g. `touchpoint.summary`.
    pub internal: String,
    /// The internal words that were found.
    pub words: String,
}

/// A text of one word, or a shorter one, says nothing by itself: a step called `Review` is found everywhere.
const SHORTEST: usize = 8;
/// A part of a longer internal text is looked for when it is at least this long.
const SHORTEST_PART: usize = 18;

/// Words that stand on every deck.
const OWN_WORDS: &[&str] = &[
    "Quarterly business review",
    "Decisions and commitments, continued",
    "What else has changed",
    "Initiative, and the outcome to check",
    "Success criterion",
    "Value records",
    "Satisfaction survey",
];

/// Looks for every internal text of the records in every text and every source line of the deck.
///
/// # Errors
/// The first that is found, with the field that holds it.
pub fn check_client_edition(content: &QbrContent, records: &AccountRecords) -> Result<(), Leak> {
    let secrets = Secrets::of(records);
    let meta = &content.meta;
    let named = [
        ("meta.title", Some(&meta.title)),
        ("meta.author", meta.author.as_ref()),
        ("meta.client", Some(&meta.client)),
    ];
    for (place, text) in named {
        secrets.check(place, text.map_or("", String::as_str))?;
    }
    for text in content.texts() {
        if text.audience == Audience::Internal {
            let words = text.plain();
            return Err(Leak {
                place: text.field,
                internal: "a text marked internal".to_owned(),
                words,
            });
        }
        secrets.check(&text.field, &text.plain())?;
    }
    for (id, figure) in &content.figures {
        let line = [&figure.name, &figure.shown, &figure.formula, &figure.record];
        for words in line {
            secrets.check(&format!("sources.rows[{id}]"), words)?;
        }
    }
    Ok(())
}

/// Looks for every internal text of the records in one text, such as the words of a finished file.
///
/// # Errors
/// The first that is found, at `place`.
pub fn check_client_text(place: &str, text: &str, records: &AccountRecords) -> Result<(), Leak> {
    Secrets::of(records).check(place, text)
}

/// The internal texts, in the form in which they are compared.
struct Secrets(Vec<(String, String)>);

/// Small letters, one space between words, no punctuation at the ends: a line break or a capital hides nothing.
fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words
        .join(" ")
        .replace(['\u{2011}', '\u{ad}'], "-")
        .to_lowercase();
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

impl Secrets {
    fn of(r: &AccountRecords) -> Self {
        let mut internal: Vec<(String, String)> = Vec::new();
        // The deck's own words are no secret either, whatever a note is called.
        let mut open: Vec<String> = SlideKey::ALL.iter().map(|(_, _, name)| folded(name)).collect();
        open.extend(OWN_WORDS.iter().map(|words| folded(words)));
        open.push(folded(&r.account.name));
        let mut add = |audience: Audience, field: String, text: Option<&str>| {
            let Some(text) = text.map(folded).filter(|text| !text.is_empty()) else {
                return;
            };
            match audience {
                Audience::Client => open.push(text),
                Audience::Internal => {
                    internal.push((field.clone(), text.clone()));
                    let parts = text.split(['.', ';', '!', '?']).map(folded);
                    internal.extend(
                        parts
                            .filter(|p| *p != text && p.len() >= SHORTEST_PART)
                            .map(|p| (field.clone(), p)),
                    );
                }
            }
        };
        use Audience::{Client, Internal};
        macro_rules! texts {
            ($($list:ident: $audience:expr => [$($field:ident $kind:tt),*]);* $(;)?) => {$(
                for record in &r.$list {
                    let audience: Audience = $audience(record);
                    $(texts!(@ add record audience $field $kind);)*
                }
            )*};
            (@ $add:ident $record:ident $audience:ident $field:ident one) => {
                $add($audience, field_name($record, stringify!($field)), Some($record.$field.as_str()));
            };
            (@ $add:ident $record:ident $audience:ident $field:ident maybe) => {
                $add($audience, field_name($record, stringify!($field)), $record.$field.as_deref());
            };
            (@ $add:ident $record:ident $audience:ident $field:ident never) => {
                $add(Internal, field_name($record, stringify!($field)), $record.$field.as_deref());
            };
        }
        // Every text field of the account's records: `never` is internal whatever the record's audience.
        texts! {
            touchpoints: |t: &model::touchpoints::Touchpoint| t.audience => [summary maybe];
            objectives: |o: &model::plan::Objective| o.audience => [statement one];
            initiatives: |i: &model::plan::Initiative| i.audience => [name one, outcome maybe];
            milestones: |m: &model::plan::Milestone| m.audience => [name one];
            client_goals: |g: &model::plan::ClientGoal| g.audience => [statement one];
            verbatims: |v: &model::value::Verbatim| v.audience => [text one];
            commitments: |c: &model::actions::Commitment| c.audience => [what one, note maybe];
            incidents: |i: &model::risks::Incident| i.audience => [what one, affected maybe, doing maybe, review never];
            risks: |k: &model::risks::Risk| if k.client_wording.is_some() { Internal } else { k.audience } => [statement one];
            risks: |k: &model::risks::Risk| k.audience => [mitigation maybe, client_wording maybe, indicator never];
            opportunities: |_: &model::renewals::Opportunity| Internal => [needs maybe];
            save_plays: |_: &model::risks::SavePlay| Internal => [give_get maybe];
            save_play_steps: |_: &model::risks::SavePlayStep| Internal => [what one];
            actions: |_: &model::actions::Action| Internal => [what one];
            alignment_steps: |_: &model::plan::AlignmentStep| Internal => [what one];
            steering_meetings: |_: &model::plan::SteeringMeeting| Internal => [agenda maybe, notes maybe];
            advocacy: |_: &model::value::Advocacy| Internal => [problem maybe, solution maybe, result maybe, quote maybe, limits maybe];
            metrics: |_: &model::plan::Metric| Client => [name one];
            success_criteria: |_: &model::plan::SuccessCriterion| Client => [name one];
            value_records: |_: &model::value::ValueRecord| Client => [statement one, source maybe];
            decisions_sought: |_: &model::qbr::DecisionSought| Client => [what one, answer maybe];
            qbr_questions: |_: &model::qbr::QbrQuestion| Client => [text one];
            services: |_: &model::accounts::Service| Client => [name one];
            team: |_: &model::accounts::TeamMember| Client => [name one];
            stakeholders: |_: &model::stakeholders::Stakeholder| Client => [name one, title maybe];
        }
        add(
            Internal,
            "account.works_with_us_because".to_owned(),
            r.account.works_with_us_because.as_deref(),
        );
        // What the client may read anyway is no secret, though it stands in an internal note too.
        internal.retain(|(_, text)| {
            text.len() >= SHORTEST && text.contains(' ') && !open.iter().any(|o| holds(o, text))
        });
        Self(internal)
    }

    fn check(&self, place: &str, text: &str) -> Result<(), Leak> {
        let text = folded(text);
        match self.0.iter().find(|(_, secret)| holds(&text, secret)) {
            Some((internal, words)) => Err(Leak {
                place: place.to_owned(),
                internal: internal.clone(),
                words: words.clone(),
            }),
            None => Ok(()),
        }
    }
}

fn field_name<R: Record>(_: &R, field: &str) -> String {
    format!("{}.{field}", R::ENTITY)
}

/// True when the words stand in the text as whole words.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}
