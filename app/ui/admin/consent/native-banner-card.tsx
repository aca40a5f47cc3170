import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";

export type NativeBannerState =
  | { readonly kind: "seen"; readonly enabled: boolean; readonly autoManaged: boolean }
  | { readonly kind: "unreachable"; readonly without: string }
  | { readonly kind: "unknown" };

/** The platform's own banner: with two, visitors are asked twice. */
export function NativeBannerCard({ native }: { readonly native: NativeBannerState }) {
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Shopify’s own banner
          </Text>
          <State native={native} />
        </InlineStack>
        <Text as="p">{explanation(native)}</Text>
        {native.kind === "unreachable" ? (
          <InlineStack>
            <Button url="/app/consent/regions">Grant it under Regions</Button>
          </InlineStack>
        ) : null}
        {native.kind === "seen" && native.enabled ? (
          <InlineStack>
            <Button url="/app/consent/regions">Switch it off</Button>
          </InlineStack>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function State({ native }: { readonly native: NativeBannerState }) {
  if (native.kind !== "seen") return <Badge tone="attention">Unknown</Badge>;
  return native.enabled ? <Badge tone="warning">On</Badge> : <Badge>Off</Badge>;
}

function explanation(native: NativeBannerState): string {
  switch (native.kind) {
    case "unreachable":
      return `Unreachable without ${native.without}. If it is on as well, visitors are asked twice: look under Settings › Customer privacy in your admin.`;
    case "unknown":
      return "Shopify did not say just now. Look under Settings › Customer privacy in your admin.";
    case "seen":
      return native.enabled
        ? "It is on as well, so visitors are asked twice, and Shopify’s own pixels can’t be made to wait where your banner does."
        : "It is off, as it should be while this banner asks your visitors.";
  }
}
