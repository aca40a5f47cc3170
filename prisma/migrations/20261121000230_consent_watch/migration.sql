-- The banner's draft, what the storefront's watch saw, and how the platform's own rules stand.

-- CreateTable
CREATE TABLE "BannerDraft" (
    "shop" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" TEXT NOT NULL,

    CONSTRAINT "BannerDraft_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "TrackerSighting" (
    "shop" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pageType" TEXT NOT NULL,
    "bits" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "before" BOOLEAN NOT NULL,
    "pages" INTEGER NOT NULL,

    CONSTRAINT "TrackerSighting_pkey" PRIMARY KEY ("shop","day","pageType","bits","kind","name","before")
);

-- CreateTable
CREATE TABLE "WatchSample" (
    "shop" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pageType" TEXT NOT NULL,
    "bits" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,

    CONSTRAINT "WatchSample_pkey" PRIMARY KEY ("shop","day","pageType","bits")
);

-- CreateTable
CREATE TABLE "HostConsentState" (
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "differences" JSONB NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenAt" TIMESTAMPTZ(3),
    "writtenFor" TEXT,

    CONSTRAINT "HostConsentState_pkey" PRIMARY KEY ("shop")
);

-- AddForeignKey
ALTER TABLE "BannerDraft" ADD CONSTRAINT "BannerDraft_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackerSighting" ADD CONSTRAINT "TrackerSighting_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchSample" ADD CONSTRAINT "WatchSample_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HostConsentState" ADD CONSTRAINT "HostConsentState_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("shop") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT kept_fence(format('%I', name)::regclass) FROM unnest(ARRAY['BannerDraft', 'TrackerSighting', 'WatchSample', 'HostConsentState']) AS name;
