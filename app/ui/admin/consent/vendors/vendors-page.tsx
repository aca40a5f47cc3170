import { useNavigation, useSubmit } from "@remix-run/react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import type { Leak, SeenName, Suggestion, ToolToAdd, Vendor } from "~/domain/consent/model";
import { useOutcomeToast, type ActionOutcome } from "../../use-outcome-toast";
import { AddToolCard } from "./add-tool-card";
import { LeaksCard } from "./leaks-card";
import { ReportingCard } from "./reporting-card";
import type { SendVendor } from "./send-vendor";
import { SuggestionsCard } from "./suggestions-card";
import { UnknownCard } from "./unknown-card";
import { VendorListCard } from "./vendor-list-card";

export interface VendorsPageProps {
  readonly vendors: readonly Vendor[];
  /** Whom the banner could name besides. */
  readonly tools: readonly ToolToAdd[];
  readonly isDraft: boolean;
  readonly asksAgain: boolean;
  /** Share of page views that report, in per cent. */
  readonly share: number;
  readonly watch: {
    readonly leaks: readonly Leak[];
    readonly suggestions: readonly Suggestion[];
    readonly unknown: readonly SeenName[];
    readonly ofBanner: Readonly<Record<string, readonly SeenName[]>>;
    readonly sampled: number;
    readonly days: number;
  };
  readonly outcome: ActionOutcome | undefined;
}

export function VendorsPage(props: VendorsPageProps) {
  const { vendors, tools, isDraft, asksAgain, share, watch, outcome } = props;
  const submit = useSubmit();
  const busyWith = useNavigation().formData;
  const send: SendVendor = (fields) => submit({ ...fields }, { method: "post" });
  const busyId = busyWith?.get("id") ?? busyWith?.get("name");
  useOutcomeToast(outcome);
  return (
    <Page
      title="Vendors & cookies"
      subtitle={`Seen on ${watch.sampled} sampled pages of the last ${watch.days} days; ${share} % of page views report names, never values`}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {isDraft ? (
              <Banner
                tone="info"
                title="What you change here is in the draft of the banner"
                action={{ content: "Look at it and publish", url: "/app/consent/banner" }}
              >
                <p>
                  {asksAgain
                    ? "Once it is published, visitors are asked again: it names somebody they were not asked about."
                    : "Publishing it asks nobody again."}
                </p>
              </Banner>
            ) : null}
            <ReportingCard share={share} sampled={watch.sampled} send={send} />
            <LeaksCard leaks={watch.leaks} sampled={watch.sampled} />
            <SuggestionsCard suggestions={watch.suggestions} busyId={busyId} send={send} />
            <UnknownCard unknown={watch.unknown} vendors={vendors} busyId={busyId} send={send} />
            <AddToolCard tools={tools} outcome={outcome} busyId={busyId} send={send} />
            <VendorListCard
              vendors={vendors}
              watch={watch}
              outcome={outcome}
              busyId={busyId}
              send={send}
            />
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
