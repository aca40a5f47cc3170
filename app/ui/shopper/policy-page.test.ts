import { Liquid } from "liquidjs";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { cookieTable } from "~/domain/consent/model";
import { buildPolicy } from "~/domain/policy/model";
import { publicStatements, readControl } from "~/domain/evidence/model";
import { liquidPage } from "../liquid-page.server";
import { PolicyPage, PolicyVersionPage, PolicyVersionsPage, type ShownPolicy } from "./policy-page";
import { PromisesPage } from "./promises-page";

const publishedAt = new Date("2026-11-20T12:00:00Z");
const hostile = `{{ 7|times:7 }} {% assign x = 1 %} <script>alert(1)</script> "'&`;

function policyOf(shopName: string, language: "en" | "de" = "en"): ShownPolicy {
  const { content } = buildPolicy({ shopName, address: hostile, authority: hostile }, language);
  return { version: 2, language, hash: "a".repeat(64), publishedAt, content, intact: true };
}

/** The page as the store's Liquid renders it. */
async function rendered(page: Parameters<typeof liquidPage>[0]): Promise<string> {
  return new Liquid({ strictVariables: true }).parseAndRender(
    await liquidPage(page).text(),
  ) as Promise<string>;
}

describe("the policy page in a theme", () => {
  it("leaves a hostile shop name and address inert, in HTML and in Liquid", async () => {
    const policy = policyOf(hostile);
    const props = { policy, cookies: cookieTable(undefined, "en"), timeZone: "Europe/Berlin" };
    for (const page of [
      createElement(PolicyPage, props),
      createElement(PolicyVersionPage, { policy, timeZone: "UTC", current: 3 }),
    ]) {
      const html = await rendered(page);
      expect(html).not.toMatch(/<script/i);
      expect(html).not.toContain("49");
      expect(html).toContain("&#123;&#123; 7|times:7 &#125;&#125;");
      expect(html).toContain("&#123;% assign x = 1 %&#125;");
    }
  });

  it("shows its date, version, fingerprint and the pages it points to, in the reader's language", async () => {
    const policy = policyOf("Lumen Home", "de");
    const cookies = cookieTable(undefined, "de");
    const props = { policy, cookies, timeZone: "Europe/Berlin" };
    const html = await rendered(createElement(PolicyPage, props));
    expect(html).toContain("Cookies und Ähnliches");
    expect(html).toContain("Betreibt Warenkorb, Anmeldung und Kasse");
    expect(html).toContain("20. November 2026");
    expect(html).toContain("Fassung 2");
    expect(html).toContain(policy.hash);
    expect(html).toContain('href="/apps/privacy/requests?locale=de"');
    expect(html).toContain('href="/apps/privacy/choices?locale=de"');
    expect(html).toContain('lang="de"');
  });

  it("warns when the archived text no longer fits its fingerprint", async () => {
    const policy = { ...policyOf("Lumen Home"), intact: false };
    const html = await rendered(
      createElement(PolicyPage, { policy, cookies: cookieTable(undefined, "en"), timeZone: "UTC" }),
    );
    expect(html).toContain("no longer fits its fingerprint");
  });

  it("says of an earlier version that it no longer applies, and lists the one in force first", async () => {
    const policy = policyOf("Lumen Home");
    const old = createElement(PolicyVersionPage, { policy, timeZone: "UTC", current: 3 });
    expect(await rendered(old)).toContain("It no longer applies");
    const now = createElement(PolicyVersionPage, { policy, timeZone: "UTC", current: 2 });
    expect(await rendered(now)).not.toContain("It no longer applies");
    const editions = [{ ...policy, version: 3 }, policy];
    const list = createElement(PolicyVersionsPage, { editions, language: "en", timeZone: "UTC" });
    expect(await rendered(list)).toMatch(/Version 3<\/a> \(in force\)[\s\S]*Version 2<\/a></);
  });
});

describe("the promises page in a theme", () => {
  const [statement] = publicStatements;
  const shown = (facts: Record<string, number>, staleAt: string) => {
    if (!statement) throw new Error("there is no public statement");
    const face = { id: statement.control, title: "t", promises: [30], grade: "observed" } as const;
    const times = { checkedAt: publishedAt, staleAt: new Date(staleAt) };
    const stored = { state: "kept", because: "secret detail", facts, ...times } as const;
    return { statement, reading: readControl(face, stored, publishedAt) };
  };
  const page = (facts: Record<string, number>, staleAt = "2026-11-20T13:00:00Z") =>
    rendered(
      createElement(PromisesPage, {
        statements: [shown(facts, staleAt)],
        language: "en",
        timeZone: "UTC",
      }),
    );

  it("never shows a count that could point at one person", async () => {
    const html = await page({ answeredInTime: 9, open: 0 });
    expect(html.match(/fewer than 10/g)).toHaveLength(2);
    expect(await page({ answeredInTime: 10, open: 0 })).toContain("<dd>10</dd>");
  });

  it("shows only the facts that were released for it, and not the merchant's reason", async () => {
    const html = await page({ answeredInTime: 25, slowestHours: 431 });
    expect(html).not.toContain("431");
    expect(html).not.toContain("secret detail");
  });

  it("says that a check is too old instead of calling the promise kept", async () => {
    const html = await page({ answeredInTime: 25 }, "2026-11-20T11:00:00Z");
    expect(html).toContain("too old to count");
    expect(html).not.toContain("Kept.");
  });
});
