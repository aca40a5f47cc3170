-- Acts that destroy: proposed by one person, confirmed by a second one or by a day's time.

-- CreateTable
CREATE TABLE "Approval" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "coolingOffUntil" TIMESTAMPTZ(3),
    "secondBy" TEXT,
    "secondAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "Approval_dueAt_idx" ON "Approval"("dueAt");

-- CreateIndex
CREATE INDEX "Approval_shop_act_targetId_idx" ON "Approval"("shop", "act", "targetId");

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence('"Approval"'::regclass);
SELECT kept_fence_platform_read('"Approval"'::regclass);

-- Ciphertext only (prisma/sealed-fields.ts).
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_reason_sealed" CHECK ("reason" LIKE 'k1.%');

-- What the use cases see to, once more: nobody is their own second person, and nothing counts as
-- approved or was used that neither a second person nor the end of the wait has confirmed.
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_two_people"
  CHECK ("secondBy" IS NULL OR ("secondBy" <> "proposedBy" AND "coolingOffUntil" IS NULL));
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_confirmed"
  CHECK (state NOT IN ('approved', 'used') OR "secondBy" IS NOT NULL OR "coolingOffUntil" IS NOT NULL);
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_waited"
  CHECK (state <> 'used' OR "coolingOffUntil" IS NULL OR ("endedAt" >= "coolingOffUntil"
    AND "coolingOffUntil" >= "proposedAt" + interval '24 hours'));
