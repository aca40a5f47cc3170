import { BlockStack, Card, Page } from "@shopify/polaris";
import type { AuditPage as Events, AuditQuery, Checkpoint } from "~/domain/audit/model";
import { ExportButton } from "../export-button";
import { useMay } from "../permission-gate";
import { AuditFilters } from "./audit-filters";
import { EventTable } from "./event-table";
import { SealCard, type SealState } from "./seal-card";

export interface AuditProps {
  readonly events: Events["events"];
  readonly next: string | undefined;
  readonly query: AuditQuery;
  readonly state: SealState;
  readonly checkpoint: Checkpoint | undefined;
  readonly timeZone: string;
}

/** Everything that was done with personal data, and the proof that the record is whole. */
export function AuditPage({ events, next, query, state, checkpoint, timeZone }: AuditProps) {
  const mayExport = useMay("export");
  return (
    <Page
      title="Audit log"
      subtitle="What was done with personal data, by whom, when and why. Nobody can change it unseen."
      primaryAction={
        mayExport ? (
          <ExportButton
            label="Export …"
            address="/app/audit/export"
            fallbackName="kept-audit-log.jsonl"
            what="the audit log"
          />
        ) : undefined
      }
    >
      <BlockStack gap="400">
        <SealCard state={state} checkpoint={checkpoint} timeZone={timeZone} />
        <Card padding="0">
          <AuditFilters query={query} />
          <EventTable events={events} next={next} query={query} timeZone={timeZone} />
        </Card>
      </BlockStack>
    </Page>
  );
}
