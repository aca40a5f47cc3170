import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sealedShop } from "../factories/build-audit-log";
import { proxyRequest } from "../factories/proxy-request";
import { canonicalJson } from "~/lib/canonical-json";
import type { ShopDomain } from "~/lib/ids";
import { loader as checkpointLoader } from "~/routes/proxy.promises_.checkpoint";
import { loader as keyLoader } from "~/routes/proxy.promises_.key";
import type { Checkpoint } from "~/domain/audit/model";

const get = (loader: typeof keyLoader, shop: ShopDomain, path: string) =>
  loader({ request: proxyRequest(shop, path), params: {}, context: {} }).catch(
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    },
  );

describe("the public key of an audit log", () => {
  it("is public beside the checkpoint, and checks its signature with nothing of ours", async () => {
    const shop = await sealedShop();
    const pem = await (await get(keyLoader, shop, "promises/key")).text();
    const answer = await get(checkpointLoader, shop, "promises/checkpoint");
    const { signature, publicKey, ...statement } = (await answer.json()) as Checkpoint;
    const signed = Buffer.from(canonicalJson(statement));
    const key = createPublicKey(pem);
    expect(key.asymmetricKeyType).toBe("ed25519");
    expect(verify(null, signed, key, Buffer.from(signature, "base64"))).toBe(true);
    expect(pem.replaceAll(/\s/g, "")).toContain(publicKey.slice(0, 40));
    const forged = Buffer.from(canonicalJson({ ...statement, treeSize: 11 }));
    expect(verify(null, forged, key, Buffer.from(signature, "base64"))).toBe(false);
  });
});
