import { afterAll, beforeAll, expect, it } from "vitest";
import { SHOP, startLibrary, type LibraryUnderTest } from "./testing/library";

let library: LibraryUnderTest;

beforeAll(async () => {
  library = await startLibrary();
});
afterAll(() => library.stop());

it("signs a proxied request as the platform's library checks it, repeated parameters too", async () => {
  const query = new URLSearchParams(`shop=${SHOP}&path_prefix=/apps/privacy&a=1&a=2&b=x y`);
  const signed = library.standin.standin.sign.proxyQuery(query);
  const valid = () => library.api.utils.validateHmac(signed, { signator: "appProxy" });
  expect(await valid()).toBe(true);
  signed.append("a", "3");
  expect(await valid()).toBe(false);
});

it("signs the admin's page address as the platform's library checks it", async () => {
  const query = new URLSearchParams({
    shop: SHOP,
    host: "YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvbHVtZW4taG9tZQ",
    embedded: "1",
    timestamp: `${Math.floor(Date.now() / 1000)}`,
  });
  query.set("hmac", library.standin.standin.sign.installHmac(query));
  expect(await library.api.utils.validateHmac(Object.fromEntries(query))).toBe(true);
});

it("gives a session token that the platform's library decodes", async () => {
  const token = library.standin.standin.sign.sessionToken(SHOP, "1000000011");
  expect(await library.api.session.decodeSessionToken(token)).toMatchObject({
    dest: `https://${SHOP}`,
    sub: "1000000011",
  });
});
