-- Fields that were taken although a minimum still covered them: none without an approved override.
ALTER TABLE "RetentionItem" ADD COLUMN "underMinimum" JSONB NOT NULL DEFAULT '[]';
