import { useFetcher } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Layout,
  Page,
  Tabs,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import {
  checkBanner,
  diffBanner,
  type BannerConfig,
  type BannerDiff,
  type Comparison,
  type Finding,
  type PublishOutcome,
  type SaveOutcome,
} from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import { SaveBar } from "../../save-bar";
import { useOutcomeToast, type ActionOutcome } from "../../use-outcome-toast";
import { ChangesCard } from "./changes-card";
import { CompareCard } from "./compare-card";
import { FindingsCard } from "./findings-card";
import { LookFields } from "./look-fields";
import { OptionFields } from "./option-fields";
import { PreviewCard } from "./preview-card";
import { TextFields } from "./text-fields";
import { useBannerDraft } from "./use-banner-draft";
import { VersionsCard } from "./versions-card";

export type EditorOutcome =
  | ({ readonly of: "save" | "restore" } & SaveOutcome)
  | ({ readonly of: "publish" } & PublishOutcome)
  | { readonly of: "drop"; readonly kind: "dropped" };

export interface EditorProps {
  readonly desk: {
    readonly config: BannerConfig;
    readonly revision: number;
    readonly draft?:
      { readonly basedOn: number; readonly savedAt: Date; readonly savedBy: string } | undefined;
    readonly publishedVersion: number;
    readonly findings: readonly Finding[];
    readonly diff: BannerDiff;
    readonly history: readonly {
      readonly version: number;
      readonly publishedAt: Date;
      readonly publishedBy: string | null;
    }[];
  };
  /** Two versions of the archive, where the address names two. */
  readonly comparison?: Comparison | undefined;
  readonly timeZone: string;
  readonly locale: string | null;
}

const parts = [
  { id: "texts", content: "Texts" },
  { id: "look", content: "Look" },
  { id: "options", content: "Options" },
];

export function BannerEditor({ desk, comparison, timeZone, locale }: EditorProps) {
  const editing = useBannerDraft(desk.config);
  const { config, isDirty } = editing;
  const [part, setPart] = useState(0);
  const [language, setLanguage] = useState(config.languages[0] ?? "en");
  const fetcher = useFetcher<EditorOutcome>();
  const isSaving = fetcher.state !== "idle";
  const send = (fields: Record<string, string>) =>
    fetcher.submit({ revision: String(desk.revision), ...fields }, { method: "post" });
  useOutcomeToast(toast(fetcher.data));
  const findings = checkBanner(config, { locale });
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const unsaved = isDirty ? diffBanner(desk.config, config) : undefined;
  return (
    <Page
      title="Banner"
      subtitle="What visitors are asked, in which words, and how it looks"
      titleMetadata={<StateBadge desk={desk} isDirty={isDirty} />}
    >
      <SaveBar
        id="banner-save-bar"
        isDirty={isDirty}
        isSaving={isSaving}
        onSave={() => send({ intent: "save", config: JSON.stringify(config) })}
        onDiscard={editing.reset}
      />
      <BlockStack gap="400">
        <Problems outcome={fetcher.data} />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              <PreviewCard config={config} language={language} onLanguage={setLanguage} />
              <Card padding="0">
                <Tabs tabs={parts} selected={part} onSelect={setPart} />
                <div style={{ padding: "var(--p-space-400)" }}>
                  {part === 0 ? (
                    <TextFields
                      editing={editing}
                      language={language}
                      onLanguage={setLanguage}
                      findings={findings}
                    />
                  ) : part === 1 ? (
                    <LookFields editing={editing} findings={findings} />
                  ) : (
                    <OptionFields editing={editing} locale={locale} />
                  )}
                </div>
              </Card>
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <PublishCard
                words={publishWords({ desk, isDirty, errors })}
                canPublish={!isDirty && errors === 0 && desk.draft !== undefined}
                canDrop={!isDirty && desk.draft !== undefined}
                isBusy={isSaving}
                send={send}
              />
              <FindingsCard
                findings={findings}
                onUse={(use) => editing.changeText(use.language, use.text, use.safer)}
              />
              <ChangesCard
                title={unsaved ? "Not saved yet" : "What the draft changes"}
                diff={unsaved ?? desk.diff}
              />
              <VersionsCard
                history={desk.history}
                timeZone={timeZone}
                onRestore={(version) => send({ intent: "restore", version: String(version) })}
              />
              <CompareCard
                versions={desk.history.map(({ version }) => version)}
                comparison={comparison}
              />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  );
}

function PublishCard({
  words,
  canPublish,
  canDrop,
  isBusy,
  send,
}: {
  readonly words: string;
  readonly canPublish: boolean;
  readonly canDrop: boolean;
  readonly isBusy: boolean;
  readonly send: (fields: Record<string, string>) => void;
}) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Publish
        </Text>
        <Text as="p">{words}</Text>
        <PermissionGate permission="manage-banner">
          <InlineStack gap="200">
            <Button
              variant="primary"
              disabled={!canPublish}
              loading={isBusy}
              onClick={() => send({ intent: "publish" })}
            >
              Publish the draft
            </Button>
            {canDrop ? (
              <Button onClick={() => send({ intent: "drop" })}>Throw the draft away</Button>
            ) : null}
          </InlineStack>
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}

function StateBadge({
  desk,
  isDirty,
}: {
  readonly desk: EditorProps["desk"];
  readonly isDirty: boolean;
}) {
  if (isDirty) return <Badge tone="attention">Unsaved changes</Badge>;
  if (desk.draft) return <Badge tone="info">{`Draft on version ${desk.draft.basedOn}`}</Badge>;
  return <Badge tone="success">{`Version ${desk.publishedVersion}`}</Badge>;
}

function publishWords({
  desk,
  isDirty,
  errors,
}: {
  readonly desk: EditorProps["desk"];
  readonly isDirty: boolean;
  readonly errors: number;
}): string {
  if (isDirty)
    return "Save your changes first. A saved draft is seen by nobody until it is published.";
  if (!desk.draft) return "There is no draft: what you see is what visitors get.";
  if (errors > 0) {
    return `The check found ${errors} ${errors === 1 ? "error" : "errors"}. Settle them to publish; warnings don’t block.`;
  }
  return desk.diff.asksAgain
    ? "The draft asks for more than before, so visitors who have answered are asked again."
    : "Nobody is asked again: nothing is asked that was not asked before.";
}

function Problems({ outcome }: { readonly outcome: EditorOutcome | undefined }) {
  if (outcome?.kind === "conflict") {
    return (
      <Banner tone="warning" title="Somebody saved another draft in between">
        <p>Open the page again to see it. Your changes here are not saved.</p>
      </Banner>
    );
  }
  if (outcome?.kind !== "invalid") return null;
  return (
    <Banner tone="critical" title="This can’t be saved">
      <ul>
        {outcome.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Banner>
  );
}

function toast(outcome: EditorOutcome | undefined): ActionOutcome | undefined {
  switch (outcome?.kind) {
    case "saved":
      return {
        message: outcome.of === "restore" ? "The old version is the draft now" : "Draft saved",
      };
    case "published":
      return { message: `Version ${outcome.version} is in your store` };
    case "blocked":
      return { message: "Not published: the check found errors", failed: true };
    case "conflict":
      return { message: "Not done: somebody saved in between", failed: true };
    case "invalid":
      return { message: "Not saved", failed: true };
    case "dropped":
      return { message: "The draft is gone" };
    case "nothing-to-publish":
      return { message: "There is no draft to publish", failed: true };
    case undefined:
      return undefined;
  }
}
