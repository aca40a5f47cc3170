-- The audit log is sealed in Merkle trees (RFC 9162) whose roots are signed: decision 0009.

-- AlterEnum
ALTER TYPE "ShopKeyPurpose" ADD VALUE 'sign';

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "salt" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "AuditPending" (
    "shop" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "AuditPending_pkey" PRIMARY KEY ("shop","eventId")
);

-- CreateTable
CREATE TABLE "AuditLeaf" (
    "shop" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "eventId" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditLeaf_pkey" PRIMARY KEY ("shop","index")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "shop" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "treeSize" INTEGER NOT NULL,
    "root" BYTEA NOT NULL,
    "frontier" BYTEA NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "signature" BYTEA NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("shop","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditLeaf_shop_eventId_key" ON "AuditLeaf"("shop", "eventId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_shop_treeSize_key" ON "AuditSeal"("shop", "treeSize");

-- CreateIndex
CREATE INDEX "AuditEvent_shop_subject_idx" ON "AuditEvent"("shop", "subject");

-- AddForeignKey
ALTER TABLE "AuditPending" ADD CONSTRAINT "AuditPending_shop_eventId_fkey" FOREIGN KEY ("shop", "eventId") REFERENCES "AuditEvent"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditLeaf" ADD CONSTRAINT "AuditLeaf_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass)
  FROM unnest(ARRAY['AuditPending', 'AuditLeaf', 'AuditSeal']) AS name;
-- The sweep looks for shops that have rows to seal.
SELECT kept_fence_platform_read('"AuditPending"'::regclass);

-- Every recorded event waits to be sealed, whoever wrote it and whenever its transaction commits.
-- No counter and no lock: writers do not meet here.
CREATE FUNCTION kept_audit_pending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AuditPending" (shop, "eventId") SELECT shop, id FROM fresh;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_pending AFTER INSERT ON "AuditEvent"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION kept_audit_pending();
INSERT INTO "AuditPending" (shop, "eventId") SELECT shop, id FROM "AuditEvent";

-- When a seal was really stored is the database's word, not the writer's: pruning rests on it.
CREATE FUNCTION kept_stamp_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."storedAt" := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_seal BEFORE INSERT ON "AuditSeal"
  FOR EACH ROW EXECUTE FUNCTION kept_stamp_seal();

-- Retention of the log itself: the one way in which recorded events go while their shop stays. It
-- removes what was sealed before `until`, at least 183 days ago, keeps the hashes, and records
-- itself. `detail.upTo` names the first leaf that has to have its content.
CREATE FUNCTION kept_prune_audit(target text, until timestamptz, event_id text, event_at timestamptz)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  stop integer;
  gone integer;
BEGIN
  IF target IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_prune_audit: another shop is set';
  END IF;
  IF until > clock_timestamp() - interval '183 days' THEN
    RAISE EXCEPTION 'kept_prune_audit: the log is kept for at least 183 days';
  END IF;
  SELECT max("treeSize") INTO stop FROM "AuditSeal" WHERE shop = target AND "storedAt" < until;
  DELETE FROM "AuditEvent" e USING "AuditLeaf" l
    WHERE l.shop = target AND l.index < stop AND e.shop = target AND e.id = l."eventId";
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN
    INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, detail)
      VALUES (target, event_id, event_at, 'system', 'audit.pruned', jsonb_build_object(
        'upTo', stop, 'rows', gone,
        'sealedBefore', to_char(until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  END IF;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION kept_prune_audit(text, timestamptz, text, timestamptz) FROM PUBLIC;
