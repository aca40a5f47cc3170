import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { Signer, StandinOptions } from "./context";

/** Signatures as the platform makes them; times are real. */
export function makeSigner({
  apiKey,
  apiSecret,
}: Pick<StandinOptions, "apiKey" | "apiSecret">): Signer {
  return {
    proxyQuery: (params) => signProxyQuery(params, apiSecret),
    webhook: (body) => createHmac("sha256", apiSecret).update(body).digest("base64"),
    sessionToken: (shop, staffId) => signJwt(sessionClaims({ shop, staffId, apiKey }), apiSecret),
    installHmac: (params) => signAdminQuery(params, apiSecret),
  };
}

function signProxyQuery(params: URLSearchParams, secret: string): URLSearchParams {
  const signed = new URLSearchParams(params);
  signed.delete("signature");
  if (!signed.has("timestamp")) signed.set("timestamp", nowInSeconds().toString());
  const keys = [...new Set(signed.keys())].sort();
  const text = keys.map((key) => `${key}=${signed.getAll(key).join(",")}`).join("");
  signed.set("signature", createHmac("sha256", secret).update(text).digest("hex"));
  return signed;
}

function signAdminQuery(params: URLSearchParams, secret: string): string {
  const query = new URLSearchParams(params);
  query.delete("hmac");
  query.sort();
  return createHmac("sha256", secret).update(query.toString()).digest("hex");
}

export interface SessionClaims {
  iss: string;
  dest: string;
  aud: string;
  sub: string;
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
}

const SESSION_TOKEN_SECONDS = 60;

function sessionClaims(of: { shop: string; staffId: string; apiKey: string }): SessionClaims {
  const now = nowInSeconds();
  return {
    iss: `https://${of.shop}/admin`,
    dest: `https://${of.shop}`,
    aud: of.apiKey,
    sub: of.staffId,
    exp: now + SESSION_TOKEN_SECONDS,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  };
}

function signJwt(claims: SessionClaims, secret: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

/** The claims of a session token, or null when it is forged, expired or meant for another app. */
export function readSessionToken(
  token: string,
  { apiKey, apiSecret }: StandinOptions,
): SessionClaims | null {
  const [header, body, signature] = token.split(".");
  if (header === undefined || body === undefined || signature === undefined) return null;
  const expected = createHmac("sha256", apiSecret).update(`${header}.${body}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as SessionClaims;
  const now = nowInSeconds();
  const inTime = claims.exp > now && claims.nbf <= now + 5;
  return inTime && claims.aud === apiKey ? claims : null;
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
