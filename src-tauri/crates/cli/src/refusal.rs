//! What ends a command before it is done.

use desk::Error;
use serde_json::{Value, json};

/// The command line's result.
pub type Result<T, E = Refusal> = std::result::Result<T, E>;

/// The desk's refusal, or words that are none of the command's.
#[derive(Debug)]
pub enum Refusal {
    /// The desk's.
    Desk(Error),
    /// What was typed, and what it should be.
    Typed {
        /// What it is about.
        what: String,
        /// What it should be, or why it is none.
        why: &'static str,
    },
}

impl Refusal {
    /// What was typed is none.
    pub fn typed(what: &str, why: &'static str) -> Self {
        Self::Typed {
            what: what.to_owned(),
            why,
        }
    }

    /// What is said on the terminal: the desk's sentence, and what a person at a terminal can do.
    pub fn sentence(&self) -> String {
        match self {
            Self::Desk(error) => match error.command_hint() {
                Some(hint) => format!("{} {hint}", error.sentence()),
                None => error.sentence(),
            },
            Self::Typed { what, why } => format!("{what}: {why}."),
        }
    }

    /// The same for machines.
    pub fn json(&self) -> Value {
        let error = match self {
            Self::Desk(error) => json!(error),
            Self::Typed { what, .. } => json!({ "code": "typed", "what": what }),
        };
        json!({ "error": error, "sentence": self.sentence() })
    }

    /// The exit code: 2 for what was typed.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Desk(error) => error.exit_code(),
            Self::Typed { .. } => 2,
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Desk(error)
    }
}
