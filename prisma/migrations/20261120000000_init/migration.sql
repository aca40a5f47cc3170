-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ShopKeyPurpose" AS ENUM ('data', 'index', 'tombstone');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('received', 'handled', 'ignored', 'malformed', 'failed');

-- CreateEnum
CREATE TYPE "EmbedState" AS ENUM ('on', 'off', 'unknown');

-- CreateTable
CREATE TABLE "Shop" (
    "shop" TEXT NOT NULL,
    "name" TEXT,
    "contactEmail" TEXT,
    "primaryUrl" TEXT,
    "country" TEXT,
    "timezone" TEXT,
    "currency" TEXT,
    "locale" TEXT,
    "scopes" TEXT NOT NULL DEFAULT '',
    "appInstallId" TEXT,
    "installedAt" TIMESTAMPTZ(3),
    "uninstalledAt" TIMESTAMPTZ(3),
    "refreshedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "ShopKey" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "purpose" "ShopKeyPurpose" NOT NULL,
    "wrapped" TEXT NOT NULL,
    "masterFingerprint" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShopKey_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "CaseKey" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "wrapped" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseKey_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "HostSession" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL,
    "sealed" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostSession_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "owner" BOOLEAN NOT NULL DEFAULT false,
    "role" TEXT NOT NULL DEFAULT 'none',
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "triggeredAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "payload" TEXT,
    "caseKeyId" TEXT,
    "state" "DeliveryState" NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "handledAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "SecurityEvent" (
    "id" TEXT NOT NULL,
    "shop" TEXT,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "requestId" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "SecurityEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "type" TEXT NOT NULL,
    "subject" TEXT,
    "reason" TEXT,
    "requestId" TEXT,
    "caseId" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "ConsentDecision" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "customerGid" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "bannerVersion" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "regime" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "gpc" BOOLEAN NOT NULL,
    "preferences" BOOLEAN NOT NULL,
    "analytics" BOOLEAN NOT NULL,
    "marketing" BOOLEAN NOT NULL,
    "saleOfData" BOOLEAN NOT NULL,
    "device" TEXT NOT NULL DEFAULT 'unknown',

    CONSTRAINT "ConsentDecision_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "BannerVersion" (
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "config" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" TEXT,

    CONSTRAINT "BannerVersion_pkey" PRIMARY KEY ("shop","version")
);

-- CreateTable
CREATE TABLE "ThemeState" (
    "shop" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "embed" "EmbedState" NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThemeState_pkey" PRIMARY KEY ("shop","themeId")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" TEXT,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("shop","version","language")
);

-- CreateTable
CREATE TABLE "PrivacyRequest" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "caseKeyId" TEXT NOT NULL,
    "contact" TEXT,
    "message" TEXT,
    "contactIndex" TEXT,
    "customerGid" TEXT,
    "orderGids" JSONB NOT NULL DEFAULT '[]',
    "language" TEXT NOT NULL DEFAULT 'en',
    "hostRequestId" TEXT,
    "confirmHash" TEXT,
    "confirmBy" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "followHash" TEXT,
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "PrivacyRequest_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "RequestPackage" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "caseKeyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "downloadedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RequestPackage_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "requestId" TEXT,
    "caseKeyId" TEXT NOT NULL,
    "message" TEXT,
    "dedupeKey" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "shop" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("shop","hash")
);

-- CreateTable
CREATE TABLE "ResidueCheck" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "clean" BOOLEAN NOT NULL,
    "found" JSONB NOT NULL,

    CONSTRAINT "ResidueCheck_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "RetentionRule" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("shop","id","version")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "ruleVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "bulkOperationId" TEXT,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "nextAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "RetentionItem" (
    "shop" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "remaining" JSONB NOT NULL DEFAULT '[]',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "writtenAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RetentionItem_pkey" PRIMARY KEY ("shop","runId","orderGid")
);

-- CreateTable
CREATE TABLE "ControlResult" (
    "shop" TEXT NOT NULL,
    "controlId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "measured" JSONB NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "staleAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ControlResult_pkey" PRIMARY KEY ("shop","controlId")
);

-- CreateTable
CREATE TABLE "Alert" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "ShopKey_shop_purpose_idx" ON "ShopKey"("shop", "purpose");

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_dueAt_idx" ON "WebhookDelivery"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_shop_webhookId_key" ON "WebhookDelivery"("shop", "webhookId");

-- CreateIndex
CREATE INDEX "SecurityEvent_shop_at_idx" ON "SecurityEvent"("shop", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_shop_at_idx" ON "AuditEvent"("shop", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_shop_type_at_idx" ON "AuditEvent"("shop", "type", "at");

-- CreateIndex
CREATE INDEX "ConsentDecision_shop_receivedAt_idx" ON "ConsentDecision"("shop", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentDecision_shop_decisionId_key" ON "ConsentDecision"("shop", "decisionId");

-- CreateIndex
CREATE INDEX "PrivacyRequest_nextAt_idx" ON "PrivacyRequest"("nextAt");

-- CreateIndex
CREATE INDEX "PrivacyRequest_shop_contactIndex_idx" ON "PrivacyRequest"("shop", "contactIndex");

-- CreateIndex
CREATE UNIQUE INDEX "PrivacyRequest_shop_hostRequestId_key" ON "PrivacyRequest"("shop", "hostRequestId");

-- CreateIndex
CREATE UNIQUE INDEX "PrivacyRequest_shop_followHash_key" ON "PrivacyRequest"("shop", "followHash");

-- CreateIndex
CREATE UNIQUE INDEX "PrivacyRequest_shop_confirmHash_key" ON "PrivacyRequest"("shop", "confirmHash");

-- CreateIndex
CREATE INDEX "RequestPackage_expiresAt_idx" ON "RequestPackage"("expiresAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_dueAt_idx" ON "OutgoingMail"("dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_shop_dedupeKey_key" ON "OutgoingMail"("shop", "dedupeKey");

-- CreateIndex
CREATE INDEX "ResidueCheck_shop_cause_idx" ON "ResidueCheck"("shop", "cause");

-- CreateIndex
CREATE INDEX "RetentionRun_nextAt_idx" ON "RetentionRun"("nextAt");

-- CreateIndex
CREATE INDEX "RetentionItem_shop_runId_state_idx" ON "RetentionItem"("shop", "runId", "state");

-- CreateIndex
CREATE INDEX "Alert_shop_kind_closedAt_idx" ON "Alert"("shop", "kind", "closedAt");

-- AddForeignKey
ALTER TABLE "ShopKey" ADD CONSTRAINT "ShopKey_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseKey" ADD CONSTRAINT "CaseKey_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostSession" ADD CONSTRAINT "HostSession_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentDecision" ADD CONSTRAINT "ConsentDecision_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BannerVersion" ADD CONSTRAINT "BannerVersion_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeState" ADD CONSTRAINT "ThemeState_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPackage" ADD CONSTRAINT "RequestPackage_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestPackage" ADD CONSTRAINT "RequestPackage_shop_requestId_fkey" FOREIGN KEY ("shop", "requestId") REFERENCES "PrivacyRequest"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResidueCheck" ADD CONSTRAINT "ResidueCheck_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRule" ADD CONSTRAINT "RetentionRule_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionItem" ADD CONSTRAINT "RetentionItem_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionItem" ADD CONSTRAINT "RetentionItem_shop_runId_fkey" FOREIGN KEY ("shop", "runId") REFERENCES "RetentionRun"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ControlResult" ADD CONSTRAINT "ControlResult_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

