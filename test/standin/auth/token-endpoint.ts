import type { Standin } from "../standin";
import { DropConnection } from "../http/serve";
import { json } from "../http/json";
import { readSessionToken } from "../sign";
import type { IssuedToken, ShopState, StaffMember } from "../state/shop-state";
import { issueOfflineToken, issueOnlineToken, refresh } from "./tokens";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";

/** `POST /admin/oauth/access_token`: token exchange and refresh. */
export async function answerTokenRequest(request: Request, standin: Standin): Promise<Response> {
  const shop = standin.shopOf(request, new URL(request.url));
  const given = await readForm(request);
  const { apiKey, apiSecret } = standin.options;
  if (given.client_id !== apiKey || given.client_secret !== apiSecret) {
    return refused(401, "invalid_client", "client_id or client_secret is wrong");
  }
  if (!shop.install.installed) {
    return refused(400, "invalid_request", "The app is not installed on this shop");
  }
  const answer =
    given.grant_type === EXCHANGE
      ? exchange(given, shop, standin)
      : given.grant_type === "refresh_token"
        ? refreshed(given, shop, standin)
        : refused(400, "unsupported_grant_type", `unknown grant_type ${given.grant_type ?? ""}`);
  standin.save();
  if (answer.ok && standin.faults.strikes("tokenReplyDrop")) throw new DropConnection();
  return answer;
}

function exchange(given: Fields, shop: ShopState, standin: Standin): Response {
  const claims = readSessionToken(given.subject_token ?? "", standin.options);
  if (given.subject_token_type !== ID_TOKEN || claims?.dest !== `https://${shop.domain}`) {
    return refused(400, "invalid_subject_token", "The id token is invalid or expired");
  }
  const staff = shop.staff.find((each) => each.id === claims.sub);
  if (!staff) return refused(400, "invalid_subject_token", "Nobody has this sub");
  if (given.requested_token_type === OFFLINE) {
    return json(offlineAnswer(issueOfflineToken(shop, given.expiring === "1")));
  }
  if (given.requested_token_type === ONLINE) {
    return json(onlineAnswer(issueOnlineToken(shop, staff), shop, staff));
  }
  return refused(400, "invalid_request", "requested_token_type is wrong");
}

function refreshed(given: Fields, shop: ShopState, standin: Standin): Response {
  const { refreshTokenRetry } = standin.faults.settings.switches;
  const token = refresh(shop, given.refresh_token ?? "", refreshTokenRetry);
  if (!token) return refused(400, "invalid_grant", "The refresh token is invalid or expired");
  return json(offlineAnswer(token));
}

function offlineAnswer(token: IssuedToken) {
  return {
    access_token: token.accessToken,
    scope: token.scopes.join(","),
    ...(token.expiresAt !== null && { expires_in: secondsUntil(token.expiresAt) }),
    ...(token.refreshExpiresAt !== null && {
      refresh_token: token.refreshToken,
      refresh_token_expires_in: secondsUntil(token.refreshExpiresAt),
    }),
  };
}

function onlineAnswer(token: IssuedToken, shop: ShopState, staff: StaffMember) {
  const [firstName = "", ...rest] = staff.name.split(" ");
  return {
    access_token: token.accessToken,
    scope: shop.install.grantedScopes.join(","),
    expires_in: secondsUntil(token.expiresAt ?? 0),
    associated_user_scope: token.scopes.join(","),
    associated_user: {
      id: Number(staff.id),
      first_name: firstName,
      last_name: rest.join(" "),
      email: staff.email,
      account_owner: staff.owner,
      locale: staff.locale,
      collaborator: false,
      email_verified: true,
    },
  };
}

type Fields = Partial<Record<string, string>>;

async function readForm(request: Request): Promise<Fields> {
  const text = await request.text();
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    return JSON.parse(text) as Fields;
  }
  return Object.fromEntries(new URLSearchParams(text));
}

function refused(status: number, error: string, description: string): Response {
  return json({ error, error_description: description }, { status });
}

function secondsUntil(time: number): number {
  return Math.round((time - Date.now()) / 1000);
}
