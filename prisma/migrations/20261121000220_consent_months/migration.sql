-- Decisions by month, in the audit log by batches, counted without looking at them again; and what
-- customers want of marketing, in step with the host. Decisions 0016 and 0017.

-- Partitions live beside the tables, in a schema that the application's role cannot enter: rows are
-- reached through "ConsentDecision" only, whose row security and grants hold for all of them.
CREATE SCHEMA IF NOT EXISTS kept_months;

ALTER TABLE "ConsentDecision" RENAME TO "ConsentDecision_before";
ALTER TABLE "ConsentDecision_before" RENAME CONSTRAINT "ConsentDecision_pkey" TO "ConsentDecision_before_pkey";
ALTER INDEX "ConsentDecision_shop_receivedAt_idx" RENAME TO "ConsentDecision_before_receivedAt_idx";

-- CreateTable
CREATE TABLE "ConsentDecision" (
    "shop" TEXT NOT NULL,
    "decisionId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "visitor" UUID NOT NULL,
    "customerGid" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "bannerVersion" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "rule" TEXT NOT NULL DEFAULT '',
    "validDays" INTEGER NOT NULL DEFAULT 365,
    "keptUntil" TIMESTAMPTZ(3) NOT NULL,
    "method" TEXT NOT NULL,
    "gpc" BOOLEAN NOT NULL,
    "preferences" BOOLEAN NOT NULL,
    "analytics" BOOLEAN NOT NULL,
    "marketing" BOOLEAN NOT NULL,
    "saleOfData" BOOLEAN NOT NULL,
    "device" TEXT NOT NULL DEFAULT 'unknown',
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "batchId" TEXT,

    CONSTRAINT "ConsentDecision_pkey" PRIMARY KEY ("shop","decisionId","month")
) PARTITION BY RANGE ("month");

-- CreateIndex
CREATE INDEX "ConsentDecision_shop_receivedAt_idx" ON "ConsentDecision"("shop", "receivedAt");
-- Most decisions are nobody's: this index holds the others.
CREATE INDEX "ConsentDecision_customer" ON "ConsentDecision"("shop", "customerGid")
  WHERE "customerGid" IS NOT NULL;
-- Old records that are not in the log yet: empty once they are.
CREATE INDEX "ConsentDecision_unsealed" ON "ConsentDecision"("shop") WHERE "batchId" IS NULL;

-- What has no month of its own: restored from long ago, or ahead of the job that makes months.
CREATE TABLE kept_months."ConsentDecision_other" PARTITION OF "ConsentDecision" DEFAULT;

SELECT kept_fence('"ConsentDecision"'::regclass);

-- Makes the month of `around` and so many more. A month that the default partition has rows of takes
-- them over. Concurrent calls wait for each other.
CREATE FUNCTION kept_consent_months(around timestamptz, ahead integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first date := date_trunc('month', around AT TIME ZONE 'UTC')::date;
  month_start date;
  name text;
  made integer := 0;
BEGIN
  IF ahead NOT BETWEEN 0 AND 24 THEN
    RAISE EXCEPTION 'kept_consent_months: at most 24 months ahead';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('kept_consent_months', 0));
  FOR n IN 0..ahead LOOP
    month_start := (first + make_interval(months => n))::date;
    name := 'ConsentDecision_' || to_char(month_start, 'YYYY_MM');
    CONTINUE WHEN to_regclass(format('kept_months.%I', name)) IS NOT NULL;
    EXECUTE format('CREATE TABLE kept_months.%I (LIKE "ConsentDecision" INCLUDING DEFAULTS)', name);
    EXECUTE format('WITH late AS (DELETE FROM kept_months."ConsentDecision_other"
      WHERE month >= %L AND month < %L RETURNING *) INSERT INTO kept_months.%I SELECT * FROM late',
      month_start, (month_start + interval '1 month')::date, name);
    EXECUTE format('ALTER TABLE "ConsentDecision" ATTACH PARTITION kept_months.%I
      FOR VALUES FROM (%L) TO (%L)', name, month_start, (month_start + interval '1 month')::date);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
REVOKE ALL ON FUNCTION kept_consent_months(timestamptz, integer) FROM PUBLIC;
SELECT kept_consent_months(now(), 3);

-- Records from before this migration: valid for a year by the rules of then, kept six years more.
SELECT kept_consent_months(min("decidedAt"), 3) FROM "ConsentDecision_before"
  HAVING min("decidedAt") IS NOT NULL;
INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid", "decidedAt",
    "receivedAt", "bannerVersion", "textHash", "language", "region", "regime", "keptUntil", "method",
    "gpc", "preferences", "analytics", "marketing", "saleOfData", "device", "flags")
  SELECT "shop", "decisionId"::uuid, date_trunc('month', "decidedAt" AT TIME ZONE 'UTC')::date, "visitor"::uuid,
    "customerGid", "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region",
    "regime", "decidedAt" + interval '8 years', "method", "gpc", "preferences", "analytics",
    "marketing", "saleOfData", "device", "flags"
  FROM "ConsentDecision_before";
DROP TABLE "ConsentDecision_before";

-- Retention: removes the shop's decisions whose time is over by both clocks, ours and the database's.
-- Their hashes stay in the batches, so every other proof still holds.
CREATE FUNCTION kept_prune_consent(target text, until timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  IF target IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_prune_consent: another shop is set';
  END IF;
  DELETE FROM "ConsentDecision" WHERE shop = target
    AND "keptUntil" < until AND "receivedAt" < clock_timestamp() - interval '183 days';
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM "ConsentBatch" b WHERE b.shop = target
    AND b.at < coalesce((SELECT min("receivedAt") FROM "ConsentDecision" WHERE shop = target), until)
      - interval '1 day';
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION kept_prune_consent(text, timestamptz) FROM PUBLIC;

-- A month goes as a whole when the time of every shop's every row in it is over.
CREATE FUNCTION kept_drop_consent_months(until timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  part record;
  used boolean;
  gone integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('kept_consent_months', 0));
  FOR part IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = '"ConsentDecision"'::regclass AND c.relname ~ '^ConsentDecision_\d{4}_\d\d$'
        AND to_date(right(c.relname, 7), 'YYYY_MM') < least(until, clock_timestamp()) - interval '1 year'
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM kept_months.%I WHERE "keptUntil" >= %L)',
      part.relname, least(until, clock_timestamp())) INTO used;
    CONTINUE WHEN used;
    EXECUTE format('DROP TABLE kept_months.%I', part.relname);
    gone := gone + 1;
  END LOOP;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION kept_drop_consent_months(timestamptz) FROM PUBLIC;

-- CreateTable
CREATE TABLE "ConsentBatch" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "ConsentBatch_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ConsentDelta" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tallies" JSONB NOT NULL,

    CONSTRAINT "ConsentDelta_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ConsentTally" (
    "shop" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "region" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ConsentTally_pkey" PRIMARY KEY ("shop","day","region","regime","device","language","version","kind")
);

-- CreateTable
CREATE TABLE "AccountChoice" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerGid" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "seen" TEXT,
    "seenAt" TIMESTAMPTZ(3),
    "inStepAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "AccountChoice_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "AccountChoiceEvent" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerGid" TEXT,
    "channel" TEXT NOT NULL,
    "was" TEXT,
    "became" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountChoiceEvent_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "ConsentBatch_shop_at_idx" ON "ConsentBatch"("shop", "at");

-- CreateIndex
CREATE INDEX "AccountChoice_nextAt_idx" ON "AccountChoice"("nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccountChoice_shop_customerGid_channel_key" ON "AccountChoice"("shop", "customerGid", "channel");

-- CreateIndex
CREATE INDEX "AccountChoiceEvent_shop_customerGid_idx" ON "AccountChoiceEvent"("shop", "customerGid");

-- AddForeignKey
ALTER TABLE "ConsentBatch" ADD CONSTRAINT "ConsentBatch_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentDelta" ADD CONSTRAINT "ConsentDelta_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentTally" ADD CONSTRAINT "ConsentTally_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountChoice" ADD CONSTRAINT "AccountChoice_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountChoiceEvent" ADD CONSTRAINT "AccountChoiceEvent_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass)
  FROM unnest(ARRAY['ConsentBatch', 'ConsentDelta', 'ConsentTally', 'AccountChoice', 'AccountChoiceEvent']) AS name;
-- The sweep looks for counts to add up, and for choices that the host has to hear of.
SELECT kept_fence_platform_read('"ConsentDelta"'::regclass);
SELECT kept_fence_platform_read('"AccountChoice"'::regclass);

-- Nothing cascades from a shop to its decisions.
CREATE OR REPLACE FUNCTION kept_forget_shop(gone text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF gone IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_forget_shop: another shop is set';
  END IF;
  DELETE FROM "SecurityEvent" WHERE shop = gone;
  DELETE FROM "Shop" WHERE shop = gone AND ("installedAt" IS NULL OR "uninstalledAt" >= "installedAt");
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM "ConsentDecision" WHERE shop = gone;
  RETURN true;
END $$;

-- The content of a batch's event is a root and a number: it goes when the decisions it stands for
-- are gone, not with the other events of its time.
CREATE OR REPLACE FUNCTION kept_prune_audit(target text, until timestamptz, event_id text, event_at timestamptz)
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
    WHERE l.shop = target AND l.index < stop AND e.shop = target AND e.id = l."eventId"
      AND NOT (e.type = 'consent.recorded'
        AND EXISTS (SELECT 1 FROM "ConsentBatch" b WHERE b.shop = target AND b.id = e.id));
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN
    INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, detail)
      VALUES (target, event_id, event_at, 'system', 'audit.pruned', jsonb_build_object(
        'upTo', stop, 'rows', gone,
        'sealedBefore', to_char(until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
  END IF;
  RETURN gone;
END $$;
