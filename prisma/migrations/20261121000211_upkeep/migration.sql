-- Assessments that staff attest, the marks of regular looks, and the retention of security events.

-- CreateTable
CREATE TABLE "Attestation" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "caseKeyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attestedBy" TEXT NOT NULL,
    "attestedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextDueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Upkeep" (
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Upkeep_pkey" PRIMARY KEY ("shop","name")
);

-- CreateIndex
CREATE INDEX "Attestation_shop_kind_attestedAt_idx" ON "Attestation"("shop", "kind", "attestedAt");

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upkeep" ADD CONSTRAINT "Upkeep_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence('"Attestation"'::regclass), kept_fence('"Upkeep"'::regclass);

ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_text_sealed" CHECK ("text" LIKE 'k1.%');
ALTER TABLE "Attestation" ALTER COLUMN "text" SET STORAGE EXTERNAL;

-- Security events cannot be removed by the application. Their retention is the exception: the oldest,
-- so many at a time, and none younger than thirty days. Those that belong to no shop go as well.
CREATE FUNCTION kept_prune_security(target text, until timestamptz, most integer,
    OUT own integer, OUT unproven integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF target IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_prune_security: another shop is set';
  END IF;
  IF until > clock_timestamp() - interval '30 days' THEN
    RAISE EXCEPTION 'kept_prune_security: security events are kept for at least 30 days';
  END IF;
  DELETE FROM "SecurityEvent" WHERE id IN (
    SELECT id FROM "SecurityEvent" WHERE shop = target AND at < until
    ORDER BY at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS own = ROW_COUNT;
  DELETE FROM "SecurityEvent" WHERE id IN (
    SELECT id FROM "SecurityEvent" WHERE shop IS NULL AND at < until
    ORDER BY at LIMIT most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS unproven = ROW_COUNT;
END $$;
REVOKE ALL ON FUNCTION kept_prune_security(text, timestamptz, integer) FROM PUBLIC;
