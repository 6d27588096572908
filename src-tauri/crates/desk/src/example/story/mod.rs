//! The example's story as data: what a person would have recorded in eighteen months, account by account.
//!
//! Every account has a file of its own. Days are told from the end of the story (`Ago`) or by quarter
//! (`Q`), so that the story is as true on one end day as on another; nothing here is a date.

mod aldous_merrin;
mod castellan_audit;
mod dunmore_tax;
mod ferrant_systems;
mod firm;
mod glasswing_studio;
mod halcyon_row;
mod inverleith_legal;
mod kestrel_advisory;
mod kitamori;
mod labedz_nowak;
mod marlowe_strand;
mod oakhurst_data;
mod rows;
mod tessellate;
mod words;

pub(super) use firm::{FIRM, SERVICES, TEAM};
pub(super) use rows::*;

/// Every account's story, in the order in which they came to the firm.
pub(super) fn all() -> Vec<Story> {
    vec![
        marlowe_strand::story(),
        dunmore_tax::story(),
        castellan_audit::story(),
        inverleith_legal::story(),
        ferrant_systems::story(),
        aldous_merrin::story(),
        kestrel_advisory::story(),
        halcyon_row::story(),
        oakhurst_data::story(),
        tessellate::story(),
        kitamori::story(),
        labedz_nowak::story(),
        glasswing_studio::story(),
    ]
}
