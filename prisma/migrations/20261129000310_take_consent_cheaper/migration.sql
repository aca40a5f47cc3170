-- A commit of beacons looked at the shop's row four times, each time marking it: once to see that the
-- app is installed, and once for each foreign key of what it writes. It is looked at once now, and
-- kept until the commit. What hung on a foreign key to disappear with its shop is named below.

-- DropForeignKey
ALTER TABLE "AuditPending" DROP CONSTRAINT "AuditPending_shop_eventId_fkey";

-- DropForeignKey
ALTER TABLE "ConsentBatch" DROP CONSTRAINT "ConsentBatch_shop_fkey";

-- DropForeignKey
ALTER TABLE "ConsentDelta" DROP CONSTRAINT "ConsentDelta_shop_fkey";

-- The shop's own row goes first: whoever writes for it holds that row until the commit, so what comes
-- afterwards here finds everything that was written.
CREATE OR REPLACE FUNCTION kept_forget_shop(gone text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF gone IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_forget_shop: another shop is set';
  END IF;
  DELETE FROM "SecurityEvent" WHERE shop = gone;
  DELETE FROM "Shop" WHERE shop = gone AND ("installedAt" IS NULL OR "uninstalledAt" >= "installedAt");
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM "AuditPending" WHERE shop = gone;
  DELETE FROM "ConsentDelta" WHERE shop = gone;
  DELETE FROM "ConsentBatch" WHERE shop = gone;
  DELETE FROM "ConsentDecision" WHERE shop = gone;
  RETURN true;
END $$;

-- One row of a commit, as text in an array: half the bytes of JSON, and half the time to read.
CREATE TYPE kept_new_decision AS (
  "decisionId" uuid, "month" date, "visitor" uuid, "customerGid" text, "decidedAt" timestamptz,
  "receivedAt" timestamptz, "bannerVersion" int, "textHash" text, "language" text, "region" text,
  "regime" text, "rule" text, "validDays" int, "keptUntil" timestamptz, "method" text, "gpc" boolean,
  "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
  "device" text, "flags" text[]);

-- One commit of beacons for one shop: decisions, counts, the batch's hashes and its event. Answers the
-- decisions that were there already and were left as they are; nothing where the app is not installed,
-- and then nothing was written. Where some were there, counts, hashes and event are not written either:
-- they are about fewer. Alone, it refuses those with an error, because nobody could write the rest.
-- Row security holds: it runs as its caller, for the shop it is given, unless another is set.
-- Shop, batch, time, hashes, counts, the event's detail, decisions, alone.
CREATE FUNCTION kept_take_decisions(text, text, timestamptz, bytea, jsonb, jsonb, kept_new_decision[],
    boolean)
  RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written integer;
BEGIN
  IF coalesce(current_setting('kept.shop', true), '') NOT IN ('', $1) THEN
    RAISE EXCEPTION 'kept_take_decisions: another shop is set';
  END IF;
  PERFORM set_config('kept.shop', $1, true);
  PERFORM 1 FROM "Shop" s
    WHERE s.shop = $1 AND s."installedAt" IS NOT NULL AND s."uninstalledAt" IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;

  INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid",
      "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region", "regime",
      "rule", "validDays", "keptUntil", "method", "gpc", "preferences", "analytics", "marketing",
      "saleOfData", "device", "flags", "batchId")
    SELECT $1, r.*, $2 FROM unnest($7) AS r ORDER BY r."decisionId"
    ON CONFLICT ("shop", "decisionId", "month") DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written < cardinality($7) THEN
    IF $8 THEN
      RAISE EXCEPTION 'kept_take_decisions: some are there already' USING ERRCODE = 'KP001';
    END IF;
    RETURN (SELECT array_agg(r."decisionId"::text) FROM unnest($7) AS r WHERE NOT EXISTS (
      SELECT 1 FROM "ConsentDecision" d WHERE d."shop" = $1 AND d."decisionId" = r."decisionId"
        AND d."month" = r."month" AND d."batchId" = $2));
  END IF;

  IF $5 <> '[]' THEN
    INSERT INTO "ConsentDelta" ("shop", "id", "tallies") VALUES ($1, $2, $5);
  END IF;
  IF length($4) > 0 THEN
    INSERT INTO "ConsentBatch" ("shop", "id", "at", "hashes") VALUES ($1, $2, $3, $4);
    INSERT INTO "AuditEvent" ("shop", "id", "at", "actorKind", "type", "detail")
      VALUES ($1, $2, $3, 'shopper', 'consent.recorded', $6);
  END IF;
  RETURN '{}';
END $$;
REVOKE ALL ON FUNCTION kept_take_decisions(text, text, timestamptz, bytea, jsonb, jsonb,
  kept_new_decision[], boolean) FROM PUBLIC;

-- `kept_take_consent` stays for one release: processes of the version before still call it while the
-- new ones start.
