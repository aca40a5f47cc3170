import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { textWords, type BannerTexts, type Finding } from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import { PermissionGate } from "../../permission-gate";

interface SaferWording {
  readonly language: string;
  readonly text: keyof BannerTexts;
  readonly safer: string;
}

/** What is wrong with the wording or the design, why, and a safer wording. */
export function FindingsCard({
  findings,
  onUse,
}: {
  readonly findings: readonly Finding[];
  readonly onUse: (wording: SaferWording) => void;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Check of wording and design
          </Text>
          <Text as="p" tone="subdued">
            {findings.length === 0
              ? "Nothing found. The check knows common mistakes; it is no legal advice."
              : "Errors keep the banner from being published, warnings don’t."}
          </Text>
        </BlockStack>
      </Box>
      {findings.map((finding, at) => (
        <Box
          key={`${finding.code}-${finding.language ?? ""}-${finding.text ?? finding.place ?? at}`}
          padding="400"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <OneFinding finding={finding} onUse={onUse} />
        </Box>
      ))}
    </Card>
  );
}

function OneFinding({
  finding,
  onUse,
}: {
  readonly finding: Finding;
  readonly onUse: (wording: SaferWording) => void;
}) {
  const { severity, language, text, says, why, source, safer } = finding;
  return (
    <BlockStack gap="200" inlineAlign="start">
      <InlineStack gap="200" blockAlign="center">
        <Badge tone={severity === "error" ? "critical" : "warning"}>
          {severity === "error" ? "Error" : "Warning"}
        </Badge>
        {text ? (
          <Text as="span" tone="subdued">
            {textWords[text].label}
            {language ? ` · ${languageName(language)}` : ""}
          </Text>
        ) : null}
      </InlineStack>
      <Text as="p" fontWeight="medium">
        {says}
      </Text>
      <Text as="p">{why}</Text>
      <Text as="p" tone="subdued" variant="bodySm">
        {source}
      </Text>
      {safer && text && language ? (
        <>
          <Text as="p">Safer: “{safer}”</Text>
          <PermissionGate permission="manage-banner">
            <Button size="slim" onClick={() => onUse({ language, text, safer })}>
              Use this wording
            </Button>
          </PermissionGate>
        </>
      ) : null}
    </BlockStack>
  );
}
