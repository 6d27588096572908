//! What every command needs: the desk, asked on a thread where it may take its time.

use std::sync::Arc;

use chrono::NaiveDate;
use desk::vault::VaultView;
use desk::{Desk, Error};
use example::{ExampleMark, Making};
use serde::Serialize;
use specta::Type;

use crate::closing::Kept;

/// The state of the running program.
pub struct Shell {
    desk: Arc<Desk>,
    kept: Kept,
    making: Arc<Making>,
}

/// Whether there is a vault, whether it is open, and whether it is an example's.
#[derive(Debug, Clone, Serialize, Type)]
pub struct VaultSeen {
    /// The vault.
    #[serde(flatten)]
    pub vault: VaultView,
    /// For an example: the day up to which its history goes. All that is in it is invented.
    pub example: Option<NaiveDate>,
}

/// A command's answer.
pub type Answer<T> = Result<T, Error>;

impl Shell {
    /// A shell around this desk.
    pub fn new(desk: Desk) -> Shell {
        Shell {
            desk: Arc::new(desk),
            kept: Kept::default(),
            making: Arc::default(),
        }
    }

    /// The desk itself, for what is over at once.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The hand-over before a lock.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// The making of an example.
    pub fn making(&self) -> Arc<Making> {
        Arc::clone(&self.making)
    }

    /// As [`Shell::ask`], for what gives back the vault.
    pub async fn look<U>(&self, use_case: U) -> Answer<VaultSeen>
    where
        U: FnOnce(&Desk) -> Answer<VaultView> + Send + 'static,
    {
        self.ask(move |desk| {
            let vault = use_case(desk)?;
            let example = ExampleMark::of(&desk.folder()).map(|mark| mark.ends);
            Ok(VaultSeen { vault, example })
        })
        .await
    }

    /// Runs a use case off the window's thread: neither a query nor the passphrase's key derivation stops the window.
    pub async fn ask<T, U>(&self, use_case: U) -> Answer<T>
    where
        T: Send + 'static,
        U: FnOnce(&Desk) -> Answer<T> + Send + 'static,
    {
        let desk = Arc::clone(&self.desk);
        tauri::async_runtime::spawn_blocking(move || use_case(&desk))
            .await
            .unwrap_or_else(|_| {
                Err(Error::Internal {
                    what: "a use case stopped".into(),
                })
            })
    }
}
