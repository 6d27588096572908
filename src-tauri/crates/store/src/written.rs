//! When each record of an account was last written: what the log says of a record's age.

use chrono::{DateTime, Utc};
use model::Id;

use crate::read::Reader;
use crate::{Error, Result};

/// The last entry of a record in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastWrite {
    /// Its table.
    pub entity: String,
    /// Its id.
    pub row_id: Id,
    /// When, by the wall clock.
    pub at: DateTime<Utc>,
}

/// The index lies in the order of the records, so each one's changes come together and nothing is sorted.
const LAST: &str = r#"SELECT c."entity", c."row_id", max(t."at")
    FROM "change" c CROSS JOIN "txn" t ON t."seq" = c."txn"
    WHERE c."account" = ?1 GROUP BY c."row_id""#;

impl Reader<'_> {
    /// When each record of an account was last written, in the order of their ids: removed ones too, for their removal is
    /// the last that was written of them.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn last_writes(&self, account: Id) -> Result<Vec<LastWrite>> {
        let mut statement = self.conn.prepare_cached(LAST)?;
        let mut rows = statement.query([account.to_string()])?;
        let mut writes = Vec::new();
        while let Some(row) = rows.next()? {
            let (row_id, at): (String, String) = (row.get(1)?, row.get(2)?);
            writes.push(LastWrite {
                entity: row.get(0)?,
                row_id: row_id.parse().map_err(|_| Error::UnreadableLog)?,
                at: at.parse().map_err(|_| Error::UnreadableLog)?,
            });
        }
        Ok(writes)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use model::Currency;
    use model::accounts::{Account, BusinessUnit};
    use rusqlite::StatementStatus;
    use zeroize::Zeroizing;

    use super::*;
    use crate::{Did, Origin, Stamp, Store};

    const ALDER: Id = Id::fixed(1);
    const BIRCH: Id = Id::fixed(2);

    fn stamp(n: i64) -> Stamp {
        Stamp {
            at: DateTime::UNIX_EPOCH + TimeDelta::days(20_000 + n),
            txn: Id::fixed(1_000 + n.unsigned_abs() as u128),
        }
    }

    fn account(id: Id) -> Account {
        Account {
            name: id.to_string(),
            currency: Currency::EUR,
            ..Account::begun(id)
        }
    }

    fn unit(n: u128, name: &str) -> BusinessUnit {
        BusinessUnit {
            name: name.into(),
            ..BusinessUnit::begun(Id::fixed(n), ALDER)
        }
    }

    #[test]
    fn each_record_has_the_day_of_its_last_change_and_no_other_accounts() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let key = vault::DataKey::from_bytes(Zeroizing::new([7; 32]));
        let store = Store::create(&folder.path().join("tenure.db"), &key, stamp(0))?;
        let (did, here) = (Did::default(), Origin::Here);
        store.write(stamp(1), &did, here, |tx| {
            tx.insert(&account(ALDER))?;
            tx.insert(&account(BIRCH))?;
            tx.insert(&unit(10, "North"))?;
            tx.insert(&unit(11, "South"))?;
            tx.insert(&unit(12, "West"))
        })?;
        store.write(stamp(2), &did, here, |tx| {
            tx.update(&unit(10, "Far North")).map(drop)
        })?;
        store.write(stamp(3), &did, here, |tx| {
            tx.delete::<BusinessUnit>(Id::fixed(12))
        })?;
        let last = |n: i64, id: Id, entity: &str| LastWrite {
            entity: entity.to_owned(),
            row_id: id,
            at: stamp(n).at,
        };
        let unit = |n: i64, id: u128| last(n, Id::fixed(id), "business_unit");
        store.read(|reader| {
            let found = reader.last_writes(ALDER)?;
            assert_eq!(
                found,
                [last(1, ALDER, "account"), unit(2, 10), unit(1, 11), unit(3, 12)]
            );
            let mut statement = reader.conn.prepare(LAST)?;
            let rows = statement.query_map([ALDER.to_string()], |_| Ok(()))?;
            assert_eq!(rows.count(), 4);
            for looked in [
                StatementStatus::FullscanStep,
                StatementStatus::Sort,
                StatementStatus::AutoIndex,
            ] {
                assert_eq!(statement.get_status(looked), 0, "the index says it");
            }
            Ok(())
        })
    }
}
