//! The small pieces of English that sentences are composed from. Each is a rule over words or a table of
//! the language; none knows a client.

mod count;
mod nouns;
mod promise;
mod verbs;

pub use count::{
    capitalised, counted, list, number_word, number_word_with_tens, read_number, share_of, spelled,
};
pub use nouns::{Proper, be, before_preposition, content_words, is_plural, lower_first, with_article};
pub use promise::Promised;
pub use verbs::{goal_object, imperative, is_imperative, predicate};
