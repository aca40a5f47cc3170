-- Ciphertext does not compress: PostgreSQL need not try with each large value it stores.
ALTER TABLE "WebhookDelivery" ALTER COLUMN "payload" SET STORAGE EXTERNAL;
ALTER TABLE "RequestPackage" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "OutgoingMail" ALTER COLUMN "message" SET STORAGE EXTERNAL;
