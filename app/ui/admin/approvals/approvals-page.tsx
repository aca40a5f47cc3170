import { BlockStack, Box, Card, EmptyState, Page, Text } from "@shopify/polaris";
import { COOLING_OFF_WORDS, type ApprovalView } from "~/domain/approvals/model";
import { ApprovalCard } from "./approval-card";
import { useLiveApprovals } from "./use-live-approvals";

/** On a phone cards reach the edges, and text between them must not. */
const besideCards = { xs: "400", sm: "0" } as const;

interface ApprovalsPageProps {
  readonly waiting: readonly ApprovalView[];
  readonly ended: readonly ApprovalView[];
  readonly timeZone: string;
}

/** What destroys data and waits, and what became of earlier proposals. */
export function ApprovalsPage({ waiting, ended, timeZone }: ApprovalsPageProps) {
  useLiveApprovals(waiting);
  return (
    <Page
      title="Approvals"
      subtitle={`What can’t be undone needs two people, or ${COOLING_OFF_WORDS} where there is one`}
    >
      <BlockStack gap="400">
        {waiting.length === 0 ? <NothingWaits /> : null}
        {waiting.map((approval) => (
          <ApprovalCard key={approval.id} approval={approval} timeZone={timeZone} withLink />
        ))}
        {ended.length > 0 ? (
          <Box paddingInline={besideCards}>
            <Text as="h2" variant="headingLg">
              Decided
            </Text>
          </Box>
        ) : null}
        {ended.map((approval) => (
          <ApprovalCard key={approval.id} approval={approval} timeZone={timeZone} withLink />
        ))}
        <Box paddingInline={besideCards}>
          <Text as="p" tone="subdued" variant="bodySm">
            Retention runs and erasures that staff decide for pass here. What the platform itself
            orders to erase does not wait. A change of roles counts after a day: appointing or
            dismissing somebody makes nothing faster.
          </Text>
        </Box>
      </BlockStack>
    </Page>
  );
}

function NothingWaits() {
  return (
    <Card>
      <EmptyState heading="Nothing waits for an approval" image="">
        <p>Propose a retention run or an erasure, and it waits here for its confirmation.</p>
      </EmptyState>
    </Card>
  );
}
