import { installApp, changeScopes, uninstallApp } from "../auth/install";
import { readJson } from "../http/json";
import type { Control } from "./control";
import { shopNamed } from "./shop-named";

interface Install {
  shop: string;
  /** Optional scopes granted beside those of the configuration. */
  scopes: string[];
  /** Exactly these scopes instead, e.g. to try a missing one. */
  onlyScopes: string[];
}

/** Installs the app, or changes the scopes of an installed one. Answers the install state. */
export const controlInstall: Control = async (request, standin) => {
  const given = await readJson<Install>(request);
  const shop = shopNamed(standin, given.shop);
  const wasInstalled = shop.install.installed;
  installApp(standin, shop, given.scopes ?? []);
  if (given.onlyScopes) shop.install.grantedScopes = given.onlyScopes;
  if (wasInstalled) changeScopes(standin, shop, shop.install.grantedScopes);
  standin.save();
  const { tokens: _tokens, ...install } = shop.install;
  return install;
};

/** Uninstalls the app; answers the delivery of app/uninstalled. */
export const controlUninstall: Control = async (request, standin) => {
  const { shop } = await readJson<{ shop: string }>(request);
  return { deliveries: await uninstallApp(standin, shopNamed(standin, shop)) };
};
