//! A table as a file of its own: CSV for programs, XLSX for people. In both a text is a text: a spreadsheet that opens the file
//! calculates nothing.

use chrono::{Datelike, NaiveDate};
use model::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A table: its columns' names, and rows that are as wide.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is called.
    pub name: String,
    /// What its columns are called.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing is known.
    Unknown,
    /// A text.
    Text(String),
    /// A number.
    Number(Decimal),
    /// An amount; its currency has a column of its own.
    Money(Money),
    /// A day.
    Day(NaiveDate),
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// Most characters of a sheet's name, and those that none may have.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: &str = r"[]:*?/\";

/// The table as CSV (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula begins with an apostrophe; a
/// number that somebody typed stays one.
pub fn csv(table: &Table) -> String {
    let mut out = String::new();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        out.push_str(&cells.collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    };
    row(&mut table.columns.iter().map(|name| quoted(name)));
    for cells in &table.rows {
        row(&mut cells.iter().map(|cell| match cell {
            Cell::Unknown => String::new(),
            Cell::Text(text) => quoted(text),
            Cell::Number(number) => number.to_string(),
            Cell::Money(money) => money.to_decimal().to_string(),
            Cell::Day(day) => day.to_string(),
        }));
    }
    out
}

fn quoted(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len() + 1);
    // Where a spreadsheet parts rows at `;` or tabs, a cell begins after each of them too.
    let mut begins = text.parse::<Decimal>().is_err();
    for letter in text.chars() {
        if begins && FORMULA.contains(&letter) {
            harmless.push('\'');
        }
        begins = matches!(letter, ';' | '\t') || begins && matches!(letter, ' ' | '"');
        harmless.push(letter);
    }
    match harmless.contains([',', ';', '\t', '"', '\n', '\r']) {
        true => format!("\"{}\"", harmless.replace('"', "\"\"")),
        false => harmless,
    }
}

/// The tables as a workbook, a sheet each, as of a day: it stands in the file as the day on which it was made.
///
/// # Errors
/// When a table is larger than a sheet.
pub fn xlsx(tables: &[Table], made: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let year = u16::try_from(made.year()).unwrap_or(1900);
    let (month, day) = (made.month(), made.day());
    let on = ExcelDateTime::from_ymd(year, byte(month), byte(day))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&on));
    let head = Format::new().set_bold();
    let forms = Forms {
        day: Format::new().set_num_format("yyyy-mm-dd"),
        money: ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000"]
            .map(|form| Format::new().set_num_format(form)),
    };
    for table in tables {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&table.name))?;
        for (column, name) in (0..).zip(&table.columns) {
            sheet.write_string_with_format(0, column, name, &head)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                put(sheet, row, column, cell, &forms)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
    }
    book.save_to_buffer()
}

/// How days are shown, and amounts by the decimal places of their currency.
struct Forms {
    day: Format,
    money: [Format; 5],
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, forms: &Forms) -> Result<(), XlsxError> {
    match cell {
        Cell::Unknown => sheet,
        Cell::Text(text) => sheet.write_string(row, column, text)?,
        Cell::Money(money) => {
            let places = usize::try_from(money.currency.exponent()).unwrap_or(0);
            let form = &forms.money[places.min(forms.money.len() - 1)];
            let amount = money.to_decimal().to_f64().unwrap_or_default();
            sheet.write_number_with_format(row, column, amount, form)?
        }
        Cell::Number(number) => match number.to_f64() {
            Some(number) => sheet.write_number(row, column, number)?,
            None => sheet.write_string(row, column, number.to_string())?,
        },
        Cell::Day(day) => {
            let year = u16::try_from(day.year()).unwrap_or(0);
            // A spreadsheet knows no day before 1900: such a one is a text.
            match ExcelDateTime::from_ymd(year, byte(day.month()), byte(day.day())) {
                Ok(on) => sheet.write_datetime_with_format(row, column, &on, &forms.day)?,
                Err(_) => sheet.write_string(row, column, day.to_string())?,
            }
        }
    };
    Ok(())
}

fn byte(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(1)
}

/// A name as a sheet takes it.
fn sheet_name(name: &str) -> String {
    let plain = name.chars().filter(|c| !NOT_IN_NAMES.contains(*c));
    plain.take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        Table {
            name: "What is due: [all]".to_owned(),
            columns: vec!["Name".to_owned(), "=Sum".to_owned()],
            rows,
        }
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn no_text_of_a_csv_is_a_formula_and_numbers_stay_numbers() {
        let rows = vec![
            vec![text("=HYPERLINK(\"x\")"), Cell::Number((-5).into())],
            vec![text("+49 30, home"), Cell::Unknown],
            vec![text("two\nlines"), Cell::Day("2025-10-06".parse().unwrap())],
            vec![text("@you"), text("-")],
            vec![text("-12.50"), text("\t=1")],
            vec![text("a;=1; +2"), text("a\t@b")],
        ];
        assert_eq!(
            csv(&table(rows)),
            "Name,'=Sum\r\n\"'=HYPERLINK(\"\"x\"\")\",-5\r\n\"'+49 30, home\",\r\n\"two\nlines\",2025-10-06\r\n'@you,'-\r\n-12.50,\"'\t'=1\"\r\n\"a;'=1; '+2\",\"a\t'@b\"\r\n"
        );
    }

    #[test]
    fn a_workbook_is_the_same_each_time_and_takes_any_name_and_day() {
        let day = "2025-10-06".parse().unwrap();
        let rows = vec![vec![text("=1+1"), Cell::Day("1066-10-14".parse().unwrap())]];
        let made = xlsx(&[table(rows.clone())], day).unwrap();
        assert_eq!(made, xlsx(&[table(rows)], day).unwrap());
        assert!(made.starts_with(b"PK"));
    }
}
