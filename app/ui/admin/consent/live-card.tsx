import { Banner, BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { EmbedState } from "~/domain/consent/model";
import { AdminDate } from "../admin-date";
import { LiveBadge } from "./live-badge";

export interface ThemeRow {
  readonly themeId: string;
  readonly name: string;
  readonly role: string;
  readonly embed: EmbedState;
  readonly checkedAt: Date;
}

/** Whether visitors get the banner at all: it is a switch in the theme, and off at first. */
export function LiveCard({
  themes,
  canReadThemes,
  switchOnUrl,
  timeZone,
}: {
  readonly themes: readonly ThemeRow[];
  readonly canReadThemes: boolean;
  readonly switchOnUrl: string;
  readonly timeZone: string;
}) {
  const published = themes.find(({ role }) => role === "MAIN");
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Is it live?
          </Text>
          <Verdict
            embed={published?.embed}
            canReadThemes={canReadThemes}
            switchOnUrl={switchOnUrl}
          />
        </BlockStack>
      </Box>
      {themes.map(({ themeId, name, role, embed, checkedAt }) => (
        <Box
          key={themeId}
          paddingInline="400"
          paddingBlock="300"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <BlockStack>
              <Text as="span" fontWeight="medium">
                {name}
                {role === "MAIN" ? " (published)" : ""}
              </Text>
              <Text as="span" tone="subdued" variant="bodySm">
                Looked at <AdminDate at={checkedAt} timeZone={timeZone} withTime />
              </Text>
            </BlockStack>
            <LiveBadge embed={embed} />
          </InlineStack>
        </Box>
      ))}
    </Card>
  );
}

function Verdict({
  embed,
  canReadThemes,
  switchOnUrl,
}: {
  readonly embed: EmbedState | undefined;
  readonly canReadThemes: boolean;
  readonly switchOnUrl: string;
}) {
  if (!canReadThemes) {
    return (
      <Banner tone="warning" title="Your themes can’t be looked at without read_themes">
        <p>
          So nobody can say here whether visitors are asked. Grant the permission in Settings, or
          look at your store yourself.
        </p>
      </Banner>
    );
  }
  if (embed === "on") {
    return (
      <Text as="p">Visitors of your store are asked, and tagged scripts wait for the answer.</Text>
    );
  }
  const isOff = embed === "off";
  return (
    <Banner
      tone={isOff ? "critical" : "warning"}
      title={isOff ? "Visitors are not asked" : "Not looked at yet"}
    >
      <BlockStack gap="300" inlineAlign="start">
        <p>
          {isOff
            ? "The banner is switched off in the published theme. The theme editor opens with its switch in front: turn it on and save."
            : "Use “Look again” to see whether the banner is switched on. If you have not switched it on yet, do that first."}
        </p>
        <Button url={switchOnUrl} target="_top" variant="primary">
          Switch it on in the theme editor
        </Button>
      </BlockStack>
    </Banner>
  );
}
