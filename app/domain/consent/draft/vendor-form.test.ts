import { describe, expect, it } from "vitest";
import { defaultBanner } from "../banner-config";
import { applyVendorForm, vendorFormSchema } from "./vendor-form";

const classify = {
  ...{ intent: "classify", kind: "cookie", name: "helper_id", vendor: " Our helper " },
  ...{ purpose: "preferences", lifetime: "unknown" },
};
const later = { intent: "lifetime", id: "our-helper", kind: "cookie", name: "helper_id" };

const problemsOf = (form: unknown) =>
  vendorFormSchema.safeParse(form).error?.issues.map(({ message }) => message) ?? [];

function applied(...forms: readonly unknown[]) {
  return forms.reduce<ReturnType<typeof defaultBanner>>(
    (config, form) => applyVendorForm(config, vendorFormSchema.parse(form)),
    defaultBanner("en"),
  ).vendors;
}

describe("the form of the vendors", () => {
  it("adds, changes and removes whom the banner names", () => {
    const add = { intent: "add", id: "meta" };
    const grade = { intent: "grade", id: "meta", grade: "tagged" };
    const purpose = { intent: "purpose", id: "meta", purpose: "analytics" };
    expect(applied(add, grade, purpose)).toMatchObject([{ grade: "tagged", purpose: "analytics" }]);
    expect(applied(add, { intent: "remove", id: "meta" })).toEqual([]);
  });

  it("takes how long a name stays with its classification, and later", () => {
    const lifetimes = [
      ["unknown", null],
      ["session", 0],
      [" 30 ", 30],
      ["1", 1],
      ["4000", 4000],
    ] as const;
    for (const [lifetime, lifetimeDays] of lifetimes) {
      const expected = [{ name: "Our helper", stores: [{ name: "helper_id", lifetimeDays }] }];
      expect(applied({ ...classify, lifetime })).toMatchObject(expected);
      expect(applied(classify, { ...later, lifetime })).toMatchObject(expected);
    }
  });

  it("says what to enter where the days are none, and takes no guess", () => {
    for (const lifetime of ["", " ", "0", "4001", "-1", "1.5", "1e3", "a month", "30 days", "٣"]) {
      const problems = ["Enter a whole number of days from 1 to 4000."];
      expect(problemsOf({ ...classify, lifetime })).toEqual(problems);
      expect(problemsOf({ ...later, lifetime })).toEqual(problems);
    }
    expect(problemsOf(later)).toEqual(["Say how long it stays."]);
  });

  it("takes a tool that nobody has seen yet, with its addresses as they are pasted", () => {
    const own = { intent: "own", vendor: "Our numbers", purpose: "analytics" };
    const addresses =
      "https://Stats.Example.com/collect.js?id=1\n//cdn.example.com/, stats.local:8080";
    expect(applied({ ...own, addresses })).toMatchObject([
      {
        ...{ id: "our-numbers", name: "Our numbers", purpose: "analytics", grade: "parser" },
        addresses: ["stats.example.com/collect.js", "cdn.example.com", "stats.local:8080"],
      },
    ]);
    // Nothing can be held where no address is known, and nothing waits for what is necessary.
    expect(applied({ ...own, addresses: " " })).toMatchObject([{ grade: "none", addresses: [] }]);
    const necessary = { ...own, purpose: "necessary", addresses: "a.example" };
    expect(applied(necessary)).toMatchObject([{ grade: "none", addresses: ["a.example"] }]);
  });

  it("adds addresses to whom the banner names already, as what it serves there", () => {
    const more = {
      intent: "own",
      vendor: "meta pixel ",
      purpose: "analytics",
      addresses: "a.example",
    };
    const [before] = applied({ intent: "add", id: "meta" });
    expect(applied({ intent: "add", id: "meta" }, { ...more, vendor: before?.name })).toEqual([
      { ...before, addresses: [...(before?.addresses ?? []), "a.example"] },
    ]);
  });

  it("says which address can't be read", () => {
    const own = { intent: "own", vendor: "Tool", purpose: "analytics" };
    for (const [addresses, place] of [
      ["localhost", 1],
      ["a.example <script>", 2],
      ["a.example b..example", 2],
      ["javascript:alert(1)", 1],
      ["a.example/{{x}}", 1],
    ] as const) {
      expect(problemsOf({ ...own, addresses })[0], addresses).toMatch(
        `Address ${place} can’t be read`,
      );
    }
    const many = Array.from({ length: 21 }, (_, at) => `h${at}.example`).join("\n");
    expect(problemsOf({ ...own, addresses: many })).toEqual(["Enter at most 20 addresses."]);
    expect(problemsOf({ ...own, vendor: "x".repeat(81), addresses: "" })).toEqual([
      "Enter a name of at most 80 letters.",
    ]);
  });

  it("takes a vendor's own privacy policy, and nothing that is no address of one", () => {
    const add = { intent: "add", id: "meta" };
    const policy = (address: string) => ({ intent: "policy", id: "meta", policy: address });
    expect(applied(add)).toMatchObject([{ policy: "https://www.facebook.com/privacy/policy/" }]);
    const own = "https://tool.example/privacy";
    expect(applied(add, policy(` ${own} `))).toMatchObject([{ policy: own }]);
    expect(applied(add, policy(own), policy(" "))).toMatchObject([{ policy: null }]);
    for (const bad of [
      "javascript:alert(1)",
      "http://tool.example",
      "tool.example",
      own + "x".repeat(300),
    ]) {
      const problems = ["Enter an address that begins with https://, or nothing."];
      expect(problemsOf(policy(bad)), bad).toEqual(problems);
    }
  });

  it("changes how many pages report, within what there is", () => {
    const form = (share: string) => vendorFormSchema.safeParse({ intent: "watch", share });
    expect(applyVendorForm(defaultBanner("en"), form("100").data as never).watch).toBe(100);
    for (const share of ["101", "-1", "1.5", "many"])
      expect(form(share).success, share).toBe(false);
  });

  it("names everything that is missing", () => {
    expect(problemsOf({ ...classify, vendor: " ", purpose: "world peace" })).toEqual(
      expect.arrayContaining(["Say who is behind it.", "Choose what it is for."]),
    );
    for (const other of [{}, { intent: "publish" }, { ...later, kind: "storage", lifetime: "1" }]) {
      expect(problemsOf(other)).toEqual(["Open the page again: it has changed."]);
    }
  });
});
