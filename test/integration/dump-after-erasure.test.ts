import { expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { openEverything } from "../factories/open-everything";
import { buildRequestPorts } from "../factories/request-ports";
import { withShop } from "~/db.server";
import {
  makeEraseCustomer,
  makeForgetShop,
  makeOpenDataRequest,
} from "~/domain/requests/index.server";
import { domainNow } from "~/lib/clock.server";

const mia = { id: 7001600001, email: "mia@canary.example" };
const noa = { id: 7001600002, email: "noa@canary.example" };
const { ports } = buildRequestPorts();

it("a dump opens nothing of who was erased, and after shop/redact nothing at all, even with the master keys", async () => {
  const shop = await buildShop("dump-opens.myshopify.com");
  for (const [at, customer] of [mia, noa].entries()) {
    await makeOpenDataRequest(ports)({
      ...{ shop, deliveryId: `d-${at}`, receivedAt: domainNow() },
      payload: { customer, data_request: { id: 9000 + at } },
    });
  }
  const naming = async (name: string) =>
    (await openEverything()).clear.filter((clear) => clear.includes(name)).length;
  expect(await naming("mia@canary")).toBeGreaterThan(0);
  expect(await naming("noa@canary")).toBeGreaterThan(0);

  await makeEraseCustomer(ports)({ shop, deliveryId: "redact-1", payload: { customer: mia } });
  expect(await naming("mia@canary")).toBe(0);
  expect(await naming("noa@canary")).toBeGreaterThan(0);

  await withShop(shop, (tx) =>
    tx.shop.update({ where: { shop }, data: { uninstalledAt: new Date() } }),
  );
  await makeForgetShop(ports)({ shop, deliveryId: "redact-shop" });
  expect(await openEverything()).toEqual({ clear: [], sealed: 0 });
});
