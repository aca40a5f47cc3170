import { describe, expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { startScript } from "../setup/script-process";
import { asOwner } from "../setup/as-owner";
import { limitFigures } from "~/domain/security/limits/figures";

describe("the limit of a public door", () => {
  it("is one limit for two processes of the app, not one for each", async () => {
    const shop = await buildShop("limit-two.myshopify.com");
    const start = () =>
      startScript("test/setup/limits-process.ts", {
        LIMIT_TASK: `${shop} 150`,
        LOG_LEVEL: "silent",
      });
    const processes = [start(), start()];
    const welcome = await Promise.all(
      processes.map(async (one) => Number((await one.until(/welcome (\d+)\./))[1])),
    );
    expect(welcome.reduce((sum, count) => sum + count, 0)).toBe(
      limitFigures["secret-link"].address.points,
    );
    const [told] = await asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM "SecurityEvent" WHERE shop = $1 AND kind = 'limit-reached'`,
      [shop],
    );
    expect(told?.count).toBeGreaterThan(0);
  });
});
