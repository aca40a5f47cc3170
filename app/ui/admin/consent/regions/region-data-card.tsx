import { BlockStack, Box, Card, DataTable, Text } from "@shopify/polaris";
import { regionRules, type BannerConfig } from "~/domain/consent/model";
import { placeTitle } from "./place-names";
import { regimeWords } from "./regime-words";

/** The data of law that rules rest on, place by place. */
export function RegionDataCard({ config }: { readonly config: BannerConfig }) {
  const rows = Object.entries(regionRules).map(([place, rule]) => {
    const own = config.regions[place];
    const regime = own
      ? `${regimeWords[own.regime].short} (yours)`
      : regimeWords[rule.regime].short;
    return [
      placeTitle(place),
      regime,
      rule.gpc ? "honoured by law" : "–",
      rule.statute,
      rule.effective ?? "–",
      rule.lastReviewed,
    ];
  });
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            What the rules rest on
          </Text>
          <Text as="p" tone="subdued">
            Figures of law are data with a date of review, and no legal advice. A place that is not
            listed is asked as strictly as the strictest.
          </Text>
        </BlockStack>
      </Box>
      <DataTable
        columnContentTypes={["text", "text", "text", "text", "text", "text"]}
        headings={["Place", "Rule", "GPC", "Statute", "Since", "Reviewed"]}
        rows={rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))}
        increasedTableDensity
      />
    </Card>
  );
}
