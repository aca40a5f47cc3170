import { BlockStack, Box, Card, InlineStack, Page, Text } from "@shopify/polaris";
import type { RecordPage, RecordQuery } from "~/domain/consent/model";
import { ExportButton } from "../../export-button";
import { PermissionGate } from "../../permission-gate";
import { RecordFilters } from "./record-filters";
import { queryText, RecordTable } from "./record-table";

interface RecordsPageProps extends RecordPage {
  readonly query: RecordQuery;
  readonly timeZone: string;
}

/** Every decision of a visitor, for who has to show one. */
export function RecordsPage({ records, next, query, timeZone }: RecordsPageProps) {
  return (
    <Page
      title="Records"
      subtitle="Every decision of a visitor, with the texts it was made on and its place in the sealed log"
    >
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="300" inlineAlign="start">
            <Text as="h2" variant="headingMd">
              For a regulator, or a visitor who asks
            </Text>
            <Text as="p">
              A record names no person: a random number of the decision and one of the browser, the
              place, the choices. A visitor finds the number in the receipt that the banner offers.
              The file holds what the filters below find, as receipts that anybody can check with
              your public key and without Kept (npm run audit:verify).
            </Text>
            <PermissionGate permission="export">
              <ExportButton
                label="Export what is found …"
                address={`/app/consent/records/export?${queryText(query)}`}
                fallbackName="kept-consent-records.jsonl"
                what="the records"
              />
            </PermissionGate>
          </BlockStack>
        </Card>
        <Card padding="0">
          <Box padding="400" paddingBlockEnd="0">
            <InlineStack>
              <Text as="h2" variant="headingMd">
                Find a record
              </Text>
            </InlineStack>
          </Box>
          <RecordFilters key={queryText(query)} query={query} />
          <RecordTable records={records} next={next} query={query} timeZone={timeZone} />
        </Card>
      </BlockStack>
    </Page>
  );
}
