import { describe, expect, it } from "vitest";
import { namesNobody, readCompliancePayload, residueSearch } from "./person";

const nobody = { emails: [], phones: [], customerIds: [] };

describe("whom a compliance webhook names", () => {
  it("is read from a full payload", () => {
    const read = readCompliancePayload({
      shop_id: 1,
      shop_domain: "lumen-home.myshopify.com",
      orders_requested: [299938, "280263"],
      customer: { id: 191167, email: " Mia@Canary.example ", phone: "+49 30 1234567" },
      data_request: { id: 9999 },
    });
    expect(read).toEqual({
      person: {
        emails: ["mia@canary.example"],
        phones: ["+49 30 1234567"],
        customerIds: ["191167"],
      },
      orderGids: ["gid://shopify/Order/299938", "gid://shopify/Order/280263"],
      dataRequestId: "9999",
    });
  });

  it("is whatever is there when fields are missing or null", () => {
    for (const payload of [{}, { customer: null, orders_to_redact: null }, { customer: {} }]) {
      expect(namesNobody(readCompliancePayload(payload).person)).toBe(true);
    }
    const onlyEmail = readCompliancePayload({ customer: { id: null, email: "a@canary.example" } });
    expect(onlyEmail.person).toEqual({ ...nobody, emails: ["a@canary.example"] });
    expect(() => readCompliancePayload("no object")).toThrow();
  });
});

describe("what a residue check searches with", () => {
  const found = (person: Partial<typeof nobody>, text: string) =>
    new RegExp(residueSearch({ ...nobody, ...person }, [])?.pattern ?? "(?!)", "i").test(text);

  it("finds an address in any case, and treats its dots as dots", () => {
    const person = { emails: ["mia.l+x@canary.example"] as never[] };
    expect(found(person, '{"to":"Mia.L+X@canary.example"}')).toBe(true);
    expect(found(person, "miaxl+x@canary.example")).toBe(false);
  });

  it("finds a numeric id and the gid made of it, but not a longer number", () => {
    const person = { customerIds: ["7001600001"] as never[] };
    expect(found(person, '{"id":7001600001}')).toBe(true);
    expect(found(person, "gid://shopify/Customer/7001600001")).toBe(true);
    expect(found(person, "gid://shopify/Customer/70016000012")).toBe(false);
    expect(found(person, "017001600001")).toBe(false);
  });

  it("finds a phone number however it is written", () => {
    const person = { phones: ["+49 30 1234567"] as never[] };
    expect(found(person, "tel: +49 (30) 123-4567")).toBe(true);
    expect(found(person, "+49301234568")).toBe(false);
  });

  it("is tried cheaply first, and finds by that whatever it finds exactly", () => {
    const person = {
      emails: ["mia_l.x-y@canary.example"],
      phones: ["+49 (30) 12.34-567"],
      customerIds: ["7001600001"],
    };
    const search = residueSearch(person, ["0a1b"]);
    expect(search?.words).toEqual([
      "%mia\\_l.x-y@canary.example%",
      "%0a1b%",
      "%gid://shopify/customer/7001600001%",
      "%7001600001%",
    ]);
    expect(search?.phones).toMatch(/^4\[ .*7$/);
  });

  it("is absent when there is nothing to look for", () => {
    expect(residueSearch(nobody, [])).toBeUndefined();
  });
});
