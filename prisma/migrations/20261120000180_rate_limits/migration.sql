-- Counters of public doors. Unlogged: they are written with every knock, mean nothing after a crash,
-- and need not be in the write-ahead log. No fence: they hold keyed digests and belong to no shop.

-- CreateTable
CREATE UNLOGGED TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "SecurityEvent_at_idx" ON "SecurityEvent"("at");

-- A shop sees what happened at its doors, and also who claimed to be it without proving so. What is
-- claimed is anybody's word: the page says that.
DROP POLICY read_own ON "SecurityEvent";
CREATE POLICY read_own ON "SecurityEvent" FOR SELECT
  USING (shop = kept_shop() OR (shop IS NULL AND detail->>'claimed' = kept_shop()) OR kept_platform());
