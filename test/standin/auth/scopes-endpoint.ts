import { json, readJson } from "../http/json";
import type { Standin } from "../standin";
import { changeScopes } from "./install";

/**
 * `/_standin/scopes`: what App Bridge's `scopes.query()`, `request()` and `revoke()` call.
 *
 * GET answers `{granted, required, optional}`. POST `{request: […]}` grants optional scopes of the
 * configuration (the merchant says yes), POST `{revoke: […]}` takes optional ones away.
 */
export async function answerScopes(request: Request, standin: Standin): Promise<Response> {
  const shop = standin.shopOf(request, new URL(request.url));
  const { scopes: required, optionalScopes: optional } = standin.appConfig();
  if (request.method === "POST") {
    const asked = await readJson<{ request: string[]; revoke: string[] }>(request);
    const strange = [...(asked.request ?? []), ...(asked.revoke ?? [])].find(
      (scope) => !optional.includes(scope),
    );
    if (strange !== undefined) {
      return json({ error: `${strange} is not one of the app's optional scopes` }, { status: 400 });
    }
    const granted = [...shop.install.grantedScopes, ...(asked.request ?? [])];
    const left = granted.filter((scope) => !asked.revoke?.includes(scope));
    changeScopes(standin, shop, left);
  }
  const { grantedScopes: granted } = shop.install;
  return json({ result: "granted-all", granted, required, optional });
}
