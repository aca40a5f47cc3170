-- One commit of beacons as one statement: a burst pays for no second way to the database. What it
-- does is what the application's own statement does (decision-intake.store.server.ts); where a decision
-- is there already it does nothing and says so, and the longer way is taken. Row security holds: the
-- function runs as its caller, for the shop it is given, unless another is set.
CREATE FUNCTION kept_take_consent(text, text, timestamptz, bytea, jsonb, jsonb, json)
  RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  is_live boolean;
  is_whole boolean;
BEGIN
  IF coalesce(current_setting('kept.shop', true), '') NOT IN ('', $1) THEN
    RAISE EXCEPTION 'kept_take_consent: another shop is set';
  END IF;
  PERFORM set_config('kept.shop', $1, true);

  WITH live AS MATERIALIZED (SELECT 1 FROM "Shop"
      WHERE "shop" = $1 AND "installedAt" IS NOT NULL AND "uninstalledAt" IS NULL),
    fresh AS (
      INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid",
        "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region", "regime",
        "rule", "validDays", "keptUntil", "method", "gpc", "preferences", "analytics", "marketing",
        "saleOfData", "device", "flags", "batchId")
      SELECT $1, r."decisionId", r."month", r."visitor", r."customerGid", r."decidedAt",
        r."receivedAt", r."bannerVersion", r."textHash", r."language", r."region", r."regime",
        r."rule", r."validDays", r."keptUntil", r."method", r."gpc", r."preferences",
        r."analytics", r."marketing", r."saleOfData", r."device", r."flags", $2
      FROM json_to_recordset($7) AS r("decisionId" uuid, "month" date, "visitor" uuid,
        "customerGid" text, "decidedAt" timestamptz, "receivedAt" timestamptz, "bannerVersion" int,
        "textHash" text, "language" text, "region" text, "regime" text, "rule" text,
        "validDays" int, "keptUntil" timestamptz, "method" text, "gpc" boolean,
        "preferences" boolean, "analytics" boolean, "marketing" boolean, "saleOfData" boolean,
        "device" text, "flags" text[])
      WHERE EXISTS (SELECT 1 FROM live)
      ORDER BY r."decisionId"
      ON CONFLICT ("shop", "decisionId", "month") DO NOTHING RETURNING "decisionId"),
    whole AS MATERIALIZED (SELECT (SELECT count(*) FROM fresh) = json_array_length($7)
      AND EXISTS (SELECT 1 FROM live) AS ok),
    delta AS (INSERT INTO "ConsentDelta" ("shop", "id", "tallies")
      SELECT $1, $2, $5 WHERE $5 <> '[]' AND (SELECT ok FROM whole)),
    batch AS (INSERT INTO "ConsentBatch" ("shop", "id", "at", "hashes")
      SELECT $1, $2, $3, $4 WHERE length($4) > 0 AND (SELECT ok FROM whole)),
    event AS (INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, detail)
      SELECT $1, $2, $3, 'shopper', 'consent.recorded', $6
      WHERE length($4) > 0 AND (SELECT ok FROM whole))
  SELECT EXISTS (SELECT 1 FROM live), (SELECT ok FROM whole) INTO is_live, is_whole;
  IF is_live AND NOT is_whole THEN
    RAISE EXCEPTION 'kept_take_consent: some are there already' USING ERRCODE = 'KP001';
  END IF;
  RETURN is_live;
END $$;
REVOKE ALL ON FUNCTION kept_take_consent(text, text, timestamptz, bytea, jsonb, jsonb, json) FROM PUBLIC;
