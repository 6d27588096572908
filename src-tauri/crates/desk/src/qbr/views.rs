//! What the QBR screens show: the list of reviews and the deck in the editor.

use chrono::NaiveDate;
use model::{DeckLanguage, Id, QbrStatus, Quarter};
use serde::Serialize;
use specta::Type;

use crate::history::Shown;

/// A review in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct QbrRow {
    /// The review.
    pub id: Id,
    /// Its account.
    pub account: Id,
    /// Its account's name.
    pub account_name: String,
    /// The quarter it looks back on.
    pub quarter: Quarter,
    /// The day of the meeting.
    pub on: Option<NaiveDate>,
    /// Where it is.
    pub status: QbrStatus,
    /// How many decisions it asks for.
    pub decisions: u32,
}

/// The quarters that a review can look back on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Quarters {
    /// The one that is next.
    pub next: Quarter,
    /// All of them, newest first.
    pub choices: Vec<QuarterChoice>,
}

/// A quarter that a review can look back on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct QuarterChoice {
    /// The quarter.
    pub quarter: Quarter,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day.
    pub ends: NaiveDate,
    /// Where its review is, when there is one.
    pub status: Option<QbrStatus>,
    /// The day of that review's meeting.
    pub on: Option<NaiveDate>,
}

/// A review's deck in the editor.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DeckView {
    /// The review.
    pub qbr: Id,
    /// Its account.
    pub account: Id,
    /// Its account's name.
    pub account_name: String,
    /// The quarter it looks back on.
    pub quarter: Quarter,
    /// Where the review is.
    pub status: QbrStatus,
    /// True when the deck is kept as it was shown at the meeting. A review that was held elsewhere has no such deck: its
    /// pages are composed from the records there are.
    pub kept: bool,
    /// The day of the meeting.
    pub meeting: Option<NaiveDate>,
    /// How long the meeting takes.
    pub minutes: u32,
    /// The language that was chosen for this deck; absent when it is the account's.
    pub own_language: Option<DeckLanguage>,
    /// The language of the account's decks.
    pub account_language: DeckLanguage,
    /// The day the figures are of.
    pub as_of: NaiveDate,
    /// Changes whenever a page may look different; part of the pages' addresses.
    pub revision: String,
    /// The pages in order, continuations and sources included.
    pub pages: Vec<PageView>,
    /// The slides in order, those left out included.
    pub slides: Vec<SlideView>,
    /// The agenda's blocks to scale.
    pub agenda: Vec<AgendaBlock>,
    /// What would be shown and is internal; the deck cannot be exported while there is any.
    pub leaks: Vec<LeakView>,
    /// Texts with letters that no font on this computer has.
    pub missing_glyphs: Vec<String>,
}

/// Something internal that the client would read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LeakView {
    /// Which field of the deck, where it stands in one.
    pub field: Option<String>,
    /// On which page, from 1, where it is the page that shows it.
    pub page: Option<u32>,
    /// The words that were found.
    pub words: String,
    /// The kind of record whose text it is; absent for a text of the deck that is marked internal.
    pub kind: Option<String>,
    /// That record.
    pub record: Option<Id>,
}

/// One page as it will be on paper.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct PageView {
    /// From 1.
    pub number: u32,
    /// The key of its slide.
    pub slide: String,
    /// Its slide's name, with `, continued` where it continues one.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What can be clicked on.
    pub hits: Vec<HitView>,
}

/// A place on a page that belongs to a text or a figure, in points of a page of 960 × 540.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct HitView {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// The field it shows.
    pub field: Option<String>,
    /// The mark of the figure it shows, e.g. `S5`.
    pub figure: Option<String>,
    /// What it says, for those who do not see it.
    pub label: String,
}

/// A slide in the editor.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct SlideView {
    /// Its key, which is also the field that takes it out.
    pub key: String,
    /// Its name.
    pub name: String,
    /// False when a person took it out.
    pub included: bool,
    /// False for those that a deck cannot be without.
    pub can_leave: bool,
    /// Its pages' numbers; none when it is out.
    pub pages: Vec<u32>,
    /// Its title, if it has one.
    pub title: Option<TextView>,
    /// Texts that stand in no list.
    pub texts: Vec<TextView>,
    /// The items of its lists.
    pub items: Vec<ItemView>,
    /// The figures on it, in the order of their marks.
    pub figures: Vec<FigureView>,
}

/// A text that can be worded otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct TextView {
    /// Its name.
    pub field: String,
    /// As it stands now.
    pub text: String,
    /// As composed from the records.
    pub composed: String,
    /// True when a person worded it.
    pub edited: bool,
}

/// An item of a list, which can be taken out.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct ItemView {
    /// Its name, by which it is taken out and put back.
    pub field: String,
    /// Its texts, the leading one first.
    pub texts: Vec<TextView>,
    /// False when a person took it out.
    pub included: bool,
    /// True when it can be taken out.
    pub can_leave: bool,
}

/// A figure and its receipt.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FigureView {
    /// Its mark in this deck, e.g. `S5`.
    pub mark: String,
    /// As shown.
    pub value: String,
    /// What it is.
    pub name: String,
    /// How it is made.
    pub formula: String,
    /// The records it rests on, in words.
    pub record: String,
    /// The day it is of.
    pub as_of: NaiveDate,
}

/// A record that a figure rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct SourceView {
    /// The kind of record.
    pub entity: String,
    /// Its id.
    pub id: Id,
    /// What it is called by, part by part.
    pub name: Vec<Shown>,
}

/// A block of the agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct AgendaBlock {
    /// Its name.
    pub name: String,
    /// How long it takes.
    pub minutes: u32,
    /// The numbers of its pages.
    pub pages: Vec<u32>,
}

/// An exported deck.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Exported {
    /// Where it is.
    pub path: String,
    /// How many pages.
    pub pages: u32,
    /// How large, in bytes.
    pub bytes: u32,
    /// Texts in it with a letter or sign that no font on this computer has.
    pub missing_glyphs: Vec<String>,
}
