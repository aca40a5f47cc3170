import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  List,
  Text,
  TextField,
  type BadgeProps,
} from "@shopify/polaris";
import { useState } from "react";
import { keptBackNames, remainingNames, type VerdictKind } from "~/domain/retention/model";
import { RetentionFrame } from "./retention-frame";

interface Explained {
  readonly name: string;
  readonly verdict: VerdictKind;
  readonly sentences: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly filled: boolean;
    readonly law: string | null;
  }[];
  readonly unchangeable: readonly string[];
}

interface WhyProps {
  readonly asked: string;
  /** Undefined: nothing was asked. Null: the store shows no such order. */
  readonly explained: Explained | null | undefined;
  readonly examples: readonly { readonly why: string; readonly names: readonly string[] }[];
}

const looks = {
  due: { label: "Due", tone: "critical" },
  report: { label: "Report only", tone: "info" },
  "not-yet": { label: "Not yet", tone: undefined },
  kept: { label: "Kept by law", tone: "info" },
  held: { label: "Held", tone: "attention" },
  unknown: { label: "Can’t be judged", tone: "warning" },
  "nothing-to-do": { label: "Nothing to do", tone: "success" },
} as const satisfies Record<VerdictKind, { label: string; tone: BadgeProps["tone"] }>;

/** Explains one order: read from the store now, judged by every rule, limit and hold. */
export function WhyPage({ asked, explained, examples }: WhyProps) {
  const [order, setOrder] = useState(asked);
  const busy = useNavigation().state !== "idle";
  return (
    <RetentionFrame
      title="Why this order?"
      subtitle="Which rule, which law and which hold speak for or against it"
    >
      <BlockStack gap="400">
        <Card>
          <Form method="get">
            <BlockStack gap="300">
              <TextField
                label="Order or draft number"
                name="order"
                placeholder="#1001 or #D12"
                value={order}
                onChange={setOrder}
                autoComplete="off"
                connectedRight={
                  <Button submit variant="primary" loading={busy}>
                    Explain
                  </Button>
                }
              />
              <Examples examples={examples} />
            </BlockStack>
          </Form>
        </Card>
        {explained === null ? (
          <Banner tone="warning" title={`The store shows nothing by the number ${asked}`}>
            <p>
              Check the number. Orders older than 60 days are hidden from apps that were not given
              the permission read_all_orders, and drafts from those without read_draft_orders.
            </p>
          </Banner>
        ) : null}
        {explained ? <Explanation explained={explained} /> : null}
      </BlockStack>
    </RetentionFrame>
  );
}

function Explanation({ explained }: { readonly explained: Explained }) {
  const { name, verdict, sentences, fields, unchangeable } = explained;
  const [first, ...others] = sentences;
  const { label, tone } = looks[verdict];
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text
            as="h2"
            variant="headingMd"
          >{`${name.startsWith("#D") ? "Draft order" : "Order"} ${name}`}</Text>
          <Badge {...(tone ? { tone } : {})}>{label}</Badge>
        </InlineStack>
        <Text as="p" variant="headingSm">
          {first}
        </Text>
        {others.length > 0 ? (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">
              What spoke
            </Text>
            <List>
              {others.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
          </BlockStack>
        ) : null}
        {fields.length > 0 ? <Fields fields={fields} /> : null}
        {unchangeable.length > 0 ? (
          <Text as="p" tone="subdued">
            {`No app can change on this order: ${unchangeable.map(partName).join(", ")}. They hold something.`}
          </Text>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function Fields({ fields }: Pick<Explained, "fields">) {
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        What the rules are about
      </Text>
      <List>
        {fields.map(({ name, filled, law }) => (
          <List.Item key={name}>
            {`${name}: ${filled ? "holds something" : "empty"}${law ? `; must stay for now: ${law}` : ""}`}
          </List.Item>
        ))}
      </List>
    </BlockStack>
  );
}

function Examples({ examples }: Pick<WhyProps, "examples">) {
  if (examples.length === 0) return null;
  return (
    <BlockStack gap="100">
      <Text as="p" tone="subdued">
        For example, from the last count:
      </Text>
      <InlineStack gap="200">
        {examples.slice(0, 8).flatMap(({ why, names }) =>
          names.slice(0, 1).map((name) => (
            <Button
              key={why}
              variant="plain"
              url={`/app/retention/why?order=${encodeURIComponent(name)}`}
            >
              {`${name} (${reasonName(why)})`}
            </Button>
          )),
        )}
      </InlineStack>
    </BlockStack>
  );
}

export function reasonName(why: string): string {
  const known = Object.entries(keptBackNames).find(([reason]) => reason === why);
  return known?.[1][0] ?? (why === "due" ? "past its limit" : why);
}

function partName(part: string): string {
  return Object.entries(remainingNames).find(([key]) => key === part)?.[1] ?? part;
}
