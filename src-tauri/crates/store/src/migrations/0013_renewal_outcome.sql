-- Why a renewal was called so, and what became of it.

ALTER TABLE "engagement" ADD COLUMN "renewal_reason" TEXT;
ALTER TABLE "engagement" ADD COLUMN "renewal_outcome" TEXT;
