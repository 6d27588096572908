-- What a transaction did stands as data, for every screen to say in its own words; another device's transactions have
-- a place; and an account can be erased.

-- `op` is one of the words of `model::Operation`; `entity`, `row_id` and `name` are the record it was about and what
-- that was called then, `field` the field. `label` is what a transaction of the first schema was called, in English: it
-- stays and is not written any more. `origin` is `sync` for what another device wrote. `undoes` and `coalesce` as
-- before: the newest transaction may grow while its field is typed in.
CREATE TABLE "txn_as_data" (
    "seq" INTEGER PRIMARY KEY NOT NULL,
    "id" TEXT NOT NULL UNIQUE,
    "hlc" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "label" TEXT,
    "at" TEXT NOT NULL,
    "origin" TEXT NOT NULL CHECK ("origin" IN ('here', 'import', 'undo', 'redo', 'sync')),
    "undoes" INTEGER REFERENCES "txn",
    "coalesce" TEXT,
    "base" INTEGER NOT NULL,
    "op" TEXT,
    "entity" TEXT,
    "row_id" TEXT,
    "name" TEXT,
    "field" TEXT
) STRICT;
INSERT INTO "txn_as_data" ("seq", "id", "hlc", "device", "label", "at", "origin", "undoes", "coalesce", "base")
    SELECT "seq", "id", "hlc", "device", "label", "at", "origin", "undoes", "coalesce", "base" FROM "txn";
DROP TABLE "txn";
ALTER TABLE "txn_as_data" RENAME TO "txn";
CREATE INDEX "txn_in_order" ON "txn" ("hlc", "device");

-- The accounts that are being erased: only inside the transaction that erases one is there a row. Of these alone rows
-- and log entries can be removed; the generated triggers of every table ask here too.
CREATE TABLE "erasing" (
    "account" TEXT PRIMARY KEY NOT NULL
) STRICT;
DROP TRIGGER "change_remains";
CREATE TRIGGER "change_remains" BEFORE DELETE ON "change"
    WHEN OLD."account" IS NULL OR OLD."account" NOT IN (SELECT "account" FROM "erasing")
    BEGIN SELECT RAISE(ABORT, 'the change log is only appended to'); END;
