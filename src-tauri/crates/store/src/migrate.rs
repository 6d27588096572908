//! From the schema a file has to today's. Each migration is one transaction; the generated triggers are
//! dropped and made again inside it, so they always fit the tables they stand on.

use std::path::Path;

use model::Id;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use vault::DataKey;

use crate::{Error, Result, copy, triggers};

/// The migrations, oldest first; the schema's number is how many have run. A released one is never changed,
/// and no migration renames or drops a logged column: the log speaks of it for ever.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_what_was_done.sql"),
    include_str!("migrations/0003_held.sql"),
    include_str!("migrations/0004_links.sql"),
    include_str!("migrations/0005_hosts.sql"),
    include_str!("migrations/0006_scope.sql"),
    include_str!("migrations/0007_health.sql"),
    include_str!("migrations/0008_deck_language.sql"),
    include_str!("migrations/0009_logo.sql"),
    include_str!("migrations/0010_zone_and_lesson.sql"),
    include_str!("migrations/0011_plan_review.sql"),
    include_str!("migrations/0012_whitespace.sql"),
    include_str!("migrations/0013_renewal_outcome.sql"),
    include_str!("migrations/0014_map.sql"),
    include_str!("migrations/0015_portfolio.sql"),
    include_str!("migrations/0016_timeline.sql"),
];

/// The number of today's schema.
pub(crate) const TODAY: usize = MIGRATIONS.len();

/// What a file's schema is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing in it: made and never finished.
    Empty,
    /// As it should be.
    Today,
    /// Has to be brought up to date.
    Older,
}

/// Says what the file's schema is.
///
/// # Errors
/// [`Error::NewerSchema`] when a newer version of the program wrote it.
pub(crate) fn standing(conn: &Connection) -> Result<Standing> {
    let version = version(conn)?;
    if version > TODAY {
        let needs = conn
            .query_row(
                r#"SELECT "value" FROM "meta" WHERE "key" = 'written_by'"#,
                [],
                |row| row.get(0),
            )
            .optional()?;
        return Err(Error::NewerSchema {
            needs: needs.unwrap_or_else(|| format!("(schema {version})")),
        });
    }
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    Ok(match version {
        0 if tables == 0 => Standing::Empty,
        TODAY => Standing::Today,
        0 => return Err(Error::NotADatabase),
        _ => Standing::Older,
    })
}

/// The number of the file's schema.
pub(crate) fn version(conn: &Connection) -> Result<usize> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Error::NotADatabase)
}

/// Makes today's schema in an empty file and says which device it is on.
pub(crate) fn begin(conn: &mut Connection, device: Id) -> Result<()> {
    run(conn, MIGRATIONS, Some(device))
}

/// Brings the schema of the file at `path` up to date, after a copy of it was made beside.
pub(crate) fn catch_up(conn: &mut Connection, path: &Path, key: &DataKey) -> Result<()> {
    catch_up_with(conn, path, key, MIGRATIONS)
}

fn catch_up_with(conn: &mut Connection, path: &Path, key: &DataKey, migrations: &[&str]) -> Result<()> {
    copy::copy(conn, &copy::before_migration(path, version(conn)?), key)?;
    run(conn, migrations, None)
}

pub(crate) fn run(conn: &mut Connection, migrations: &[&str], device: Option<Id>) -> Result<()> {
    // A migration may make a table anew under its old name: references are checked when it is done.
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let done = (version(conn)?..migrations.len()).try_for_each(|from| step(conn, migrations, from, device));
    conn.execute_batch("PRAGMA foreign_keys = ON")?;
    conn.flush_prepared_statement_cache();
    done
}

fn step(conn: &mut Connection, migrations: &[&str], from: usize, device: Option<Id>) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    triggers::drop_all(&tx)?;
    tx.execute_batch(migrations[from])?;
    if tx.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
        row.get::<_, i64>(0)
    })? > 0
    {
        return Err(Error::Dangling);
    }
    triggers::make_all(&tx)?;
    if let (0, Some(device)) = (from, device) {
        set_meta(&tx, "device", &device.to_string())?;
    }
    set_meta(&tx, "written_by", env!("CARGO_PKG_VERSION"))?;
    // Steps from before a migration cannot be undone: their fields may mean something else now.
    let last: i64 = tx.query_row(r#"SELECT coalesce(max("seq"), 0) FROM "txn""#, [], |row| {
        row.get(0)
    })?;
    set_meta(&tx, "undo_from", &last.to_string())?;
    tx.execute_batch(&format!("PRAGMA user_version = {}", from + 1))?;
    Ok(tx.commit()?)
}

fn set_meta(conn: &Connection, key: &str, value: &str) -> Result<()> {
    conn.execute(
        r#"INSERT INTO "meta" ("key", "value") VALUES (?1, ?2)
           ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value""#,
        params![key, value],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use model::accounts::Service;
    use model::stakeholders::Stakeholder;
    use model::{Operation, Strength};
    use zeroize::Zeroizing;

    use super::*;
    use crate::as_of;
    use crate::open::{self, IfAbsent};
    use crate::{Cause, Did, Origin, Stamp, Store};

    fn key() -> vault::DataKey {
        vault::DataKey::from_bytes(Zeroizing::new([7; 32]))
    }

    fn stamp(n: u128) -> Stamp {
        Stamp {
            at: DateTime::UNIX_EPOCH,
            txn: Id::fixed(n),
        }
    }

    fn with_a_service(path: &Path) -> Result<()> {
        let store = Store::create(path, &key(), stamp(1))?;
        let service = Service {
            name: "Advisory".into(),
            ..Service::begun(Id::fixed(5))
        };
        store.write(stamp(2), &Did::add("service"), Origin::Here, |tx| {
            tx.insert(&service)
        })?;
        store.close();
        Ok(())
    }

    /// A file as the first version left it: an account with a person and a service were imported, then the person's
    /// strength and the account's name were changed.
    fn of_the_first_schema(path: &Path) -> Result<()> {
        let conn = open::writer(path, &key(), IfAbsent::Make)?;
        conn.execute_batch(include_str!("../tests/fixtures/schema-1.sql"))?;
        triggers::make_all(&conn)?;
        set_meta(&conn, "device", "here")?;
        set_meta(&conn, "written_by", "0.1.0")?;
        set_meta(&conn, "undo_from", "0")?;
        let [account, person, service] = [5, 6, 7].map(|n| Id::fixed(n).to_string());
        let steps = [
            (
                "import",
                "Import Alder",
                format!(
                    r#"INSERT INTO "account" ("id", "name", "currency") VALUES ('{account}', 'Alder', 'EUR');
                       INSERT INTO "stakeholder" ("id", "account", "name", "strength", "executive")
                           VALUES ('{person}', '{account}', 'Ada', 'weak', 0);
                       INSERT INTO "service" ("id", "name") VALUES ('{service}', 'Advisory');"#
                ),
            ),
            (
                "here",
                "Ada: strength weak → strong",
                r#"UPDATE "stakeholder" SET "strength" = 'strong';"#.to_owned(),
            ),
            (
                "here",
                "Rename",
                r#"UPDATE "account" SET "name" = 'Alder & Co';"#.to_owned(),
            ),
        ];
        for (n, (origin, label, sql)) in (1i64..).zip(steps) {
            let at = DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(n);
            conn.execute_batch(&format!(
                r#"BEGIN IMMEDIATE;
                   INSERT INTO "writing" SELECT 1, {n}, coalesce(max("seq"), 0), coalesce(max("seq"), 0) FROM "change";
                   {sql}
                   INSERT INTO "txn" ("seq", "id", "hlc", "device", "label", "at", "origin", "base")
                       SELECT {n}, '{id}', {hlc}, 'here', '{label}', '{at}', '{origin}', "base" FROM "writing";
                   DELETE FROM "writing";
                   PRAGMA user_version = 1;
                   COMMIT"#,
                id = Id::fixed(100 + n.unsigned_abs() as u128),
                hlc = model::Hlc::end_of(at.timestamp_millis()).number(),
                at = crate::write::moment(at),
            ))?;
        }
        Ok(())
    }

    #[test]
    fn a_file_of_the_first_schema_keeps_its_past_and_its_labels_and_takes_words_from_then_on() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        of_the_first_schema(&path)?;
        let store = Store::open(&path, &key())?;
        assert!(copy::before_migration(&path, 1).exists(), "the file as it was");
        assert_eq!(store.integrity_faults()?, [""; 0]);
        assert_eq!(store.undo_steps()?, (None, None));

        let (account, person) = (Id::fixed(5), Id::fixed(6));
        let history = store.history("stakeholder", person)?;
        let told: Vec<_> = history
            .iter()
            .map(|change| (change.did.op, change.did.label.as_deref(), change.cause))
            .collect();
        assert_eq!(
            told,
            [
                (None, Some("Import Alder"), Cause::Imported),
                (None, Some("Ada: strength weak → strong"), Cause::Written)
            ]
        );
        let at = |minute| DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minute);
        for (minute, name, strength) in [
            (1, "Alder", Strength::Weak),
            (2, "Alder", Strength::Strong),
            (3, "Alder & Co", Strength::Strong),
        ] {
            let then = store.as_of(account, at(minute), at(10))?;
            let records = then.read(|reader| reader.account_records(account))?;
            let then = records.map(|records| (records.account.name, records.stakeholders[0].strength));
            assert_eq!(then, Some((name.to_owned(), Some(strength))));
        }
        let found = store.read(|reader| {
            reader.search(&crate::Wanted {
                text: "ada",
                limit: 5,
                account: None,
            })
        })?;
        assert_eq!(found.count, 1);

        let weaker = |tx: &mut crate::Writing<'_>| -> Result<bool> {
            let ada = tx.get::<Stakeholder>(person)?.ok_or(Error::Missing)?;
            tx.update(&Stakeholder {
                strength: Some(Strength::AtRisk),
                ..ada
            })
        };
        let did = Did::edit("stakeholder", "strength").named("Ada");
        store.write(stamp(9), &did, Origin::Here, weaker)?;
        let did = did.of(person);
        assert_eq!(store.history("stakeholder", person)?[2].did, did);
        assert_eq!(store.undo(stamp(10))?.did, did);
        assert!(matches!(store.undo(stamp(11)), Err(Error::NothingToUndo)));

        let label = || -> Result<_> { Ok(store.history("service", Id::fixed(7))?[0].did.label.clone()) };
        assert_eq!(label()?.as_deref(), Some("Import Alder"));
        store.erase(account, stamp(12))?;
        assert_eq!(
            label()?,
            None,
            "a label that names an erased account goes with it"
        );
        Ok(())
    }

    #[test]
    fn a_file_of_every_schema_that_is_kept_becomes_one_of_today() -> Result<()> {
        let kept = [
            (1, include_str!("../tests/fixtures/schema-1.sql")),
            (2, include_str!("../tests/fixtures/schema-2.sql")),
            (3, include_str!("../tests/fixtures/schema-3.sql")),
            (4, include_str!("../tests/fixtures/schema-4.sql")),
            (7, include_str!("../tests/fixtures/schema-7.sql")),
            (11, include_str!("../tests/fixtures/schema-11.sql")),
            (13, include_str!("../tests/fixtures/schema-13.sql")),
            (16, include_str!("../tests/fixtures/schema-16.sql")),
        ];
        let folder = tempfile::tempdir()?;
        let new = Store::create(&folder.path().join("new.db"), &key(), stamp(1))?.schema_text()?;
        for (schema, sql) in kept {
            let path = folder.path().join(format!("schema-{schema}.db"));
            let conn = open::writer(&path, &key(), IfAbsent::Make)?;
            conn.execute_batch(sql)?;
            triggers::make_all(&conn)?;
            for (name, value) in [("device", "here"), ("written_by", "0.1.0"), ("undo_from", "0")] {
                set_meta(&conn, name, value)?;
            }
            conn.execute_batch(&format!("PRAGMA user_version = {schema}"))?;
            drop(conn);
            let store = Store::open(&path, &key())?;
            assert_eq!(store.integrity_faults()?, [""; 0], "schema {schema}");
            assert_eq!(store.schema_text()?, new, "schema {schema}");
        }
        Ok(())
    }

    #[test]
    fn a_newer_schema_is_refused_with_the_version_that_is_needed() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        with_a_service(&path)?;
        let conn = open::writer(&path, &key(), IfAbsent::Refuse)?;
        set_meta(&conn, "written_by", "9.1.0")?;
        conn.execute_batch(&format!("PRAGMA user_version = {}", TODAY + 1))?;
        drop(conn);
        let refused = Store::open(&path, &key()).err();
        assert!(matches!(refused, Some(Error::NewerSchema { needs }) if needs == "9.1.0"));
        assert!(matches!(
            Store::create(&path, &key(), stamp(3)),
            Err(Error::AlreadyExists)
        ));
        Ok(())
    }

    #[test]
    fn a_migration_logs_its_new_column_from_then_on_and_ends_what_can_be_undone() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        with_a_service(&path)?;
        let mut conn = open::writer(&path, &key(), IfAbsent::Refuse)?;
        let next = [MIGRATIONS, &[r#"ALTER TABLE "service" ADD COLUMN "colour" TEXT"#]].concat();
        run(&mut conn, &next, None)?;
        assert_eq!(version(&conn)?, TODAY + 1);
        conn.execute_batch(
            r#"BEGIN;
               INSERT INTO "txn" ("seq", "id", "hlc", "device", "op", "at", "origin", "base")
                   SELECT 2, 'second', "hlc" + 1, "device", 'edit', "at", "origin", 1 FROM "txn";
               INSERT INTO "writing" ("one", "txn", "base", "indexed") VALUES (1, 2, 1, 1);
               UPDATE "service" SET "colour" = 'red';
               DELETE FROM "writing";
               COMMIT"#,
        )?;
        let last = r#"SELECT "fields" FROM "change" ORDER BY "seq" DESC LIMIT 1"#;
        let logged: String = conn.query_row(last, [], |row| row.get(0))?;
        assert_eq!(logged, r#"{"colour":[null,"red"]}"#);
        let undo_from: String = conn.query_row(
            r#"SELECT "value" FROM "meta" WHERE "key" = 'undo_from'"#,
            [],
            |row| row.get(0),
        )?;
        assert_eq!(undo_from, "1");
        Ok(())
    }

    #[test]
    fn an_account_is_read_as_of_a_moment_before_a_migration_in_the_tables_of_today() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        let store = Store::create(&path, &key(), stamp(1))?;
        let account = model::accounts::Account {
            name: "Alder".into(),
            currency: model::Currency::EUR,
            ..model::accounts::Account::begun(Id::fixed(5))
        };
        store.write(stamp(2), &Did::add("account"), Origin::Here, |tx| {
            tx.insert(&account)
        })?;
        store.close();
        let next = [
            MIGRATIONS,
            &[r#"ALTER TABLE "account" ADD COLUMN "colour" TEXT NOT NULL DEFAULT 'grey'"#],
        ]
        .concat();
        let mut conn = open::writer(&path, &key(), IfAbsent::Refuse)?;
        run(&mut conn, &next, None)?;
        conn.execute_batch(
            r#"BEGIN;
               INSERT INTO "txn" ("seq", "id", "hlc", "device", "op", "at", "origin", "base")
                   SELECT 2, 'second', "hlc" + 65536, "device", 'edit', '1970-01-01T00:00:00.001Z', "origin", 1 FROM "txn";
               INSERT INTO "writing" ("one", "txn", "base", "indexed") VALUES (1, 2, 1, 1);
               UPDATE "account" SET "colour" = 'red';
               DELETE FROM "writing";
               COMMIT"#,
        )?;
        let reader = crate::Reader { conn: &conn };
        for (after, expected) in [(0, "grey"), (1, "red")] {
            let moment = stamp(0).at + chrono::TimeDelta::milliseconds(after);
            let until = reader.log_until(moment, moment)?;
            let then = as_of::fold(&reader, account.id, until, as_of::empty(&next)?)?;
            then.read(|reader| {
                assert_eq!(reader.get(account.id)?, Some(account.clone()));
                let colour: String =
                    reader
                        .conn
                        .query_row(r#"SELECT "colour" FROM "account""#, [], |row| row.get(0))?;
                assert_eq!(colour, expected);
                Ok::<_, Error>(())
            })?;
        }
        Ok(())
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_as_it_was() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        with_a_service(&path)?;
        let mut conn = open::writer(&path, &key(), IfAbsent::Refuse)?;
        let next = [
            MIGRATIONS,
            &[r#"DROP TABLE "verbatim"; ALTER TABLE "nowhere" ADD COLUMN "colour" TEXT"#],
        ]
        .concat();
        assert!(run(&mut conn, &next, None).is_err());
        assert_eq!(version(&conn)?, TODAY);
        drop(conn);
        let store = Store::open(&path, &key())?;
        assert_eq!(store.integrity_faults()?, [""; 0]);
        assert_eq!(
            store.undo(stamp(4))?.did.op,
            Some(Operation::Add),
            "the triggers are there and the step still counts"
        );
        Ok(())
    }

    #[test]
    fn an_older_file_is_copied_before_it_is_brought_up_to_date() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("tenure.db");
        with_a_service(&path)?;
        let mut conn = open::writer(&path, &key(), IfAbsent::Refuse)?;
        let next = [MIGRATIONS, &[r#"ALTER TABLE "service" ADD COLUMN "colour" TEXT"#]].concat();
        let copied = copy::before_migration(&path, TODAY);
        catch_up_with(&mut conn, &path, &key(), &next)?;
        assert_eq!(version(&conn)?, TODAY + 1);
        let copy = Store::open(&copied, &key())?;
        assert_eq!(copy.read(|r| r.all::<Service>())?.len(), 1);
        Ok(())
    }
}
