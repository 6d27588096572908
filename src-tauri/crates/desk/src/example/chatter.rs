//! What routine calls and messages are about, as somebody would note it in a line.

use model::{Channel, Direction};

use super::dice::Dice;

const CALLS: &[&str] = &[
    "Went through {t}; {n}.",
    "Weekly call: {t}. {N}.",
    "{W} asked about {t}; {n}.",
    "Short call on {t}. {N}.",
    "Looked at {t} together; {n}.",
    "{W} walked us through {t}. {N}.",
    "Mostly {t}; {n}.",
    "Agreed how to go on with {t}; {n}.",
    "{W} is content with {t}. {N}.",
    "Two questions on {t}, both answered; {n}.",
];

const SENT: &[&str] = &[
    "Sent {w} the notes on {t}.",
    "Answered {w} on {t}; {n}.",
    "Sent {w} two options for {t}; {n}.",
    "Asked {w} to confirm {t}; {n}.",
    "Sent the figures on {t}, as {w} had asked.",
];

const RECEIVED: &[&str] = &[
    "{W} asked for a second pair of eyes on {t}.",
    "{W} confirmed {t}; {n}.",
    "{W} sent corrections to {t}; {n}.",
    "A question from {w} on {t}, answered the same day.",
    "{W} thanked the team for {t}.",
];

const NEXT: &[&str] = &[
    "nothing open",
    "we come back with numbers by Friday",
    "they check with finance first",
    "next look in two weeks",
    "the change goes live on Monday",
    "closed",
    "a short test with one team first",
    "they name somebody for it this week",
    "we write it up",
    "goes on the list for the next release",
    "no decision needed",
    "their side is done, ours follows",
    "moved to the next call",
    "both sides content",
    "one item stays with us",
    "they send us the list",
];

/// The channels in which one writes.
pub(super) fn is_written(channel: Channel) -> bool {
    matches!(channel, Channel::Email | Channel::Chat | Channel::Social)
}

/// A line on a topic, with the first name of whom it was with.
pub(super) fn line(
    dice: &mut Dice,
    channel: Channel,
    direction: Direction,
    topic: &str,
    who: &str,
) -> String {
    let forms = match (is_written(channel), direction) {
        (false, _) => CALLS,
        (true, Direction::Ours) => SENT,
        (true, Direction::Theirs) => RECEIVED,
    };
    let form = dice.pick(forms).copied().unwrap_or("{t}");
    let next = dice.pick(NEXT).copied().unwrap_or_default();
    form.replace("{t}", topic)
        .replace("{n}", next)
        .replace("{N}", &capital(next))
        .replace("{w}", who)
        .replace("{W}", who)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
