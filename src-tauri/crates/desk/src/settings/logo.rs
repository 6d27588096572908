//! The firm's logo: chosen out of a file, kept in the vault, and on every deck that is composed from then on. A deck that
//! was held keeps the one it was shown with.

use std::path::Path;

use deck::logo::{Logo, MOST_BYTES};
use model::Record;
use model::settings::Firm;
use store::Did;

use super::{LogoSaved, LogoView};
use crate::files::{read_at_most, write_whole};
use crate::{Desk, Error, Result};

impl Desk {
    /// Takes a file's picture as the firm's logo; undone like any other change.
    ///
    /// # Errors
    /// [`Error::FileUnreadable`]; [`Error::LogoUnfit`] when it is no logo, with the reason.
    pub fn logo_set(&self, path: &Path) -> Result<LogoView> {
        self.open()?;
        let bytes = read_at_most(path, MOST_BYTES)?;
        let logo = Logo::read(&bytes).map_err(|why| Error::LogoUnfit {
            file: path.display().to_string(),
            why,
        })?;
        let new_id = self.new_id();
        let picture = self.write(&logo_did(), |tx| {
            let picture = tx.put_blob(logo.png())?;
            let logo = Some(picture.clone());
            match tx.firm()? {
                Some(firm) => drop(tx.update(&Firm { logo, ..firm })?),
                None => tx.insert(&Firm {
                    logo,
                    ..Firm::begun(new_id)
                })?,
            }
            Ok(picture)
        })?;
        Ok(logo_view(picture, &logo))
    }

    /// Takes the logo off the decks that are composed from now on.
    ///
    /// # Errors
    /// [`Error::NoLogo`].
    pub fn logo_remove(&self) -> Result<()> {
        self.write(&logo_did(), |tx| {
            let firm = tx.firm()?.filter(|firm| firm.logo.is_some());
            let firm = firm.ok_or(Error::NoLogo)?;
            Ok(tx.update(&Firm { logo: None, ..firm }).map(drop)?)
        })
    }

    /// Writes the logo to a file as it is kept: a PNG on white, without its margins.
    ///
    /// # Errors
    /// [`Error::NoLogo`]; when the file cannot be written.
    pub fn logo_save(&self, path: &Path) -> Result<LogoSaved> {
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        let logo = self.logo(firm.as_ref())?.ok_or(Error::NoLogo)?;
        write_whole(path, logo.png(), &self.folder())?;
        let (width, height) = logo.pixels();
        Ok(LogoSaved {
            path: path.display().to_string(),
            width,
            height,
        })
    }

    /// The logo's picture, a PNG, while it is the one under this hash.
    ///
    /// # Errors
    /// [`Error::NoLogo`] when it is another by now, or none.
    pub fn logo_picture(&self, picture: &str) -> Result<Vec<u8>> {
        let firm = self.read(|reader| Ok(reader.firm()?))?;
        let firm = firm.filter(|firm| firm.logo.as_deref() == Some(picture));
        let logo = self.logo(firm.as_ref())?.ok_or(Error::NoLogo)?;
        Ok(logo.png().to_vec())
    }

    /// The firm's logo, read from the vault.
    pub(crate) fn logo(&self, firm: Option<&Firm>) -> Result<Option<Logo>> {
        let Some(picture) = firm.and_then(|firm| firm.logo.as_ref()) else {
            return Ok(None);
        };
        let png = self.read(|reader| Ok(reader.blob(picture)?))?;
        let logo = png.and_then(Logo::kept);
        logo.ok_or(Error::LogoGone).map(Some)
    }
}

fn logo_did() -> Did {
    Did::edit(Firm::ENTITY, "logo")
}

/// A logo as the settings show it.
pub(super) fn logo_view(picture: String, logo: &Logo) -> LogoView {
    let (width, height) = logo.pixels();
    LogoView {
        picture,
        width,
        height,
    }
}
