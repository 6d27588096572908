//! A story file as its tables: a heading that says what the rows are, a row of column names, the rows. What a cell may
//! say is told in `stories/README.md`.

/// What the rows of a table do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Each makes a record of a kind, or of a form's.
    Add,
    /// Each sets fields of a record that is there.
    Change,
    /// They are something to throw the dice for.
    List,
    /// They say what every row of its name says besides its own cells.
    Form,
}

/// A table of a story.
#[derive(Debug)]
pub(crate) struct Table {
    pub doing: Doing,
    /// The kind or form of its rows; the name of a list or form.
    pub name: String,
    /// The kind that a form is of.
    pub of: String,
    /// True when the rows of one moment are one step.
    pub together: bool,
    /// What each row says besides its own cells.
    pub said: Vec<(String, String)>,
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where it stands in its file.
    pub line: usize,
    pub cells: Vec<String>,
}

/// The tables of a file; what is wrong with it is said with its line.
pub(crate) fn tables(text: &str) -> Result<Vec<Table>, String> {
    let mut tables: Vec<Table> = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        let found = match line.chars().next() {
            None | Some('#') => Ok(()),
            Some('|' | '-') => tables
                .last_mut()
                .ok_or("a row without a heading".to_owned())
                .and_then(|table| table.take(line, n + 1)),
            Some(_) => heading(line).map(|table| tables.push(table)),
        };
        found.map_err(|why| format!("line {}: {why}", n + 1))?;
    }
    Ok(tables)
}

fn heading(line: &str) -> Result<Table, String> {
    let mut parts = line.split('|').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let said = parts.map(saying).collect::<Result<_, _>>()?;
    let (doing, rest) = match first.split_once(' ') {
        Some(("change", rest)) => (Doing::Change, rest),
        Some(("list", rest)) => (Doing::List, rest),
        Some(("form", rest)) => (Doing::Form, rest),
        _ => (Doing::Add, first),
    };
    let (rest, together) = match rest.strip_suffix(" together") {
        Some(rest) => (rest, true),
        None => (rest, false),
    };
    let (name, of) = rest.split_once('=').unwrap_or((rest, rest));
    Ok(Table {
        doing,
        name: name.trim().to_owned(),
        of: of.trim().to_owned(),
        together,
        said,
        columns: Vec::new(),
        rows: Vec::new(),
    })
}

/// `name = value`
fn saying(text: &str) -> Result<(String, String), String> {
    let (name, value) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}` is not NAME = VALUE"))?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

impl Table {
    fn take(&mut self, line: &str, number: usize) -> Result<(), String> {
        if let Some(text) = line.strip_prefix('-') {
            self.columns = vec!["text".to_owned()];
            self.rows.push(Row {
                line: number,
                cells: vec![text.trim().to_owned()],
            });
            return Ok(());
        }
        let cells: Vec<String> = line
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().to_owned())
            .collect();
        if self.doing == Doing::Form {
            self.said.extend(
                cells
                    .iter()
                    .map(|cell| saying(cell))
                    .collect::<Result<Vec<_>, _>>()?,
            );
        } else if self.columns.is_empty() {
            self.columns = cells;
        } else if cells.len() == self.columns.len() {
            self.rows.push(Row { line: number, cells });
        } else {
            return Err(format!(
                "{} cells under {} columns",
                cells.len(),
                self.columns.len()
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_table_by_table_and_a_fault_is_told_with_its_line() {
        let text = "# A client.\nlist calls\n- one\n- two\n\nrisk together | audience = client\n| when | key\n| -5 | a\n\nform talk = touchpoint\n| on = day\n";
        let tables = tables(text).unwrap();
        let shown: Vec<_> = tables
            .iter()
            .map(|t| (t.doing, t.name.as_str(), t.of.as_str(), t.together, t.rows.len()))
            .collect();
        assert_eq!(
            shown,
            [
                (Doing::List, "calls", "calls", false, 2),
                (Doing::Add, "risk", "risk", true, 1),
                (Doing::Form, "talk", "touchpoint", false, 0)
            ]
        );
        assert_eq!(tables[1].said, [("audience".to_owned(), "client".to_owned())]);
        assert_eq!(tables[2].said, [("on".to_owned(), "day".to_owned())]);
        assert_eq!(
            super::tables("risk\n| when | key\n| -5\n").unwrap_err(),
            "line 3: 1 cells under 2 columns"
        );
    }
}
