/**
 * Where a company says what it does with data: for the table of cookies and the details in the
 * banner. Only addresses that are long established and the company's for all it does; a merchant
 * can enter or change one. By the company's name as the trackers have it.
 */
export const privacyPolicies: Readonly<Record<string, string>> = {
  Adobe: "https://www.adobe.com/privacy/policy.html",
  Amplitude: "https://amplitude.com/privacy",
  Apple: "https://www.apple.com/legal/privacy/",
  Cloudflare: "https://www.cloudflare.com/privacypolicy/",
  Criteo: "https://www.criteo.com/privacy/",
  "Functional Software": "https://sentry.io/privacy/",
  Google: "https://policies.google.com/privacy",
  HubSpot: "https://legal.hubspot.com/privacy-policy",
  InnoCraft: "https://matomo.org/privacy-policy/",
  Intercom: "https://www.intercom.com/legal/privacy",
  Intuit: "https://www.intuit.com/privacy/statement/",
  "Judge.me": "https://judge.me/privacy",
  LinkedIn: "https://www.linkedin.com/legal/privacy-policy",
  Meta: "https://www.facebook.com/privacy/policy/",
  Microsoft: "https://privacy.microsoft.com/privacystatement",
  Mixpanel: "https://mixpanel.com/legal/privacy-policy/",
  PayPal: "https://www.paypal.com/webapps/mpp/ua/privacy-full",
  Pinterest: "https://policy.pinterest.com/privacy-policy",
  "Plausible Insights": "https://plausible.io/privacy",
  PostHog: "https://posthog.com/privacy",
  Reddit: "https://www.reddit.com/policies/privacy-policy",
  Shopify: "https://www.shopify.com/legal/privacy",
  Stripe: "https://stripe.com/privacy",
  Taboola: "https://www.taboola.com/policies/privacy-policy",
  TikTok: "https://www.tiktok.com/legal/privacy-policy",
  Vimeo: "https://vimeo.com/privacy",
  "X Corp.": "https://x.com/privacy",
};
