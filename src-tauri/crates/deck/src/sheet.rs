//! What stands on sheets of A4: a report, a plan, a hand-over. It is blocks in the order in which they are read; where they
//! stand, and which page they go on, is the layout's.

use chrono::NaiveDate;
use model::{Audience, DeckLanguage};

use crate::logo::Logo;

/// A document on sheets of A4.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What it is, over the title: `This week`.
    pub kicker: String,
    /// What it says.
    pub title: String,
    /// Who made it; empty if unknown.
    pub author: String,
    /// What it is about, for the document's properties.
    pub subject: String,
    /// Of its words.
    pub language: DeckLanguage,
    /// The day that it gives as its making.
    pub dated: NaiveDate,
    /// The firm's colour, as `#rrggbb`.
    pub accent: Option<String>,
    /// The firm's logo, at the right of the first page's head.
    pub logo: Option<Logo>,
    /// Who may read it.
    pub audience: Audience,
    /// What stands in every page's foot, from the left.
    pub foot: String,
    /// What is on it.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The head of what follows, with a note beside it; it stays on a page with what it heads.
    Heading(String, String),
    /// A paragraph that is read before the rest.
    Lead(String),
    /// A paragraph.
    Paragraph(String),
    /// A quiet note.
    Note(String),
    /// Points, one under the other.
    Items(Vec<String>),
    /// A table; its column heads stand again on each page it goes on.
    Table(Table),
    /// A bar of shares.
    Bar(Bar),
}

/// Rows under column heads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its columns, from the left.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column; the first cell heads its row.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// Its part of the width, beside those of the others.
    pub share: f64,
    /// Whether it stands flush right, as figures do.
    pub right: bool,
}

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>, share: f64) -> Self {
        Self {
            name: name.into(),
            share,
            right: false,
        }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>, share: f64) -> Self {
        Self {
            right: true,
            ..Self::words(name, share)
        }
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// The sign before it: it colours the text.
    pub mark: Option<Mark>,
    /// Its text.
    pub text: String,
    /// Whether it is what one looks for in the row.
    pub strong: bool,
    /// What is said of it, under it.
    pub under: String,
}

impl Cell {
    /// A cell with this text.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same, with weight.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// The same, with this sign before it.
    pub fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// The same, with this under it.
    pub fn under(mut self, under: impl Into<String>) -> Self {
        self.under = under.into();
        self
    }
}

/// The sign of a band: its shape says without colour what it says with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Green.
    Circle,
    /// Amber.
    Diamond,
    /// Red.
    Square,
    /// Critical.
    Octagon,
    /// Not enough data.
    Dashed,
}

/// Shares of a whole as bars under each other, with a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it shows, for who cannot see it.
    pub alt: String,
    /// Its bars, from the top; the first is the one that counts.
    pub bars: Vec<Shares>,
    /// What each sign stands for.
    pub key: Vec<(Mark, String)>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// What stands over it.
    pub name: String,
    /// Parts of 1 with their sign, from the left.
    pub parts: Vec<(Mark, f64)>,
}
