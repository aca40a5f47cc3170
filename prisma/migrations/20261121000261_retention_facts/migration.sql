-- What the last look over all orders saw, for rules that are being written.

-- CreateTable
CREATE TABLE "RetentionFacts" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "orders" INTEGER NOT NULL,
    "scanned" INTEGER NOT NULL,
    "missingScopes" JSONB NOT NULL DEFAULT '[]',
    "facts" BYTEA NOT NULL,

    CONSTRAINT "RetentionFacts_pkey" PRIMARY KEY ("shop","id")
);

-- AddForeignKey
ALTER TABLE "RetentionFacts" ADD CONSTRAINT "RetentionFacts_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence('"RetentionFacts"'::regclass);
