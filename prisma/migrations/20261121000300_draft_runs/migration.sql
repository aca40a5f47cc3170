-- Runs over draft orders beside those over orders, and what was last seen of either.
ALTER TABLE "RetentionRun" ADD COLUMN "scope" TEXT NOT NULL DEFAULT 'orders';
ALTER TABLE "RetentionFacts" ADD COLUMN "scope" TEXT NOT NULL DEFAULT 'orders';
