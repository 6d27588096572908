//! The files of the story, and the script that is told from them.

use desk::{Error, Result};

use crate::Telling;
use crate::calendar::Calendar;
use crate::dice::Dice;
use crate::play::Script;
use crate::tell::{self, Shared};
use crate::{order, read};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../stories/", $name, ".story")))),*]
    };
}

/// The firm, then every account in the order in which they came to it.
const FILES: [(&str, &str); 14] = files![
    "firm",
    "marlowe-strand",
    "dunmore-tax",
    "castellan-audit",
    "inverleith-legal",
    "ferrant-systems",
    "aldous-merrin",
    "kestrel-advisory",
    "halcyon-row",
    "oakhurst-data",
    "tessellate",
    "kitamori",
    "labedz-nowak",
    "glasswing-studio",
];

/// The whole story of one telling, in the order of time.
pub(crate) fn script(telling: Telling) -> Result<Script> {
    let calendar = Calendar::ending(telling.ends);
    let fault = |name: &str, why: String| Error::internal(format!("the story {name}, {why}"));
    let mut all = Vec::new();
    for (name, text) in FILES {
        all.push((name, read::tables(text).map_err(|why| fault(name, why))?));
    }
    let mut shared = Shared::default();
    let mut told = Vec::new();
    let mut files = Vec::new();
    for (name, tables) in &all {
        let dice = Dice::of(telling.seed, name);
        let of_firm = told.is_empty();
        let story =
            tell::story(&calendar, dice, tables, &mut shared, of_firm).map_err(|why| fault(name, why))?;
        files.push((*name, story.currency));
        told.push(story);
    }
    Ok(Script {
        entries: order::entries(told, telling.ends),
        records: shared.records,
        files,
    })
}
