import { Form, useNavigation } from "@remix-run/react";
import {
  Badge,
  Banner,
  BlockStack,
  Button,
  Card,
  ChoiceList,
  EmptyState,
  IndexTable,
  Link,
  Page,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { dataKinds, type IncidentSummary } from "~/domain/incidents/model";
import { AdminDate } from "../admin-date";
import type { ActionOutcome } from "../use-outcome-toast";
import { clockLooks, dataKindWords, riskWords, wordFor } from "./incident-words";

interface ListProps {
  readonly incidents: readonly IncidentSummary[];
  readonly timeZone: string;
  /** Now in the shop's time zone, as a form writes it. */
  readonly localNow: string;
  readonly mayHandle: boolean;
  readonly outcome: ActionOutcome | undefined;
}

/** Suspected leaks: what is open, and a form for a new one. */
export function IncidentListPage(props: ListProps) {
  const { incidents, timeZone, mayHandle } = props;
  return (
    <Page
      title="Incidents"
      subtitle="Suspected leaks: what happened, who has to know by when, and what was learned."
      backAction={{ content: "Security", url: "/app/security" }}
    >
      <BlockStack gap="400">
        <Card padding="0">
          {incidents.length === 0 ? (
            <EmptyState heading="No incident" image="">
              <p>
                Open one as soon as you suspect that personal data got out, was changed or was lost,
                even when you are not sure. From then on the law gives you 72 hours.
              </p>
            </EmptyState>
          ) : (
            <IncidentTable incidents={incidents} timeZone={timeZone} />
          )}
        </Card>
        {mayHandle ? <OpenForm {...props} /> : null}
      </BlockStack>
    </Page>
  );
}

function IncidentTable({ incidents, timeZone }: Pick<ListProps, "incidents" | "timeZone">) {
  return (
    <IndexTable
      resourceName={{ singular: "incident", plural: "incidents" }}
      itemCount={incidents.length}
      selectable={false}
      headings={[
        { title: "Known since" },
        { title: "Report by" },
        { title: "Clock" },
        { title: "Risk" },
        { title: "People" },
      ]}
    >
      {incidents.map((each, index) => (
        <IndexTable.Row key={each.id} id={each.id} position={index}>
          <IndexTable.Cell>
            <Link url={`/app/incidents/${each.id}`} dataPrimaryLink removeUnderline>
              <AdminDate at={each.knownAt} timeZone={timeZone} withTime />
            </Link>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <AdminDate at={each.dueAt} timeZone={timeZone} withTime />
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Badge tone={clockLooks[each.clock].tone}>
              {each.closedAt ? "Closed" : clockLooks[each.clock].label}
            </Badge>
          </IndexTable.Cell>
          <IndexTable.Cell>{wordFor(riskWords, each.risk)}</IndexTable.Cell>
          <IndexTable.Cell>{each.affected ?? "Not known"}</IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function OpenForm({ localNow, timeZone, outcome }: ListProps) {
  const [what, setWhat] = useState("");
  const [knownAt, setKnownAt] = useState(localNow);
  const [affected, setAffected] = useState("");
  const [kinds, setKinds] = useState<string[]>([]);
  const busy = useNavigation().formData !== undefined;
  return (
    <Card>
      <Form method="post">
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">
            Open an incident
          </Text>
          {outcome?.failed ? <Banner tone="critical">{outcome.message}</Banner> : null}
          <TextField
            label="What happened"
            name="what"
            value={what}
            onChange={setWhat}
            multiline={4}
            maxLength={5000}
            autoComplete="off"
            helpText="Stored encrypted. Name people only where it is needed."
            requiredIndicator
          />
          <TextField
            label={`When you knew of it (${timeZone})`}
            name="knownAt"
            type="datetime-local"
            value={knownAt}
            onChange={setKnownAt}
            autoComplete="off"
            helpText="The clock starts here, not when you open the incident."
          />
          <TextField
            label="How many people, as far as known"
            name="affected"
            type="number"
            min={0}
            value={affected}
            onChange={setAffected}
            autoComplete="off"
          />
          <ChoiceList
            allowMultiple
            title="Which data"
            name="dataKinds"
            choices={dataKinds.map((value) => ({ value, label: dataKindWords[value] }))}
            selected={kinds}
            onChange={setKinds}
          />
          <Button submit variant="primary" loading={busy} disabled={what.trim() === ""}>
            Open the incident
          </Button>
        </BlockStack>
      </Form>
    </Card>
  );
}
