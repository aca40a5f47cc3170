import { BlockStack, Card, Page } from "@shopify/polaris";
import { useState } from "react";
import type { AuditPage as Events, AuditQuery, Checkpoint } from "~/domain/audit/model";
import { downloadFile } from "../download-file";
import { showToast } from "../host-bridge";
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
  const [exporting, setExporting] = useState(false);
  const save = async () => {
    setExporting(true);
    const saved = await downloadFile("/app/audit/export", "kept-audit-log.jsonl");
    showToast(saved ? "Audit log saved" : "The audit log could not be exported", {
      isError: !saved,
    });
    setExporting(false);
  };
  return (
    <Page
      title="Audit log"
      subtitle="What was done with personal data, by whom, when and why. Nobody can change it unseen."
      primaryAction={{ content: "Export", loading: exporting, onAction: () => void save() }}
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
