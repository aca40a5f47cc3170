-- A worker claims an order before it touches it, and a claim ends by itself.
-- AlterTable
ALTER TABLE "RetentionItem" ADD COLUMN     "claimToken" TEXT,
ADD COLUMN     "claimedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "orderName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);
