-- How a request is answered: what was found where, the link by which its person follows it, and
-- whether the package was released to them.
ALTER TABLE "PrivacyRequest" ADD COLUMN "findings" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "PrivacyRequest" ADD COLUMN "followSecret" TEXT;
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_followSecret_sealed" CHECK ("followSecret" LIKE 'k1.%');

ALTER TABLE "RequestPackage" ADD COLUMN "releasedAt" TIMESTAMPTZ(3);
ALTER TABLE "RequestPackage" ADD COLUMN "takenAt" TIMESTAMPTZ(3);
