
-- When an opportunity was seen and closed, and what a client spends on services like ours.
ALTER TABLE "opportunity" ADD COLUMN "seen_on" TEXT;
ALTER TABLE "opportunity" ADD COLUMN "closed_on" TEXT;
ALTER TABLE "account" ADD COLUMN "yearly_spend" INTEGER;
ALTER TABLE "account" ADD COLUMN "yearly_spend_currency" TEXT;
