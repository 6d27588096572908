-- What the stakeholder map knows of a person, and what our people are to theirs.

ALTER TABLE "stakeholder" ADD COLUMN "coverage_y" INTEGER;
ALTER TABLE "stakeholder" ADD COLUMN "placeholder" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "stakeholder" ADD COLUMN "wanted_strength" TEXT;
ALTER TABLE "stakeholder" ADD COLUMN "cares_about" TEXT;
ALTER TABLE "stakeholder" ADD COLUMN "view_of_us" TEXT;
ALTER TABLE "stakeholder" ADD COLUMN "introduced_by" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "stakeholder" ADD COLUMN "social_link" TEXT;

CREATE TABLE "coverage" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT NOT NULL REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "level" TEXT,
    "wanted" TEXT,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "coverage_of_account" ON "coverage" ("account");
