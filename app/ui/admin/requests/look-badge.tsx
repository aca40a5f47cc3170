import { Badge } from "@shopify/polaris";
import type { Look } from "./request-words";

export function LookBadge({ look }: { readonly look: Look | undefined }) {
  if (!look) return null;
  return <Badge {...(look.tone ? { tone: look.tone } : {})}>{look.label}</Badge>;
}
