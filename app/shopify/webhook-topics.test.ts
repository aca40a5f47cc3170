import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { complianceTopics, hintTopics } from "./webhook-topics";

const subscriptions = z
  .object({
    webhooks: z.object({
      subscriptions: z.array(
        z.object({
          topics: z.array(z.string()).default([]),
          compliance_topics: z.array(z.string()).default([]),
        }),
      ),
    }),
  })
  .parse(parse(readFileSync("shopify.app.toml", "utf8"))).webhooks.subscriptions;

describe("the topics the app takes", () => {
  it("are exactly those shopify.app.toml subscribes to", () => {
    const topics = subscriptions.flatMap((one) => one.topics).sort();
    expect([...hintTopics].sort()).toEqual(topics);
    const compliance = subscriptions.flatMap((one) => one.compliance_topics).sort();
    expect([...complianceTopics].sort()).toEqual(compliance);
  });
});
