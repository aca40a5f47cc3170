import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  InlineStack,
  Page,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { breachLaws, risks, type IncidentView } from "~/domain/incidents/model";
import { AdminDate } from "../admin-date";
import type { ActionOutcome } from "../use-outcome-toast";
import { clockLooks, dataKindWords, entryWords, riskWords, wordFor } from "./incident-words";

interface IncidentProps {
  readonly incident: IncidentView;
  readonly timeZone: string;
  readonly outcome: ActionOutcome | undefined;
}

/** One incident: its clock, its history, and what is to be done next. */
export function IncidentPage({ incident, timeZone, outcome }: IncidentProps) {
  const look = clockLooks[incident.clock];
  return (
    <Page
      title="Incident"
      titleMetadata={<Badge tone={look.tone}>{incident.closedAt ? "Closed" : look.label}</Badge>}
      backAction={{ content: "Incidents", url: "/app/incidents" }}
    >
      <BlockStack gap="400">
        {outcome?.failed ? <Banner tone="critical">{outcome.message}</Banner> : null}
        <FactsCard incident={incident} timeZone={timeZone} />
        <HistoryCard incident={incident} timeZone={timeZone} />
        {incident.closedAt ? null : (
          // A new entry empties the forms: what was typed is in the history.
          <BlockStack gap="400" key={incident.entries.length}>
            <AssessForm incident={incident} />
            <EntryForm />
            <CloseForm />
          </BlockStack>
        )}
      </BlockStack>
    </Page>
  );
}

function FactsCard({ incident, timeZone }: Pick<IncidentProps, "incident" | "timeZone">) {
  const { law, knownAt, dueAt, affected, dataKinds, risk, what } = incident;
  const lawName = Object.entries(breachLaws).find(([id]) => id === law)?.[1].name ?? law;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          What happened
        </Text>
        <div style={{ whiteSpace: "pre-wrap" }}>{what}</div>
        <Text as="p">
          Known since <AdminDate at={knownAt} timeZone={timeZone} withTime />. The authority has to
          know by <AdminDate at={dueAt} timeZone={timeZone} withTime /> ({lawName}), unless a risk
          to people is unlikely.
        </Text>
        <Text as="p">
          {affected ?? "An unknown number of"} people.{" "}
          {dataKinds.map((kind) => wordFor(dataKindWords, kind)).join(", ") || "Data not named yet"}
          . {wordFor(riskWords, risk)}.
        </Text>
      </BlockStack>
    </Card>
  );
}

function HistoryCard({ incident, timeZone }: Pick<IncidentProps, "incident" | "timeZone">) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What was done
        </Text>
        {incident.entries.length === 0 ? (
          <Text as="p" tone="subdued">
            Nothing is written down yet.
          </Text>
        ) : null}
        {incident.entries.map(({ id, at, kind, text }) => (
          <BlockStack key={id} gap="100">
            <InlineStack gap="200">
              <Text as="h3" fontWeight="semibold">
                {wordFor(entryWords, kind)}
              </Text>
              <Text as="span" tone="subdued">
                <AdminDate at={at} timeZone={timeZone} withTime />
              </Text>
            </InlineStack>
            <div style={{ whiteSpace: "pre-wrap" }}>{text}</div>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

interface ActionFormProps {
  readonly title: string;
  readonly intent: string;
  readonly field: { readonly name: string; readonly label: string };
  readonly button: string;
  readonly children?: ReactNode;
}

function ActionForm({ title, intent, field, button, children }: ActionFormProps) {
  const [text, setText] = useState("");
  const busy = useNavigation().formData?.get("intent") === intent;
  return (
    <Card>
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {children}
          <TextField
            {...field}
            value={text}
            onChange={setText}
            multiline={3}
            maxLength={5000}
            autoComplete="off"
          />
          <InlineStack>
            <Button submit loading={busy} disabled={text.trim() === ""}>
              {button}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}

function AssessForm({ incident }: Pick<IncidentProps, "incident">) {
  const [risk, setRisk] = useState(incident.risk);
  const [affected, setAffected] = useState(String(incident.affected ?? ""));
  return (
    <ActionForm
      title="Judge the risk"
      intent="assess"
      field={{ name: "why", label: "Why" }}
      button="Save the judgement"
    >
      <Select
        label="Risk to people"
        name="risk"
        options={risks.map((value) => ({ value, label: riskWords[value] }))}
        value={risk}
        onChange={setRisk}
      />
      <TextField
        label="How many people"
        name="affected"
        type="number"
        min={0}
        value={affected}
        onChange={setAffected}
        autoComplete="off"
      />
    </ActionForm>
  );
}

function EntryForm() {
  const [kind, setKind] = useState("done");
  return (
    <ActionForm
      title="Write down what was done"
      intent="record"
      field={{ name: "text", label: "What, by whom, and when" }}
      button="Write it down"
    >
      <Select
        label="Kind"
        name="kind"
        options={[
          { value: "done", label: "We did something about it" },
          { value: "told-authority", label: "We told the authority" },
          { value: "told-people", label: "We told the people" },
        ]}
        value={kind}
        onChange={setKind}
      />
    </ActionForm>
  );
}

function CloseForm() {
  return (
    <ActionForm
      title="Close the incident"
      intent="close"
      field={{ name: "lesson", label: "What was learned" }}
      button="Close"
    />
  );
}
