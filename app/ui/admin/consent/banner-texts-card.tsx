import { BlockStack, Box, Button, Card, Text } from "@shopify/polaris";
import { type BannerTexts } from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import { AdminDate } from "../admin-date";
import { PermissionGate } from "../permission-gate";

/** What visitors are told, in words: the look follows their own light or dark mode. */
export function BannerTextsCard({
  banner,
  timeZone,
  isPublishing,
  onPublish,
}: {
  readonly banner:
    | {
        readonly version: number;
        readonly publishedAt: Date;
        readonly languages: readonly string[];
        readonly texts: BannerTexts | undefined;
      }
    | undefined;
  readonly timeZone: string;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
}) {
  return (
    <Card>
      <BlockStack gap="300" inlineAlign="start">
        <Text as="h2" variant="headingMd">
          What visitors see
        </Text>
        {banner ? (
          <Text as="p" tone="subdued">
            Version {banner.version} since <AdminDate at={banner.publishedAt} timeZone={timeZone} />
            , in {banner.languages.map(languageName).join(", ")}. Earlier versions stay archived.
          </Text>
        ) : (
          <Text as="p">
            No banner is published yet, so nothing is shown even where the theme’s switch is on.
          </Text>
        )}
        {banner?.texts ? <Preview texts={banner.texts} /> : null}
        <Button url="/app/consent/banner">Edit the banner</Button>
        <PermissionGate permission="manage-banner">
          <Button variant="plain" loading={isPublishing} onClick={onPublish}>
            {banner ? "Send it to the theme again" : "Publish the banner"}
          </Button>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

function Preview({ texts }: { readonly texts: BannerTexts }) {
  return (
    <Box
      padding="300"
      borderWidth="025"
      borderColor="border"
      borderRadius="200"
      width="100%"
      role="group"
      aria-label="Preview of the banner"
    >
      <BlockStack gap="200">
        <Text as="p" fontWeight="semibold">
          {texts.title}
        </Text>
        <Text as="p">{texts.optIn}</Text>
        <BlockStack gap="100">
          {[texts.accept, texts.reject, texts.choose].map((label) => (
            <Box
              key={label}
              padding="200"
              background="bg-surface-secondary"
              borderRadius="100"
              borderWidth="025"
              borderColor="border"
            >
              <Text as="p" alignment="center" fontWeight="medium">
                {label}
              </Text>
            </Box>
          ))}
        </BlockStack>
      </BlockStack>
    </Box>
  );
}
