import { Banner, BlockStack, Box, Card, InlineGrid, Link, Select, Text } from "@shopify/polaris";
import { clearingOutcomes, recipientName, type HistoryRecipient } from "~/domain/requests/model";
import { purposeLabels } from "../consent/vendors/vendor-words";
import { useMay } from "../permission-gate";
import { clearingWords } from "./request-words";
import type { ClearingDesk } from "./use-clearing";

/** Everybody who may hold the history, and what came of asking them: staff's own word for each. */
export function ClearingCard({ desk }: { readonly desk: ClearingDesk }) {
  const { recipients } = desk;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Where history may be
          </Text>
          <Text as="p">
            Look for this person in each place and have what is there deleted. Then say what you
            found: your answers go into the audit log.
          </Text>
        </BlockStack>
        <VendorsUnknown desk={desk} />
        {recipients.map((recipient) => (
          <RecipientRow key={recipient.id} recipient={recipient} desk={desk} />
        ))}
        <Text as="p" tone="subdued">
          Kept itself holds no browsing history. Its records of consent stay, under a random number,
          as proof of what was agreed to (GDPR Art. 7(1), 17(3)(e)).
        </Text>
        <Missing desk={desk} />
      </BlockStack>
    </Card>
  );
}

function VendorsUnknown({
  desk: { bannerPublished, recipients },
}: {
  readonly desk: ClearingDesk;
}) {
  if (!bannerPublished) {
    return (
      <Banner
        tone="warning"
        title="No banner is published yet"
        action={{ content: "Open the banner", url: "/app/consent/banner" }}
      >
        <p>
          So nobody knows which vendors may hold history. Publish a banner that names them; they are
          listed here then.
        </p>
      </Banner>
    );
  }
  if (recipients.some(({ kind }) => kind === "vendor")) return null;
  return (
    <Text as="p">
      Your published banner names no vendor that needs consent. If your store uses tools that record
      visits, <Link url="/app/consent/vendors">add them to the banner</Link> first.
    </Text>
  );
}

interface RowProps {
  readonly recipient: HistoryRecipient;
  readonly desk: ClearingDesk;
}

function RecipientRow({ recipient, desk: { chosen, choose, missing } }: RowProps) {
  const mayDecide = useMay("decide-requests");
  const { id } = recipient;
  const { name, about } = wordsOf(recipient);
  return (
    <Box borderBlockStartWidth="025" borderColor="border-secondary" paddingBlockStart="400">
      <InlineGrid columns={{ xs: 1, sm: 2 }} gap="200">
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm" breakWord>
            {name}
          </Text>
          <Text as="p" tone="subdued">
            {about}
          </Text>
        </BlockStack>
        <Select
          label={`What you found at ${name}`}
          labelHidden
          placeholder="Choose what you found"
          options={clearingOutcomes.map((value) => ({ value, label: clearingWords[value] }))}
          value={chosen[id] ?? ""}
          onChange={(outcome) => choose(id, outcome)}
          disabled={!mayDecide}
          error={missing.includes(id) && "Nothing chosen yet"}
        />
      </InlineGrid>
    </Box>
  );
}

function wordsOf(recipient: HistoryRecipient): { readonly name: string; readonly about: string } {
  if (recipient.kind === "store") {
    return {
      name: "Your own service records",
      about: "Chats, reviews and consultation notes in the tools of your store.",
    };
  }
  if (recipient.kind === "platform") {
    return {
      name: "Shopify’s own records of visits",
      about:
        "What Shopify’s analytics and marketing recorded for your store. Ask Shopify, or erase the customer in its admin if they want that.",
    };
  }
  const { name, purpose, use } = recipient;
  return { name, about: use ? `${purposeLabels[purpose]}: ${use}.` : `${purposeLabels[purpose]}.` };
}

function Missing({ desk: { missing, recipients } }: { readonly desk: ClearingDesk }) {
  if (missing.length === 0) return null;
  return (
    <Banner tone="critical" title="Say what you found everywhere first">
      <p>Missing: {missing.map((id) => recipientName(id, recipients)).join(", ")}.</p>
    </Banner>
  );
}
