-- Nobody looks at measurements across shops: the sweep measures every installed shop by the hour.
DROP POLICY platform_read ON "ControlResult";
