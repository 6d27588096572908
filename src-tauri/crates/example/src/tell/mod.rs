//! From the rows of a story to its steps: which records are made and set on which day. It knows no kind by name but the
//! account; what a kind's fields hold, its declaration says.

mod cells;

use std::collections::HashMap;

use chrono::NaiveDate;
use model::{Currency, FieldAbout, KindAbout};

use crate::calendar::{Calendar, forward};
use crate::days::{Moment, Reckoning, When};
use crate::dice::Dice;
use crate::play::DEEDS;
use crate::read::{Doing, Row, Table};
use crate::say::{Words, one_of};
use crate::step::{Act, Hour, Said, Saying, Step};

type Told<T> = Result<T, String>;

/// A record of the story.
pub(crate) struct RecordOf {
    pub kind: &'static KindAbout,
    /// The record of its account; none for the firm's own.
    pub account: Option<usize>,
}

/// What all stories share: the firm's records by kind and name, its lists and its forms.
#[derive(Default)]
pub(crate) struct Shared<'t> {
    pub records: Vec<RecordOf>,
    names: HashMap<(&'static str, String), usize>,
    tables: Vec<&'t Table>,
}

/// One file of the story, told.
pub(crate) struct Story {
    pub steps: Vec<Step>,
    pub begin: NaiveDate,
    /// True when it begins with the history itself: what was there before is one step.
    pub imported: bool,
    pub currency: Option<Currency>,
    pub dice: Dice,
}

/// Tells a file. The firm's own comes first and is what the others share.
pub(crate) fn story<'t>(
    calendar: &Calendar,
    dice: Dice,
    tables: &'t [Table],
    shared: &mut Shared<'t>,
    of_firm: bool,
) -> Told<Story> {
    let begins = tables
        .iter()
        .find(|table| table.name == "account")
        .and_then(|table| {
            let at = table.columns.iter().position(|column| column == "when")?;
            table.rows.first()?.cells.get(at)
        });
    let mut begin = calendar.begin();
    let imported = begins.is_none_or(|begins| begins == "first");
    let mut dice = dice;
    let first = Reckoning { calendar, begin };
    if let (Some(begins), false) = (begins, imported) {
        begin = forward(first.day(begins, begin, &mut dice)?);
    }
    let mut teller = Teller {
        reckoning: Reckoning { calendar, begin },
        dice,
        shared,
        tables,
        names: HashMap::new(),
        account: None,
        currency: None,
        made_in: HashMap::new(),
        steps: Vec::new(),
    };
    for table in tables {
        teller.table(table)?;
    }
    let Teller {
        mut steps,
        made_in,
        dice,
        names,
        currency,
        ..
    } = teller;
    crate::order::before_what_needs_it(&mut steps, &made_in, begin);
    if of_firm {
        shared.names = names;
        shared.tables = tables.iter().collect();
    }
    Ok(Story {
        steps,
        begin,
        imported,
        currency,
        dice,
    })
}

struct Teller<'t, 'c, 's> {
    reckoning: Reckoning<'c>,
    dice: Dice,
    shared: &'s mut Shared<'t>,
    tables: &'t [Table],
    names: HashMap<(&'static str, String), usize>,
    account: Option<usize>,
    currency: Option<Currency>,
    /// The step in which each record is made.
    made_in: HashMap<usize, usize>,
    steps: Vec<Step>,
}

/// A row as it is read: every cell with the name of its column, its own before what its heading and its form say.
type Cells<'t> = Vec<(&'t str, &'t str)>;

/// What a row comes to at one moment.
#[derive(Default)]
struct Reading {
    key: Option<String>,
    said: Saying,
    /// Records that only tie others to this one: their kind, the field, the others.
    ties: Vec<(&'static KindAbout, &'static FieldAbout, usize)>,
    entered: Option<NaiveDate>,
    words: Words,
}

impl<'t> Teller<'t, '_, '_> {
    fn table(&mut self, table: &'t Table) -> Told<()> {
        if matches!(table.doing, Doing::List | Doing::Form) {
            return Ok(());
        }
        let every = self.tables.iter().chain(self.shared.tables.iter().copied());
        let mut forms: Vec<(&str, &[(String, String)])> = every
            .filter(|form| form.doing == Doing::Form && form.name == table.name)
            .map(|form| (form.of.as_str(), form.said.as_slice()))
            .collect();
        if forms.is_empty() {
            forms.push((&table.name, &[]));
        }
        let mut together = HashMap::new();
        for row in &table.rows {
            for (kind, said) in &forms {
                let own = table.columns.iter().zip(&row.cells);
                let constant = table.said.iter().chain(*said).map(|(name, value)| (name, value));
                let cells: Cells<'t> = own
                    .chain(constant)
                    .map(|(name, value)| (name.as_str(), value.as_str()))
                    .collect();
                self.row(table, kind, row, &cells, &mut together)
                    .map_err(|why| format!("line {}: {why}", row.line))?;
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        table: &Table,
        kind: &str,
        row: &Row,
        cells: &Cells<'t>,
        together: &mut HashMap<(NaiveDate, Hour), usize>,
    ) -> Told<()> {
        let kind = model::kind(kind).ok_or_else(|| format!("there is no kind or form `{kind}`"))?;
        let when = self.whole(cells, "when")?.ok_or("it does not say when")?;
        let (moments, place) = match self.reckoning.when(&when, &mut self.dice)? {
            When::At(moments) => (moments, None),
            // Until something needs it.
            When::Needed => (
                vec![Moment {
                    day: NaiveDate::MAX,
                    time: None,
                    nth: 0,
                }],
                None,
            ),
            When::With(column) => (
                vec![Moment {
                    day: self.reckoning.begin,
                    time: None,
                    nth: 0,
                }],
                Some(column),
            ),
        };
        for moment in moments {
            let reading = self.read(kind, cells, moment)?;
            let day = reading.entered.unwrap_or(moment.day);
            let hour = moment.time.map_or(Hour::Evening, Hour::At);
            let step = match (&place, together.get(&(day, hour))) {
                (Some(column), _) => self.step_of(&reading, column)?,
                (None, Some(step)) if table.together => *step,
                (None, _) => {
                    self.steps.push(Step {
                        day,
                        hour,
                        acts: Vec::new(),
                        line: row.line,
                    });
                    self.steps.len() - 1
                }
            };
            together.insert((day, hour), step);
            let record = match table.doing {
                Doing::Change => {
                    let record = self.named(kind.entity, reading.key.as_deref().unwrap_or_default())?;
                    self.steps[step].acts.push(Act::Set {
                        record,
                        said: reading.said,
                    });
                    record
                }
                _ => self.make(kind, reading.said, reading.key, reading.ties, step),
            };
            self.afterwards(kind, record, row, cells, moment, &reading.words)?;
        }
        Ok(())
    }

    /// Makes a record, by the name that the story will call it, with what ties others to it.
    fn make(
        &mut self,
        kind: &'static KindAbout,
        said: Saying,
        key: Option<String>,
        ties: Vec<(&'static KindAbout, &'static FieldAbout, usize)>,
        step: usize,
    ) -> usize {
        let title = kind.title().and_then(|title| text_of(&said, title.name));
        let key = key.or(title.map(str::to_owned));
        let record = self.add(kind, step, said);
        if kind.entity == "account" {
            self.account = Some(record);
            self.names.insert((kind.entity, String::new()), record);
        }
        if let Some(key) = key {
            self.names.insert((kind.entity, key), record);
        }
        for (tie, field, other) in ties {
            let within = tie.about.within.and_then(|within| tie.field(within));
            let ends = within.map(|within| (within, Said::Record(record))).into_iter();
            self.add(tie, step, ends.chain([(field, Said::Record(other))]).collect());
        }
        record
    }

    fn add(&mut self, kind: &'static KindAbout, step: usize, said: Saying) -> usize {
        let record = self.shared.records.len();
        if kind.entity == "account" {
            self.currency = text_of(&said, "currency").and_then(|code| code.parse().ok());
        }
        let account = self.account.filter(|_| kind.of_account);
        self.shared.records.push(RecordOf { kind, account });
        self.made_in.insert(record, step);
        self.steps[step].acts.push(Act::Create { record, said });
        record
    }

    /// What becomes of a record later: on the day under `then`, and on those of its deeds.
    fn afterwards(
        &mut self,
        kind: &'static KindAbout,
        record: usize,
        row: &Row,
        cells: &Cells<'t>,
        moment: Moment,
        words: &Words,
    ) -> Told<()> {
        let later = |act, day| Step {
            day,
            hour: Hour::Evening,
            acts: vec![act],
            line: row.line,
        };
        if let Some(then) = self.whole(cells, "then")?.filter(|then| !then.is_empty()) {
            let then = one_of(&then, &self.reckoning, moment, &mut self.dice)?;
            if then != "never" {
                let day = forward(self.reckoning.day(&then, moment.day, &mut self.dice)?);
                let moment = Moment {
                    day,
                    time: None,
                    ..moment
                };
                let mut words = words.clone();
                let mut said = Saying::new();
                for (name, raw) in cells {
                    if let Some(field) = name.strip_prefix("then ") {
                        self.field(kind, field, raw, moment, &mut words, &mut said)?;
                    }
                }
                self.steps.push(later(Act::Set { record, said }, day));
            }
        }
        for (name, deed) in DEEDS {
            if let Some(on) = self.whole(cells, name)? {
                let day = forward(self.reckoning.day(&on, moment.day, &mut self.dice)?);
                self.steps.push(later(Act::Deed { record, deed }, day));
            }
        }
        Ok(())
    }
}

fn text_of<'s>(said: &'s Saying, field: &str) -> Option<&'s str> {
    said.iter().find_map(|(about, said)| match said {
        Said::Text(text) if about.name == field => Some(text.as_str()),
        _ => None,
    })
}
