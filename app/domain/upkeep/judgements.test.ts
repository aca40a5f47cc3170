import { describe, expect, it } from "vitest";
import { factsOf } from "../../../test/setup/write-build-facts";
import type { BuildFacts } from "~/lib/build-facts.server";
import { judgeDependencies } from "./dependency-control.server";
import { judgePlatform } from "./judge-platform";
import { judgeTransport } from "./judge-transport";
import { logsClean } from "./running-controls.server";

const now = new Date("2026-11-20T12:00:00Z");
const packages = { lockSha256: "ab".repeat(32), packages: 300 };
const asked = (daysAgo: number, facts: Partial<BuildFacts> = {}): BuildFacts => ({
  ...{ checkedAt: new Date(now.getTime() - daysAgo * 86_400_000), outcome: "clean" },
  ...{ vulnerable: 0, ...packages },
  ...facts,
});

describe("what is known of packages", () => {
  it("is kept while the registry's answer is young, and broken when it is old", () => {
    expect(judgeDependencies(asked(3), now).state).toBe("kept");
    const old = judgeDependencies(asked(31), now);
    expect(old.state).toBe("broken");
    expect(old.because).toContain("31 days ago");
  });

  it("is broken by a known vulnerability", () => {
    const found = asked(0, { outcome: "vulnerable", vulnerable: 2 });
    expect(judgeDependencies(found, now).state).toBe("broken");
  });

  it("is unknown when the registry could not be asked, or nobody asked", () => {
    const answer = factsOf("<html>405</html>", packages);
    expect(answer.outcome).toBe("could-not-ask");
    expect(judgeDependencies(answer, now)).toMatchObject({ state: "unknown" });
    expect(judgeDependencies(undefined, now)).toMatchObject({ state: "unknown" });
  });

  it("is read from the registry's answer as the checks read it", () => {
    const report = { vulnerabilities: { "left-pad": { severity: "high", range: "<2" } } };
    expect(factsOf(JSON.stringify(report), packages)).toMatchObject({
      ...{ outcome: "vulnerable", vulnerable: 1 },
    });
    expect(factsOf('{"vulnerabilities":{}}', packages)).toMatchObject({ outcome: "clean" });
  });
});

describe("what the app runs on", () => {
  it("is kept while both makers mend it, and broken afterwards", () => {
    expect(judgePlatform({ node: "22.23.2", postgres: "18.1", now }).state).toBe("kept");
    expect(judgePlatform({ node: "20.19.0", postgres: "18.1", now })).toMatchObject({
      ...{ state: "broken", because: "No longer mended by its makers: node. Upgrade." },
    });
    expect(judgePlatform({ node: "99.0.0", postgres: "18.1", now }).state).toBe("unknown");
  });
});

describe("the way data travels", () => {
  const far = {
    app: "https://kept.example.com",
    database: "postgresql://kept@db.example.com/kept",
    mail: "smtps://mail.example.com",
    databaseEncrypted: true,
  };
  it.each([
    ["kept", far],
    ["kept", { ...far, app: "http://localhost:3000", mail: "smtp://127.0.0.1:4001" }],
    ["kept", { ...far, mail: "smtp://mail.example.com:587?requireTLS=true" }],
    ["kept", { ...far, database: "postgresql:///kept?host=/run/pg", databaseEncrypted: false }],
    ["unknown", { ...far, databaseEncrypted: false }],
    ["broken", { ...far, mail: "smtp://mail.example.com" }],
    ["broken", { ...far, app: "http://kept.example.com" }],
  ] as const)("is %s over %j", (state, connections) => {
    expect(judgeTransport(connections).state).toBe(state);
  });
});

describe("the log", () => {
  it("lets nothing through that was put into it to be taken out", async () => {
    const measure: () => Promise<unknown> = () =>
      logsClean.measure(null as never, "" as never, now);
    expect(await measure()).toMatchObject({ state: "kept", facts: { tried: 3, cameThrough: 0 } });
  });
});
