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

  it("names everything that is missing", () => {
    expect(problemsOf({ ...classify, vendor: " ", purpose: "world peace" })).toEqual(
      expect.arrayContaining(["Say who is behind it.", "Choose what it is for."]),
    );
    for (const other of [{}, { intent: "publish" }, { ...later, kind: "storage", lifetime: "1" }]) {
      expect(problemsOf(other)).toEqual(["Open the page again: it has changed."]);
    }
  });
});
