import { useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Card, Layout, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import type { ApprovalView } from "~/domain/approvals/model";
import type { Finding, HistoryRecipients, RequestSummary } from "~/domain/requests/model";
import { adminDate } from "../admin-date";
import { ApprovalCard } from "../approvals/approval-card";
import { useLiveApprovals } from "../approvals/use-live-approvals";
import { FactList, type Fact } from "../fact-list";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { ClearingCard } from "./clearing-card";
import { DecisionCard, type ErasurePreview } from "./decision-card";
import { LookBadge } from "./look-badge";
import { RevealContact } from "./reveal-contact";
import { PackageCard, type HeldPackage } from "./package-card";
import { useClearing } from "./use-clearing";
import {
  channelWords,
  findingText,
  historyText,
  hostErasureText,
  kindWords,
  outcomeText,
  partWords,
  problemText,
  stateLooks,
  urgencyLooks,
} from "./request-words";

export interface ShownRequest extends RequestSummary {
  readonly law: { readonly name: string; readonly statute: string; readonly reviewed: string };
  readonly answeredAt: Date | null;
  readonly orders: number;
  readonly findings: readonly Finding[];
  readonly package: HeldPackage | null;
  readonly canRelease: boolean;
  readonly clearing: HistoryRecipients | null;
  readonly history: readonly {
    readonly id: string;
    readonly at: Date;
    readonly type: string;
    readonly actorKind: string;
    readonly detail: unknown;
  }[];
}

interface RequestPageProps {
  readonly request: ShownRequest;
  readonly message: string | undefined;
  readonly preview: ErasurePreview | undefined;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
  readonly approval: ApprovalView | null;
}

export function RequestPage(props: RequestPageProps) {
  const { request, message, preview, timeZone, outcome, approval } = props;
  useOutcomeToast(outcome);
  useLiveRequest(request.state);
  useLiveApprovals([approval]);
  const desk = useClearing(request.clearing);
  return (
    <Page
      title={kindWords[request.kind]}
      subtitle={channelWords[request.channel]}
      titleMetadata={
        <>
          <LookBadge look={stateLooks[request.state]} />{" "}
          <LookBadge look={urgencyLooks[request.urgency]} />
        </>
      }
      backAction={{ content: "Requests", url: "/app/requests" }}
    >
      <BlockStack gap="400">
        <Problem problem={request.problem} />
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">
              {message ? <MessageCard message={message} /> : null}
              <PackageCard request={request} timeZone={timeZone} />
              {approval ? <ApprovalCard approval={approval} timeZone={timeZone} /> : null}
              {desk && request.state === "deciding" ? <ClearingCard desk={desk} /> : null}
              <DecisionCard
                request={request}
                clearing={desk}
                preview={preview}
                proposed={approval?.state === "proposed" || approval?.state === "approved"}
              />
              <ErasedCard request={request} />
              <FindingsCard findings={request.findings} />
            </BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <BlockStack gap="400">
              <FactsCard request={request} timeZone={timeZone} />
              <TimelineCard request={request} timeZone={timeZone} />
            </BlockStack>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  );
}

function Problem({ problem }: { readonly problem: string | null }) {
  if (problem === null) return null;
  return (
    <Banner tone="warning" title="It is not going well">
      <p>{problemText(problem)}</p>
    </Banner>
  );
}

function MessageCard({ message }: { readonly message: string }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          What they wrote
        </Text>
        <div style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{message}</div>
      </BlockStack>
    </Card>
  );
}

interface Shown {
  readonly request: ShownRequest;
  readonly timeZone: string;
}

function FactsCard({ request, timeZone }: Shown) {
  const { contact, state, receivedAt, dueAt, law, outcome, answeredAt, orders } = request;
  const day = (at: Date) => adminDate({ at, timeZone });
  const facts: Fact[] = [
    { label: "From", value: contact ?? (state === "erased" ? "Erased" : "No address named") },
    { label: "Received", value: day(receivedAt) },
    { label: "Answer due", value: day(dueAt) },
    { label: "By", value: `${law.name} (${law.statute})` },
    { label: "Figure checked", value: law.reviewed },
    ...(orders > 0 ? [{ label: "Orders named", value: String(orders) }] : []),
    ...(answeredAt ? [{ label: "Answered", value: day(answeredAt) }] : []),
    ...(outcome === null ? [] : [{ label: "Outcome", value: outcomeText(outcome) }]),
  ];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Details
        </Text>
        <FactList facts={facts} />
        {contact === null ? null : <RevealContact requestId={request.id} />}
        <Text as="p" tone="subdued" variant="bodySm">
          Dates follow our reading of the law. They are no legal advice.
        </Text>
      </BlockStack>
    </Card>
  );
}

/** What is left to say of a case whose person is gone. */
function ErasedCard({ request }: { readonly request: ShownRequest }) {
  if (request.state !== "erased") return null;
  const inShopify = hostErasureText(request.history);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          The person is erased
        </Text>
        <Text as="p">
          Nothing of them is left in this app but the fact that there was this request. What was
          searched afterwards is in the history.
        </Text>
        {inShopify ? <Text as="p">{inShopify}</Text> : null}
      </BlockStack>
    </Card>
  );
}

function FindingsCard({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const facts = findings.map((finding) => ({
    label: partWords[finding.part],
    value: findingText(finding),
  }));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Where we looked
        </Text>
        <FactList facts={facts} />
      </BlockStack>
    </Card>
  );
}

function TimelineCard({ request, timeZone }: Shown) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          History
        </Text>
        <ol style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
          {request.history.map((entry) => (
            <li key={entry.id} style={{ marginBlockEnd: ".5rem" }}>
              <Text as="span">{historyText(entry, request.clearing?.recipients)}</Text>
              <br />
              <Text as="span" tone="subdued" variant="bodySm">
                {adminDate({ at: entry.at, timeZone, withTime: true })}
              </Text>
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}

/** Looks again every two seconds while the worker is at it. */
function useLiveRequest(state: ShownRequest["state"]): void {
  const { revalidate } = useRevalidator();
  const live = state === "collecting" || state === "erasing";
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(revalidate, 2_000);
    return () => clearInterval(timer);
  }, [live, revalidate]);
}
