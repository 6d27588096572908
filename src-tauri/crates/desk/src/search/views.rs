//! What a search gives. Text comes in pieces, some of them marked as found, so that nothing of it has to be trusted as
//! markup; a record without a title of its own is named by the window from its kind and day.

use chrono::NaiveDate;
use model::{Channel, Id};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a person looks for.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Type)]
pub struct SearchFor {
    /// As typed.
    pub text: String,
    /// In this account alone.
    pub account: Option<Id>,
}

/// What was found: accounts and people by their names first, then everything that holds the words.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Type)]
pub struct SearchView {
    /// Best first within each kind; at most five accounts, eight people and thirty records.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub count: u32,
    /// True when there may be more than were counted.
    pub more: bool,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Hit {
    /// Under which head it stands.
    pub kind: HitKind,
    /// Its table.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// The account it belongs to; of an account: itself.
    pub account: Option<HitAccount>,
    /// Its name or statement in one line; empty when it has none.
    pub title: Vec<Piece>,
    /// What else there is to say in one line: where the words stand, a person's position.
    pub about: Vec<Piece>,
    /// Its day, if it has one.
    pub on: Option<NaiveDate>,
    /// Of a contact: how.
    pub channel: Option<Channel>,
    /// Of a person: the last day at the client.
    pub left_on: Option<NaiveDate>,
    /// Where it opens.
    pub opens: Opens,
}

/// Under which head a hit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A client.
    Account,
    /// A person at a client, or one of ours.
    Person,
    /// Anything else.
    Record,
}

/// The account of a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HitAccount {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Where a hit opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Opens {
    /// An account's page.
    Account {
        /// Which.
        account: Id,
    },
    /// A review's deck.
    Review {
        /// Which.
        review: Id,
    },
    /// The accounts that a person of ours answers for.
    Owner {
        /// Their name.
        name: String,
    },
    /// The settings.
    Settings,
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// True for the letters that were looked for.
    pub found: bool,
}
