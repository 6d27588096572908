//! Finding an account, as every area does: by its id, or by its name as a person writes it.

use model::accounts::Account;
use model::health::{HealthProfile, Model};
use model::same_name;
use model::touchpoints::Cadence;
use model::{AccountRecords, Currency, Id};
use store::Reader;

use crate::{Error, Result};

/// The firm's currency while none is set.
pub(crate) const CURRENCY: Currency = Currency::USD;
/// So many near names are offered for one that is not there.
const NEAREST: usize = 3;

/// Everything about an account.
pub(crate) fn account_records(reader: &Reader, account: Id) -> Result<AccountRecords> {
    reader.account_records(account)?.ok_or_else(no_account)
}

/// What the firm has set about health.
pub(crate) fn health_model(reader: &Reader) -> Result<Model> {
    Ok(Model::of(
        &reader.all::<HealthProfile>()?,
        reader.all::<Cadence>()?,
    ))
}

/// The account of this name, however it is written; else the nearest names.
pub(crate) fn account_named(reader: &Reader, name: &str) -> Result<Account> {
    let accounts = reader.all::<Account>()?;
    if let Some(found) = accounts.iter().find(|account| same_name(&account.name, name)) {
        return Ok(found.clone());
    }
    let names: Vec<_> = accounts.into_iter().map(|account| account.name).collect();
    Err(Error::NoAccount {
        name: name.to_owned(),
        nearest: nearest(name, names),
    })
}

/// The names most like one that was asked for: those that hold it, then those that sound like it.
fn nearest(name: &str, names: Vec<String>) -> Vec<String> {
    let wanted = name.to_lowercase();
    let mut scored: Vec<_> = names
        .into_iter()
        .map(|name| {
            let own = name.to_lowercase();
            let likeness = if own.contains(&wanted) {
                1.0
            } else {
                strsim::jaro_winkler(&own, &wanted)
            };
            (likeness, name)
        })
        .filter(|(likeness, _)| *likeness > 0.6)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    scored.into_iter().take(NEAREST).map(|(_, name)| name).collect()
}

/// There is no account with this id.
pub(crate) fn no_account() -> Error {
    Error::NoAccount {
        name: String::new(),
        nearest: Vec::new(),
    }
}
