import { Text } from "@shopify/polaris";
import type { SeenName } from "~/domain/consent/model";
import { kindWords } from "./vendor-words";

const SHOWN = 6;

/** "cookie _fbp (412 pages), script from connect.facebook.net (380 pages)". */
export function SeenNames({ seen }: { readonly seen: readonly SeenName[] }) {
  const words = seen
    .slice(0, SHOWN)
    .map(
      ({ kind, name, pages }) =>
        `${kindWords[kind]} ${name} (${pages} ${pages === 1 ? "page" : "pages"})`,
    );
  const more = seen.length > SHOWN ? `, and ${seen.length - SHOWN} more` : "";
  return (
    <Text as="p" variant="bodySm" breakWord>
      {words.join(", ")}
      {more}
    </Text>
  );
}
