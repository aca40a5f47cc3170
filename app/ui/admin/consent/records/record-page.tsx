import { Badge, Banner, BlockStack, Card, Layout, List, Page, Text } from "@shopify/polaris";
import {
  decisionState,
  purposes,
  wasAsked,
  type AllowedVendor,
  type Purpose,
  type Receipt,
} from "~/domain/consent/model";
import { languageName } from "~/lib/language";
import { adminDate } from "../../admin-date";
import { ExportButton } from "../../export-button";
import { FactList } from "../../fact-list";
import { PermissionGate } from "../../permission-gate";
import { flagWords, methodTitle, purposeWords, recordPlace, stateWords } from "./record-words";

interface RecordPageProps {
  readonly decision: {
    readonly decisionId: string;
    readonly visitor: string;
    readonly decidedAt: string;
    readonly receivedAt: string;
    readonly keptUntil: string;
    readonly validDays: number;
    readonly bannerVersion: number;
    readonly language: string;
    readonly region: string;
    readonly regime: string;
    readonly rule: string;
    readonly method: string;
    readonly gpc: boolean;
    readonly device: string;
    readonly textHash: string;
    readonly flags: readonly string[];
    readonly choices: Readonly<Record<Purpose, boolean>>;
  };
  /** Where one tool's content was allowed, and nothing else decided. */
  readonly vendor: (AllowedVendor & { readonly name: string }) | null;
  readonly shown: readonly string[];
  /** What does not hold; nothing where all does. */
  readonly faults: readonly string[];
  /** What the same browser decided next; null: nothing; absent: not found in time. */
  readonly next?: NonNullable<Receipt["next"]> | null | undefined;
  readonly sealed: { readonly entry: number; readonly at: string } | null;
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;

export function RecordPage(props: RecordPageProps) {
  const { decision } = props;
  return (
    <Page
      title={`Record ${decision.decisionId.slice(0, 8)}`}
      subtitle={`${methodTitle(decision.method)} · ${recordPlace(decision.region)}`}
      backAction={{ content: "Records", url: "/app/consent/records" }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <ProofBanner {...props} />
            <NextBanner {...props} />
            <ChoicesCard {...props} />
            <Card>
              <BlockStack gap="300">
                <Text as="h2" variant="headingMd">
                  What the visitor was shown
                </Text>
                <ShownTexts {...props} />
              </BlockStack>
            </Card>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <AboutCard {...props} />
        </Layout.Section>
      </Layout>
    </Page>
  );
}

function ShownTexts({ decision, shown }: RecordPageProps) {
  if (!wasAsked(decision.method)) {
    return (
      <Text as="p">
        Nothing: nobody was asked, because the opt-out signal of the browser had said it all.
      </Text>
    );
  }
  return (
    <>
      <Text as="p" tone="subdued">
        Version {decision.bannerVersion}, in {languageName(decision.language)}, word for word.
      </Text>
      <div lang={decision.language}>
        <List>
          {shown.map((text, place) => (
            <List.Item key={place}>{text}</List.Item>
          ))}
        </List>
      </div>
    </>
  );
}

/** A record that waits for its seal is well; one that does not fit its seal is an alarm. */
function ProofBanner({ faults, sealed, timeZone }: RecordPageProps) {
  const isWaiting = faults.includes("not-sealed-yet");
  const broken = faults.filter((fault) => fault !== "not-sealed-yet" && fault !== "texts-unknown");
  if (broken.length > 0) {
    return (
      <Banner tone="critical" title="This record does not fit its proof">
        <p>
          It was changed, or what stands around it was ({broken.join(", ")}). Do not rely on it.
          Check the whole log on the page Audit log.
        </p>
      </Banner>
    );
  }
  if (isWaiting || !sealed) {
    return (
      <Banner tone="info" title="Stored, and waiting for its seal">
        <p>Within a few minutes it is part of the sealed log. Open this page again then.</p>
      </Banner>
    );
  }
  const when = adminDate({ at: new Date(sealed.at), timeZone, withTime: true });
  return (
    <Banner tone="success" title="The proof holds">
      <p>
        Checked just now: the record and its texts are those of entry {sealed.entry + 1} of the
        sealed log, signed on {when}.
      </p>
    </Banner>
  );
}

/** A consent that was taken back is not shown as if it still held. */
function NextBanner({ next, timeZone }: RecordPageProps) {
  if (next === null) return null;
  if (next === undefined) {
    return (
      <Banner tone="info" title="Whether it was changed later is not known">
        <p>Too many records came later to look for another one of the same browser.</p>
      </Banner>
    );
  }
  const when = adminDate({ at: new Date(next.decidedAt), timeZone, withTime: true });
  const names = next.withdrawn.map((purpose) => purposeWords[purpose]);
  return (
    <Banner
      tone="warning"
      title={names.length > 0 ? "Withdrawn by a later decision" : "Followed by a later decision"}
      action={{ content: "See that record", url: `/app/consent/records/${next.decisionId}` }}
    >
      <p>
        On {when} the same browser decided anew: {stateWords[next.state].toLowerCase()}.
        {names.length > 0 ? ` No longer allowed from then on: ${names.join(", ")}.` : null}
      </p>
    </Banner>
  );
}

function ChoicesCard({ decision, vendor }: RecordPageProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What was chosen
        </Text>
        <Text as="p">{stateWords[decisionState(decision)]}</Text>
        {vendor ? (
          <Text as="p">
            {vendor.name}, for {purposeWords[vendor.purpose]},{" "}
            {decision.method === "load-once"
              ? "on the page where it was loaded and nowhere else."
              : "wherever the shop shows it, until the same browser answers anew."}{" "}
            What holds for the purposes was left as it was:
          </Text>
        ) : null}
        <FactList
          facts={purposes.map((purpose) => ({
            label: purposeWords[purpose],
            value: (
              <Badge {...(decision.choices[purpose] ? { tone: "success" as const } : {})}>
                {decision.choices[purpose] ? "Allowed" : "Not allowed"}
              </Badge>
            ),
          }))}
        />
        {decision.flags.length > 0 ? (
          <Banner tone="warning" title="Not counted as consent">
            <List>
              {decision.flags.map((flag) => (
                <List.Item key={flag}>{flagWords[flag] ?? flag}</List.Item>
              ))}
            </List>
          </Banner>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function AboutCard({ decision, timeZone }: RecordPageProps) {
  const decided = new Date(decision.decidedAt);
  const day = (at: Date, withTime = false) => adminDate({ at, timeZone, withTime });
  const validUntil = new Date(decided.getTime() + decision.validDays * DAY_MS);
  return (
    <Card>
      <BlockStack gap="400" inlineAlign="start">
        <Text as="h2" variant="headingMd">
          About the record
        </Text>
        <FactList
          facts={[
            { label: "Number", value: decision.decisionId },
            { label: "Browser", value: `${decision.visitor.slice(0, 8)}… (random)` },
            { label: "Decided", value: day(decided, true) },
            { label: "Received", value: day(new Date(decision.receivedAt), true) },
            ...(decision.validDays > 0
              ? [{ label: "Asked again after", value: day(validUntil) }]
              : []),
            { label: "Kept until", value: day(new Date(decision.keptUntil)) },
            {
              label: "Place and rule",
              value: `${recordPlace(decision.region)} · ${decision.rule}`,
            },
            { label: "Asked as", value: decision.regime },
            { label: "Opt-out signal", value: decision.gpc ? "sent" : "not sent" },
            { label: "Device", value: decision.device },
            { label: "Hash of the texts", value: decision.textHash || "not given" },
          ]}
        />
        <PermissionGate permission="export">
          <ExportButton
            label="Download with its proof …"
            address={`/app/consent/records/export?number=${decision.decisionId}`}
            fallbackName={`consent-record-${decision.decisionId.slice(0, 8)}.json`}
            what="the record"
          />
        </PermissionGate>
      </BlockStack>
    </Card>
  );
}
