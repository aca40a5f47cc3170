import { describe, expect, it } from "vitest";
import { observationSchema, readObservation, withoutVisitor } from "./observation";

const page = {
  ...{ v: 1 as const, pageType: "product", bits: 0, version: 3 },
  ...{ cookies: ["_ga"], storage: ["kept"] },
  hosts: [{ host: "www.googletagmanager.com", kind: "script" as const, before: true }],
};

describe("a page's report", () => {
  it("holds names only: values, more fields and other shapes are refused", () => {
    const bad: unknown[] = [
      undefined,
      "",
      { ...page, v: 2 },
      { ...page, visitor: "x" },
      { ...page, cookies: ["_ga", { name: "_ga", value: "GA1.1" }] },
      { ...page, cookies: Array.from({ length: 101 }, (_, at) => `c${at}`) },
      { ...page, cookies: ["x".repeat(201)] },
      { ...page, bits: 64 },
      { ...page, hosts: [{ host: "https://a.example/?email=mia", kind: "script", before: true }] },
      { ...page, hosts: [{ host: "a.example", kind: "script", before: true, url: "/x" }] },
      { ...page, hosts: [{ host: "<img src=x>", kind: "script", before: true }] },
    ];
    expect(observationSchema.safeParse(page).success).toBe(true);
    for (const body of bad) expect(observationSchema.safeParse(body).success).toBe(false);
  });

  it("is read with each name once, and page types from a closed list", () => {
    const cookies = ["_ga", "_ga", "_ga_ABC123DEF", "_ga_XYZ987"];
    const read = readObservation({ ...page, cookies, pageType: "{{ evil }}" });
    expect(read.pageType).toBe("other");
    expect(read.sightings.map(({ name }) => name)).toEqual([
      ...["_ga", "_ga_*", "kept", "www.googletagmanager.com"],
    ]);
    expect(readObservation({ ...page, pageType: "customers/login" }).pageType).toBe("account");
  });

  it("keeps nothing of a visitor in a name", () => {
    expect(withoutVisitor("cart_1234567890", "cookie")).toBe("cart_*");
    expect(withoutVisitor("user-mia@canary.example", "storage")).toBe("*");
    expect(withoutVisitor("sess.9f86d081884c7d659a2feaa0", "storage")).toBe("sess.*");
    expect(withoutVisitor("b2f1c6e2-77c1-4b1a-9df1-0f3a4a0b8c55", "storage")).not.toContain(
      "4b1a9",
    );
    expect(withoutVisitor("<script>{{x}}", "storage")).toBe("*script*x*");
    expect(withoutVisitor("theme_mode", "storage")).toBe("theme_mode");
    expect(withoutVisitor("_mx_id", "cookie")).toBe("_mx_id");
    expect(withoutVisitor("x".repeat(200), "cookie").length).toBeLessThanOrEqual(60);
  });
});
