//! What the settings show. The firm is a record like any other: what is typed of it goes through the record door.

mod logo;
mod views;

pub use views::*;

use crate::desk::hold;
use crate::{Desk, Result};

impl Desk {
    /// All settings.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn settings_get(&self) -> Result<SettingsView> {
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        let logo = self.logo(firm.as_ref())?;
        let picture = firm.as_ref().and_then(|f| f.logo.clone());
        Ok(SettingsView {
            firm: FirmView {
                name: firm.as_ref().and_then(|f| f.name.clone()),
                currency: firm.as_ref().and_then(|f| f.currency),
                locale: firm.as_ref().and_then(|f| f.locale.clone()),
                fiscal_year_starts: firm.as_ref().and_then(|f| f.fiscal_year_starts),
                accent: firm.as_ref().and_then(|f| f.accent.clone()),
                logo: picture
                    .zip(logo)
                    .map(|(picture, logo)| logo::logo_view(picture, &logo)),
                time_zone: firm.as_ref().and_then(|f| f.time_zone.clone()),
            },
            today: self.clock.today(),
            vault_folder: hold(&self.state).folder.display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }
}
