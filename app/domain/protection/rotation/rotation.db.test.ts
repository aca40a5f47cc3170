import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { asOwner } from "../../../../test/factories/raw-database";
import { asPlatform, withShop } from "~/db.server";
import { enqueue } from "~/jobs/queue.server";
import { parseKeyring } from "~/lib/cipher/keyring.server";
import { keyringProvider } from "~/lib/cipher/master-key-provider.server";
import { useMasterKeys } from "~/lib/cipher/master-keys.server";
import { type ShopDomain } from "~/lib/ids";
import {
  advanceRotation,
  checkMasterKeys,
  createCaseKey,
  forgetUnwrappedKeys,
  makeStartRotation,
  openField,
  sealField,
} from "../index.server";

const startRotation = makeStartRotation({ enqueue });
const ring = (...bytes: number[]) =>
  parseKeyring(bytes.map((b) => `k${b}:${Buffer.alloc(32, b).toString("base64")}`).join("\n"));
/** The test environment's own key is 7. */
const useRing = (...bytes: number[]) => {
  useMasterKeys(keyringProvider(ring(...bytes)));
  forgetUnwrappedKeys();
};

afterEach(() => useRing(7));

const contact = (shop: ShopDomain, n: number, caseKeyId: string) =>
  ({ shop, model: "PrivacyRequest", field: "contact", row: `r${n}`, caseKeyId }) as const;
const session = (shop: ShopDomain, row: string) =>
  ({ shop, model: "HostSession", field: "sealed", row }) as const;
const policy = (shop: ShopDomain) =>
  ({ shop, model: "PolicyVersion", field: "content", row: "1:en" }) as const;

interface Written {
  readonly sealed: string;
  readonly caseKeyId: string;
}

/** A text under a case key, as any vertical stores one. */
async function writeCase(shop: ShopDomain, n: number): Promise<Written> {
  return withShop(shop, async (tx) => {
    const caseKeyId = await createCaseKey(tx, shop);
    return {
      caseKeyId,
      sealed: await sealField(tx, contact(shop, n, caseKeyId), `mia${n}@canary.example`),
    };
  });
}

async function fill(shop: ShopDomain, cases: number): Promise<Written[]> {
  const now = new Date("2026-02-01T00:00:00Z");
  await withShop(shop, async (tx) => {
    await tx.shop.update({
      where: { shop },
      data: {
        policyFacts: await sealField(
          tx,
          { shop, model: "Shop", field: "policyFacts", row: shop },
          "{}",
        ),
      },
    });
    const sealed = await sealField(tx, session(shop, "offline"), "token");
    await tx.hostSession.create({
      data: { shop, id: "offline", isOnline: false, sealed, updatedAt: now },
    });
    await tx.policyVersion.create({
      data: {
        shop,
        version: 1,
        language: "en",
        content: await sealField(tx, policy(shop), "We keep it."),
        hash: "h",
        publishedAt: now,
        effectiveAt: now,
      },
    });
  });
  const written: Written[] = [];
  for (let n = 0; n < cases; n++) written.push(await writeCase(shop, n));
  return written;
}

async function everythingOpens(shop: ShopDomain, cases: readonly Written[]): Promise<void> {
  forgetUnwrappedKeys();
  await withShop(shop, async (tx) => {
    for (const [n, { sealed, caseKeyId }] of cases.entries()) {
      expect(await openField(tx, contact(shop, n, caseKeyId), sealed)).toBe(
        `mia${n}@canary.example`,
      );
    }
    const stored = await tx.hostSession.findMany();
    for (const row of stored) {
      expect(await openField(tx, session(shop, row.id), row.sealed)).toBe("token");
    }
    const [edition] = await tx.policyVersion.findMany();
    if (edition) expect(await openField(tx, policy(shop), edition.content)).toBe("We keep it.");
  });
}

/** Ids of the keys that stored values name, by the owner's raw look. */
async function keysNamed(shop: ShopDomain): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    `SELECT DISTINCT split_part(sealed, '.', 2) AS id FROM (
       SELECT wrapped AS sealed FROM "CaseKey" WHERE shop = $1
       UNION ALL SELECT sealed FROM "HostSession" WHERE shop = $1
       UNION ALL SELECT content FROM "PolicyVersion" WHERE shop = $1
       UNION ALL SELECT "policyFacts" FROM "Shop" WHERE shop = $1) all_of_it
      WHERE sealed IS NOT NULL`,
    [shop],
  );
  return rows.map(({ id }) => id);
}

async function dataKeys(shop: ShopDomain): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    `SELECT id FROM "ShopKey" WHERE shop = $1 AND purpose = 'data'`,
    [shop],
  );
  return rows.map(({ id }) => id);
}

async function begun(shop: ShopDomain, kind: "master" | "data" = "data"): Promise<string> {
  const { id } = await startRotation(shop, kind);
  if (id === undefined) throw new Error("nothing was started");
  return id;
}

describe("a new data key for a shop", () => {
  it("seals everything anew, and the old key is gone once nothing names it", async () => {
    const shop = await buildShop("rotate-one.myshopify.com");
    const cases = await fill(shop, 12);
    const before = await dataKeys(shop);
    const id = await begun(shop);
    expect(await dataKeys(shop)).toHaveLength(2);
    await everythingOpens(shop, cases);
    expect(await advanceRotation({ shop, id }, { settleMs: 0 })).toBe("done");
    const after = await dataKeys(shop);
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    expect(await keysNamed(shop)).toEqual(after);
    await everythingOpens(shop, cases);
    const [row] = await asOwner(`SELECT state, resealed FROM "KeyRotation" WHERE id = $1`, [id]);
    expect(row).toEqual({ state: "done", resealed: 15 });
  });

  it("keeps the old key until processes have forgotten it", async () => {
    const shop = await buildShop("rotate-settle.myshopify.com");
    await fill(shop, 1);
    const id = await begun(shop);
    expect(await advanceRotation({ shop, id })).toBe("later");
    expect(await advanceRotation({ shop, id })).toBe("later");
    expect(await dataKeys(shop)).toHaveLength(2);
  });

  it("goes on after a crash between any two steps, and ends the same", async () => {
    const shop = await buildShop("rotate-crash.myshopify.com");
    const cases = await fill(shop, 5);
    const id = await begun(shop);
    for (let crashes = 0; ; crashes++) {
      const attempt = advanceRotation(
        { shop, id },
        {
          settleMs: 0,
          afterStep: () => {
            throw new Error("crash");
          },
        },
      );
      await expect(attempt).rejects.toThrow("crash");
      await everythingOpens(shop, cases);
      if ((await dataKeys(shop)).length === 1) {
        expect(crashes).toBeGreaterThan(3);
        break;
      }
    }
    expect(await keysNamed(shop)).toEqual(await dataKeys(shop));
  });

  it("loses nothing of what is written meanwhile, by processes that still have the old key", async () => {
    const shop = await buildShop("rotate-busy.myshopify.com");
    const cases = await fill(shop, 600);
    // Sealed by another process before it heard of the new key, stored after the rotation began.
    const stale: { id: string; sealed: string }[] = [];
    for (let n = 0; n < 20; n++) {
      const row = `stale-${n}`;
      const sealed = await withShop(shop, (tx) => sealField(tx, session(shop, row), "token"));
      stale.push({ id: row, sealed });
    }
    const id = await begun(shop);
    const writing = { on: true };
    const writer = (async () => {
      while (writing.on) cases.push(await writeCase(shop, cases.length));
    })();
    const storeStale = async () => {
      const row = stale.pop();
      if (!row) return;
      const data = { shop, ...row, isOnline: false, updatedAt: new Date() };
      await withShop(shop, (tx) => tx.hostSession.create({ data }));
    };
    const advance = () => advanceRotation({ shop, id }, { settleMs: 0, afterStep: storeStale });
    expect(await Promise.all([advance(), advance()])).toContain("done");
    writing.on = false;
    await writer;
    expect(stale.length).toBeLessThan(17);
    expect(await keysNamed(shop)).toEqual(await dataKeys(shop));
    await everythingOpens(shop, cases);
  });

  it("is one at a time: asked for twice, it is the same", async () => {
    const shop = await buildShop("rotate-twice.myshopify.com");
    const [one, two] = await Promise.all([
      startRotation(shop, "data"),
      startRotation(shop, "data"),
    ]);
    expect(one.id).toBe(two.id);
    expect([one.started, two.started].sort()).toEqual([false, true]);
    expect(await dataKeys(shop)).toHaveLength(2);
  });

  it("stops at a text that does not open, names it, and keeps the old key", async () => {
    const shop = await buildShop("rotate-broken.myshopify.com");
    const [first, second] = await fill(shop, 2);
    await asOwner(
      `UPDATE "CaseKey" SET wrapped = (SELECT wrapped FROM "CaseKey" WHERE id = $2) WHERE id = $1`,
      [first?.caseKeyId, second?.caseKeyId],
    );
    const id = await begun(shop);
    await expect(advanceRotation({ shop, id }, { settleMs: 0 })).rejects.toThrow(
      `CaseKey.wrapped of ${first?.caseKeyId}`,
    );
    expect(await dataKeys(shop)).toHaveLength(2);
    const [row] = await asOwner(`SELECT problem, state FROM "KeyRotation" WHERE id = $1`, [id]);
    expect(row).toEqual({ problem: "cannot-open", state: "running" });
  });
});

describe("a key that is gone", () => {
  it("cannot be written under, not even by who still has it in mind", async () => {
    const shop = await buildShop("rotate-guard.myshopify.com");
    const stale = await withShop(shop, (tx) => sealField(tx, session(shop, "late"), "token"));
    const id = await begun(shop);
    await advanceRotation({ shop, id }, { settleMs: 0 });
    const data = { shop, id: "late", isOnline: false, sealed: stale, updatedAt: new Date() };
    await expect(withShop(shop, (tx) => tx.hostSession.create({ data }))).rejects.toThrow(
      /was sealed with key \w+, which the shop does not have/,
    );
  });

  it("is not taken from under a transaction that is writing with it", async () => {
    const shop = await buildShop("rotate-race.myshopify.com");
    const stale = await withShop(shop, (tx) => sealField(tx, session(shop, "slow"), "token"));
    const id = await begun(shop);
    let rotating: Promise<unknown> = Promise.resolve();
    await withShop(shop, async (tx) => {
      await tx.hostSession.create({
        data: { shop, id: "slow", isOnline: false, sealed: stale, updatedAt: new Date() },
      });
      rotating = advanceRotation({ shop, id }, { settleMs: 0 });
      await new Promise((done) => setTimeout(done, 300));
      expect(await dataKeys(shop)).toHaveLength(2);
    });
    expect(await rotating).toBe("done");
    await everythingOpens(shop, []);
    expect(await keysNamed(shop)).toEqual(await dataKeys(shop));
  });
});

describe("a new master key", () => {
  it("rewraps a shop's keys and nothing else, and the old one can leave the keyring", async () => {
    const shop = await buildShop("master-one.myshopify.com");
    const cases = await fill(shop, 3);
    useRing(8, 7);
    const id = await begun(shop, "master");
    expect(await advanceRotation({ shop, id })).toBe("done");
    useRing(8);
    await everythingOpens(shop, cases);
    expect(await startRotation(shop, "master")).toEqual({ started: false, why: "nothing-to-do" });
  });

  it("that is missing at start is named, with what to do", async () => {
    await buildShop("master-two.myshopify.com");
    useRing(9);
    const missing = ring(7).current.fingerprint;
    await expect(asPlatform(checkMasterKeys)).rejects.toThrow(
      new RegExp(`not in the keyring: .*${missing} \\(\\d+ keys\\).*rotate-master`),
    );
    useRing(9, 7, 8);
    await expect(asPlatform(checkMasterKeys)).resolves.toBeUndefined();
    await asOwner(`DELETE FROM "Shop"`);
  });

  it("of the right name but with a key that does not open is refused as well", async () => {
    const shop = await buildShop("master-three.myshopify.com");
    const [key] = await asOwner<{ id: string; wrapped: string }>(
      `SELECT id, wrapped FROM "ShopKey" WHERE shop = $1 AND purpose = 'data'`,
      [shop],
    );
    await asOwner(
      `UPDATE "ShopKey" SET wrapped = $2, "createdAt" = now() + interval '1 year' WHERE id = $1`,
      [key?.id, key?.wrapped.slice(0, -6) + "AAAAAA"],
    );
    await expect(asPlatform(checkMasterKeys)).rejects.toThrow(
      /ShopKey\.wrapped of \w+ .*does not open/,
    );
    await asOwner(`DELETE FROM "Shop" WHERE shop = $1`, [shop]);
  });
});
