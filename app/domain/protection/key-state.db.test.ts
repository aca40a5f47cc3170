import { expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { enqueue } from "~/jobs/queue.server";
import { advanceRotation, createCaseKey, keyState, makeStartRotation } from "./index.server";

it("staff see how far a replacement of keys has come", async () => {
  const shop = await buildShop("key-state.myshopify.com");
  await withShop(shop, async (tx) => {
    for (let at = 0; at < 3; at++) await createCaseKey(tx, shop);
  });
  expect(await keyState(shop)).toMatchObject({ retiredDataKeys: 0, rotations: [] });
  const { id } = await makeStartRotation({ enqueue })(shop, "data");
  if (id === undefined) throw new Error("nothing was started");
  expect(await keyState(shop)).toMatchObject({
    ...{ retiredDataKeys: 1, underOlderMaster: 0 },
    rotations: [{ id, kind: "data", state: "running", resealed: 0, problem: null }],
  });
  await advanceRotation(
    { shop, id },
    {
      report: (tx, of, detail) =>
        recordAudit(tx, of, { type: "keys.replaced", actor: { kind: "system" }, detail }),
    },
  );
  const [rotation] = (await keyState(shop)).rotations;
  expect(rotation?.resealed).toBe(3);
});
