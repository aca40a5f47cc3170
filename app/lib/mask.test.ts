import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskEmail, maskLength, maskName, maskPhone, maskPostcode, maskText } from "./mask";

describe("masking", () => {
  it("keeps the first letters and the ending of an address", () => {
    expect(maskEmail("mia@canary.example")).toBe("m•••@c•••.example");
    expect(maskEmail(" Mia.Long-Name+x@mail.canary.example ")).toBe("M•••@m•••.example");
  });

  it("hides what is no address, and a host without a dot", () => {
    expect(maskEmail("not an address")).toBe("•••");
    expect(maskEmail("a@b@c")).toBe("•••");
    expect(maskEmail("mia@localhost")).toBe("m•••@l•••");
  });

  it("never shows more than two letters and the ending, whatever the address", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const shown = maskEmail(email).replaceAll("•••", "");
        const ending = email.slice(email.lastIndexOf("."));
        expect(shown.length).toBeLessThanOrEqual("a@b".length + ending.length);
        if (email.indexOf("@") > 1) expect(maskEmail(email)).not.toContain(email.split("@")[0]);
      }),
    );
  });

  it("shows the last two digits of a phone number, and none of a short one", () => {
    expect(maskPhone("+49 30 1234567")).toBe("•••67");
    expect(maskPhone("12345")).toBe("•••");
  });

  it("keeps a letter of each name, the region of a postcode, and of a free text its length", () => {
    expect(maskName("  Ada  Canary-Test ")).toBe("A••• C•••");
    expect(maskName("")).toBe("");
    expect(maskPostcode(" 10115 ")).toBe("10•••");
    expect(maskPostcode("101")).toBe("•••");
    expect(maskLength("Ring 🔔 twice")).toBe("•••• (12 characters)");
    expect(maskLength("x")).toBe("•••• (1 character)");
  });

  it("masks addresses and phone numbers inside a text, and leaves short numbers", () => {
    const text = "Write to mia@canary.example or call +49 (30) 123-4567, order 1001, since 2024.";
    expect(maskText(text)).toBe(
      "Write to m•••@c•••.example or call •••67, order 1001, since 2024.",
    );
  });
});
