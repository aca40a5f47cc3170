import { useNavigation } from "@remix-run/react";
import { Badge, Box, Button, EmptyState, IndexTable, InlineStack, Link } from "@shopify/polaris";
import { decisionState, type RecordedDecision, type RecordQuery } from "~/domain/consent/model";
import { AdminDate } from "../../admin-date";
import { allowedWords, flagWords, methodTitle, recordPlace, stateWords } from "./record-words";

interface RecordTableProps {
  readonly records: readonly RecordedDecision[];
  readonly next: string | undefined;
  readonly query: RecordQuery;
  readonly timeZone: string;
}

/** Newest first. They name no person: not even the random id of a browser is shown here. */
export function RecordTable({ records, next, query, timeZone }: RecordTableProps) {
  const loading = useNavigation().state === "loading";
  if (records.length === 0) return <NothingHere filtered={Object.keys(query).length > 0} />;
  return (
    <>
      <IndexTable
        resourceName={{ singular: "record", plural: "records" }}
        itemCount={records.length}
        selectable={false}
        loading={loading}
        headings={[
          { title: "Record" },
          { title: "When" },
          { title: "Place" },
          { title: "State" },
          { title: "Allowed" },
          { title: "How" },
          { title: "Banner" },
        ]}
      >
        {records.map((record, position) => (
          <RecordRow key={record.decisionId} {...{ record, position, timeZone }} />
        ))}
      </IndexTable>
      {next === undefined ? null : (
        <Box padding="400">
          <Button url={`/app/consent/records?${queryText({ ...query, before: next })}`}>
            Older records
          </Button>
        </Box>
      )}
    </>
  );
}

function RecordRow({
  record,
  position,
  timeZone,
}: {
  readonly record: RecordedDecision;
  readonly position: number;
  readonly timeZone: string;
}) {
  return (
    <IndexTable.Row id={record.decisionId} position={position}>
      <IndexTable.Cell>
        <Link url={`/app/consent/records/${record.decisionId}`} dataPrimaryLink>
          {record.decisionId.slice(0, 8)}
        </Link>
      </IndexTable.Cell>
      <IndexTable.Cell>
        <AdminDate at={record.receivedAt} timeZone={timeZone} withTime />
      </IndexTable.Cell>
      <IndexTable.Cell>
        {recordPlace(record.region)} · {record.regime}
      </IndexTable.Cell>
      <IndexTable.Cell>{stateWords[decisionState(record)]}</IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="100">
          {allowedWords(record.choices)}
          {record.gpc ? <Badge tone="info">GPC</Badge> : null}
          {record.flags.map((flag) => (
            <Badge key={flag} tone="attention">
              {flagWords[flag] ?? flag}
            </Badge>
          ))}
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>{methodTitle(record.method)}</IndexTable.Cell>
      <IndexTable.Cell>
        {record.bannerVersion}, {record.language}
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

function NothingHere({ filtered }: { readonly filtered: boolean }) {
  return (
    <EmptyState
      heading={filtered ? "No record fits these filters" : "No decision has been recorded yet"}
      image=""
      {...(filtered
        ? {}
        : { action: { content: "See whether the banner is live", url: "/app/consent" } })}
    >
      <p>
        {filtered
          ? "Widen the dates or clear a filter. A record goes when its time is over: the choice’s validity and the years in which it could be disputed."
          : "As soon as a visitor answers the banner, the answer is written down here, with the exact texts they saw."}
      </p>
    </EmptyState>
  );
}

/** What is not given is not in the address. */
export function queryText(query: RecordQuery): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new URLSearchParams(given).toString();
}
