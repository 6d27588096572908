-- A record of the plan that was found still true, and the days on which the plan was gone through.

CREATE TABLE "plan_check" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "of_entity" TEXT NOT NULL,
    "of_id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "plan_check_of_account" ON "plan_check" ("account");

CREATE TABLE "plan_review" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "next_on" TEXT,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "plan_review_of_account" ON "plan_review" ("account");
