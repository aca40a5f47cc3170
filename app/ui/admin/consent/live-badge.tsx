import { Badge } from "@shopify/polaris";
import type { EmbedState } from "~/domain/consent/model";

/** Said the same way wherever a theme is named. Unknown is never shown as off, nor off as unknown. */
export function LiveBadge({ embed }: { readonly embed: EmbedState }) {
  if (embed === "on") return <Badge tone="success">On</Badge>;
  return embed === "off" ? (
    <Badge tone="critical">Off</Badge>
  ) : (
    <Badge tone="attention">Unknown</Badge>
  );
}
