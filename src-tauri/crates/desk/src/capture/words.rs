//! The words of the capture line, as tables. The README says them to a person.

use model::Channel;

/// How a contact is said to have happened. The first word of a channel is the one that is offered.
pub(super) const WAYS: &[(&str, Channel)] = &[
    ("met", Channel::InPerson),
    ("meet", Channel::InPerson),
    ("meeting", Channel::InPerson),
    ("saw", Channel::InPerson),
    ("coffee", Channel::InPerson),
    ("called", Channel::Phone),
    ("call", Channel::Phone),
    ("phoned", Channel::Phone),
    ("phone", Channel::Phone),
    ("rang", Channel::Phone),
    ("emailed", Channel::Email),
    ("email", Channel::Email),
    ("e-mail", Channel::Email),
    ("mailed", Channel::Email),
    ("mail", Channel::Email),
    ("wrote", Channel::Email),
    ("video", Channel::Video),
    ("zoom", Channel::Video),
    ("teams", Channel::Video),
    ("chatted", Channel::Chat),
    ("chat", Channel::Chat),
    ("messaged", Channel::Chat),
    ("texted", Channel::Chat),
    ("whatsapp", Channel::Chat),
    ("slack", Channel::Chat),
    ("social", Channel::Social),
    ("linkedin", Channel::Social),
    ("event", Channel::Event),
    ("conference", Channel::Event),
    ("dinner", Channel::Event),
    ("visited", Channel::Event),
    ("visit", Channel::Event),
];
/// What stands between the parts of what is understood, and means nothing by itself.
pub(super) const CONNECTING: &[&str] = &[
    "a", "an", "and", "at", "by", "from", "in", "of", "on", "over", "the", "through", "to", "via", "with",
    "&", "+",
];
/// After one of these the client began the contact.
pub(super) const FROM: &str = "from";
/// After one of these an account is named before a person.
pub(super) const AT: &str = "at";
/// What begins a commitment.
pub(super) const PROMISED: &[&str] = &["promised", "promise", "promises", "owe", "owes"];
/// Who makes a commitment when it is one of us.
pub(super) const WE: &[&str] = &["we", "i"];
/// Who makes a commitment when it is one of theirs.
pub(super) const THEY: &[&str] = &["they", "she", "he"];
/// What begins something to do.
pub(super) const TO_DO: &[&str] = &["todo", "action"];
/// What stands before the day on which something is due.
pub(super) const DUE: &[&str] = &["by", "until", "due", "before", "on"];
/// A relationship that got better.
pub(super) const WARMER: &[&str] = &["warmer", "warm"];
/// A relationship that got worse.
pub(super) const COOLER: &[&str] = &["cooler", "cool"];
