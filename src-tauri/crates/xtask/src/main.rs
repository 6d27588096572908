//! `cargo xtask`: the developer's commands. Each is a thin order of other people's tools (cargo, npm, Tauri's
//! command line), so that a fresh machine and CI walk exactly the same way.

mod app;
mod bench;
mod bindings;
mod bundle;
mod checks;
mod decks;
mod icons;
mod machine;
mod place;
mod run;
mod schema;
mod slowest;
mod steps;
mod window;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What every command gives back: nothing, or one sentence for the person at the terminal.
pub type Outcome = Result<(), String>;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Build, run and check Tenure",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build the program and open its window
    App {
        /// Open an example portfolio with eighteen months of history, in a vault of its own
        #[arg(long)]
        example: bool,
        /// Build without optimisation: quicker to build, slower to use, with the web inspector
        #[arg(long)]
        debug: bool,
    },
    /// Run every check that CI runs
    Test,
    /// Generate ui/src/api/bindings.ts from the shell's commands
    Bindings {
        /// Only say whether the file is up to date
        #[arg(long)]
        check: bool,
    },
    /// Generate the JSON Schema of the account file from the model's declarations
    Schema,
    /// Run the benchmarks, in release
    Bench,
    /// Run the tests in the real window alone
    E2e {
        /// Only the tests whose name contains this
        filter: Option<String>,
    },
    /// Compare the example decks with the checked-in pages
    Golden {
        /// Take today's pages as the new reference: look at them first
        #[arg(long)]
        update: bool,
    },
    /// Make the icon set from icons/source.svg
    Icons,
    /// Build the installer of this system
    Bundle {
        /// Which: deb, appimage (its tools are fetched from the network), msi, dmg
        #[arg(long, default_value = bundle::USUAL)]
        bundles: String,
    },
    /// Format Rust, TypeScript and Svelte
    Fmt,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::App { example, debug } => app::open(example, debug),
        Command::Test => checks::all(),
        Command::Bindings { check } => machine::for_building().and_then(|()| bindings::generate(check)),
        Command::Schema => schema::generate(),
        Command::Bench => bench::all(),
        Command::E2e { filter } => window::test(filter.as_deref()),
        Command::Golden { update } => decks::golden(update),
        Command::Icons => icons::make(),
        Command::Bundle { bundles } => bundle::make(&bundles),
        Command::Fmt => checks::format(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            run::say(&format!("xtask: {sentence}"));
            ExitCode::FAILURE
        }
    }
}
