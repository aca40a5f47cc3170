-- A visitor may allow one vendor in the place of a frame that is held back: that is a decision too, and
-- its record names the vendor and what it was allowed for.

-- AlterTable
ALTER TABLE "ConsentDecision" ADD COLUMN "vendor" TEXT, ADD COLUMN "vendorPurpose" TEXT;

-- The processes of two versions ago are gone.
DROP FUNCTION kept_take_consent(text, text, timestamptz, bytea, jsonb, jsonb, json);

-- One row of a commit, as text in an array.
CREATE TYPE kept_new_record AS (
  "decisionId" uuid, "month" date, "visitor" uuid, "customerGid" text, "decidedAt" timestamptz,
  "receivedAt" timestamptz, "bannerVersion" int, "textHash" text, "language" text, "region" text,
  "regime" text, "rule" text, "validDays" int, "keptUntil" timestamptz, "method" text, "gpc" boolean,
  "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
  "device" text, "flags" text[], "vendor" text, "vendorPurpose" text);

-- As `kept_take_decisions`, with the vendor: shop, batch, time, hashes, counts, the event's detail,
-- decisions, alone.
CREATE FUNCTION kept_take_records(text, text, timestamptz, bytea, jsonb, jsonb, kept_new_record[],
    boolean)
  RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  written integer;
BEGIN
  IF coalesce(current_setting('kept.shop', true), '') NOT IN ('', $1) THEN
    RAISE EXCEPTION 'kept_take_records: another shop is set';
  END IF;
  PERFORM set_config('kept.shop', $1, true);
  PERFORM 1 FROM "Shop" s
    WHERE s.shop = $1 AND s."installedAt" IS NOT NULL AND s."uninstalledAt" IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;

  INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid",
      "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region", "regime",
      "rule", "validDays", "keptUntil", "method", "gpc", "preferences", "analytics", "marketing",
      "saleOfData", "device", "flags", "vendor", "vendorPurpose", "batchId")
    SELECT $1, r.*, $2 FROM unnest($7) AS r ORDER BY r."decisionId"
    ON CONFLICT ("shop", "decisionId", "month") DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written < cardinality($7) THEN
    IF $8 THEN
      RAISE EXCEPTION 'kept_take_records: some are there already' USING ERRCODE = 'KP001';
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
REVOKE ALL ON FUNCTION kept_take_records(text, text, timestamptz, bytea, jsonb, jsonb,
  kept_new_record[], boolean) FROM PUBLIC;

-- `kept_take_decisions` stays for one release: processes of the version before still call it while the
-- new ones start.
