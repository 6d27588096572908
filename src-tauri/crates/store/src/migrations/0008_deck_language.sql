-- The language of one review's deck, where that is not the account's.
ALTER TABLE "qbr" ADD COLUMN "deck_language" TEXT;
