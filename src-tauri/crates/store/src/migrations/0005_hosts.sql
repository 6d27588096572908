-- Who of ours takes part in a review: its agenda names both sides.
CREATE TABLE "qbr_host" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "qbr" TEXT NOT NULL REFERENCES "qbr" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT NOT NULL REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;
CREATE INDEX "qbr_host_of_account" ON "qbr_host" ("account");
