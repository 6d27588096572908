-- What the client asked for beyond what was agreed, and what became of it.

CREATE TABLE "scope_request" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "asked_by" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "engagement" TEXT REFERENCES "engagement" DEFERRABLE INITIALLY DEFERRED,
    "amount" INTEGER,
    "amount_currency" TEXT,
    "effect" TEXT,
    "decision" TEXT NOT NULL,
    "decided_on" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE INDEX "scope_request_of_account" ON "scope_request" ("account");
