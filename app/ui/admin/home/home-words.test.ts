import { describe, expect, it } from "vitest";
import { alertKinds } from "~/domain/alerts/model";
import { alertWords } from "./alert-words";
import { setupTasks } from "./setup-tasks";
import { bannerTile, policyTile, requestsTile, retentionTile, webhooksTile } from "./status-tiles";

const timeZone = "Europe/Berlin";
const at = new Date("2026-11-20T12:00:00Z");
const policy = { version: 2, publishedAt: at, outdated: false, unsaid: [] };
const banner = { embed: "on", themeName: "Dawn", version: 1 } as const;
const rule = { sentence: "Three years after an order is completed, its note is removed." };

describe("the home page's tiles", () => {
  it("never call a banner live that was not seen in the published theme", () => {
    expect(bannerTile({ banner }).badge).toBe("Live");
    expect(bannerTile({ banner: { ...banner, embed: "off" } })).toMatchObject({
      badge: "Off",
      tone: "critical",
    });
    expect(bannerTile({ banner: { ...banner, embed: "unknown" } }).badge).toBe("Unknown");
  });

  it("say when a policy is missing or no longer true", () => {
    expect(policyTile({ policy, timeZone }).text).toBe("Version 2 is in force since 20 Nov 2026.");
    expect(policyTile({ policy: { ...policy, outdated: true }, timeZone }).badge).toBe("Outdated");
    expect(policyTile({ policy: { ...policy, version: 0 }, timeZone }).tone).toBe("critical");
  });

  it("put an overdue request before everything else about requests", () => {
    const tile = (open: number, overdue: number, dueSoon: number) =>
      requestsTile({ requests: { open, overdue, dueSoon } });
    expect(tile(3, 1, 1).badge).toBe("1 overdue");
    expect(tile(3, 0, 1).text).toBe("3 requests waiting, 1 due soon.");
    expect(tile(1, 0, 0).text).toBe("1 request waiting, all within their time.");
    expect(tile(0, 0, 0).text).toBe("Nobody is waiting for an answer.");
  });

  it("say that a preview waits for a person's confirmation", () => {
    expect(retentionTile({ rule: null }).badge).toBe("No rule");
    const previewed = { ...rule, lastRun: { state: "previewed", due: 12 } };
    expect(retentionTile({ rule: previewed }).text).toContain("12 orders waiting");
    expect(retentionTile({ rule }).badge).toBe("Rule set");
  });

  it("tell silence of the host from everything handled", () => {
    const counts = { done: 0, waiting: 0, malformed: 0 };
    expect(webhooksTile({ webhooks: { ...counts, lastAt: null }, timeZone }).badge).toBe(
      "None yet",
    );
    expect(webhooksTile({ webhooks: { ...counts, lastAt: at }, timeZone }).badge).toBe("Arriving");
    const unreadable = { ...counts, malformed: 2, lastAt: at };
    expect(webhooksTile({ webhooks: unreadable, timeZone }).badge).toBe("2 unreadable");
  });
});

describe("the first steps", () => {
  const state = (over: object) =>
    setupTasks({ banner, areToolsNamed: true, hostConsent: "in-step", policy, rule, ...over }).map(
      ({ done }) => done,
    );

  it("are done when banner, tools, the host's pixels, complete policy and rule are there", () => {
    expect(state({})).toEqual([true, true, true, true, true]);
    expect(state({ areToolsNamed: false })).toEqual([true, false, true, true, true]);
  });

  it("stay open while the host's pixels do not wait where the banner does", () => {
    for (const hostConsent of [null, "native-banner", "differs", "unreachable"]) {
      expect(state({ hostConsent })).toEqual([true, true, false, true, true]);
    }
  });

  it("stay open while the policy lacks what the law asks for, and not for what is optional", () => {
    const lacking = (fact: string) => ({ policy: { ...policy, unsaid: [{ missing: [fact] }] } });
    expect(state(lacking("address"))).toEqual([true, true, true, false, true]);
    expect(state(lacking("officer"))).toEqual([true, true, true, true, true]);
  });

  it("stay open without a rule or with a banner nobody has seen", () => {
    expect(state({ rule: null, banner: { ...banner, embed: "unknown" } })).toEqual([
      ...[false, true, true, true, false],
    ]);
  });
});

describe("alerts", () => {
  it("of every kind have a title, a reason and one thing to do inside the app", () => {
    for (const kind of alertKinds) {
      const { title, text, action } = alertWords({ kind, key: "read_orders" });
      expect(title.length, kind).toBeGreaterThan(10);
      expect(text.length, kind).toBeGreaterThan(20);
      expect(action.to, kind).toMatch(/^\/app(\/|\?|$)/);
    }
  });

  it("of a kind this version does not know are shown all the same", () => {
    expect(alertWords({ kind: "from-the-future", key: "x" }).title).toBe("from-the-future");
  });
});
