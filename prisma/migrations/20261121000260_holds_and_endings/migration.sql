-- Holds, customers without activity, and the ends of the app's own records.

-- CreateTable
CREATE TABLE "RetentionHold" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "orderGids" JSONB NOT NULL DEFAULT '[]',
    "orderName" TEXT,
    "customerGid" TEXT,
    "rangeFrom" TIMESTAMPTZ(3),
    "rangeTo" TIMESTAMPTZ(3),
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "placedBy" TEXT NOT NULL,
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "releasedBy" TEXT,

    CONSTRAINT "RetentionHold_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "InactiveRun" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "finishedAt" TIMESTAMPTZ(3),
    "bulkOperationId" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "InactiveRun_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "InactiveCustomer" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerGid" TEXT,
    "runId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "lastActiveAt" TIMESTAMPTZ(3) NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "noticedAt" TIMESTAMPTZ(3),
    "stayHash" TEXT,
    "minimisedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL DEFAULT '{}',
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "InactiveCustomer_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "OwnDataReceipt" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "before" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed" INTEGER NOT NULL,
    "keysDestroyed" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "OwnDataReceipt_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "RetentionHold_shop_releasedAt_idx" ON "RetentionHold"("shop", "releasedAt");

-- CreateIndex
CREATE INDEX "InactiveRun_nextAt_idx" ON "InactiveRun"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "InactiveCustomer_shop_customerGid_key" ON "InactiveCustomer"("shop", "customerGid");

-- CreateIndex
CREATE UNIQUE INDEX "InactiveCustomer_shop_stayHash_key" ON "InactiveCustomer"("shop", "stayHash");

-- CreateIndex
CREATE INDEX "InactiveCustomer_shop_state_idx" ON "InactiveCustomer"("shop", "state");

-- CreateIndex
CREATE INDEX "InactiveCustomer_nextAt_idx" ON "InactiveCustomer"("nextAt");

-- CreateIndex
CREATE INDEX "OwnDataReceipt_shop_at_idx" ON "OwnDataReceipt"("shop", "at");

-- AddForeignKey
ALTER TABLE "RetentionHold" ADD CONSTRAINT "RetentionHold_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InactiveRun" ADD CONSTRAINT "InactiveRun_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InactiveCustomer" ADD CONSTRAINT "InactiveCustomer_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnDataReceipt" ADD CONSTRAINT "OwnDataReceipt_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass) FROM unnest(ARRAY[
    'RetentionHold', 'InactiveRun', 'InactiveCustomer', 'OwnDataReceipt'
]) AS name;

-- What is due in any shop.
SELECT kept_fence_platform_read('"InactiveRun"'::regclass);
SELECT kept_fence_platform_read('"InactiveCustomer"'::regclass);

-- Ciphertext only (prisma/sealed-fields.ts).
ALTER TABLE "RetentionHold" ADD CONSTRAINT "RetentionHold_reason_sealed" CHECK ("reason" LIKE 'k1.%');
