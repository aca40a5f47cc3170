/** Takes in what sampled pages of the storefront report. Promise 1: nothing hidden. */
import { withShop, withShopsInOneCommit } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { createGroupCommit } from "~/lib/group-commit";
import type { ShopDomain } from "~/lib/ids";
import { latestBanner } from "../banner-version.store.server";
import { observationSchema, readObservation, type PageSeen } from "./observation";
import { addPages } from "./sighting.store.server";

export type ObservationOutcome =
  | { readonly kind: "counted" }
  /** From a page with an older banner, or one nobody published: what is wrong there may be mended. */
  | { readonly kind: "outdated" }
  /** `why` names places, never what was sent. */
  | { readonly kind: "refused"; readonly why: string };

const commits = createGroupCommit<{ shop: ShopDomain; page: PageSeen }, true>({
  maxItems: 256,
  async commit(items) {
    const pages = new Map<ShopDomain, PageSeen[]>();
    for (const { shop, page } of items) pages.set(shop, [...(pages.get(shop) ?? []), page]);
    // By name: two processes that write the same shops do so in the same order.
    const parts = [...pages].sort(([a], [b]) => (a < b ? -1 : 1));
    const day = domainNow().toISOString().slice(0, 10);
    await withShopsInOneCommit(
      parts.map(([shop, part]) => ({ shop, part })),
      (sql, shop, part) => addPages(sql, shop, { day, pages: part }),
    );
    return items.map(() => true);
  },
});

export async function recordObservation(
  shop: ShopDomain,
  body: unknown,
): Promise<ObservationOutcome> {
  const read = observationSchema.safeParse(body);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join(".") || "body");
    return {
      kind: "refused",
      why: `Not as expected: ${[...new Set(places)].slice(0, 5).join(", ")}`,
    };
  }
  const { version } = read.data;
  if (version !== (await currentVersion(shop, version))) return { kind: "outdated" };
  await commits.add({ shop, page: readObservation(read.data) });
  return { kind: "counted" };
}

const REMEMBER_MS = 10_000;
const versions = new Map<ShopDomain, { readonly version: number; readonly at: number }>();

/**
 * Remembered for seconds: under load it is asked for with every page. A page may have a newer one,
 * published since: then it is looked up again.
 */
async function currentVersion(shop: ShopDomain, reported: number): Promise<number> {
  const known = versions.get(shop);
  const isFresh = known && performance.now() - known.at < REMEMBER_MS;
  if (isFresh && known.version >= reported) return known.version;
  const version = (await withShop(shop, (tx) => latestBanner(tx, shop)))?.version ?? 0;
  if (versions.size > 1000) versions.clear();
  versions.set(shop, { version, at: performance.now() });
  return version;
}
