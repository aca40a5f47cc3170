import { describe, expect, it } from "vitest";
import { findingText, historyText, hostErasureText } from "./request-words";

const entry = (type: string, detail: unknown = {}, actorKind = "system") => ({
  type,
  detail,
  actorKind,
});

describe("the words staff read about requests", () => {
  it("never say nothing where something could not be reached", () => {
    const part = "host.orders";
    expect(findingText({ part, state: "none", count: 0 })).toBe("looked, nothing there");
    const unreachable = { part, state: "unreachable", count: 0 } as const;
    expect(findingText({ ...unreachable, because: "scope-missing" })).toContain("unreachable");
    expect(findingText(unreachable)).toBe("unreachable");
  });

  it("tell who did what", () => {
    expect(historyText(entry("request.downloaded", {}, "staff"))).toBe(
      "Package downloaded, by your staff",
    );
    expect(historyText(entry("mail.sent", { kind: "request.confirm" }))).toBe(
      "E-mail sent: to the customer, to confirm their address, by the app",
    );
    expect(historyText(entry("erasure.checked", { clean: false }))).toContain("something left");
    expect(historyText(entry("something.new"))).toBe("something.new, by the app");
  });

  it("say what came of a history, by the names of now and by ids where a vendor has left", () => {
    const cleared = entry(
      "request.cleared",
      {
        outcomes: {
          "vendor.metrix": "deleted",
          "vendor.gone": "asked",
          "store.service-records": "nothing-held",
        },
      },
      "staff",
    );
    const metrix = {
      kind: "vendor",
      id: "vendor.metrix",
      name: "Metrix",
      purpose: "analytics",
    } as const;
    expect(historyText(cleared, [{ ...metrix, use: undefined }])).toBe(
      "Where history may be: Metrix – deleted; gone – asked to delete; your own service records – holds nothing about this person, by your staff",
    );
  });

  it("say what an erasure came to in the store, also when it was out of reach", () => {
    const asked = (detail: object) => hostErasureText([entry("erasure.host-asked", detail)]);
    expect(hostErasureText([entry("erasure.done")])).toBeUndefined();
    expect(asked({ state: "asked" })).toContain("was asked to erase");
    expect(asked({ state: "unreachable", because: "scope-missing" })).toContain(
      "unreachable without a permission",
    );
    expect(asked({ state: "no-customer" })).toContain("no such customer");
  });
});
