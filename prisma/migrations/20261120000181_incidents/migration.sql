-- Incident cases (GDPR Art. 33 and 34).

-- CreateTable
CREATE TABLE "Incident" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "caseKeyId" TEXT NOT NULL,
    "knownAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "risk" TEXT NOT NULL DEFAULT 'unknown',
    "affected" INTEGER,
    "dataKinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "authorityAt" TIMESTAMPTZ(3),
    "peopleAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "description" TEXT NOT NULL,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("shop","id")
);

-- CreateTable
CREATE TABLE "IncidentEntry" (
    "shop" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "incidentId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "IncidentEntry_pkey" PRIMARY KEY ("shop","id")
);

-- CreateIndex
CREATE INDEX "Incident_shop_closedAt_dueAt_idx" ON "Incident"("shop", "closedAt", "dueAt");

-- CreateIndex
CREATE INDEX "IncidentEntry_shop_incidentId_idx" ON "IncidentEntry"("shop", "incidentId");

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentEntry" ADD CONSTRAINT "IncidentEntry_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentEntry" ADD CONSTRAINT "IncidentEntry_shop_incidentId_fkey" FOREIGN KEY ("shop", "incidentId") REFERENCES "Incident"("shop", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass) FROM unnest(ARRAY['Incident', 'IncidentEntry']) AS name;

-- Ciphertext only (prisma/sealed-fields.ts).
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_description_sealed" CHECK ("description" LIKE 'k1.%');
ALTER TABLE "IncidentEntry" ADD CONSTRAINT "IncidentEntry_text_sealed" CHECK ("text" LIKE 'k1.%');
