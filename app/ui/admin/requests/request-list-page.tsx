import { useNavigate, useNavigation } from "@remix-run/react";
import {
  Card,
  EmptyState,
  IndexTable,
  InlineStack,
  Link,
  Page,
  Tabs,
  Text,
  useBreakpoints,
} from "@shopify/polaris";
import { requestFilters, type RequestFilter, type RequestSummary } from "~/domain/requests/model";
import { AdminDate } from "../admin-date";
import { LookBadge } from "./look-badge";
import { channelWords, kindWords, outcomeText, stateLooks, urgencyLooks } from "./request-words";

const tabNames: Readonly<Record<RequestFilter, string>> = {
  open: "Open",
  overdue: "Overdue",
  done: "Done",
  all: "All",
};

interface ListProps {
  readonly requests: readonly RequestSummary[];
  readonly filter: RequestFilter;
  readonly timeZone: string;
  readonly formUrl: string;
}

/** Everybody who has asked about their data, most pressing first. */
export function RequestListPage({ requests, filter, timeZone, formUrl }: ListProps) {
  const navigate = useNavigate();
  const loading = useNavigation().state === "loading";
  return (
    <Page
      title="Requests"
      subtitle="What customers ask about their data, and when an answer is due."
      secondaryActions={[{ content: "Open the public form", url: formUrl, external: true }]}
    >
      <Card padding="0">
        <Tabs
          tabs={requestFilters.map((id) => ({ id, content: tabNames[id] }))}
          selected={requestFilters.indexOf(filter)}
          onSelect={(index) => navigate(`/app/requests?show=${requestFilters[index] ?? "open"}`)}
        />
        {requests.length === 0 ? (
          <NothingHere filter={filter} />
        ) : (
          <RequestTable requests={requests} timeZone={timeZone} loading={loading} />
        )}
      </Card>
    </Page>
  );
}

function RequestTable({
  requests,
  timeZone,
  loading,
}: Pick<ListProps, "requests" | "timeZone"> & { readonly loading: boolean }) {
  const { smDown } = useBreakpoints();
  return (
    <IndexTable
      resourceName={{ singular: "request", plural: "requests" }}
      itemCount={requests.length}
      selectable={false}
      loading={loading}
      condensed={smDown}
      headings={[
        { title: "Request" },
        { title: "From" },
        { title: "State" },
        { title: "Due" },
        { title: "Received" },
      ]}
    >
      {requests.map((request, index) => (
        <IndexTable.Row key={request.id} id={request.id} position={index}>
          <RequestCells request={request} timeZone={timeZone} />
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function RequestCells({
  request,
  timeZone,
}: {
  readonly request: RequestSummary;
  readonly timeZone: string;
}) {
  const { id, kind, channel, contact, state, outcome, urgency, dueAt, receivedAt } = request;
  return (
    <>
      <IndexTable.Cell>
        <Link url={`/app/requests/${id}`} dataPrimaryLink removeUnderline>
          <Text as="span" fontWeight="semibold">
            {kindWords[kind]}
          </Text>
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>{contact ?? channelWords[channel]}</IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="100">
          <LookBadge look={stateLooks[state]} />
          <LookBadge look={urgencyLooks[urgency]} />
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>
        {outcome === null ? <AdminDate at={dueAt} timeZone={timeZone} /> : outcomeText(outcome)}
      </IndexTable.Cell>
      <IndexTable.Cell>
        <AdminDate at={receivedAt} timeZone={timeZone} />
      </IndexTable.Cell>
    </>
  );
}

function NothingHere({ filter }: { readonly filter: RequestFilter }) {
  const headings: Readonly<Record<RequestFilter, string>> = {
    open: "Nobody is waiting for an answer",
    overdue: "Nothing is overdue",
    done: "Nothing has been answered yet",
    all: "Nobody has asked yet",
  };
  return (
    <EmptyState heading={headings[filter]} image="">
      <p>
        Requests come from Shopify and from the form on your store’s privacy pages. Each gets a date
        by which the law wants an answer, and you are reminded a week before.
      </p>
    </EmptyState>
  );
}
