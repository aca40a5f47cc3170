import { Badge, BlockStack, Button, Card, DataTable, InlineStack, Text } from "@shopify/polaris";
import { ownTerm } from "~/domain/own-data/model";
import type { OwnKind } from "~/domain/retention/model";
import { adminDate } from "../admin-date";
import { PermissionGate } from "../permission-gate";
import { RetentionFrame } from "./retention-frame";

interface RecordsProps {
  readonly kinds: readonly {
    readonly kind: OwnKind;
    readonly sentence: string;
    /** Undefined where the usual rule holds. */
    readonly ruleId: string | undefined;
    readonly before: Date;
    /** Undefined while a hold keeps everything. */
    readonly due: number | undefined;
  }[];
  readonly receipts: readonly {
    readonly id: string;
    readonly kind: OwnKind;
    readonly at: Date;
    readonly before: Date;
    readonly removed: number;
    readonly keysDestroyed: number;
    readonly remaining: number;
    readonly hash: string;
  }[];
  readonly timeZone: string;
}

/** What Kept itself keeps, how long, what goes tonight, and what went. */
export function RecordsPage({ kinds, receipts, timeZone }: RecordsProps) {
  return (
    <RetentionFrame
      title="Kept’s own records"
      subtitle="They end by rules too, every night, and leave receipts"
    >
      <BlockStack gap="400">
        {kinds.map((each) => (
          <KindCard key={each.kind} each={each} timeZone={timeZone} />
        ))}
        <ReceiptsCard receipts={receipts} timeZone={timeZone} />
      </BlockStack>
    </RetentionFrame>
  );
}

function KindCard({
  each,
  timeZone,
}: {
  readonly each: RecordsProps["kinds"][number];
  readonly timeZone: string;
}) {
  const { title, holds, minimum } = ownTerm(each.kind);
  const { kind, due, ruleId } = each;
  const change = ruleId ?? `new?preset=own-${kind}`;
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Badge>{ruleId ? "Your rule" : "Usual term"}</Badge>
        </InlineStack>
        <Text as="p">{each.sentence}</Text>
        <Text as="p" tone="subdued">
          {holds}
        </Text>
        <Text as="p">
          {due === undefined
            ? "A hold keeps everything: nothing goes."
            : `${due === 0 ? "None is" : due === 1 ? "One is" : `${due} are`} past the term now (older than ${adminDate({ at: each.before, timeZone })}).`}
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          {minimum.years > 0
            ? `At least ${minimum.years} years: ${minimum.because}. Last reviewed ${minimum.lastReviewed}; no legal advice.`
            : minimum.because}
        </Text>
        <PermissionGate permission="change-retention">
          <InlineStack>
            <Button
              url={`/app/retention/rules/${change}`}
              accessibilityLabel={`Change the term of ${title.toLowerCase()}`}
            >
              Change the term
            </Button>
          </InlineStack>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

function ReceiptsCard({ receipts, timeZone }: Pick<RecordsProps, "receipts" | "timeZone">) {
  return (
    <Card padding="0">
      <div style={{ padding: "1rem" }}>
        <Text as="h2" variant="headingMd">
          Receipts
        </Text>
        {receipts.length === 0 ? (
          <Text as="p" tone="subdued">
            Nothing has reached its term yet.
          </Text>
        ) : null}
      </div>
      {receipts.length > 0 ? (
        <DataTable
          columnContentTypes={["text", "text", "numeric", "numeric", "numeric", "text"]}
          headings={["When", "What", "Removed", "Keys destroyed", "Left", "Fingerprint"]}
          rows={receipts.map((receipt) => [
            adminDate({ at: receipt.at, timeZone, withTime: true }),
            ownTerm(receipt.kind).title,
            receipt.removed,
            receipt.keysDestroyed,
            receipt.remaining,
            <code key={receipt.id} title={receipt.hash}>
              {receipt.hash.slice(0, 12)}
            </code>,
          ])}
        />
      ) : null}
    </Card>
  );
}
