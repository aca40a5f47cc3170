import { describe, expect, it } from "vitest";
import { makeSigner } from "../../test/standin/sign";
import { createSignedQueries } from "./signed-query.server";

const apiSecret = "a-secret-of-sixteen";
const signer = makeSigner({ apiKey: "key", apiSecret });
const shop = "lumen-home.myshopify.com";

function signed(over: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ shop, logged_in_customer_id: "", ...over });
  return signer.proxyQuery(query).toString();
}

const later = (seconds: number) => ({ now: new Date(Date.now() + seconds * 1000) });

describe("a query that the host signed", () => {
  it("says whose visitor it is, the first time and again", () => {
    const read = createSignedQueries(apiSecret);
    const text = signed({ logged_in_customer_id: "4711" });
    for (let time = 0; time < 2; time++) {
      expect(read(text, later(0))).toMatchObject({ shop, isProved: true, customer: "4711" });
    }
  });

  it("is no longer good after its time, however often it was taken before", () => {
    const read = createSignedQueries(apiSecret);
    const text = signed();
    expect(read(text, later(0)).isProved).toBe(true);
    expect(read(text, later(60)).isProved).toBe(true);
    expect(read(text, later(120)).isProved).toBe(false);
  });

  it("does not vouch for another customer, shop or second", () => {
    const read = createSignedQueries(apiSecret);
    const text = signed({ logged_in_customer_id: "4711" });
    expect(read(text, later(0)).isProved).toBe(true);
    const others = [
      text.replace("4711", "4712"),
      text.replace("lumen-home", "second-shop"),
      text.replace(/timestamp=\d+/, `timestamp=${Math.floor(Date.now() / 1000) + 1}`),
      `${text}&logged_in_customer_id=4712`,
    ];
    for (const other of others) expect(read(other, later(0)).isProved).toBe(false);
    expect(createSignedQueries("another-secret-of-16")(text, later(0)).isProved).toBe(false);
  });
});
