import { useSubmit } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { OpenAlert } from "~/domain/alerts/model";
import { AdminDate } from "../admin-date";
import { alertWords } from "./alert-words";

/** What a person has to look at, each with one thing to do. */
export function AttentionCard({
  alerts,
  timeZone,
}: {
  readonly alerts: readonly OpenAlert[];
  readonly timeZone: string;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Needs attention
          </Text>
          {alerts.length === 0 ? (
            <Text as="p" tone="subdued">
              Nothing at the moment. What needs a person will be shown here and stays until it is
              settled.
            </Text>
          ) : null}
        </BlockStack>
      </Box>
      {alerts.map((alert) => (
        <AlertRow key={alert.id} alert={alert} timeZone={timeZone} />
      ))}
    </Card>
  );
}

function AlertRow({ alert, timeZone }: { readonly alert: OpenAlert; readonly timeZone: string }) {
  const submit = useSubmit();
  const { title, text, action, tone } = alertWords(alert, timeZone);
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" fontWeight="semibold">
            {title}
          </Text>
          <Badge tone={tone}>{tone === "critical" ? "Urgent" : "Soon"}</Badge>
        </InlineStack>
        <Text as="p">{text}</Text>
        <InlineStack align="space-between" blockAlign="center" gap="200">
          {alert.kind === "setup-failed" ? (
            <Button onClick={() => submit({ intent: "setup" }, { method: "post" })}>
              {action.label}
            </Button>
          ) : (
            <Button url={action.to}>{action.label}</Button>
          )}
          <Text as="span" tone="subdued" variant="bodySm">
            Since <AdminDate at={alert.openedAt} timeZone={timeZone} withTime />
          </Text>
        </InlineStack>
      </BlockStack>
    </Box>
  );
}
