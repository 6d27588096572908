//! What can be asked for.

use std::path::PathBuf;

use crate::map::Arranged;
use chrono::NaiveDate;
use clap::{Parser, Subcommand};
use model::TimelineKind;

/// Account plans and QBR decks from a local encrypted vault.
///
/// The passphrase is read from TENURE_PASSPHRASE, else from standard input when that is not a terminal,
/// else asked for. Except on Windows it leaves the environment at once. Exit codes: 0 done, 2 asked for something that is not there, 3 the vault did not open,
/// 4 a file or a value is at fault, 5 nothing could be written, 70 a fault of Tenure's.
#[derive(Debug, Parser)]
#[command(name = "tenure", version)]
pub struct Args {
    /// The vault's folder; the window's when not given.
    #[arg(long, global = true, env = "TENURE_VAULT", value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// Answer in JSON, for machines.
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new vault and show its recovery key, once.
    Init,
    /// Make a new recovery key and show it, once. The old one opens the vault no more.
    RenewRecoveryKey,
    /// Import an account from a tenure-account/1 file. All of it or nothing. The firm stays as it is.
    Import {
        /// The file.
        file: PathBuf,
        /// What to take of what the file says of the firm, e.g. `name,currency`; `all` takes all of it.
        #[arg(long, value_name = "FIELD", value_delimiter = ',')]
        firm: Vec<String>,
    },
    /// Make an example portfolio with eighteen months of history, in a vault of its own.
    Example {
        /// The folder to make it in; `--vault` says the same.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// The day its history leads up to, e.g. 2025-10-06; today when not given.
        #[arg(long, value_name = "DATE")]
        until: Option<NaiveDate>,
        /// Another number gives other small talk.
        #[arg(long)]
        seed: Option<u64>,
    },
    /// List the accounts.
    Accounts {
        /// Write them to a file instead: CSV or XLSX, as the name ends.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// List the kinds of record and their fields.
    Kinds,
    /// List the records of a kind: of an account, or all there are.
    List {
        /// The kind, e.g. `risk`: see `tenure kinds`.
        kind: String,
        /// The account's name.
        account: Option<String>,
        /// Write them to a file instead: CSV or XLSX, as the name ends.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Add a record: `tenure add risk Brightfold statement="The sponsor may leave" likelihood=4`.
    Add {
        /// The kind.
        kind: String,
        /// The account's name, for what belongs to one; then `FIELD=VALUE`, references by name or id.
        #[arg(value_name = "ACCOUNT | FIELD=VALUE", required = true)]
        said: Vec<String>,
    },
    /// Set fields of a record; an empty value makes a field unknown.
    Set {
        /// The kind.
        kind: String,
        /// The record's id: see `tenure list`.
        id: String,
        /// `FIELD=VALUE`
        #[arg(value_name = "FIELD=VALUE", required = true)]
        said: Vec<String>,
    },
    /// Remove a record, with what says nothing without it.
    Remove {
        /// The kind.
        kind: String,
        /// The record's id.
        id: String,
    },
    /// Bring a removed record back, with what went along.
    BringBack {
        /// The kind.
        kind: String,
        /// The record's id.
        id: String,
    },
    /// Show everything that happened to a record, the newest first.
    History {
        /// The kind.
        kind: String,
        /// The record's id.
        id: String,
    },
    /// The firm's logo, on the cover and in the foot of every deck.
    #[command(subcommand)]
    Logo(Logo),
    /// Take the last change back.
    Undo,
    /// Do the last undone change again.
    Redo,
    /// Erase an account for ever, with its history and everything that belongs to it. It cannot be undone.
    Erase {
        /// The account's name; of a removed account its id.
        account: String,
        /// The account's name as it is written, to confirm; asked for at a terminal when not given.
        #[arg(long)]
        name: Option<String>,
    },
    /// Make a backup of the vault beside it, or list those there are. One is made by itself on the first unlocking of a day,
    /// and before an import, a restore or an update.
    Backup {
        /// List the backups there are.
        #[arg(long)]
        list: bool,
    },
    /// Restore a backup: show every record that changes, and change it in one step that `undo` takes back. Where the vault
    /// does not open or is not there, the backup takes its place and what is there is kept beside it.
    Restore {
        /// The backup: `newest`, its name or enough of its beginning, or the path of its folder.
        backup: String,
        /// Show what would change, and change nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Write an account as a tenure-account/1 file.
    Export {
        /// The account's name.
        account: String,
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Begin or find the review of a quarter, and set the day of its meeting.
    Prepare {
        /// The account's name.
        account: String,
        /// The quarter to look back on, e.g. 2025-Q3; the next one when not given.
        #[arg(long)]
        quarter: Option<String>,
        /// The day of the meeting, e.g. 2025-10-14.
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// Mark a review as held: its deck stays as it was shown.
    Hold {
        /// The account's name.
        account: String,
        /// The quarter it looked back on, e.g. 2025-Q3.
        #[arg(long)]
        quarter: String,
    },
    /// Show the week: where the portfolio stands, what moved and why, what to do first, what is due and open.
    Week {
        /// The day to compare today with, e.g. 2025-09-28; the Sunday before last week when not given.
        #[arg(long, value_name = "DATE")]
        since: Option<NaiveDate>,
        /// Write it to a file instead: a report (PDF), its tables (XLSX) or the first of them (CSV), as the name ends.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Show what is to be renewed, by the real deadline, and what may come of it.
    Renewals {
        /// Write it to a file instead: CSV or XLSX, as the name ends.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Show your own record: how often green was renewed and red left, how your calls came true, and which way the rules went
    /// after your overrides.
    Record,
    /// Show how healthy an account is and why that moved, or the scores of all accounts.
    Health {
        /// The account's name; all accounts when not given.
        account: Option<String>,
        /// The day to look at, e.g. 2025-10-06; today when not given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<NaiveDate>,
        /// The day to compare it with; the Sunday before last week when not given.
        #[arg(long, value_name = "DATE")]
        since: Option<NaiveDate>,
    },
    /// Write down what one line says: "met Anna at Acme re scope; promised the plan by Fri; warmer".
    Capture {
        /// The line.
        line: String,
        /// The account that it is about when it names nobody.
        #[arg(long, value_name = "NAME")]
        account: Option<String>,
        /// Show what it would write, and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Show what is owed, by you and to you, across all accounts: overdue, today, this week, later, on no day.
    Due {
        /// Only what is overdue, due within so many days, or on no day.
        #[arg(long, value_name = "DAYS")]
        within: Option<u32>,
        /// Write what has a day to a calendar file instead, with an alarm each. It names your clients.
        #[arg(long, value_name = "FILE")]
        ics: Option<PathBuf>,
    },
    /// Show the stream of an account, the newest first: contacts, surveys, commitments, value, reviews, incidents, stages.
    Timeline {
        /// The account's name.
        account: String,
        /// Only what this person of theirs took part in.
        #[arg(long, value_name = "NAME")]
        person: Option<String>,
        /// Only this kind of entry: touchpoint, survey, commitment, value, review, incident or stage.
        #[arg(long, value_name = "KIND")]
        kind: Option<TimelineKind>,
        /// Only what holds these words.
        #[arg(long, value_name = "WORDS", default_value = "")]
        text: String,
        /// So many entries, at most 500.
        #[arg(long, value_name = "N", default_value_t = 100)]
        most: u32,
        /// Go on where a page ended, as it says.
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
    },
    /// Show what of an account's plan wants a look: what is contradicted, has aged, or changed since the last review.
    Review {
        /// The account's name.
        account: String,
        /// The day since which changes are shown, e.g. 2025-09-28; the last review when not given.
        #[arg(long, value_name = "DATE")]
        since: Option<NaiveDate>,
    },
    /// Show an account's stakeholder map, or write it as SVG, PNG or PDF.
    Map {
        /// The account's name.
        account: String,
        /// How its people are arranged.
        #[arg(long, value_enum, default_value = "organisation")]
        arrangement: Arranged,
        /// As it stood at the end of this day, e.g. 2025-09-28; today when not given.
        #[arg(long, value_name = "DATE")]
        as_of: Option<NaiveDate>,
        /// Only what the map says by itself.
        #[arg(long, conflicts_with_all = ["without", "since", "out"])]
        findings: bool,
        /// What would be lost if this person left.
        #[arg(long, value_name = "NAME", conflicts_with_all = ["since", "out"])]
        without: Option<String>,
        /// Who joined, left, moved, and grew warmer or cooler since the end of this day.
        #[arg(long, value_name = "DATE", conflicts_with = "out")]
        since: Option<NaiveDate>,
        /// Where to write the map: SVG, PNG or PDF, as the name ends.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Write an account's plan as a PDF of A4 pages, for our firm only.
    Plan {
        /// The account's name.
        account: String,
        /// Where to write the PDF.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Hand an account over: write the document with its people, promises, risks and history, add the joint call as an
    /// action, and make the new owner its owner. When the day is still to come, an action on that day says to change the
    /// owner. One `undo` takes the actions and the new owner back; the file stays.
    Handover {
        /// The account's name.
        account: String,
        /// Who of ours takes it.
        #[arg(long, value_name = "NAME")]
        to: String,
        /// The day from which it counts, e.g. 2025-10-14; today when not given.
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
        /// Where to write the document: a PDF, or JSON, as the name ends.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Show what the open opportunities come to, stage by stage: of an account, or of all.
    Pipeline {
        /// The account's name; all accounts when not given.
        account: Option<String>,
    },
    /// Write an account's QBR deck as a PDF.
    Qbr {
        /// The account's name.
        account: String,
        /// The quarter to look back on, e.g. 2025-Q3; without it that of the next review: the oldest begun after the last that
        /// was held, else the last complete quarter, or the one after that review.
        #[arg(long)]
        quarter: Option<String>,
        /// The day the figures are of, e.g. 2025-10-06; the meeting's if that is past, else today.
        #[arg(long, value_name = "DATE")]
        as_of: Option<NaiveDate>,
        /// Where to write the PDF.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub enum Logo {
    /// Take a PNG or an SVG as the logo.
    Set {
        /// The file.
        file: PathBuf,
    },
    /// Take the logo off the decks.
    Remove,
    /// Write the logo to a file as decks show it: a PNG on white, without its margins.
    Show {
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}
