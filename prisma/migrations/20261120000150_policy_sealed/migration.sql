-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "policyFacts" TEXT;

-- AlterTable
ALTER TABLE "PolicyVersion" DROP COLUMN "content",
ADD COLUMN     "content" TEXT NOT NULL;

-- Ciphertext only (prisma/sealed-fields.ts).
ALTER TABLE "Shop" ADD CONSTRAINT "Shop_policyFacts_sealed" CHECK ("policyFacts" LIKE 'k1.%');
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_content_sealed" CHECK ("content" LIKE 'k1.%');

-- The sweep looks for shops whose controls have not been measured for a while.
SELECT kept_fence_platform_read('"ControlResult"'::regclass);
