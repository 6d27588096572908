-- The owner's own calls on an account's health, and the firm's weights in their versions.

CREATE TABLE "health_override" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "band" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "health_override_of_account" ON "health_override" ("account");

CREATE TABLE "health_profile" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "tier" TEXT,
    "lifecycle_stage" TEXT,
    "version" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "outcomes" INTEGER NOT NULL,
    "usage" INTEGER NOT NULL,
    "recency" INTEGER NOT NULL,
    "coverage" INTEGER NOT NULL,
    "sentiment" INTEGER NOT NULL,
    "support" INTEGER NOT NULL,
    "payment" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT;

-- What each account's health was when a week closed. Not logged, for it follows from the log; undo does not reach it, and
-- nothing is written over it. A week is closed for all accounts at once.
CREATE TABLE "closed_week" (
    "week" TEXT PRIMARY KEY NOT NULL,
    "until" TEXT NOT NULL,
    "closed_at" TEXT NOT NULL
) STRICT;

CREATE TABLE "snapshot" (
    "week" TEXT NOT NULL REFERENCES "closed_week",
    "account" TEXT NOT NULL,
    "points" INTEGER,
    "band" TEXT NOT NULL,
    "holds" TEXT NOT NULL,
    "made_of" TEXT NOT NULL,
    PRIMARY KEY ("account", "week")
) STRICT, WITHOUT ROWID;
-- The scores of many weeks are read from here alone.
CREATE INDEX "snapshot_by_week" ON "snapshot" ("week", "account", "points", "holds");
