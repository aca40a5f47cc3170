import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { makeSigner } from "../../test/standin/sign";
import { isSignedByProxy } from "./proxy-signature.server";

const secret = "a-secret-of-the-app";
const signer = makeSigner({ apiKey: "key", apiSecret: secret });
const proxyQuery = (query: URLSearchParams) => signer.proxyQuery(query);
const shop = "lumen-home.myshopify.com";
const good = (query: URLSearchParams, now = new Date()) => isSignedByProxy(secret, query, { now });

describe("the host's signature on a forwarded request", () => {
  it("is recognised whatever stands in the query, repeated names and empty values included", () => {
    const pairs = fc.array(fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string()));
    fc.assert(
      fc.property(pairs, (others) => {
        const query = new URLSearchParams([["shop", shop], ...others]);
        const reserved = others.some(([name]) => name === "timestamp" || name === "signature");
        return reserved || good(proxyQuery(query));
      }),
    );
  });

  it("does not hold for another shop, customer, key or time", () => {
    const signed = () => proxyQuery(new URLSearchParams({ shop, logged_in_customer_id: "1" }));
    const changed = (name: string, value: string) => {
      const query = signed();
      query.set(name, value);
      return good(query);
    };
    expect(good(signed())).toBe(true);
    expect(changed("shop", "second-shop.myshopify.com")).toBe(false);
    expect(changed("logged_in_customer_id", "2")).toBe(false);
    expect(changed("extra", "1")).toBe(false);
    expect(changed("signature", "")).toBe(false);
    expect(isSignedByProxy("another", signed(), { now: new Date() })).toBe(false);
    expect(good(signed(), new Date(Date.now() + 91_000))).toBe(false);
    expect(good(signed(), new Date(Date.now() - 91_000))).toBe(false);
    const unsigned = signed();
    unsigned.delete("signature");
    expect(good(unsigned)).toBe(false);
  });
});
