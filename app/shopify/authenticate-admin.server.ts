/** Who opens an admin page, by the host's session token; a token that is not the host's is noticed. */
import { createHmac } from "node:crypto";
import { recordSecurityEvent } from "~/domain/security/index.server";
import { equalSecrets } from "~/lib/cipher/blind-index.server";
import { env } from "~/lib/env.server";
import { parseShopDomain } from "~/lib/ids";
import { platform } from "~/shopify.server";

type Admin = Awaited<ReturnType<ReturnType<typeof platform>["authenticate"]["admin"]>>;

/**
 * The library's answer. Where it refuses, a token that the host did not sign is a security event;
 * one that has merely run out is not: the host's script fetches a fresh one every minute. The shop
 * in such a token is only a claim.
 */
export async function authenticateAdmin(request: Request): Promise<Admin> {
  try {
    return await platform().authenticate.admin(request);
  } catch (refused) {
    const token = tokenOf(request);
    if (token !== undefined && !isSignedByHost(token)) {
      const claimed = parseShopDomain(new URL(request.url).searchParams.get("shop"));
      const detail = { door: "admin", claimed: claimed ?? "none" };
      await recordSecurityEvent({ kind: "identity-failed", detail });
    }
    throw refused;
  }
}

function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return bearer ?? new URL(request.url).searchParams.get("id_token") ?? undefined;
}

/** HS256 with the app's secret: https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens */
function isSignedByHost(token: string): boolean {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const expected = createHmac("sha256", env().SHOPIFY_API_SECRET)
    .update(`${header}.${payload}`)
    .digest("base64url");
  return equalSecrets(signature, expected);
}
