//! Tables as files: the week, the renewals, the records of a kind. Each is rows of cells; how a file of them is written is
//! `exchange`'s.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use exchange::{Cell, Table, csv, xlsx};
use model::{Band, Column, Currency, Holds, Id, KindAbout, Money, PortfolioMeasure, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specta::Type;

use crate::accounts::AccountRow;
use crate::find::account_named;
use crate::health::{self, DueView, FirstView, HealthRow, LoopView, MeasureView, MovedView, RenewalView};
use crate::named::{Names, Row};
use crate::numbers::Numbers;
use crate::records::kind_named;
use crate::{Desk, Error, Result, files, text};

/// Which tables.
#[derive(Debug, Clone, PartialEq, Deserialize, Type)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum TablesOf {
    /// The accounts as they are listed.
    Accounts,
    /// The accounts with how they moved and why; then, in a file of several, what to do first, what is due, to be renewed
    /// and open.
    Week {
        /// Since when; since the Monday of last week when absent.
        since: Option<NaiveDate>,
    },
    /// What is to be renewed.
    Renewals,
    /// The measures of the portfolio.
    Portfolio,
    /// The records of a kind: of an account, or all there are.
    Records {
        /// The kind.
        kind: String,
        /// The account's name.
        account: Option<String>,
    },
}

/// How they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// The first table alone.
    Csv,
    /// All of them, a sheet each.
    Xlsx,
}

impl TableFormat {
    /// As a file's name ends; `None` when that says neither.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TableWritten {
    /// The file.
    pub path: String,
    /// How many rows its first table has.
    pub rows: u32,
}

impl Desk {
    /// Writes tables to a file, whole or not at all, as its name ends.
    ///
    /// # Errors
    /// [`Error::NotATable`] when the name ends in neither; when what is asked for is not there, or the file cannot be written.
    pub fn tables_write(&self, of: &TablesOf, out: &Path) -> Result<TableWritten> {
        let format = TableFormat::of(out).ok_or_else(|| Error::NotATable {
            file: out.display().to_string(),
        })?;
        let tables = self.tables(of)?;
        let first = tables.first().ok_or(Error::NoRecord)?;
        let bytes = match format {
            TableFormat::Csv => csv(first).into_bytes(),
            TableFormat::Xlsx => xlsx(&tables, self.clock.today()).map_err(Error::internal)?,
        };
        files::write_whole(out, &bytes, &self.folder())?;
        Ok(TableWritten {
            path: out.display().to_string(),
            rows: u32::try_from(first.rows.len()).unwrap_or(u32::MAX),
        })
    }

    /// What a file of tables is called unless somebody says otherwise, with this ending.
    pub fn tables_file_name(&self, of: &TablesOf, ending: &str) -> String {
        let name = match of {
            TablesOf::Accounts => said("table-accounts"),
            TablesOf::Week { .. } => said("report-kicker"),
            TablesOf::Renewals => said("table-renewals"),
            TablesOf::Portfolio => said("table-portfolio"),
            TablesOf::Records { kind, .. } => text::upper(&text::many(kind)),
        };
        files::suggested(&name, &format!(" {}{ending}", self.clock.today()))
    }

    fn tables(&self, of: &TablesOf) -> Result<Vec<Table>> {
        match of {
            TablesOf::Accounts => {
                let scores = self.health_all(None, None)?;
                let scores: HashMap<Id, &HealthRow> = scores.iter().map(|row| (row.account, row)).collect();
                let accounts = self.accounts_list()?.accounts;
                let row = |row: &AccountRow| account(row, scores.get(&row.id).copied());
                Ok(vec![table("accounts", &ACCOUNTS, &accounts, row)])
            }
            TablesOf::Week { since } => {
                let week = self.week_whole(*since)?;
                let rows = self.health_all(None, Some(week.since))?;
                let why = week.falls.iter().chain(&week.rises);
                let why: HashMap<Id, &MovedView> = why.map(|moved| (moved.account, moved)).collect();
                let moved = |row: &HealthRow| moved(row, why.get(&row.account).copied());
                Ok(vec![
                    table("moved", &MOVED, &rows, moved),
                    table("first", &FIRST, &week.first, first),
                    table("due", &DUE, &week.due, due),
                    table("renewals", &RENEWALS, &week.renewals, renewal),
                    table("open", &OPEN, &week.loops, open),
                ])
            }
            TablesOf::Renewals => {
                let renewals = self.renewals()?.renewals;
                Ok(vec![table("renewals", &RENEWALS, &renewals, renewal)])
            }
            TablesOf::Portfolio => {
                let measures = self.measures()?;
                Ok(vec![table("portfolio", &PORTFOLIO, &measures, measure)])
            }
            TablesOf::Records { kind, account } => {
                Ok(vec![self.record_table(kind_named(kind)?, account.as_deref())?])
            }
        }
    }

    fn record_table(&self, kind: &'static KindAbout, account: Option<&str>) -> Result<Table> {
        self.read(|reader| {
            let account = account.map(|name| account_named(reader, name)).transpose()?;
            let names = Names {
                numbers: Numbers::of(reader.firm()?.as_ref()),
                reader,
            };
            let told = |column: &&Column| column.name != "id";
            let columns: Vec<&Column> = kind.columns.iter().filter(told).collect();
            let rows = reader.rows(kind, account.map(|account| account.id))?;
            let cells = |row: &Vec<Value>| {
                let named = kind.columns.iter().map(|column| column.name.clone());
                let row: Row = named.zip(row.iter().cloned()).collect();
                columns
                    .iter()
                    .map(|column| of_record(&names, column, &row))
                    .collect()
            };
            Ok(Table {
                name: text::many(kind.entity),
                columns: columns.iter().map(|column| head_of(kind, column)).collect(),
                rows: rows.iter().map(cells).collect::<Result<_>>()?,
            })
        })
    }
}

const ACCOUNTS: [&str; 12] = [
    "account",
    "industry",
    "tier",
    "owner",
    "revenue",
    "currency",
    "score",
    "band",
    "due",
    "what",
    "overdue",
    "last_contact",
];
const MOVED: [&str; 8] = [
    "account",
    "score",
    "band",
    "score_before",
    "band_before",
    "moved",
    "why",
    "gates",
];
const FIRST: [&str; 3] = ["what", "account", "due"];
const DUE: [&str; 4] = ["account", "due", "days", "what"];
const RENEWALS: [&str; 11] = [
    "account", "service", "deadline", "days", "ended", "call", "reason", "amount", "currency", "band",
    "score",
];
const OPEN: [&str; 5] = ["account", "kind", "person", "due", "what"];
const PORTFOLIO: [&str; 9] = [
    "measure",
    "tier",
    "value",
    "unit",
    "n",
    "apart",
    "day_before",
    "value_before",
    "currency",
];

fn said(id: &str) -> String {
    text::said(id, &serde_json::Value::Null)
}

/// A table of rows of one type.
fn table<T>(name: &str, columns: &[&str], rows: &[T], cells: impl Fn(&T) -> Vec<Cell>) -> Table {
    Table {
        name: said(&format!("table-{name}")),
        columns: columns
            .iter()
            .map(|column| said(&format!("column-{column}")))
            .collect(),
        rows: rows.iter().map(cells).collect(),
    }
}

fn account(row: &AccountRow, scored: Option<&HealthRow>) -> Vec<Cell> {
    let minor = row.revenue_minor.as_deref().and_then(|minor| minor.parse().ok());
    let next = row.next_deadline.as_ref();
    let what = next.map(|due| {
        let kind = text::word("deadline", due.kind.as_str());
        [Some(kind.as_str()), due.what.as_deref()]
            .map(Option::unwrap_or_default)
            .join(" ")
    });
    vec![
        words(&row.name),
        some_words(row.industry.as_deref()),
        row.tier
            .map_or(Cell::Unknown, |tier| words(&text::word("tier", tier.as_str()))),
        some_words(row.owner.as_deref()),
        money(minor, row.currency),
        minor.map_or(Cell::Unknown, |_| words(row.currency.code())),
        number(scored.and_then(|scored| scored.points)),
        scored.map_or(Cell::Unknown, |scored| band(scored.band)),
        day(next.map(|due| due.on)),
        some_words(what.as_deref().map(str::trim)),
        Cell::Number(row.overdue.into()),
        day(row.last_contact),
    ]
}

fn moved(row: &HealthRow, why: Option<&MovedView>) -> Vec<Cell> {
    let gates: Vec<String> = row
        .gates
        .iter()
        .map(|gate| text::word("gate", gate.as_str()))
        .collect();
    let moved = row.points.zip(row.points_before);
    vec![
        words(&row.name),
        number(row.points),
        band(row.band),
        number(row.points_before),
        band(row.band_before),
        number(moved.map(|(now, before)| now - before)),
        why.map_or(Cell::Unknown, |why| {
            words(&health::said::reason(why.reason.as_ref()))
        }),
        words(&gates.join(", ")),
    ]
}

fn first(row: &FirstView) -> Vec<Cell> {
    vec![words(&row.what), words(&row.name), Cell::Day(row.by)]
}

fn due(row: &DueView) -> Vec<Cell> {
    let what = health::said::due(row);
    vec![
        words(&row.name),
        Cell::Day(row.on),
        number(Some(row.days)),
        words(&what),
    ]
}

fn renewal(row: &RenewalView) -> Vec<Cell> {
    let amount = row.amount.as_ref();
    let currency = amount.map(|amount| amount.currency);
    let minor = amount.and_then(|amount| amount.minor.parse().ok());
    vec![
        words(&row.name),
        some_words(row.service.as_deref()),
        Cell::Day(row.deadline),
        number(Some(row.days)),
        day(row.ended),
        words(&health::said::call(row)),
        some_words(row.reason.as_deref()),
        currency.map_or(Cell::Unknown, |currency| money(minor, currency)),
        currency.map_or(Cell::Unknown, |currency| words(currency.code())),
        band(row.band),
        number(row.points),
    ]
}

fn open(row: &LoopView) -> Vec<Cell> {
    vec![
        words(&row.name),
        words(&text::upper(&text::word("loop", row.kind.as_str()))),
        some_words(row.person.as_deref()),
        day(row.due),
        words(&row.record.name),
    ]
}

fn measure(row: &MeasureView) -> Vec<Cell> {
    let before = row.line.first().filter(|_| row.line.len() > 1);
    let key = row.key;
    vec![
        words(&health::figure_name(key.measure)),
        key.tier
            .map_or(Cell::Unknown, |tier| words(&text::word("tier", tier.as_str()))),
        rounded(row.value),
        some_words(
            unit(key.measure)
                .map(|unit| said(&format!("unit-{unit}")))
                .as_deref(),
        ),
        Cell::Number(row.n.into()),
        row.apart
            .as_ref()
            .map_or(Cell::Unknown, |apart| Cell::Number(apart.accounts.into())),
        day(before.map(|point| point.on)),
        before.map_or(Cell::Unknown, |point| rounded(point.value)),
        key.currency
            .map_or(Cell::Unknown, |currency| words(currency.code())),
    ]
}

/// What a measure is counted in; what is money has a currency.
fn unit(measure: PortfolioMeasure) -> Option<&'static str> {
    match measure {
        of if of.is_share() => Some("percent"),
        PortfolioMeasure::Nps | PortfolioMeasure::Csat => Some("points"),
        PortfolioMeasure::Tenure => Some("years"),
        PortfolioMeasure::TimeToClose | PortfolioMeasure::FirstValue => Some("days"),
        PortfolioMeasure::Breadth => Some("people"),
        _ => None,
    }
}

fn rounded(value: f64) -> Cell {
    Decimal::from_f64_retain(value).map_or(Cell::Unknown, |value| Cell::Number(value.round_dp(2).normalize()))
}

fn money(minor: Option<i64>, currency: Currency) -> Cell {
    minor.map_or(Cell::Unknown, |minor| Cell::Money(Money::minor(minor, currency)))
}

fn day(day: Option<NaiveDate>) -> Cell {
    day.map_or(Cell::Unknown, Cell::Day)
}

fn some_words(text: Option<&str>) -> Cell {
    words(text.unwrap_or_default())
}

fn words(text: &str) -> Cell {
    match text {
        "" => Cell::Unknown,
        text => Cell::Text(text.to_owned()),
    }
}

fn number(number: Option<i32>) -> Cell {
    number.map_or(Cell::Unknown, |number| Cell::Number(number.into()))
}

fn band(band: Band) -> Cell {
    words(&text::word("band", band.as_str()))
}

/// What a record's column is called; an amount's second one is its currency.
fn head_of(kind: &KindAbout, column: &Column) -> String {
    let label = match column.name.as_str() {
        "account" => said("column-account"),
        _ => text::label(kind.entity, column.field),
    };
    match column.is_second() {
        true => text::said("column-currency-of", &json!({ "name": label })),
        false => label,
    }
}

/// A value of a record: numbers and days as such, the rest as a person reads it.
fn of_record(names: &Names, column: &Column, row: &Row) -> Result<Cell> {
    let value = row.get(&column.name).unwrap_or(&Value::Null);
    let currency = || match row.get(&format!("{}_currency", column.name)) {
        Some(Value::Text(code)) => code.parse::<Currency>().ok(),
        _ => None,
    };
    Ok(match (column.holds, value) {
        (_, Value::Null) => Cell::Unknown,
        (Holds::Money { .. }, Value::Int(minor)) => match currency() {
            Some(currency) => Cell::Money(Money::minor(*minor, currency)),
            None => Cell::Number(Decimal::from(*minor)),
        },
        (Holds::Whole(_), Value::Int(number)) => Cell::Number(Decimal::from(*number)),
        (Holds::Decimal(_), Value::Text(number)) => {
            number.parse().map_or_else(|_| words(number), Cell::Number)
        }
        (Holds::Date, Value::Text(day)) => day.parse().map_or_else(|_| words(day), Cell::Day),
        (Holds::Word(_), Value::Text(word)) => words(&text::word(&column.name, word)),
        (_, Value::Text(code)) if column.is_second() => words(code),
        _ => {
            let shown = names.value(column, row)?;
            let said: Vec<String> = shown.into_iter().map(|part| part.text).collect();
            words(&said.join(", "))
        }
    })
}
