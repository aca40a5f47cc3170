import { Form, useNavigation } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Button,
  Card,
  EmptyState,
  IndexTable,
  List,
  Page,
  Text,
  useBreakpoints,
} from "@shopify/polaris";
import type { OpenAlert } from "~/domain/alerts/model";
import { AdminDate } from "../admin-date";
import { alertWords } from "../home/alert-words";
import type { ActionOutcome } from "../use-outcome-toast";
import { AssessmentCard, type AssessmentRow } from "./assessment-card";
import { KeysCard, type KeysView } from "./keys-card";
import { eventWords } from "./security-words";

interface DayRow {
  readonly day: string;
  readonly kind: string;
  readonly count: number;
  readonly unproven: number;
}

export interface SecurityProps {
  readonly days: readonly DayRow[];
  readonly shownDays: number;
  readonly open: readonly Pick<OpenAlert, "kind" | "openedAt">[];
  readonly timeZone: string;
  readonly maySettle: boolean;
  readonly assessments: readonly AssessmentRow[];
  readonly keys: KeysView;
  readonly outcome: ActionOutcome | undefined;
}

/** What happened at the store's public doors, what it means, and what was done. */
export function SecurityPage(props: SecurityProps) {
  const { days, shownDays, open, timeZone, maySettle, assessments, keys, outcome } = props;
  return (
    <Page
      title="Security"
      subtitle="What was refused at the doors of your privacy pages, and what needs a look."
      primaryAction={{ content: "Incidents", url: "/app/incidents" }}
    >
      <BlockStack gap="400">
        {open.length > 0 ? <Noticed open={open} timeZone={timeZone} may={maySettle} /> : null}
        <Card padding="0">
          {days.length === 0 ? (
            <EmptyState heading={`Nothing was refused in the last ${shownDays} days`} image="">
              <p>
                Forged messages, guessed links and floods are refused by themselves. They are
                counted here, and you get a mail when there are unusually many.
              </p>
            </EmptyState>
          ) : (
            <EventTable days={days} />
          )}
        </Card>
        <Text as="p" tone="subdued">
          Counts of the last {shownDays} days. In a flood not every event is written down one by
          one; the counts include the rest. “Not proved” means that the sender only claimed to be
          your store: anybody can claim that.
        </Text>
        <AssessmentCard {...{ assessments, timeZone, outcome }} may={maySettle} />
        <KeysCard keys={keys} timeZone={timeZone} />
      </BlockStack>
    </Page>
  );
}

function Noticed({
  open,
  timeZone,
  may,
}: Pick<SecurityProps, "open" | "timeZone"> & { readonly may: boolean }) {
  const busy = useNavigation().formData !== undefined;
  return (
    <Banner tone="warning" title="Unusually much of it">
      <BlockStack gap="300">
        <List>
          {open.map(({ kind, openedAt }) => (
            <List.Item key={kind}>
              {alertWords({ kind, key: "" }).title}, since{" "}
              <AdminDate at={openedAt} timeZone={timeZone} withTime />.{" "}
              {alertWords({ kind, key: "" }).text}
            </List.Item>
          ))}
        </List>
        {may ? (
          <Form method="post">
            <Button submit loading={busy}>
              I have looked at it
            </Button>
          </Form>
        ) : null}
      </BlockStack>
    </Banner>
  );
}

function EventTable({ days }: { readonly days: readonly DayRow[] }) {
  const { smDown } = useBreakpoints();
  return (
    <IndexTable
      resourceName={{ singular: "kind of event", plural: "kinds of events" }}
      itemCount={days.length}
      selectable={false}
      condensed={smDown}
      headings={[
        { title: "Day" },
        { title: "What happened" },
        { title: "How often", alignment: "end" },
        { title: "What was done" },
      ]}
    >
      {days.map(({ day, kind, count, unproven }, index) => (
        <IndexTable.Row key={`${day} ${kind}`} id={`${day} ${kind}`} position={index}>
          <IndexTable.Cell>
            <time dateTime={day}>{day}</time>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <div style={{ whiteSpace: "normal" }}>{eventWords(kind).what}</div>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Text as="span" numeric alignment="end">
              {count}
              {unproven > 0 ? " (not proved)" : ""}
            </Text>
          </IndexTable.Cell>
          <IndexTable.Cell>
            <div style={{ whiteSpace: "normal" }}>{eventWords(kind).done}</div>
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}
