import { useNavigation, useSubmit } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack, SkeletonBodyText, Text } from "@shopify/polaris";
import type { RequestState, RequestSummary } from "~/domain/requests/model";
import { adminDate } from "../admin-date";
import { ExportButton } from "../export-button";
import { PermissionGate } from "../permission-gate";

export interface HeldPackage {
  readonly bytes: number;
  readonly sha256: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly downloadedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly takenAt: Date | null;
}

interface PackageCardProps {
  readonly request: Pick<RequestSummary, "id" | "kind" | "channel" | "state"> & {
    readonly package: HeldPackage | null;
    readonly canRelease: boolean;
  };
  readonly timeZone: string;
}

/** The data that was collected: to look at, to hand over, or to collect again. */
export function PackageCard({ request, timeZone }: PackageCardProps) {
  if (request.kind !== "access" || request.state === "erased") return null;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Their data
        </Text>
        {request.state === "collecting" ? (
          <BlockStack gap="200">
            <Text as="p">Being collected from Shopify and this app. You can leave this page.</Text>
            <SkeletonBodyText lines={2} />
          </BlockStack>
        ) : (
          <HeldOrNot request={request} timeZone={timeZone} />
        )}
      </BlockStack>
    </Card>
  );
}

function HeldOrNot({ request, timeZone }: PackageCardProps) {
  const held = request.package;
  if (!held) {
    return (
      <BlockStack gap="300">
        <Text as="p">
          The package is deleted 30 days after it was made. What was in it is still in the store.
        </Text>
        {request.state === "ready" ? <CollectAgain label="Collect again" /> : null}
      </BlockStack>
    );
  }
  return (
    <BlockStack gap="300">
      <Text as="p">
        One ZIP file ({Math.max(1, Math.round(held.bytes / 1024))} KB) with a page to read and data
        for machines, sealed until somebody downloads it. It is deleted on{" "}
        {adminDate({ at: held.expiresAt, timeZone })}.
      </Text>
      <Text as="p">{whatNow(request.channel, request.state, request.canRelease)}</Text>
      <Handed held={held} timeZone={timeZone} />
      <InlineStack gap="200">
        <PermissionGate permission="export">
          <ExportButton
            label="Download …"
            address={`/app/requests/${request.id}/package`}
            fallbackName="request.zip"
            what="this person’s data"
          />
        </PermissionGate>
        <PermissionGate permission="decide-requests">
          {request.canRelease ? <ReleaseButton again={held.releasedAt !== null} /> : null}
          {request.state === "ready" ? <CollectAgain label="Collect again" /> : null}
        </PermissionGate>
      </InlineStack>
    </BlockStack>
  );
}

function whatNow(channel: string, state: RequestState, canRelease: boolean): string {
  if (state !== "ready") return "This request has been answered.";
  if (channel === "form") {
    return "Look through it, then send it: the customer gets a link behind which it can be downloaded once.";
  }
  return canRelease
    ? "Shopify asks you to give this data to your customer. Download it and pass it on, or let us send them a link."
    : "Shopify asks you to give this data to your customer. Download it and pass it on.";
}

function Handed({ held, timeZone }: { readonly held: HeldPackage; readonly timeZone: string }) {
  const at = (date: Date) => adminDate({ at: date, timeZone, withTime: true });
  const lines = [
    held.downloadedAt ? `Downloaded by your staff: ${at(held.downloadedAt)}` : undefined,
    held.releasedAt ? `Released to the customer: ${at(held.releasedAt)}` : undefined,
    held.takenAt ? `Downloaded by the customer: ${at(held.takenAt)}` : undefined,
  ].filter((line) => line !== undefined);
  return lines.map((line) => (
    <Text key={line} as="p" tone="subdued">
      {line}
    </Text>
  ));
}

function ReleaseButton({ again }: { readonly again: boolean }) {
  const submit = useSubmit();
  const busy = useNavigation().formData?.get("intent") === "release";
  return (
    <Button
      variant="primary"
      loading={busy}
      onClick={() => submit({ intent: "release" }, { method: "post" })}
    >
      {again ? "Send to the customer again" : "Send to the customer"}
    </Button>
  );
}

function CollectAgain({ label }: { readonly label: string }) {
  const submit = useSubmit();
  const busy = useNavigation().formData?.get("intent") === "collect";
  return (
    <Button loading={busy} onClick={() => submit({ intent: "collect" }, { method: "post" })}>
      {label}
    </Button>
  );
}
