//! The test programs that take longest, from what `cargo test` writes while it runs them.

/// So many are told.
const TOLD: usize = 10;

/// The test programs of one run, each with its seconds.
#[derive(Default)]
pub struct Slowest {
    running: String,
    done: Vec<(String, f64)>,
}

impl Slowest {
    /// Takes in one line of the run.
    pub fn read(&mut self, line: &str) {
        if let Some(program) = line.trim_start().strip_prefix("Running ") {
            program.clone_into(&mut self.running);
        } else if let Some(tested) = line.trim_start().strip_prefix("Doc-tests ") {
            self.running = format!("doc tests of {tested}");
        } else if let Some((_, took)) = line.split_once("; finished in ")
            && let Some(seconds) = took.trim_end().strip_suffix('s').and_then(|s| s.parse().ok())
        {
            self.done.push((self.running.clone(), seconds));
        }
    }

    /// The slowest ten, slowest first.
    pub fn table(&self) -> String {
        let mut done: Vec<_> = self.done.iter().collect();
        done.sort_by(|a, b| b.1.total_cmp(&a.1));
        let rows = done.iter().take(TOLD);
        rows.map(|(program, seconds)| format!("  {seconds:>7.1} s  {program}"))
            .collect::<Vec<_>>()
            .join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ten_slowest_are_told_by_their_programs() {
        let mut slowest = Slowest::default();
        for n in 1..=12 {
            slowest.read(&format!("     Running tests/t{n}.rs (target/debug/deps/t{n}-0)"));
            slowest.read("test a_clock_that_went_back_is_said ... ok");
            slowest.read(&format!(
                "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in {n}.25s"
            ));
        }
        let table = slowest.table();
        assert_eq!(table.lines().count(), 10);
        assert!(table.starts_with("     12.2 s  tests/t12.rs"), "{table}");
        assert!(!table.contains("tests/t2.rs"), "{table}");
    }
}
