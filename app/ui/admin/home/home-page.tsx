import { BlockStack, InlineGrid, Layout, Page } from "@shopify/polaris";
import type { OpenAlert } from "~/domain/alerts/model";
import type { PromiseState } from "~/domain/evidence/model";
import type { ActionOutcome } from "../use-outcome-toast";
import { useOutcomeToast } from "../use-outcome-toast";
import { AttentionCard } from "./attention-card";
import { PromisesCard } from "./promises-card";
import { SetupCard } from "./setup-card";
import { StatusCard } from "./status-card";
import { bannerTile, policyTile, requestsTile, retentionTile, webhooksTile } from "./status-tiles";

export interface HomeView {
  readonly name: string;
  readonly storeUrl: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly alerts: readonly OpenAlert[];
  readonly banner: {
    /** Whether the published theme shows it; unknown until looked at. */
    readonly embed: "on" | "off" | "unknown";
    readonly themeName: string | null;
    /** 0 before the first publication. */
    readonly version: number;
  };
  readonly policy: {
    readonly version: number;
    readonly publishedAt: Date | null;
    readonly outdated: boolean;
    readonly unsaid: readonly { readonly missing: readonly string[] }[];
  };
  readonly requests: { readonly open: number; readonly overdue: number; readonly dueSoon: number };
  readonly rule: {
    readonly sentence: string;
    readonly lastRun?: { readonly state: string; readonly due?: number | undefined } | undefined;
  } | null;
  readonly webhooks: {
    readonly done: number;
    readonly waiting: number;
    readonly malformed: number;
    readonly lastAt: Date | null;
  };
  readonly promises: Readonly<Record<PromiseState, number>>;
}

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
