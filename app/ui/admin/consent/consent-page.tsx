import { useNavigation, useSubmit } from "@remix-run/react";
import { BlockStack, Layout, Page } from "@shopify/polaris";
import { ExternalIcon } from "@shopify/polaris-icons";
import type { BannerTexts, DecisionCounts, RecordedDecision } from "~/domain/consent/model";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { BannerTextsCard } from "./banner-texts-card";
import { DecisionCountsCard } from "./decision-counts-card";
import { DecisionListCard } from "./decision-list-card";
import { LiveCard, type ThemeRow } from "./live-card";
import { LiveBadge } from "./live-badge";
import { NativeBannerCard, type NativeBannerState } from "./native-banner-card";

export interface ConsentPageProps {
  readonly seen: {
    readonly banner?:
      | {
          readonly version: number;
          readonly publishedAt: Date;
          readonly languages: readonly string[];
          readonly texts: BannerTexts | undefined;
        }
      | undefined;
    readonly themes: readonly ThemeRow[];
    readonly counts: DecisionCounts;
    readonly decisions: readonly RecordedDecision[];
  };
  readonly native: NativeBannerState;
  readonly canReadThemes: boolean;
  readonly timeZone: string;
  readonly storeUrl: string;
  readonly switchOnUrl: string;
  readonly outcome: ActionOutcome | undefined;
}

export function ConsentPage(props: ConsentPageProps) {
  const { seen, native, canReadThemes, timeZone, storeUrl, switchOnUrl, outcome } = props;
  const submit = useSubmit();
  const busyWith = useNavigation().formData?.get("intent");
  const published = seen.themes.find(({ role }) => role === "MAIN");
  useOutcomeToast(outcome);
  return (
    <Page
      title="Consent"
      subtitle="Nothing that needs a visitor’s consent runs before they have given it"
      titleMetadata={<LiveBadge embed={published?.embed ?? "unknown"} />}
      secondaryActions={[
        {
          content: "Look again",
          loading: busyWith === "look",
          onAction: () => submit({ intent: "look" }, { method: "post" }),
        },
        { content: "See it in your store", icon: ExternalIcon, url: storeUrl, external: true },
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <LiveCard
              themes={seen.themes}
              canReadThemes={canReadThemes}
              switchOnUrl={switchOnUrl}
              timeZone={timeZone}
            />
            <DecisionCountsCard counts={seen.counts} />
            <DecisionListCard decisions={seen.decisions} timeZone={timeZone} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <BannerTextsCard
              banner={seen.banner}
              timeZone={timeZone}
              isPublishing={busyWith === "publish"}
              onPublish={() => submit({ intent: "publish" }, { method: "post" })}
            />
            <NativeBannerCard native={native} />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
