//! What a stakeholder map says on paper: cards and lines at the places that the model gives them, with every word that is
//! drawn. The words are the desk's; how long a text may be is not its concern.

use chrono::NaiveDate;
use model::map::Place;
use model::{DeckLanguage, InfluenceKind, Strength};

/// A map on one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// The words above the title.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Which day, how many people.
    pub note: String,
    /// Who prepared it; empty if unknown.
    pub author: String,
    /// The line at the foot.
    pub foot: String,
    /// The language of its words.
    pub language: DeckLanguage,
    /// The day it is of.
    pub dated: NaiveDate,
    /// The firm's colour, `#rrggbb`.
    pub accent: Option<String>,
    /// All of it in a few sentences, for whoever cannot see it.
    pub alt: String,
    /// The people.
    pub cards: Vec<MapCard>,
    /// The lines between them.
    pub lines: Vec<MapLine>,
    /// The heads of columns, for coverage.
    pub heads: Vec<MapHead>,
    /// The cells under them.
    pub cells: Vec<MapCell>,
    /// The quarters, for power and interest.
    pub quarters: Vec<MapQuarter>,
    /// The signs that are explained, with their words.
    pub legend: Vec<(MapSign, String)>,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct MapCard {
    /// Where the card stands.
    pub at: Place,
    /// What they are called.
    pub name: String,
    /// Their position; empty where none is on record.
    pub title: String,
    /// The last contact, or that there was none.
    pub contact: String,
    /// Their part in decisions; empty where none is on record.
    pub role: String,
    /// The relationship in a word, or that they left.
    pub word: String,
    /// The relationship; absent while nobody has judged it.
    pub strength: Option<Strength>,
    /// True for an executive.
    pub executive: bool,
    /// True when they have left.
    pub departed: bool,
    /// True while the person is not known.
    pub placeholder: bool,
    /// All of it in a sentence, nothing shortened.
    pub alt: String,
}

/// A line between two cards, by their places in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLine {
    /// From this card,
    pub from: usize,
    /// to this one.
    pub to: usize,
    /// What it says; absent for a line of reporting.
    pub kind: Option<InfluenceKind>,
    /// The word on it.
    pub word: String,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct MapHead {
    /// Left edge.
    pub x: i32,
    /// How wide it is.
    pub width: i32,
    /// Who of ours.
    pub name: String,
    /// What they do.
    pub does: String,
}

/// A cell of coverage.
#[derive(Debug, Clone, PartialEq)]
pub struct MapCell {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What they are to each other; empty while nobody has said.
    pub level: String,
    /// What they are to be, where that is more; and how often they met.
    pub under: [String; 2],
    /// How full its bar is: of four.
    pub filled: u8,
    /// How far it is to be.
    pub wanted: u8,
    /// All of it in a sentence.
    pub alt: String,
}

/// A quarter of power and interest.
#[derive(Debug, Clone, PartialEq)]
pub struct MapQuarter {
    /// Left, upper, right and lower edge.
    pub edges: [i32; 4],
    /// What it is called.
    pub title: String,
    /// What its people are owed.
    pub owed: String,
    /// True for one at the top.
    pub top: bool,
}

/// A sign that is explained at the foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapSign {
    /// How strong a relationship is.
    Strength(Strength),
    /// A line between two people.
    Line(InfluenceKind),
    /// The mark of an executive.
    Executive,
    /// A person who is not known.
    Placeholder,
}
