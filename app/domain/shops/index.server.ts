/** Shops: who has the app, since when, and what the host says of them. */
export { makeAcceptShopRedact, type RedactDecision } from "./accept-shop-redact.server";
export { makeRecordInstall, type Installation, type Visit } from "./record-install.server";
export { recordUninstall } from "./record-uninstall.server";
export { makeRefreshShop } from "./refresh-shop.server";
export { stillAnswers } from "./still-answers.server";
export { hasScope, isInstalled, shopFacts } from "./shop-facts.server";
export { ensureShop, findShop, merchantContact } from "./shop.store.server";
