import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import type { BannerConfig, HostConsent } from "~/domain/consent/model";
import { useOutcomeToast, type ActionOutcome } from "../../use-outcome-toast";
import type { NativeBannerState } from "../native-banner-card";
import { HostConsentCard } from "./host-consent-card";
import { OutlookCard } from "./outlook-card";
import { OwnRulesCard } from "./own-rules-card";
import { RegionDataCard } from "./region-data-card";

export interface RegionsPageProps {
  readonly config: BannerConfig;
  readonly isDraft: boolean;
  readonly host: HostConsent | null;
  readonly native: NativeBannerState;
  readonly canWrite: boolean;
  readonly country: string;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
}

export function RegionsPage(props: RegionsPageProps) {
  const { config, isDraft, host, native, canWrite, country, timeZone, outcome } = props;
  useOutcomeToast(outcome);
  return (
    <Page title="Regions" subtitle="Where visitors are asked, where they may opt out, and why">
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {isDraft ? (
              <Banner
                tone="info"
                title="This is the draft"
                action={{ content: "Open the banner", url: "/app/consent/banner" }}
              >
                <p>Your store follows the published version until the draft is published.</p>
              </Banner>
            ) : null}
            <OutlookCard config={config} country={country} />
            <OwnRulesCard config={config} problem={outcome?.problems?.["regime"]} />
            <RegionDataCard config={config} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <HostConsentCard host={host} native={native} canWrite={canWrite} timeZone={timeZone} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}
