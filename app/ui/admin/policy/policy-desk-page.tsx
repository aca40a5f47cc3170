import { useNavigation, useSubmit } from "@remix-run/react";
import { Badge, Banner, BlockStack, Layout, Page, Text } from "@shopify/polaris";
import { ExternalIcon } from "@shopify/polaris-icons";
import type { MerchantFacts, PolicyContent, UnsaidSentence } from "~/domain/policy/model";
import type { ShopperLanguage } from "~/lib/language";
import { adminDate } from "../admin-date";
import { useMay } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { PolicyFactsCard } from "./policy-facts-card";
import { PolicyPreviewCard } from "./policy-preview-card";
import { PolicyVersionsCard, type ListedEdition } from "./policy-versions-card";
import { ToCompleteBanner } from "./to-complete-banner";

export interface PolicyDeskProps {
  readonly desk: {
    readonly version: number;
    readonly publishedAt: Date | null;
    readonly outdated: boolean;
    readonly unsaid: readonly UnsaidSentence[];
    readonly facts: MerchantFacts;
    readonly draft: PolicyContent;
    readonly editions: readonly ListedEdition[];
  };
  readonly language: ShopperLanguage;
  readonly timeZone: string;
  readonly storeUrl: string;
  readonly outcome: ActionOutcome | undefined;
}

export function PolicyDeskPage({ desk, language, timeZone, storeUrl, outcome }: PolicyDeskProps) {
  const submit = useSubmit();
  const navigation = useNavigation();
  const publishing = navigation.formData?.get("intent") === "publish";
  useOutcomeToast(outcome);
  const mayPublish = useMay("publish-policy");
  return (
    <Page
      title="Privacy policy"
      subtitle="Written from your settings, shown in your store, every version archived"
      titleMetadata={<PublishedBadge version={desk.version} outdated={desk.outdated} />}
      primaryAction={{
        content: desk.version === 0 ? "Publish" : "Publish changes",
        disabled: !desk.outdated || !mayPublish,
        loading: publishing,
        onAction: () => submit({ intent: "publish" }, { method: "post" }),
      }}
      secondaryActions={[
        {
          content: "View in your store",
          icon: ExternalIcon,
          url: `${storeUrl.replace(/\/$/, "")}/apps/privacy/policy?locale=${language}`,
          external: true,
        },
      ]}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            {desk.outdated && desk.version > 0 ? (
              <Banner tone="warning" title="What is published no longer says what your settings do">
                <p>
                  Version {desk.version}
                  {desk.publishedAt
                    ? ` of ${adminDate({ at: desk.publishedAt, timeZone })}`
                    : null}{" "}
                  stays in force until you publish the text below.
                </p>
              </Banner>
            ) : null}
            <ToCompleteBanner unsaid={desk.unsaid} />
            <PolicyPreviewCard draft={desk.draft} language={language} unsaid={desk.unsaid} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <PolicyFactsCard facts={desk.facts} problems={outcome?.problems ?? {}} />
            <PolicyVersionsCard editions={desk.editions} storeUrl={storeUrl} timeZone={timeZone} />
            <Text as="p" tone="subdued" variant="bodySm">
              A starting point that says what the app does. It is no legal advice: have it read by
              somebody who knows your business.
            </Text>
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function PublishedBadge({
  version,
  outdated,
}: {
  readonly version: number;
  readonly outdated: boolean;
}) {
  if (version === 0) return <Badge tone="attention">Not published</Badge>;
  return outdated ? (
    <Badge tone="warning">{`Version ${version}, outdated`}</Badge>
  ) : (
    <Badge tone="success">{`Version ${version} in force`}</Badge>
  );
}
