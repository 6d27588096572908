//! The firm's settings.

mod views;

pub use views::*;

use crate::desk::hold;
use crate::{Desk, Error, Result};
use model::settings::Firm;
use model::{Operation, Record};
use store::Did;

impl Desk {
    /// All settings.
    ///
    /// # Errors
    /// When the vault is locked.
    pub fn settings_get(&self) -> Result<SettingsView> {
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        Ok(SettingsView {
            firm: FirmView {
                name: firm.as_ref().and_then(|f| f.name.clone()),
                currency: firm.as_ref().and_then(|f| f.currency),
                locale: firm.as_ref().and_then(|f| f.locale.clone()),
                fiscal_year_starts: firm.as_ref().and_then(|f| f.fiscal_year_starts),
                accent: firm.as_ref().and_then(|f| f.accent.clone()),
            },
            today: self.clock.today(),
            vault_folder: hold(&self.state).folder.display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// Sets the firm's settings as given; what is absent or blank is unset.
    ///
    /// # Errors
    /// When the locale is not one we know how to write numbers in, or the accent is no colour.
    pub fn settings_set_firm(&self, view: FirmView) -> Result<SettingsView> {
        let text = |text: Option<String>| text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
        let locale = text(view.locale);
        if let Some(tag) = &locale
            && !crate::numbers::knows(tag)
        {
            let why = format!("{tag} is not a language and country such as en-US");
            return Err(Error::Invalid {
                field: "locale".into(),
                why,
            });
        }
        let accent = text(view.accent).map(|accent| accent.to_ascii_lowercase());
        if let Some(colour) = &accent
            && !is_colour(colour)
        {
            let why = "a colour is written like #14524a".to_owned();
            return Err(Error::Invalid {
                field: "accent".into(),
                why,
            });
        }
        let new_id = self.new_id();
        self.write(&Did::new(Operation::Edit, Firm::ENTITY), |tx| {
            let before = tx.firm()?;
            let after = Firm {
                id: before.as_ref().map_or(new_id, |f| f.id),
                name: text(view.name),
                currency: view.currency,
                locale,
                fiscal_year_starts: view.fiscal_year_starts,
                accent,
            };
            match before {
                Some(_) => tx.update(&after).map(drop)?,
                None => tx.insert(&after)?,
            }
            Ok(())
        })?;
        self.settings_get()
    }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
