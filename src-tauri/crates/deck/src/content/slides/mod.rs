//! The fourteen slides: each carries exactly what its composition shows, and nothing of how.

/// Declares plain data that can be walked: fields are walked in the order in which they are read on the
/// slide, and a text's name is the way to it.
macro_rules! data {
    ($($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty,)* }

        impl Walk for $name {
            fn walk(&mut self, path: &str, visit: &mut dyn Visit) {
                $(self.$field.walk(&format!("{path}.{}", stringify!($field)), visit);)*
            }
        }
    )*};
}

/// List items with the name that tells them apart: the record they are of, or a rule's name.
macro_rules! keyed {
    ($($name:ident),* $(,)?) => {$(
        impl Keyed for $name {
            fn key(&self) -> Option<&str> {
                Some(&self.key)
            }
        }
    )*};
}

mod ahead;
mod front;
mod review;

pub use ahead::*;
pub use front::*;
pub use review::*;

use super::walk::Keyed;

keyed!(
    AgendaDecision,
    Block,
    SummaryRow,
    PastCommitment,
    ChangedFact,
    TargetRow,
    MeasuredRow,
    Outcome,
    Trend,
    Comparison,
    ValueStatement,
    RiskRow,
    InitiativeRow,
    HorizonGoal,
    GoalLine,
    Question,
    DecisionRow,
    CommitmentRow,
);

impl Keyed for ValuePart {
    fn key(&self) -> Option<&str> {
        Some(self.grade.as_str())
    }
}
