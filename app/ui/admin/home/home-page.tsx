import { BlockStack, InlineGrid, Layout, Page } from "@shopify/polaris";
import type { ActionOutcome } from "../use-outcome-toast";
import { useOutcomeToast } from "../use-outcome-toast";
import { AttentionCard } from "./attention-card";
import type { HomeView } from "./home-view";
import { PromisesCard } from "./promises-card";
import { SetupCard } from "./setup-card";
import { StatusCard } from "./status-card";
import { bannerTile, policyTile, requestsTile, retentionTile, webhooksTile } from "./status-tiles";

export function HomePage({
  view,
  outcome,
}: {
  readonly view: HomeView;
  readonly outcome: ActionOutcome | undefined;
}) {
  useOutcomeToast(outcome);
  const tiles = [
    bannerTile(view),
    policyTile(view),
    requestsTile(view),
    retentionTile(view),
    webhooksTile(view),
  ];
  return (
    <Page title="Home" subtitle={`Privacy at ${view.name}`}>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <SetupCard view={view} />
            <AttentionCard alerts={view.alerts} timeZone={view.timeZone} />
            <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
              {tiles.map((tile) => (
                <StatusCard key={tile.title} tile={tile} />
              ))}
              <PromisesCard promises={view.promises} />
            </InlineGrid>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
