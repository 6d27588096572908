-- The firm's logo, in the vault's bytes under its hash.
ALTER TABLE "firm" ADD COLUMN "logo" TEXT REFERENCES "blob";
