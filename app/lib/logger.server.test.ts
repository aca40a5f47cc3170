import { describe, expect, it } from "vitest";
import { createLogger } from "./logger.server";

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger("debug", { write: (line: string) => void lines.push(line) }));
  return lines.join("");
}

describe("the logger", () => {
  it("removes fields that are known to hold personal data or secrets, at any depth", () => {
    const output = logged((log) =>
      log.info(
        { email: "mia@canary.example", customer: { phone: "+49 30 1234567", address: "Canary 1" } },
        "read",
      ),
    );
    expect(output).not.toMatch(/canary|1234567/i);
    expect(output).toContain("[removed]");
  });

  it("scrubs addresses, phone numbers and tokens out of messages and errors", () => {
    const error = new Error("no mailbox for mia@canary.example (token shpat_0123456789abcdef)", {
      cause: new Error("call +49 30 1234567"),
    });
    const output = logged((log) =>
      log.error(
        { err: error, url: "/app?shop=a&id_token=eyJhbGciOi.eyJzdWIi.c2ln" },
        "mia@canary.example",
      ),
    );
    expect(output).not.toMatch(/canary\.example|shpat_0123|1234567|eyJhbGciOi/);
    expect(output).toContain("[address]");
    expect(output).toContain("[token]");
    expect(output).toContain("[phone]");
  });

  it("keeps ids, shops and numbers readable", () => {
    const output = logged((log) =>
      log.info({ shop: "lumen-home.myshopify.com", requestId: "r-1", count: 3 }, "swept"),
    );
    expect(JSON.parse(output)).toMatchObject({
      shop: "lumen-home.myshopify.com",
      requestId: "r-1",
      count: 3,
      msg: "swept",
    });
  });
});
