import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useEffect, useState } from "react";
import { AdminDate } from "../admin-date";
import type { ActionOutcome } from "../use-outcome-toast";

export interface AssessmentRow {
  readonly id: string;
  readonly text: string;
  readonly attestedBy: string;
  readonly attestedAt: Date;
  readonly nextDueAt: Date;
}

interface CardProps {
  readonly assessments: readonly AssessmentRow[];
  readonly timeZone: string;
  readonly may: boolean;
  readonly outcome: ActionOutcome | undefined;
}

/** Assessments of risks: who said what, when, and when it is looked at again. */
export function AssessmentCard({ assessments, timeZone, may, outcome }: CardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Assessment of risks
          </Text>
          <Text as="p" tone="subdued">
            What could go wrong with your shoppers’ data, and what you do against it. Nobody can
            change an assessment once it is recorded; write a new one instead.
          </Text>
        </BlockStack>
        {assessments.length === 0 ? (
          <Text as="p">None is recorded yet.</Text>
        ) : (
          assessments.map((each, at) => (
            <Assessment key={each.id} row={each} timeZone={timeZone} latest={at === 0} />
          ))
        )}
        {may ? <AssessForm outcome={outcome} /> : null}
      </BlockStack>
    </Card>
  );
}

function Assessment({
  row,
  timeZone,
  latest,
}: {
  readonly row: AssessmentRow;
  readonly timeZone: string;
  readonly latest: boolean;
}) {
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          <AdminDate at={row.attestedAt} timeZone={timeZone} />, by {row.attestedBy}
        </Text>
        {latest ? <Badge tone="info">Counts now</Badge> : null}
      </InlineStack>
      <div style={{ whiteSpace: "pre-wrap" }}>{row.text}</div>
      <Text as="p" tone="subdued">
        To be looked at again by <AdminDate at={row.nextDueAt} timeZone={timeZone} />.
      </Text>
    </BlockStack>
  );
}

function AssessForm({ outcome }: Pick<CardProps, "outcome">) {
  const [text, setText] = useState("");
  const [nextDue, setNextDue] = useState("");
  const busy = useNavigation().formData?.get("intent") === "assess";
  useEffect(() => {
    if (outcome && !outcome.failed) setText("");
  }, [outcome]);
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="assess" />
      <BlockStack gap="300">
        {outcome?.failed ? <Banner tone="critical">{outcome.message}</Banner> : null}
        <TextField
          label="What was assessed, and what you found"
          name="text"
          value={text}
          onChange={setText}
          multiline={4}
          maxLength={10_000}
          autoComplete="off"
          helpText="Stored encrypted. Recorded under your name, with today’s date."
          requiredIndicator
        />
        <TextField
          label="Look again by"
          name="nextDue"
          type="date"
          value={nextDue}
          onChange={setNextDue}
          autoComplete="off"
          helpText="Within a year."
          requiredIndicator
        />
        <div>
          <Button submit loading={busy}>
            Record assessment
          </Button>
        </div>
      </BlockStack>
    </Form>
  );
}
