//! Running other programs: what is run is shown, and a failure becomes one sentence.

use std::env;
use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Outcome, place};

/// One line to the person at the terminal. On standard error, beside the output of the tools that xtask runs.
#[allow(clippy::print_stderr, reason = "xtask is a command-line program")]
pub fn say(line: &str) {
    eprintln!("{line}");
}

/// A program to run, in the project's top folder unless told otherwise.
pub struct Job {
    command: Command,
    shown: String,
}

impl Job {
    /// `program` as found on `PATH` or among xtask's tools.
    pub fn new(program: impl AsRef<OsStr>) -> Job {
        let shown = program.as_ref().to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.current_dir(place::root());
        if let Ok(path) = place::path_with_tools() {
            command.env("PATH", path);
        }
        Job { command, shown }
    }

    /// The cargo that runs xtask.
    pub fn cargo() -> Job {
        let mut job = Job::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        job.shown = "cargo".into();
        // The build folder of xtask itself, should it have been given on the command line alone.
        job.command.env("CARGO_TARGET_DIR", place::target());
        job
    }

    /// npm, in the UI's folder.
    pub fn npm() -> Job {
        Job::new(if cfg!(windows) { "npm.cmd" } else { "npm" }).within(place::ui())
    }

    /// Tauri's command line, once `machine::tauri_command_line` has seen to it.
    pub fn tauri() -> Job {
        let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
        let mut job = Job::new(place::npm_tools().join("node_modules").join(".bin").join(name));
        job.shown = "tauri".into();
        job
    }

    /// More arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Job {
        for argument in arguments {
            self.shown.push(' ');
            self.shown.push_str(&argument.as_ref().to_string_lossy());
            self.command.arg(argument);
        }
        self
    }

    /// Another folder to run in.
    pub fn within(mut self, folder: PathBuf) -> Job {
        self.command.current_dir(folder);
        self
    }

    /// One more environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Job {
        self.command.env(name, value);
        self
    }

    /// Without an environment variable that is set here.
    pub fn without(mut self, name: &str) -> Job {
        self.command.env_remove(name);
        self
    }

    /// Shows the command, runs it, and says so if it fails.
    pub fn run(mut self) -> Outcome {
        say(&format!("  $ {}", self.shown));
        let status = self.command.status().map_err(|error| self.cannot_start(&error))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`{}` failed ({status})", self.shown))
        }
    }

    /// Shows the command, runs it, shows what it writes line by line and hands each line on, and says so if it fails.
    pub fn run_watched(mut self, mut line: impl FnMut(&str)) -> Outcome {
        say(&format!("  $ {}", self.shown));
        let (written, writing) = io::pipe().map_err(|error| self.cannot_start(&error))?;
        let both = writing.try_clone().map_err(|error| self.cannot_start(&error))?;
        let mut child = self
            .command
            .stdout(writing)
            .stderr(both)
            .spawn()
            .map_err(|error| self.cannot_start(&error))?;
        let shown = self.shown;
        // The command holds the writing end, and reading ends when nobody does.
        drop(self.command);
        for read in BufReader::new(written).split(b'\n').map_while(Result::ok) {
            let read = String::from_utf8_lossy(&read);
            say(&read);
            line(&read);
        }
        match child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{shown}` failed ({status})")),
            Err(error) => Err(format!("`{shown}` was lost: {error}")),
        }
    }

    /// Runs it quietly and gives back what it wrote to standard output.
    pub fn output(mut self) -> Result<String, String> {
        let output = self
            .command
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| self.cannot_start(&error))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(format!("`{}` failed ({})", self.shown, output.status))
        }
    }

    /// What it wrote to standard output, or nothing if it failed; what it complains of is not shown.
    pub fn quiet_output(mut self) -> Option<String> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn cannot_start(&self, error: &std::io::Error) -> String {
        format!("`{}` cannot be started: {error}", self.shown)
    }
}
