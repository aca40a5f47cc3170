import { useNavigation, useSearchParams, useSubmit } from "@remix-run/react";
import { BlockStack, Box, Card, EmptySearchResult, Page, Tabs, Text } from "@shopify/polaris";
import { ExternalIcon } from "@shopify/polaris-icons";
import {
  promiseGroups,
  promiseStates,
  type JudgedPromise,
  type PromiseGroup,
  type PromiseState,
} from "~/domain/evidence/model";
import { promiseLooks } from "../state-badge";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { PromiseRow } from "./promise-row";

const groupNames: Readonly<Record<PromiseGroup, string>> = {
  collection: "Collection and purpose",
  security: "Security",
  sharing: "Sharing",
  rights: "Rights",
  retention: "Retention",
  policy: "The policy itself",
};

export interface PromiseListProps {
  readonly promises: readonly JudgedPromise[];
  /** Null shows all. */
  readonly state: PromiseState | null;
  readonly timeZone: string;
  readonly storeUrl: string;
  readonly outcome: ActionOutcome | undefined;
}

export function PromiseListPage({
  promises,
  state,
  timeZone,
  storeUrl,
  outcome,
}: PromiseListProps) {
  const submit = useSubmit();
  const checking = useNavigation().formMethod === "POST";
  useOutcomeToast(outcome);
  const shown = promises.filter((each) => state === null || each.state === state);
  return (
    <Page
      title="Promises"
      subtitle="What privacy policies promise, and what keeps it true in your store"
      primaryAction={{
        content: "Check now",
        loading: checking,
        onAction: () => submit({}, { method: "post" }),
      }}
      secondaryActions={[
        {
          content: "View in your store",
          icon: ExternalIcon,
          url: `${storeUrl.replace(/\/$/, "")}/apps/privacy/promises`,
          external: true,
        },
      ]}
    >
      <BlockStack gap="400">
        <Card padding="0">
          <StateTabs promises={promises} state={state} />
          <Box padding="400">
            <Text as="p" tone="subdued">
              A control is something that runs and measures. A promise counts as kept when every
              control it needs has lately found it so. Where nothing runs yet, this page says it.
            </Text>
          </Box>
        </Card>
        {shown.length === 0 ? (
          <Card>
            <EmptySearchResult
              title="No promise is in this state"
              description="Choose another filter."
              withIllustration
            />
          </Card>
        ) : null}
        {promiseGroups.map((group) => (
          <GroupCard
            key={group}
            name={groupNames[group]}
            promises={shown.filter(({ promise }) => promise.group === group)}
            timeZone={timeZone}
          />
        ))}
      </BlockStack>
    </Page>
  );
}

function StateTabs({ promises, state }: Pick<PromiseListProps, "promises" | "state">) {
  const [, setParams] = useSearchParams();
  const count = (wanted: PromiseState) => promises.filter((each) => each.state === wanted).length;
  const tabs = [
    { id: "all", content: `All (${promises.length})` },
    ...promiseStates.map((id) => ({ id, content: `${promiseLooks[id].label} (${count(id)})` })),
  ];
  return (
    <Tabs
      tabs={tabs}
      selected={tabs.findIndex(({ id }) => id === (state ?? "all"))}
      onSelect={(index) =>
        setParams((params) => {
          const id = tabs[index]?.id ?? "all";
          if (id === "all") params.delete("state");
          else params.set("state", id);
          return params;
        })
      }
    />
  );
}

function GroupCard({
  name,
  promises,
  timeZone,
}: {
  readonly name: string;
  readonly promises: readonly JudgedPromise[];
  readonly timeZone: string;
}) {
  if (promises.length === 0) return null;
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <Text as="h2" variant="headingMd">
          {name}
        </Text>
      </Box>
      {promises.map((judged) => (
        <PromiseRow key={judged.promise.number} judged={judged} timeZone={timeZone} />
      ))}
    </Card>
  );
}
