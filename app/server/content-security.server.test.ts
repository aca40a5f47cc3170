import { describe, expect, it } from "vitest";
import { contentPolicy, type Surface } from "./content-security.server";

const parts = {
  nonce: "abc",
  ancestors: ["https://admin.shopify.com"],
  bridgeOrigin: "https://cdn.shopify.com",
};
const directive = (surface: Surface, name: string) =>
  contentPolicy(surface, parts)
    .split("; ")
    .find((each) => each.startsWith(`${name} `));

describe("the content security policy", () => {
  it("lets no inline script run without the document's nonce, and no eval anywhere", () => {
    for (const surface of ["admin", "public"] as const) {
      expect(directive(surface, "script-src")).toContain("'nonce-abc'");
      expect(directive(surface, "script-src")).not.toContain("'unsafe-inline'");
    }
    for (const surface of ["admin", "auth", "public"] as const) {
      const policy = contentPolicy(surface, parts);
      expect(policy).not.toContain("unsafe-eval");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).not.toMatch(/\s\*[\s;]/);
    }
  });

  it("knows the platform on the admin's pages only", () => {
    expect(directive("admin", "script-src")).toContain("https://cdn.shopify.com");
    expect(directive("public", "script-src")).toBe("script-src 'self' 'nonce-abc'");
    expect(directive("public", "connect-src")).toBe("connect-src 'self'");
    expect(directive("public", "frame-src")).toBe("frame-src 'none'");
    expect(directive("admin", "frame-src")).toMatch(/^frame-src 'self' https:/);
  });

  it("says who may frame a document", () => {
    expect(directive("admin", "frame-ancestors")).toBe("frame-ancestors https://admin.shopify.com");
  });
});
