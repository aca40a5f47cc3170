import { Banner, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { ExportButton } from "../export-button";
import { PermissionGate } from "../permission-gate";

/** The export, and why it has to come before an uninstall. */
export function EvidenceCard() {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="p">
          One file with everything you need to show what was done. Personal data in it is reduced to
          what proof needs; keep it as carefully as your accounts.
        </Text>
        <InlineStack>
          <PermissionGate permission="export">
            <ExportButton
              label="Export evidence …"
              address="/app/evidence-export"
              fallbackName="kept-evidence.zip"
              what="the evidence"
            />
          </PermissionGate>
        </InlineStack>
        <Banner tone="warning" title="Before you uninstall">
          <p>
            Nothing can be done after uninstalling: Shopify ends our access at once, open requests
            stay unanswered, the pages at /apps/privacy disappear, and 48 hours later everything is
            deleted here, the evidence included. Answer what is open and export the evidence first.
          </p>
        </Banner>
      </BlockStack>
    </Card>
  );
}
