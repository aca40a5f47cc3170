import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import type { ScopeRow } from "./scopes-card";
import { EvidenceCard } from "./evidence-card";
import { PeopleCard } from "./people-card";
import { ScopesCard } from "./scopes-card";
import { StoreFactsCard, type StoreFacts } from "./store-facts-card";
import { SupportCard } from "./support-card";

export interface SettingsProps {
  readonly store: StoreFacts;
  readonly required: readonly ScopeRow[];
  readonly optional: readonly ScopeRow[];
}

export function SettingsPage({ store, required, optional }: SettingsProps) {
  const missing = required.filter(({ granted }) => !granted);
  return (
    <Page
      title="Settings"
      subtitle="What Kept knows of your store, may do in it, and leaves behind"
    >
      <BlockStack gap="400">
        {missing.length > 0 ? (
          <Banner tone="critical" title="A permission that Kept cannot work without is missing">
            <p>
              {missing.map(({ scope }) => scope).join(", ")}: open the app again from your store’s
              app list to grant it. Until then, what needs it is not done, and said to be not done.
            </p>
          </Banner>
        ) : null}
        <Layout>
          <Layout.AnnotatedSection
            title="Store"
            description="Read from Shopify. The contact address receives notices about requests; it is stored encrypted and shown in part only."
          >
            <StoreFactsCard store={store} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="Permissions"
            description="The least that is needed is asked for at install. Others are asked for when you switch on what needs them."
          >
            <ScopesCard required={required} optional={optional} />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="People"
            description="Staff see only what their work needs, and people are masked for everybody."
          >
            <PeopleCard />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="Evidence"
            description="The record of what was done, when and why: requests, consents, policy versions, runs, measurements."
          >
            <EvidenceCard />
          </Layout.AnnotatedSection>
          <Layout.AnnotatedSection
            title="Support"
            description="Kept is software, not a lawyer. Its texts and figures are a starting point and no legal advice."
          >
            <SupportCard />
          </Layout.AnnotatedSection>
        </Layout>
      </BlockStack>
    </Page>
  );
}
