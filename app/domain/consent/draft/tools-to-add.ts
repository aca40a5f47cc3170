/** Tools of our data that a banner does not name yet, for who knows already what their shop uses. */
import type { BannerConfig } from "../banner-config";
import { knownTrackers } from "../trackers/known-trackers";
import type { TrackerCategory } from "../trackers/tracker";
import { alwaysListed } from "./cookie-table";

export interface ToolToAdd {
  readonly id: string;
  /** As merchants know it. */
  readonly name: string;
  readonly company: string;
  readonly category: TrackerCategory;
}

/** By name. The platform's own and ours are listed in every store anyway. */
export function toolsToAdd({ vendors }: Pick<BannerConfig, "vendors">): ToolToAdd[] {
  const named = new Set([...alwaysListed, ...vendors.map(({ id }) => id)]);
  return knownTrackers
    .filter(({ id }) => !named.has(id))
    .map(({ id, name, vendor: company, category }) => ({ id, name, company, category }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
