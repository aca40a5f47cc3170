function customerPrivacy(state) {
  const PURPOSES = ["analytics", "marketing", "preferences", "sale_of_data"];
  const ACCEPTED_KEYS = [
    ...PURPOSES,
    "email",
    "metafields",
    "headlessStorefront",
    "checkoutRootDomain",
    "storefrontRootDomain",
    "storefrontAccessToken",
    "isExtensionToken",
  ];

  const answered = (purpose) => state.consent[purpose];
  const allowed = (purpose) =>
    state.rules.consentRequired ? answered(purpose) === "yes" : answered(purpose) !== "no";

  // Global Privacy Control opts out of the sale where the law gives that right, whatever else
  // was said before.
  const gpcOptsOut = () => state.rules.dataSaleOptOut && navigator.globalPrivacyControl === true;

  function check(consent, callback) {
    if (typeof consent !== "object" || consent === null) {
      throw new TypeError("setTrackingConsent must be called with an object");
    }
    if (callback !== undefined && typeof callback !== "function") {
      throw new TypeError("setTrackingConsent: the callback must be a function");
    }
    const extra = Object.keys(consent).filter((key) => !ACCEPTED_KEYS.includes(key));
    if (extra.length > 0) {
      throw new TypeError(`setTrackingConsent: the key '${extra[0]}' is not accepted`);
    }
    for (const purpose of PURPOSES) {
      if (purpose in consent && typeof consent[purpose] !== "boolean") {
        throw new TypeError(`setTrackingConsent: '${purpose}' must be a boolean`);
      }
    }
    if (consent.metafields !== undefined && !Array.isArray(consent.metafields)) {
      throw new TypeError("setTrackingConsent: 'metafields' must be an array");
    }
  }

  async function send(consent) {
    const purposes = {};
    for (const purpose of PURPOSES) {
      if (purpose in consent) purposes[purpose] = consent[purpose];
    }
    const response = await fetch(state.endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ purposes, email: consent.email, metafields: consent.metafields }),
      keepalive: true,
    });
    return response.json();
  }

  function apply(next) {
    const before = JSON.stringify(state.consent);
    Object.assign(state, next);
    if (JSON.stringify(state.consent) === before) return;
    const detail = {
      marketingAllowed: api.marketingAllowed(),
      saleOfDataAllowed: api.saleOfDataAllowed(),
      analyticsAllowed: api.analyticsProcessingAllowed(),
      preferencesAllowed: api.preferencesProcessingAllowed(),
      firstPartyMarketingAllowed: api.firstPartyMarketingAllowed(),
      thirdPartyMarketingAllowed: api.thirdPartyMarketingAllowed(),
    };
    document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail }));
  }

  const api = {
    analyticsProcessingAllowed: () => allowed("analytics"),
    marketingAllowed: () => allowed("marketing"),
    preferencesProcessingAllowed: () => allowed("preferences"),
    saleOfDataAllowed: () => allowed("sale_of_data") && !gpcOptsOut(),
    firstPartyMarketingAllowed: () => allowed("marketing"),
    thirdPartyMarketingAllowed: () => allowed("marketing") && api.saleOfDataAllowed(),
    userCanBeTracked: () => allowed("analytics") && allowed("marketing"),
    currentVisitorConsent: () => ({ ...state.consent }),
    shouldShowBanner: () =>
      state.rules.consentRequired &&
      PURPOSES.slice(0, 3).some((purpose) => answered(purpose) === ""),
    saleOfDataRegion: () => state.rules.dataSaleOptOut,
    getRegion: () => state.region,
    getCCPAConsent: () => answered("sale_of_data"),
    consentId: () => state.consentId,
    getTrackingConsentMetafield: (key) => state.metafields[key],
    setTrackingConsent(consent, callback) {
      check(consent, callback);
      send(consent).then(
        (answer) => {
          if (!answer.error) apply(answer);
          if (callback) callback(answer.error ? { error: answer.error } : undefined);
        },
        (error) => {
          if (callback) callback({ error: error.message });
        },
      );
    },
  };

  window.Shopify = window.Shopify || {};
  window.Shopify.customerPrivacy = api;
  document.dispatchEvent(new CustomEvent("consentTrackingApiLoaded"));
}
