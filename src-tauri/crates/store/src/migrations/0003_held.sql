-- What a review's deck said when it was held, in the vault's bytes under their hash: it stays as it was shown.
ALTER TABLE "qbr" ADD COLUMN "deck" TEXT REFERENCES "blob";
