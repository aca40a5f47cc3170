/**
 * Which addresses wait after a withdrawal: more than the list that every page carries. A tag that the
 * theme has marked needed no address to be held; once it has run, only addresses stop what it sends.
 */
import { addressesByPurpose, type VendorDetails } from "../domain/consent/model";
import { markedPurpose } from "./marked-purpose";
import type { State } from "./page";

/** The shop's files, too, come from here. */
const PLATFORM = "cdn.shopify.com";

let carried: readonly string[] | undefined;

/**
 * Adds every vendor's addresses, and the hosts that marked tags came from: their vendors need not be
 * named anywhere. The gate reads its list at each address, so all that it watches follows.
 */
export function widenList(
  { pageConfig: { h: list } }: State,
  vendors: readonly VendorDetails[],
): void {
  carried ??= [...list];
  const named = addressesByPurpose(vendors);
  named.forEach((addresses, index) => {
    const all = [carried?.[index], addresses, ...hostsLetGo(index)];
    list[index] = all.filter(Boolean).join("|");
  });
}

function hostsLetGo(index: number): string[] {
  return [...document.querySelectorAll<HTMLScriptElement>("script[data-kept-was]")]
    .filter(({ src, dataset }) => src && markedPurpose(dataset["keptWas"]) === index)
    .map(({ src }) => new URL(src).host)
    .filter((host) => host !== location.host && host !== PLATFORM)
    .map((host) => `${host}/`);
}
