-- The first schema. Every table with client data has `deleted_at`: that column is what makes a table
-- logged, and its triggers (change log, search) are generated from the schema after each migration.
-- References are checked at commit, so a transaction may write its records in any order.

-- What the file knows about itself: `device`, `undo_from`.
CREATE TABLE "meta" (
    "key" TEXT PRIMARY KEY NOT NULL,
    "value" TEXT NOT NULL
) STRICT;

-- One row per transaction. `hlc` orders all devices' transactions; `base` is the last change before it,
-- so its changes are those up to the next transaction's base; `coalesce` names the field being typed in.
CREATE TABLE "txn" (
    "seq" INTEGER PRIMARY KEY NOT NULL,
    "id" TEXT NOT NULL UNIQUE,
    "hlc" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "origin" TEXT NOT NULL CHECK ("origin" IN ('here', 'import', 'undo', 'redo')),
    "undoes" INTEGER REFERENCES "txn",
    "coalesce" TEXT,
    "base" INTEGER NOT NULL
) STRICT;
CREATE INDEX "txn_in_order" ON "txn" ("hlc", "device");

-- One row per changed record; within a transaction they lie in the order of `seq`. `fields` is JSON: for an insert
-- `{name: value}` of the whole row but what stands beside it (id, account), for the rest `{name: [old, new]}` of
-- what changed. A record stays with its account, so all that is known of an account lies together in the index,
-- record by record.
CREATE TABLE "change" (
    "seq" INTEGER PRIMARY KEY NOT NULL,
    "txn" INTEGER NOT NULL REFERENCES "txn" DEFERRABLE INITIALLY DEFERRED,
    "account" TEXT,
    "entity" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "op" TEXT NOT NULL CHECK ("op" IN ('insert', 'update', 'delete', 'restore')),
    "fields" TEXT NOT NULL
) STRICT;
CREATE INDEX "change_of_row" ON "change" ("account", "row_id");
CREATE TRIGGER "change_stays" BEFORE UPDATE ON "change" BEGIN SELECT RAISE(ABORT, 'the change log is only appended to'); END;
CREATE TRIGGER "change_remains" BEFORE DELETE ON "change" BEGIN SELECT RAISE(ABORT, 'the change log is only appended to'); END;

-- The transaction being written; without its row no logged table can be written to. The search index
-- knows the changes up to `indexed`.
CREATE TABLE "writing" (
    "one" INTEGER PRIMARY KEY NOT NULL CHECK ("one" = 1),
    "txn" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "indexed" INTEGER NOT NULL
) STRICT;

-- What is being typed and not yet said. Not logged.
CREATE TABLE "draft" (
    "key" TEXT PRIMARY KEY NOT NULL,
    "text" TEXT NOT NULL,
    "at" TEXT NOT NULL
) STRICT;

-- When each account was last looked at, and when in the visit before. Not logged.
CREATE TABLE "visit" (
    "account" TEXT PRIMARY KEY NOT NULL,
    "last" TEXT NOT NULL,
    "before" TEXT
) STRICT;

-- Bytes by their SHA-256. Not logged and never changed; records refer to the hash.
CREATE TABLE "blob" (
    "hash" TEXT PRIMARY KEY NOT NULL,
    "bytes" BLOB NOT NULL
) STRICT;
CREATE TRIGGER "blob_stays" BEFORE UPDATE ON "blob" BEGIN SELECT RAISE(ABORT, 'bytes never change'); END;

-- The words of every record that is there, under the `seq` of the change that brought the record. Only the index:
-- the words themselves stand in the records. A generated trigger feeds it when a transaction ends.
CREATE VIRTUAL TABLE "search" USING fts5("text", content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- settings

CREATE TABLE "firm" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT,
    "currency" TEXT,
    "locale" TEXT,
    "fiscal_year_starts" TEXT,
    "accent" TEXT,
    "deleted_at" TEXT
) STRICT;

-- accounts

CREATE TABLE "account" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "industry" TEXT,
    "employees" INTEGER,
    "tier" TEXT,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "currency" TEXT NOT NULL,
    "since" TEXT,
    "lifecycle_stage" TEXT,
    "relationship_stage" TEXT,
    "works_with_us_because" TEXT,
    "hourly_rate" INTEGER,
    "hourly_rate_currency" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "service" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "business_unit" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "engagement" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "service" TEXT REFERENCES "service" DEFERRABLE INITIALLY DEFERRED,
    "business_unit" TEXT REFERENCES "business_unit" DEFERRABLE INITIALLY DEFERRED,
    "starts" TEXT,
    "ends" TEXT,
    "renews_on" TEXT,
    "notice_by" TEXT,
    "annual_value" INTEGER,
    "annual_value_currency" TEXT,
    "recurring" INTEGER NOT NULL,
    "margin_percent" TEXT,
    "renewal_call" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "team_member" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "assignment" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT NOT NULL REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "role" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "hours" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "engagement" TEXT REFERENCES "engagement" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "activity" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "invoice" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL,
    "engagement" TEXT REFERENCES "engagement" DEFERRABLE INITIALLY DEFERRED,
    "issued" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "paid" TEXT,
    "amount" INTEGER NOT NULL,
    "amount_currency" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

-- stakeholders

CREATE TABLE "stakeholder" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "role" TEXT,
    "influence" INTEGER,
    "interest" INTEGER,
    "strength" TEXT,
    "executive" INTEGER NOT NULL,
    "reports_to" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "business_unit" TEXT REFERENCES "business_unit" DEFERRABLE INITIALLY DEFERRED,
    "prefers" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "left_on" TEXT,
    "map_x" INTEGER,
    "map_y" INTEGER,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "influence" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "to" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

-- touchpoints

CREATE TABLE "touchpoint" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "at" TEXT,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "summary" TEXT,
    "answered" INTEGER,
    "qbr" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "touchpoint_with" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "touchpoint_by" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "touchpoint" TEXT NOT NULL REFERENCES "touchpoint" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT NOT NULL REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "cadence" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "tier" TEXT,
    "role" TEXT,
    "kind" TEXT NOT NULL,
    "every_days" INTEGER NOT NULL,
    "while_active" INTEGER NOT NULL,
    "deleted_at" TEXT
) STRICT;

-- plan

CREATE TABLE "objective" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "statement" TEXT NOT NULL,
    "due" TEXT,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "initiative" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "objective" TEXT REFERENCES "objective" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "outcome" TEXT,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "starts" TEXT,
    "due" TEXT,
    "status" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "milestone" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "engagement" TEXT REFERENCES "engagement" DEFERRABLE INITIALLY DEFERRED,
    "initiative" TEXT REFERENCES "initiative" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "done_on" TEXT,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "client_goal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "statement" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "by" TEXT,
    "value" TEXT,
    "unit" TEXT,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "success_criterion" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "metric" TEXT REFERENCES "metric" DEFERRABLE INITIALLY DEFERRED,
    "baseline" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "set_on" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "metric" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "better" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "reading" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "metric" TEXT NOT NULL REFERENCES "metric" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "part" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "raci" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "activity" TEXT NOT NULL,
    "member" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "part" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "sponsorship" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "member" TEXT NOT NULL REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "steering_meeting" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "agenda" TEXT,
    "notes" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "alignment_step" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL,
    "member" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "done_on" TEXT,
    "deleted_at" TEXT
) STRICT;

-- value

CREATE TABLE "value_record" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "amount" INTEGER,
    "amount_currency" TEXT,
    "quantity" TEXT,
    "unit" TEXT,
    "evidence" TEXT NOT NULL,
    "source" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "survey_response" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "scale" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "n" INTEGER,
    "by" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "verbatim" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "survey" TEXT NOT NULL REFERENCES "survey_response" DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "advocacy" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "stakeholder" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "problem" TEXT,
    "solution" TEXT,
    "result" TEXT,
    "quote" TEXT,
    "permitted_on" TEXT,
    "limits" TEXT,
    "deleted_at" TEXT
) STRICT;

-- renewals

CREATE TABLE "opportunity" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "service" TEXT REFERENCES "service" DEFERRABLE INITIALLY DEFERRED,
    "engagement" TEXT REFERENCES "engagement" DEFERRABLE INITIALLY DEFERRED,
    "value" INTEGER,
    "value_currency" TEXT,
    "probability_percent" INTEGER,
    "stage" TEXT NOT NULL,
    "expected_close" TEXT,
    "needs" TEXT,
    "deleted_at" TEXT
) STRICT;

-- risks

CREATE TABLE "risk" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "statement" TEXT NOT NULL,
    "indicator" TEXT,
    "likelihood" INTEGER,
    "impact" INTEGER,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "mitigation" TEXT,
    "due" TEXT,
    "status" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "client_wording" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "incident" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "affected" TEXT,
    "doing" TEXT,
    "next_update_on" TEXT,
    "next_update_at" TEXT,
    "closed_on" TEXT,
    "review" TEXT,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "save_play" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL,
    "started_on" TEXT NOT NULL,
    "deadline" TEXT,
    "give_get" TEXT,
    "status" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "save_play_step" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "save_play" TEXT NOT NULL REFERENCES "save_play" DEFERRABLE INITIALLY DEFERRED,
    "day" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "done_on" TEXT,
    "deleted_at" TEXT
) STRICT;

-- actions

CREATE TABLE "commitment" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "by" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "made" TEXT,
    "due" TEXT,
    "status" TEXT NOT NULL,
    "kept_on" TEXT,
    "done" TEXT,
    "of" TEXT,
    "note" TEXT,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "audience" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "action" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "due" TEXT,
    "done_on" TEXT,
    "from_entity" TEXT NOT NULL,
    "from_id" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

-- qbr

CREATE TABLE "qbr" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "quarter" TEXT NOT NULL,
    "on" TEXT,
    "minutes" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "as_of" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "qbr_attendee" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "qbr" TEXT NOT NULL REFERENCES "qbr" DEFERRABLE INITIALLY DEFERRED,
    "stakeholder" TEXT NOT NULL REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "decision_sought" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "qbr" TEXT NOT NULL REFERENCES "qbr" DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL,
    "by" TEXT,
    "owner" TEXT REFERENCES "team_member" DEFERRABLE INITIALLY DEFERRED,
    "initiative" TEXT REFERENCES "initiative" DEFERRABLE INITIALLY DEFERRED,
    "opportunity" TEXT REFERENCES "opportunity" DEFERRABLE INITIALLY DEFERRED,
    "answer" TEXT,
    "answered_on" TEXT,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "qbr_question" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "qbr" TEXT NOT NULL REFERENCES "qbr" DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL,
    "deleted_at" TEXT
) STRICT;

CREATE TABLE "deck_edit" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "account" TEXT NOT NULL REFERENCES "account" DEFERRABLE INITIALLY DEFERRED,
    "qbr" TEXT NOT NULL REFERENCES "qbr" DEFERRABLE INITIALLY DEFERRED,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "deleted_at" TEXT
) STRICT;

-- What is unique among the records that are there; a deleted record never stands in the way.
CREATE UNIQUE INDEX "firm_is_one" ON "firm" ((1)) WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "account_by_name" ON "account" ("name") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "service_by_name" ON "service" ("name") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "team_member_by_name" ON "team_member" ("name") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "metric_by_name" ON "metric" ("account", "name") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "invoice_by_number" ON "invoice" ("account", "number") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "qbr_by_quarter" ON "qbr" ("account", "quarter") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "deck_edit_by_field" ON "deck_edit" ("qbr", "field", "kind") WHERE "deleted_at" IS NULL;

-- Ways in.
CREATE INDEX "touchpoint_of_account" ON "touchpoint" ("account", "on") WHERE "deleted_at" IS NULL;
CREATE INDEX "business_unit_of_account" ON "business_unit" ("account");
CREATE INDEX "engagement_of_account" ON "engagement" ("account");
CREATE INDEX "assignment_of_account" ON "assignment" ("account");
CREATE INDEX "hours_of_account" ON "hours" ("account");
CREATE INDEX "invoice_of_account" ON "invoice" ("account");
CREATE INDEX "stakeholder_of_account" ON "stakeholder" ("account");
CREATE INDEX "influence_of_account" ON "influence" ("account");
CREATE INDEX "touchpoint_with_of_account" ON "touchpoint_with" ("account");
CREATE INDEX "touchpoint_by_of_account" ON "touchpoint_by" ("account");
CREATE INDEX "objective_of_account" ON "objective" ("account");
CREATE INDEX "initiative_of_account" ON "initiative" ("account");
CREATE INDEX "milestone_of_account" ON "milestone" ("account");
CREATE INDEX "client_goal_of_account" ON "client_goal" ("account");
CREATE INDEX "success_criterion_of_account" ON "success_criterion" ("account");
CREATE INDEX "metric_of_account" ON "metric" ("account");
CREATE INDEX "reading_of_account" ON "reading" ("account");
CREATE INDEX "raci_of_account" ON "raci" ("account");
CREATE INDEX "sponsorship_of_account" ON "sponsorship" ("account");
CREATE INDEX "steering_meeting_of_account" ON "steering_meeting" ("account");
CREATE INDEX "alignment_step_of_account" ON "alignment_step" ("account");
CREATE INDEX "value_record_of_account" ON "value_record" ("account");
CREATE INDEX "survey_response_of_account" ON "survey_response" ("account");
CREATE INDEX "verbatim_of_account" ON "verbatim" ("account");
CREATE INDEX "advocacy_of_account" ON "advocacy" ("account");
CREATE INDEX "opportunity_of_account" ON "opportunity" ("account");
CREATE INDEX "risk_of_account" ON "risk" ("account");
CREATE INDEX "incident_of_account" ON "incident" ("account");
CREATE INDEX "save_play_of_account" ON "save_play" ("account");
CREATE INDEX "save_play_step_of_account" ON "save_play_step" ("account");
CREATE INDEX "commitment_of_account" ON "commitment" ("account");
CREATE INDEX "action_of_account" ON "action" ("account");
CREATE INDEX "qbr_of_account" ON "qbr" ("account");
CREATE INDEX "qbr_attendee_of_account" ON "qbr_attendee" ("account");
CREATE INDEX "decision_sought_of_account" ON "decision_sought" ("account");
CREATE INDEX "qbr_question_of_account" ON "qbr_question" ("account");
CREATE INDEX "deck_edit_of_account" ON "deck_edit" ("account");
