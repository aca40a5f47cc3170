import { useRevalidator } from "@remix-run/react";
import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { requestScopes, showToast } from "../host-bridge";

export interface ScopeRow {
  readonly scope: string;
  readonly why: string;
  readonly granted: boolean;
  /** What happens while it is missing. */
  readonly without?: string | undefined;
}

export function ScopesCard({
  required,
  optional,
}: {
  readonly required: readonly ScopeRow[];
  readonly optional: readonly ScopeRow[];
}) {
  const missing = optional.filter(({ granted }) => !granted).map(({ scope }) => scope);
  return (
    <Card padding="0">
      <Group title="Always" rows={required} />
      <Group title="For retention" rows={optional} divided>
        {missing.length > 0 ? <GrantButton scopes={missing} /> : null}
      </Group>
    </Card>
  );
}

function Group({
  title,
  rows,
  divided = false,
  children,
}: {
  readonly title: string;
  readonly rows: readonly ScopeRow[];
  /** A line above: another group comes before it. */
  readonly divided?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <Box
        padding="400"
        paddingBlockEnd="200"
        borderColor="border-secondary"
        {...(divided ? { borderBlockStartWidth: "025" as const } : {})}
      >
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {title}
          </Text>
          {children}
        </InlineStack>
      </Box>
      {rows.map(({ scope, why, granted, without }) => (
        <Box
          key={scope}
          paddingInline="400"
          paddingBlock="300"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <BlockStack gap="100">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="span" fontWeight="medium" breakWord>
                {scope}
              </Text>
              <Badge {...(granted ? { tone: "success" as const } : {})}>
                {granted ? "Granted" : "Not granted"}
              </Badge>
            </InlineStack>
            <Text as="p">{why}</Text>
            {!granted && without ? (
              <Text as="p" tone="subdued">
                {without}
              </Text>
            ) : null}
          </BlockStack>
        </Box>
      ))}
    </>
  );
}

/** Asks for what is missing by the host's own dialogue, then reads again what was granted. */
function GrantButton({ scopes }: { readonly scopes: readonly string[] }) {
  const [asking, setAsking] = useState(false);
  const { revalidate } = useRevalidator();
  const ask = async () => {
    setAsking(true);
    try {
      const all = await requestScopes(scopes);
      showToast(all ? "Granted" : "Not granted: nothing has changed");
    } catch {
      showToast("Shopify could not ask you just now. Please try again.", { isError: true });
    }
    setAsking(false);
    revalidate();
  };
  return (
    <Button loading={asking} onClick={() => void ask()}>
      Grant
    </Button>
  );
}
