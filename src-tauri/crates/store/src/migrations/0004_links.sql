-- What connects two records is a field that a person set: a deck prints a connection that stands here and guesses none.
-- And the language of an account's decks.

ALTER TABLE "account" ADD COLUMN "deck_language" TEXT;
ALTER TABLE "metric" ADD COLUMN "share_of" TEXT REFERENCES "metric" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "client_goal" ADD COLUMN "metric" TEXT REFERENCES "metric" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "client_goal" ADD COLUMN "heard_in" TEXT REFERENCES "touchpoint" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "verbatim" ADD COLUMN "mood" TEXT;
ALTER TABLE "verbatim" ADD COLUMN "led_to" TEXT REFERENCES "initiative" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decision_sought" ADD COLUMN "stakeholder" TEXT REFERENCES "stakeholder" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decision_sought" ADD COLUMN "goal" TEXT REFERENCES "client_goal" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decision_sought" ADD COLUMN "reason" TEXT;
ALTER TABLE "qbr_question" ADD COLUMN "decision" TEXT REFERENCES "decision_sought" DEFERRABLE INITIALLY DEFERRED;
