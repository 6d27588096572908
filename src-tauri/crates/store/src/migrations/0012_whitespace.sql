-- What each service is to each part of a client.

CREATE TABLE "whitespace" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "service" TEXT NOT NULL REFERENCES "service" DEFERRABLE INITIALLY DEFERRED,
    "business_unit" TEXT REFERENCES "business_unit" DEFERRABLE INITIALLY DEFERRED,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "whitespace_of_account" ON "whitespace" ("account");

ALTER TABLE "opportunity" ADD COLUMN "business_unit" TEXT REFERENCES "business_unit" DEFERRABLE INITIALLY DEFERRED;

-- The risk that a save play answers, and the days on which no step of one is owed.
ALTER TABLE "save_play" ADD COLUMN "risk" TEXT REFERENCES "risk" DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE "holiday" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "on" TEXT NOT NULL,
    "name" TEXT,
    "deleted_at" TEXT
) STRICT;
