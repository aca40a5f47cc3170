import { useFetcher } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  InlineGrid,
  InlineStack,
  SkeletonBodyText,
  Text,
} from "@shopify/polaris";
import { useEffect } from "react";
import {
  fieldNames,
  type RunScope,
  type SampledChange,
  type SampledOrder,
  type SampleView,
} from "~/domain/retention/model";
import { PermissionGate } from "../permission-gate";
import { runNouns } from "./run-words";

interface SampleProps {
  readonly runId: string;
  readonly scope: RunScope;
}

/** A few of the orders that would be changed, before and after. Read when it is first shown. */
export function SampleCard(props: SampleProps) {
  const [one] = runNouns[props.scope];
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Before and after
          </Text>
          <Text as="p" tone="subdued">
            {`What would happen to a few of them. Read from your store just now and masked; Kept stores nothing of it. Open the ${one} in Shopify to see it in clear.`}
          </Text>
        </BlockStack>
        <PermissionGate permission="reveal-personal-data">
          <Sample {...props} />
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

function Sample({ runId, scope }: SampleProps) {
  const { data, load } = useFetcher<SampleView>();
  useEffect(() => load(`/app/retention/runs/${runId}/sample`), [load, runId]);
  if (!data) return <SkeletonBodyText lines={4} />;
  if (data.state === "unreadable") {
    return (
      <Banner
        tone="warning"
        title="No sample could be read"
        action={{
          content: "Try again",
          onAction: () => load(`/app/retention/runs/${runId}/sample`),
        }}
      >
        <p>{`${unreadable[data.problem]} The counts above hold without it.`}</p>
      </Banner>
    );
  }
  return data.orders.map((order) => <OneOrder key={order.order} order={order} scope={scope} />);
}

const unreadable = {
  "host-unavailable": "Your store did not answer.",
  "host-throttled": "Your store asks us to slow down.",
  "host-refused": "Your store refused to answer. Check in the settings that the app is connected.",
  "scope-missing": "A permission is missing. Grant it, then try again.",
} as const satisfies Record<Extract<SampleView, { state: "unreadable" }>["problem"], string>;

function OneOrder({ order, scope }: { readonly order: SampledOrder; readonly scope: RunScope }) {
  const { name, rules, isDeleted, isGone, changes, addTags } = order;
  return (
    <Box borderBlockStartWidth="025" borderColor="border" paddingBlockStart="400">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            <Button variant="plain" url={`/app/retention/why?order=${encodeURIComponent(name)}`}>
              {name}
            </Button>
          </Text>
          {isDeleted ? <Badge tone="critical">Deleted as a whole</Badge> : null}
        </InlineStack>
        <Text as="p" tone="subdued">{`By the rule: ${rules.join("; ")}`}</Text>
        {isGone ? <Text as="p">{`The store has this ${runNouns[scope][0]} no more.`}</Text> : null}
        {changes.length > 0 ? <Changes name={name} changes={changes} /> : null}
        {addTags.length > 0 ? (
          <Text as="p">{`Gets the tag ${addTags.map((tag) => `“${tag}”`).join(", ")}`}</Text>
        ) : null}
      </BlockStack>
    </Box>
  );
}

function Changes({ name, changes }: Pick<SampledOrder, "name" | "changes">) {
  return (
    <dl aria-label={`What changes on ${name}`} style={{ margin: 0 }}>
      <BlockStack gap="200">
        {changes.map(({ field, before, after }) => (
          <InlineGrid
            key={field}
            columns={{ xs: 1, md: "1fr 2fr 2fr" }}
            gap={{ xs: "050", md: "400" }}
          >
            <Text as="dt" fontWeight="semibold">
              {fieldNames[field]}
            </Text>
            <Said label="Now">{before ?? "nothing any more"}</Said>
            <Said label="After">{afterText(after)}</Said>
          </InlineGrid>
        ))}
      </BlockStack>
    </dl>
  );
}

function Said({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <dd style={{ margin: 0, overflowWrap: "anywhere" }}>
      <Text as="span" tone="subdued">{`${label}: `}</Text>
      {children}
    </dd>
  );
}

function afterText(after: SampledChange["after"]): string {
  switch (after.is) {
    case "removed":
      return "removed";
    case "replaced":
      return after.by;
    case "asked":
      return "erased by Shopify with the customer";
  }
}
