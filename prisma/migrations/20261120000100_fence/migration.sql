-- The second fence around a shop's rows, behind `withShop`: row-level security.
-- The application's role owns nothing and cannot bypass it; without a shop set, it sees nothing.

CREATE FUNCTION kept_shop() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT current_setting('kept.shop', true) $$;

-- Jobs that serve every shop may look (only look) for rows that are due, in the tables named below.
CREATE FUNCTION kept_platform() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('kept.scope', true), '') = 'platform' $$;

CREATE FUNCTION kept_fence(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY one_shop ON %s USING (shop = kept_shop()) WITH CHECK (shop = kept_shop())', target);
END $$;

CREATE FUNCTION kept_fence_platform_read(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY platform_read ON %s FOR SELECT USING (kept_platform())', target);
END $$;

SELECT kept_fence(format('%I', name)::regclass) FROM unnest(ARRAY[
  'Shop', 'ShopKey', 'CaseKey', 'HostSession', 'StaffMember', 'WebhookDelivery', 'AuditEvent',
  'ConsentDecision', 'BannerVersion', 'ThemeState', 'PolicyVersion', 'PrivacyRequest',
  'RequestPackage', 'OutgoingMail', 'Tombstone', 'ResidueCheck', 'RetentionRule', 'RetentionRun',
  'RetentionItem', 'ControlResult', 'Alert'
]) AS name;

SELECT kept_fence_platform_read(format('%I', name)::regclass) FROM unnest(ARRAY[
  'Shop', 'WebhookDelivery', 'PrivacyRequest', 'RequestPackage', 'OutgoingMail', 'RetentionRun'
]) AS name;

-- Whoever knocks without proving a shop is written down without one.
ALTER TABLE "SecurityEvent" ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON "SecurityEvent" FOR SELECT USING (shop = kept_shop() OR kept_platform());
CREATE POLICY write_own ON "SecurityEvent" FOR INSERT WITH CHECK (shop IS NULL OR shop = kept_shop());

-- Ciphertext only (prisma/sealed-fields.ts).
ALTER TABLE "Shop" ADD CONSTRAINT "Shop_contactEmail_sealed" CHECK ("contactEmail" LIKE 'k1.%');
ALTER TABLE "ShopKey" ADD CONSTRAINT "ShopKey_wrapped_sealed" CHECK ("wrapped" LIKE 'k1.%');
ALTER TABLE "CaseKey" ADD CONSTRAINT "CaseKey_wrapped_sealed" CHECK ("wrapped" LIKE 'k1.%');
ALTER TABLE "HostSession" ADD CONSTRAINT "HostSession_sealed_sealed" CHECK ("sealed" LIKE 'k1.%');
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_payload_sealed" CHECK ("payload" LIKE 'k1.%');
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_contact_sealed" CHECK ("contact" LIKE 'k1.%');
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_message_sealed" CHECK ("message" LIKE 'k1.%');
ALTER TABLE "RequestPackage" ADD CONSTRAINT "RequestPackage_content_sealed" CHECK ("content" LIKE 'k1.%');
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_message_sealed" CHECK ("message" LIKE 'k1.%');

-- `shop/redact`: the one way a shop's rows, its audit log included, can go. The application's role
-- may not delete either; this function may, for the shop that is set, once it has uninstalled.
CREATE FUNCTION kept_forget_shop(gone text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF gone IS DISTINCT FROM current_setting('kept.shop', true) THEN
    RAISE EXCEPTION 'kept_forget_shop: another shop is set';
  END IF;
  DELETE FROM "SecurityEvent" WHERE shop = gone;
  DELETE FROM "Shop" WHERE shop = gone AND ("installedAt" IS NULL OR "uninstalledAt" >= "installedAt");
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION kept_forget_shop(text) FROM PUBLIC;
