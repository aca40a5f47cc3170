import { describe, expect, it } from "vitest";
import { shopDomain } from "~/lib/ids";
import { handleEach } from "./handle-each";

const shop = shopDomain("lumen-home.myshopify.com");

describe("a job that names several rows", () => {
  it("has each of them handled, in their order", async () => {
    const handled: string[] = [];
    await handleEach({ shop, id: "a", more: ["b", "c"] }, ({ id }) => {
      handled.push(id);
      return Promise.resolve();
    });
    expect(handled).toEqual(["a", "b", "c"]);
  });

  it("fails when one fails, after the others had their turn", async () => {
    const handled: string[] = [];
    const work = handleEach({ shop, id: "a", more: ["b", "c"] }, ({ id }) => {
      handled.push(id);
      return id === "b" ? Promise.reject(new Error("b is ill")) : Promise.resolve();
    });
    await expect(work).rejects.toThrow("b is ill");
    expect(handled).toEqual(["a", "b", "c"]);
  });
});
