-- Inner nodes of the audit log's tree, from 256 leaves upwards: a proof reads a few rows, however
-- long the log is. They are a memory of what the leaves say; a proof that they spoil does not hold.

-- CreateTable
CREATE TABLE "AuditNode" (
    "shop" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditNode_pkey" PRIMARY KEY ("shop","level","index")
);

-- AddForeignKey
ALTER TABLE "AuditNode" ADD CONSTRAINT "AuditNode_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence('"AuditNode"'::regclass);
