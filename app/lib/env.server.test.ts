import { describe, expect, it } from "vitest";
import { readEnv } from "./env.server";

const sound = {
  APP_URL: "https://kept.canary.example",
  DATABASE_URL: "postgresql://kept_app:x@localhost/kept",
  SHOPIFY_API_KEY: "key",
  SHOPIFY_API_SECRET: "0123456789abcdef",
  KEPT_MASTER_KEYS: "main:AAAA",
  SMTP_URL: "smtps://mail.canary.example",
};

function problems(over: Record<string, string>): readonly string[] {
  const result = readEnv({ ...sound, ...over });
  return "problems" in result ? result.problems : [];
}

describe("the environment", () => {
  it("is accepted when everything needed is there, as production by default", () => {
    const result = readEnv(sound);
    expect("env" in result && result.env).toMatchObject({ APP_ENV: "production", PORT: 3000 });
  });

  it("names every problem at once", () => {
    const all = problems({ APP_URL: "", DATABASE_URL: "mysql://x", PORT: "70000", SMTP_URL: "" });
    expect(all.map((problem) => problem.split(" ")[0]).sort()).toEqual([
      "APP_URL",
      "DATABASE_URL",
      "PORT",
      "SMTP_URL",
    ]);
  });

  it("says how to make a keyring when none is given", () => {
    expect(problems({ KEPT_MASTER_KEYS: "" }).join()).toMatch(/KEPT_MASTER_KEYS .*openssl rand/);
  });

  it.each(["APP_BRIDGE_URL", "EXTRA_FRAME_ANCESTORS"])(
    "refuses the demo's %s in production",
    (name) => {
      expect(problems({ [name]: "http://localhost:4000" }).join()).toContain(name);
      expect(problems({ [name]: "http://localhost:4000", APP_ENV: "demo" })).toEqual([]);
    },
  );

  it("refuses an unencrypted address in production", () => {
    expect(problems({ APP_URL: "http://kept.canary.example" }).join()).toContain("https://");
  });
});
