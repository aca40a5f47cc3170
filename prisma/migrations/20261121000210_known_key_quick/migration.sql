-- Case keys are written with nearly everything that is sealed, so what holds them to the shop's key
-- (`kept_known_key`) is planned once per connection here, not once per statement. The same promise:
-- no case key is wrapped by a key that is not there, and that key stays until the transaction ends.
CREATE FUNCTION kept_known_wrapping() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named record;
BEGIN
  SELECT shop, split_part(wrapped, '.', 2) AS id INTO named FROM fresh LIMIT 1;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  -- One statement nearly always writes under one key: that one is asked for without a sort.
  PERFORM 1 FROM "ShopKey" k WHERE k.shop = named.shop AND k.id = named.id FOR KEY SHARE;
  IF FOUND THEN
    PERFORM 1 FROM fresh
      WHERE shop <> named.shop OR split_part(wrapped, '.', 2) <> named.id LIMIT 1;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
  END IF;
  FOR named IN SELECT DISTINCT shop, split_part(wrapped, '.', 2) AS id FROM fresh LOOP
    PERFORM 1 FROM "ShopKey" k WHERE k.shop = named.shop AND k.id = named.id FOR KEY SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'CaseKey.wrapped of % was sealed with key %, which the shop does not have',
        named.shop, named.id;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

DROP TRIGGER known_key_added_wrapped ON "CaseKey";
DROP TRIGGER known_key_changed_wrapped ON "CaseKey";
CREATE TRIGGER known_key_added_wrapped AFTER INSERT ON "CaseKey" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION kept_known_wrapping();
CREATE TRIGGER known_key_changed_wrapped AFTER UPDATE ON "CaseKey" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION kept_known_wrapping();
