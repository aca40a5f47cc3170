-- Keys are replaced while the app runs, and erasures survive a restored backup: decision 0010.

-- CreateTable
CREATE TABLE "KeyRotation" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "cursor" TEXT NOT NULL DEFAULT '',
    "resealed" INTEGER NOT NULL DEFAULT 0,
    "inPass" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "KeyRotation_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ErasureNote" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "shopHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "ErasureNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerMark" (
    "id" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "LedgerMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BackupRun" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "keyFingerprint" TEXT NOT NULL,
    "replayedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BackupRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeyRotation_nextAt_idx" ON "KeyRotation"("nextAt");

-- AddForeignKey
ALTER TABLE "KeyRotation" ADD CONSTRAINT "KeyRotation_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence('"KeyRotation"'::regclass);
SELECT kept_fence_platform_read('"KeyRotation"'::regclass);

-- One wrapped key for each master key in use, whatever the shop: the start tries to open them.
CREATE FUNCTION kept_master_samples()
  RETURNS TABLE (fingerprint text, keys bigint, shop text, id text, wrapped text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON ("masterFingerprint") "masterFingerprint",
    count(*) OVER (PARTITION BY "masterFingerprint"), shop, id, wrapped
  FROM "ShopKey" ORDER BY "masterFingerprint", "createdAt" DESC
$$;
REVOKE ALL ON FUNCTION kept_master_samples() FROM PUBLIC;

-- What is sealed with a shop's key holds on to that key, as a foreign key would: no row can name a
-- key that is not there, and a key cannot go while a transaction is writing something under it.
CREATE FUNCTION kept_known_key() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named record;
BEGIN
  FOR named IN EXECUTE format(
    'SELECT DISTINCT shop, split_part(%1$I, ''.'', 2) AS id FROM fresh WHERE %1$I IS NOT NULL',
    TG_ARGV[0])
  LOOP
    PERFORM 1 FROM "ShopKey" k WHERE k.shop = named.shop AND k.id = named.id FOR KEY SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION '%.% of % was sealed with key %, which the shop does not have',
        TG_TABLE_NAME, TG_ARGV[0], named.shop, named.id;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

DO $$
DECLARE
  sealed record;
BEGIN
  FOR sealed IN SELECT * FROM (VALUES ('Shop', 'contactEmail'), ('Shop', 'policyFacts'),
    ('CaseKey', 'wrapped'), ('HostSession', 'sealed'), ('PolicyVersion', 'content'))
    AS place (tab, col)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS fresh
      FOR EACH STATEMENT EXECUTE FUNCTION kept_known_key(%L)',
      'known_key_added_' || sealed.col, sealed.tab, sealed.col);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS fresh
      FOR EACH STATEMENT EXECUTE FUNCTION kept_known_key(%L)',
      'known_key_changed_' || sealed.col, sealed.tab, sealed.col);
  END LOOP;
END $$;

-- Archived policies cannot be changed by the application. Sealing one anew is the exception: the
-- text that is there, from a retired key to the shop's current one. Its recorded hash stays, so a
-- text that came out different would be noticed by every reader.
CREATE FUNCTION kept_reseal_policy(target text, edition integer, lang text, before text, after text)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF target IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_reseal_policy: another shop is set';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "ShopKey" WHERE shop = target AND purpose = 'data'
      AND id = split_part(before, '.', 2) AND "retiredAt" IS NOT NULL)
    OR NOT EXISTS (SELECT 1 FROM "ShopKey" WHERE shop = target AND purpose = 'data'
      AND id = split_part(after, '.', 2) AND "retiredAt" IS NULL) THEN
    RAISE EXCEPTION 'kept_reseal_policy: only from a retired key to the current one';
  END IF;
  UPDATE "PolicyVersion" SET content = after
    WHERE shop = target AND version = edition AND language = lang AND content = before;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION kept_reseal_policy(text, integer, text, text, text) FROM PUBLIC;
