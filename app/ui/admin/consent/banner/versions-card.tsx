import { BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { AdminDate } from "../../admin-date";
import { useMay } from "../../permission-gate";

/** Every version stays archived; an old one can be begun from again. */
export function VersionsCard({
  history,
  timeZone,
  onRestore,
}: {
  readonly history: readonly {
    readonly version: number;
    readonly publishedAt: Date;
    readonly publishedBy: string | null;
  }[];
  readonly timeZone: string;
  readonly onRestore: (version: number) => void;
}) {
  const mayManage = useMay("manage-banner");
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          Versions
        </Text>
      </Box>
      {history.map(({ version, publishedAt, publishedBy }, at) => (
        <Box
          key={version}
          paddingInline="400"
          paddingBlock="300"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <BlockStack>
              <Text as="span" fontWeight="medium">
                Version {version}
                {at === 0 ? " (published)" : ""}
              </Text>
              <Text as="span" tone="subdued" variant="bodySm">
                <AdminDate at={publishedAt} timeZone={timeZone} withTime /> by{" "}
                {publishedBy === null ? "Kept" : `staff ${publishedBy}`}
              </Text>
            </BlockStack>
            {at > 0 && mayManage ? (
              <Button
                size="slim"
                onClick={() => onRestore(version)}
                accessibilityLabel={`Restore version ${version} as a draft`}
              >
                Restore as draft
              </Button>
            ) : null}
          </InlineStack>
        </Box>
      ))}
    </Card>
  );
}
