//! What the store's tests share: stamps, a key, small builders.
#![allow(dead_code)] // each test program uses its own part

use chrono::{DateTime, TimeDelta};
use model::accounts::Account;
use model::{Currency, Id, Operation};
use store::{Did, Origin, Result, Stamp, Store, Wanted, Writing, Written};
use vault::DataKey;
use zeroize::Zeroizing;

/// The key of the tests' databases.
pub fn key() -> DataKey {
    DataKey::from_bytes(Zeroizing::new([7; 32]))
}

/// The `n`th moment of the tests, a minute apart, and the id of its transaction.
pub fn stamp(n: u32) -> Stamp {
    Stamp {
        at: DateTime::UNIX_EPOCH + TimeDelta::minutes(29_000_000 + i64::from(n)),
        txn: Id::fixed((1 << 64) + u128::from(n)),
    }
}

/// A step about an account that is called so.
pub fn did(name: &str) -> Did {
    Did::new(Operation::Edit, "account").named(name)
}

pub fn here<T>(
    store: &Store,
    n: u32,
    name: &str,
    f: impl FnOnce(&mut Writing<'_>) -> Result<T>,
) -> Result<Written<T>> {
    store.write(stamp(n), &did(name), Origin::Here, f)
}

pub fn account(n: u128, name: &str) -> Account {
    Account {
        name: name.into(),
        currency: Currency::USD,
        ..Account::begun(Id::fixed(n))
    }
}

/// What is looked for in the tests: at most ten, in every account.
pub fn wanted(text: &str) -> Wanted<'_> {
    Wanted {
        text,
        limit: 10,
        ..Wanted::default()
    }
}
