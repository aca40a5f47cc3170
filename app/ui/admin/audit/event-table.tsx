import { useNavigation } from "@remix-run/react";
import {
  Badge,
  BlockStack,
  Box,
  Button,
  EmptyState,
  IndexTable,
  Text,
  useBreakpoints,
} from "@shopify/polaris";
import type { AuditQuery, ListedEvent } from "~/domain/audit/model";
import { AdminDate } from "../admin-date";
import { downloadFile } from "../download-file";
import { showToast } from "../host-bridge";
import { actorTitle, detailWords, eventTitle } from "./event-words";

interface TableProps {
  readonly events: readonly ListedEvent[];
  readonly next: string | undefined;
  readonly query: AuditQuery;
  readonly timeZone: string;
}

/** The events of a page, newest first. */
export function EventTable({ events, next, query, timeZone }: TableProps) {
  const loading = useNavigation().state === "loading";
  const { smDown } = useBreakpoints();
  if (events.length === 0) return <NothingHere filtered={Object.keys(query).length > 0} />;
  return (
    <>
      <IndexTable
        resourceName={{ singular: "event", plural: "events" }}
        itemCount={events.length}
        selectable={false}
        loading={loading}
        condensed={smDown}
        headings={[{ title: "When" }, { title: "What" }, { title: "Who" }, { title: "Seal" }]}
      >
        {events.map((event, index) => (
          <IndexTable.Row key={event.id} id={event.id} position={index}>
            <EventCells event={event} timeZone={timeZone} />
          </IndexTable.Row>
        ))}
      </IndexTable>
      {next === undefined ? null : (
        <Box padding="400">
          <Button url={olderAddress(query, next)}>Older events</Button>
        </Box>
      )}
    </>
  );
}

function EventCells({
  event,
  timeZone,
}: {
  readonly event: ListedEvent;
  readonly timeZone: string;
}) {
  const about = event.caseId ?? event.subject;
  return (
    <>
      <IndexTable.Cell>
        <AdminDate at={event.at} timeZone={timeZone} withTime />
      </IndexTable.Cell>
      <IndexTable.Cell>
        {/* Cells of this table do not wrap by themselves, and details can be long. */}
        <div style={{ whiteSpace: "normal", minWidth: "12rem" }}>
          <BlockStack gap="050">
            <Text as="span" fontWeight="semibold">
              {eventTitle(event.type)}
            </Text>
            <Text as="span" tone="subdued" breakWord>
              {[detailWords(event.detail), event.reason, about && `about ${about}`]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </BlockStack>
        </div>
      </IndexTable.Cell>
      <IndexTable.Cell>{actorTitle(event)}</IndexTable.Cell>
      <IndexTable.Cell>
        {event.index === null ? (
          <Badge>Waiting</Badge>
        ) : (
          <Button
            variant="plain"
            accessibilityLabel={`Download the proof of event ${event.index}`}
            onClick={() => void saveProof(event.id)}
          >
            {`No. ${event.index}: proof`}
          </Button>
        )}
      </IndexTable.Cell>
    </>
  );
}

function NothingHere({ filtered }: { readonly filtered: boolean }) {
  return (
    <EmptyState
      heading={filtered ? "No event fits these filters" : "Nothing has been recorded yet"}
      image=""
    >
      <p>
        {filtered
          ? "Clear a filter, or widen the dates."
          : "As soon as something is done with personal data, or with the rules about it, it is written down here."}
      </p>
    </EmptyState>
  );
}

function olderAddress(query: AuditQuery, before: string): string {
  const given = Object.entries({ ...query, before }).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return `/app/audit?${new URLSearchParams(given).toString()}`;
}

async function saveProof(id: string): Promise<void> {
  const saved = await downloadFile(`/app/audit/proof/${id}`, "kept-proof.json");
  showToast(saved ? "Proof saved" : "There is no proof of this event yet", { isError: !saved });
}
