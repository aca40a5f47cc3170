-- A decision was one row in its month only, and a repeat may fall into another: one that comes more than
-- a day later is dated by its arrival, one with a forged date by that. It was a second record then, and
-- in the second case a counted one. One that comes late is looked for in all months now; and all are,
-- within a day of a month's end, in the months around. On other days a date within a day of the arrival
-- is of the same month, and nothing is looked for: that costs a quarter to a half of a commit.
CREATE OR REPLACE FUNCTION kept_take_decisions(text, text, timestamptz, bytea, jsonb, jsonb,
    kept_new_decision[], boolean)
  RETURNS text[] LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[];
  is_late boolean;
  since date;
  until date;
  known uuid[] := '{}';
  written integer;
BEGIN
  IF coalesce(current_setting('kept.shop', true), '') NOT IN ('', $1) THEN
    RAISE EXCEPTION 'kept_take_decisions: another shop is set';
  END IF;
  PERFORM set_config('kept.shop', $1, true);
  PERFORM 1 FROM "Shop" s
    WHERE s.shop = $1 AND s."installedAt" IS NOT NULL AND s."uninstalledAt" IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;

  SELECT array_agg(r."decisionId"), bool_or('clock-skewed' = ANY (r."flags")),
      date_trunc('month', (min(r."receivedAt") - interval '1 day') AT TIME ZONE 'UTC'),
      date_trunc('month', (max(r."receivedAt") + interval '1 day') AT TIME ZONE 'UTC')
    INTO ids, is_late, since, until FROM unnest($7) AS r;
  IF is_late THEN
    -- Planned once: planning for years of months costs more than looking.
    SELECT array_agg(d."decisionId") INTO known FROM "ConsentDecision" d
      WHERE d."shop" = $1 AND d."decisionId" = ANY (ids);
  ELSIF since <> until THEN
    -- Planned each time: a month that has just begun grows faster than its statistics.
    EXECUTE 'SELECT array_agg(d."decisionId") FROM "ConsentDecision" d
        WHERE d."shop" = $1 AND d."decisionId" = ANY ($2) AND d."month" BETWEEN $3 AND $4'
      INTO known USING $1, ids, since, until;
  END IF;
  INSERT INTO "ConsentDecision" ("shop", "decisionId", "month", "visitor", "customerGid",
      "decidedAt", "receivedAt", "bannerVersion", "textHash", "language", "region", "regime",
      "rule", "validDays", "keptUntil", "method", "gpc", "preferences", "analytics", "marketing",
      "saleOfData", "device", "flags", "batchId")
    SELECT $1, r.*, $2 FROM unnest($7) AS r WHERE r."decisionId" <> ALL (coalesce(known, '{}'))
    ORDER BY r."decisionId"
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
