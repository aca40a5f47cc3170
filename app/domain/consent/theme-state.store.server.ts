/** What was last seen of the store's themes. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { EmbedState } from "./embed-state";

export interface SeenTheme {
  readonly themeId: string;
  readonly name: string;
  /** As the platform calls it; MAIN is the published one. */
  readonly role: string;
  readonly embed: EmbedState;
  readonly checkedAt: Date;
}

export const PUBLISHED_ROLE = "MAIN";

/** One look at a time: two would report the same change twice. */
export async function lockThemes(tx: Tx, shop: ShopDomain): Promise<void> {
  const name = `themes:${shop}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** The published theme first. */
export async function seenThemes(tx: Tx, shop: ShopDomain): Promise<SeenTheme[]> {
  const rows = await tx.themeState.findMany({ where: { shop }, orderBy: { name: "asc" } });
  const themes = rows.map(({ themeId, name, role, embed, checkedAt }) => ({
    ...{ themeId, name, role },
    ...{ embed, checkedAt },
  }));
  return themes.sort((a, b) => Number(isPublished(b)) - Number(isPublished(a)));
}

export function isPublished({ role }: Pick<SeenTheme, "role">): boolean {
  return role === PUBLISHED_ROLE;
}

/** Replaces what was seen: a theme that is gone is gone here too. */
export async function replaceThemes(
  tx: Tx,
  shop: ShopDomain,
  themes: readonly SeenTheme[],
): Promise<void> {
  await tx.themeState.deleteMany({ where: { shop } });
  await tx.themeState.createMany({ data: themes.map((theme) => ({ shop, ...theme })) });
}

/** What can't be looked at any more is not known any more. */
export async function forgetEmbedStates(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.themeState.updateMany({ where: { shop }, data: { embed: "unknown" } });
}
