//! Steps with their times: all are run even after one has failed, so that one run shows everything that is wrong.

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::run::say;

/// A row of the table at the end.
struct Step {
    name: &'static str,
    took: Duration,
    outcome: Option<Outcome>,
}

/// The steps of one run, in order.
#[derive(Default)]
pub struct Steps {
    done: Vec<Step>,
}

impl Steps {
    /// Runs one step under its name.
    pub fn run(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) {
        say(&format!("\n── {name}"));
        let start = Instant::now();
        let outcome = step();
        if let Err(sentence) = &outcome {
            say(&format!("  ✕ {sentence}"));
        }
        self.done.push(Step {
            name,
            took: start.elapsed(),
            outcome: Some(outcome),
        });
    }

    /// Runs a step that means nothing unless all before it passed; else it is listed as not run.
    pub fn run_if_passed(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) {
        if self.failed().is_empty() {
            self.run(name, step);
        } else {
            self.done.push(Step {
                name,
                took: Duration::ZERO,
                outcome: None,
            });
        }
    }

    /// The table, as text.
    pub fn table(&self) -> String {
        let width = self
            .done
            .iter()
            .map(|step| step.name.chars().count())
            .max()
            .unwrap_or(0);
        let row = |step: &Step| {
            let mark = match step.outcome {
                Some(Ok(())) => "✓",
                Some(Err(_)) => "✕",
                None => "–",
            };
            format!(
                "  {mark} {:width$}  {:>7.1} s",
                step.name,
                step.took.as_secs_f64()
            )
        };
        self.done.iter().map(row).collect::<Vec<_>>().join("\n")
    }

    /// Nothing if all passed, else the names of what failed.
    pub fn outcome(&self) -> Outcome {
        match self.failed().as_slice() {
            [] => Ok(()),
            failed => Err(format!("not passed: {}", failed.join(", "))),
        }
    }

    fn failed(&self) -> Vec<&'static str> {
        self.done
            .iter()
            .filter(|step| matches!(step.outcome, Some(Err(_))))
            .map(|step| step.name)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_named_and_does_not_stop_the_next() {
        let mut steps = Steps::default();
        steps.run("format", || Err("two files differ".into()));
        steps.run("lint", || Ok(()));
        steps.run_if_passed("window", || Ok(()));
        assert_eq!(steps.outcome(), Err("not passed: format".into()));
        let table = steps.table();
        assert!(
            table.contains("✕ format") && table.contains("✓ lint") && table.contains("– window"),
            "{table}"
        );
    }
}
