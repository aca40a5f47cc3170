import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner } from "../../../test/setup/as-owner";
import { withoutShop, withShop } from "~/db.server";
import type { MasterKeyProvider } from "~/lib/cipher/master-key-provider.server";
import { masterKeys, useMasterKeys } from "~/lib/cipher/master-keys.server";
import { openBytes, seal, sealingKey, type SealPlace } from "~/lib/cipher/seal.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { checkMasterKeys, forgetUnwrappedKeys, openField, sealField } from "./index.server";
import { rewrapKeys } from "./rotation/rotation.store.server";

/** A KMS as a cloud has it: the key stays inside, every call takes its time, and access can be taken away. */
function fakeKms(old?: MasterKeyProvider) {
  const inside = sealingKey(randomBytes(32));
  const asked: string[] = [];
  let open = true;
  const call = async <T>(what: string, { row }: SealPlace, answer: () => T | Promise<T>) => {
    asked.push(`${what} ${row}`);
    await new Promise((later) => setTimeout(later, 2));
    if (!open) throw new AppError("unavailable", "The KMS refused: access denied.");
    return answer();
  };
  const isMine = (wrapped: string) => wrapped.split(".")[1] === inside.fingerprint;
  const provider: MasterKeyProvider = {
    current: inside.fingerprint,
    knows: (fingerprint) =>
      fingerprint === inside.fingerprint || (old?.knows(fingerprint) ?? false),
    wrap: (place, key) => call("wrap", place, () => seal(inside, place, key)),
    unwrap: (place, wrapped) =>
      old && !isMine(wrapped)
        ? old.unwrap(place, wrapped)
        : call("unwrap", place, () => openBytes(inside, place, wrapped)),
  };
  return { provider, asked, close: () => (open = false) };
}

afterEach(() => {
  useMasterKeys(undefined);
  forgetUnwrappedKeys();
});

const place = (shop: ShopDomain) =>
  ({ shop, model: "Shop", field: "contactEmail", row: shop }) as const;
const store = (shop: ShopDomain) =>
  withShop(shop, (tx) => sealField(tx, place(shop), "owner@canary.example"));
const read = (shop: ShopDomain, sealed: string) =>
  withShop(shop, (tx) => openField(tx, place(shop), sealed));

describe("a cloud KMS in the place of the keyring", () => {
  it("wraps and opens a shop's keys, and is asked once a minute and not once a value", async () => {
    const kms = fakeKms();
    useMasterKeys(kms.provider);
    const shop = await buildShop("kms-one.myshopify.com");
    const sealed = await store(shop);
    forgetUnwrappedKeys();
    kms.asked.length = 0;
    for (let turn = 0; turn < 20; turn++) {
      expect(await read(shop, sealed)).toBe("owner@canary.example");
    }
    expect(kms.asked).toHaveLength(1);
    const rows = await asOwner<{ master: string }>(
      `SELECT DISTINCT "masterFingerprint" AS master FROM "ShopKey" WHERE shop = $1`,
      [shop],
    );
    expect(rows).toEqual([{ master: kms.provider.current }]);
    await withoutShop(checkMasterKeys);
  });

  it("takes over from the keyring by a rotation, after which the keyring is not needed", async () => {
    const shop = await buildShop("kms-two.myshopify.com");
    const sealed = await store(shop);
    const kms = fakeKms(masterKeys());
    useMasterKeys(kms.provider);
    forgetUnwrappedKeys();
    expect(await withShop(shop, (tx) => rewrapKeys(tx, shop))).toBe(4);
    const alone = { ...kms.provider, knows: (name: string) => name === kms.provider.current };
    useMasterKeys(alone);
    forgetUnwrappedKeys();
    expect(await read(shop, sealed)).toBe("owner@canary.example");
  });

  it("that is out of reach is an error, and never an empty text", async () => {
    const kms = fakeKms();
    useMasterKeys(kms.provider);
    const shop = await buildShop("kms-three.myshopify.com");
    const sealed = await store(shop);
    forgetUnwrappedKeys();
    kms.close();
    await expect(read(shop, sealed)).rejects.toThrow(/KMS refused/);
  });

  it("that is another one stops the start, and is told which key is needed", async () => {
    const shop = await buildShop("kms-four.myshopify.com");
    const needed = masterKeys().current;
    await store(shop);
    useMasterKeys(fakeKms().provider);
    await expect(withoutShop(checkMasterKeys)).rejects.toThrow(
      new RegExp(`not in the keyring: .*${needed}`),
    );
  });
});
