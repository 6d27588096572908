//! What the settings show.

use chrono::NaiveDate;
use model::{Currency, FiscalYear};
use serde::Serialize;
use specta::Type;

/// All settings.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct SettingsView {
    /// The firm's.
    pub firm: FirmView,
    /// Today, where the person is.
    pub today: NaiveDate,
    /// The vault's folder.
    pub vault_folder: String,
    /// This program's version.
    pub version: String,
}

/// The firm's settings; what is absent has not been set.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct FirmView {
    /// Its name.
    pub name: Option<String>,
    /// The currency of its totals.
    pub currency: Option<Currency>,
    /// A BCP 47 tag such as `en-US`.
    pub locale: Option<String>,
    /// When its year starts, as `MM-DD`.
    pub fiscal_year_starts: Option<FiscalYear>,
    /// Its accent colour, `#rrggbb`.
    pub accent: Option<String>,
    /// The time zone in which its weeks close, by its IANA name.
    pub time_zone: Option<String>,
    /// Its logo.
    pub logo: Option<LogoView>,
}

/// The firm's logo, as pages show it.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct LogoView {
    /// What its picture is asked for by; another logo has another.
    pub picture: String,
    /// How many pixels across.
    pub width: u32,
    /// How many pixels down.
    pub height: u32,
}

/// A logo that was written to a file.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct LogoSaved {
    /// Where it is.
    pub path: String,
    /// How many pixels across.
    pub width: u32,
    /// How many pixels down.
    pub height: u32,
}
