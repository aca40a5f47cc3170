-- AlterTable
ALTER TABLE "RetentionRun" ALTER COLUMN "ruleId" DROP NOT NULL,
ALTER COLUMN "ruleVersion" DROP NOT NULL,
ADD COLUMN "rules" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'hand';

-- Runs of one rule, so far the only ones.
UPDATE "RetentionRun"
   SET "rules" = jsonb_build_array(jsonb_build_object('id', "ruleId", 'version', "ruleVersion"));

-- AlterTable
ALTER TABLE "RetentionItem" ALTER COLUMN "fields" SET DEFAULT '[]',
ADD COLUMN "work" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "rules" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "chunkId" TEXT,
ADD COLUMN "receiptHash" TEXT;

-- CreateTable
CREATE TABLE "RetentionChunk" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "operationId" TEXT,
    "orders" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "claimedUntil" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "RetentionChunk_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "RetentionErasure" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerGid" TEXT,
    "runId" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "wantedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "RetentionErasure_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "RetentionSchedule" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "hour" INTEGER NOT NULL DEFAULT 2,
    "dueAt" TIMESTAMPTZ(3),
    "approvalOrders" INTEGER NOT NULL DEFAULT 500,
    "approvalShare" INTEGER NOT NULL DEFAULT 500,
    "mostOrders" INTEGER NOT NULL DEFAULT 50000,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedBy" TEXT,

    CONSTRAINT "RetentionSchedule_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "RetentionItem_shop_runId_chunkId_idx" ON "RetentionItem"("shop", "runId", "chunkId");

-- CreateIndex
CREATE INDEX "RetentionChunk_shop_runId_state_idx" ON "RetentionChunk"("shop", "runId", "state");

-- CreateIndex
CREATE INDEX "RetentionErasure_nextAt_idx" ON "RetentionErasure"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "RetentionErasure_shop_customerGid_key" ON "RetentionErasure"("shop", "customerGid");

-- CreateIndex
CREATE INDEX "RetentionSchedule_dueAt_idx" ON "RetentionSchedule"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "RetentionSchedule_shop_key" ON "RetentionSchedule"("shop");

-- AddForeignKey
ALTER TABLE "RetentionChunk" ADD CONSTRAINT "RetentionChunk_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionChunk" ADD CONSTRAINT "RetentionChunk_shop_runId_fkey" FOREIGN KEY ("shop", "runId") REFERENCES "RetentionRun"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionErasure" ADD CONSTRAINT "RetentionErasure_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionSchedule" ADD CONSTRAINT "RetentionSchedule_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass) FROM unnest(ARRAY[
    'RetentionChunk', 'RetentionErasure', 'RetentionSchedule'
]) AS name;

-- What is due in any shop.
SELECT kept_fence_platform_read('"RetentionErasure"'::regclass);
SELECT kept_fence_platform_read('"RetentionSchedule"'::regclass);
