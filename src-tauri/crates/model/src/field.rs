//! What a field says of itself, once: what it holds and within which limits, who may read it, who sets it, what a new
//! record begins with. The tables' columns, the import's schema, the leak check, search, the editors and the command
//! line are all derived from it.

mod about;

pub use about::{Column, FIRST_YEAR, FieldAbout, FieldValue, day, language_tag, time_zones};

use rust_decimal::Decimal;

/// What a database column holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Value {
    /// Absent: unknown.
    Null,
    /// Whole numbers, and booleans as 0 and 1.
    Int(i64),
    /// Text, and all that is written as text: ids, dates, decimals, words.
    Text(String),
}

/// How a column is typed in a STRICT table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// `INTEGER`
    Int,
    /// `TEXT`
    Text,
}

/// Most characters of a name.
pub const LONGEST_NAME: usize = 300;
/// Most characters of prose.
pub const LONGEST_PROSE: usize = 20_000;
/// Amounts stay below this many major units, either way.
const LARGEST_AMOUNT: i64 = 1_000_000_000_000_000;

/// The numbers a field takes, both ends included unless `above` is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least, if there is one.
    pub least: Option<i64>,
    /// The most, if there is one.
    pub most: Option<i64>,
    /// True when the least itself is too little.
    pub above: bool,
}

impl Range {
    /// Any number.
    pub const ANY: Range = Range {
        least: None,
        most: None,
        above: false,
    };

    /// From one number to another.
    pub const fn between(least: i64, most: i64) -> Self {
        Range {
            least: Some(least),
            most: Some(most),
            above: false,
        }
    }

    /// A number or more.
    pub const fn from(least: i64) -> Self {
        Range {
            least: Some(least),
            most: None,
            above: false,
        }
    }

    /// More than a number, and at most another if there is one.
    pub const fn above(least: i64, most: Option<i64>) -> Self {
        Range {
            least: Some(least),
            most,
            above: true,
        }
    }

    /// Whether a number lies in it.
    pub fn has(self, number: Decimal) -> bool {
        let enough = |least: i64| {
            let least = Decimal::from(least);
            if self.above {
                number > least
            } else {
                number >= least
            }
        };
        self.least.is_none_or(enough) && self.most.is_none_or(|most| number <= Decimal::from(most))
    }
}

/// What becomes of a record when the one it refers to is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It goes along: it says nothing without the other.
    GoesAlong,
    /// Its field is emptied.
    Emptied,
    /// The other cannot be removed while it refers to it.
    Forbidden,
}

/// What the values of a field mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A name or a few words on one line.
    Name,
    /// Sentences.
    Prose,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A name that the program gives, such as a place in a deck.
    Code,
    /// Bytes that the vault keeps under their SHA-256: 64 hexadecimal digits. They do not leave with an account file.
    Blob,
    /// A colour, `#rrggbb`.
    Colour,
    /// A BCP 47 language tag, `en-GB`.
    LanguageTag,
    /// A time zone by its IANA name, `Europe/Zurich`.
    TimeZone,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Another record of this kind.
    Reference {
        /// Its kind.
        to: &'static str,
        /// What its removal does to this record.
        removal: Removal,
    },
    /// A record of the kind that the field before it names.
    AnyReference,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A decimal number.
    Decimal(Range),
    /// A whole number.
    Whole(Range),
    /// Yes or no.
    YesNo,
    /// An amount of money, in minor units with its currency in a second column.
    Money {
        /// True when it may be below zero, as a credit note's.
        signed: bool,
    },
    /// An ISO 4217 code.
    Currency,
    /// A quarter of the firm's year, `2025-Q3`.
    Quarter,
    /// A month and day, `07-01`.
    MonthDay,
}

impl Holds {
    /// Whether a person wrote it in words: what search looks through and the leak check guards.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Name | Self::Prose | Self::Email | Self::Phone)
    }

    /// Its name in the generated map of kinds.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Prose => "prose",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Code => "code",
            Self::Blob => "blob",
            Self::Colour => "colour",
            Self::LanguageTag => "language_tag",
            Self::TimeZone => "time_zone",
            Self::Word(_) => "word",
            Self::Reference { .. } => "reference",
            Self::AnyReference => "any_reference",
            Self::Date => "date",
            Self::Time => "time",
            Self::Decimal(_) => "decimal",
            Self::Whole(_) => "whole",
            Self::YesNo => "yes_no",
            Self::Money { .. } => "money",
            Self::Currency => "currency",
            Self::Quarter => "quarter",
            Self::MonthDay => "month_and_day",
        }
    }

    /// Most characters of a text, unless its field says fewer.
    pub(crate) const fn longest(self) -> Option<usize> {
        match self {
            Self::Name | Self::Email | Self::Phone | Self::Code => Some(LONGEST_NAME),
            Self::Prose => Some(LONGEST_PROSE),
            _ => None,
        }
    }
}

/// Who may read a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// Only our firm.
    Internal,
    /// Whoever the record's own `audience` says.
    ByRecord,
    /// The client too.
    Client,
    /// Nobody has said: it is wording of a deck, which the leak check reads and neither guards nor opens.
    Unsaid,
}

/// What a field's declaration says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// What it holds.
    pub holds: Holds,
    /// Who may read it, when that is not what its record says.
    pub reads: Option<Reads>,
    /// True when a person sets it; false when a use case does.
    pub by_hand: bool,
    /// What a new record begins with, as stored.
    pub starts: Option<&'static str>,
    /// The field that the client reads in place of this one, when it is set.
    pub reworded_in: Option<&'static str>,
    /// True for an amount that may be in another currency than the account's money.
    pub any_currency: bool,
    /// True for what is said of a review after its meeting: it can be set when the review was held.
    pub after_meeting: bool,
    /// Most characters, when that is fewer than a text of its kind may have.
    pub shorter: Option<usize>,
    /// True when the desk says it of a new record of which nobody does.
    pub filled: bool,
    /// True when it may change but not go, once it is said.
    pub stays: bool,
}

impl Spec {
    /// A field that a person sets, and of which nothing else is to be said.
    pub const fn of(holds: Holds) -> Self {
        Self {
            holds,
            reads: None,
            by_hand: true,
            starts: None,
            reworded_in: None,
            any_currency: false,
            after_meeting: false,
            shorter: None,
            filled: false,
            stays: false,
        }
    }

    /// Only our firm may read it, whatever its record says.
    pub const fn internal(self) -> Self {
        Self {
            reads: Some(Reads::Internal),
            ..self
        }
    }

    /// The client may read it.
    pub const fn client(self) -> Self {
        Self {
            reads: Some(Reads::Client),
            ..self
        }
    }

    /// Nobody has said who may read it: it is wording of a deck.
    pub const fn unsaid(self) -> Self {
        Self {
            reads: Some(Reads::Unsaid),
            ..self
        }
    }

    /// A use case sets it, never a person's hand.
    pub const fn by_use_case(self) -> Self {
        Self {
            by_hand: false,
            ..self
        }
    }

    /// It may be in another currency than the account's money.
    pub const fn any_currency(self) -> Self {
        Self {
            any_currency: true,
            ..self
        }
    }

    /// It is said after the meeting of its review.
    pub const fn after_meeting(self) -> Self {
        Self {
            after_meeting: true,
            ..self
        }
    }

    /// The desk says it of a new record of which nobody does.
    pub const fn filled(self) -> Self {
        Self { filled: true, ..self }
    }

    /// Once it is said, it may change but not go.
    pub const fn stays(self) -> Self {
        Self { stays: true, ..self }
    }

    /// It has at most so many characters.
    pub const fn at_most(self, characters: usize) -> Self {
        Self {
            shorter: Some(characters),
            ..self
        }
    }

    /// Most characters, of a text.
    pub fn longest(&self) -> Option<usize> {
        self.shorter.or(self.holds.longest())
    }

    /// A new record begins with this, as stored.
    pub const fn starts(self, value: &'static str) -> Self {
        Self {
            starts: Some(value),
            ..self
        }
    }

    /// Where another field is set, the client reads that one in its place.
    pub const fn reworded_in(self, field: &'static str) -> Self {
        Self {
            reworded_in: Some(field),
            ..self
        }
    }
}

/// A name or a few words on one line.
pub const NAME: Spec = Spec::of(Holds::Name);
/// Sentences.
pub const PROSE: Spec = Spec::of(Holds::Prose);
/// An e-mail address.
pub const EMAIL: Spec = Spec::of(Holds::Email);
/// A telephone number.
pub const PHONE: Spec = Spec::of(Holds::Phone);
/// A name that the program gives.
pub const CODE: Spec = Spec::of(Holds::Code).by_use_case();
/// Bytes that the vault keeps.
pub const BLOB: Spec = Spec::of(Holds::Blob).internal().by_use_case();
/// A grade from 1 to 5.
pub const GRADE: Spec = whole(Range::between(1, 5));
/// A whole number of percent, 0 to 100.
pub const PERCENT: Spec = whole(Range::between(0, 100));
/// A whole number, 0 or more.
pub const COUNT: Spec = whole(Range::between(0, u32::MAX as i64));
/// An amount of money.
pub const MONEY: Spec = Spec::of(Holds::Money { signed: false });
/// An amount of money that may be below zero.
pub const SIGNED_MONEY: Spec = Spec::of(Holds::Money { signed: true });
/// A record of the kind that the field before it names.
pub const ANY_RECORD: Spec = Spec::of(Holds::AnyReference).by_use_case();
/// No, until somebody says yes.
pub const NO: Spec = Spec::of(Holds::YesNo).starts("0");

/// A day.
pub const DAY: Spec = Spec::of(Holds::Date);
/// Who may read a record: only our firm, until somebody says otherwise.
pub const AUDIENCE: Spec = word::<crate::Audience>().starts("internal");
/// A place on the map.
pub const PLACE: Spec = whole(Range::between(-1_000_000, 1_000_000));

/// One of the words of a type.
pub const fn word<T: crate::record::SaysItself>() -> Spec {
    T::SPEC
}

/// A whole number within a range.
pub const fn whole(range: Range) -> Spec {
    Spec::of(Holds::Whole(range))
}

/// A decimal number within a range.
pub const fn decimal(range: Range) -> Spec {
    Spec::of(Holds::Decimal(range))
}

/// A record of this kind; the field is emptied when that one is removed.
pub const fn to(kind: &'static str) -> Spec {
    reference(kind, Removal::Emptied)
}

/// A record of this kind, without which this one says nothing: it goes when that one goes.
pub const fn part_of(kind: &'static str) -> Spec {
    reference(kind, Removal::GoesAlong)
}

/// A record of this kind, which cannot be removed while this one refers to it.
pub const fn needs(kind: &'static str) -> Spec {
    reference(kind, Removal::Forbidden)
}

const fn reference(kind: &'static str, removal: Removal) -> Spec {
    Spec::of(Holds::Reference { to: kind, removal })
}
