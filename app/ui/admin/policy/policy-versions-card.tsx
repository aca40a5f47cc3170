import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { AdminDate } from "../admin-date";

export interface ListedEdition {
  readonly version: number;
  readonly language: string;
  readonly hash: string;
  readonly publishedAt: Date;
}

/** The archive: what was published, when, with the fingerprint that proves it unchanged. */
export function PolicyVersionsCard({
  editions,
  storeUrl,
  timeZone,
}: {
  readonly editions: readonly ListedEdition[];
  readonly storeUrl: string;
  readonly timeZone: string;
}) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Versions
        </Text>
        {editions.length === 0 ? (
          <Text as="p" tone="subdued">
            None yet. Publishing archives the text, unchangeable, with the fingerprint of its words.
          </Text>
        ) : null}
        {editions.slice(0, 8).map(({ version, publishedAt, hash, language }) => (
          <BlockStack key={version}>
            <InlineStack align="space-between" gap="200">
              <Link
                url={`${storeUrl.replace(/\/$/, "")}/apps/privacy/policy/versions/${version}?locale=${language}`}
                target="_blank"
              >
                Version {version}
              </Link>
              <AdminDate at={publishedAt} timeZone={timeZone} withTime />
            </InlineStack>
            <Text as="span" tone="subdued" variant="bodySm" breakWord>
              SHA-256 {hash.slice(0, 16)}…
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
