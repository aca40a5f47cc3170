import { useSearchParams } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, DataTable, Tabs, Text } from "@shopify/polaris";
import { remainingNames, type ItemState, type RunScope } from "~/domain/retention/model";
import { problemText, runNouns } from "./run-words";

export interface ListedOrder {
  readonly order: string;
  readonly name: string;
  readonly state: ItemState;
  readonly why: string;
  readonly remaining: readonly string[];
  readonly problem: string | null;
}

const tabs = [
  { id: "all", content: "All" },
  { id: "done", content: "Cleared" },
  { id: "saved", content: "Left alone" },
  { id: "failed", content: "Failed" },
];

const stateLooks = {
  planned: { label: "Planned", tone: undefined },
  writing: { label: "Being cleared", tone: "info" },
  written: { label: "Being read back", tone: "info" },
  verified: { label: "Cleared", tone: "success" },
  saved: { label: "Left alone", tone: "attention" },
  failed: { label: "Failed", tone: "critical" },
} as const satisfies Record<ItemState, { label: string; tone: string | undefined }>;

/** One line an order: what happened, why this order, and what nobody can remove. */
export function OrdersCard({
  items,
  scope,
  filter,
  next,
}: {
  readonly scope: RunScope;
  readonly items: readonly ListedOrder[];
  readonly filter: string;
  readonly next: string | undefined;
}) {
  const [params, setParams] = useSearchParams();
  const [one, several] = runNouns[scope];
  const go = (change: Readonly<Record<string, string>>) => {
    const wanted = new URLSearchParams(params);
    wanted.delete("after");
    for (const [name, value] of Object.entries(change)) wanted.set(name, value);
    setParams(wanted);
  };
  const selected = Math.max(
    0,
    tabs.findIndex(({ id }) => id === filter),
  );
  return (
    <Card padding="0">
      <Tabs
        tabs={tabs}
        selected={selected}
        onSelect={(index) => go({ filter: tabs[index]?.id ?? "all" })}
      >
        <BlockStack gap="200">
          <DataTable
            columnContentTypes={["text", "text", "text", "text"]}
            headings={[capital(one), "Result", `Why this ${one}`, "Remains"]}
            rows={items.map((item) => [
              item.name,
              <Result key="result" item={item} />,
              <Wrapped key="why" text={item.why} />,
              <Wrapped key="remains" text={remains(item)} />,
            ])}
          />
          {items.length === 0 ? (
            <div style={{ padding: "1rem" }}>
              <Text as="p" tone="subdued">
                {`No ${several} here.`}
              </Text>
            </div>
          ) : null}
          {next ? (
            <div style={{ padding: "1rem" }}>
              <Button onClick={() => go({ after: next })}>{`Next ${several}`}</Button>
            </div>
          ) : null}
        </BlockStack>
      </Tabs>
    </Card>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Result({ item }: { readonly item: ListedOrder }) {
  const { label, tone } = stateLooks[item.state];
  return (
    <BlockStack gap="100">
      <span>
        <Badge {...(tone ? { tone } : {})}>{label}</Badge>
      </span>
      {item.problem ? <Text as="span">{problemText(item.problem)}</Text> : null}
    </BlockStack>
  );
}

/** Cells of this table don't wrap by themselves. */
function Wrapped({ text }: { readonly text: string }) {
  return <div style={{ whiteSpace: "normal", minWidth: "10rem" }}>{text}</div>;
}

function remains({ remaining, state }: ListedOrder): string {
  if (state !== "verified") return "";
  const names = Object.entries(remainingNames);
  return remaining.map((part) => names.find(([key]) => key === part)?.[1] ?? part).join(", ");
}
